/** Files that were dropped or chosen in the page: their bytes are handed over piece by piece. */
import { useState } from 'react'
import { call } from '../../../bridge.ts'
import { toBase64 } from '../../export/base64.ts'

/** Of four thirds in base64 a piece stays far under what the host takes at once. */
const PIECE = 4 * 1024 * 1024
/** More than this is better read from its folder. */
export const MOST_BYTES = 512 * 1024 * 1024

/** So many paths are named one by one; of more the set is named as a whole. */
const MOST_PATHS = 500

export interface Taking {
  done: number
  total: number
  name: string
}

export interface Taken {
  upload: string
  paths: string[]
}

export interface Upload {
  taking: Taking | null
  /** @returns the set's id and the paths of its files and folders; null where there was nothing */
  take: (files: readonly File[]) => Promise<Taken | null>
}

export function totalOf(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

export function useUpload(): Upload {
  const [taking, setTaking] = useState<Taking | null>(null)
  async function take(files: readonly File[]): Promise<Taken | null> {
    const total = totalOf(files)
    // Set by the first piece's answer.
    let upload = null as string | null
    let root = ''
    const paths = new Set<string>()
    let done = 0
    try {
      for (const file of files) {
        // A folder that was chosen tells where in it a file lies.
        const name = file.webkitRelativePath || file.name
        for (let at = 0; at < Math.max(1, file.size); at += PIECE) {
          setTaking({ done, total, name })
          // One piece after the other keeps the memory of page and program small.
          const piece = new File([file.slice(at, at + PIECE)], file.name)
          const taken = await call('archive.take', { upload, name, base64: await toBase64(piece) })
          upload = taken.upload
          root = taken.root
          paths.add(taken.path)
          done += piece.size
        }
      }
      if (upload === null) return null
      return { upload, paths: paths.size > MOST_PATHS ? [root] : [...paths] }
    } finally {
      setTaking(null)
    }
  }
  return { taking, take }
}
