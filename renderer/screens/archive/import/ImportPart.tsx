/** Bringing acts in: from where, what they are, how it goes, what became of each. */
import { useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import { call } from '../../../bridge.ts'
import { Waiting } from '../../../components/Waiting.tsx'
import { useText } from '../../../text/text.tsx'
import { useDrop } from '../../cases/useDrop.ts'
import { Broken } from '../Broken.tsx'
import { Holdings } from '../search/Begin.tsx'
import type { ArchiveWork } from '../useArchiveWork.ts'
import { Held } from './Held.tsx'
import { ImportList } from './ImportList.tsx'
import { Sources } from './Sources.tsx'
import { useSources } from './useSources.ts'
import styles from '../Archive.module.css'

export default function ImportPart(props: { work: ArchiveWork }) {
  const t = useText()
  const { work } = props
  const sources = useSources(work)
  const area = useRef<HTMLDivElement>(null)
  const dropping = useDrop(area, (files) => sources.files(files))
  const stats = useQuery({ queryKey: ['archive', 'stats'], queryFn: () => call('archive.stats', {}) })
  if (stats.isError && stats.data === undefined) {
    return <Broken error={stats.error} onRetry={() => void stats.refetch()} />
  }
  if (stats.data === undefined) return <Waiting />
  return (
    <div className={styles['import']} ref={area}>
      <div className={styles['column']}>
        <Sources sources={sources} busy={work.progress !== null} />
        <Held total={stats.data.held} />
        <ImportList work={work} />
      </div>
      <div className={styles['column']}>
        {stats.data.acts > 0 && <Holdings stats={stats.data} work={work} />}
        {stats.data.generated === 0 && (
          <Button
            variant="default"
            disabled={work.progress !== null}
            loading={work.starting}
            onClick={() => work.generate()}
          >
            {t('archive.makeDemo')}
          </Button>
        )}
      </div>
      {dropping && <div className={styles['drop']}>{t('archive.import.dropNow')}</div>}
    </div>
  )
}
