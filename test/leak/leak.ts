/** Runs a day's work in a folder that holds everything a process may write to, and looks for the planted words in all of it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from './search.ts'
import { findWords } from './search.ts'
import { PLANTED } from './words.ts'

const WORK = fileURLToPath(new URL('work.ts', import.meta.url))

export interface LeakResult {
  files: number
  bytes: number
  found: Finding[]
  /** What went wrong before the search could begin. */
  failure: string | null
  /** Names of files, to see that the search looked at the right things. */
  kinds: string[]
}

/** @param end how the process dies: an error nobody catches, or SIGABRT */
export function runLeak(end: 'throw' | 'abort'): LeakResult {
  const root = mkdtempSync(join(tmpdir(), 'ukim-leak-'))
  try {
    const [home, temp, work] = [join(root, 'home'), join(root, 'tmp'), join(root, 'cwd')]
    for (const folder of [home, temp, work]) mkdirSync(folder)
    // Home, temporary files and the working folder lie inside: whatever the process writes, the search sees it. Core
    // dumps are off, as the shell sets them for the program: a picture of the memory holds what the memory holds.
    const run = spawnSync('sh', ['-c', 'ulimit -c 0; exec "$@"', 'sh', process.execPath, WORK, join(root), end], {
      cwd: work,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: home,
        TMPDIR: temp,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
      },
    })
    const recoveryCode = run.stdout
    const ended = end === 'abort' ? run.signal === 'SIGABRT' : run.stderr.includes('crash on purpose')
    const failure =
      ended && recoveryCode.length === 44 ? null : `the work did not reach its end: ${run.stderr.slice(0, 2000)}`
    const store = join(root, 'data', 'store')
    const kinds = existsSync(store) ? readdirSync(store) : []
    const words = [...Object.values(PLANTED), recoveryCode, recoveryCode.replaceAll('-', '')].filter(
      (word) => word.length > 5,
    )
    return { ...findWords(root, words), failure, kinds }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
