/**
 * Files dropped on the page arrive as bytes: they are laid down for the import, enciphered, and go when it is done. Their
 * names stay readable.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { appendSealed, incomingKey } from '../archive/import/sealed-files.ts'
import { deskFault } from './faults.ts'

/** A set larger than this is better imported from its folder, which needs no copy. */
const MOST_BYTES = 1024 * 1024 * 1024

/** The steps of a name as a folder of ours may have them: nothing climbs out, nothing is a name Windows refuses. */
function safeSteps(name: string): string[] {
  return name
    .split(/[\\/]+/u)
    .map((step) =>
      step
        .normalize('NFC')
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u001f<>:"|?*]+/gu, '-')
        .replace(/[. ]+$/u, '')
        .slice(0, 120),
    )
    .filter((step) => step !== '' && step !== '.' && step !== '..')
}

export interface Taken {
  upload: string
  /** Where the whole set lies, and the first step of this file in it: itself, or the folder it came in. */
  root: string
  path: string
}

export class Incoming {
  readonly #folder: string
  readonly #bytes = new Map<string, number>()

  readonly #key: () => Buffer

  /** @param key the archive's key; its bytes are wiped here after use */
  constructor(folder: string, key: () => Buffer) {
    this.#folder = folder
    this.#key = key
  }

  /** Adds a piece to a file of a set. @throws DeskFault `badInput` for a name of no use or a set that is too large */
  async take(upload: string | null, name: string, piece: Uint8Array): Promise<Taken> {
    const id = upload ?? randomUUID()
    const steps = safeSteps(name)
    if (steps.length === 0) throw deskFault('badInput', name)
    const total = (this.#bytes.get(id) ?? 0) + piece.length
    if (total > MOST_BYTES) throw deskFault('badInput', name)
    this.#bytes.set(id, total)
    const path = join(this.#folder, id, ...steps)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const secret = this.#key()
    const own = incomingKey(secret)
    secret.fill(0)
    try {
      await appendSealed(path, piece, own)
    } finally {
      own.fill(0)
    }
    const root = join(this.#folder, id)
    return { upload: id, root, path: join(root, steps[0] ?? '') }
  }

  async forget(upload: string): Promise<void> {
    this.#bytes.delete(upload)
    await rm(join(this.#folder, upload), { recursive: true, force: true })
  }

  /** Whether sets lie there from before. */
  async leftOver(): Promise<boolean> {
    return (await this.#sets()).some((id) => !this.#bytes.has(id))
  }

  /** Drops the sets from before, but those of these paths. */
  async clearBut(paths: readonly string[]): Promise<void> {
    const kept = new Set(paths.map((path) => this.#uploadOf(path)))
    for (const id of await this.#sets()) {
      // oxlint-disable-next-line no-await-in-loop
      if (!kept.has(id) && !this.#bytes.has(id)) await this.forget(id)
    }
  }

  async #sets(): Promise<string[]> {
    // No folder: nothing was ever dropped on this page.
    return readdir(this.#folder).catch(() => [])
  }

  /** Drops the sets that lie under some of these paths. */
  async forgetUnder(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const upload = this.#uploadOf(path)
      // oxlint-disable-next-line no-await-in-loop
      if (upload !== null) await this.forget(upload)
    }
  }

  #uploadOf(path: string): string | null {
    if (!path.startsWith(this.#folder + sep)) return null
    return path.slice(this.#folder.length + 1).split(sep)[0] ?? null
  }

  /** A source as people know it: without the folder it was laid down in. */
  shown(source: string): string {
    const upload = this.#uploadOf(source)
    return upload === null ? source : source.slice(this.#folder.length + upload.length + 2) || upload
  }

  /** Whether the files of a path are still there. */
  async there(path: string): Promise<boolean> {
    return stat(path).then(
      () => true,
      () => false,
    )
  }
}
