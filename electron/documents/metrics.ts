/** Widths of the four faces acts are set in: Tinos, which has those of Times New Roman. Read once. */
import { DocumentFault } from './faults.ts'
import { readMetrics } from './pdf/font.ts'
import type { FontMetrics } from './pdf/font.ts'
import { readFonts } from './resources.ts'

export interface Faces {
  regular: FontMetrics
  bold: FontMetrics
  italic: FontMetrics
  boldItalic: FontMetrics
}

let faces: Faces | null = null

export function actFaces(): Faces {
  if (faces !== null) return faces
  const [regular, italic, bold, boldItalic] = readFonts().map(readMetrics)
  if (!regular || !italic || !bold || !boldItalic) throw new DocumentFault('resourceMissing', 'Tinos')
  faces = { regular, italic, bold, boldItalic }
  return faces
}

/** Width of a text in points. */
export function textWidthOf(text: string, face: FontMetrics, size: number): number {
  let width = 0
  for (let index = 0; index < text.length; index++) width += face.advance(text.charCodeAt(index))
  return (width * size) / 1000
}
