/** Word styles of an act: every look of a block is a named style, so that a court can restyle an act in Word. */
import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType } from 'docx'
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { ActBlockStyle, ActLanguage } from '../../../shared/acts/document.ts'
import { twipsOf } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { LANGUAGE_TAG } from '../printed.ts'

/** Style of each block; `Title` and `Heading n` are Word's own, so that its navigation pane shows the act. */
export const STYLE_ID: Record<ActBlockStyle, string> = {
  title: 'Title',
  subtitle: 'Subtitle',
  dateLine: 'ActDateLine',
  paragraph: 'ActText',
  turn: 'Heading1',
  heading: 'Heading2',
  item: 'ActItem',
  signature: 'ActSignature',
  note: 'ActNote',
}

export const ITEM_LIST = 'act-items'

/** Twips (1/20 point) of so many points. */
const twips = (points: number): number => Math.round(points * 20)

/** A style of our own, in Word's gallery. */
function own(
  id: string,
  name: string,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  run: NonNullable<IParagraphStyleOptions['run']> = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run }
}

/** Styles with the sizes of the layout; language and font stand in the document's defaults. */
export function actStyles(layout: Layout, language: ActLanguage): IStylesOptions {
  const { font } = layout
  // Word counts letters in half points.
  const size = Math.round(layout.fontSize * 2)
  const line = { line: Math.round(240 * layout.lineSpacing), lineRule: LineRuleType.AUTO }
  const after = twips(layout.paragraphSpacing)
  const alignment = layout.justify ? AlignmentType.JUSTIFIED : AlignmentType.LEFT
  const indent = { firstLine: twipsOf(layout.firstLineIndent) }
  const centred = { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true }
  return {
    default: {
      document: {
        run: { font, size, language: { value: LANGUAGE_TAG[language] } },
        // Single: a court's letterhead keeps the lines it was drawn with.
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
      title: {
        run: { font, size: Math.round(size * 1.15), bold: true, characterSpacing: 30 },
        paragraph: { ...centred, spacing: { ...line, before: 0, after: twips(4) } },
      },
      heading1: {
        run: { font, size, bold: true, characterSpacing: 18 },
        paragraph: { ...centred, spacing: { ...line, before: twips(10), after: twips(10) } },
      },
      heading2: {
        run: { font, size, bold: true },
        paragraph: { ...centred, spacing: { ...line, before: twips(8), after: twips(5) } },
      },
    },
    paragraphStyles: [
      own('Subtitle', 'Subtitle', { ...centred, spacing: { ...line, before: 0, after: twips(12) } }, { bold: true }),
      own('ActDateLine', 'Act Date Line', { keepNext: true, spacing: { ...line, before: 0, after: twips(14) } }),
      own('ActText', 'Act Text', { alignment, indent, spacing: { ...line, after } }),
      own('ActItem', 'Act Item', { alignment, indent, spacing: { ...line, after } }),
      own('ActSignature', 'Act Signature', {
        keepLines: true,
        spacing: { ...line, before: twips(32), after: twips(8) },
      }),
      own(
        'ActNote',
        'Act Note',
        { keepLines: true, spacing: { ...line, before: twips(6) } },
        { size: Math.round(size * 0.86) },
      ),
    ],
  }
}

/** The list of orders: "1." and a space, first line indented like the text, the following lines at the margin. */
export function actNumbering(layout: Layout): INumberingOptions {
  const paragraph = { indent: { left: 0, firstLine: twipsOf(layout.firstLineIndent) } }
  return {
    config: [
      {
        reference: ITEM_LIST,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            suffix: LevelSuffix.SPACE,
            alignment: AlignmentType.LEFT,
            style: { paragraph },
          },
        ],
      },
    ],
  }
}
