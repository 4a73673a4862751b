/**
 * How an act looks on paper. No Kazakhstan rule on fonts or margins of criminal acts was found (CPC 395(4) only says
 * that an act is written by hand or printed), so everything here is a setting; the defaults are what courts use.
 */
import { z } from 'zod'
import { DocumentFault } from './faults.ts'

const millimetres = (least: number, most: number, value: number) => z.number().min(least).max(most).default(value)

export const layoutSchema = z.strictObject({
  /** Name of the font in DOCX. The PDF is set in Tinos, which has the same widths as Times New Roman. */
  font: z
    .string()
    .regex(/^[\p{L}\p{N} -]{1,60}$/u)
    .default('Times New Roman'),
  /** Points. */
  fontSize: z.number().min(10).max(18).default(14),
  /** Of the font's natural line: 1 is Word's "single". */
  lineSpacing: z.number().min(1).max(2).default(1),
  /** Millimetres. */
  firstLineIndent: millimetres(0, 30, 12.5),
  /** Millimetres. The left one is wide because the act is bound, the right one leaves room for CPC 395(5) corrections. */
  margins: z
    .strictObject({
      left: millimetres(15, 50, 30),
      right: millimetres(8, 50, 15),
      top: millimetres(15, 50, 20),
      bottom: millimetres(15, 50, 20),
    })
    .prefault({}),
  /** Points between paragraphs. */
  paragraphSpacing: z.number().min(0).max(24).default(0),
  justify: z.boolean().default(true),
  hyphenate: z.boolean().default(true),
  /** From page 2; page 1 never has one. */
  pageNumbers: z.enum(['top', 'bottom', 'none']).default('top'),
})

export type Layout = z.output<typeof layoutSchema>
export type LayoutInput = z.input<typeof layoutSchema>

/** A4 in millimetres. */
export const PAGE = { width: 210, height: 297 }

/** Millimetres as Word's twips (1/20 point). */
export function twipsOf(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Fills in defaults; refuses impossible settings with the path of the first one. */
export function resolveLayout(input: LayoutInput = {}): Layout {
  const parsed = layoutSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new DocumentFault('badLayout', issue === undefined ? null : `/${issue.path.map(String).join('/')}`)
}
