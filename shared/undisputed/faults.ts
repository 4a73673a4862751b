/** Faults of a material: code, place, sentence in three languages. */
import type { z } from 'zod'
import { CASE_FAULT_WORDS, EXPECTED_WORDS } from '../language/faults/case.ts'
import type { Language, Says } from '../language/say.ts'
import { jsonPlace } from './json-place.ts'

const OWN_WORDS = {
  notAnObject: {
    kk: 'Файлда материал жоқ: JSON объектісі күтіледі.',
    ru: 'В файле нет материала: ожидается объект JSON.',
    en: 'The file holds no material: a JSON object is expected.',
  },
  formatMissing: {
    kk: '«format» өрісі жоқ: бұл қандай материал екені белгісіз.',
    ru: 'Нет поля «format»: неясно, какой это материал.',
    en: 'The field "format" is missing, so it is not clear what material this is.',
  },
  notOurFormat: {
    kk: 'Пішімі «{value}»: бағдарлама {expected} пішімдерін оқиды.',
    ru: 'Формат «{value}»: программа читает {expected}.',
    en: 'The format is "{value}"; the program reads {expected}.',
  },
  newerFormat: {
    kk: 'Материал бағдарламаның жаңарақ нұсқасында жазылған ({value}): бағдарламаны жаңартыңыз.',
    ru: 'Материал записан более новой версией программы ({value}): обновите программу.',
    en: 'The material was written by a newer version of the program ({value}): update the program.',
  },
  procedureUnknown: {
    kk: '«{value}» деген рәсім жоқ; бары: {expected}.',
    ru: 'Процедуры «{value}» нет; есть: {expected}.',
    en: 'There is no procedure "{value}"; there are: {expected}.',
  },
} as const satisfies Record<string, Says>

const WORDS = {
  notJson: CASE_FAULT_WORDS.notJson,
  unknownField: CASE_FAULT_WORDS.unknownField,
  fieldMissing: CASE_FAULT_WORDS.fieldMissing,
  wrongDate: CASE_FAULT_WORDS.wrongDate,
  wrongValue: CASE_FAULT_WORDS.wrongValue,
  wrongType: CASE_FAULT_WORDS.wrongType,
  ...OWN_WORDS,
} as const satisfies Record<string, Says>

export type MaterialFaultCode = keyof typeof WORDS

export interface MaterialFault {
  code: MaterialFaultCode
  /** JSON pointer into the material; "" for the whole of it. */
  path: string
  says: Says
}

/** Builds a fault; an argument named `expected` is looked up among the known words. */
export function materialFault(
  code: MaterialFaultCode,
  path: string,
  args: Readonly<Record<string, string>> = {},
): MaterialFault {
  const fill = (language: Language): string =>
    WORDS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = args[name] ?? ''
      return name === 'expected' ? (EXPECTED_WORDS[value]?.[language] ?? value) : value
    })
  return { code, path, says: { kk: fill('kk'), ru: fill('ru'), en: fill('en') } }
}

/** Text that is no JSON: line and column of the first fault, which any language can read. */
export function notJsonFault(text: string): MaterialFault {
  return materialFault('notJson', '', { detail: jsonPlace(text) })
}

/** A path of keys as a JSON pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A value as it may be quoted in a sentence: short, and never a whole document. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** The faults behind an issue of the schema. */
export function schemaFaults(issue: z.core.$ZodIssue, root: unknown): MaterialFault[] {
  const path = pointer(issue.path)
  const found = at(root, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => materialFault('unknownField', pointer([...issue.path, key]), { field: key }))
    case 'invalid_type':
      if (found === undefined) return [materialFault('fieldMissing', path)]
      return [materialFault('wrongType', path, { expected: issue.expected })]
    case 'invalid_value':
      if (found === undefined) return [materialFault('fieldMissing', path)]
      return [
        materialFault('wrongValue', path, {
          value: shown(found),
          expected: issue.values.map((value) => shown(value)).join(', '),
        }),
      ]
    default:
      if (issue.message === 'date') return [materialFault('wrongDate', path, { value: shown(found) })]
      return [materialFault('wrongValue', path, { value: shown(found), expected: 'range' })]
  }
}
