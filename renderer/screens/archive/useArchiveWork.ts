/** The long work on the archive that goes on: shown on every part, told when it ends, found again by a page opened anew. */
import { useEffect, useRef } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../bridge.ts'
import { notifyDone, notifyFault } from '../../components/notify.ts'
import { useJob } from '../../components/useJob.ts'
import { useText } from '../../text/text.tsx'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { JobProgress } from '../../../shared/contract/calls/jobs.ts'
import { CallFault } from '../../bridge.ts'

export type Work = 'import' | 'generate' | 'remove'

export interface ArchiveWork {
  what: Work | null
  progress: JobProgress | null
  /** To be called when a call has started a job. */
  started: (job: string, what: Work) => void
  generate: (n?: number) => void
  removeGenerated: () => void
  /** A start is on its way. */
  starting: boolean
}

export function useArchiveWork(): ArchiveWork {
  const t = useText()
  const client = useQueryClient()
  const running = useQuery({
    queryKey: ['archive', 'running'],
    queryFn: () => call('archive.running', {}),
    staleTime: 0,
  })
  const { job = null, what = null } = running.data ?? {}
  const { progress } = useJob(job)
  const told = useRef<string | null>(null)
  // Put in by hand: short work may be over before anybody could ask what is running.
  const started = (job: string, what: Work) => {
    client.setQueryData<CallOutput<'archive.running'>>(['archive', 'running'], { job, what })
  }

  useEffect(() => {
    if (progress === null || progress.state === 'running' || told.current === progress.id) return
    told.current = progress.id
    void client.invalidateQueries({ queryKey: ['archive'] })
    if (progress.fault !== null) notifyFault(new CallFault(progress.fault), t)
    else if (what === 'generate' || what === 'remove') {
      call('archive.made', { job: progress.id }).then(
        ({ acts }) => notifyDone(t(what === 'generate' ? 'archive.madeDemo' : 'archive.removedDemo', { n: acts })),
        () => {},
      )
    }
  }, [progress, what, client, t])

  const generate = useMutation({
    mutationFn: (n?: number) => call('archive.generate', n === undefined ? {} : { n }),
    onSuccess: ({ job }) => started(job, 'generate'),
    onError: (error) => notifyFault(error, t),
  })
  const remove = useMutation({
    mutationFn: () => call('archive.removeGenerated', {}),
    onSuccess: ({ job }) => started(job, 'remove'),
    onError: (error) => notifyFault(error, t),
  })
  return {
    what,
    progress: progress?.state === 'running' ? progress : null,
    started,
    generate: (n) => generate.mutate(n),
    removeGenerated: () => remove.mutate(),
    starting: generate.isPending || remove.isPending,
  }
}
