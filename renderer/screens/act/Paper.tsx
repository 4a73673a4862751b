/** The act on a sheet. The judge's own blocks can be written in place; the rest follows the facts. */
import type { ReactNode } from 'react'
import type { ActBlock, ActDocument, ActRun } from '../../../shared/acts/document.ts'
import { useText } from '../../text/text.tsx'
import styles from './Paper.module.css'

function Runs(props: { runs: ActRun[] }) {
  return props.runs.map((run, i) => {
    let piece: ReactNode = run.text
    if (run.italic) piece = <em>{piece}</em>
    if (run.bold) piece = <strong>{piece}</strong>
    // Runs have no identity beyond their place in the block.
    // eslint-disable-next-line react/no-array-index-key
    return run.placeholder ? <mark key={i}>{piece}</mark> : <span key={i}>{piece}</span>
  })
}

function Block(props: { block: ActBlock }) {
  const { block } = props
  const content = block.cells ? (
    block.cells.map((cell, i) => (
      // eslint-disable-next-line react/no-array-index-key
      <span key={i}>
        <Runs runs={cell} />
      </span>
    ))
  ) : (
    <>
      {block.number !== undefined && `${block.number}. `}
      <Runs runs={block.runs} />
    </>
  )
  const shared = { id: `block-${block.id}`, 'data-own': block.own ?? false }
  if (block.style === 'title')
    return (
      <h2 className={styles['title']} {...shared}>
        {content}
      </h2>
    )
  if (block.style === 'heading' || block.style === 'turn')
    return (
      <h3 className={styles[block.style]} {...shared}>
        {content}
      </h3>
    )
  return (
    <p className={styles[block.style]} {...shared}>
      {content}
    </p>
  )
}

export function Paper(props: { act: ActDocument; editable: boolean }) {
  const t = useText()
  const { act } = props
  return (
    <article className={styles['paper']} lang={act.language} aria-label={act.title} data-testid="act">
      {act.missing.length > 0 && (
        <p className={styles['draft']} lang={t.language}>
          {t('act.draft')}
        </p>
      )}
      {act.blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
    </article>
  )
}
