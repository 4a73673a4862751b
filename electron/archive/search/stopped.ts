/** A search that nobody waits for any more. */

export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Sees to it that a search that nobody waits for any more ends. */
export type StopCheck = () => boolean
