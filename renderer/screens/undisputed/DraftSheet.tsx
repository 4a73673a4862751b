/** A draft on the sheet, with the look of every act of the desk. Each paragraph can be written over. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconPencil } from '@tabler/icons-react'
import type { JSONContent } from '@tiptap/react'
import { blockText, deskBlocks, isEditable, markPlaceholders, placeholdersIn } from '../../../shared/acts/index.ts'
import type { ActBlock, ActDocument, ActEdits, ActRun, BlockEdit, DeskBlock } from '../../../shared/acts/index.ts'
import { ownParagraphs } from '../../../shared/acts/narrative.ts'
import { MACHINE_ORIGIN } from '../../../shared/undisputed/index.ts'
import { useText } from '../../text/text.tsx'
import { RichText } from '../act/RichText.tsx'
import type { RichDocument } from '../act/RichText.tsx'
import paper from '../act/Paper.module.css'
import styles from './Undisputed.module.css'

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

function Paragraph(props: { block: ActBlock; runs: ActRun[] }) {
  const { block, runs } = props
  const content = block.cells ? (
    block.cells.map((cell, i) => (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={i}>
        <Runs runs={cell} />
      </span>
    ))
  ) : (
    <Runs runs={runs} />
  )
  if (block.style === 'title') return <h2 className={paper['title']}>{content}</h2>
  if (block.style === 'heading' || block.style === 'turn') return <h3 className={paper[block.style]}>{content}</h3>
  return <p className={paper[block.style]}>{content}</p>
}

function contentOf({ block, edit }: DeskBlock): RichDocument {
  const paragraphs = edit?.words ?? [{ runs: block.runs }]
  const content: JSONContent[] = paragraphs.map(({ runs }) => ({
    type: 'paragraph',
    content: runs
      .filter((run) => run.text !== '')
      .map((run) => ({
        type: 'text',
        text: run.text,
        marks: [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])],
      })),
  }))
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function Editor(props: {
  shown: DeskBlock
  after: string | null
  language: string
  onEdit: (edit: BlockEdit | null) => void
  onDone: () => void
}) {
  const t = useText()
  const { block, edit } = props.shown
  // What the editor begins with; while it is open nobody else writes here.
  const [start] = useState(() => contentOf(props.shown))
  return (
    <RichText
      content={start}
      label={t('act.editBlock', { text: blockText(block).slice(0, 40) })}
      language={props.language}
      place={block.id}
      focus
      onDone={props.onDone}
      onChange={(next) =>
        props.onEdit({
          words: next === null ? [] : markPlaceholders(ownParagraphs(next), placeholdersIn(block, edit)),
          base: edit === null ? blockText(block) : edit.base,
          after: edit === null ? props.after : edit.after,
        })
      }
    >
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('act.backToFacts')}
        onClick={() => {
          props.onEdit(null)
          props.onDone()
        }}
      >
        <IconArrowBackUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" size="sm" aria-label={t('act.editDone')} onClick={props.onDone}>
        <IconCheck size={15} aria-hidden />
      </ActionIcon>
    </RichText>
  )
}

function Shown(props: { shown: DeskBlock }) {
  const t = useText()
  const { block, edit } = props.shown
  if (edit === null) return <Paragraph block={block} runs={block.runs} />
  if (edit.words.length === 0) {
    return (
      <p className={paper['leftOut']} lang={t.language}>
        {t('act.leftOut')}: <del>{blockText(block)}</del>
      </p>
    )
  }
  return (
    <div className={paper['written']}>
      <small lang={t.language}>{t('act.ownWords')}</small>
      {edit.words.map(({ runs }, i) => (
        // Paragraphs have no identity beyond their place in the block.
        // oxlint-disable-next-line react/no-array-index-key
        <Paragraph key={i} block={block} runs={runs} />
      ))}
    </div>
  )
}

export function DraftSheet(props: {
  /** What facts and answers give; own words are put over it here. */
  fresh: ActDocument
  edits: ActEdits
  complete: boolean
  editable: boolean
  onEdit: (block: string, edit: BlockEdit | null) => void
}) {
  const t = useText()
  const { fresh, edits } = props
  const [editing, setEditing] = useState<string | null>(null)
  const blocks = deskBlocks(fresh, edits)
  return (
    <article
      className={`${paper['paper']} ${styles['paper']}`}
      lang={fresh.language}
      aria-label={fresh.title}
      data-testid="draft"
    >
      <p className={paper['draft']} lang={t.language}>
        {t('act.draft')}
      </p>
      {blocks.map((shown, i) => {
        const { block } = shown
        const mark = block.slot === MACHINE_ORIGIN
        const canWrite = props.editable && !mark && isEditable(block)
        if (canWrite && editing === block.id) {
          return (
            <div key={block.id} className={paper['block']} data-block={block.id}>
              <Editor
                shown={shown}
                after={blocks[i - 1]?.block.id ?? null}
                language={fresh.language}
                onEdit={(edit) => props.onEdit(block.id, edit)}
                onDone={() => setEditing(null)}
              />
            </div>
          )
        }
        return (
          <div key={block.id} className={`${paper['block']} ${mark ? styles['mark'] : ''}`} data-block={block.id}>
            {/* The double click is Word's habit; the button beside is the way of the keyboard. */}
            <div onDoubleClick={canWrite ? () => setEditing(block.id) : undefined}>
              <Shown shown={shown} />
            </div>
            {shown.stale && <p className={paper['was']}>{t('undisputed.blocker.staleWords')}</p>}
            {canWrite && (
              <ActionIcon
                className={paper['pencil'] ?? ''}
                variant="subtle"
                size="sm"
                lang={t.language}
                aria-label={t('act.edit', { text: blockText(block).slice(0, 40) })}
                onClick={() => setEditing(block.id)}
              >
                <IconPencil size={15} aria-hidden />
              </ActionIcon>
            )}
          </div>
        )
      })}
    </article>
  )
}
