/** PNG predictors, with which cross-reference and object streams are written (ISO 32000-1 7.4.4.4). */
import { integerOf, numberOf, PdfError } from './syntax.ts'
import type { PdfDict } from './syntax.ts'

/** Undoes the PNG predictors that cross-reference streams use. */
export function unpredict(data: Uint8Array, parameters: PdfDict | null): Uint8Array {
  const predictor = numberOf(parameters?.get('Predictor')) ?? 1
  if (predictor === 1) return data
  if (predictor < 10) throw new PdfError('predictor of a kind not used for structure')
  const bits = numberOf(parameters?.get('BitsPerComponent')) ?? 8
  const colors = numberOf(parameters?.get('Colors')) ?? 1
  const columns = integerOf(parameters?.get('Columns')) ?? 1
  if (bits !== 8 || colors !== 1 || columns < 1 || columns > 1024) throw new PdfError('predictor parameters')
  const rows = Math.floor(data.length / (columns + 1))
  const out = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (columns + 1)] ?? 0
    for (let i = 0; i < columns; i++) {
      const value = data[row * (columns + 1) + 1 + i] ?? 0
      const left = i > 0 ? (out[row * columns + i - 1] ?? 0) : 0
      const up = row > 0 ? (out[(row - 1) * columns + i] ?? 0) : 0
      const corner = row > 0 && i > 0 ? (out[(row - 1) * columns + i - 1] ?? 0) : 0
      out[row * columns + i] = value + guess(filter, left, up, corner)
    }
  }
  return out
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const p = left + up - corner
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
