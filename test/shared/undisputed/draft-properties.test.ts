/** What must hold for the drafts of every material: reasons with their days and figures, and the same in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { blockText } from '../../../shared/acts/document.ts'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import { kkDate } from '../../../shared/language/grammar/kk-terms.ts'
import { ruDate } from '../../../shared/language/grammar/ru-units.ts'
import {
  assess,
  buildQueue,
  composeRefusal,
  composeStamp,
  isExitBan,
  missingElements,
  NO_COURT_FACTS,
  procedureById,
  readMaterialValue,
} from '../../../shared/undisputed/index.ts'
import type { Assessment, ExitBanMaterial, Matter, Outcome, Procedure } from '../../../shared/undisputed/index.ts'
import { PAPER_WORDS } from '../../../shared/undisputed/words/conditions.ts'
import { datesIn, figuresIn } from './figures.ts'
import { anyExitBan, clearExitBan, court } from './materials.ts'

const grounds = loadGrounds()
const exitBan = procedureById('exitBan') as Procedure
const check = (material: ExitBanMaterial): Assessment => assess(exitBan, material, grounds)
const LANGUAGES: readonly ActLanguage[] = ['kk', 'ru']
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ')
const textOf = (act: ActDocument): string => plain(act.blocks.map(blockText).join('\n'))
const reasonText = (act: ActDocument, code: string): string => {
  const block = act.blocks.find(({ id }) => id === `reason.${code}`)
  return block === undefined ? '' : plain(blockText(block))
}
const figure = (n: number): string => plain(String(n).replace(/\B(?=(\d{3})+(?!\d))/gu, ' '))
const dayWords = (day: unknown, language: ActLanguage): string =>
  plain(language === 'ru' ? ruDate(String(day)) : kkDate(String(day)))

/** What the paragraph of a failed condition must hold, from the material alone. */
function mustHold(material: ExitBanMaterial, found: Assessment, code: string, language: ActLanguage): string[] {
  const figures = found.conditions.find((condition) => condition.code === code)?.figures ?? {}
  const day = (value: unknown): string => dayWords(value, language)
  if (code === 'ground') {
    const amount = material.document.amountTenge ?? -1
    const mci = Number(figures['mciTenge'])
    const sums = [amount, mci, 40 * mci, 40 * mci - amount].map((n) => `${figure(n)} (`)
    return material.periodic === null
      ? sums
      : [...sums, day(material.periodic.unpaidSince), day(figures['monthsEndOn']), day(material.decidedOn)]
  }
  if (code === 'noticeTerm')
    return [
      day(material.notice.deliveredOn),
      day(figures['termEndsOn']),
      day(material.decidedOn),
      ...(material.resolution.issuedOn === null ? [] : [day(material.resolution.issuedOn)]),
    ]
  if (code === 'materials')
    return Object.entries(material.materials).flatMap(([key, given]) =>
      given === false ? [PAPER_WORDS[key]?.[language] ?? '?'] : [],
    )
  return []
}

describe('a refusal', () => {
  test('has a paragraph for each condition that is not met, with its days and figures, in both languages', () => {
    let refused = 0
    fc.assert(
      fc.property(anyExitBan, (material) => {
        const found = check(material)
        if (found.outcome !== 'refuse') return
        refused += 1
        for (const language of LANGUAGES) {
          const act = composeRefusal(material, found, court, { language })
          for (const { code, status } of found.conditions) {
            const text = reasonText(act, code)
            if (status !== 'notMet') expect(text).toBe('')
            else {
              expect(text.length).toBeGreaterThan(30)
              for (const words of mustHold(material, found, code, language)) expect(text).toContain(words)
            }
          }
          // The whole names what was refused: the resolution, the document, the day of receipt.
          const whole = textOf(act)
          for (const day of [material.resolution.issuedOn, material.receivedOn, material.decidedOn])
            if (day !== null) expect(whole).toContain(dayWords(day, language).replace(/ \p{Ll}+$/u, ''))
          for (const sum of [material.document.amountTenge, material.document.balanceTenge])
            if (sum !== null) expect(whole).toContain(`${figure(sum)} (`)
        }
      }),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(300)
  })

  test('where the other reading of the year would give a ground, the judge is asked in the act itself', () => {
    const material = {
      ...clearExitBan,
      receivedOn: '2026-01-05',
      decidedOn: '2026-01-06',
      resolution: { ...clearExitBan.resolution, issuedOn: '2025-12-30' },
      notice: { ...clearExitBan.notice, deliveredOn: '2025-12-10' },
      document: { ...clearExitBan.document, amountTenge: 160_000, balanceTenge: 160_000 },
    }
    const found = check(material)
    expect([found.outcome, found.questions.map(({ code }) => code)]).toEqual(['refuse', ['mciYear']])
    for (const language of LANGUAGES) {
      const open = missingElements(composeRefusal(material, found, court, { language })).map(({ slot }) => slot)
      expect(open).toContain('openQuestion')
    }
  })

  test('for the form of the notice it names the order, or leaves its place open: the rule was read in the press alone', () => {
    const material = { ...clearExitBan, notice: { ...clearExitBan.notice, specialForm: false } }
    const order = { kk: 'бұйрық № 7', ru: 'приказ № 7' }
    for (const language of LANGUAGES) {
      const open = composeRefusal(material, check(material), court, { language })
      expect(missingElements(open).map(({ fact }) => fact)).toContain(`/noticeFormOrder/${language}`)
      const given = composeRefusal(material, check(material), { ...court, noticeFormOrder: order }, { language })
      expect(missingElements(given).map(({ fact }) => fact)).not.toContain(`/noticeFormOrder/${language}`)
      expect(reasonText(given, 'notice')).toContain(order[language])
    }
  })
})

test('both languages of each act tell the same figures, days and open places', () => {
  const open = ({ missing }: ActDocument): string[] =>
    missing.map(({ slot, fact }) => `${slot} ${fact.replace(/\/(?:kk|ru)$/u, '')}`).toSorted()
  fc.assert(
    fc.property(anyExitBan, fc.boolean(), (material, bare) => {
      const found = check(material)
      for (const compose of [composeStamp, composeRefusal]) {
        const [kk, ru] = LANGUAGES.map((language) =>
          compose(material, found, bare ? NO_COURT_FACTS : court, { language }),
        ) as [ActDocument, ActDocument]
        expect(kk.blocks.map(({ id }) => id)).toEqual(ru.blocks.map(({ id }) => id))
        expect(figuresIn(textOf(kk))).toEqual(figuresIn(textOf(ru)))
        expect(datesIn(textOf(kk), 'kk')).toEqual(datesIn(textOf(ru), 'ru'))
        expect(open(kk)).toEqual(open(ru))
      }
    }),
    { numRuns: 1500 },
  )
})

describe('nothing unclear is granted in silence', () => {
  const NEEDED = [
    '/decidedOn',
    '/courtOfPlace',
    '/resolution/number',
    '/resolution/issuedOn',
    '/resolution/bailiff',
    '/resolution/complete',
    '/resolution/reasoned',
    '/document/number',
    '/document/amountTenge',
    '/document/balanceTenge',
    '/debtor/kind',
    '/debtor/name',
    '/debtor/iin',
    '/debtor/isDebtor',
    '/notice/aboutRestriction',
    '/notice/channel',
    '/notice/proof',
    '/notice/deliveredOn',
    '/notice/specialForm',
    '/proceedings/alive',
    '/proceedings/debtCleared',
    ...Object.keys(clearExitBan.materials).map((key) => `/materials/${key}`),
  ]
  const without = (path: string, value: unknown = null): ExitBanMaterial => {
    const copy = structuredClone(clearExitBan)
    const [group = '', key] = path.slice(1).split('/')
    if (key === undefined) Object.assign(copy, { [group]: value })
    else Object.assign(copy[group as 'resolution'], { [key]: value })
    return copy
  }

  test.each(NEEDED)('a clear material without %s is no longer granted', (path) => {
    const found = check(without(path))
    expect(found.outcome).toBe('ask')
    expect(found.conditions.flatMap(({ missing }) => missing)).toContain(path)
    for (const language of LANGUAGES)
      expect(
        missingElements(composeStamp(without(path), found, court, { language })).map(({ slot }) => slot),
      ).toContain('openPoint')
  })

  test('a resolution dated inside the five days is granted to nobody in silence', () => {
    const material = { ...clearExitBan, resolution: { ...clearExitBan.resolution, issuedOn: '2026-10-28' } }
    const found = check(material)
    expect([found.outcome, found.warnings.map(({ code }) => code)]).toEqual(['grant', ['resolutionInsideTerm']])
    for (const language of LANGUAGES)
      expect(missingElements(composeStamp(material, found, court, { language })).map(({ fact }) => fact)).toEqual([
        '/resolution/issuedOn',
      ])
    const incoming = { source: 'a', procedure: exitBan, material, places: {}, ambiguous: [] }
    expect(buildQueue([{ incoming, assessment: found }], grounds, '2026-11-12')[0]?.clear).toBe(false)
  })

  test('a blank is a missing answer', () => {
    for (const path of ['/resolution/number', '/resolution/bailiff', '/document/number', '/debtor/name', '/debtor/iin'])
      expect(check(without(path, ' \t')).outcome).toBe('ask')
  })

  test('whatever is not met or unclear stands in the stamp as an open place', () => {
    fc.assert(
      fc.property(anyExitBan, (material) => {
        const found = check(material)
        const act = composeStamp(material, found, court, { language: 'ru' })
        const against = found.conditions.filter(({ status }) => status !== 'met')
        expect(missingElements(act).filter(({ slot }) => slot === 'openPoint')).toHaveLength(against.length)
      }),
    )
  })
})

describe('the other matters', () => {
  const FOLDER = join(import.meta.dirname, 'cases')
  const RANK: Record<Outcome, number> = { refuse: 0, ask: 1, grant: 2 }
  // The limit of an entity is higher than that of a person; the two days of a suspension are one answer.
  const TWO_SIDED = new Set(['debtorKind', 'suspendedFrom', 'suspendedUntil'])
  // Grounds of which one is enough: a clear material need not have them all, yet each is good.
  const ALTERNATIVES = new Set([
    'dutyPaid',
    'dutyExempt',
    'nonProperty',
    'alimonyArrears',
    'missedWithoutCause',
    'penaltyForNonPerformance',
  ])
  const clear = readdirSync(FOLDER)
    .filter((name) => name.includes('-clear'))
    .map((name) => (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { material: unknown }).material)
    .map((value) => {
      const reading = readMaterialValue(value)
      if (!reading.ok || isExitBan(reading.material)) throw new Error('no matter')
      return { procedure: reading.procedure, material: reading.material }
    })

  /** A matter of the same procedure with some answers turned or taken away. */
  const worse = (material: Matter): fc.Arbitrary<Matter> =>
    fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 }).map((changes) => {
      const copy = structuredClone(material)
      for (const [at, paper, take] of changes) {
        const group: Record<string, unknown> = paper ? copy.materials : copy.facts
        const keys = Object.keys(group)
        const key = keys[at % Math.max(1, keys.length)]
        if (key === undefined || TWO_SIDED.has(key)) continue
        const value = group[key]
        group[key] = take ? null : typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 10 : null
      }
      return copy
    })

  test('a good answer in place of another never makes the outcome worse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clear).chain((one) => worse(one.material).map((bad) => ({ ...one, bad }))),
        fc.nat(),
        ({ procedure, material, bad }, at) => {
          const before = assess(procedure, bad, grounds)
          const keys = [...Object.keys(material.facts), ...Object.keys(material.materials)]
          const key = keys[at % keys.length] ?? ''
          if (TWO_SIDED.has(key)) return
          const better = structuredClone(bad)
          const [from, to]: [Record<string, unknown>, Record<string, unknown>] =
            key in material.facts ? [material.facts, better.facts] : [material.materials, better.materials]
          to[key] = ALTERNATIVES.has(key) ? true : from[key]
          const after = assess(procedure, better, grounds)
          expect(RANK[after.outcome]).toBeGreaterThanOrEqual(RANK[before.outcome])
        },
      ),
      { numRuns: 2000 },
    )
  })
})
