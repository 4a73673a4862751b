/** The act: composed from the facts, on paper, with what it still lacks beside it. */
import { useRef, useState } from 'react'
import { Button, SegmentedControl, Select } from '@mantine/core'
import { OPENED_BY_WORDS } from '../../../shared/acts/index.ts'
import { blockText } from '../../../shared/acts/document.ts'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import { go } from '../../app/route.ts'
import type { Autosave } from '../../draft/autosave.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import { Elements } from './Elements.tsx'
import { Missing } from './Missing.tsx'
import { Paper } from './Paper.tsx'
import { Present } from './Present.tsx'
import { PdfPages } from './PdfPages.tsx'
import { FindReplace } from './FindReplace.tsx'
import { goToBlock } from './goToBlock.ts'
import { useActs } from './useActs.ts'
import { useSeen } from './useSeen.ts'
import styles from './Act.module.css'

/** The text, the printed pages beside it, or these alone. */
const VIEWS = ['paper', 'both', 'pdf'] as const
type View = (typeof VIEWS)[number]

function textOfBlock(act: ActDocument, id: string): string {
  const block = act.blocks.find((known) => known.id === id)
  return block === undefined ? id : blockText(block)
}

export default function ActTab(props: { id: string; locked: boolean; autosave: Autosave }) {
  const t = useText()
  const file = useCaseFile()
  const [language, setLanguage] = useState<ActLanguage>(file.language)
  const [chosen, setChosen] = useState(0)
  const [view, setView] = useState<View>('paper')
  const acts = useActs(language)
  const index = Math.min(chosen, acts.length - 1)
  const desk = acts[index]
  const sheet = useRef<HTMLDivElement>(null)
  const seen = useSeen({ id: props.id, act: index, language }, desk, props.autosave)
  if (!desk) {
    return (
      <section className={styles['none']}>
        <p>{t('act.none')}</p>
        <Button onClick={() => go({ screen: 'case', id: props.id, tab: 'sentencing' })}>{t('act.toSentencing')}</Button>
      </section>
    )
  }
  // What the judge himself writes into an optional element is no news to him.
  const changes = seen.changes.filter(({ block }) => !OPENED_BY_WORDS.includes(block.split('.')[0] ?? block))
  const { act, stale } = desk
  const editable = !props.locked
  const narrative = editable && language === file.language
  return (
    <div className={styles['tab']}>
      <aside className={styles['side']}>
        {acts.length > 1 && (
          <Select
            label={t('act.choose')}
            data={acts.map(({ act: a }, i) => ({
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
            data={VIEWS.map((value) => ({ value, label: t(`act.${value}`) }))}
            onChange={(value) => setView(VIEWS.find((known) => known === value) ?? 'paper')}
          />
        </div>
        {view !== 'pdf' && <FindReplace desk={desk} sheet={sheet} editable={editable} narrative={narrative} />}
        {changes.length > 0 && (
          <div className={styles['changed']} role="status">
            <p>{t('act.changedBlocks', { n: changes.length })}</p>
            <ul>
              {changes.map((change) => (
                <li key={change.block}>
                  {change.new === null ? (
                    <span>
                      {t('act.removedBlock')}: <del lang={act.language}>{change.old}</del>
                    </span>
                  ) : (
                    <button type="button" onClick={() => goToBlock(sheet.current, change.block)}>
                      <span lang={act.language}>{change.new.slice(0, 90)}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
            <Button variant="default" size="compact-sm" onClick={() => seen.take()}>
              {t('act.takeEvery')}
            </Button>
          </div>
        )}
        {stale.length > 0 && (
          <div className={styles['changed']} role="status">
            <p>{t('act.staleCount', { n: stale.length })}</p>
            <ul>
              {stale.map((id) => (
                <li key={id}>
                  <button type="button" onClick={() => goToBlock(sheet.current, id)}>
                    <span lang={act.language}>{textOfBlock(act, id).slice(0, 90)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        {view !== 'pdf' && editable && <p className={styles['hint']}>{t('act.editHint')}</p>}
        <Missing act={act} caseId={props.id} />
        <Present
          act={act}
          onGo={(block) => {
            if (view === 'pdf') setView('paper')
            // The text is drawn in the next frame where the pages alone were shown.
            requestAnimationFrame(() => goToBlock(sheet.current, block))
          }}
        />
        {editable && (
          <Elements
            act={act}
            onOpen={({ id }) => {
              // A private resolution is an act of its own, the last of the list.
              if (id === 'privateResolution') setChosen(acts.length)
            }}
          />
        )}
        <Button onClick={() => go({ screen: 'case', id: props.id, tab: 'sign' })}>{t('case.tab.sign')}</Button>
      </aside>
      <div className={styles['desks']} data-view={view}>
        {view !== 'pdf' && (
          <div className={styles['desk']} ref={sheet}>
            <Paper
              key={`${index}/${language}`}
              desk={desk}
              editable={editable}
              narrative={narrative}
              changes={changes}
              onTake={seen.take}
            />
          </div>
        )}
        {view !== 'paper' && (
          // A region that scrolls is reached by the keyboard too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className={styles['desk']} role="region" aria-label={t('act.preview')} tabIndex={0}>
            <PdfPages id={props.id} act={index} language={language} stamp={act} autosave={props.autosave} />
          </div>
        )}
      </div>
    </div>
  )
}
