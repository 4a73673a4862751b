/** A material entered by hand: the exit ban first, the other procedures behind the arrow. */
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PROCEDURES } from '../../../shared/undisputed/index.ts'
import { go } from '../../app/route.ts'
import { useSession } from '../../app/session.tsx'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import styles from './Undisputed.module.css'

/** Makes an empty material and opens it. */
export function useNewMaterial() {
  const t = useText()
  const client = useQueryClient()
  const { settings } = useSession()
  const language = settings.language === 'ru' ? 'ru' : 'kk'
  return useMutation({
    mutationFn: ({ procedure, source }: { procedure: string; source?: string }) =>
      call('undisputed.create', { procedure, language, ...(source === undefined ? {} : { source }) }),
    onError: (error) => notifyFault(error, t),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['undisputed'] })
      go({ screen: 'undisputed', id })
    },
  })
}

export function NewMaterial() {
  const t = useText()
  const create = useNewMaterial()
  return (
    <Menu position="bottom-end" withinPortal width="28rem">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} loading={create.isPending}>
          {t('undisputed.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles['menu'] ?? ''}>
        {PROCEDURES.map(({ id, title }) => (
          <Menu.Item key={id} onClick={() => create.mutate({ procedure: id })}>
            {t.of(title)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
