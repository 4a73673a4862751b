import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { WrittenFile } from '../../../shared/contract/values.ts'
import { call } from '../../bridge.ts'
import { useSession } from '../../app/session.tsx'
import { notifyFault } from '../../components/notify.ts'
import { showNumber } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import styles from './Export.module.css'

/** What was written and where it lies. */
export function WrittenFiles(props: { files: WrittenFile[] }) {
  const t = useText()
  const { info } = useSession()
  const open = useMutation({
    mutationFn: () => call('files.openFolder', {}),
    onError: (error) => notifyFault(error, t),
  })
  return (
    <div className={styles['written']} role="status" data-testid="written">
      <p>{t('export.done', { n: props.files.length })}</p>
      <ul>
        {props.files.map((file) => (
          <li key={file.path}>
            <b>{file.name}</b>{' '}
            <small>{t('export.size', { n: showNumber(Math.ceil(file.bytes / 1024), t.language) })}</small>
            <code>{file.path}</code>
          </li>
        ))}
      </ul>
      {info.host === 'window' && (
        <Button variant="default" size="compact-sm" onClick={() => open.mutate()}>
          {t('export.folder')}
        </Button>
      )}
    </div>
  )
}
