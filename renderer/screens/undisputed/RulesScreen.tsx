/** What guards against blind signing, and what the court sets for its acts. A judge alone changes it. */
import { useState } from 'react'
import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UndisputedRules } from '../../../shared/contract/calls/undisputed-record.ts'
import { linkTo } from '../../app/route.ts'
import { useMe } from '../../app/useMe.ts'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useText } from '../../text/text.tsx'
import styles from './Undisputed.module.css'

export function RulesScreen() {
  const t = useText()
  const me = useMe()
  const rules = useQuery({ queryKey: ['undisputed', 'rules'], queryFn: () => call('undisputed.rules', {}) })
  if (rules.isError) return <Trouble error={rules.error} onRetry={() => void rules.refetch()} />
  // Whose right it is to change them is asked first: fields that come to life a moment later would only flicker.
  if (!rules.data || me === null) return <Waiting />
  return (
    <div className={styles['page']}>
      <div className={styles['pageHead']}>
        <a className={styles['back']} href={linkTo({ screen: 'undisputed' })} aria-label={t('undisputed.back')}>
          <IconArrowLeft size={18} aria-hidden />
        </a>
        <h1>{t('undisputed.rules')}</h1>
      </div>
      <Form rules={rules.data} judge={me.role === 'judge'} />
    </div>
  )
}

function Form(props: { rules: UndisputedRules; judge: boolean }) {
  const t = useText()
  const client = useQueryClient()
  const { judge } = props
  const [rules, setRules] = useState(props.rules)
  const save = useMutation({
    mutationFn: () => call('undisputed.saveRules', rules),
    onError: (error) => notifyFault(error, t),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['undisputed'] })
      notifyDone(t('undisputed.rules.saved'))
    },
  })
  return (
    <form
      className={styles['panel']}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <p className={styles['soft']}>{t('undisputed.rulesWords')}</p>
      <Checkbox
        label={t('undisputed.rules.ownFirst')}
        checked={rules.ownReadingFirst}
        disabled={!judge}
        onChange={(event) => setRules({ ...rules, ownReadingFirst: event.currentTarget.checked })}
      />
      <NumberInput
        label={t('undisputed.rules.share')}
        description={t('undisputed.rules.shareWords')}
        w="20rem"
        min={0}
        max={100}
        allowDecimal={false}
        disabled={!judge}
        value={Math.round(rules.fullReadingShare * 100)}
        onChange={(value) =>
          setRules({ ...rules, fullReadingShare: Math.min(100, Math.max(0, Number(value) || 0)) / 100 })
        }
      />
      <NumberInput
        label={t('undisputed.rules.complaint')}
        description={t('undisputed.rules.complaintWords')}
        min={1}
        max={60}
        allowDecimal={false}
        disabled={!judge}
        value={rules.complaintWorkingDays ?? ''}
        onChange={(value) =>
          setRules({ ...rules, complaintWorkingDays: typeof value === 'number' && value >= 1 ? value : null })
        }
      />
      {(['kk', 'ru'] as const).map((language) => (
        <TextInput
          key={language}
          label={t('undisputed.rules.order', { language: t(`language.${language}`) })}
          lang={language}
          maxLength={500}
          disabled={!judge}
          value={rules.noticeFormOrder[language]}
          onChange={(event) => {
            const { value } = event.currentTarget
            setRules({ ...rules, noticeFormOrder: { ...rules.noticeFormOrder, [language]: value } })
          }}
        />
      ))}
      <div className={styles['buttons']}>
        <Button type="submit" disabled={!judge} loading={save.isPending}>
          {t('undisputed.rules.save')}
        </Button>
      </div>
    </form>
  )
}
