/** Everything the desk can do, by a few letters; cases and undisputed materials too. */
import { useDeferredValue, useState } from 'react'
import { Spotlight } from '@mantine/spotlight'
import type { SpotlightActionData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { LANGUAGES } from '../../shared/language/messages/icu.ts'
import { call } from '../bridge.ts'
import { notifyFault } from '../components/notify.ts'
import { useText } from '../text/text.tsx'
import { ARCHIVE_PARTS, go, SETTINGS_PARTS } from './route.ts'
import { useSession } from './session.tsx'

const THEMES = ['light', 'dark', 'contrast', 'system'] as const

export function Palette(props: { onNew: () => void; onTour: () => void; onLock: () => void }) {
  const t = useText()
  const { saveSettings, settings } = useSession()
  const [query, setQuery] = useState('')
  const text = useDeferredValue(query.trim())
  const found = useQuery({
    queryKey: ['cases', 'palette', text],
    queryFn: () => call('cases.list', { text, limit: 6 }),
    enabled: text.length > 1,
  })
  const materials = useQuery({
    queryKey: ['undisputed', 'palette', text],
    queryFn: async () => {
      const [open, signed] = await Promise.all([
        call('undisputed.queue', { show: 'open', text, limit: 4 }),
        call('undisputed.queue', { show: 'signed', text, limit: 2 }),
      ])
      return [...open.rows, ...signed.rows]
    },
    enabled: text.length > 1,
  })
  const save = (change: Partial<typeof settings>) => {
    saveSettings(change).catch((error: unknown) => notifyFault(error, t))
  }
  const commands: SpotlightActionData[] = [
    { id: 'cases', label: t('nav.cases'), onClick: () => go({ screen: 'cases' }) },
    { id: 'new', label: t('cases.new'), onClick: props.onNew },
    { id: 'undisputed', label: t('nav.undisputed'), onClick: () => go({ screen: 'undisputed' }) },
    { id: 'archive', label: t('nav.archive'), onClick: () => go({ screen: 'archive' }) },
    ...ARCHIVE_PARTS.filter((part) => part !== 'search').map((part) => ({
      id: `archive-${part}`,
      label: `${t('nav.archive')}: ${t(`archive.part.${part}`)}`,
      onClick: () => go({ screen: 'archive', part }),
    })),
    { id: 'settings', label: t('nav.settings'), onClick: () => go({ screen: 'settings' }) },
    ...SETTINGS_PARTS.filter((part) => part !== 'general').map((part) => ({
      id: `settings-${part}`,
      label: t(`settings.part.${part}`),
      onClick: () => go({ screen: 'settings', part }),
    })),
    { id: 'tour', label: t('palette.tour'), onClick: props.onTour },
    { id: 'print', label: t('palette.print'), onClick: () => window.print() },
    { id: 'lock', label: t('nav.lock'), onClick: props.onLock },
    ...LANGUAGES.map((language) => ({
      id: `language-${language}`,
      label: t('palette.languageTo', { language: t(`language.${language}`) }),
      onClick: () => save({ language }),
    })),
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      label: t('palette.themeTo', { theme: t(`settings.theme.${theme}`) }),
      onClick: () => save({ theme }),
    })),
  ]
  const cases: SpotlightActionData[] = (text.length > 1 ? (found.data?.cases ?? []) : []).map((row) => ({
    id: `case-${row.id}`,
    label: row.number ?? t('cases.noNumber'),
    description: [...row.defendants, ...row.articles].join(', '),
    // The store has matched it already, by rules of its own: the palette must not filter it away.
    keywords: [query],
    onClick: () => go({ screen: 'case', id: row.id, tab: 'sentencing' }),
  }))
  const matters: SpotlightActionData[] = (text.length > 1 ? (materials.data ?? []) : []).map((row) => ({
    id: `material-${row.id}`,
    label: row.person ?? row.source,
    description: [t('nav.undisputed'), row.document ?? row.number ?? row.source].join(' · '),
    keywords: [query],
    onClick: () => go({ screen: 'undisputed', id: row.id }),
  }))
  const practice: SpotlightActionData[] =
    text.length > 1
      ? [
          {
            id: 'archive-search',
            label: t('archive.paletteSearch', { text }),
            keywords: [query],
            onClick: () => go({ screen: 'archive', part: 'search', query: text }),
          },
        ]
      : []
  return (
    <Spotlight
      actions={[...cases, ...matters, ...commands, ...practice]}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      nothingFound={t('palette.nothing')}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('palette.placeholder') } }}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
    />
  )
}
