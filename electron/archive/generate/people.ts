/** Invented people: surnames put together from syllables, so that rare names keep appearing in a growing corpus. */
import type { Random } from './random.ts'

const FIRST = [
  'Ахмет',
  'Серик',
  'Нур',
  'Аби',
  'Жан',
  'Кайрат',
  'Бек',
  'Талгат',
  'Мурат',
  'Ерлан',
  'Сапар',
  'Дос',
  'Айдар',
  'Берик',
  'Тлеу',
  'Куан',
  'Марат',
  'Оспан',
  'Жуман',
  'Искак',
  'Рахим',
  'Садык',
  'Тулеген',
  'Умар',
  'Хасен',
  'Шарип',
  'Ибраг',
  'Каир',
  'Мади',
  'Нурлан',
  'Орал',
  'Петр',
  'Иван',
  'Сидор',
  'Кузнец',
  'Степан',
  'Федор',
  'Богдан',
  'Роман',
  'Гриш',
] as const
const SECOND = [
  '',
  'бек',
  'жан',
  'хан',
  'бай',
  'ғали',
  'али',
  'кул',
  'мет',
  'тай',
  'гельд',
  'мурат',
  'нур',
  'сул',
] as const

/** Kazakh spelling of a stem: the few letters that differ in these syllables. */
function kazakh(stem: string): string {
  return stem
    .replaceAll('Серик', 'Серік')
    .replaceAll('Нур', 'Нұр')
    .replaceAll('нур', 'нұр')
    .replaceAll('Аби', 'Әбі')
    .replaceAll('Кайрат', 'Қайрат')
    .replaceAll('Берик', 'Берік')
    .replaceAll('Тлеу', 'Тілеу')
    .replaceAll('Куан', 'Қуан')
    .replaceAll('Искак', 'Ысқақ')
    .replaceAll('Рахим', 'Рахым')
    .replaceAll('Садык', 'Садық')
    .replaceAll('Тулеген', 'Төлеген')
    .replaceAll('Умар', 'Омар')
    .replaceAll('кул', 'құл')
    .replaceAll('гельд', 'гелді')
}

export interface Person {
  ru: { nom: string; gen: string; dat: string; pre: string }
  kk: { nom: string; gen: string; dat: string; abl: string }
  female: boolean
}

const INITIALS = Array.from('АБГДЕЖЗИКЛМНОРСТ')

/** How the copy hides names: not at all, by initials alone, or by stars. */
export type Hiding = 'none' | 'letter' | 'stars'

/** A person with the forms that the acts need. */
export function person(random: Random, hiding: Hiding = 'none'): Person {
  const female = random.chance(0.18)
  const initials = `${random.pick(INITIALS)}.${random.pick(INITIALS)}.`
  if (hiding === 'stars') {
    const hidden = random.pick(['***', 'ФИО1', 'С***'])
    return {
      ru: { nom: hidden, gen: hidden, dat: hidden, pre: hidden },
      kk: { nom: hidden, gen: hidden, dat: hidden, abl: hidden },
      female,
    }
  }
  const stem = (random.zipf(FIRST) + random.zipf(SECOND)).replace('ғ', 'г')
  if (hiding === 'letter') {
    const short = `${stem.charAt(0)}.${initials}`
    return {
      ru: { nom: short, gen: short, dat: short, pre: short },
      kk: { nom: short, gen: `${short}-ның`, dat: `${short}-ға`, abl: `${short}-дан` },
      female,
    }
  }
  // After й and и the ending is soft: Абаев, Галиев.
  const soft = /[йи]$/u.test(stem)
  const ending = soft ? 'ев' : 'ов'
  const base = stem.replace(/й$/u, '') + ending
  const local = kazakh(stem).replace(/й$/u, '') + ending
  return {
    female,
    ru: female
      ? {
          nom: `${base}а ${initials}`,
          gen: `${base}ой ${initials}`,
          dat: `${base}ой ${initials}`,
          pre: `${base}ой ${initials}`,
        }
      : {
          nom: `${base} ${initials}`,
          gen: `${base}а ${initials}`,
          dat: `${base}у ${initials}`,
          pre: `${base}е ${initials}`,
        },
    kk: female
      ? {
          nom: `${initials} ${local}а`,
          gen: `${initials} ${local}аның`,
          dat: `${initials} ${local}аға`,
          abl: `${initials} ${local}адан`,
        }
      : {
          nom: `${initials} ${local}`,
          gen: `${initials} ${local}тың`,
          dat: `${initials} ${local}қа`,
          abl: `${initials} ${local}тан`,
        },
  }
}
