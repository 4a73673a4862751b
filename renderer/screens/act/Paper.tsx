/** The act on a sheet. Every paragraph can be written over; those that are not follow the facts. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { blockText, deskBlocks, isEditable } from '../../../shared/acts/index.ts'
import type { ActBlock, ActRun, BlockChange, DeskBlock } from '../../../shared/acts/index.ts'
import { NARRATIVE_FIELDS } from '../../../shared/contract/replace-in-act.ts'
import { useText } from '../../text/text.tsx'
import { BlockEditor } from './BlockEditor.tsx'
import { ChangedBlock, StaleBlock } from './Changed.tsx'
import { isRow, RowEditor } from './RowEditor.tsx'
import { NarrativeEditor } from './NarrativeEditor.tsx'
import type { DeskAct } from './useActs.ts'
import styles from './Paper.module.css'

type NarrativeField = (typeof NARRATIVE_FIELDS)[number]

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

/** One printed paragraph; the number stands outside of what can be found and replaced. */
function Paragraph(props: { block: ActBlock; runs: ActRun[]; number?: string | undefined; changed: boolean }) {
  const { block, runs, number } = props
  const content = (
    <>
      {block.cells
        ? block.cells.map((cell, i) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={i}>
              <Runs runs={cell} />
            </span>
          ))
        : number !== undefined && <span data-aside>{number}. </span>}
      {!block.cells && <Runs runs={runs} />}
    </>
  )
  const shared = { 'data-paragraph': true, 'data-changed': props.changed }
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
    <p className={styles[block.style]} {...shared}>
      {content}
    </p>
  )
}

/** True of the judge's text that has an editor of its own; other words of his (a private resolution) are shown as printed. */
function isNarrative({ own, facts }: ActBlock): boolean {
  return own === true && facts.some((fact) => fact.startsWith('/narrative/'))
}

/** The narrative field whose text ends at this block, when the next block is of another. */
function narrativeAfter(blocks: DeskBlock[], index: number): NarrativeField | null {
  const of = (shown: DeskBlock | undefined) =>
    NARRATIVE_FIELDS.find((field) => shown?.block.facts.includes(`/narrative/${field}`)) ?? null
  const field = of(blocks[index])
  return field !== null && of(blocks[index + 1]) !== field ? field : null
}

function Shown(props: { shown: DeskBlock; changed: boolean }) {
  const t = useText()
  const { block, edit } = props.shown
  if (edit === null) {
    return <Paragraph block={block} runs={block.runs} number={block.number} changed={props.changed} />
  }
  if (edit.words.length === 0) {
    return (
      <p className={styles['leftOut']} lang={t.language}>
        {t('act.leftOut')}: <del>{blockText(block)}</del>
      </p>
    )
  }
  return (
    <div className={styles['written']}>
      <small lang={t.language} data-aside>
        {t('act.ownWords')}
      </small>
      {edit.words.map(({ runs, number }, i) => (
        <Paragraph
          // Paragraphs have no identity beyond their place in the block.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          block={block}
          runs={runs}
          number={number ?? (i === 0 ? block.number : undefined)}
          changed={false}
        />
      ))}
    </div>
  )
}

export function Paper(props: {
  desk: DeskAct
  /** Paragraphs of the facts can be written over. */
  editable: boolean
  /** The judge's narrative too: it is written in the language of the case. */
  narrative: boolean
  changes: BlockChange[]
  onTake: (blocks: string[]) => void
}) {
  const t = useText()
  const { fresh, act, edits } = props.desk
  const [editing, setEditing] = useState<string | null>(null)
  const blocks = deskBlocks(fresh, edits)
  return (
    <article className={styles['paper']} lang={act.language} aria-label={act.title} data-testid="act">
      {act.missing.length > 0 && (
        <p className={styles['draft']} lang={t.language}>
          {t('act.draft')}
        </p>
      )}
      {blocks.map((shown, i) => {
        const { block } = shown
        const after = blocks[i - 1]?.block.id ?? null
        const field = props.narrative ? narrativeAfter(blocks, i) : null
        const change = props.changes.find((known) => known.block === block.id)
        const canWrite = props.editable && (isEditable(block) || isRow(block))
        const canKeep = props.editable && isEditable(block)
        if (canWrite && editing === block.id) {
          return (
            <div key={block.id} className={styles['block']} data-block={block.id}>
              {isRow(block) ? (
                <RowEditor block={block} onDone={() => setEditing(null)} />
              ) : (
                <BlockEditor act={fresh} shown={shown} after={after} onDone={() => setEditing(null)} />
              )}
            </div>
          )
        }
        return (
          <div key={block.id} className={styles['block']} data-block={block.id}>
            {change && (
              <ChangedBlock act={fresh} change={change} after={after} onTake={props.onTake} mayWrite={canKeep} />
            )}
            {!(props.narrative && isNarrative(block)) && (
              // The double click is Word's habit; the button beside is the way of the keyboard.
              <div data-words={block.id} onDoubleClick={canWrite ? () => setEditing(block.id) : undefined}>
                <Shown shown={shown} changed={change !== undefined || shown.stale} />
              </div>
            )}
            {shown.stale && <StaleBlock act={fresh} shown={shown} after={after} mayWrite={canKeep} />}
            {canWrite && (
              <ActionIcon
                className={styles['pencil']}
                variant="subtle"
                size="sm"
                lang={t.language}
                aria-label={t('act.edit', { text: blockText(block).slice(0, 40) })}
                onClick={() => setEditing(block.id)}
              >
                <IconPencil size={15} aria-hidden />
              </ActionIcon>
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
