/**
 * Wrong attempts are slowed down: three are free, then 5 s, 10 s, 20 s … up to 15 min. The count outlives the
 * program. It guards against somebody at the keyboard; against a copied disk the cost of scrypt guards.
 */
import { z } from 'zod'
import { readIfThere, writeWhole } from '../files.ts'
import type { Clock } from '../types.ts'
import { StoreFault } from '../types.ts'

const FREE = 3
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 15 * 60_000
/** More are counted, but not kept one by one. */
const KEPT = 200

const attemptsSchema = z.strictObject({
  count: z.int().nonnegative(),
  lastAt: z.iso.datetime().nullable(),
  failures: z.array(z.strictObject({ at: z.iso.datetime(), with: z.string().max(200) })),
})
export type Attempts = z.output<typeof attemptsSchema>

const NONE: Attempts = { count: 0, lastAt: null, failures: [] }

export function waitAfter(count: number): number {
  return count < FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE), LONGEST_WAIT_MS)
}

export class AttemptKeeper {
  readonly #path: string
  readonly #clock: Clock

  constructor(path: string, clock: Clock) {
    this.#path = path
    this.#clock = clock
  }

  read(): Attempts {
    const text = readIfThere(this.#path)
    if (text === null) return NONE
    try {
      return attemptsSchema.parse(JSON.parse(text))
    } catch {
      // A damaged count must not open the door faster: it counts as the longest wait from now on.
      return { count: FREE + 8, lastAt: this.#clock.now().toISOString(), failures: [] }
    }
  }

  /** @throws StoreFault `tooManyAttempts`, `where` is the moment (ISO) from which the next try is open */
  requireOpen(): void {
    const { count, lastAt } = this.read()
    const wait = waitAfter(count)
    if (wait === 0 || lastAt === null) return
    const now = this.#clock.now().getTime()
    const since = Math.min(Date.parse(lastAt), now)
    // A clock set back starts the wait anew from there; it neither skips the wait nor makes it endless.
    if (since < Date.parse(lastAt)) this.#write({ ...this.read(), lastAt: new Date(now).toISOString() })
    if (now < since + wait) {
      const openAt = new Date(since + wait).toISOString()
      throw new StoreFault('tooManyAttempts', `${count} wrong attempts; the next from ${openAt}`, openAt)
    }
  }

  wrong(withWhat: string): void {
    const { count, failures } = this.read()
    const at = this.#clock.now().toISOString()
    const kept = [...failures, { at, with: withWhat }].slice(-KEPT)
    this.#write({ count: count + 1, lastAt: at, failures: kept })
  }

  /** After a successful unlock; the failures went into the audit trail. */
  clear(): void {
    if (readIfThere(this.#path) !== null) this.#write(NONE)
  }

  #write(attempts: Attempts): void {
    writeWhole(this.#path, JSON.stringify(attempts))
  }
}
