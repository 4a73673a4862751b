/** Calls of undisputed matters: the queue, conditions, both drafts, signing of what was read. */

export const undisputedCalls = {} as const
