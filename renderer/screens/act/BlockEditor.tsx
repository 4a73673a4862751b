/** A composed paragraph under the judge's hand: what is typed becomes his own words, kept with the case at once. */
import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { blockText, markPlaceholders, placeholdersIn } from '../../../shared/acts/index.ts'
import type { ActDocument, ActRun, BlockEdit, DeskBlock } from '../../../shared/acts/index.ts'
import type { JSONContent } from '@tiptap/react'
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
  // Left out of the act: an empty line to write on.
  if (paragraphs.length === 0) return { type: 'doc', content: [{ type: 'paragraph' }] }
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

/**
 * The words as they are stored, spaces at the ends of paragraphs left away and runs of one look joined: the editor knows
 * its own saying by it, though a space typed before the next word is not stored yet.
 */
function lookOf(content: JSONContent): string {
  const words = ownParagraphs({ ...content, type: 'doc' }).map(({ runs, number }) => {
    const joined: { text: string; look: string }[] = []
    for (const { text, bold = false, italic = false } of runs) {
      const look = `${bold}/${italic}`
      const last = joined.at(-1)
      if (last?.look === look) last.text += text
      else joined.push({ text, look })
    }
    return [number ?? null, joined]
  })
  return JSON.stringify(words)
}

export function BlockEditor(props: { act: ActDocument; shown: DeskBlock; after: string | null; onDone: () => void }) {
  const t = useText()
  const draft = useDraft()
  const { act, shown, after } = props
  const { block, edit } = shown
  const put = (next: BlockEdit | null) =>
    draft.set('/narrative', withEdits(draft.file, act, { [block.id]: next }).narrative)
  return (
    <RichText
      content={documentOf(shown)}
      look={lookOf}
      label={t('act.editBlock', { text: blockText(block).slice(0, 40) })}
      language={act.language}
      place={block.id}
      focus
      onDone={props.onDone}
      onChange={(next) => {
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
