/** Hostile words in every place an act keeps words: both files are made, and both give the words back. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { DocumentFault, actLines, readDocx, readPdf, toDocx, toPdf } from '../../../electron/documents/index.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'
import { hasProgram, paragraphsByMammoth, pdfText } from './independent.ts'
import { sampleAct } from './samples.ts'

/** What an imported case, a paste from the web or a broken keyboard can bring, all within the letters of the font. */
const SETTABLE = [
  '\u0000\u0001\u001b[31m\u007f\u009f',
  '\ud800',
  '\udfff\ud83d',
  'а\u200bб\u200cв\u200dг\ufeffд\u2060е',
  'вино\u00adвен',
  '\u202eвиновен\u202c \u2066да\u2069',
  'е\u0308и\u0306',
  '\u2028\u2029\u0085\v\f',
  'за\r\nщита\tсуд',
  '\u00a0\u202f\u2009\u3000',
  '#set page(width: 1pt)',
  '#[',
  '$x$ @y <z> `r` *b* _i_ ~',
  '\\',
  '\\u{0}',
  '((([[[{{{',
  '"}],"blocks":[]',
  '</w:t></w:r>&lt;&#0;<![CDATA[',
  '%PDF-1.7 endstream endobj',
  '\u2011\u2013\u2014―',
  'ѣѳѵ',
  'ﬁﬂ',
]
/** What the font has no sign for, or what runs from right to left: the PDF names it, the Word file keeps it. */
const UNSETTABLE = ['😀', '👩‍⚖️', 'שלום', 'العدل', '法院', '\u{10ffff}']

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SETTABLE) },
  { weight: 3, arbitrary: fc.constantFrom('суд', 'қаулы етті', '188-бабының', '1 000 000', '«Үкім»') },
  { weight: 1, arbitrary: fc.integer({ min: 50, max: 3000 }).map((length) => 'щ'.repeat(length)) },
)
const words = fc.array(piece, { minLength: 1, maxLength: 25 }).map((list) => `сөз ${list.join(' ')}`)

function saying(text: string, language: 'kk' | 'ru' = 'ru'): ActDocument {
  const act = sampleAct(language, 'resolution')
  act.title = text
  act.court = text
  act.judge = text
  act.number = text
  for (const block of act.blocks) {
    if (block.style === 'paragraph' || block.style === 'note') block.runs = [{ text }, { text, bold: true }]
    if (block.style === 'turn') block.runs = [{ text: text.slice(0, 120) }]
    if (block.style === 'item') block.runs = [{ text, italic: true, placeholder: true }]
    if (block.cells !== undefined) block.cells = block.cells.map(() => [{ text: text.slice(0, 60) }])
  }
  return act
}

/** Words without what a program that copies text may do to the space between them. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad]+/gu, '')

describe('any words', () => {
  test('come back from both files, and from programs that are not ours', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('kk' as const, 'ru' as const), async (text, language) => {
        const act = saying(text, language)
        const [pdf, docx] = [
          await toPdf(act, {}, { qr: true, caseFile: { json: '{}', name: text } }),
          await toDocx(act),
        ]
        const lines = actLines(act)
        expect((await readDocx(docx)).blocks.map((block) => block.text)).toEqual(lines)
        expect((await readPdf(pdf)).blocks.map((block) => bare(block.text))).toEqual(lines.map(bare))
        expect((await paragraphsByMammoth(docx)).map(bare)).toEqual(lines.map(bare))
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test.skipIf(!hasProgram('pdftotext'))(
    'are found by pdftotext [needs pdftotext]',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...SETTABLE), { minLength: 1, maxLength: 8 }), async (list) => {
          const act = sampleAct('ru', 'resolution')
          const block = act.blocks.find((one) => one.style === 'paragraph')
          if (block === undefined) throw new Error('the sample has no paragraph')
          block.runs = [{ text: `начало ${list.join(' ')} конец` }]
          // A dash at the end of a line is what pdftotext drops when it joins the line with the next.
          const undashed = (text: string): string => bare(text).replace(/\p{Pd}/gu, '')
          const line = undashed(actLines(act)[act.blocks.indexOf(block)] ?? '')
          expect(undashed(pdfText(await toPdf(act), '-raw'))).toContain(line)
        }),
        { numRuns: 20 },
      )
    },
    120_000,
  )

  test.each(['у', 'ш', 'i', 'W', '-', '.', '188'])('ten thousand letters without a space: %s', async (letters) => {
    const act = sampleAct('ru', 'resolution')
    const block = act.blocks.find((one) => one.style === 'paragraph')
    if (block === undefined) throw new Error('the sample has no paragraph')
    const text = letters.repeat(10_000 / letters.length)
    block.runs = [{ text }]
    const [pdf, docx] = [await toPdf(act), await toDocx(act)]
    const at = act.blocks.indexOf(block)
    expect(bare((await readPdf(pdf)).blocks[at]?.text ?? '')).toBe(text)
    expect((await readDocx(docx)).blocks[at]?.text).toBe(text)
    expect((await paragraphsByMammoth(docx))[at]).toBe(text)
  })

  test.each(UNSETTABLE)('%s is named by the PDF and kept by the Word file', async (sign) => {
    const act = sampleAct('kk', 'resolution')
    const block = act.blocks.find((one) => one.style === 'paragraph')
    if (block === undefined) throw new Error('the sample has no paragraph')
    block.runs = [{ text: `куәнің хабары: ${sign} – осымен бітті` }]
    const fault: unknown = await toPdf(act).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(DocumentFault)
    expect(fault).toMatchObject({ code: 'badCharacter', where: expect.stringContaining(block.id) as string })
    expect((await readDocx(await toDocx(act))).blocks.map((one) => one.text)).toEqual(actLines(act))
  })

  test('half a sign in the number does not stop the paper', async () => {
    // Found by calls with random payloads: a number cut in the middle of an emoji.
    const act = { ...sampleAct('kk', 'resolution'), number: '\ud800', title: 'Қаулы № \ud800' }
    const read = await readPdf(await toPdf(act, {}, { qr: true }))
    expect(read.title).toBe('Қаулы № \ufffd')
    expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
  })
})
