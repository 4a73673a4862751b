/** Everything the rules say of the legal cases reads as a whole sentence in the three languages. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../../electron/law/load.ts'
import { readCaseValue } from '../../../../shared/case/read.ts'
import {
  countAbout,
  explainSteps,
  formatArticle,
  questionParts,
  sayAbout,
  sayQuestion,
  sayStep,
  sayViolation,
  sayWarning,
  violationSays,
} from '../../../../shared/language/explain/index.ts'
import { QUESTION_CODES } from '../../../../shared/language/explain/question-words.ts'
import { STEP_RULES } from '../../../../shared/language/explain/step-words.ts'
import { VIOLATION_CODES } from '../../../../shared/language/explain/violations.ts'
import { WARNING_CODES } from '../../../../shared/language/explain/warnings.ts'
import { NBSP } from '../../../../shared/language/grammar/figures.ts'
import type { Language } from '../../../../shared/language/say.ts'
import { guide } from '../../../../shared/sentencing/guide.ts'
import type { Guidance, Step } from '../../../../shared/sentencing/guidance.ts'
import { caseArbitrary } from '../../sentencing/arbitrary-case.ts'
import { caseFiles, readLegalCase } from '../../sentencing/case-runner.ts'

const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en']
const law = loadBuiltInLaw()
const plain = (text: string): string => text.replaceAll(NBSP, ' ')

const answers: Guidance[] = caseFiles().flatMap((name) => {
  const legal = readLegalCase(name)
  const reading = readCaseValue(legal.case)
  return reading.ok ? guide(reading.case, law, legal.today) : []
})

/** Signs of a sentence gone wrong: a hole, a bare code, a Latin letter in Cyrillic text, a doubled or lost word. */
function faultOf(text: string, lang: Language): string | null {
  if (/[{}]|undefined|null|NaN|\[object/u.test(text)) return 'hole'
  if (!/[.?]$/u.test(text)) return 'end'
  if (/\(\)|– [.,;(]|: [.,;]| {2}|[.,;:]{2}/u.test(plain(text))) return 'empty place'
  if (lang !== 'en' && /[A-Za-z]/u.test(text)) return 'Latin letter'
  if (lang === 'ru' && /[әғқңөұүһі]/iu.test(text)) return 'Kazakh letter'
  if (lang === 'en' && /[\u0400-\u04ff]/u.test(text)) return 'Cyrillic letter'
  if (lang === 'en' && /\b[a-z]+[A-Z]\w*/u.test(text)) return 'bare code'
  return null
}

test.each([
  ['Штраф: {amount}.', 'ru', 'hole'],
  ['Fine: undefined.', 'en', 'hole'],
  ['Штраф', 'ru', 'end'],
  ['Штраф: в решении – .', 'ru', 'empty place'],
  ['Арест ().', 'ru', 'empty place'],
  ['Штраф: fine.', 'ru', 'Latin letter'],
  // The first letter is Latin.
  ['Aйыппұл.', 'kk', 'Latin letter'],
  ['Айыппұл.', 'ru', 'Kazakh letter'],
  ['Fine: штраф.', 'en', 'Cyrillic letter'],
  ['Choose communityService.', 'en', 'bare code'],
  ['Штраф: не более 5 МРП (ч. 2 ст. 55 УК).', 'ru', null],
] as const)('the watch over sentences sees: %s', (text, lang, fault) => {
  expect(faultOf(text, lang)).toBe(fault)
})

/** Sentences of the cases with a fault, one each. */
function faults(say: (guidance: Guidance, lang: Language) => string[]): string[] {
  const bad = new Set<string>()
  for (const guidance of answers) {
    for (const lang of LANGUAGES) {
      for (const text of say(guidance, lang)) {
        const fault = faultOf(text, lang)
        if (fault !== null) bad.add(`${fault}: ${text}`)
      }
    }
  }
  return [...bad]
}

describe('over all legal cases', () => {
  test('there are cases to speak of', () => {
    expect(answers.length).toBeGreaterThan(400)
  })

  test('steps', () => {
    expect(faults((guidance, lang) => guidance.steps.map((step) => sayStep(step, lang, guidance)))).toEqual([])
    expect(faults((guidance, lang) => guidance.steps.map((step) => sayStep(step, lang)))).toEqual([])
  })

  test('questions', () => {
    expect(faults((guidance, lang) => guidance.questions.map((question) => sayQuestion(question, lang)))).toEqual([])
  })

  test('warnings', () => {
    expect(faults((guidance, lang) => guidance.warnings.map((warning) => sayWarning(warning, lang)))).toEqual([])
  })

  test('violations', () => {
    expect(faults((guidance, lang) => guidance.check.map((violation) => sayViolation(violation, lang)))).toEqual([])
  })

  test('titles of figures are words, and no step is lost', () => {
    for (const guidance of answers) {
      for (const lang of LANGUAGES) {
        const figures = explainSteps(guidance, lang)
        expect(figures.flatMap((figure) => figure.steps)).toHaveLength(guidance.steps.length)
        expect(new Set(figures.map((figure) => figure.about)).size).toBe(figures.length)
        for (const { title } of figures) expect(title).not.toContain('/')
      }
    }
  })
})

test('over generated cases', () => {
  const bad = new Set<string>()
  let said = 0
  const check = (text: string, lang: Language): void => {
    said += 1
    const fault = faultOf(text, lang)
    if (fault !== null) bad.add(`${fault}: ${text}`)
  }
  fc.assert(
    fc.property(caseArbitrary(law), (input) => {
      const reading = readCaseValue(input)
      if (!reading.ok) return
      for (const guidance of guide(reading.case, law, '2026-11-20')) {
        for (const lang of LANGUAGES) {
          for (const step of guidance.steps) check(sayStep(step, lang, guidance), lang)
          for (const question of guidance.questions) check(sayQuestion(question, lang), lang)
          for (const warning of guidance.warnings) check(sayWarning(warning, lang), lang)
          for (const violation of guidance.check) check(sayViolation(violation, lang), lang)
        }
      }
    }),
    { numRuns: 150 },
  )
  expect(said).toBeGreaterThan(1000)
  expect([...bad]).toEqual([])
})

describe('a sentence holds the figures of its step', () => {
  const cap: Step = {
    rule: 'cap',
    articles: ['55', '56'],
    count: 'c1',
    facts: [],
    before: 60,
    after: 30,
    about: '/counts/0/penalties/imprisonment/max',
    args: { kind: 'imprisonment', fraction: '1/2' },
  }

  test('a cap', () => {
    expect(plain(sayStep(cap, 'kk'))).toBe(
      'Бас бостандығынан айыру: жоғары шек 5 жылдан 2 жыл 6 айға дейін төмендетілді, үлесі – 1/2 (ҚК 55, 56-баптары).',
    )
    expect(plain(sayStep(cap, 'ru'))).toBe(
      'Лишение свободы: верхний предел снижен с 5 лет до 2 лет 6 месяцев, доля – 1/2 (ст.ст. 55, 56 УК).',
    )
    expect(sayStep(cap, 'en')).toBe(
      'Imprisonment: the maximum is lowered from 5 years to 2 years 6 months, the fraction is 1/2 (Art. 55, 56).',
    )
  })

  test('a fine whose unit is not known is told in bare figures, never in a wrong unit', () => {
    const fine: Step = { ...cap, about: '/counts/0/penalties/fine/max', args: { kind: 'fine', fraction: '1/2' } }
    expect(plain(sayStep(fine, 'ru'))).toContain('снижен с 60 до 30,')
    expect(plain(sayStep({ ...fine, args: { ...fine.args, unit: 'mci' } }, 'ru'))).toContain('с 60 МРП до 30 МРП')
  })

  test('a fine takes its unit from the guidance', () => {
    const multiples = answers.flatMap((guidance) =>
      guidance.steps
        .filter((step) => step.rule === 'cap' && step.args?.kind === 'fine')
        .map((step) => ({ guidance, step })),
    )
    const units = multiples.map(({ guidance, step }) => {
      const at = countAbout(step.about)
      const count = guidance.counts[at?.index ?? -1]
      const penalties = (at?.today ? count?.today : count)?.penalties ?? []
      const unit = penalties.find((penalty) => penalty.kind === 'fine')?.unit
      return { unit, said: sayStep(step, 'ru', guidance) }
    })
    expect(units.length).toBeGreaterThan(0)
    for (const { unit, said } of units) expect(said).toContain(unit === 'mci' ? 'МРП' : '-кратного размера')
  })

  test('the last of several bands speaks of longer terms, a single one of any', () => {
    const band: Step = {
      rule: '46(5).institution',
      articles: ['46(5)'],
      facts: [],
      after: 'medium',
      about: '/institution/1',
      args: { upToMonths: null },
    }
    expect(sayStep(band, 'ru')).toMatch(/^Лишение свободы на больший срок: учреждение средней безопасности/u)
    expect(sayStep({ ...band, about: '/institution/0' }, 'ru')).toMatch(/^Лишение свободы на любой срок/u)
    expect(plain(sayStep({ ...band, about: '/institution/0', args: { upToMonths: 24 } }, 'ru'))).toMatch(
      /^Лишение свободы на срок до 2 лет/u,
    )
  })
})

describe('violations with whatever arguments are at hand', () => {
  const full = {
    kind: 'imprisonment',
    amount: 66,
    min: 6,
    max: 30,
    unit: 'months',
    article: '55(2)',
    expected: 24,
    found: 36,
    ground: '68(1)',
    circumstance: 'pregnancy',
    institution: 'maximum',
    months: 66,
    method: 'fullAddition',
    ban: 'driving',
    additional: 'disqualification',
    question: 'againstLifeOrHealth',
  }
  test.each(VIOLATION_CODES)('%s', (code) => {
    const keys = Object.keys(full)
    const some = [
      {},
      full,
      Object.fromEntries(keys.map((key) => [key, null])),
      ...keys.map((key) => ({ ...full, [key]: null })),
      ...keys.map((key) => ({ [key]: full[key as keyof typeof full] })),
    ]
    for (const args of some) {
      const says = violationSays(code, args)
      expect(LANGUAGES.filter((lang) => faultOf(says[lang], lang) !== null).map((lang) => says[lang])).toEqual([])
    }
  })

  test('bounds', () => {
    const fine = violationSays('outOfBounds', { kind: 'fine', amount: 2000, min: 200, max: 1500, unit: 'mci' })
    expect(plain(fine.kk)).toBe(
      'Айыппұл: шешімде – 2 000 АЕК, ал заң 200 АЕК-тен 1 500 АЕК-ке дейін рұқсат етеді. Мөлшерін түзетіңіз.',
    )
    expect(plain(fine.ru)).toBe(
      'Штраф: в решении – 2 000 МРП, а закон допускает от 200 до 1 500 МРП. Исправьте размер.',
    )
    expect(fine.en).toBe('Fine: the choice is 2,000 MCI, but the law allows from 200 to 1,500 MCI. Correct the amount.')
  })

  test('an institution', () => {
    const { kk, ru } = violationSays('wrongInstitution', { found: 'maximum', expected: 'minimum' })
    expect(kk).toContain(
      'Таңдалғаны – қауіпсіздігі барынша жоғары мекеме, ал осы мерзім үшін заң бойынша – қауіпсіздігі',
    )
    expect(plain(ru)).toContain('Выбрано учреждение максимальной безопасности, а для этого срока закон определяет')
  })

  test('control of an expelled foreigner, and of others', () => {
    expect(violationSays('controlTermWrong', { found: 12, expected: 0, min: 0, max: 0 }).ru).toContain('выдворению')
    expect(plain(violationSays('controlTermWrong', { found: 12, expected: 24, min: 24, max: 24 }).ru)).toContain(
      'по закону – 2 года',
    )
    expect(plain(violationSays('controlTermWrong', { found: 13, expected: null, min: 6, max: 12 }).ru)).toContain(
      'от 6 месяцев до 1 года',
    )
  })

  test('full security that is short enough was refused for its ground', () => {
    expect(violationSays('fullSecurityWrong', { months: 36, max: 60 }).ru).toContain('в этом случае не назначается')
    expect(plain(violationSays('fullSecurityWrong', { months: 72, max: 60 }).ru)).toContain('указано 6 лет')
  })

  test('a code with its arguments in one language', () => {
    expect(sayViolation('groundMissing', {}, 'ru')).toBe(
      'Выбрано освобождение, но основание не указано. Выберите основание.',
    )
  })
})

describe('unknown codes never throw', () => {
  const strange = ['nothingOfTheKind', 'constructor', '__proto__', '']
  test.each(strange)('%j', (code) => {
    for (const lang of LANGUAGES) {
      expect(sayQuestion({ code, articles: [] }, lang)).toBe(code)
      expect(sayWarning({ code, articles: [] }, lang)).toBe(code)
      expect(violationSays(code, {})[lang]).toBe(code)
      expect(sayStep({ rule: code, articles: [], facts: [], after: null, about: '/x' }, lang)).toBe(code)
      expect(sayAbout(`/${code}`, lang)).toBe(`/${code}`)
      expect(formatArticle(code, lang)).toBe(code)
    }
  })

  test('known codes without their usual facts', () => {
    const said = (lang: Language): string[] => [
      ...STEP_RULES.map((rule) =>
        sayStep({ rule, articles: ['55'], facts: [], after: 'ask', about: '/x', args: {} }, lang),
      ),
      ...WARNING_CODES.map((code) => sayWarning({ code, articles: ['55'] }, lang)),
      ...QUESTION_CODES.map((code) => sayQuestion({ code, articles: ['55'] }, lang)),
    ]
    for (const lang of LANGUAGES) {
      // A code where a sentence has no name for it stays as it is, so Latin letters are no fault here.
      const bad = said(lang).filter((text) => ['hole', 'end', 'empty place'].includes(faultOf(text, lang) ?? ''))
      expect(bad).toEqual([])
    }
  })
})

test('a question in its parts', () => {
  const parts = questionParts({ code: 'againstLifeOrHealth', articles: ['55(2)'] }, 'kk')
  expect(parts).toEqual({
    topic: 'өмірге немесе денсаулыққа қолсұғушылық',
    ask: 'Қылмыс адам өміріне немесе денсаулығына қолсұғушылыққа байланысты ма?',
    answers:
      'Иә болса, ауыр және аса ауыр қылмыстар үшін жоғары шек азырақ төмендейді; жоқ болса, жалпы үлес қолданылады (ҚК 55-бабының 2-бөлігі).',
  })
})

test('titles of figures', () => {
  expect(sayAbout('/counts/0/penalties/imprisonment/max', 'kk')).toBe('Бас бостандығынан айыру: жоғары шегі')
  expect(sayAbout('/counts/1/today/penalties/fine/min', 'ru')).toBe('Штраф: нижний предел')
  expect(sayAbout('/counts/0/release/68(1)', 'ru')).toBe('Основание освобождения: примирение')
  expect(sayAbout('/institution/1', 'en')).toBe('Institution')
  expect(countAbout('/counts/12/today/cap')).toEqual({ index: 12, today: true })
  expect(countAbout('/institution/1')).toBeNull()
})
