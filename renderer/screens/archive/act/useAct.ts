/** An act of the archive and what the person says of its facts. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallInput } from '../../../../shared/contract/contract.ts'
import type { ActViewValue } from '../../../../shared/contract/calls/archive.ts'
import { call } from '../../../bridge.ts'
import { notifyFault } from '../../../components/notify.ts'
import { useText } from '../../../text/text.tsx'

export type Reading = Omit<CallInput<'archive.readFact'>, 'act'>

export function useAct(id: number, query: string | null) {
  const t = useText()
  const client = useQueryClient()
  const key = ['archive', 'act', id, query]
  const act = useQuery({ queryKey: key, queryFn: () => call('archive.act', { id, query }), staleTime: 0 })
  const taken = ({ items }: Pick<ActViewValue, 'items'>) => {
    client.setQueryData<ActViewValue>(key, (now) => (now === undefined ? now : { ...now, items }))
    // How many facts people have read, and a hit's line, may have changed with it.
    void client.invalidateQueries({ queryKey: ['archive', 'stats'] })
  }
  const read = useMutation({
    mutationFn: (reading: Reading) => call('archive.readFact', { act: id, ...reading }),
    onSuccess: taken,
    onError: (error) => notifyFault(error, t),
  })
  const unread = useMutation({
    mutationFn: (item: string) => call('archive.unreadFact', { act: id, item }),
    onSuccess: taken,
    onError: (error) => notifyFault(error, t),
  })
  return { act, read, unread }
}
