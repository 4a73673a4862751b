import { useState } from 'react'
import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import { Verified } from './Verified.tsx'
import { toBase64 } from './base64.ts'
import styles from './Export.module.css'

/** Names of files that hold a signature by itself; what they hold is told by their bytes, not by the name. */
const SIGNATURE = /\.(?:cms|p7s|p7m|sig)$/iu

/** Checks any signed file, ours or foreign: PDF, DOCX, CMS with its content inside or beside it. */
export function VerifyPanel() {
  const t = useText()
  const { settings } = useSession()
  const [file, setFile] = useState<File | null>(null)
  const [content, setContent] = useState<File | null>(null)
  const verify = useMutation({
    mutationFn: async (given: { file: File; content: File | null }) => ({
      name: given.file.name,
      verification: await call('files.verify', {
        name: given.file.name,
        base64: await toBase64(given.file),
        ...(given.content === null ? {} : { content: await toBase64(given.content) }),
      }),
    }),
    onError: (error) => notifyFault(error, t),
  })
  const mayBeDetached = file !== null && SIGNATURE.test(file.name)
  return (
    <section className={styles['panel']} aria-labelledby="verify-title">
      <h2 id="verify-title">{t('verify.title')}</h2>
      <p className={styles['hint']}>{t('verify.words')}</p>
      {settings.trustFolder === null && <p className={styles['hint']}>{t('verify.noTrust')}</p>}
      <div className={styles['key']}>
        <FileButton
          onChange={(chosen) => {
            if (chosen === null) return
            setFile(chosen)
            setContent(null)
            // A signature by itself waits for the file it signs, unless the judge wants its answer without.
            if (!SIGNATURE.test(chosen.name)) verify.mutate({ file: chosen, content: null })
          }}
        >
          {(button) => (
            <Button {...button} variant="default" loading={verify.isPending && !mayBeDetached}>
              {t('verify.choose')}
            </Button>
          )}
        </FileButton>
        <span>{file?.name}</span>
      </div>
      {mayBeDetached && (
        <>
          <p className={styles['hint']}>{t('verify.contentWords')}</p>
          <div className={styles['key']}>
            <FileButton onChange={setContent}>
              {(button) => (
                <Button {...button} variant="default">
                  {t('verify.content')}
                </Button>
              )}
            </FileButton>
            <span>{content?.name}</span>
          </div>
          <Button
            loading={verify.isPending}
            style={{ justifySelf: 'start' }}
            onClick={() => verify.mutate({ file, content })}
          >
            {t('verify.start')}
          </Button>
        </>
      )}
      {verify.data && <Verified name={verify.data.name} verification={verify.data.verification} />}
    </section>
  )
}
