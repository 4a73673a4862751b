/** Acts of the other matters: both outcomes, both languages, what the law read does not say left open. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { blockText } from '../../../shared/acts/document.ts'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import {
  assess,
  composeMatterAct,
  emptyMatter,
  hasMachineMark,
  isExitBan,
  missingElements,
  NO_COURT_FACTS,
  PROCEDURES,
  readMaterialValue,
} from '../../../shared/undisputed/index.ts'
import type { Assessment, Matter, Procedure, Side } from '../../../shared/undisputed/index.ts'
import { datesIn, figuresIn } from './figures.ts'
import { court } from './materials.ts'

const grounds = loadGrounds()
const FOLDER = join(import.meta.dirname, 'cases')
const LANGUAGES: readonly ActLanguage[] = ['kk', 'ru']
const SIDES: readonly Side[] = ['grant', 'refuse']

interface Read {
  procedure: Procedure
  material: Matter
  assessment: Assessment
}

function read(value: unknown): Read {
  const reading = readMaterialValue(value)
  if (!reading.ok || isExitBan(reading.material)) throw new Error('no matter')
  const { procedure, material } = reading
  return { procedure, material, assessment: assess(procedure, material, grounds) }
}

const caseOf = (name: string): Read =>
  read((JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as { material: unknown }).material)
const act = (of: Read, side: Side, language: ActLanguage, facts = court): ActDocument =>
  composeMatterAct(of.procedure, of.material, of.assessment, facts, side, { language })
const textOf = (of: ActDocument): string => of.blocks.map(blockText).join('\n').replaceAll('\u00a0', ' ')

/** Open places, in any order, for the languages order their words differently. */
const openIn = ({ missing }: ActDocument): string[] =>
  missing.map(({ slot, fact }) => `${slot} ${fact.replace(/(?:\/kk|\/ru|Kk|Ru)$/u, '')}`).toSorted()

const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''))

describe('every case, both sides, both languages', () => {
  test.each(names)('%s', (name) => {
    const of = caseOf(name)
    for (const facts of [court, NO_COURT_FACTS])
      for (const side of SIDES) {
        const [kk, ru] = LANGUAGES.map((language) => act(of, side, language, facts)) as [ActDocument, ActDocument]
        for (const draft of [kk, ru]) {
          expect(textOf(draft)).not.toMatch(/undefined|null|NaN|\{|\}|: \.|  |\[object/)
          expect(draft.blocks.filter((block) => blockText(block).trim() === '')).toEqual([])
          expect(hasMachineMark(draft)).toBe(true)
          const failed = of.assessment.conditions.filter(({ status }) => status === 'notMet').map(({ code }) => code)
          const ids = draft.blocks.map(({ id }) => id)
          // A refusal names each failed condition; the other side puts it to the judge.
          for (const code of failed) expect(ids).toContain(side === 'refuse' ? `reason.${code}` : `openPoint.${code}`)
        }
        expect(kk.blocks.map(({ id }) => id)).toEqual(ru.blocks.map(({ id }) => id))
        expect(openIn(kk)).toEqual(openIn(ru))
        expect(figuresIn(textOf(kk))).toEqual(figuresIn(textOf(ru)))
        expect(datesIn(textOf(kk), 'kk')).toEqual(datesIn(textOf(ru), 'ru'))
      }
  })
})

describe('nothing is made up', () => {
  test.each([
    ['licence-person-tenge-over', 'grant', ['/details/licence', '/details/measure', '/appeal']],
    ['licence-person-equal', 'refuse', ['/appeal']],
    ['lifting-terminated', 'grant', ['/decision', '/appeal']],
    ['lifting-no-ground', 'refuse', ['/decision', '/appeal']],
    ['orderStateGrant-clear', 'grant', ['/facts', '/details/demandRu']],
    ['mediation-not-allowed', 'refuse', ['/appeal']],
    ['suspension-details', 'grant', ['/facts']],
  ] as const)('%s, %s: what was not read is a placeholder', (name, side, facts) => {
    const open = missingElements(act(caseOf(name), side, 'ru')).map(({ fact }) => fact)
    for (const fact of facts) expect(open).toContain(fact)
  })

  test('a stamp of a clear attendance is complete once its date is known', () => {
    const of = caseOf('attendance-clear')
    for (const language of LANGUAGES) {
      expect(missingElements(act(of, 'grant', language)).map(({ fact }) => fact)).toEqual(['/details/issuedOn'])
      const dated = { ...of, material: { ...of.material, details: { issuedOn: '2026-11-09' } } }
      expect(missingElements(act(dated, 'grant', language))).toEqual([])
    }
  })

  test('with no answers at all every act is full of placeholders', () => {
    for (const procedure of PROCEDURES) {
      if (procedure.facts === undefined) continue
      const of = read(emptyMatter(procedure))
      for (const side of SIDES)
        for (const language of LANGUAGES)
          expect(missingElements(act(of, side, language, NO_COURT_FACTS)).length).toBeGreaterThan(4)
    }
  })
})

describe('figures and days', () => {
  test('a debt that is not over the limit: index, limit and debt', () => {
    const of = caseOf('licence-person-equal')
    for (const language of LANGUAGES) {
      const text = textOf(act(of, 'refuse', language))
      for (const figure of ['4 325 (', '1 081 250 (', '250']) expect(text).toContain(figure)
    }
  })
  test('an attendance on a day off names the day; one too long the hours', () => {
    expect(textOf(act(caseOf('attendance-holiday'), 'refuse', 'ru'))).toContain('16 декабря 2026 года; этот день')
    expect(textOf(act(caseOf('attendance-over-three-hours'), 'refuse', 'ru'))).toContain('не может превышать 3 ч')
    expect(textOf(act(caseOf('attendance-until-nineteen'), 'refuse', 'kk'))).toContain('сағат 9–18 аралығында')
  })
  test('a debt to the state is told where the claimant asks', () => {
    expect(textOf(act(caseOf('lifting-claimant-asks-state'), 'refuse', 'ru'))).toContain('в пользу государства')
  })
})

describe('completeness, one door for every act', () => {
  test.each([
    ['attendance-clear', 'grant', 'stampResolution'],
    ['attendance-holiday', 'refuse', 'decision'],
    ['licence-person-equal', 'refuse', 'reason'],
    ['orderStateGrant-clear', 'grant', 'objection'],
    ['mediation-not-allowed', 'refuse', 'decision'],
  ] as const)('%s, %s: without %s the act is not complete', (name, side, slot) => {
    const whole = act(caseOf(name), side, 'ru')
    const before = missingElements(whole).filter((element) => element.slot === slot && element.fact === '')
    const cut = { ...whole, blocks: whole.blocks.filter((block) => block.slot !== slot) }
    expect(before).toEqual([])
    expect(missingElements(cut).filter(({ fact, slot: gone }) => fact === '' && gone === slot)).toHaveLength(1)
  })
})
