/** Shapes that several groups of calls share. */
import { z } from 'zod'

export const nothing = z.strictObject({})
export const done = z.strictObject({})
export const newPassphrase = z.string().min(10).max(512)
export const givenPassphrase = z.string().min(1).max(512)
export const says = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
export const role = z.enum(['judge', 'assistant', 'it'])
