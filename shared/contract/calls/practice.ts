/** Calls over the acts of the archive: similar situations, the practice picture, where a choice lies, forecast. */

export const practiceCalls = {} as const
