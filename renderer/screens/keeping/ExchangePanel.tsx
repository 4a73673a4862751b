/** A package from another PC: looked at first, then taken or refused case by case. */
import { useState } from 'react'
import { Button, CopyButton, FileInput, PasswordInput, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PackageCase } from '../../../shared/contract/calls/packages.ts'
import { call } from '../../bridge.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { notifyFault } from '../../components/notify.ts'
import { showMoment } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { DiffLines } from './DiffLines.tsx'
import { placeWords, valueWords } from './placeWords.ts'
import styles from './Keeping.module.css'

const ACTIONS = ['take', 'ours', 'theirs', 'refuse'] as const
type Action = (typeof ACTIONS)[number]

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const text = typeof reader.result === 'string' ? reader.result : ''
      resolve(text.slice(text.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)))
    reader.readAsDataURL(file)
  })
}

/** What a person may do with a case of a package; the first is proposed. */
function actionsFor(line: PackageCase): readonly Action[] {
  if (line.refused !== null) return ['refuse']
  return line.conflicts.length > 0 ? ['refuse', 'ours', 'theirs'] : ['take', 'refuse']
}

export function ExchangePanel() {
  const t = useText()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [chosen, setChosen] = useState<Record<string, Action>>({})
  // Without one the package is opened by the key of this store.
  const given = passphrase === '' ? {} : { passphrase }
  const look = useMutation({
    mutationFn: async (from: File) => call('package.inspect', { base64: await base64Of(from), ...given }),
    onSuccess: () => setChosen({}),
    onError: (error) => notifyFault(error, t),
  })
  const plan = look.data
  const actionOf = (line: PackageCase): Action => chosen[line.caseId] ?? actionsFor(line)[0] ?? 'refuse'
  const take = useMutation({
    mutationFn: (plan: CallOutput<'package.inspect'>) =>
      call('package.import', {
        token: plan.token,
        ...given,
        decisions: plan.cases.map((line) => {
          const action = actionOf(line)
          return action === 'ours' || action === 'theirs'
            ? { caseId: line.caseId, action: 'take', prefer: action }
            : { caseId: line.caseId, action }
        }),
      }),
    onSuccess: async () => {
      setPassphrase('')
      setFile(null)
      await client.invalidateQueries({ queryKey: ['cases'] })
    },
    onError: (error) => notifyFault(error, t),
  })
  const outcomes = take.data?.outcomes
  return (
    <div className={styles['panel']}>
      <section className={styles['group']} aria-labelledby="package-title">
        <h2 id="package-title">{t('package.take')}</h2>
        <p className={styles['hint']}>{t('package.takeWords')}</p>
        <div className={styles['pair']}>
          <FileInput
            label={t('package.file')}
            description={'\u00a0'}
            placeholder={t('package.choose')}
            accept=".ukim"
            value={file}
            onChange={(next) => {
              setFile(next)
              look.reset()
              take.reset()
            }}
          />
          <PasswordInput
            label={t('package.passphrase')}
            description={t('package.passphraseOptional')}
            value={passphrase}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('gate.show') }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        </div>
        <div className={styles['buttons']}>
          <Button disabled={file === null} loading={look.isPending} onClick={() => file && look.mutate(file)}>
            {t('package.look')}
          </Button>
        </div>
      </section>
      <OwnKey />
      {plan && (
        <section className={styles['group']} aria-labelledby="package-cases" data-testid="package">
          <h2 id="package-cases">{t('nav.cases')}</h2>
          <p className={styles['soft']}>
            {t('package.from', {
              person: plan.from.person,
              at: showMoment(plan.at),
              fingerprint: plan.from.fingerprint,
            })}
          </p>
          {!plan.from.known && <p className={styles['wrong']}>{t('package.unknownSender')}</p>}
          <ul className={styles['list']}>
            {plan.cases.map((line) => {
              const number = line.number ?? t('cases.noNumber')
              const outcome = outcomes?.find(({ caseId }) => caseId === line.caseId)
              return (
                <li key={line.caseId} className={styles['line']}>
                  <div className={styles['what']}>
                    <span>
                      {number} · {line.defendants.join(', ') || t('cases.noName')}
                    </span>
                    <span className={styles['soft']}>
                      {t(`package.standing.${line.standing}`)} ·{' '}
                      {t('package.extras', { acts: line.newActs, files: line.newAttachments.length })}
                    </span>
                    {line.refused && <span className={styles['wrong']}>{t.of(line.refused.says)}</span>}
                  </div>
                  {outcome ? (
                    <span className={outcome.result === 'refused' ? styles['wrong'] : styles['good']} role="status">
                      {t(`package.result.${outcome.result}`)}
                      {outcome.fault && `: ${t.of(outcome.fault.says)}`}
                    </span>
                  ) : (
                    <Select
                      aria-label={t('package.decision', { number })}
                      w="17rem"
                      allowDeselect={false}
                      data={actionsFor(line).map((value) => ({ value, label: t(`package.action.${value}`) }))}
                      value={actionOf(line)}
                      onChange={(value) => {
                        const action = ACTIONS.find((known) => known === value)
                        if (action) setChosen({ ...chosen, [line.caseId]: action })
                      }}
                    />
                  )}
                  {line.changes.length > 0 && <DiffLines lines={line.changes} />}
                  {line.conflicts.length > 0 && (
                    <dl className={styles['diff']} aria-label={t('package.conflicts')}>
                      {line.conflicts.map((conflict) => (
                        <div key={conflict.path}>
                          <dt>{placeWords(conflict.path, t)}</dt>
                          <dd>
                            {t('package.action.ours')}: {valueWords(conflict.ours, t)}
                          </dd>
                          <dd>
                            {t('package.action.theirs')}: {valueWords(conflict.theirs, t)}
                          </dd>
                        </div>
                      ))}
                    </dl>
                  )}
                </li>
              )
            })}
          </ul>
          {!outcomes && (
            <div className={styles['buttons']}>
              <Button loading={take.isPending} onClick={() => take.mutate(plan)}>
                {t('package.import')}
              </Button>
            </div>
          )}
        </section>
      )}
    </div>
  )
}

/** The line to send to another desk, so that it can make packages that this one alone opens. */
function OwnKey() {
  const t = useText()
  const own = useQuery({ queryKey: ['package', 'key'], queryFn: () => call('package.key', {}), gcTime: 0 })
  if (!own.data) return null
  const { key, fingerprint } = own.data
  return (
    <section className={styles['group']} aria-labelledby="package-mine">
      <h2 id="package-mine">{t('package.mine')}</h2>
      <p className={styles['hint']}>{t('package.mineWords')}</p>
      <TextInput
        aria-labelledby="package-mine"
        value={key}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={styles['soft']}>{t('package.fingerprint', { digits: fingerprint })}</p>
      <div className={styles['buttons']}>
        <CopyButton value={key}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('common.copied') : t('common.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </section>
  )
}
