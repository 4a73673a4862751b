/** The material of an exit ban, `ukim.exitBan/1`. A missing answer is null; nothing may be left out or added. */
import { z } from 'zod'
import { isIsoDate } from '../time/date.ts'

const date = z.string().refine(isIsoDate, { error: 'date' }).nullable()
const answer = z.boolean().nullable()
const words = z.string().max(2000).nullable()
const tenge = z.int().nonnegative().nullable()

export const EXIT_BAN_FORMAT = 'ukim.exitBan/1'

export const exitBanSchema = z.strictObject({
  format: z.literal(EXIT_BAN_FORMAT),
  /** Day the materials reached the court. */
  receivedOn: date,
  /** Day of the sanction or refusal. */
  decidedOn: date,
  courtOfPlace: answer,
  resolution: z.strictObject({
    number: words,
    issuedOn: date,
    bailiff: words,
    complete: answer,
    reasoned: answer,
  }),
  document: z.strictObject({ number: words, amountTenge: tenge, balanceTenge: tenge }),
  /** Null: no periodic payments. */
  periodic: z.strictObject({ unpaidSince: date }).nullable(),
  debtor: z.strictObject({
    kind: z.enum(['person', 'entityHead']).nullable(),
    name: words,
    iin: words,
    isDebtor: answer,
    headOnDate: answer,
  }),
  notice: z.strictObject({
    aboutRestriction: answer,
    channel: words,
    proof: answer,
    deliveredOn: date,
    specialForm: answer,
  }),
  proceedings: z.strictObject({
    alive: answer,
    debtCleared: answer,
    claimantAsksToLift: answer,
    debtToState: answer,
  }),
  materials: z.strictObject({
    document: answer,
    opening: answer,
    calculation: answer,
    notice: answer,
    identity: answer,
    authority: answer,
  }),
})

export type ExitBanMaterial = z.output<typeof exitBanSchema>
