/** What a visible signature shows: a framed block of plain words, typeset by Typst with the fonts of the act. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { momentText, dayText } from '../words/sentence.ts'
import { subjectPerson } from '../x509/certificate.ts'
import type { Certificate } from '../x509/certificate.ts'

export interface BlockContent {
  readonly certificate: Certificate
  /** The signing time, the same that goes into the signature. */
  readonly now: Date
  readonly language: 'kk' | 'ru'
  /** Width and height in points; the rectangle on the page should have the same proportions. */
  readonly size: readonly [number, number]
}

const words = {
  kk: {
    title: 'Электрондық цифрлық қолтаңбамен қол қойылды',
    serial: 'Сертификат',
    until: 'Жарамдылық мерзімі',
    at: 'Қол қойылған уақыты',
  },
  ru: {
    title: 'Подписано электронной цифровой подписью',
    serial: 'Сертификат',
    until: 'Действителен до',
    at: 'Время подписания',
  },
} as const

// Values come in through sys.inputs as strings, so nothing in a name is ever read as markup.
const template = `
#set document(date: auto)
#set page(width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt, margin: 1pt)
#set text(font: "Tinos", size: 7.5pt, lang: sys.inputs.lang, hyphenate: false)
#set par(leading: 0.45em)
#block(width: 100%, height: 100%, stroke: 0.6pt + rgb("#1f4e79"), radius: 2pt, inset: 6pt, clip: true)[
  #stack(
    spacing: 4pt,
    text(weight: "bold", fill: rgb("#1f4e79"), sys.inputs.title),
    text(size: 9pt, weight: "bold", sys.inputs.name),
    sys.inputs.time,
    sys.inputs.certificate,
    sys.inputs.until,
  )
]
`

const compilers = new WeakMap<readonly Buffer[], NodeCompiler>()

/**
 * A PDF of one page for {@link VisibleBlock.appearance}: fonts embedded, no tags of its own.
 * @param fonts the font files to use; they must hold the family Tinos with Kazakh letters.
 */
export function signatureBlock(content: BlockContent, fonts: Buffer[]): Uint8Array {
  const compiler = compilers.get(fonts) ?? NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] })
  compilers.set(fonts, compiler)
  const { certificate, language, now } = content
  const { title, serial, until, at } = words[language]
  const inputs = {
    width: String(content.size[0]),
    height: String(content.size[1]),
    lang: language,
    title,
    name: subjectPerson(certificate).name,
    time: `${at}: ${momentText(now)}`,
    certificate: `${serial}: ${certificate.serial}`,
    until: `${until}: ${dayText(certificate.notAfter)}`,
  }
  // PDF/A for its colours and fonts; the tags of the act stay the only ones in the file.
  return Uint8Array.from(
    compiler.pdf(
      { mainFileContent: template, inputs },
      { pdfTags: false, pdfStandard: 'a-3b', creationTimestamp: Math.floor(now.getTime() / 1000) },
    ),
  )
}
