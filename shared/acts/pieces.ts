/** Small pieces that a block's text is put together from: words, styled runs, gaps for facts not yet known. */
import type { ActRun } from './document.ts'
import type { GapCode } from './words/gaps.ts'

/** A fact that is missing: becomes a visible placeholder and an entry of the completeness check. */
export interface Gap {
  gap: GapCode
  /** JSON pointer of the place in the case file where the fact belongs. */
  fact: string
}

/** Words somebody wrote, in the language of the case: an act in the other language shows them as not yet translated. */
export interface OwnText {
  own: string
  /** JSON pointer of the words in the case file. */
  fact: string
  /** The words in the form the sentence needs; absent: as written. */
  said?: string
}

export type Piece = string | ActRun | Gap | OwnText | Piece[]

export const gap = (code: GapCode, fact: string): Gap => ({ gap: code, fact })

/** Free text of the case file. */
export const ownText = (own: string, fact: string): OwnText => ({ own, fact })

/** The name of a body, in the case the sentence needs; in the other language it is still to be translated. */
export const ownBody = (own: string, said: string, fact: string): OwnText => ({ own, said, fact })

export const bold = (text: string): ActRun => ({ text, bold: true })

/** Template: say`… ${piece} …`; empty strings vanish. */
export function say(texts: TemplateStringsArray, ...values: Piece[]): Piece[] {
  return texts.flatMap((text, i): Piece[] => (i < values.length ? [text, values[i] ?? ''] : [text]))
}

/** Pieces with a separator between them, another before the last. */
export function joinPieces(items: Piece[], separator = ', ', last = separator): Piece[] {
  return items.flatMap((item, i): Piece[] => {
    if (i === 0) return [item]
    return [i === items.length - 1 ? last : separator, item]
  })
}

/** All pieces in order, nesting removed. */
export function flatten(piece: Piece): (string | ActRun | Gap | OwnText)[] {
  return Array.isArray(piece) ? piece.flatMap(flatten) : [piece]
}

export function isGap(piece: string | ActRun | Gap | OwnText): piece is Gap {
  return typeof piece === 'object' && 'gap' in piece
}

export function isOwnText(piece: string | ActRun | Gap | OwnText): piece is OwnText {
  return typeof piece === 'object' && 'own' in piece
}

/** The value, or a gap where it is null, undefined or blank. */
export function or<T>(value: T | null | undefined, code: GapCode, fact: string, words: (value: T) => Piece): Piece {
  return value === null || value === undefined || value === '' ? gap(code, fact) : words(value)
}
