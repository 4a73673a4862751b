/** A clear exit ban, and others made at random. */
import fc from 'fast-check'
import { addDays } from '../../../shared/time/date.ts'
import { courtFactsSchema } from '../../../shared/undisputed/index.ts'
import type { CourtFacts, ExitBanMaterial } from '../../../shared/undisputed/index.ts'

/** A court that has told everything but the order on the form of notice. */
export const court: CourtFacts = courtFactsSchema.parse({
  court: { kk: 'Алматы қаласы Медеу аудандық соты', ru: 'Медеуский районный суд города Алматы' },
  place: { kk: 'Алматы қаласы', ru: 'город Алматы' },
  appealCourt: { kk: 'Алматы қалалық соты', ru: 'Алматинский городской суд' },
  judge: 'Ермекова Айгүл Бақытқызы',
  number: '7520-26-00-2/118',
  claimant: 'Исаева Г.Т.',
  complaintWorkingDays: 10,
})

export const clearExitBan: ExitBanMaterial = {
  format: 'ukim.exitBan/1',
  receivedOn: '2026-11-10',
  decidedOn: '2026-11-12',
  courtOfPlace: true,
  resolution: { number: '114', issuedOn: '2026-11-05', bailiff: 'Сәрсенов Д.Қ.', complete: true, reasoned: true },
  document: { number: '2-3107/2026', amountTenge: 200_000, balanceTenge: 190_000 },
  periodic: null,
  debtor: {
    kind: 'person',
    name: 'Әбенов Марат Тілекұлы',
    iin: '850412300123',
    isDebtor: true,
    headOnDate: null,
  },
  notice: {
    aboutRestriction: true,
    channel: 'registeredPost',
    proof: true,
    deliveredOn: '2026-10-20',
    specialForm: true,
  },
  proceedings: { alive: true, debtCleared: false, claimantAsksToLift: false, debtToState: false },
  materials: { document: true, opening: true, calculation: true, notice: true, identity: true, authority: true },
}

const answer = fc.option(fc.boolean())
const words = fc.option(fc.constantFrom('а', 'б'))
const date = fc.option(fc.integer({ min: 0, max: 1150 }).map((n) => addDays('2024-01-01', n)))
const tenge = fc.option(fc.constantFrom(0, 4_324, 147_680, 157_279, 157_280, 172_999, 173_000, 200_000))

/** Any material the schema lets through, borders included. */
export const anyExitBan: fc.Arbitrary<ExitBanMaterial> = fc.record({
  format: fc.constant('ukim.exitBan/1' as const),
  receivedOn: date,
  decidedOn: date,
  courtOfPlace: answer,
  resolution: fc.record({ number: words, issuedOn: date, bailiff: words, complete: answer, reasoned: answer }),
  document: fc.record({ number: words, amountTenge: tenge, balanceTenge: tenge }),
  periodic: fc.option(fc.record({ unpaidSince: date })),
  debtor: fc.record({
    kind: fc.option(fc.constantFrom('person' as const, 'entityHead' as const)),
    name: words,
    iin: words,
    isDebtor: answer,
    headOnDate: answer,
  }),
  notice: fc.record({
    aboutRestriction: answer,
    channel: fc.option(fc.constantFrom('registeredPost', 'oral', 'other', 'pigeon')),
    proof: answer,
    deliveredOn: date,
    specialForm: answer,
  }),
  proceedings: fc.record({ alive: answer, debtCleared: answer, claimantAsksToLift: answer, debtToState: answer }),
  materials: fc.record({
    document: answer,
    opening: answer,
    calculation: answer,
    notice: answer,
    identity: answer,
    authority: answer,
  }),
})
