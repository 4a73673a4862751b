/** What both languages of the generator share: the style of one copy, headings, dates and numbers of cases. */
import type { Court } from './places.ts'
import type { Hiding, Person } from './people.ts'
import type { Random } from './random.ts'
import type { Situation } from './situation.ts'

/** Habits of the clerk who typed the act: kept through one act. */
export interface Style {
  /** П Р И Г О В О Р */
  spaced: boolean
  /** ст. 188 ч. 2 instead of ч. 2 ст. 188, and so on: 0 to 3. */
  reference: number
  /** Form of dates: 0 to 2. */
  dates: number
  /** Numbers followed by words in brackets. */
  inWords: boolean
  hiding: Hiding
}

export interface Draft {
  random: Random
  style: Style
  court: Court
  date: string
  number: string
  situation: Situation
  defendant: Person
  victim: Person
  judge: Person
  prosecutor: Person
  counsel: Person
  clerk: Person
}

/** "П Р И Г О В О Р" from "ПРИГОВОР" where the style spaces titles. */
export function heading(style: Style, text: string): string {
  return style.spaced ? Array.from(text).join(' ') : text
}

/** Thousands parted by spaces: 1 250 000. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/gu, ' ')
}

/** Number of a case in one of the two customs. */
export function caseNumber(random: Random, court: Court, date: string, mark: string): string {
  const year = date.slice(2, 4)
  const serial = random.int(1, 900)
  const code = String(court.code).padStart(4, '0')
  return random.chance(0.7) ? `${code}-${year}-00-${mark}/${serial}` : `${mark}-${serial}/20${year}`
}

export function drawStyle(random: Random): Style {
  return {
    spaced: random.chance(0.3),
    reference: random.int(0, 3),
    dates: random.zipf([0, 1, 2]),
    inWords: random.chance(0.5),
    hiding: random.zipf(['none', 'letter', 'stars'] as const),
  }
}
