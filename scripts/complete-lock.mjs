/**
 * After `npm install --package-lock-only`: names the native parts of other platforms that the lock file lacks.
 * npm leaves out an optional part it could not look up, and `npm ci` then refuses the whole lock file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock
const PLATFORM = /[-/](android|darwin|linux|win32|freebsd|openharmony)-([a-z0-9_]+)(?:-([a-z]+))?$/
const added = []

for (const entry of Object.values(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const there = Object.keys(packages).some((key) => key.endsWith(`node_modules/${name}`))
    const platform = PLATFORM.exec(name)
    if (there || !platform || !/^\d/.test(version)) continue
    const [, os, cpu, abi] = platform
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}),
      optional: true,
      os: [os],
    }
    added.push(name)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added.length} parts of other platforms named\n`)
