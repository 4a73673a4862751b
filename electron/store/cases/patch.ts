/** What changed between two versions: JSON Patch (RFC 6902). */
// fast-json-patch is CommonJS; its functions come with the default export.
import jsonPatch from 'fast-json-patch'
import type { Operation } from 'fast-json-patch'
import { StoreFault } from '../types.ts'

export type Patch = Operation[]

export function patchBetween(before: object, after: object): Patch {
  return jsonPatch.compare(before, after)
}

/**
 * Applies a patch to a copy.
 * @throws StoreFault `damaged` where the patch does not fit or reaches for a prototype
 */
export function applyPatch(before: object, patch: Patch): unknown {
  try {
    // validate: every operation fits; no mutation; prototypes are banned.
    return jsonPatch.applyPatch(before, patch, true, false, true).newDocument
  } catch (error) {
    throw new StoreFault('damaged', 'a version of the case cannot be put together', null, 'pageDamaged', error)
  }
}

/** The value at a JSON pointer, or undefined. Own properties only. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** A line of the difference, as the desk shows it. */
export interface DiffLine {
  /** JSON pointer into the case file. */
  path: string
  change: 'added' | 'removed' | 'changed'
  before: unknown
  after: unknown
}

/** The difference of two versions, one line a place, in the order of the file. */
export function diffLines(before: object, after: object): DiffLine[] {
  return patchBetween(before, after).map(({ op, path }) => {
    const [old, now] = [valueAt(before, path), valueAt(after, path)]
    if (op === 'add') return { path, change: 'added', before: null, after: now ?? null }
    if (op === 'remove') return { path, change: 'removed', before: old ?? null, after: null }
    return { path, change: 'changed', before: old ?? null, after: now ?? null }
  })
}
