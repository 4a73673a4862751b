/**
 * Acts signed here go into the archive by themselves. Each is first put down, sealed, beside the archive, and taken in from
 * there: where the archive cannot be opened at that moment the act waits, and comes in when it opens again.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ownKindSchema } from '../archive/own.ts'
import { writeWhole } from '../store/files.ts'
import { derivedKey, seal, unseal } from '../store/keys/seal.ts'

const pendingSchema = z.strictObject({
  source: z.string(),
  text: z.string(),
  /** Absent in what an older version put down. */
  own: ownKindSchema.optional(),
})
export type OwnAct = z.output<typeof pendingSchema>

const BOUND = 'ukim/archive/own'

export class OwnActs {
  readonly #folder: string
  readonly #key: () => Buffer

  /** @param key the archive's key; its bytes are wiped here after use */
  constructor(folder: string, key: () => Buffer) {
    this.#folder = folder
    this.#key = key
  }

  #withKey<T>(use: (key: Buffer) => T): T {
    const key = this.#key()
    const own = derivedKey(key, 'archive/own')
    key.fill(0)
    try {
      return use(own)
    } finally {
      own.fill(0)
    }
  }

  /** Puts an act down. */
  keep(act: OwnAct): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const text = this.#withKey((key) => seal(Buffer.from(JSON.stringify(act), 'utf8'), key, BOUND))
    writeWhole(join(this.#folder, `${randomUUID()}.sealed`), text)
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder).filter((name) => name.endsWith('.sealed'))
    } catch {
      // No folder: nothing was ever signed while the archive stood here.
      return []
    }
  }

  get waiting(): number {
    return this.#names().length
  }

  /** Hands every waiting act to `take`; what it takes is put away, what it refuses waits on. */
  async absorb(take: (act: OwnAct) => Promise<unknown>): Promise<void> {
    for (const name of this.#names()) {
      const path = join(this.#folder, name)
      const plain = this.#withKey((key) => unseal(readFileSync(path, 'utf8').trim(), key, BOUND))
      // Of another store, or damaged: left where it is, since nobody here can say what it holds.
      if (plain === null) continue
      // oxlint-disable-next-line no-await-in-loop -- one after the other, in one writing thread
      await take(pendingSchema.parse(JSON.parse(plain.toString('utf8'))))
      rmSync(path, { force: true })
    }
  }
}
