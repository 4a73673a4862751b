import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, CallFault } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useText } from '../../text/text.tsx'
import styles from './Archive.module.css'

/** An archive that does not open: why, and the way out where its file is of another store or a later program. */
export function Broken(props: { error: unknown; onRetry: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const fault = props.error instanceof CallFault ? props.error.fault : null
  const aside = useMutation({
    mutationFn: () => call('archive.setAside', {}),
    onSuccess: async ({ path }) => {
      if (path !== null) notifyDone(t('archive.setAsideDone', { path }))
      await client.invalidateQueries({ queryKey: ['archive'] })
    },
    onError: (error) => notifyFault(error, t),
  })
  const foreign = fault?.reason === 'wrongKey' || fault?.reason === 'newerFormat'
  return (
    <div className={styles['broken']}>
      <Trouble error={props.error} onRetry={props.onRetry} />
      {foreign && (
        <Button variant="default" loading={aside.isPending} onClick={() => aside.mutate()}>
          {t('archive.setAside')}
        </Button>
      )}
    </div>
  )
}
