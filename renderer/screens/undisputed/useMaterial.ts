/** One material on the screen: what was typed is saved a moment later, every call waits for the one before it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import type { MaterialView } from '../../../shared/contract/calls/undisputed.ts'
import type { Status } from '../../../shared/undisputed/types.ts'
import { CallFault, call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'

/** Long enough for a word, short enough for nobody to wait. */
const SAVE_AFTER_MS = 600

export interface MaterialDesk {
  view: MaterialView
  /** The record with what was typed a moment ago. */
  record: MaterialRecord
  saving: boolean
  change: (change: (record: MaterialRecord) => MaterialRecord) => void
  /** What was typed is in the store. */
  flush: () => Promise<void>
  tick: (ticks: Record<string, Status | null>) => Promise<MaterialView | null>
  settle: (code: string, reason: string | null) => Promise<MaterialView | null>
  answer: (code: string, answer: CallInput<'undisputed.answer'>['answer']) => Promise<MaterialView | null>
  pageRead: (page: number) => Promise<MaterialView | null>
  take: (view: MaterialView) => void
}

export function useMaterial(id: string) {
  const t = useText()
  const client = useQueryClient()
  const key = useMemo(() => ['undisputed', 'material', id], [id])
  const opened = useQuery({
    queryKey: key,
    queryFn: () => call('undisputed.open', { id }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const [typed, setTyped] = useState<MaterialRecord | null>(null)
  const [busy, setBusy] = useState(0)
  const waiting = useRef<MaterialRecord | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const chain = useRef<Promise<unknown>>(Promise.resolve())

  const take = useCallback(
    (view: MaterialView) => {
      const before = client.getQueryData<MaterialView>(key)
      client.setQueryData(key, view)
      // The lists are looked at again when somebody comes back to them. What is read moves in them: that is asked for at
      // once, so that no row jumps under the hand of whoever comes back.
      const refetchType = before?.revealed === view.revealed ? 'active' : 'all'
      void client.invalidateQueries({ queryKey: ['undisputed', 'queue'], refetchType })
      void client.invalidateQueries({ queryKey: ['undisputed', 'batch'] })
    },
    [client, key],
  )
  const current = useCallback(() => client.getQueryData<MaterialView>(key), [client, key])

  /** Runs after what was asked before, so that no answer overtakes another. */
  const inTurn = useCallback(
    (work: () => Promise<MaterialView>): Promise<MaterialView | null> => {
      const next = chain.current.then(async () => {
        setBusy((n) => n + 1)
        try {
          const view = await work()
          take(view)
          return view
        } catch (error) {
          notifyFault(error, t)
          // Somebody else was faster: what stands in the store now is shown, and what was typed is not put over it.
          if (error instanceof CallFault && ['conflict', 'locked', 'notFound'].includes(error.fault.code)) {
            waiting.current = null
            setTyped(null)
            await client.invalidateQueries({ queryKey: key })
          }
          return null
        } finally {
          setBusy((n) => n - 1)
        }
      })
      chain.current = next
      return next
    },
    [client, key, t, take],
  )

  const flush = useCallback(async () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    if (waiting.current !== null) {
      await inTurn(async () => {
        const record = waiting.current
        const before = current()
        if (before === undefined) throw new Error('no material')
        waiting.current = null
        if (record === null) return before
        const saved = await call('undisputed.save', { id, baseVersion: before.version, record })
        if (waiting.current === null) setTyped(null)
        return saved
      })
    }
    await chain.current
  }, [current, id, inTurn])

  useEffect(
    () => () => {
      void flush()
    },
    [flush],
  )

  const view = opened.data
  const desk: MaterialDesk | null = useMemo(() => {
    if (view === undefined) return null
    const after = async (work: () => Promise<MaterialView>) => {
      await flush()
      return inTurn(work)
    }
    return {
      view,
      record: typed ?? view.record,
      saving: busy > 0 || typed !== null,
      take,
      flush,
      change(change) {
        const next = change(waiting.current ?? current()?.record ?? view.record)
        waiting.current = next
        setTyped(next)
        if (timer.current !== null) clearTimeout(timer.current)
        timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS)
      },
      tick: (ticks) => after(() => call('undisputed.tick', { id, ticks })),
      settle: (code, reason) => after(() => call('undisputed.settle', { id, code, reason })),
      answer: (code, answer) =>
        after(() => call('undisputed.answer', { id, baseVersion: current()?.version ?? view.version, code, answer })),
      pageRead: (page) => after(() => call('undisputed.pageRead', { id, page })),
    }
  }, [view, typed, busy, take, flush, inTurn, current, id])
  return { opened, desk }
}
