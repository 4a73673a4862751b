/** Text of one page by marked-content id, in the order it is drawn, with its place on the page. */
import type { TextFont } from './font-text.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A stretch of letters drawn in one go. Points from the lower left corner of the page. */
export interface TextSpan {
  text: string
  x: number
  y: number
  endX: number
  size: number
}

type Matrix = readonly [number, number, number, number, number, number]

interface Mark {
  id: number | null
  /** Replacement text of an ActualText span, given once. */
  actual: string | null
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

function matrixOf(operands: readonly Token[]): Matrix {
  const n = operands.map((token) => (token.kind === 'number' ? token.value : 0))
  return [n[0] ?? 1, n[1] ?? 0, n[2] ?? 0, n[3] ?? 1, n[4] ?? 0, n[5] ?? 0]
}

/** Text of a PDF string outside content: UTF-16 with its mark, else one byte a letter. */
export function pdfString(bytes: Buffer): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff
  // An odd last byte is no letter.
  const letters = bytes.subarray(2, bytes.length - (bytes.length % 2))
  return wide ? Buffer.from(letters).swap16().toString('utf16le') : bytes.toString('latin1')
}

function markOf(properties: Token | undefined): Mark {
  if (properties?.kind !== 'dict') return { id: null, actual: null }
  const id = properties.value.get('MCID')
  const actual = properties.value.get('ActualText')
  return {
    id: id?.kind === 'number' ? id.value : null,
    actual: actual?.kind === 'bytes' ? pdfString(actual.value) : null,
  }
}

/**
 * Reads a page's content.
 * @param fonts the fonts of the page's resources by name
 * @returns spans by marked-content id; text outside of any id (page numbers, decoration) is left out
 */
export function pageText(content: Buffer, fonts: ReadonlyMap<string, TextFont>): Map<number, TextSpan[]> {
  const found = new Map<number, TextSpan[]>()
  const saved: { matrix: Matrix; font: TextFont | undefined; size: number }[] = []
  const marks: Mark[] = []
  let matrix: Matrix = IDENTITY
  let textMatrix: Matrix = IDENTITY
  let font: TextFont | undefined
  let size = 0

  const show = (pieces: readonly Token[]): void => {
    const id = marks.findLast((mark) => mark.id !== null)?.id
    if (id === undefined || id === null) return
    const actual = marks.findLast((mark) => mark.actual !== null)
    let text = ''
    let advance = 0
    for (const piece of pieces) {
      if (piece.kind === 'number') advance -= (piece.value / 1000) * size
      if (piece.kind !== 'bytes') continue
      for (let at = 0; at + 1 < piece.value.length; at += 2) {
        const code = piece.value.readUInt16BE(at)
        text += font?.letters(code) ?? ''
        advance += ((font?.width(code) ?? 0) / 1000) * size
      }
    }
    if (actual !== undefined) {
      text = actual.actual ?? ''
      actual.actual = ''
    }
    const place = times(textMatrix, matrix)
    const end = times([1, 0, 0, 1, advance, 0], place)
    const spans = found.get(id) ?? []
    spans.push({ text, x: place[4], y: place[5], endX: end[4], size: Math.abs(size * place[3]) })
    found.set(id, spans)
    textMatrix = times([1, 0, 0, 1, advance, 0], textMatrix)
  }

  let operands: Token[] = []
  for (const token of tokensOf(content)) {
    if (token.kind !== 'operator') {
      operands.push(token)
      continue
    }
    switch (token.value) {
      case 'q':
        saved.push({ matrix, font, size })
        break
      case 'Q': {
        const last = saved.pop()
        if (last !== undefined) ({ matrix, font, size } = last)
        break
      }
      case 'cm':
        matrix = times(matrixOf(operands), matrix)
        break
      case 'BT':
        textMatrix = IDENTITY
        break
      case 'Tm':
        textMatrix = matrixOf(operands)
        break
      case 'Tf': {
        const [name, points] = operands
        font = name?.kind === 'name' ? fonts.get(name.value) : undefined
        size = points?.kind === 'number' ? points.value : 0
        break
      }
      case 'Tj':
      case 'TJ':
        show(operands)
        break
      case 'BDC':
        marks.push(markOf(operands[1]))
        break
      case 'BMC':
        marks.push({ id: null, actual: null })
        break
      case 'EMC':
        marks.pop()
        break
      default:
    }
    operands = []
  }
  return found
}
