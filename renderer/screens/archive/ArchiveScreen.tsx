/** The archive of court practice: search, an act and its facts, import, and what is built on them. */
import { lazy, Suspense, useState } from 'react'
import { ARCHIVE_PARTS, linkTo } from '../../app/route.ts'
import type { Route } from '../../app/route.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useText } from '../../text/text.tsx'
import { SearchPart } from './search/SearchPart.tsx'
import { useArchiveWork } from './useArchiveWork.ts'
import { WorkBar } from './WorkBar.tsx'
import keeping from '../keeping/Keeping.module.css'
import styles from './Archive.module.css'

const ActPart = lazy(() => import('./act/ActPart.tsx'))
const ImportPart = lazy(() => import('./import/ImportPart.tsx'))
const PracticePart = lazy(() => import('./practice/PracticePart.tsx'))

export default function ArchiveScreen(props: { route: Route & { screen: 'archive' } }) {
  const t = useText()
  const { route } = props
  const work = useArchiveWork()
  // What was asked last: an act that is opened from the list marks its words.
  const [asked, setAsked] = useState(route.query ?? '')
  const part = route.part ?? 'search'
  const reading = route.act !== undefined && route.part === undefined
  return (
    <div className={styles['screen']}>
      <div className={styles['top']}>
        <h1>{t('nav.archive')}</h1>
        <nav className={keeping['parts']} aria-label={t('archive.parts')}>
          {ARCHIVE_PARTS.map((name) => (
            <a
              key={name}
              href={linkTo({ screen: 'archive', part: name })}
              aria-current={name === part ? 'page' : undefined}
            >
              {t(`archive.part.${name}`)}
            </a>
          ))}
        </nav>
      </div>
      <WorkBar work={work} />
      <Suspense fallback={<Waiting />}>
        {/* The list stays behind an act: whoever comes back finds it as it was. */}
        <div className={styles['part']} hidden={reading || part !== 'search'}>
          <SearchPart query={route.query ?? ''} shown={!reading && part === 'search'} work={work} onAsked={setAsked} />
        </div>
        {reading && <ActPart key={route.act} id={route.act ?? 0} query={asked === '' ? null : asked} />}
        {part === 'import' && <ImportPart work={work} />}
        {(part === 'similar' || part === 'picture') && (
          <div className={styles['part']} data-scroll>
            <PracticePart route={route} />
          </div>
        )}
      </Suspense>
    </div>
  )
}
