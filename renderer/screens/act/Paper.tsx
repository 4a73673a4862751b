/** The act on a sheet. The judge's own text is written in place; every other block follows the facts. */
import type { ReactNode } from 'react'
import type { BlockChange } from '../../../shared/acts/index.ts'
import type { ActBlock, ActDocument, ActRun } from '../../../shared/acts/document.ts'
import { useText } from '../../text/text.tsx'
import { NarrativeEditor } from './NarrativeEditor.tsx'
import styles from './Paper.module.css'

const NARRATIVES = ['facts', 'position', 'evidence', 'rejected'] as const
type NarrativeField = (typeof NARRATIVES)[number]

function Runs(props: { runs: ActRun[] }) {
  return props.runs.map((run, i) => {
    let piece: ReactNode = run.text
    if (run.italic) piece = <em>{piece}</em>
    if (run.bold) piece = <strong>{piece}</strong>
    // Runs have no identity beyond their place in the block.
    // oxlint-disable-next-line react/no-array-index-key
    return run.placeholder ? <mark key={i}>{piece}</mark> : <span key={i}>{piece}</span>
  })
}

function Block(props: { block: ActBlock; change: BlockChange | undefined }) {
  const t = useText()
  const { block, change } = props
  const content = (
    <>
      {block.cells
        ? block.cells.map((cell, i) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={i}>
              <Runs runs={cell} />
            </span>
          ))
        : block.number !== undefined && `${block.number}. `}
      {!block.cells && <Runs runs={block.runs} />}
    </>
  )
  const shared = { 'data-block': block.id, 'data-changed': change !== undefined }
  const was = change?.old ? (
    <del className={styles['was']}>
      <span lang={t.language}>{t('act.old')}:</span> {change.old}
    </del>
  ) : null
  if (block.style === 'title') {
    return (
      <h2 className={styles['title']} {...shared}>
        {content}
      </h2>
    )
  }
  if (block.style === 'heading' || block.style === 'turn') {
    return (
      <h3 className={styles[block.style]} {...shared}>
        {content}
      </h3>
    )
  }
  return (
    <>
      {was}
      <p className={styles[block.style]} {...shared}>
        {content}
      </p>
    </>
  )
}

/** The narrative field whose text ends at this block, when the next block is of another. */
function narrativeAfter(blocks: ActBlock[], index: number): NarrativeField | null {
  const of = (block: ActBlock | undefined) =>
    NARRATIVES.find((field) => block?.facts.includes(`/narrative/${field}`)) ?? null
  const field = of(blocks[index])
  return field !== null && of(blocks[index + 1]) !== field ? field : null
}

export function Paper(props: { act: ActDocument; editable: boolean; changes: BlockChange[] }) {
  const t = useText()
  const { act, editable } = props
  return (
    <article className={styles['paper']} lang={act.language} aria-label={act.title} data-testid="act">
      {act.missing.length > 0 && (
        <p className={styles['draft']} lang={t.language}>
          {t('act.draft')}
        </p>
      )}
      {act.blocks.map((block, i) => {
        const field = editable ? narrativeAfter(act.blocks, i) : null
        return (
          <div key={block.id} className={styles['block']}>
            {!(editable && block.own) && (
              <Block block={block} change={props.changes.find((change) => change.block === block.id)} />
            )}
            {field !== null && (
              <NarrativeEditor at={`/narrative/${field}`} label={t(`narrative.${field}`)} language={act.language} />
            )}
          </div>
        )
      })}
    </article>
  )
}
