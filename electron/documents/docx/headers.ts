/** Headers and footers of an act: page numbers from page 2, the draft mark on every page. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  ImageRun,
  ImportedXmlComponent,
  LineRuleType,
  PageNumber,
  Paragraph,
  Run,
  TextRun,
} from 'docx'
import type { ISectionOptions } from 'docx'
import type { ActLanguage } from '../../../shared/acts/document.ts'
import { twipsOf } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { EMBLEM_WIDTH } from '../letterhead/letterhead.ts'
import type { Letterhead } from '../letterhead/letterhead.ts'
import { DRAFT_WORD } from '../printed.ts'

/** 12 points, in half points. */
const NUMBER_SIZE = 24

/**
 * Word's own kind of watermark: a WordArt shape behind the text. The name of the shape is what Word's "Remove
 * Watermark" looks for.
 */
function watermark(language: ActLanguage): Run {
  const picture = ImportedXmlComponent.fromXmlString(
    '<w:pict>' +
      '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
      '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
      '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
      '<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>' +
      '<v:textpath on="t" fitshape="t"/></v:shapetype>' +
      '<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" ' +
      'style="position:absolute;margin-left:0;margin-top:0;width:420pt;height:140pt;rotation:315;z-index:-251658752;' +
      'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;' +
      'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#dcdce0" stroked="f">' +
      '<v:fill opacity=".6"/>' +
      `<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="${DRAFT_WORD[language]}"/>` +
      '</v:shape></w:pict>',
  )
  const run = new Run({ noProof: true })
  run.addChildElement(picture)
  return run
}

function numberParagraph(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: NUMBER_SIZE })],
  })
}

/** Emblem, centred lines and a rule under them. A template's parts replace these when the package is sealed. */
/** @param down twips from the edge of the header to the top margin: there the letterhead begins, as in the PDF */
function letterheadParagraphs(letterhead: Letterhead, down: number): Paragraph[] {
  const { emblem, lines } = letterhead
  const centred = { alignment: AlignmentType.CENTER }
  const paragraphs: Paragraph[] = []
  if (emblem !== null) {
    const width = (EMBLEM_WIDTH / 25.4) * 96
    const transformation = { width: Math.round(width), height: Math.round((width * emblem.height) / emblem.width) }
    const image = new ImageRun({ type: emblem.kind, data: Buffer.from(emblem.data), transformation })
    paragraphs.push(new Paragraph({ ...centred, spacing: { before: down, after: 80 }, children: [image] }))
  }
  for (const [index, line] of lines.entries()) {
    const border = { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '444444' } }
    const last = index === lines.length - 1
    const children = [new TextRun({ text: line, bold: index === 0, size: NUMBER_SIZE })]
    const before = paragraphs.length === 0 ? down : 0
    const spacing = { before, after: last ? 240 : 0 }
    paragraphs.push(new Paragraph({ ...centred, children, spacing, ...(last ? { border } : {}) }))
  }
  return paragraphs
}

/**
 * Header and footer parts of the section.
 * @param draft language of the draft mark, or null without one
 */
export function actHeaders(
  layout: Layout,
  draft: ActLanguage | null,
  letterhead: Letterhead | null,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const marked = (children: Paragraph[]): Paragraph[] =>
    draft === null
      ? children
      : [
          ...children,
          new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [watermark(draft)] }),
        ]
  const top = layout.pageNumbers === 'top' ? [numberParagraph()] : []
  const bottom = layout.pageNumbers === 'bottom' ? [numberParagraph()] : []
  const head =
    letterhead === null || letterhead.template !== null
      ? []
      : letterheadParagraphs(letterhead, twipsOf(layout.margins.top / 2))
  return {
    headers: {
      default: new Header({ children: marked(top) }),
      first: new Header({ children: marked(head) }),
    },
    footers: { default: new Footer({ children: bottom }), first: new Footer({ children: [] }) },
  }
}
