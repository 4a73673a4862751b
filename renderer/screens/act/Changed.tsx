/** What a changed fact did to a paragraph: the old and the new side by side, and one click to settle it. */
import { blockText } from '../../../shared/acts/index.ts'
import type { ActDocument, BlockChange, DeskBlock } from '../../../shared/acts/index.ts'
import { withEdits } from '../../../shared/contract/edits.ts'
import { useDraft } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import styles from './Paper.module.css'

/** A paragraph of the facts: it prints the new words already; the click says that they were read. */
export function ChangedBlock(props: {
  act: ActDocument
  change: BlockChange
  after: string | null
  mayWrite: boolean
  onTake: (blocks: string[]) => void
}) {
  const t = useText()
  const draft = useDraft()
  const { act, change } = props
  const block = act.blocks.find((known) => known.id === change.block)
  return (
    <div className={styles['was']} lang={t.language} data-testid="changed">
      {change.old !== null && (
        <p>
          {t('act.old')}: <del lang={act.language}>{change.old}</del>
        </p>
      )}
      <div>
        <button type="button" onClick={() => props.onTake([change.block])}>
          {t('act.takeNew')}
        </button>
        {props.mayWrite && change.old !== null && block !== undefined && (
          <button
            type="button"
            onClick={() => {
              // The number of an item is printed beside the words.
              const text = change.old?.replace(/^\d+\. /u, block.number === undefined ? '$&' : '') ?? ''
              const edit = { words: [{ runs: [{ text }] }], base: blockText(block), after: props.after }
              draft.change((file) => withEdits(file, act, { [block.id]: edit }))
              props.onTake([change.block])
            }}
          >
            {t('act.keepOld')}
          </button>
        )}
      </div>
    </div>
  )
}

/** The judge's own words whose facts changed: they stay, and the new is offered. */
export function StaleBlock(props: { act: ActDocument; shown: DeskBlock; after: string | null; mayWrite: boolean }) {
  const t = useText()
  const draft = useDraft()
  const { act, shown } = props
  const { block, edit, orphan } = shown
  if (edit === null) return null
  const now = orphan ? null : blockText(block)
  return (
    <div className={styles['was']} lang={t.language} data-testid="stale">
      <p>
        {now === null ? (
          t('act.factsGone')
        ) : (
          <>
            {t('act.factsNow')}: <ins lang={act.language}>{now}</ins>
          </>
        )}
      </p>
      {props.mayWrite && (
        <div>
          <button type="button" onClick={() => draft.change((file) => withEdits(file, act, { [block.id]: null }))}>
            {t('act.takeNew')}
          </button>
          <button
            type="button"
            onClick={() =>
              draft.change((file) =>
                withEdits(file, act, { [block.id]: { ...edit, base: now, after: orphan ? edit.after : props.after } }),
              )
            }
          >
            {t('act.keepMine')}
          </button>
        </div>
      )}
    </div>
  )
}
