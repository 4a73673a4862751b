/** Turning causes into faults: every sentence comes from the messages, in the three languages. */
import { ArchiveCallFault, ArchiveCallStopped } from '../archive/client.ts'
import { ArchiveFault } from '../archive/faults.ts'
import { DocumentFault } from '../documents/faults.ts'
import { explainFault } from '../store/fault-words.ts'
import { StoreFault } from '../store/types.ts'
import type { StoreFaultCode } from '../store/types.ts'
import type { Fault, FaultCode } from '../../shared/contract/fault.ts'
import { FAULT_CODES } from '../../shared/contract/fault.ts'
import { sayInAll } from '../../shared/language/messages/index.ts'
import { LANGUAGES } from '../../shared/language/messages/icu.ts'
import type { Says } from '../../shared/language/messages/icu.ts'

/** A cause with its sentence, thrown by handlers and answered by the router. */
export class DeskFault extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.says.en)
    this.name = 'DeskFault'
    this.fault = fault
  }
}

/** A fault with the standard sentence of its code, or with one of its own. */
export function deskFault(code: FaultCode, where?: string, says?: Says): DeskFault {
  return new DeskFault({
    code,
    says: says ?? sayInAll(`fault.${code}`),
    ...(where === undefined ? {} : { where }),
  })
}

function isFaultCode(code: unknown): code is FaultCode {
  return typeof code === 'string' && FAULT_CODES.some((known) => known === code)
}

/** Causes of the store that the desk tells in other words. */
const STORE_CODES: Partial<Record<StoreFaultCode, FaultCode>> = {
  invalid: 'badInput',
  tooLarge: 'badInput',
  tampered: 'damaged',
}

/** Causes of the documents room; what a person typed or chose is never an error of the program. */
const DOCUMENT_CODES: Record<DocumentFault['code'], FaultCode> = {
  notOurs: 'badInput',
  damaged: 'damaged',
  encrypted: 'badInput',
  tooLarge: 'badInput',
  unknownKind: 'badInput',
  badCharacter: 'badInput',
  badLayout: 'badInput',
  badLetterhead: 'badInput',
  resourceMissing: 'internal',
  composeFailed: 'internal',
}

/** Causes of the archive; the others (a faulty map, too few acts) are the question's. */
const ARCHIVE_CODES: Record<string, FaultCode> = {
  notFound: 'notFound',
  noAct: 'notFound',
  wrongKey: 'damaged',
  newerFormat: 'newerFormat',
}

function archiveFault(code: string | null, where: string | null, says: Says): Fault {
  if (code === null) return deskFault('internal', says.en.slice(0, 500)).fault
  return { ...deskFault(ARCHIVE_CODES[code] ?? 'badInput', where ?? undefined, says).fault, reason: code }
}

/** Codes of the operating system that a person can act on. */
const SYSTEM_CODES: Record<string, FaultCode> = {
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  ENOTDIR: 'notWritable',
  EISDIR: 'notWritable',
  ENOSPC: 'diskFull',
  EBUSY: 'busy',
}

function systemFault(error: Error): Fault | null {
  if (!('code' in error) || typeof error.code !== 'string') return null
  const code = SYSTEM_CODES[error.code]
  if (code === undefined) return null
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  return deskFault(code, path).fault
}

/** Whatever was thrown, as a fault. The unknown keeps its own message as the place, so that the cause is not lost. */
export function faultOf(error: unknown): Fault {
  if (error instanceof DeskFault) return error.fault
  if (error instanceof StoreFault) {
    const code = STORE_CODES[error.code] ?? error.code
    // The store knows the cause more closely and the way out of it.
    const [kk, ru, en] = LANGUAGES.map((language) => {
      const { cause, wayOut } = explainFault(error, language)
      return `${cause} ${wayOut}`.trim()
    })
    const says = { kk: kk ?? '', ru: ru ?? '', en: en ?? '' }
    const { fault } = deskFault(isFaultCode(code) ? code : 'internal', error.where ?? undefined, says)
    return error.reason === null ? fault : { ...fault, reason: error.reason }
  }
  if (error instanceof DocumentFault) {
    return deskFault(DOCUMENT_CODES[error.code], error.where ?? undefined, error.sentences).fault
  }
  if (error instanceof ArchiveFault || error instanceof ArchiveCallFault) {
    return archiveFault(error.code, error.where, error.says)
  }
  if (error instanceof ArchiveCallStopped) return deskFault('busy').fault
  if (error instanceof Error) return systemFault(error) ?? deskFault('internal', error.message.slice(0, 500)).fault
  return deskFault('internal').fault
}
