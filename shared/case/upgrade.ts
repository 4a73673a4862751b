/**
 * Upgrades of older case files: the step at key N turns `ukim.case/N` into `ukim.case/N+1`.
 * Version 1 is the first, so there is no step yet; a step is added with a test of its own when the format changes.
 */
export const UPGRADES: ReadonlyMap<number, (value: Record<string, unknown>) => Record<string, unknown>> = new Map()
