/** Calls of the archive of court practice: import, search, one act and its facts. */

export const archiveCalls = {} as const
