/** An editor for words of an act: bold, italic, lists, the judge's own phrases. The platform's spell-check is left on. */
import { useEffect, useRef } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconBold, IconItalic, IconList } from '@tabler/icons-react'
import { EditorContent, useEditor } from '@tiptap/react'
import type { JSONContent } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useText } from '../../text/text.tsx'
import { PhraseMenu } from './PhraseMenu.tsx'
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

export type RichDocument = JSONContent & { type: 'doc' }

export function RichText(props: {
  /** Shown; a content that is not what the editor said itself is put in anew. */
  content: RichDocument
  /** What of a document is kept when it is stored; two documents of one look are the same words. */
  look?: (content: JSONContent) => string
  onChange: (content: RichDocument | null) => void
  label: string
  language: string
  /** What the search and the checklist know this text by. */
  place: string
  focus?: boolean
  onDone?: () => void
  children?: React.ReactNode
}) {
  const t = useText()
  // The editor keeps its first callbacks: they must see the properties of now, not those of its birth.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  // What the editor said and has not heard back yet: fast typing is ahead of the screen, and an echo that comes late
  // must not be taken for a change made elsewhere.
  const said = useRef<string[]>([])
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: props.content,
    autofocus: props.focus === true ? 'end' : false,
    // The editor's own style element would need a nonce; what it holds stands in our style sheet.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': props.label,
        role: 'textbox',
        'aria-multiline': 'true',
        lang: props.language,
        spellcheck: 'true',
        'data-at': props.place,
        'data-words': props.place,
      },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape' || !latest.current.onDone) return false
        latest.current.onDone()
        return true
      },
    },
    onUpdate: ({ editor: changed }) => {
      const json = changed.getJSON()
      said.current.push((latest.current.look ?? lookOf)(json))
      latest.current.onChange(changed.isEmpty ? null : { ...json, type: 'doc' })
    },
  })

  useEffect(() => {
    const look = latest.current.look ?? lookOf
    const heard = look(props.content)
    const echo = said.current.indexOf(heard)
    if (echo !== -1) {
      said.current.splice(0, echo)
      return
    }
    // Undo, a replacement, or the same text edited elsewhere: the editor follows, and says nothing back.
    said.current = []
    if (heard !== look(editor.getJSON())) editor.commands.setContent(props.content, { emitUpdate: false })
  }, [editor, props.content])

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
        <PhraseMenu editor={editor} />
        {props.children}
      </div>
      <EditorContent editor={editor} className={styles['editor']} />
    </div>
  )
}

function lookOf(content: JSONContent): string {
  return JSON.stringify(visible(content))
}

/** What a reader sees of a document: its text and looks, paragraph by paragraph, whatever else its JSON carries. */
function visible(node: JSONContent): unknown {
  const children = (node.content ?? []).filter((child) => child.text !== '').map((child) => visible(child))
  const marks = (node.marks ?? []).map((mark) => mark.type).toSorted((a, b) => a.localeCompare(b))
  if (node.type === 'doc' && children.length === 0) return { type: 'doc', children: [{ type: 'paragraph', children }] }
  return node.text === undefined ? { type: node.type, children } : { text: node.text, marks }
}
