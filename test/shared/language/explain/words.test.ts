/** The tables of sentences: complete, alike in the three languages, clean in their letters. */
import { describe, expect, test } from 'vitest'
import * as names from '../../../../shared/language/explain/names.ts'
import { QUESTION_CODES, QUESTION_WORDS } from '../../../../shared/language/explain/question-words.ts'
import { LONGER_TERM, STEP_RULES, STEP_WORDS } from '../../../../shared/language/explain/step-words.ts'
import { articlesOf, slotsOf, type Message } from '../../../../shared/language/explain/template.ts'
import { VIOLATION_CODES, VIOLATION_WORDS } from '../../../../shared/language/explain/violations.ts'
import { WARNING_CODES, WARNING_WORDS } from '../../../../shared/language/explain/warnings.ts'
import { parseArticle } from '../../../../shared/language/explain/articles.ts'
import type { Says } from '../../../../shared/language/say.ts'
import { listedQuestions, questionCodes, stepRules, violationCodes, warningCodes } from './code-grep.ts'

const sorted = (codes: Iterable<string>): string[] => [...new Set(codes)].toSorted()

describe('every code has its words, and no words are without a code', () => {
  test('steps', () => {
    const found = stepRules()
    expect([...found.dynamic]).toEqual([])
    expect(sorted(STEP_RULES)).toEqual(sorted(found.codes))
  })

  test('questions', () => {
    const found = questionCodes()
    const listed = listedQuestions()
    // A file that asks by a variable must have its list of codes known to code-grep.ts.
    expect(sorted(found.dynamic)).toEqual(sorted(listed.keys()))
    expect([...listed].filter(([, codes]) => codes.length === 0)).toEqual([])
    expect(sorted(QUESTION_CODES)).toEqual(sorted([...found.codes, ...[...listed.values()].flat()]))
  })

  test('warnings', () => {
    const found = warningCodes()
    expect([...found.dynamic]).toEqual([])
    expect(sorted(WARNING_CODES)).toEqual(sorted(found.codes))
  })

  test('violations', () => {
    const found = violationCodes()
    expect([...found.dynamic]).toEqual([])
    expect(sorted(VIOLATION_CODES)).toEqual(sorted(found.codes))
  })
})

/** Every sentence of the tables with a name to find it by. */
function allSentences(): [string, Says][] {
  const messages: [string, Message][] = [
    ...Object.entries(STEP_WORDS),
    ...Object.entries(WARNING_WORDS),
    ...Object.entries(VIOLATION_WORDS),
    ['LONGER_TERM', LONGER_TERM],
  ]
  return [
    ...messages.flatMap(([code, message]) =>
      message.map((says, index): [string, Says] => [`${code} ${index + 1}`, says]),
    ),
    ...Object.entries(QUESTION_WORDS).flatMap(([code, { ask, answers }]): [string, Says][] => [
      [`${code} ask`, ask],
      [`${code} answers`, answers],
    ]),
  ]
}

/** Names and topics, which are no sentences. */
function allNames(): [string, Says][] {
  return Object.entries(names.NAMES).flatMap(([list, table]) =>
    Object.entries(table).map(([code, says]): [string, Says] => [`${list}.${code}`, says]),
  )
}

const withoutSlots = (text: string): string => text.replace(/\{[^{}]*\}/gu, '')
const LATIN = /[A-Za-z]/u
const CYRILLIC = /[\u0400-\u04ff]/u
const KAZAKH_ONLY = /[әғқңөұүһі]/iu

describe.each(allSentences())('%s', (_, says) => {
  test('asks for the same facts and names the same articles in every language', () => {
    for (const lang of ['kk', 'en'] as const) {
      expect(sorted(slotsOf(says[lang]))).toEqual(sorted(slotsOf(says.ru)))
      expect(sorted(articlesOf(says[lang]))).toEqual(sorted(articlesOf(says.ru)))
    }
  })

  test('is a whole sentence in clean letters', () => {
    expect(withoutSlots(says.kk)).not.toMatch(LATIN)
    expect(withoutSlots(says.ru)).not.toMatch(LATIN)
    expect(withoutSlots(says.ru)).not.toMatch(KAZAKH_ONLY)
    expect(withoutSlots(says.en)).not.toMatch(CYRILLIC)
    for (const text of [says.kk, says.ru, says.en]) {
      expect(text).toMatch(/[.?]$/u)
      expect(text).not.toMatch(/ {2}|[.,;:?]{2}|\s[.,;:?]/u)
      expect(text).toMatch(/^[\p{Lu}\d{]/u)
    }
  })

  test('names articles that can be read', () => {
    for (const list of articlesOf(says.ru))
      expect(list.split(',').filter((one) => parseArticle(one) === null)).toEqual([])
  })
})

test('violations and warnings are one or two sentences', () => {
  for (const message of [...Object.values(WARNING_WORDS), ...Object.values(VIOLATION_WORDS)]) {
    for (const { kk, ru, en } of message) {
      expect([kk, ru, en].filter((text) => text.split(/[.?](?:\s|$)/u).length - 1 > 2)).toEqual([])
    }
  }
})

test('the barest variant needs nothing that a step or a violation may lack', () => {
  const always = new Set(['articles', 'after'])
  for (const message of Object.values(STEP_WORDS))
    expect(slotsOf(message[message.length - 1]?.ru ?? '').every((key) => always.has(key))).toBe(true)
  for (const message of Object.values(VIOLATION_WORDS))
    expect(slotsOf(message[message.length - 1]?.ru ?? '')).toEqual([])
  for (const message of Object.values(WARNING_WORDS))
    expect(slotsOf(message[message.length - 1]?.ru ?? '').filter((key) => key !== 'articles')).toEqual([])
})

test('a fuller variant stands before a barer one', () => {
  const never: string[] = []
  for (const [code, message] of [...Object.entries(STEP_WORDS), ...Object.entries(VIOLATION_WORDS)]) {
    const slots = message.map(({ ru }) => new Set(slotsOf(ru)))
    for (const [index, later] of slots.entries()) {
      // A variant that an earlier one already fits can never be said.
      const hidden = slots.slice(0, index).some((earlier) => [...earlier].every((key) => later.has(key)))
      if (hidden) never.push(`${code} ${index + 1}`)
    }
  }
  expect(never).toEqual([])
})

describe('names', () => {
  test.each(allNames())('%s', (_, { kk, ru, en }) => {
    for (const text of [kk, ru, en]) expect(text.trim()).toBe(text)
    expect([kk, ru, en]).not.toContain('')
    expect(kk).not.toMatch(LATIN)
    expect(ru).not.toMatch(LATIN)
    expect(ru).not.toMatch(KAZAKH_ONLY)
    expect(en).not.toMatch(CYRILLIC)
  })

  test('an unknown code stays as it is, also one that objects carry by nature', () => {
    expect(names.nameOf('kind', 'flogging', 'ru')).toBe('flogging')
    expect(names.nameOf('kind', 'constructor', 'kk')).toBe('constructor')
    expect(names.listOfCode('toString', ['kind', 'status'])).toBeNull()
  })
})
