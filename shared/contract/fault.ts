/** Errors cross the border between screen and main process as data: a code to act on and a sentence to read. */
import { z } from 'zod'

/** Every cause the main process can name. The screen decides by code, people read `says`. */
export const FAULT_CODES = [
  'unknownCall',
  'badInput',
  'notFound',
  'conflict',
  'locked',
  'storeLocked',
  'storeExists',
  'wrongPassphrase',
  'tooManyAttempts',
  'newerFormat',
  'damaged',
  'keyLost',
  'readOnly',
  'diskFull',
  'busy',
  'forbidden',
  'badCaseFile',
  'actIncomplete',
  'choiceViolates',
  'badKey',
  'badSignature',
  'notWritable',
  'notAvailable',
  'internal',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

export const faultSchema = z.strictObject({
  code: z.enum(FAULT_CODES),
  says: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }),
  /** Narrows the code down where the way out depends on it, e.g. `changesMissing` of `damaged`. */
  reason: z.string().optional(),
  /** File, JSON path, article: the place a person should look at. */
  where: z.string().optional(),
})
export type Fault = z.output<typeof faultSchema>

/** The answer to a call. */
export type Reply<T> = { ok: true; value: T } | { ok: false; fault: Fault }
