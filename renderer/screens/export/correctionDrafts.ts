/**
 * Corrections that are not signed yet. What is typed goes to the encrypted store a moment after the last key, when a field
 * is left and when the form goes away, so that neither a closed window, nor the lock, nor a crash takes it along.
 */
import { useEffect, useRef, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CorrectionDraft, CorrectionWords } from '../../../shared/contract/calls/corrections.ts'
import { ask, call, CallFault } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import type { SaveState } from '../../draft/autosave.ts'
import { useText } from '../../text/text.tsx'

const QUIET_MS = 500

const keyOf = (id: string) => ['corrections', id]

/** The drafts of a case; undefined until they are read. */
export function useCorrectionDrafts(id: string): CorrectionDraft[] | undefined {
  return useQuery({ queryKey: keyOf(id), queryFn: () => call('corrections.drafts', { id }) }).data?.drafts
}

/** Changes what the page knows of the drafts; after a lock it knows nothing and learns nothing. */
function useKnown(id: string) {
  const client = useQueryClient()
  return (change: (drafts: CorrectionDraft[]) => CorrectionDraft[]) => {
    client.setQueryData<{ drafts: CorrectionDraft[] }>(keyOf(id), (old) => old && { drafts: change(old.drafts) })
  }
}

export function useDiscard(id: string, onDone: () => void) {
  const t = useText()
  const known = useKnown(id)
  return useMutation({
    mutationFn: (corrects: string) => call('corrections.discard', { id, corrects }),
    onSuccess: (_, corrects) => {
      known((drafts) => drafts.filter((draft) => draft.corrects !== corrects))
      onDone()
    },
    onError: (error) => notifyFault(error, t),
  })
}

/**
 * The words of a correction, kept as they are typed.
 * @param start what was kept earlier, or an empty form
 */
export function useKeptWords(id: string, corrects: string, start: CorrectionWords) {
  const t = useText()
  const known = useKnown(id)
  const [words, setWords] = useState<CorrectionWords>(() => {
    // Of a draft its words alone: who kept it and when is for the store to say.
    const { date, entered, slip, correction } = start
    return { date, entered, slip, correction }
  })
  const [state, setState] = useState<SaveState>('saved')
  /** What the store does not have yet; null: nothing. */
  const waiting = useRef<CorrectionWords | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const flush = async (): Promise<void> => {
    clearTimeout(timer.current)
    const next = waiting.current
    if (next === null) return
    waiting.current = null
    setState('saving')
    const upsert = (moment: Pick<CorrectionDraft, 'changedAt' | 'changedBy'> | null) =>
      known((drafts) => {
        const old = drafts.find((draft) => draft.corrects === corrects)
        const draft = { changedAt: '', changedBy: '', ...old, ...moment, ...next, corrects }
        return [...drafts.filter((other) => other !== old), draft]
      })
    // At once: the form may be opened again before the answer is there.
    upsert(null)
    // Always so that it outlives the page: a window that closes leaves the field first.
    const reply = await ask('corrections.keep', { id, corrects, ...next }, { keepalive: true })
    if (reply.ok) {
      upsert(reply.value)
      setState(waiting.current === null ? 'saved' : 'unsaved')
      return
    }
    waiting.current ??= next
    setState('failed')
    // The gate tells of a lock itself.
    if (reply.fault.code !== 'storeLocked') notifyFault(new CallFault(reply.fault), t)
  }

  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  useEffect(() => {
    const leaving = () => void latest.current()
    const hidden = () => {
      if (document.visibilityState === 'hidden') leaving()
    }
    window.addEventListener('pagehide', leaving)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leaving)
      document.removeEventListener('visibilitychange', hidden)
      leaving()
    }
  }, [])

  return {
    words,
    state,
    type: (change: Partial<CorrectionWords>) => {
      const next = { ...words, ...change }
      setWords(next)
      waiting.current = next
      setState('unsaved')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void latest.current(), QUIET_MS)
    },
    flush,
    /** Signed: the registry has it, and the draft is no more. */
    forget: () => {
      clearTimeout(timer.current)
      waiting.current = null
      known((drafts) => drafts.filter((draft) => draft.corrects !== corrects))
    },
  }
}
