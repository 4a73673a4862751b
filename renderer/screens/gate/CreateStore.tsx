import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import styles from './Gate.module.css'

/** First start: a name for the changes, a passphrase for the store. */
export function CreateStore(props: { onCreated: (recoveryCode: string) => void }) {
  const t = useText()
  const { saveSettings, settings } = useSession()
  const form = useForm({
    initialValues: { judge: settings.judge, passphrase: '', repeat: '' },
    validate: {
      judge: (value) => (value.trim() === '' ? t('gate.nameMissing') : null),
      passphrase: (value) => (value.trim().length < 10 ? t('gate.tooShort') : null),
      repeat: (value, values) => (value === values.passphrase ? null : t('gate.differ')),
    },
  })
  const create = useMutation({
    mutationFn: async (values: typeof form.values) => {
      await saveSettings({ judge: values.judge.trim() })
      return call('store.create', { passphrase: values.passphrase })
    },
    onSuccess: ({ recoveryCode }) => props.onCreated(recoveryCode),
    onError: (error) => notifyFault(error, t),
  })
  return (
    <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
      <h1>{t('gate.welcome')}</h1>
      <p className={styles['words']}>{t('gate.firstWords')}</p>
      <div className={styles['fields']}>
        <TextInput label={t('gate.judge')} description={t('gate.judgeHint')} {...form.getInputProps('judge')} />
        <PasswordInput
          label={t('gate.passphrase')}
          description={t('gate.passphraseHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          {...form.getInputProps('passphrase')}
        />
        <PasswordInput
          label={t('gate.repeat')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          {...form.getInputProps('repeat')}
        />
        <Button type="submit" loading={create.isPending} size="md">
          {create.isPending ? t('gate.creating') : t('gate.create')}
        </Button>
      </div>
    </form>
  )
}
