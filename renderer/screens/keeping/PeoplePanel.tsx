/** People: who may come in and how; the own passphrase and the printed code. */
import { useState } from 'react'
import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { useMe } from '../../app/useMe.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useText } from '../../text/text.tsx'
import { RecoveryCode } from '../gate/RecoveryCode.tsx'
import { Ask } from './Ask.tsx'
import styles from './Keeping.module.css'

export function PeoplePanel() {
  const t = useText()
  const client = useQueryClient()
  const me = useMe()
  const list = useQuery({ queryKey: ['people', 'list'], queryFn: () => call('people.list', {}) })
  const [closing, setClosing] = useState<{ id: string; name: string } | null>(null)
  const again = () => client.invalidateQueries({ queryKey: ['people'] })
  const close = useMutation({
    mutationFn: (id: string) => call('people.deactivate', { id }),
    onSuccess: async () => {
      setClosing(null)
      await again()
    },
    onError: (error) => notifyFault(error, t),
  })
  if (list.isError) return <Trouble error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data || !me) return <Waiting />
  const judge = me.role === 'judge'
  return (
    <div className={styles['panel']}>
      <section className={styles['group']} aria-labelledby="people-title">
        <h2 id="people-title">{t('settings.part.people')}</h2>
        <p className={styles['hint']}>{t('people.words')}</p>
        <ul className={styles['list']} data-testid="people">
          {list.data.people.map((person) => (
            <li key={person.id} className={styles['line']}>
              <div className={styles['what']}>
                <span>
                  {person.name} · {t(`people.role.${person.role}`)}
                  {person.id === me.id ? ` · ${t('people.you')}` : ''}
                </span>
                <span className={styles['soft']}>
                  {person.active && person.ways.length > 0
                    ? person.ways.map((way) => t(`people.way.${way}`)).join(', ')
                    : t('people.gone')}
                </span>
              </div>
              {judge && person.active && person.id !== me.id && (
                <Button variant="default" size="xs" onClick={() => setClosing(person)}>
                  {t('people.close', { name: person.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {!judge && <p className={styles['soft']}>{t('people.judgeOnly')}</p>}
      </section>
      {judge && <AddPerson onAdded={again} />}
      <OwnPassphrase />
      {judge && <NewCode />}
      {closing && (
        <Ask
          title={t('people.closeAsk', { name: closing.name })}
          words={t('people.closeWords')}
          action={t('people.close', { name: closing.name })}
          busy={close.isPending}
          onYes={() => close.mutate(closing.id)}
          onClose={() => setClosing(null)}
        />
      )}
    </div>
  )
}

/** Checks two typings of a new passphrase; null when they may be taken. */
function useNewPassphrase() {
  const t = useText()
  const [passphrase, setPassphrase] = useState('')
  const [repeat, setRepeat] = useState('')
  const short = passphrase !== '' && passphrase.trim().length < 10
  const differ = repeat !== '' && repeat !== passphrase
  return {
    passphrase,
    ready: passphrase.trim().length >= 10 && repeat === passphrase,
    clear: () => {
      setPassphrase('')
      setRepeat('')
    },
    fields: (label: string) => (
      <div className={styles['pair']}>
        <PasswordInput
          label={label}
          description={t('gate.passphraseHint')}
          value={passphrase}
          error={short ? t('gate.tooShort') : null}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('gate.repeat')}
          description={'\u00a0'}
          value={repeat}
          error={differ ? t('gate.differ') : null}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
          onChange={(event) => setRepeat(event.currentTarget.value)}
        />
      </div>
    ),
  }
}

function AddPerson(props: { onAdded: () => Promise<void> }) {
  const t = useText()
  const [name, setName] = useState('')
  const [role, setRole] = useState<'judge' | 'assistant'>('assistant')
  const typed = useNewPassphrase()
  const add = useMutation({
    mutationFn: () => call('people.add', { name: name.trim(), role, passphrase: typed.passphrase }),
    onSuccess: async () => {
      notifyDone(t('people.added', { name: name.trim() }))
      setName('')
      typed.clear()
      await props.onAdded()
    },
    onError: (error) => notifyFault(error, t),
  })
  return (
    <section className={styles['group']} aria-labelledby="people-add">
      <h2 id="people-add">{t('people.add')}</h2>
      <div className={styles['pair']}>
        <TextInput
          label={t('people.name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('people.role')}
          allowDeselect={false}
          data={(['assistant', 'judge'] as const).map((value) => ({ value, label: t(`people.role.${value}`) }))}
          value={role}
          onChange={(value) => setRole(value === 'judge' ? 'judge' : 'assistant')}
        />
      </div>
      {typed.fields(t('people.firstPassphrase'))}
      <div className={styles['buttons']}>
        <Button disabled={!typed.ready || name.trim() === ''} loading={add.isPending} onClick={() => add.mutate()}>
          {t('people.add')}
        </Button>
      </div>
    </section>
  )
}

function OwnPassphrase() {
  const t = useText()
  const [old, setOld] = useState('')
  const typed = useNewPassphrase()
  const change = useMutation({
    mutationFn: () => call('people.passphrase', { old, passphrase: typed.passphrase }),
    onSuccess: () => {
      notifyDone(t('people.changed'))
      setOld('')
      typed.clear()
    },
    onError: (error) => notifyFault(error, t),
  })
  return (
    <section className={styles['group']} aria-labelledby="people-mine">
      <h2 id="people-mine">{t('people.mine')}</h2>
      <PasswordInput
        label={t('people.old')}
        value={old}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
        onChange={(event) => setOld(event.currentTarget.value)}
      />
      {typed.fields(t('gate.newPassphrase'))}
      <div className={styles['buttons']}>
        <Button
          variant="default"
          disabled={!typed.ready || old === ''}
          loading={change.isPending}
          onClick={() => change.mutate()}
        >
          {t('people.change')}
        </Button>
      </div>
    </section>
  )
}

function NewCode() {
  const t = useText()
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const make = useMutation({
    mutationFn: () => call('people.recoveryCode', { passphrase }),
    onSuccess: ({ recoveryCode }) => {
      setPassphrase('')
      setCode(recoveryCode)
    },
    onError: (error) => notifyFault(error, t),
  })
  return (
    <section className={styles['group']} aria-labelledby={code === null ? 'people-code' : undefined}>
      {code === null ? (
        <>
          <h2 id="people-code">{t('people.code')}</h2>
          <p className={styles['hint']}>{t('people.codeWords')}</p>
          <PasswordInput
            label={t('people.old')}
            value={passphrase}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <div className={styles['buttons']}>
            <Button
              variant="default"
              disabled={passphrase === ''}
              loading={make.isPending}
              onClick={() => make.mutate()}
            >
              {t('people.codeMake')}
            </Button>
          </div>
        </>
      ) : (
        <RecoveryCode
          code={code}
          onKept={() => {
            setCode(null)
            return Promise.resolve()
          }}
        />
      )}
    </section>
  )
}
