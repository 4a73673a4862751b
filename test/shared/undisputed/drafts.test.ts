/** The two drafts: every element, the figures, the mark of machine origin. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import { blockText } from '../../../shared/acts/document.ts'
import type { ActDocument, ActLanguage } from '../../../shared/acts/document.ts'
import {
  assess,
  composeRefusal,
  composeStamp,
  hasMachineMark,
  isExitBan,
  missingElements,
  NO_COURT_FACTS,
  procedureById,
  readMaterialValue,
  withoutMachineMark,
} from '../../../shared/undisputed/index.ts'
import type { Assessment, ExitBanMaterial, Procedure } from '../../../shared/undisputed/index.ts'
import { clearExitBan, court } from './materials.ts'

const grounds = loadGrounds()
const exitBan = procedureById('exitBan') as Procedure
const check = (material: ExitBanMaterial): Assessment => assess(exitBan, material, grounds)
const LANGUAGES: readonly ActLanguage[] = ['kk', 'ru']

const textOf = (act: ActDocument): string => act.blocks.map(blockText).join('\n').replaceAll('\u00a0', ' ')
const slots = (act: ActDocument): string[] => act.blocks.map(({ slot }) => slot)
const refusal = (material: ExitBanMaterial, language: ActLanguage, facts = court): ActDocument =>
  composeRefusal(material, check(material), facts, { language })
const stamp = (material: ExitBanMaterial, language: ActLanguage, facts = court): ActDocument =>
  composeStamp(material, check(material), facts, { language })

const small: ExitBanMaterial = {
  ...clearExitBan,
  document: { ...clearExitBan.document, amountTenge: 172_999, balanceTenge: 172_999 },
}

describe('the stamp', () => {
  test.each(LANGUAGES)('%s: of a clear material it is complete', (language) => {
    const act = stamp(clearExitBan, language)
    expect(act).toMatchObject({ kind: 'exitBanStamp', language, date: '2026-11-12', judge: court.judge })
    expect(missingElements(act)).toEqual([])
    const text = textOf(act)
    expect(text).toContain(language === 'kk' ? 'САНКЦИЯЛАЙМЫН' : 'САНКЦИОНИРУЮ')
    expect(text).toContain(language === 'kk' ? '2026 жылғы 5 қарашадағы № 114' : 'от 5 ноября 2026 года № 114')
    expect(text).toContain('850412300123')
    expect(text).toContain('А.Б. Ермекова')
    expect(text).toContain(language === 'kk' ? '2026 жылғы 12 қараша' : '12 ноября 2026 года')
  })

  test.each(LANGUAGES)('%s: what stands against it is put to the judge, and it stays a draft', (language) => {
    expect(stamp(small, language).missing.map(({ fact }) => fact)).toEqual(['/document'])
    const low = { ...clearExitBan, document: { ...clearExitBan.document, balanceTenge: 100_000 } }
    const act = stamp(low, language)
    expect(check(low).outcome).toBe('grant')
    expect(act.missing).toHaveLength(1)
    expect(act.missing[0]?.slot).toBe('openQuestion')
  })
})

describe('the refusal', () => {
  test.each(LANGUAGES)('%s: has every element of CivPC 269(1), in order', (language) => {
    const act = refusal(small, language)
    expect(slots(act)).toEqual([
      'machineOrigin',
      'title',
      'subtitle',
      'dateLine',
      'request',
      'turn1',
      'claim',
      'rule',
      'papers',
      'notice',
      'reason',
      'conclusion',
      'law',
      'turn2',
      'refuse',
      'copies',
      'appeal',
      'signature',
    ])
    expect(missingElements(act)).toEqual([])
    for (const block of act.blocks)
      if (!['machineOrigin', 'turn1', 'turn2'].includes(block.slot)) expect(block.articles).not.toEqual([])
  })

  test('names the sum, the index, the threshold and what is short', () => {
    const [kk, ru] = LANGUAGES.map((language) => textOf(refusal(small, language))) as [string, string]
    for (const figure of ['172 999 (', '4 325 (', '173 000 (', '1 (']) {
      expect(kk).toContain(figure)
      expect(ru).toContain(figure)
    }
    expect(ru).toContain('что меньше порога на 1 (один) тенге')
    expect(kk).toContain('бұл шектен 1 (бір) теңгеге кем')
  })

  test('names the days of the notice term', () => {
    const early = { ...clearExitBan, decidedOn: '2026-10-28', receivedOn: '2026-10-27' }
    const ru = textOf(refusal(early, 'ru'))
    expect(ru).toContain('Извещение вручено 20 октября 2026 года; 5 (пять) рабочих дней истекают 28 октября 2026 года')
    expect(textOf(refusal(early, 'kk'))).toContain('2026 жылғы 28 қазан күні аяқталады')
  })

  test('names the months of periodic payments', () => {
    const late = { ...small, periodic: { unpaidSince: '2026-08-12' } }
    expect(textOf(refusal(late, 'ru'))).toContain('три месяца истекают 12 ноября 2026 года')
  })

  test('without a missing condition the judge gives the reasons', () => {
    const act = refusal(clearExitBan, 'ru')
    expect(act.missing.map(({ fact }) => fact)).toEqual(['/reasons'])
  })

  test('the term of the private complaint is not made up', () => {
    const act = refusal(small, 'kk', { ...court, complaintWorkingDays: null })
    expect(act.missing.map(({ fact }) => fact)).toEqual(['/complaintWorkingDays'])
  })
})

describe('completeness', () => {
  test.each(['request', 'reason', 'refuse', 'appeal', 'signature', 'dateLine'])(
    'a refusal without %s is not complete',
    (slot) => {
      const act = refusal(small, 'ru')
      const cut = { ...act, blocks: act.blocks.filter((block) => block.slot !== slot) }
      expect(missingElements(cut).map((element) => element.slot)).toEqual([slot])
    },
  )

  test('a stamp without the resolution it stands on is not complete', () => {
    const act = stamp(clearExitBan, 'kk')
    const cut = { ...act, blocks: act.blocks.filter((block) => block.slot !== 'stampResolution') }
    expect(missingElements(cut).map((element) => element.slot)).toEqual(['stampResolution'])
  })

  test('an open point the judge answered is a reason', () => {
    const act = refusal({ ...clearExitBan, courtOfPlace: null }, 'ru')
    expect(missingElements(act)).toHaveLength(1)
    for (const block of act.blocks)
      if (block.slot === 'openPoint') block.runs = [{ text: 'Исполнение ведётся в другом районе.' }]
    expect(missingElements(act)).toEqual([])
  })
})

describe('every draft', () => {
  const FOLDER = join(import.meta.dirname, '..', '..', 'cases-exit-ban')
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

  test.each(LANGUAGES)(
    '%s: of every case can be composed; a refusal gives a reason for each failed condition',
    (language) => {
      for (const name of files) {
        const { material } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { material: unknown }
        const reading = readMaterialValue(material)
        if (!reading.ok || !isExitBan(reading.material)) throw new Error(name)
        const assessment = check(reading.material)
        for (const facts of [court, NO_COURT_FACTS])
          for (const act of [
            composeStamp(reading.material, assessment, facts, { language }),
            composeRefusal(reading.material, assessment, facts, { language }),
          ]) {
            const text = textOf(act)
            const stray = /undefined|null|NaN|\{|\}|: \.|  /.exec(text)
            expect([name, stray?.[0]]).toEqual([name, undefined])
            expect(hasMachineMark(act)).toBe(true)
            const failed = assessment.conditions.filter(({ status }) => status === 'notMet').map(({ code }) => code)
            if (act.kind === 'exitBanRefusal')
              for (const code of failed) expect(act.blocks.map(({ id }) => id)).toContain(`reason.${code}`)
            else expect(act.missing.length >= failed.length).toBe(true)
          }
      }
    },
  )

  test('the mark of machine origin goes when it is signed, and nothing else', () => {
    const act = refusal(small, 'kk')
    const signed = withoutMachineMark(act)
    expect(hasMachineMark(signed)).toBe(false)
    expect(signed.blocks).toEqual(act.blocks.filter(({ slot }) => slot !== 'machineOrigin'))
  })

  test('facts point into the material or to the facts of the court', () => {
    const known = new Set([...Object.keys(clearExitBan), ...Object.keys(court), 'reasons'])
    for (const act of [refusal(small, 'ru'), stamp(clearExitBan, 'kk', NO_COURT_FACTS)])
      for (const { facts } of act.blocks) for (const fact of facts) expect(known).toContain(fact.split('/')[1])
  })
})
