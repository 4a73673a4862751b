/** Watches a job of the main process until it ends. */
import { useQuery } from '@tanstack/react-query'
import { call } from '../bridge.ts'
import type { JobProgress } from '../../shared/contract/calls/jobs.ts'

/** Often enough for a bar to move, seldom enough to cost nothing. */
const EVERY_MS = 250

/** The job as it is now; null while there is none. */
export function useJob(job: string | null): { progress: JobProgress | null; error: unknown } {
  const watched = useQuery({
    queryKey: ['job', job],
    queryFn: () => call('jobs.get', { job: job ?? '' }),
    enabled: job !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' || state.data === undefined ? EVERY_MS : false),
    // A desk behind another window still finishes its work.
    refetchIntervalInBackground: true,
  })
  return { progress: job === null ? null : (watched.data ?? null), error: watched.error }
}
