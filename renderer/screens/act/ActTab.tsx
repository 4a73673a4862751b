/** The act: composed from the facts, on paper, with what it still lacks beside it. */
import { useRef, useState } from 'react'
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { go } from '../../app/route.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import { Missing } from './Missing.tsx'
import { Paper } from './Paper.tsx'
import { PdfPages } from './PdfPages.tsx'
import { highlight } from './findInAct.ts'
import { changesSinceSeen, markSeen } from './seenActs.ts'
import { useActs } from './useActs.ts'
import styles from './Act.module.css'

export default function ActTab(props: { id: string; locked: boolean }) {
  const t = useText()
  const file = useCaseFile()
  const [language, setLanguage] = useState<ActLanguage>(file.language)
  const [chosen, setChosen] = useState(0)
  const [view, setView] = useState<'paper' | 'pdf'>('paper')
  const acts = useActs(language)
  const index = Math.min(chosen, acts.length - 1)
  const act = acts[index]
  const sheet = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState<number | null>(null)
  const [, setLooked] = useState(0)
  if (!act) {
    return (
      <section className={styles['none']}>
        <p>{t('act.none')}</p>
        <Button onClick={() => go({ screen: 'case', id: props.id, tab: 'sentencing' })}>{t('act.toSentencing')}</Button>
      </section>
    )
  }
  const key = `${props.id}/${index}/${language}`
  const changes = changesSinceSeen(key, act)
  return (
    <div className={styles['tab']}>
      <aside className={styles['side']}>
        {acts.length > 1 && (
          <Select
            label={t('act.choose')}
            data={acts.map((a, i) => ({
              value: String(i),
              label: `${i + 1}. ${a.title} — ${a.defendants.join(', ')}`,
            }))}
            value={String(index)}
            onChange={(value) => setChosen(Number(value))}
          />
        )}
        <div>
          <p className={styles['label']} id="act-language">
            {t('act.language')}
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby="act-language"
            value={language}
            data={(['kk', 'ru'] as const).map((value) => ({
              value,
              label: `${t(`language.${value}`)}${value === file.language ? '' : ` (${t('act.translation')})`}`,
            }))}
            onChange={(value) => setLanguage(value === 'ru' ? 'ru' : 'kk')}
          />
        </div>
        <div>
          <p className={styles['label']} id="act-view">
            {t('act.preview')}
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby="act-view"
            value={view}
            data={[
              { value: 'paper', label: t('act.paper') },
              { value: 'pdf', label: t('act.pdf') },
            ]}
            onChange={(value) => setView(value === 'pdf' ? 'pdf' : 'paper')}
          />
        </div>
        {view === 'paper' && (
          <TextInput
            type="search"
            label={t('act.find')}
            leftSection={<IconSearch size={15} aria-hidden />}
            description={found === null ? null : t('act.found', { n: found })}
            inputWrapperOrder={['label', 'input', 'description']}
            onChange={(event) => {
              const words = event.currentTarget.value
              const n = highlight(sheet.current, words)
              setFound(words.trim().length < 2 ? null : n)
            }}
          />
        )}
        {changes.length > 0 && (
          <div className={styles['changed']} role="status">
            <p>{t('act.changedBlocks', { n: changes.length })}</p>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                markSeen(key, act)
                setLooked((n) => n + 1)
              }}
            >
              {t('act.takeAll')}
            </Button>
          </div>
        )}
        {view === 'paper' && !props.locked && language === file.language && (
          <p className={styles['hint']}>{t('act.editHint')}</p>
        )}
        <Missing act={act} caseId={props.id} />
        <Button onClick={() => go({ screen: 'case', id: props.id, tab: 'sign' })}>{t('case.tab.sign')}</Button>
      </aside>
      <div className={styles['desk']} ref={sheet}>
        {view === 'paper' ? (
          <Paper act={act} editable={!props.locked && language === file.language} changes={changes} />
        ) : (
          <PdfPages id={props.id} act={index} language={language} stamp={act} />
        )}
      </div>
    </div>
  )
}
