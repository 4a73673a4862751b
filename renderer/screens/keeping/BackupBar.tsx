import { BACKUP_PHASES } from '../../../shared/contract/calls/backups.ts'
import type { JobProgress } from '../../../shared/contract/calls/jobs.ts'
import { JobBar } from '../../components/JobBar.tsx'
import { useText } from '../../text/text.tsx'
import type { BackupDoing } from './backupWork.ts'

/** The bar of work on backups: hundredths, and the stage it is at. The check of the store counts what it looks at. */
export function BackupBar({ doing, progress }: { doing: BackupDoing; progress: JobProgress }) {
  const t = useText()
  const phase = BACKUP_PHASES.find((known) => known === progress.at)
  return (
    <JobBar
      job={progress}
      label={t(`backups.working.${doing}`)}
      percent={doing !== 'check'}
      at={phase === undefined ? '' : t(`backups.phase.${phase}`)}
    />
  )
}
