/** Which objects differ between a signed revision of a PDF and the file as it is now. */
import type { PdfFile } from './file.ts'
import { sameEntries, sameValue } from './syntax.ts'
import type { PdfValue } from './syntax.ts'

export interface Differences {
  /** Objects of the signed revision that read differently now. */
  readonly modified: ReadonlySet<number>
  readonly added: ReadonlySet<number>
  /** Whether an object of the signed revision is no longer there. */
  readonly removed: boolean
}

export function differences(signed: PdfFile, now: PdfFile): Differences {
  const modified = new Set<number>()
  const added = new Set<number>()
  let removed = false
  for (const number of new Set([...signed.xref.keys(), ...now.xref.keys()])) {
    const before = exists(signed, number)
    const after = exists(now, number)
    if (before && !after) removed = true
    else if (!before && after) added.add(number)
    else if (before && after && !isSame(signed, now, number)) modified.add(number)
  }
  return { modified, added, removed }
}

export function exists(file: PdfFile, number: number): boolean {
  const entry = file.xref.get(number)
  return entry !== undefined && entry.type !== 'free'
}

function isSame(signed: PdfFile, now: PdfFile, number: number): boolean {
  const before = signed.xref.get(number)
  const after = now.xref.get(number)
  if (before?.type === 'plain' && after?.type === 'plain') {
    if (before.offset === after.offset && before.generation === after.generation) return sameLength(signed, now, number)
  } else if (before?.type === 'packed' && after?.type === 'packed' && before.container === after.container) {
    if (isSame(signed, now, before.container)) return true
  }
  const [old, current] = [signed.located(number)?.value, now.located(number)?.value]
  if (old?.t === 'stream' && current?.t === 'stream') {
    return sameEntries(old.v, current.v) && sameStreamBytes(now, old, current)
  }
  return sameValue(old, current)
}

/** A stream whose length stands in another object can grow although its own bytes stay. */
function sameLength(signed: PdfFile, now: PdfFile, number: number): boolean {
  const old = signed.located(number)?.value
  if (old?.t !== 'stream' || old.v.get('Length')?.t !== 'ref') return true
  const current = now.located(number)?.value
  return current?.t === 'stream' && current.length === old.length
}

function sameStreamBytes(now: PdfFile, a: PdfValue & { t: 'stream' }, b: PdfValue & { t: 'stream' }): boolean {
  const bytes = now.bytes
  return Buffer.compare(bytes.subarray(a.start, a.start + a.length), bytes.subarray(b.start, b.start + b.length)) === 0
}
