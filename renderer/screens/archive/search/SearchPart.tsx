/** Search over the archive: one line, its conditions, what was found. */
import { useEffect, useRef, useState } from 'react'
import { Button, Select, Switch } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { parseQuery } from '../../../../shared/archive/query.ts'
import { SORTS } from '../../../../shared/contract/calls/archive.ts'
import { linkTo, parseRoute } from '../../../app/route.ts'
import { call } from '../../../bridge.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { Waiting } from '../../../components/Waiting.tsx'
import { useText } from '../../../text/text.tsx'
import { Broken } from '../Broken.tsx'
import type { ArchiveWork } from '../useArchiveWork.ts'
import { Begin, EmptyArchive } from './Begin.tsx'
import { QueryHelper } from './QueryHelper.tsx'
import { Results } from './Results.tsx'
import { SearchLine } from './SearchLine.tsx'
import { useSearch } from './useSearch.ts'
import styles from '../Archive.module.css'

type Sort = (typeof SORTS)[number]

export function SearchPart(props: {
  query: string
  shown: boolean
  work: ArchiveWork
  onAsked: (text: string) => void
}) {
  const t = useText()
  const [text, setText] = useState(props.query)
  const [sort, setSort] = useState<Sort>('rank')
  const [oneLanguage, setOneLanguage] = useState(false)
  const [helping, setHelping] = useState(true)
  const line = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const written = useRef(props.query)

  // The address keeps the query, so that "back" and a new window find it again; another query may come by the address.
  const { query: given, shown, onAsked } = props
  useEffect(() => {
    if (!shown || given === written.current) return
    written.current = given
    onAsked(given)
    setText(given)
  }, [given, shown, onAsked])
  useEffect(() => {
    const trimmed = text.trim()
    if (!shown || trimmed === written.current) return
    const timer = setTimeout(() => {
      // Between two pictures the person may have gone on to an act: its address is not written over.
      const now = parseRoute(window.location.hash)
      if (now.screen !== 'archive' || now.act !== undefined || (now.part ?? 'search') !== 'search') return
      written.current = trimmed
      onAsked(trimmed)
      history.replaceState(null, '', linkTo({ screen: 'archive', part: 'search', query: trimmed }))
    }, 300)
    return () => clearTimeout(timer)
  }, [text, shown, onAsked])

  // The line is where the work begins; `/` leads back to it from everywhere on the screen.
  useEffect(() => {
    if (!shown) return
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')
      if (event.code !== 'Slash' || typing || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      line.current?.focus()
      line.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [shown])

  const stats = useQuery({ queryKey: ['archive', 'stats'], queryFn: () => call('archive.stats', {}) })
  const asked = text.trim()
  const parsed = asked === '' ? null : parseQuery(asked)
  const faults = parsed !== null && !parsed.ok ? parsed.faults : []
  const search = useSearch(parsed?.ok ? { text: asked, sort, oneLanguage } : null, () => moved.current)
  const { found } = search

  function change(next: string): void {
    moved.current = false
    setText(next)
  }

  // Figures that could not be counted anew for once are no reason to take the search away.
  if (stats.isError && stats.data === undefined) {
    return <Broken error={stats.error} onRetry={() => void stats.refetch()} />
  }
  if (stats.data === undefined) return <Waiting />
  if (stats.data.acts === 0) return <EmptyArchive work={props.work} />
  return (
    <div className={styles['search']} data-helping={helping || undefined}>
      <div className={styles['line']}>
        <SearchLine
          line={line}
          text={text}
          onText={change}
          faults={faults}
          searching={search.searching}
          onLeave={() => list.current?.focus()}
        />
        <Select
          aria-label={t('archive.search.sort')}
          w="12.5rem"
          value={sort}
          onChange={(value) => {
            moved.current = false
            setSort(SORTS.find((known) => known === value) ?? 'rank')
          }}
          data={SORTS.map((value) => ({ value, label: t(`archive.search.sort.${value}`) }))}
        />
        <Switch
          label={t('archive.search.bothLanguages')}
          checked={!oneLanguage}
          onChange={(event) => setOneLanguage(!event.currentTarget.checked)}
        />
        <Button
          variant={helping ? 'light' : 'default'}
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          aria-expanded={helping}
          aria-controls="archive-helper"
          onClick={() => setHelping(!helping)}
        >
          {t('archive.search.helper')}
        </Button>
      </div>
      <div className={styles['found']}>
        {search.error !== null && <Trouble error={search.error} onRetry={search.retry} />}
        {search.error === null && (asked === '' || (found === null && faults.length > 0)) && (
          <Begin
            stats={stats.data}
            work={props.work}
            onExample={(example) => {
              change(example)
              line.current?.focus()
            }}
          />
        )}
        {search.error === null && asked !== '' && found !== null && (
          <Results
            ref={list}
            key={JSON.stringify(found.query)}
            found={found}
            searching={search.searching}
            onMoved={() => {
              moved.current = true
            }}
            onShowOrdered={() => {
              moved.current = false
              search.showOrdered()
            }}
            onLine={() => line.current?.focus()}
          />
        )}
        {search.error === null && asked !== '' && found === null && faults.length === 0 && <Waiting />}
      </div>
      {helping && <QueryHelper text={text} onText={change} />}
    </div>
  )
}
