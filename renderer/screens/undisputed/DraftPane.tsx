/** Both drafts of a material, of equal standing, in both languages: read, written over, taken as files. */
import { useEffect, useRef, useState } from 'react'
import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ActDocument, BlockEdit } from '../../../shared/acts/index.ts'
import type { Decision } from '../../../shared/contract/calls/undisputed-record.ts'
import { go } from '../../app/route.ts'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { withoutBrackets } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { drawPages } from '../act/drawPages.ts'
import { WrittenFiles } from '../export/WrittenFiles.tsx'
import { DraftSheet } from './DraftSheet.tsx'
import { goToField } from './Facts.tsx'
import { sideName } from './sideName.ts'
import type { MaterialDesk } from './useMaterial.ts'
import styles from './Undisputed.module.css'

const SIDES = ['grant', 'refuse'] as const

/** Facts that the court sets once for all its acts. */
const OF_SETTINGS = ['/court', '/place', '/appealCourt', '/judge']
const OF_RULES = ['/complaintWorkingDays', '/noticeFormOrder']

function Missing(props: { act: ActDocument }) {
  const t = useText()
  const lead = (fact: string, block: string): void => {
    if (OF_SETTINGS.some((start) => fact.startsWith(start))) go({ screen: 'settings' })
    else if (OF_RULES.some((start) => fact.startsWith(start))) go({ screen: 'undisputed', id: 'rules' })
    else if (!goToField(fact))
      document.querySelector(`[data-block="${CSS.escape(block)}"]`)?.scrollIntoView({ block: 'center' })
  }
  if (props.act.missing.length === 0) return null
  return (
    <ul className={styles['missing']}>
      {props.act.missing.map((element) => (
        <li key={`${element.block}-${element.fact}-${element.says}`}>
          <button type="button" className={styles['link']} onClick={() => lead(element.fact, element.block)}>
            {t('undisputed.fillPlace', { text: withoutBrackets(element.says) })}
          </button>
        </li>
      ))}
    </ul>
  )
}

function PdfView(props: { desk: MaterialDesk; side: Decision; language: 'kk' | 'ru'; stamp: string }) {
  const t = useText()
  const holder = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const { desk, side, language } = props
  const pdf = useQuery({
    queryKey: ['undisputed', 'pdf', desk.view.id, side, language, props.stamp],
    queryFn: async () => {
      await desk.flush()
      return call('undisputed.pdf', { id: desk.view.id, act: side, language })
    },
    gcTime: 0,
  })
  useEffect(() => {
    const target = holder.current
    if (!target || !pdf.data) return
    let current = true
    drawPages(
      pdf.data.base64,
      target,
      (n) => t('act.page', { n }),
      () => current,
    ).catch((error: unknown) => {
      if (current) setFailed(error)
    })
    return () => {
      current = false
    }
  }, [pdf.data, t])
  if (pdf.isError || failed !== null) return <Trouble error={pdf.error ?? failed} onRetry={() => void pdf.refetch()} />
  return (
    <>
      {pdf.isPending && <Waiting />}
      <div ref={holder} className={styles['pages']} data-testid="pdf" />
    </>
  )
}

/** What of a material the words of its drafts depend on. */
function stampOf({ view }: MaterialDesk): string {
  return JSON.stringify([
    view.version,
    view.decidedOn,
    view.conditions.map(({ tick, settled, finding }) => [tick, settled, finding?.status]),
  ])
}

export function DraftPane(props: { desk: MaterialDesk }) {
  const t = useText()
  const { desk } = props
  const { view, record } = desk
  const [chosenSide, setSide] = useState<Decision | null>(null)
  const [chosenLanguage, setLanguage] = useState<'kk' | 'ru' | null>(null)
  const [look, setLook] = useState<'paper' | 'pdf'>('paper')
  const side = chosenSide ?? view.decision ?? 'grant'
  const language = chosenLanguage ?? record.language
  const stamp = stampOf(desk)
  const draft = useQuery({
    queryKey: ['undisputed', 'draft', view.id, side, language, stamp],
    queryFn: async () => {
      const made = await call('undisputed.draft', { id: view.id, act: side, language })
      // The draft was on the screen: what is still in the way of a signature is told anew.
      desk.take(await call('undisputed.get', { id: view.id }))
      return made
    },
    enabled: view.revealed,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const write = useMutation({
    mutationFn: async () => {
      await desk.flush()
      return call('undisputed.export', { id: view.id, act: side, language, formats: ['docx', 'pdf'] })
    },
    onError: (error) => notifyFault(error, t),
  })
  if (!view.revealed) return <p className={styles['hidden']}>{t('undisputed.draftHidden')}</p>
  if (draft.isError) return <Trouble error={draft.error} onRetry={() => void draft.refetch()} />
  if (!draft.data) return <Waiting />
  // The contract carries the act as data of the same shape; the kinds are those of the composer.
  const fresh = draft.data.fresh as ActDocument
  const act = draft.data.act as ActDocument
  const edits = record.edits[language][side] ?? {}

  function edit(block: string, next: BlockEdit | null): void {
    desk.change((now) => {
      const { [block]: _, ...others } = now.edits[language][side] ?? {}
      const mine = next === null ? others : { ...others, [block]: next }
      return { ...now, edits: { ...now.edits, [language]: { ...now.edits[language], [side]: mine } } }
    })
  }

  return (
    <div className={styles['draftPane']}>
      <div className={styles['draftBar']}>
        <SegmentedControl
          size="xs"
          aria-label={t('undisputed.draftOf')}
          value={side}
          data={SIDES.map((name) => ({
            value: name,
            label:
              name === view.decision
                ? t('undisputed.chosen', { act: sideName(view.procedure, name, t) })
                : sideName(view.procedure, name, t),
          }))}
          onChange={(value) => setSide(value === 'refuse' ? 'refuse' : 'grant')}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('act.language')}
          value={language}
          data={(['kk', 'ru'] as const).map((name) => ({ value: name, label: t(`language.${name}`) }))}
          onChange={(value) => setLanguage(value === 'ru' ? 'ru' : 'kk')}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('act.preview')}
          value={look}
          data={[
            { value: 'paper', label: t('act.paper') },
            { value: 'pdf', label: t('act.pdf') },
          ]}
          onChange={(value) => setLook(value === 'pdf' ? 'pdf' : 'paper')}
        />
        <Button variant="default" size="compact-sm" loading={write.isPending} onClick={() => write.mutate()}>
          {t('export.title')}
        </Button>
      </div>
      {write.data && <WrittenFiles files={write.data.files} />}
      <Missing act={act} />
      {look === 'paper' ? (
        <DraftSheet
          key={`${side}/${language}`}
          fresh={fresh}
          edits={edits}
          complete={act.missing.length === 0}
          editable={view.state === 'open'}
          onEdit={edit}
        />
      ) : (
        <PdfView desk={desk} side={side} language={language} stamp={stamp} />
      )}
    </div>
  )
}
