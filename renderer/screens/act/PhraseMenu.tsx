/** The judge's own phrases: put into the text, and taken from it into the library. */
import { useState } from 'react'
import { ActionIcon, Button, Menu, Modal, Textarea, TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconTextPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { JSONContent } from '@tiptap/react'
import { useSession } from '../../app/session.tsx'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import styles from './Act.module.css'

/** As the settings take them. */
const LONGEST_TITLE = 120
const LONGEST = 5000

/** A phrase of several lines becomes several paragraphs. */
function phraseContent(text: string): JSONContent[] | string {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  return lines.length < 2 ? text : lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
}

/** What is selected, or the whole text where nothing is. */
function chosenText(editor: Editor): string {
  const { from, to } = editor.state.selection
  const { doc } = editor.state
  return (from === to ? doc.textBetween(0, doc.content.size, '\n') : doc.textBetween(from, to, '\n')).trim()
}

export function PhraseMenu(props: { editor: Editor }) {
  const t = useText()
  const { settings } = useSession()
  const { editor } = props
  const [saving, setSaving] = useState<string | null>(null)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size="sm" aria-label={t('act.phrase')}>
            <IconTextPlus size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {settings.phrases.map((phrase) => (
            <Menu.Item
              key={phrase.id}
              onClick={() => editor.chain().focus().insertContent(phraseContent(phrase.text)).run()}
            >
              {phrase.title}
            </Menu.Item>
          ))}
          {settings.phrases.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconDeviceFloppy size={15} aria-hidden />}
            onClick={() => setSaving(chosenText(editor).slice(0, LONGEST))}
          >
            {t('act.phraseSave')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {saving !== null && <SavePhrase text={saving} onClose={() => setSaving(null)} />}
    </>
  )
}

function SavePhrase(props: { text: string; onClose: () => void }) {
  const t = useText()
  const { settings, saveSettings } = useSession()
  const [title, setTitle] = useState(props.text.split('\n')[0]?.slice(0, 40).trim() ?? '')
  const [text, setText] = useState(props.text)
  const ready = title.trim() !== '' && text.trim() !== ''
  const save = () => {
    const phrase = { id: crypto.randomUUID(), title: title.trim(), text: text.trim() }
    saveSettings({ phrases: [...settings.phrases, phrase] }).then(
      () => {
        notifyDone(t('act.phraseSaved'))
        props.onClose()
      },
      (error: unknown) => notifyFault(error, t),
    )
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('act.phraseSave')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
      transitionProps={{ duration: 0 }}
    >
      <form
        className={styles['phrase']}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) save()
        }}
      >
        <p className={styles['hint']}>{t('act.phraseHint')}</p>
        <TextInput
          label={t('settings.phraseTitle')}
          value={title}
          maxLength={LONGEST_TITLE}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('settings.phraseText')}
          value={text}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={LONGEST}
          spellCheck
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles['phraseEnd']}>
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={!ready}>
            {t('settings.addPhrase')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
