/**
 * A disk that fills up. The child runs on a small tmpfs in a mount namespace of its own (`unshare`), so nothing has to
 * be unmounted; where that is not allowed, it runs with a limited number of pages (SQLITE_FULL) instead, and says so.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('full-disk-child.ts', import.meta.url))

export interface FullDiskResult {
  how: 'tmpfs of 5 MB' | 'limited pages'
  ok: boolean
  says: string[]
}

function mountAllowed(): boolean {
  const tried = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
  return tried.status === 0
}

export function fullDisk(): FullDiskResult {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-full-'))
  try {
    const mounted = mountAllowed()
    const run = mounted
      ? spawnSync(
          'unshare',
          [
            '-rm',
            'sh',
            '-c',
            'mount -t tmpfs -o size=5m none "$1" && exec "$2" "$3" "$1" disk',
            'sh',
            folder,
            process.execPath,
            CHILD,
          ],
          { encoding: 'utf8' },
        )
      : spawnSync(process.execPath, [CHILD, folder, 'pages'], { encoding: 'utf8' })
    const says = `${run.stdout}${run.stderr}`.split('\n').filter((line) => line !== '')
    return { how: mounted ? 'tmpfs of 5 MB' : 'limited pages', ok: run.status === 0 && says.at(-1) === 'held', says }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
