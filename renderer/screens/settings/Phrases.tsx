import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Settings } from '../../../shared/contract/values.ts'
import { useText } from '../../text/text.tsx'
import styles from './Settings.module.css'

/** The judge's own phrases, offered while writing an act. */
export function Phrases(props: { phrases: Settings['phrases']; onSave: (phrases: Settings['phrases']) => void }) {
  const t = useText()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  return (
    <section className={styles['group']} aria-labelledby="set-phrases">
      <h2 id="set-phrases">{t('settings.phrases')}</h2>
      {props.phrases.map((phrase) => (
        <div key={phrase.id} className={styles['phrase']}>
          <div>
            <b>{phrase.title}</b>
            <p>{phrase.text}</p>
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('common.removeNamed', { what: phrase.title })}
            onClick={() => props.onSave(props.phrases.filter((p) => p.id !== phrase.id))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <TextInput
        label={t('settings.phraseTitle')}
        value={title}
        maxLength={120}
        onChange={(e) => setTitle(e.currentTarget.value)}
      />
      <Textarea
        label={t('settings.phraseText')}
        value={text}
        autosize
        minRows={2}
        maxLength={5000}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={title.trim() === '' || text.trim() === ''}
        style={{ justifySelf: 'start' }}
        onClick={() => {
          props.onSave([...props.phrases, { id: crypto.randomUUID(), title: title.trim(), text: text.trim() }])
          setTitle('')
          setText('')
        }}
      >
        {t('settings.addPhrase')}
      </Button>
    </section>
  )
}
