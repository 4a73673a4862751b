/**
 * Work on whole files in steps, so that one and the same code runs to its end at once (migrations, the schedule, the
 * terminal) or piece by piece beside other calls, telling how far it is and stopping where it is asked to.
 */
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

export type Phase = 'copying' | 'checking' | 'attachments' | 'second' | 'putting'

export interface Step {
  phase: Phase
  /** 0 to 1 of the work that yields it. */
  share: number
}

/** Between two steps the work may be ended with `return()`: it then removes what it has begun. */
export type Steps<T> = Generator<Step, T, undefined>

/** Told of each step; `signal` asks to stop at the next one. */
export interface Watch {
  tell: (step: Step) => void
  signal: AbortSignal
}

/** Ends the work where it stands: its `finally` blocks run, and nobody looks at what it would have returned. */
function end<T>(steps: Steps<T>): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a value nobody receives
  steps.return(undefined as T)
}

/** Runs to the end at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}

/** Runs step by step and lets other work of the program in between. @returns null where it was stopped */
export async function watched<T>(steps: Steps<T>, watch: Watch): Promise<T | null> {
  for (;;) {
    if (watch.signal.aborted) {
      end(steps)
      return null
    }
    const next = steps.next()
    if (next.done === true) return next.value
    watch.tell(next.value)
    // oxlint-disable-next-line no-await-in-loop -- the pause between two steps is the point
    await setImmediate()
  }
}

/** Steps of a part of some work, as shares of the whole. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  let ended = false
  try {
    for (;;) {
      const next = steps.next()
      if (next.done === true) {
        ended = true
        return next.value
      }
      yield { phase: next.value.phase, share: from + next.value.share * (to - from) }
    }
  } finally {
    if (!ended) end(steps)
  }
}

const PIECE = 4 * 1024 * 1024

function* pieces(path: string, phase: Phase, take: (piece: Buffer) => void): Steps<number> {
  const piece = Buffer.alloc(PIECE)
  const fd = openSync(path, 'r')
  try {
    let size = 0
    for (;;) {
      const read = readSync(fd, piece, 0, piece.length, null)
      if (read === 0) return size
      take(piece.subarray(0, read))
      size += read
      // The size is not asked for beforehand: what comes near the end is told as nearly the end.
      yield { phase, share: size / (size + PIECE) }
    }
  } finally {
    closeSync(fd)
  }
}

/** Size and SHA-256. */
export function* hashSteps(path: string): Steps<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  const size = yield* pieces(path, 'checking', (piece) => hash.update(piece))
  return { size, sha256: hash.digest('hex') }
}

/** Copies piece by piece, each put on the disk before the next: a slow stick then tells how far it really is. */
export function* copySteps(from: string, to: string, phase: Phase): Steps<void> {
  const fd = openSync(to, 'w', 0o600)
  try {
    yield* pieces(from, phase, (piece) => {
      for (let at = 0; at < piece.length;) at += writeSync(fd, piece, at)
      fsyncSync(fd)
    })
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
