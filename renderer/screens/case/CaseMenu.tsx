/** What can be done with a whole case: save it to a file, print, delete. */
import { lazy, Suspense, useState } from 'react'
import { ActionIcon, Button, Menu, Modal } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { go } from '../../app/route.ts'
import { notifyFault } from '../../components/notify.ts'
import type { Autosave } from '../../draft/autosave.ts'
import { useText } from '../../text/text.tsx'
import { download } from './download.ts'

const HistoryDrawer = lazy(() => import('../keeping/HistoryDrawer.tsx'))
const PackageModal = lazy(() => import('../keeping/PackageModal.tsx'))

export function CaseMenu(props: { id: string; number: string | null; autosave: Autosave; locked: boolean }) {
  const t = useText()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<'history' | 'package' | null>(null)
  const save = useMutation({
    mutationFn: async () => {
      await props.autosave.flush()
      return call('cases.export', { id: props.id })
    },
    onSuccess: ({ name, text }) => download(name, text),
    onError: (error) => notifyFault(error, t),
  })
  const remove = useMutation({
    mutationFn: () => call('cases.remove', { id: props.id }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      go({ screen: 'cases' })
    },
    onError: (error) => notifyFault(error, t),
  })
  const number = props.number ?? t('cases.noNumber')
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('case.menu')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate()}>{t('cases.export')}</Menu.Item>
          <Menu.Item onClick={() => void props.autosave.flush().then(() => setShown('history'))}>
            {t('history.title')}
          </Menu.Item>
          <Menu.Item onClick={() => setShown('package')}>{t('package.make')}</Menu.Item>
          <Menu.Item onClick={() => window.print()}>{t('palette.print')}</Menu.Item>
          <Menu.Item c="var(--wrong)" disabled={props.locked} onClick={() => setAsking(true)}>
            {props.locked ? t('cases.removeSigned') : t('cases.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {shown === 'history' && <HistoryDrawer id={props.id} locked={props.locked} onClose={() => setShown(null)} />}
        {shown === 'package' && (
          <PackageModal id={props.id} flush={() => props.autosave.flush()} onClose={() => setShown(null)} />
        )}
      </Suspense>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('cases.removeAsk', { number })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        centered
        transitionProps={{ duration: 0 }}
      >
        <p>{t('cases.removeWords')}</p>
        <div style={{ display: 'flex', justifyContent: 'end', gap: '0.5rem', marginTop: '1rem' }}>
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('cases.remove')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
