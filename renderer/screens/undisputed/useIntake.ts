/** Hands files or a folder over, watches the job, fetches the report. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { call } from '../../bridge.ts'
import { notifyFault } from '../../components/notify.ts'
import { useJob } from '../../components/useJob.ts'
import { useText } from '../../text/text.tsx'
import { toBase64 } from '../export/base64.ts'

type From = CallInput<'undisputed.take'>['from']

export function useIntake(options: Omit<CallInput<'undisputed.take'>, 'from'>) {
  const t = useText()
  const client = useQueryClient()
  const [staging, setStaging] = useState<{ done: number; total: number } | null>(null)
  const [job, setJob] = useState<string | null>(null)
  const { progress } = useJob(job)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const { mutate, isPending } = useMutation({
    mutationFn: async (given: { files: readonly File[] } | { folder: string }) => {
      let from: From | null = null
      if ('folder' in given) from = { folder: given.folder }
      else {
        let batch: string | null = null
        for (const [done, file] of given.files.entries()) {
          setStaging({ done, total: given.files.length })
          ;({ batch } = await call('undisputed.stage', { batch, name: file.name, base64: await toBase64(file) }))
        }
        if (batch !== null) from = { batch }
      }
      if (from === null) return null
      return call('undisputed.take', { ...latest.current, from })
    },
    onSuccess: (started) => setJob(started?.job ?? null),
    onError: (error) => notifyFault(error, t),
    onSettled: () => setStaging(null),
  })
  const ended = progress !== null && progress.state !== 'running'
  const report = useQuery({
    queryKey: ['undisputed', 'taken', job],
    queryFn: async () => {
      const taken = await call('undisputed.taken', { job: job ?? '' })
      for (const part of ['queue', 'batch', 'intakes'])
        await client.invalidateQueries({ queryKey: ['undisputed', part] })
      return taken
    },
    enabled: ended,
    staleTime: Infinity,
    retry: false,
  })
  const takeFiles = useCallback((files: readonly File[]) => mutate({ files }), [mutate])
  const takeFolder = useCallback((folder: string) => mutate({ folder }), [mutate])
  return {
    staging,
    progress: job === null ? null : progress,
    report: report.data ?? null,
    error: report.error,
    busy: isPending || (job !== null && !ended),
    takeFiles,
    takeFolder,
  }
}
