import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import { Verified } from './Verified.tsx'
import { toBase64 } from './base64.ts'
import styles from './Export.module.css'

/** Checks any signed file, ours or foreign. */
export function VerifyPanel() {
  const t = useText()
  const verify = useMutation({
    mutationFn: async (file: File) => ({
      name: file.name,
      verification: await call('files.verify', { name: file.name, base64: await toBase64(file) }),
    }),
    onError: (error) => notifyFault(error, t),
  })
  return (
    <section className={styles['panel']} aria-labelledby="verify-title">
      <h2 id="verify-title">{t('verify.title')}</h2>
      <p className={styles['hint']}>{t('verify.words')}</p>
      <FileButton
        onChange={(file) => {
          if (file) verify.mutate(file)
        }}
      >
        {(button) => (
          <Button {...button} variant="default" loading={verify.isPending} style={{ justifySelf: 'start' }}>
            {t('verify.choose')}
          </Button>
        )}
      </FileButton>
      {verify.data && <Verified name={verify.data.name} verification={verify.data.verification} />}
    </section>
  )
}
