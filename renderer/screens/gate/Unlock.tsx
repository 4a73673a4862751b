import { useState } from 'react'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call, CallFault } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../text/text.tsx'
import { WorkBehind } from './WorkBehind.tsx'
import styles from './Gate.module.css'

/** Opens the store by passphrase, or by the recovery code and a new passphrase. */
export function Unlock() {
  const t = useText()
  const { refresh } = useSession()
  const [forgot, setForgot] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState('')
  const unlock = useMutation({
    mutationFn: async (acceptLoss: boolean) => {
      if (forgot) await call('store.recover', { recoveryCode: code, passphrase })
      else await call('store.unlock', acceptLoss ? { passphrase, acceptLoss } : { passphrase })
    },
    onSuccess: refresh,
  })
  const wrong =
    unlock.error instanceof CallFault ? t.of(unlock.error.fault.says) : unlock.error ? t('fault.internal') : null
  const lost = unlock.error instanceof CallFault && unlock.error.fault.reason === 'changesMissing'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        unlock.mutate(false)
      }}
    >
      <h1>{forgot ? t('gate.codeTitle') : t('gate.unlockTitle')}</h1>
      <WorkBehind />
      <div className={styles['fields']} style={{ marginTop: '1rem' }}>
        {forgot && (
          <TextInput
            label={t('gate.code')}
            value={code}
            autoComplete="off"
            data-autofocus
            onChange={(e) => setCode(e.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={forgot ? t('gate.newPassphrase') : t('gate.passphrase')}
          value={passphrase}
          error={wrong}
          autoFocus
          autoComplete={forgot ? 'new-password' : 'current-password'}
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          onChange={(e) => setPassphrase(e.currentTarget.value)}
        />
        {lost && (
          <Button variant="default" onClick={() => unlock.mutate(true)}>
            {t('rescue.acceptLoss')}
          </Button>
        )}
        <Button type="submit" size="md" loading={unlock.isPending} disabled={passphrase === ''}>
          {forgot ? t('gate.recover') : t('gate.unlock')}
        </Button>
        <button type="button" className={styles['forgot']} onClick={() => setForgot(!forgot)}>
          {forgot ? t('common.back') : t('gate.forgot')}
        </button>
      </div>
    </form>
  )
}
