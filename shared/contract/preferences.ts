/** How exported acts look and where they go: the part of the settings that concerns paper and signatures. */
import { z } from 'zod'

const millimetres = (least: number, value: number) => z.number().min(least).max(50).default(value)
const folder = z.string().min(1).max(4000).nullable().default(null)

/** The same bounds and defaults as the layout of the documents room (a test holds them together). */
export const layoutPreferencesSchema = z.strictObject({
  /** Points. */
  fontSize: z.number().min(10).max(18).default(14),
  /** Of the font's natural line. */
  lineSpacing: z.number().min(1).max(2).default(1),
  /** Points between paragraphs. */
  paragraphSpacing: z.number().min(0).max(24).default(0),
  /** Millimetres. */
  firstLineIndent: z.number().min(0).max(30).default(12.5),
  margins: z
    .strictObject({
      left: millimetres(15, 30),
      right: millimetres(8, 15),
      top: millimetres(15, 20),
      bottom: millimetres(15, 20),
    })
    .prefault({}),
  pageNumbers: z.enum(['top', 'bottom', 'none']).default('top'),
})
export type LayoutPreferences = z.output<typeof layoutPreferencesSchema>

/** Fields of the settings; spread into their schema. */
export const paperSettings = {
  layout: layoutPreferencesSchema.prefault({}),
  /** A QR code with number and SHA-256 at the end of a PDF. */
  qr: z.boolean().default(false),
  /** The case file as data inside the PDF. */
  attachCase: z.boolean().default(false),
  /** Where exports go; null: the desk's own folder. */
  exportFolder: folder,
  /** Certificates and revocation lists for verification; null: chains stay unknown. */
  trustFolder: folder,
  /** The key file used last. Never a password. */
  keyPath: folder,
}

export const letterheadSchema = z.strictObject({
  kind: z.enum(['image', 'template']),
  name: z.string(),
  /** Printed under the picture, or read from the template. */
  lines: z.array(z.string()),
})
export type LetterheadInfo = z.output<typeof letterheadSchema>
