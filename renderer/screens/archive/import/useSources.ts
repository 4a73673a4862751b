/** What is to be imported: chosen by path, by dialog or by drop, looked at, its tables mapped, then begun. */
import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { TableMap } from '../../../../shared/archive/table-map.ts'
import type { CallOutput } from '../../../../shared/contract/contract.ts'
import { call } from '../../../bridge.ts'
import { notifyFault } from '../../../components/notify.ts'
import { useText } from '../../../text/text.tsx'
import type { ArchiveWork } from '../useArchiveWork.ts'
import { MOST_BYTES, totalOf, useUpload } from './useUpload.ts'
import type { Taking } from './useUpload.ts'

type Preview = CallOutput<'archive.preview'>

export interface Sources {
  /** What was looked at; null before a choice. */
  preview: Preview | null
  /** The mapping of each table by its path; null leaves the table out, absent means nobody has said. */
  maps: Readonly<Record<string, TableMap | null>>
  looking: boolean
  taking: Taking | null
  starting: boolean
  /** The files are too many to be handed over as bytes. */
  tooMuch: boolean
  paths(paths: string[]): void
  files(files: readonly File[]): void
  choose(what: 'files' | 'folder'): void
  map(path: string, map: TableMap | null): void
  start(): void
  drop(): void
}

export function useSources(work: ArchiveWork): Sources {
  const t = useText()
  const upload = useUpload()
  const [chosen, setChosen] = useState<{ paths: string[]; upload: string | null } | null>(null)
  const [maps, setMaps] = useState<Record<string, TableMap | null>>({})
  const [tooMuch, setTooMuch] = useState(false)
  const fault = (error: unknown) => notifyFault(error, t)

  const look = useMutation({
    mutationFn: ({ paths }: { paths: string[]; upload: string | null }) => call('archive.preview', { paths }),
    onSuccess: ({ tables }, asked) => {
      setChosen(asked)
      // A mapping that was used before, or guessed with a text in it, is where the dialog begins.
      setMaps(
        Object.fromEntries(tables.flatMap(({ path, map, remembered }) => (remembered && map ? [[path, map]] : []))),
      )
    },
    onError: fault,
  })
  const take = useMutation({
    mutationFn: (files: readonly File[]) => upload.take(files),
    onSuccess: (taken) => {
      if (taken !== null) look.mutate(taken)
    },
    onError: fault,
  })
  const choose = useMutation({
    mutationFn: (what: 'files' | 'folder') => call('archive.choose', { what }),
    onSuccess: ({ paths }) => {
      if (paths.length > 0) look.mutate({ paths, upload: null })
    },
    onError: fault,
  })
  const start = useMutation({
    mutationFn: () => {
      const tables = (look.data?.tables ?? []).flatMap(({ path, columns }) => {
        const map = maps[path]
        return map === undefined ? [] : [{ path, columns, map }]
      })
      const { acts = 0, more = false } = look.data ?? {}
      const expected = tables.length > 0 || more ? null : acts
      return call('archive.import', { paths: chosen?.paths ?? [], tables, expected })
    },
    onSuccess: ({ job }) => {
      setChosen(null)
      look.reset()
      work.started(job, 'import')
    },
    onError: fault,
  })

  return {
    preview: chosen === null ? null : (look.data ?? null),
    maps,
    looking: look.isPending || choose.isPending,
    taking: upload.taking,
    starting: start.isPending,
    tooMuch,
    paths: (paths) => {
      setTooMuch(false)
      look.mutate({ paths, upload: null })
    },
    files: (files) => {
      const large = totalOf(files) > MOST_BYTES
      setTooMuch(large)
      if (!large && files.length > 0) take.mutate(files)
    },
    choose: (what) => choose.mutate(what),
    map: (path, map) => setMaps((now) => ({ ...now, [path]: map })),
    start: () => start.mutate(),
    drop: () => {
      if (chosen?.upload) call('archive.forgetUpload', { upload: chosen.upload }).catch(fault)
      setChosen(null)
      look.reset()
    },
  }
}
