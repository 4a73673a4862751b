import { useState } from 'react'
import { Button, Checkbox, FileButton, PasswordInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { formatArticles } from '../../../shared/language/explain/index.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { showLawRef, withoutBrackets } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { FillGap, needsWords } from '../act/FillGap.tsx'
import { goToFact } from '../act/goToFact.ts'
import { useGuidance } from '../sentencing/SentencingTab.tsx'
import type { ActPlace } from './ExportPanel.tsx'
import { Verified } from './Verified.tsx'
import { WrittenFiles } from './WrittenFiles.tsx'
import { toBase64 } from './base64.ts'
import styles from './Export.module.css'

const FORMATS = ['cms', 'pdf', 'docx'] as const
type Format = (typeof FORMATS)[number]

/** Signs with a key file. A draft or a choice against the law is told here with the way to mend it, not signed. */
export function SignPanel(props: ActPlace) {
  const t = useText()
  const client = useQueryClient()
  const file = useCaseFile()
  const guidance = useGuidance(file)
  const [key, setKey] = useState<File | null>(null)
  const [password, setPassword] = useState('')
  const [formats, setFormats] = useState<Format[]>(['cms', 'pdf'])
  const errors = guidance.flatMap((g) => g.check).filter((violation) => violation.severity === 'error')
  const blocked = props.act.missing.length > 0 || errors.length > 0
  const sign = useMutation({
    mutationFn: async () => {
      if (!key) return null
      await props.autosave.flush()
      const reply = await call('acts.sign', {
        id: props.id,
        act: props.index,
        language: props.language,
        formats,
        key: await toBase64(key),
        password,
      })
      return reply
    },
    onError: (error) => notifyFault(error, t),
    onSettled: () => setPassword(''),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      await client.invalidateQueries({ queryKey: ['case', props.id] })
    },
  })
  return (
    <section className={styles['panel']} aria-labelledby="sign-title">
      <h2 id="sign-title">{t('sign.title')}</h2>
      {blocked ? (
        <div className={styles['blocked']}>
          <p>{t('sign.blocked')}</p>
          <ul>
            {props.act.missing.map((element) => (
              <li key={`${element.block}-${element.fact}`}>
                {needsWords(element, file) ? (
                  <FillGap element={element} language={props.act.language} />
                ) : (
                  <button type="button" onClick={() => goToFact(props.id, element.fact)}>
                    <span lang={props.act.language}>{withoutBrackets(element.says)}</span>{' '}
                    <small>{showLawRef(element.article, t)}</small>
                  </button>
                )}
              </li>
            ))}
            {errors.map((violation) => (
              <li key={`${violation.code}-${violation.about}`}>
                <button type="button" onClick={() => goToFact(props.id, violation.about)}>
                  {t.of(violation.says)} <small>{formatArticles(violation.articles, t.language)}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            sign.mutate()
          }}
        >
          <p className={styles['hint']}>{t('sign.forgotten')}</p>
          <div className={styles['key']}>
            <FileButton onChange={setKey} accept=".p12,.pfx">
              {(button) => (
                <Button {...button} variant="default" leftSection={<IconKey size={16} aria-hidden />}>
                  {t('sign.chooseKey')}
                </Button>
              )}
            </FileButton>
            <span>{key?.name ?? t('sign.key')}</span>
          </div>
          <PasswordInput
            label={t('sign.password')}
            value={password}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Checkbox.Group
            label={t('sign.formats')}
            value={formats}
            onChange={(value) => setFormats(FORMATS.filter((format) => value.includes(format)))}
          >
            <div className={styles['formats']}>
              {FORMATS.map((format) => (
                <Checkbox key={format} value={format} label={t(`sign.${format}`)} />
              ))}
            </div>
          </Checkbox.Group>
          <Button
            type="submit"
            loading={sign.isPending}
            disabled={key === null || formats.length === 0}
            style={{ justifySelf: 'start' }}
          >
            {sign.isPending ? t('sign.signing') : t('sign.sign')}
          </Button>
        </form>
      )}
      {sign.data && (
        <div data-testid="signed">
          <p className={styles['done']}>{t('sign.done')}</p>
          <WrittenFiles files={sign.data.files.map(({ file: written }) => written)} />
          {sign.data.files.map(({ file: written, verification }) => (
            <Verified key={written.path} name={written.name} verification={verification} />
          ))}
        </div>
      )}
    </section>
  )
}
