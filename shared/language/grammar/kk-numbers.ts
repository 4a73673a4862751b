/** Kazakh numbers: in words, as ordinals, and with case endings after figures. */
import { kkDecline, kkEnding, type KkCase } from './kk-cases.ts'
import { finalSound, shape } from './kk-sounds.ts'

const UNITS = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'] as const
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'] as const
const SCALES = ['', 'мың', 'миллион', 'миллиард', 'триллион', 'квадриллион'] as const

function whole(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a whole number: ${n}`)
  return n
}

/** 0 to 999; a hundred is written out as "бір жүз" only where asked (sums of money). */
function underThousand(n: number, fullHundred: boolean): string[] {
  const hundreds = Math.floor(n / 100)
  const words: string[] = []
  if (hundreds > 1 || (hundreds === 1 && fullHundred)) words.push(UNITS[hundreds] ?? '')
  if (hundreds > 0) words.push('жүз')
  words.push(TENS[Math.floor((n % 100) / 10)] ?? '', UNITS[n % 10] ?? '')
  return words.filter((word) => word !== '')
}

/**
 * A whole number in words, up to 10^15.
 * @param full writes "бір" before "жүз" too, as sums of money need
 */
export function kkNumber(n: number, full = false): string {
  if (whole(n) === 0) return 'нөл'
  const words: string[] = []
  for (let power = SCALES.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(n / 1000 ** power) % 1000
    if (group === 0) continue
    words.push(...underThousand(group, full || power > 0))
    if (power > 0) words.push(SCALES[power] ?? '')
  }
  return words.join(' ')
}

function ordinalEnding(word: string): string {
  if (word === 'жиырма') return 'сыншы'
  // елу ends in a glide that is written у: елуінші.
  if (finalSound(word) === 'vowel') return shape(word, 'ншы', 'нші')
  return shape(word, 'ыншы', 'інші')
}

/** Ordinal in words: бірінші, алтыншы, жиырмасыншы, қырқыншы, елуінші. */
export function kkOrdinal(n: number): string {
  const words = kkNumber(n).split(' ')
  const last = words.pop() ?? ''
  const stem = last === 'қырық' ? 'қырқ' : last
  return [...words, stem + ordinalEnding(stem)].join(' ')
}

/** Short ordinal in figures where no noun follows: 2-ші, 6-шы, 10-шы. */
export function kkOrdinalShort(n: number): string {
  return `${n}-${kkOrdinal(n).slice(-2)}`
}

/** Figures with a case ending, by the spoken number: 15-ке, 20-ға, 3-тен. */
export function kkFigureCase(n: number, kase: KkCase): string {
  const spoken = kkNumber(n)
  return kase === 'nominative' ? String(n) : `${n}-${kkEnding(spoken, kase)}`
}

/** The number in words in a case: екіге, алтыдан. */
export function kkNumberCase(n: number, kase: KkCase): string {
  return kkDecline(kkNumber(n), kase)
}
