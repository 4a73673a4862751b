/** Bytes of a text file → text, in the encodings that court files come in. */
import { ImportFault } from './faults.ts'

/** Letters of KZ-1048, the Kazakh variant of windows-1251, that read as other Slavic letters when taken for the Russian one. */
const KAZAKH_1048: Readonly<Record<string, string>> = {
  Ќ: 'Қ',
  ќ: 'қ',
  Џ: 'Һ',
  џ: 'һ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  ј: 'ә',
  Ґ: 'Ө',
  ґ: 'ө',
  Є: 'Ғ',
  є: 'ғ',
  Ѕ: 'Ң',
  ѕ: 'ң',
  Ї: 'Ү',
  ї: 'ү',
}

const SAMPLE = 65_536
const SINGLE_BYTE = ['windows-1251', 'koi8-r', 'ibm866'] as const
/** The commonest letters of both languages: a wrong table scatters them. */
const COMMON = /[оеаинтсрвлкыдм]/gu

/** How much a text looks like Cyrillic prose: small common letters count, pictures and capitals in words do not. */
function likelihood(text: string): number {
  const common = text.match(COMMON)?.length ?? 0
  const odd = text.match(/[\u2500-\u259f]|[а-яё][А-ЯЁ]/gu)?.length ?? 0
  return (common - 3 * odd) / Math.max(1, text.length)
}

/** UTF-16 without a mark: every second byte of the spaces, digits and line ends is zero, or 4 in Cyrillic. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, 4096) & ~1
  if (end < 16) return null
  let little = 0
  let big = 0
  for (let at = 0; at < end; at += 2) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    if (second === 0 || second === 4) little += 1
    if (first === 0 || first === 4) big += 1
  }
  const pairs = end / 2
  if (little > pairs * 0.9) return 'utf-16le'
  return big > pairs * 0.9 ? 'utf-16be' : null
}

/** The Kazakh letters of a text in KZ-1048 that was decoded as windows-1251. */
export function repairKazakh1048(text: string): string {
  return text.replace(/[ЌќЏџЎўЈјҐґЄєЅѕЇї]/gu, (letter) => KAZAKH_1048[letter] ?? letter)
}

/** Damaged places a letter in a text that is UTF-8 all the same. */
const DAMAGED = 0.005

/** The text where it is UTF-8, if need be with a letter cut in two at its end or a few damaged bytes; null where it is not. */
function utf8(bytes: Uint8Array): string | null {
  try {
    // As a stream: what a letter lacks at the end is left out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const damaged = text.match(/\ufffd/gu)?.length ?? 0
    const letters = text.match(/[\u0400-\u04ff]/gu)?.length ?? 0
    return damaged <= Math.max(1, letters * DAMAGED) && letters > 20 ? text : null
  }
}

export interface Decoded {
  text: string
  encoding: string
}

/** @throws ImportFault `encoding` for bytes that are no text */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a = 0, b = 0, c = 0] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : utf16(bytes)
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new ImportFault('encoding')
  const unicode = utf8(bytes)
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' }
  // Not UTF-8: an older table of one byte a letter.
  const sample = bytes.subarray(0, SAMPLE)
  const [best] = SINGLE_BYTE.map((encoding) => ({
    encoding,
    value: likelihood(new TextDecoder(encoding).decode(sample)),
  })).toSorted((x, y) => y.value - x.value)
  if (best === undefined || best.value < 0.1) throw new ImportFault('encoding')
  const text = new TextDecoder(best.encoding).decode(bytes)
  if (best.encoding !== 'windows-1251' || !/[ќўјґєѕї]/u.test(text)) return { text, encoding: best.encoding }
  return { text: repairKazakh1048(text), encoding: 'kz-1048' }
}
