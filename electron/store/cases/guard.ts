/** Holds a case file against the schema and against what no honest case holds, before it comes near the database. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { StoreFault } from '../types.ts'
import { MAX_CASE_BYTES } from './body.ts'

/** A TipTap document nests some ten levels; deeper ones only exhaust the stack of whoever reads them. */
const MAX_DEPTH = 64
const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor'])

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * Walks any JSON value with a list of its own (no recursion) and refuses keys that would reach a prototype, depth
 * beyond reason and what is not JSON.
 * @throws StoreFault `invalid` or `tooLarge`, `where` is the JSON pointer
 */
export function requirePlainJson(
  value: unknown,
  maxDepth: number = MAX_DEPTH,
  maxLetters: number = MAX_CASE_BYTES,
): void {
  const open: { value: unknown; path: string[] }[] = [{ value, path: [] }]
  let letters = 0
  while (open.length > 0) {
    const node = open.pop()
    if (node === undefined) break
    const { value: item, path } = node
    const refuse = (says: string): never => {
      throw new StoreFault('invalid', says, pointer(path))
    }
    if (typeof item === 'string') letters += item.length
    if (letters > maxLetters) throw new StoreFault('tooLarge', 'the case file is too large', pointer(path))
    if (item === null || typeof item === 'string' || typeof item === 'boolean' || item === undefined) continue
    if (typeof item === 'number') {
      if (!Number.isFinite(item)) refuse('a number without end')
      continue
    }
    if (typeof item !== 'object') refuse(`a ${typeof item} is not JSON`)
    if (path.length >= maxDepth) refuse('nested too deep')
    if (Array.isArray(item)) {
      item.forEach((child: unknown, index) => open.push({ value: child, path: [...path, String(index)] }))
      continue
    }
    const prototype: unknown = Object.getPrototypeOf(item)
    if (prototype !== Object.prototype && prototype !== null) refuse('not a plain object')
    for (const [key, child] of Object.entries(item)) {
      if (FORBIDDEN_KEYS.has(key)) throw new StoreFault('invalid', `"${key}" is no field`, pointer([...path, key]))
      open.push({ value: child, path: [...path, key] })
    }
  }
}

/**
 * The case file as it will be stored: plain JSON, valid by the schema.
 * @throws StoreFault `invalid` (`where` is the JSON pointer) or `tooLarge`
 */
export function requireCase(file: unknown): { file: CaseFile; text: string } {
  requirePlainJson(file)
  const parsed = caseSchema.safeParse(file)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new StoreFault('invalid', issue?.message ?? 'not a case file', pointer(issue?.path ?? []))
  }
  const text = JSON.stringify(parsed.data)
  if (Buffer.byteLength(text) > MAX_CASE_BYTES) throw new StoreFault('tooLarge', 'the case file is too large', '')
  return { file: parsed.data, text }
}
