/** A composed paragraph under the judge's hand: what is typed becomes his own words, kept with the case at once. */
import { useState } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { blockText, markPlaceholders, placeholdersIn } from '../../../shared/acts/index.ts'
import type { ActDocument, ActRun, BlockEdit, DeskBlock } from '../../../shared/acts/index.ts'
import { ownParagraphs } from '../../../shared/acts/narrative.ts'
import { withEdits } from '../../../shared/contract/edits.ts'
import { useDraft } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import { RichText } from './RichText.tsx'
import type { RichDocument } from './RichText.tsx'

function contentOf(runs: ActRun[]): NonNullable<RichDocument['content']> {
  return runs
    .filter((run) => run.text !== '')
    .map((run) => ({
      type: 'text',
      text: run.text,
      marks: [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])],
    }))
}

function documentOf({ block, edit }: DeskBlock): RichDocument {
  const paragraphs = edit?.words ?? [{ runs: block.runs }]
  return {
    type: 'doc',
    content: paragraphs.map(({ runs, ...rest }) => {
      const paragraph = { type: 'paragraph', content: contentOf(runs) }
      if (!('number' in rest) || rest.number === undefined) return paragraph
      return {
        type: 'orderedList',
        attrs: { start: Number(rest.number) || 1 },
        content: [{ type: 'listItem', content: [paragraph] }],
      }
    }),
  }
}

/** What the stored words look like, so that the editor knows its own saying from a change made elsewhere. */
function lookOf(edit: BlockEdit | null): string {
  return JSON.stringify(
    edit?.words.map(({ runs, number }) => [
      number ?? null,
      runs.map((run) => [run.text, run.bold ?? false, run.italic ?? false]),
    ]) ?? null,
  )
}

export function BlockEditor(props: { act: ActDocument; shown: DeskBlock; after: string | null; onDone: () => void }) {
  const t = useText()
  const draft = useDraft()
  const { act, shown, after } = props
  const { block, edit } = shown
  // The editor's own JSON stands while it is open: spaces at the end of a paragraph are typed before the next word.
  const [content, setContent] = useState(() => documentOf(shown))
  const [said, setSaid] = useState(() => lookOf(edit))
  const stored = lookOf(edit)
  const current = stored === said ? content : documentOf(shown)
  if (stored !== said) {
    setSaid(stored)
    setContent(current)
  }

  const put = (next: BlockEdit | null) => {
    setSaid(lookOf(next))
    draft.set('/narrative', withEdits(draft.file, act, { [block.id]: next }).narrative)
  }
  return (
    <RichText
      content={current}
      label={t('act.editBlock', { text: blockText(block).slice(0, 40) })}
      language={act.language}
      place={block.id}
      focus
      onDone={props.onDone}
      onChange={(next) => {
        setContent(next ?? { type: 'doc', content: [{ type: 'paragraph' }] })
        put({
          words: next === null ? [] : markPlaceholders(ownParagraphs(next), placeholdersIn(block, edit)),
          base: edit === null ? blockText(block) : edit.base,
          after: edit === null ? after : edit.after,
        })
      }}
    >
      {edit !== null && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('act.backToFacts')}
          onClick={() => {
            put(null)
            props.onDone()
          }}
        >
          <IconArrowBackUp size={15} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" size="sm" aria-label={t('act.editDone')} onClick={props.onDone}>
        <IconCheck size={15} aria-hidden />
      </ActionIcon>
    </RichText>
  )
}
