/** Calls about this machine: law packs with their checks, and what the court's IT has fixed. */
import { z } from 'zod'
import { done, nothing, says } from './shapes.ts'

/** The same bounds as the store's own setting. */
const idleMinutes = z.int().min(1).max(240)

export const packSchema = z.strictObject({
  id: z.string(),
  /** Day of the edition; null where the pack does not hold. */
  edition: z.string().nullable(),
  origin: z.enum(['builtIn', 'installed']),
  /** Files whose SHA-256 and shape were proved. */
  files: z.int(),
  rows: z.int(),
  /** True for the pack the desk computes with. */
  used: z.boolean(),
  /** Why a pack is refused, or null. */
  fault: says.nullable(),
})
export type Pack = z.output<typeof packSchema>

export const machineCalls = {
  /** Every pack, read and proved anew. */
  'law.packs': { input: nothing, output: z.strictObject({ packs: z.array(packSchema) }) },
  /** Minutes without a key or a mouse after which the desk locks; `fixed` where the court's IT has set them. */
  'machine.idle': { input: nothing, output: z.strictObject({ minutes: idleMinutes, fixed: z.boolean() }) },
  'machine.setIdle': { input: z.strictObject({ minutes: idleMinutes }), output: done },
  'machine.managed': {
    input: nothing,
    output: z.strictObject({
      /** Where the file of the court's IT is looked for. */
      path: z.string(),
      settings: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    }),
  },
} as const
