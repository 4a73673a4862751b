import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { call } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { notifyFault } from '../../components/notify.ts'
import type { Autosave } from '../../draft/autosave.ts'
import { useText } from '../../text/text.tsx'
import type { DeskAct } from '../act/useActs.ts'
import { WrittenFiles } from './WrittenFiles.tsx'
import styles from './Export.module.css'

export interface ActPlace {
  id: string
  desk: DeskAct
  index: number
  language: ActLanguage
  autosave: Autosave
}

/** Writes the act to the export folder. What is on the screen is saved first: the file is made from the stored case. */
export function ExportPanel(props: ActPlace) {
  const t = useText()
  const { info } = useSession()
  const write = useMutation({
    mutationFn: async (formats: ('docx' | 'pdf')[]) => {
      await props.autosave.flush()
      return call('acts.export', { id: props.id, act: props.index, language: props.language, formats })
    },
    onError: (error) => notifyFault(error, t),
  })
  return (
    <section className={styles['panel']} aria-labelledby="export-title">
      <h2 id="export-title">{t('export.title')}</h2>
      <p className={styles['hint']}>
        {t('export.words')} <code>{info.exportFolder}</code>
      </p>
      {props.desk.act.missing.length > 0 && <p className={styles['draft']}>{t('export.draft')}</p>}
      {props.desk.stale.length > 0 && <p className={styles['draft']}>{t('fault.ownWordsStale')}</p>}
      <div className={styles['buttons']}>
        <Button variant="default" disabled={write.isPending} onClick={() => write.mutate(['docx'])}>
          {t('export.docx')}
        </Button>
        <Button variant="default" disabled={write.isPending} onClick={() => write.mutate(['pdf'])}>
          {t('export.pdf')}
        </Button>
        <Button loading={write.isPending} onClick={() => write.mutate(['docx', 'pdf'])}>
          {t('export.both')}
        </Button>
      </div>
      {write.isPending && (
        <p className={styles['hint']} role="status">
          {t('export.writing')}
        </p>
      )}
      {write.data && <WrittenFiles files={write.data.files} />}
    </section>
  )
}
