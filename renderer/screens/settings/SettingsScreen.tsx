/** Settings: the screen, the judge and the court, data, keys, about. Saved as they are changed. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { LANGUAGES } from '../../../shared/language/messages/icu.ts'
import type { Settings } from '../../../shared/contract/values.ts'
import { linkTo, SETTINGS_PARTS } from '../../app/route.ts'
import type { SettingsPart } from '../../app/route.ts'
import { useSession } from '../../app/session.tsx'
import { notifyFault } from '../../components/notify.ts'
import { showDate } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { BackupsPanel } from '../keeping/BackupsPanel.tsx'
import { BinPanel } from '../keeping/BinPanel.tsx'
import { ExchangePanel } from '../keeping/ExchangePanel.tsx'
import { LawPanel } from '../keeping/LawPanel.tsx'
import { PeoplePanel } from '../keeping/PeoplePanel.tsx'
import { TrailPanel } from '../keeping/TrailPanel.tsx'
import keeping from '../keeping/Keeping.module.css'
import { About } from './About.tsx'
import { FolderSettings } from './FolderSettings.tsx'
import { IdleSettings } from './IdleSettings.tsx'
import { KeyList } from './KeyList.tsx'
import { LetterheadSettings } from './LetterheadSettings.tsx'
import { PaperSettings } from './PaperSettings.tsx'
import { Phrases } from './Phrases.tsx'
import { SavedText } from './SavedText.tsx'
import styles from './Settings.module.css'

const THEMES = ['light', 'dark', 'contrast', 'system'] as const
const SIZES = [100, 112, 125, 150] as const

const PANELS = {
  general: General,
  backups: BackupsPanel,
  people: PeoplePanel,
  bin: BinPanel,
  exchange: ExchangePanel,
  trail: TrailPanel,
  law: LawPanel,
} as const satisfies Record<SettingsPart, React.ComponentType>

export default function SettingsScreen(props: { part: SettingsPart }) {
  const t = useText()
  const Panel = PANELS[props.part]
  return (
    <div className={styles['screen']}>
      <h1>{t('settings.title')}</h1>
      <nav className={keeping['parts']} aria-label={t('settings.parts')}>
        {SETTINGS_PARTS.map((part) => (
          <a
            key={part}
            href={linkTo({ screen: 'settings', part })}
            aria-current={part === props.part ? 'page' : undefined}
          >
            {t(`settings.part.${part}`)}
          </a>
        ))}
      </nav>
      <Panel />
    </div>
  )
}

function General() {
  const t = useText()
  const { info, settings, saveSettings } = useSession()
  const save = (change: Partial<Settings>) => {
    saveSettings(change).catch((error: unknown) => notifyFault(error, t))
  }
  return (
    <div className={styles['groups']}>
      <section className={styles['group']} aria-labelledby="set-screen">
        <h2 id="set-screen">{t('settings.screen')}</h2>
        <Row label={t('settings.language')} id="set-language">
          <SegmentedControl
            aria-labelledby="set-language"
            value={settings.language}
            data={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
            onChange={(value) => save({ language: LANGUAGES.find((known) => known === value) ?? 'kk' })}
          />
        </Row>
        <Row label={t('settings.theme')} id="set-theme">
          <SegmentedControl
            aria-labelledby="set-theme"
            value={settings.theme}
            data={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
            onChange={(value) => save({ theme: THEMES.find((known) => known === value) ?? 'light' })}
          />
        </Row>
        <Row label={t('settings.textSize')} id="set-size">
          <SegmentedControl
            aria-labelledby="set-size"
            value={String(settings.textSize)}
            data={SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
            onChange={(value) => save({ textSize: SIZES.find((size) => String(size) === value) ?? 100 })}
          />
        </Row>
      </section>
      <section className={styles['group']} aria-labelledby="set-judge">
        <h2 id="set-judge">{t('settings.judgeAndCourt')}</h2>
        <p className={styles['hint']}>{t('settings.judgeHint')}</p>
        <div className={styles['pair']}>
          <SavedText label={t('settings.judge')} value={settings.judge} onSave={(judge) => save({ judge })} />
          <SavedText label={t('settings.clerk')} value={settings.clerk} onSave={(clerk) => save({ clerk })} />
          <SavedText
            label={t('settings.judgeIin')}
            value={settings.judgeIin ?? ''}
            pattern={/^(\d{12})?$/}
            wrong={t('person.iinLength')}
            onSave={(iin) => save({ judgeIin: iin === '' ? null : iin })}
          />
          {(['kk', 'ru'] as const).map((language) => (
            <SavedText
              key={`court-${language}`}
              label={t(`case.courtName.${language}`)}
              value={settings.court[language]}
              onSave={(text) => save({ court: { ...settings.court, [language]: text } })}
            />
          ))}
          {(['kk', 'ru'] as const).map((language) => (
            <SavedText
              key={`place-${language}`}
              label={t(`case.place.${language}`)}
              value={settings.place[language]}
              onSave={(text) => save({ place: { ...settings.place, [language]: text } })}
            />
          ))}
          {(['kk', 'ru'] as const).map((language) => (
            <SavedText
              key={`appeal-${language}`}
              label={t(`case.appeal.${language}`)}
              value={settings.appealCourt[language]}
              onSave={(text) => save({ appealCourt: { ...settings.appealCourt, [language]: text } })}
            />
          ))}
        </div>
      </section>
      <PaperSettings settings={settings} onSave={save} />
      <LetterheadSettings />
      <FolderSettings settings={settings} onSave={save} />
      <Phrases phrases={settings.phrases} onSave={(phrases) => save({ phrases })} />
      <section className={styles['group']} aria-labelledby="set-data">
        <h2 id="set-data">{t('settings.data')}</h2>
        <TextInput label={t('settings.dataFolder')} value={info.dataFolder} readOnly />
        <TextInput
          label={t('settings.law')}
          value={t('settings.lawEdition', { date: showDate(info.lawEdition), id: info.lawId })}
          readOnly
        />
        <IdleSettings />
      </section>
      <KeyList />
      <About />
    </div>
  )
}

function Row(props: { label: string; id: string; children: React.ReactNode }) {
  return (
    <div className={styles['row']}>
      <span id={props.id}>{props.label}</span>
      {props.children}
    </div>
  )
}
