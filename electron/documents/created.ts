import type { ActDocument } from '../../shared/acts/document.ts'
import { DocumentFault } from './faults.ts'

/** Seconds since 1970 for the dates inside a file: the given ISO time, else midnight UTC of the act's day. No clock. */
export function creationSeconds(doc: ActDocument, createdAt: string | undefined): number {
  const time = Date.parse(createdAt ?? `${doc.date ?? '1970-01-01'}T00:00:00Z`)
  if (Number.isNaN(time)) throw new DocumentFault('composeFailed', `createdAt: ${createdAt ?? doc.date}`)
  return Math.floor(time / 1000)
}
