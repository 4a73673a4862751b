/**
 * Invents what an act is about: a row of the sanction table with a punishment inside its bounds, and the circumstances
 * that pull it up or down. Only a material for benchmarks and demonstrations: it follows no real practice.
 */
import type { ActLanguage, PunishmentFact } from '../../../shared/archive/types.ts'
import type { AggravatingCode, Institution, MainKind, Method, MitigatingCode } from '../../../shared/case/kinds.ts'
import { figureOn } from '../../../shared/law/figures.ts'
import type { Law, Penalty, Row } from '../../../shared/law/types.ts'
import { categoryOf } from '../../../shared/sentencing/art-11-categories.ts'
import type { PlainClaim } from '../extract/plain.ts'
import type { Random } from './random.ts'

/** Articles that fill the courts, most frequent first; the rest of the Code follows in a thin tail. */
const COMMON = [
  '188',
  '190',
  '345',
  '346',
  '106',
  '293',
  '191',
  '296',
  '188-1',
  '297',
  '189',
  '107',
  '385',
  '108',
  '287',
  '192',
  '194',
  '99',
  '139',
  '202',
  '380',
  '430',
  '362',
  '366',
  '367',
  '345-1',
  '121',
  '120',
  '216',
  '262',
  '322',
  '378',
  '416',
  '205',
] as const

/** Articles whose parts above the first are divided into points. */
const WITH_POINTS: ReadonlySet<string> = new Set([
  '99',
  '106',
  '107',
  '120',
  '121',
  '188',
  '189',
  '190',
  '191',
  '192',
  '194',
  '293',
  '297',
])
const PROPERTY: ReadonlySet<string> = new Set(['188', '188-1', '189', '190', '191', '192', '194', '202', '205'])
/** Crimes against the person: a claim for harm is usual. */
const PERSON: ReadonlySet<string> = new Set(['99', '106', '107', '108', '120', '121', '345', '345-1'])

const MITIGATING: readonly MitigatingCode[] = [
  'repentanceOrCooperation',
  'repairedHarm',
  'youngChild',
  'otherMitigating',
  'helpedVictim',
  'firstByChance',
  'hardshipOrCompassion',
  'victimMisconduct',
  'pregnancy',
  'coercionOrDependence',
]
const AGGRAVATING: readonly AggravatingCode[] = [
  'intoxication',
  'inGroup',
  'graveConsequences',
  'vulnerableVictim',
  'leadingRole',
  'dangerousMeans',
  'abuseOfTrust',
  'cruelty',
]

export interface Count {
  row: Row
  points: string[]
  punishment: PunishmentFact
}

export interface Situation {
  counts: Count[]
  outcome: 'conviction' | 'acquittal' | 'terminated'
  final: PunishmentFact | null
  method: Method | null
  institution: Institution | null
  recidivism: 'none' | 'recidivism' | 'dangerousRecidivism' | null
  mitigating: MitigatingCode[]
  aggravating: AggravatingCode[]
  damageTenge: number | null
  claim: PlainClaim | null
  accelerated: boolean
}

/** Rows that a plain act can rest on: one sanction, figures in known units. */
export function usableRows(law: Law): Map<string, Row[]> {
  const byArticle = new Map<string, Row[]>()
  for (const row of law.rows) {
    const penalties = row.penalties.filter(usable)
    if (penalties.length === 0 || (row.variants ?? []).length > 0) continue
    byArticle.set(row.article, [...(byArticle.get(row.article) ?? []), { ...row, penalties }])
  }
  return byArticle
}

function usable(penalty: Penalty): boolean {
  if (penalty.kind === 'lifeImprisonment' || penalty.kind === 'expulsion' || penalty.kind === 'arrest') return false
  return penalty.max != null && (penalty.unit === undefined || penalty.unit === 'mci')
}

/** Bounds of a kind: those of the row, else those of the General Part on the day. */
function bounds(law: Law, row: Row, penalty: Penalty, date: string): [number, number] {
  const max = penalty.max ?? 0
  if (penalty.min != null) return [penalty.min, max]
  const infraction = row.offence === 'infraction'
  const { figures } = law
  const floors: Partial<Record<MainKind, number>> = {
    fine: figureOn(figures, infraction ? 'fineMciInfraction' : 'fineMciCrime', date)[0],
    correctionalWorks: figureOn(figures, infraction ? 'worksMciInfraction' : 'worksMciCrime', date)[0],
    communityService: figureOn(figures, infraction ? 'serviceHoursInfraction' : 'serviceHoursCrime', date)[0],
    restrictionOfLiberty: figureOn(figures, 'restrictionMonths', date)[0],
    imprisonment: figureOn(figures, 'imprisonmentMonths', date).min,
  }
  return [Math.min(max, floors[penalty.kind] ?? 1), max]
}

const STEP: Partial<Record<MainKind, number>> = { fine: 10, correctionalWorks: 10, communityService: 20 }

function amountOf(kind: MainKind, low: number, high: number, share: number): number {
  const step = STEP[kind] ?? (high - low > 36 ? 6 : 3)
  const raw = low + (high - low) * share
  return Math.max(low, Math.min(high, Math.round(raw / step) * step))
}

function gravityOf(law: Law, row: Row) {
  return categoryOf(row.offence, row.fault === 'negligent' ? 'negligent' : 'intentional', row.penalties, law.figures)
}

interface Weighing {
  severity: number
  recidivist: boolean
  mitigated: boolean
}

function punish(law: Law, row: Row, date: string, how: Weighing, random: Random): PunishmentFact {
  const order = row.penalties
  const pull = how.severity + 0.25 * random.normal()
  const custodial = order.find((penalty) => penalty.kind === 'imprisonment')
  const index = Math.max(0, Math.min(order.length - 1, Math.floor((0.5 + pull / 2) * order.length)))
  const penalty = how.recidivist && custodial ? custodial : (order[index] ?? order[0])
  if (!penalty) throw new RangeError(`${row.article}: no usable penalty`)
  const [low, printed] = bounds(law, row, penalty, date)
  const high = how.mitigated ? Math.max(low, Math.floor((printed * 2) / 3)) : printed
  const share = Math.max(0, Math.min(1, 0.35 + 0.3 * how.severity + 0.12 * random.normal()))
  const amount = amountOf(penalty.kind, low, high, share)
  const mild = penalty.kind === 'imprisonment' && amount <= 60 && !how.recidivist
  return { kind: penalty.kind, amount, conditional: mild && pull < 0.25 && random.chance(0.6) }
}

function severer(a: PunishmentFact, b: PunishmentFact): PunishmentFact {
  const rank: MainKind[] = ['fine', 'correctionalWorks', 'communityService', 'restrictionOfLiberty', 'imprisonment']
  const order = rank.indexOf(a.kind) - rank.indexOf(b.kind)
  if (order !== 0) return order > 0 ? a : b
  return (a.amount ?? 0) >= (b.amount ?? 0) ? a : b
}

function join(counts: readonly Count[], random: Random): { final: PunishmentFact; method: Method | null } {
  const [first, second] = counts
  if (!first) throw new RangeError('no counts')
  if (!second) return { final: first.punishment, method: null }
  const base = severer(first.punishment, second.punishment)
  const other = base === first.punishment ? second.punishment : first.punishment
  if (base.kind !== other.kind || random.chance(0.4)) return { final: base, method: 'absorption' }
  const added = Math.max(1, Math.round((other.amount ?? 0) / 3))
  return { final: { ...base, amount: (base.amount ?? 0) + added }, method: 'partialAddition' }
}

function institutionOf(fact: PunishmentFact, row: Row, recidivist: boolean): Institution | null {
  if (fact.kind !== 'imprisonment' || fact.conditional) return null
  if (row.fault === 'negligent') return 'minimum'
  if (recidivist) return 'maximum'
  return (fact.amount ?? 0) <= 24 ? 'minimum' : 'medium'
}

/** Draws the facts of one case decided on a day. `rows` come from {@link usableRows}. */
export function drawSituation(law: Law, rows: Map<string, Row[]>, date: string, random: Random): Situation {
  const drawRow = (): Row => {
    const tail = random.chance(0.06)
    const article = tail ? random.pick([...rows.keys()]) : random.zipf(COMMON.filter((name) => rows.has(name)))
    const list = rows.get(article) ?? []
    return random.zipf(list)
  }
  const first = drawRow()
  const gravity = gravityOf(law, first)
  const recidivist = gravity !== 'infraction' && first.fault !== 'negligent' && random.chance(0.12)
  const mitigating = random.chance(0.85) ? random.some(MITIGATING, random.int(1, 3)) : []
  const aggravating = random.chance(0.3) ? random.some(AGGRAVATING, random.int(1, 2)) : []
  const harm = PROPERTY.has(first.article)
  const damageTenge = harm
    ? Math.round(Math.exp(11 + 1.4 * random.next() * 2 + 0.5 * random.normal()) / 100) * 100
    : null
  const settled = (gravity === 'infraction' || gravity === 'minor' || gravity === 'medium') && !recidivist
  const roll = random.next()
  const outcome = settled && roll < 0.22 ? 'terminated' : roll > 0.985 ? 'acquittal' : 'conviction'
  const accelerated = outcome === 'conviction' && gravity !== 'especiallyGrave' && random.chance(0.25)
  const severity =
    -0.25 +
    0.9 * Number(recidivist) +
    0.25 * aggravating.length -
    0.12 * mitigating.length -
    0.2 * Number(accelerated) +
    (damageTenge === null ? 0 : Math.min(0.4, Math.log10(damageTenge / 300_000) * 0.2))
  const how: Weighing = {
    severity,
    recidivist,
    mitigated: accelerated || (mitigating.length > 0 && aggravating.length === 0),
  }
  const number = outcome === 'conviction' && random.chance(0.15) ? 2 : 1
  const counts: Count[] = []
  for (let i = 0; i < number; i += 1) {
    const row = i === 0 ? first : drawRow()
    const points =
      WITH_POINTS.has(row.article) && (row.part ?? '1') !== '1' && random.chance(0.5)
        ? random.some(['1', '2', '3', '4'], random.zipf([1, 2]))
        : []
    counts.push({ row, points, punishment: punish(law, row, date, how, random) })
  }
  if (number === 2) for (const count of counts) count.punishment.conditional = false
  const joined = join(counts, random)
  const punished = outcome === 'conviction'
  const wantsClaim = outcome !== 'terminated' && (harm || PERSON.has(first.article)) && random.chance(0.45)
  const ruling =
    outcome === 'acquittal'
      ? 'leftUnexamined'
      : random.zipf(['granted', 'partly', 'leftUnexamined', 'refused'] as const)
  const asked = damageTenge ?? random.int(2, 60) * 50_000
  return {
    counts,
    outcome,
    final: punished ? joined.final : null,
    method: punished ? joined.method : null,
    institution: punished ? institutionOf(joined.final, first, recidivist) : null,
    recidivism: punished ? (recidivist ? 'recidivism' : random.chance(0.3) ? 'none' : null) : null,
    mitigating: punished ? mitigating : [],
    aggravating: punished ? aggravating : [],
    damageTenge,
    claim: wantsClaim ? { ruling, tenge: ruling === 'granted' || ruling === 'partly' ? asked : null } : null,
    accelerated,
  }
}

/** Languages as they are spread among the acts of the archive. */
export function drawLanguage(random: Random): ActLanguage {
  return random.chance(0.45) ? 'kk' : 'ru'
}
