/** What every screen shares: who and where we are, settings, the law. */
import { createContext, useContext, useEffect } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Info, Settings } from '../../shared/contract/values.ts'
import type { Law } from '../../shared/law/types.ts'
import { buildLaw } from '../../shared/law/law.ts'
import { call, LOCKED } from '../bridge.ts'

export interface Session {
  info: Info
  settings: Settings
  saveSettings: (change: Partial<Settings>) => Promise<void>
  /** Asks the main process again: after unlocking, locking, creating. */
  refresh: () => Promise<void>
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of the session')
  return session
}

/** The law, fetched once: it changes only with the program or a law pack. */
export function useLawQuery(enabled: boolean) {
  return useQuery({
    queryKey: ['law'],
    queryFn: async () => buildLaw(await call('law.get', {})),
    staleTime: Infinity,
    gcTime: Infinity,
    enabled,
  })
}

export const LawContext = createContext<Law | null>(null)

/** The law in force on this desk; only below the case screen's own loading state. */
export function useLaw(): Law {
  const law = useContext(LawContext)
  if (!law) throw new Error('useLaw before the law was loaded')
  return law
}

/** Info and settings, with the functions that change them. */
export function useSessionValue(): { session: Session | null; failed: boolean } {
  const client = useQueryClient()
  const info = useQuery({ queryKey: ['info'], queryFn: () => call('app.info', {}), staleTime: Infinity, retry: 1 })
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: () => call('settings.get', {}),
    staleTime: Infinity,
    retry: 1,
  })
  useEffect(() => {
    const locked = () => void client.invalidateQueries({ queryKey: ['info'] })
    window.addEventListener(LOCKED, locked)
    return () => window.removeEventListener(LOCKED, locked)
  }, [client])
  const save = useMutation({
    mutationFn: (next: Settings) => call('settings.save', next),
    // The screen follows at once; a failed save puts the old value back.
    onMutate: (next) => {
      const before = client.getQueryData<Settings>(['settings'])
      client.setQueryData(['settings'], next)
      return { before }
    },
    onError: (_error, _next, context) => client.setQueryData(['settings'], context?.before),
  })
  if (!info.data || !settings.data) return { session: null, failed: info.isError || settings.isError }
  const current = settings.data
  return {
    failed: false,
    session: {
      info: info.data,
      settings: current,
      saveSettings: async (change) => {
        await save.mutateAsync({ ...current, ...change })
      },
      refresh: async () => {
        await client.invalidateQueries({ queryKey: ['info'] })
      },
    },
  }
}
