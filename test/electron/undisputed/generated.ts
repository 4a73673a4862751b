/** Materials by the thousand, with the outcome each must have: made from a seed, not from the program. */
import type { ExitBanMaterial, Outcome } from '../../../shared/undisputed/index.ts'

/** A small generator of numbers (mulberry32): the same seed gives the same materials. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function iinOf(serial: number): string {
  for (let n = serial * 7; ; n++) {
    const head = `${String(60 + (n % 40)).padStart(2, '0')}0${1 + (n % 9)}1${n % 10}3${String(n % 10_000).padStart(4, '0')}`
    const sum = (shift: number): number =>
      Array.from(head, Number).reduce((total, figure, i) => total + figure * (((i + shift) % 11) + 1), 0) % 11
    const check = sum(0) === 10 ? sum(2) : sum(0)
    if (check !== 10) return `${head}${check}`
  }
}

const SURNAMES = ['Әбенов', 'Жүнісов', 'Оспанов', 'Қалиев', 'Сейітов', 'Ибраев']
const NAMES = ['Марат', 'Ерлан', 'Асхат', 'Данияр', 'Нұрлан', 'Олег']

/** What may be wrong, with the outcome it must have by the rule. */
const CHANGES: readonly [Outcome, (material: ExitBanMaterial) => void][] = [
  ['grant', () => {}],
  ['grant', (m) => (m.document = { ...m.document, amountTenge: 173_000, balanceTenge: 173_000 })],
  [
    'grant',
    (m) =>
      Object.assign(m, { document: { ...m.document, amountTenge: 90_000 }, periodic: { unpaidSince: '2026-05-02' } }),
  ],
  ['grant', (m) => Object.assign(m.debtor, { kind: 'entityHead', isDebtor: null, headOnDate: true })],
  ['refuse', (m) => (m.document = { ...m.document, amountTenge: 172_999, balanceTenge: 172_999 })],
  ['refuse', (m) => (m.courtOfPlace = false)],
  ['refuse', (m) => (m.notice.proof = false)],
  ['refuse', (m) => (m.notice.specialForm = false)],
  ['refuse', (m) => (m.notice.deliveredOn = '2026-11-05')],
  ['refuse', (m) => (m.proceedings.debtCleared = true)],
  ['refuse', (m) => (m.resolution.reasoned = false)],
  ['refuse', (m) => (m.materials.notice = false)],
  ['refuse', (m) => (m.debtor.isDebtor = false)],
  ['ask', (m) => (m.notice.proof = null)],
  ['ask', (m) => (m.debtor.isDebtor = null)],
  ['ask', (m) => (m.document.amountTenge = null)],
]

export interface Generated {
  material: ExitBanMaterial
  outcome: Outcome
}

export function generated(count: number, seed = 1): Generated[] {
  const next = random(seed)
  const pick = <T>(list: readonly T[]): T => {
    const [one] = list.slice(Math.floor(next() * list.length))
    if (one === undefined) throw new Error('an empty list')
    return one
  }
  return Array.from({ length: count }, (_, i): Generated => {
    const amount = 173_000 + Math.floor(next() * 900_000)
    const material: ExitBanMaterial = {
      format: 'ukim.exitBan/1',
      receivedOn: '2026-11-10',
      decidedOn: '2026-11-12',
      courtOfPlace: true,
      resolution: {
        number: `${i + 1}/2026`,
        issuedOn: '2026-11-05',
        bailiff: `${pick(SURNAMES)} ${pick(['Д.Қ.', 'А.Б.'])}`,
        complete: true,
        reasoned: true,
      },
      document: { number: `2-${i + 1}/2026`, amountTenge: amount, balanceTenge: amount },
      periodic: null,
      debtor: {
        kind: 'person',
        name: `${pick(SURNAMES)} ${pick(NAMES)}`,
        iin: iinOf(i + 1),
        isDebtor: true,
        headOnDate: null,
      },
      notice: {
        aboutRestriction: true,
        channel: 'registeredPost',
        proof: true,
        deliveredOn: pick(['2026-10-20', '2026-10-21', '2026-10-22']),
        specialForm: true,
      },
      proceedings: { alive: true, debtCleared: false, claimantAsksToLift: false, debtToState: false },
      materials: { document: true, opening: true, calculation: true, notice: true, identity: true, authority: true },
    }
    const [outcome, change] = pick(CHANGES)
    change(material)
    return { material, outcome }
  })
}
