/** The judge's own words, written in the act itself. What is typed is the case's narrative: no copy lives beside it. */
import { useEffect, useRef } from 'react'
import { ActionIcon, Menu } from '@mantine/core'
import { IconBold, IconItalic, IconList, IconTextPlus } from '@tabler/icons-react'
import { EditorContent, useEditor } from '@tiptap/react'
import type { JSONContent } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { withWords } from '../../../shared/contract/fills.ts'
import type { Narrative } from '../../../shared/case/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useValue } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import { plainText } from '../case/plainText.ts'
import styles from './Paper.module.css'

/** What an act can print: paragraphs, bold, italic, lists. */
const EXTENSIONS = [
  StarterKit.configure({
    heading: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
]

function asDocument(value: Narrative['facts']): JSONContent {
  if (value !== null && typeof value !== 'string') return value
  const lines = value === null ? [''] : value.split('\n')
  return {
    type: 'doc',
    content: lines.map((text) => ({
      type: 'paragraph',
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  }
}

export function NarrativeEditor(props: { at: string; label: string; language: string }) {
  const t = useText()
  const { settings } = useSession()
  const [value, set] = useValue<Narrative['facts']>(props.at)
  // The editor keeps its first callback: it must see the words of now, not those of its birth.
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: asDocument(value),
    // The editor's own style element would need a nonce; what it holds stands in our style sheet.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': props.label,
        role: 'textbox',
        'aria-multiline': 'true',
        lang: props.language,
        spellcheck: 'true',
        'data-at': props.at,
      },
    },
    onUpdate: ({ editor: changed }) => {
      const json = changed.getJSON()
      set(withWords(latest.current, changed.isEmpty ? null : { ...json, type: 'doc' }))
    },
  })

  useEffect(() => {
    // Undo, or the same text edited elsewhere: the editor follows, and says nothing back.
    if (plainText(value) !== plainText({ ...editor.getJSON(), type: 'doc' })) {
      editor.commands.setContent(asDocument(value), { emitUpdate: false })
    }
  }, [editor, value])

  return (
    <div className={styles['own']}>
      <div className={styles['toolbar']} role="toolbar" aria-label={props.label} lang={t.language}>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('act.bold')}
          onClick={() => editor.chain().focus().toggleBold().run()}
        >
          <IconBold size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('act.italic')}
          onClick={() => editor.chain().focus().toggleItalic().run()}
        >
          <IconItalic size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('act.list')}
          onClick={() => editor.chain().focus().toggleOrderedList().run()}
        >
          <IconList size={15} aria-hidden />
        </ActionIcon>
        {settings.phrases.length > 0 && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" size="sm" aria-label={t('act.phrase')}>
                <IconTextPlus size={15} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {settings.phrases.map((phrase) => (
                <Menu.Item key={phrase.id} onClick={() => editor.chain().focus().insertContent(phrase.text).run()}>
                  {phrase.title}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <EditorContent editor={editor} className={styles['editor']} />
    </div>
  )
}
