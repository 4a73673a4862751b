/** Russian cardinal numbers in all cases and genders. */

export const RU_CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const
export type RuCase = (typeof RU_CASES)[number]
export type RuGender = 'masculine' | 'feminine' | 'neuter'

type Forms = readonly [nom: string, gen: string, dat: string, acc: string, ins: string, pre: string]

const at = (forms: Forms, kase: RuCase): string => forms[RU_CASES.indexOf(kase)] ?? forms[0]

const ONE: Record<RuGender, Forms> = {
  masculine: ['один', 'одного', 'одному', 'один', 'одним', 'одном'],
  feminine: ['одна', 'одной', 'одной', 'одну', 'одной', 'одной'],
  neuter: ['одно', 'одного', 'одному', 'одно', 'одним', 'одном'],
}
const two = (word: string): Forms => [word, 'двух', 'двум', word, 'двумя', 'двух']
const THREE: Forms = ['три', 'трёх', 'трём', 'три', 'тремя', 'трёх']
const FOUR: Forms = ['четыре', 'четырёх', 'четырём', 'четыре', 'четырьмя', 'четырёх']
/** пять … двадцать, тридцать: one soft-sign declension. */
const soft = (word: string): Forms => {
  const stem = word.slice(0, -1)
  return [word, `${stem}и`, `${stem}и`, word, `${stem}ью`, `${stem}и`]
}
const EIGHT: Forms = ['восемь', 'восьми', 'восьми', 'восемь', 'восемью', 'восьми']
const UNDER_TWENTY = [
  'пять',
  'шесть',
  'семь',
  'восемь',
  'девять',
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
]
/** пятьдесят … восемьдесят: both halves change. */
const fifty = (unit: string, oblique: string, instrumental: string): Forms => [
  `${unit}десят`,
  `${oblique}десяти`,
  `${oblique}десяти`,
  `${unit}десят`,
  `${instrumental}десятью`,
  `${oblique}десяти`,
]
const TENS: Record<number, Forms> = {
  20: soft('двадцать'),
  30: soft('тридцать'),
  40: ['сорок', 'сорока', 'сорока', 'сорок', 'сорока', 'сорока'],
  50: fifty('пять', 'пяти', 'пятью'),
  60: fifty('шесть', 'шести', 'шестью'),
  70: fifty('семь', 'семи', 'семью'),
  80: fifty('восемь', 'восьми', 'восемью'),
  90: ['девяносто', 'девяноста', 'девяноста', 'девяносто', 'девяноста', 'девяноста'],
}
const hundreds = (unit: string, gen: string, ins: string): Forms => [
  `${unit}сот`,
  `${gen}сот`,
  `${gen}стам`,
  `${unit}сот`,
  `${ins}стами`,
  `${gen}стах`,
]
const HUNDREDS: readonly Forms[] = [
  ['сто', 'ста', 'ста', 'сто', 'ста', 'ста'],
  ['двести', 'двухсот', 'двумстам', 'двести', 'двумястами', 'двухстах'],
  ['триста', 'трёхсот', 'трёмстам', 'триста', 'тремястами', 'трёхстах'],
  ['четыреста', 'четырёхсот', 'четырёмстам', 'четыреста', 'четырьмястами', 'четырёхстах'],
  hundreds('пять', 'пяти', 'пятью'),
  hundreds('шесть', 'шести', 'шестью'),
  hundreds('семь', 'семи', 'семью'),
  hundreds('восемь', 'восьми', 'восемью'),
  hundreds('девять', 'девяти', 'девятью'),
]
const ZERO: Forms = ['ноль', 'ноля', 'нолю', 'ноль', 'нолём', 'ноле']

interface Scale {
  gender: RuGender
  one: Forms
  /** Form with 2 to 4 in the nominative (genitive singular). */
  few: string
  /** Plural oblique forms; [1] is the genitive plural, also with 5 and more in the nominative. */
  many: Forms
}
const masculineScale = (word: string): Scale => ({
  gender: 'masculine',
  one: [word, `${word}а`, `${word}у`, word, `${word}ом`, `${word}е`],
  few: `${word}а`,
  many: [`${word}ов`, `${word}ов`, `${word}ам`, `${word}ов`, `${word}ами`, `${word}ах`],
})
const SCALES: readonly Scale[] = [
  {
    gender: 'feminine',
    one: ['тысяча', 'тысячи', 'тысяче', 'тысячу', 'тысячей', 'тысяче'],
    few: 'тысячи',
    many: ['тысяч', 'тысяч', 'тысячам', 'тысяч', 'тысячами', 'тысячах'],
  },
  masculineScale('миллион'),
  masculineScale('миллиард'),
  masculineScale('триллион'),
]

/** Which form of a counted noun a number takes: 1, 21 → one; 2-4, 22 → few; else many. */
export function ruPlural(n: number): 'one' | 'few' | 'many' {
  if (!Number.isInteger(n)) return 'few'
  const tens = Math.abs(n) % 100
  const units = tens % 10
  if (tens > 10 && tens < 20) return 'many'
  if (units === 1) return 'one'
  return units >= 2 && units <= 4 ? 'few' : 'many'
}

function unitForms(n: number, gender: RuGender): Forms {
  if (n === 1) return ONE[gender]
  if (n === 2) return two(gender === 'feminine' ? 'две' : 'два')
  if (n === 3) return THREE
  if (n === 4) return FOUR
  if (n === 8) return EIGHT
  return soft(UNDER_TWENTY[n - 5] ?? '')
}

function underThousand(n: number, kase: RuCase, gender: RuGender): string[] {
  const words: string[] = []
  const hundred = HUNDREDS[Math.floor(n / 100) - 1]
  if (hundred) words.push(at(hundred, kase))
  let rest = n % 100
  if (rest >= 20) {
    const tens = TENS[Math.floor(rest / 10) * 10]
    if (tens) words.push(at(tens, kase))
    rest %= 10
  }
  if (rest > 0) words.push(at(unitForms(rest, gender), kase))
  return words
}

function scaleWord(scale: Scale, group: number, kase: RuCase): string {
  const form = ruPlural(group)
  if (form === 'one') return at(scale.one, kase)
  if (form === 'few' && (kase === 'nominative' || kase === 'accusative')) return scale.few
  return at(scale.many, kase)
}

/**
 * A whole number in words, up to 10^15; the accusative is that of things, not persons.
 * @param gender of the counted noun: одна тысяча, два месяца, две недели
 */
export function ruNumber(n: number, kase: RuCase = 'nominative', gender: RuGender = 'masculine'): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a whole number: ${n}`)
  if (n === 0) return at(ZERO, kase)
  const words: string[] = []
  for (let power = SCALES.length; power >= 1; power -= 1) {
    const scale = SCALES[power - 1]
    const group = Math.floor(n / 1000 ** power) % 1000
    if (!scale || group === 0) continue
    words.push(...underThousand(group, kase, scale.gender), scaleWord(scale, group, kase))
  }
  return [...words, ...underThousand(n % 1000, kase, gender)].join(' ')
}
