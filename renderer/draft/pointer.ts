/** JSON pointers into the case file: the address of every fact, shared by fields, questions, steps and violations. */

/** The steps of a pointer (RFC 6901). */
export function stepsOf(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value at a pointer; undefined where the path leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const step of stepsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

function replaced(node: unknown, steps: string[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(node)) {
    const copy: unknown[] = [...(node as unknown[])]
    copy[Number(step)] = replaced(copy[Number(step)], rest, value)
    return copy
  }
  if (typeof node !== 'object' || node === null) throw new Error(`no such place: ${step}`)
  return { ...node, [step]: replaced((node as Record<string, unknown>)[step], rest, value) }
}

/** The same tree with one value replaced; everything beside the path keeps its identity. */
export function withValue<T>(root: T, pointer: string, value: unknown): T {
  return replaced(root, stepsOf(pointer), value) as T
}
