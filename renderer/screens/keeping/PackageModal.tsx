/** Puts one case into an encrypted package for another PC. */
import { useState } from 'react'
import { Button, Modal, PasswordInput, SegmentedControl, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import styles from './Keeping.module.css'

export default function PackageModal(props: { id: string; flush: () => Promise<void>; onClose: () => void }) {
  const t = useText()
  const [passphrase, setPassphrase] = useState('')
  const [repeat, setRepeat] = useState('')
  const [way, setWay] = useState<'passphrase' | 'publicKey'>('passphrase')
  const [key, setKey] = useState('')
  const ready = way === 'publicKey' ? key.trim() !== '' : passphrase.trim().length >= 10 && passphrase === repeat
  const make = useMutation({
    mutationFn: async () => {
      await props.flush()
      return call('package.export', {
        cases: [props.id],
        to: way === 'publicKey' ? { kind: way, key: key.trim() } : { kind: way, passphrase },
      })
    },
    onSuccess: ({ path }) => {
      notifyDone(t('package.written', { path }))
      props.onClose()
    },
    onError: (error) => notifyFault(error, t),
  })
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('package.make')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
      transitionProps={{ duration: 0 }}
    >
      <form
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) make.mutate()
        }}
      >
        <p className={styles['hint']}>{t('package.makeWords')}</p>
        <div>
          <p id="package-way">{t('package.way')}</p>
          <SegmentedControl
            fullWidth
            aria-labelledby="package-way"
            value={way}
            data={(['passphrase', 'publicKey'] as const).map((value) => ({ value, label: t(`package.way.${value}`) }))}
            onChange={(value) => setWay(value === 'publicKey' ? 'publicKey' : 'passphrase')}
          />
        </div>
        {way === 'publicKey' ? (
          <Textarea
            label={t('package.publicKey')}
            description={t('package.publicKeyHint')}
            value={key}
            autosize
            minRows={2}
            maxLength={300}
            spellCheck={false}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
        ) : (
          <>
            <PasswordInput
              label={t('package.passphrase')}
              description={t('gate.passphraseHint')}
              value={passphrase}
              autoComplete="new-password"
              data-autofocus
              visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('gate.repeat')}
              value={repeat}
              error={repeat !== '' && repeat !== passphrase ? t('gate.differ') : null}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
              onChange={(event) => setRepeat(event.currentTarget.value)}
            />
          </>
        )}
        <div className={styles['end']}>
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={make.isPending}>
            {t('package.make')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
