/** Intake: files chosen or dropped, or a folder; what came in, what was found, what could not be read. */
import { useEffect, useRef, useState } from 'react'
import { Button, FileButton, SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconFiles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { linkTo } from '../../app/route.ts'
import { useSession } from '../../app/session.tsx'
import { call } from '../../bridge.ts'
import { JobBar } from '../../components/JobBar.tsx'
import { PathInput } from '../../components/PathInput.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { DateField } from '../../fields/DateField.tsx'
import { useText } from '../../text/text.tsx'
import { useDrop } from '../cases/useDrop.ts'
import { dropped } from './droppedFiles.ts'
import { IntakeReportView } from './IntakeReportView.tsx'
import { useIntake } from './useIntake.ts'
import styles from './Undisputed.module.css'

const ACCEPT = '.json,.csv,.xlsx,.pdf,.docx'

export function IntakeScreen() {
  const t = useText()
  const { info, settings } = useSession()
  const [receivedOn, setReceivedOn] = useState<string | null>(info.today)
  const [language, setLanguage] = useState<'kk' | 'ru'>(settings.language === 'ru' ? 'ru' : 'kk')
  const [folder, setFolder] = useState('')
  const area = useRef<HTMLDivElement>(null)
  const intake = useIntake({ receivedOn, language })
  const { takeFiles } = intake
  const dropping = useDrop(area, (files) => takeFiles(files))
  useEffect(() => {
    // Files that were let go over the queue are waiting here.
    const files = dropped.take()
    if (files.length > 0) takeFiles(files)
  }, [takeFiles])
  const reports = useQuery({ queryKey: ['undisputed', 'intakes'], queryFn: () => call('undisputed.intakes', {}) })
  const earlier = reports.data?.reports.filter(({ id }) => id !== intake.report?.id) ?? []
  return (
    <div className={styles['page']} ref={area}>
      <div className={styles['pageHead']}>
        <a className={styles['back']} href={linkTo({ screen: 'undisputed' })} aria-label={t('undisputed.back')}>
          <IconArrowLeft size={18} aria-hidden />
        </a>
        <h1>{t('undisputed.intake')}</h1>
      </div>
      <section className={styles['panel']}>
        <div className={styles['pair']}>
          <div>
            <DateField
              label={t('undisputed.receivedOn')}
              value={receivedOn}
              near={info.today}
              onChange={setReceivedOn}
            />
            <small className={styles['soft']}>{t('undisputed.receivedOnWords')}</small>
          </div>
          <div>
            <p className={styles['label']} id="intake-language">
              {t('undisputed.actLanguage')}
            </p>
            <SegmentedControl
              fullWidth
              aria-labelledby="intake-language"
              value={language}
              data={(['kk', 'ru'] as const).map((name) => ({ value: name, label: t(`language.${name}`) }))}
              onChange={(value) => setLanguage(value === 'ru' ? 'ru' : 'kk')}
            />
          </div>
        </div>
        <div className={styles['dropZone']} data-over={dropping}>
          <FileButton onChange={takeFiles} accept={ACCEPT} multiple disabled={intake.busy}>
            {(button) => (
              <Button {...button} leftSection={<IconFiles size={16} aria-hidden />} disabled={intake.busy}>
                {t('undisputed.intakeFiles')}
              </Button>
            )}
          </FileButton>
          <p className={styles['soft']}>{dropping ? t('undisputed.drop') : t('undisputed.intakeFilesWords')}</p>
        </div>
        <form
          className={styles['folderLine']}
          onSubmit={(event) => {
            event.preventDefault()
            if (folder.trim() !== '') intake.takeFolder(folder.trim())
          }}
        >
          <PathInput what="intakeFolder" label={t('undisputed.intakeFolder')} value={folder} onChange={setFolder} />
          <Button type="submit" variant="default" disabled={intake.busy || folder.trim() === ''}>
            {t('undisputed.intakeTake')}
          </Button>
        </form>
        {intake.staging !== null && (
          <JobBar
            job={{ id: '', state: 'done', ...intake.staging, at: null, fault: null }}
            label={t('undisputed.staging')}
          />
        )}
        {intake.progress !== null && <JobBar job={intake.progress} label={t('undisputed.taking')} />}
      </section>
      {intake.error !== null && <Trouble error={intake.error} />}
      {intake.report !== null && <IntakeReportView report={intake.report} open />}
      <section>
        <h2 className={styles['sectionTitle']}>{t('undisputed.reports')}</h2>
        {reports.isError && <Trouble error={reports.error} onRetry={() => void reports.refetch()} />}
        {reports.data && earlier.length === 0 && <p className={styles['soft']}>{t('undisputed.noReports')}</p>}
        {earlier.map((report) => (
          <IntakeReportView key={report.id} report={report} open={false} />
        ))}
      </section>
    </div>
  )
}
