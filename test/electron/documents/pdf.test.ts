import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { actLines, DocumentFault, readPdf, toPdf } from '../../../electron/documents/index.ts'
import { typeset } from '../../../electron/documents/pdf/compiler.ts'
import { qrText } from '../../../electron/documents/pdf/qr.ts'
import type { ReadAct } from '../../../electron/documents/index.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'
import { sampleAct } from './samples.ts'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** An act whose second paragraph says what is given. */
function saying(text: string): ActDocument {
  const act = sampleAct('ru', 'resolution')
  const block = act.blocks.find((one) => one.style === 'paragraph')
  if (block === undefined) throw new Error('the sample has no paragraph')
  block.runs = [{ text }]
  return act
}

test('blocks come back in order, in both languages and all lengths', async () => {
  for (const language of ['kk', 'ru'] as const)
    for (const size of ['resolution', 'verdict3', 'verdict10', 'verdict26'] as const) {
      const act = sampleAct(language, size)
      const read = await readPdf(await toPdf(act))
      expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
      expect(read).toMatchObject({
        format: 'pdf',
        title: act.title,
        language: language === 'kk' ? 'kk-KZ' : 'ru-RU',
        kind: act.kind,
        draft: false,
      })
    }
})

test('the same act gives the same bytes; another time only another time', async () => {
  const act = sampleAct('kk', 'verdict3')
  const first = await toPdf(act)
  await toPdf(sampleAct('ru', 'verdict3'))
  expect(latin1(await toPdf(act)) === latin1(first)).toBe(true)
  const later = await readPdf(await toPdf(act, {}, { createdAt: '2026-10-01T09:30:00Z' }))
  expect(later.createdAt).toBe('2026-10-01T09:30:00Z')
  expect((await readPdf(first)).createdAt).toBe('2026-09-14T00:00:00Z')
})

test('PDF/A-3a is declared, with tags, language and output intent', async () => {
  const bytes = await toPdf(sampleAct('kk', 'verdict3'))
  const text = latin1(bytes)
  expect(text).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const key of ['StructTreeRoot', 'MarkInfo', 'OutputIntents', 'Metadata', 'Lang', 'Outlines'])
    expect([key, catalog.has(PDFName.of(key))]).toEqual([key, true])
  // Poppler's programs call its default value a syntax error.
  expect(text).not.toContain('/Suspects')
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
})

test('bookmarks lead to the title and the turns', async () => {
  const file = await PDFDocument.load(await toPdf(sampleAct('ru', 'verdict10')), { updateMetadata: false })
  const titles: string[] = []
  const walk = (parent: PDFDict | undefined): void => {
    let item = parent?.lookup(PDFName.of('First'))
    while (item instanceof PDFDict) {
      const title = item.lookup(PDFName.of('Title'))
      if (title instanceof PDFString || title instanceof PDFHexString) titles.push(title.decodeText())
      walk(item)
      item = item.lookup(PDFName.of('Next'))
    }
  }
  walk(file.catalog.lookup(PDFName.of('Outlines'), PDFDict))
  expect(titles).toEqual(['ПРИГОВОР', 'УСТАНОВИЛ:', 'ПРИГОВОРИЛ:'])
})

test('a draft says so, behind the text and not in it', async () => {
  const act = sampleAct('kk', 'verdict3', true)
  const read = await readPdf(await toPdf(act))
  expect(read.draft).toBe(true)
  expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
  const final = { ...act, missing: [] }
  expect((await readPdf(await toPdf(final))).draft).toBe(false)
  expect((await readPdf(await toPdf(final, {}, { draft: true }))).draft).toBe(true)
})

test('the case file travels inside, byte for byte', async () => {
  const json = JSON.stringify({ format: 'ukim.case/1', note: 'Қазақ мәтіні «тырнақша»' })
  const bytes = await toPdf(sampleAct('kk', 'verdict3'), {}, { caseFile: { name: '1-123-2026.json', json } })
  expect((await readPdf(bytes)).caseFile).toBe(json)
  expect(latin1(bytes)).toContain('/AFRelationship /Data')
  expect((await readPdf(await toPdf(sampleAct('kk', 'verdict3')))).caseFile).toBeNull()
})

test('the QR code holds the number and the digest that reading gives', async () => {
  const act = sampleAct('ru', 'resolution')
  const plain = await toPdf(act)
  const marked = await toPdf(act, {}, { qr: true })
  expect(marked.length).toBeGreaterThan(plain.length)
  const { digest, blocks } = await readPdf(marked)
  expect(blocks.map((block) => block.text)).toEqual(actLines(act))
  expect(digest).toMatch(/^[0-9a-f]{64}$/u)
  expect(qrText(act.title, act.number, digest).split('\n')).toEqual([act.title, '№ 1-123/2026', `SHA-256: ${digest}`])
})

test('the QR code takes no room: pages stay as they are, also where the last one is full', async () => {
  const act = sampleAct('ru', 'verdict3')
  for (const fontSize of [11, 12, 13, 14, 15]) {
    const plain = await readPdf(await toPdf(act, { fontSize }))
    const marked = await readPdf(await toPdf(act, { fontSize }, { qr: true, draft: true }))
    expect([fontSize, marked.pages]).toEqual([fontSize, plain.pages])
    expect(marked.blocks).toEqual(plain.blocks)
  }
})

test('what the typesetter refuses is a fault, not a crash, and the next act is fine', async () => {
  expect(() => typeset({ head: {}, blocks: [], createdAt: 0, emblem: null })).toThrowError(
    expect.objectContaining({ code: 'composeFailed' }) as Error,
  )
  expect(() => typeset({ head: {}, blocks: ['no json'], createdAt: 0, emblem: null })).toThrowError(DocumentFault)
  expect((await readPdf(await toPdf(sampleAct('kk', 'resolution')))).blocks.length).toBe(20)
})

test('long fields, several signatures and notes come back as they are', async () => {
  const act = sampleAct('ru', 'resolution')
  const signature = act.blocks.at(-1)
  const dateLine = act.blocks.find((block) => block.style === 'dateLine')
  if (signature === undefined || dateLine === undefined) throw new Error('the sample has changed')
  dateLine.cells = [
    '14 сентября 2026 года',
    '№ 1-123/2026',
    'село Зеренда Зерендинского района Акмолинской области',
  ].map((text) => [{ text }])
  const post = 'Председательствующий судья специализированного межрайонного суда по уголовным делам'
  signature.cells = [[{ text: post }], [{ text: 'Д. Әбдірахманова' }]]
  act.blocks.push({
    ...signature,
    id: 'second',
    cells: [[{ text: 'Судья' }], [{ text: '[подпись]', placeholder: true }]],
  })
  act.blocks.push({
    ...dateLine,
    id: 'note',
    style: 'note',
    slot: 'copies',
    runs: [{ text: 'Копия верна.' }],
    cells: [],
  })
  delete act.blocks.at(-1)?.cells
  const read = await readPdf(await toPdf(act))
  expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
  expect(read.blocks[2]?.text.split('\t').length).toBe(3)
})

describe('settings', () => {
  test.each([
    { fontSize: 12, lineSpacing: 1.5 },
    { justify: false, hyphenate: false },
    { margins: { left: 20, right: 10, top: 25, bottom: 25 }, firstLineIndent: 0 },
    { pageNumbers: 'bottom' as const, paragraphSpacing: 6 },
  ])('%j', async (layout) => {
    const act = sampleAct('kk', 'verdict3')
    const read = await readPdf(await toPdf(act, layout))
    expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
  })

  test('an impossible one is named', async () => {
    await expect(toPdf(sampleAct('kk', 'verdict3'), { fontSize: 80 })).rejects.toMatchObject({
      code: 'badLayout',
      where: '/fontSize',
    })
  })
})

describe('no text is ever markup', () => {
  const fragments = [
    '#import "@preview/x:1.0.0"',
    '#read("/etc/passwd")',
    '#panic()',
    '#sys.inputs',
    '*жирно*',
    '_курсив_',
    '$x^2$',
    '`raw`',
    '```typ #1```',
    '= Заголовок',
    '- пункт',
    '+ пункт',
    '/ термин: слово',
    '<метка>',
    '@ссылка',
    '\\u{1F600}',
    '\\',
    '\\\\',
    '"',
    "'",
    '"#"',
    ']',
    '[',
    '{',
    '}',
    '//',
    '/*',
    '*/',
    '~',
    '--',
    '---',
    '...',
    '#',
    '<w:p>',
    '&amp;',
    ']]>',
    'fi',
    'ff',
  ]
  const words = fc.array(fc.constantFrom(...fragments, 'суд', 'қаулы'), { minLength: 1, maxLength: 40 })

  test('hostile fragments in every kind of block', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (list) => {
        const text = list.join(' ')
        const act = saying(text)
        act.title = text
        for (const block of act.blocks) {
          if (block.style === 'title' || block.style === 'turn' || block.style === 'item') block.runs = [{ text }]
          if (block.style === 'subtitle') block.runs = [{ text, bold: true, italic: true, placeholder: true }]
        }
        const read = await readPdf(await toPdf(act, {}, { qr: true }))
        expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
      }),
      { numRuns: 30 },
    )
  })

  test('any text is either set as it is or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (text) => {
        const act = saying(text)
        const outcome = await toPdf(act).then(readPdf, (fault: unknown) => fault)
        if (outcome instanceof DocumentFault) {
          if (outcome.code === 'badCharacter' && /^intro\.0: U\+[0-9A-F]{4,6} /u.test(outcome.where ?? '')) return
          throw outcome
        }
        expect((outcome as ReadAct).blocks.map((block) => block.text)).toEqual(actLines(act))
      }),
      { numRuns: 60 },
    )
  })

  test('invisible and reversing characters do not reach the paper', async () => {
    const read = await readPdf(await toPdf(saying('вино\u200bвен\u00ad не\u202eвиновен\u202c да\u0000\u0007.')))
    expect(read.blocks[3]?.text).toBe('виновен невиновен да.')
  })

  test('no-break spaces read as spaces', async () => {
    const read = await readPdf(await toPdf(saying('ст.\u00a0188 УК РК и\u00a0ещё\u202f5\u00a0000 тенге')))
    expect(read.blocks[3]?.text).toBe('ст. 188 УК РК и ещё 5 000 тенге')
  })

  test('a character no font has is named with its block', async () => {
    await expect(toPdf(saying('до 😀 после'))).rejects.toMatchObject({
      code: 'badCharacter',
      where: 'intro.0: U+1F600 😀',
      sentences: { ru: expect.stringContaining('intro.0') as string, kk: expect.stringContaining('intro.0') as string },
    })
  })
})

test('a signature can be added later: plain xref, incremental save keeps the text', async () => {
  const act = sampleAct('kk', 'verdict3')
  const bytes = await toPdf(act)
  const text = latin1(bytes)
  expect(text).not.toContain('/ObjStm')
  expect(text).toMatch(/\nxref\n/u)
  const file = await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true })
  const snapshot = file.takeSnapshot()
  const page = file.getPage(0)
  snapshot.markRefForSave(page.ref)
  page.node.set(PDFName.of('Rotate'), file.context.obj(0))
  const added = await file.saveIncremental(snapshot)
  const whole = Buffer.concat([bytes, added])
  expect(added.length).toBeLessThan(bytes.length)
  expect((await readPdf(whole)).blocks.map((block) => block.text)).toEqual(actLines(act))
})
