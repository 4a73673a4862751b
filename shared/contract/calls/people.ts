/** Calls about the people of a store and their ways in. */
import { z } from 'zod'
import { done, givenPassphrase, newPassphrase, nothing, role } from './shapes.ts'

export const personSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  role,
  active: z.boolean(),
  createdAt: z.string(),
  ways: z.array(z.enum(['passphrase', 'recovery', 'os'])),
})
export type Person = z.output<typeof personSchema>

export const peopleCalls = {
  'people.me': { input: nothing, output: z.strictObject({ id: z.string(), name: z.string(), role }) },
  'people.list': { input: nothing, output: z.strictObject({ people: z.array(personSchema) }) },
  /** Only a judge adds people; each has a passphrase of their own. */
  'people.add': {
    input: z.strictObject({
      name: z.string().min(1).max(200),
      role: z.enum(['judge', 'assistant']),
      passphrase: newPassphrase,
    }),
    output: done,
  },
  /** Takes the ways in away; the name stays in the history. */
  'people.deactivate': { input: z.strictObject({ id: z.string().min(1).max(64) }), output: done },
  /** The own passphrase, proved by the old one. */
  'people.passphrase': {
    input: z.strictObject({ old: givenPassphrase, passphrase: newPassphrase }),
    output: done,
  },
  /** A new printed code; the passphrase is asked once more, so that nobody takes one at a PC left open. */
  'people.recoveryCode': {
    input: z.strictObject({ passphrase: givenPassphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
  },
} as const
