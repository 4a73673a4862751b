import { describe, expect, test } from 'vitest'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { actLines, readDocx, toDocx } from '../../../electron/documents/index.ts'
import type { LayoutInput } from '../../../electron/documents/index.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'
import { layFields } from '../../../electron/documents/docx/fields.ts'
import { paragraphsByMammoth } from './independent.ts'
import { sampleAct } from './samples.ts'

async function partsOf(act: ActDocument, layout?: LayoutInput): Promise<(name: string) => string> {
  const parts = unzipSync(await toDocx(act, layout))
  return (name) => strFromU8(parts[name] ?? new Uint8Array())
}

const act = sampleAct('kk', 'verdict3')

test('words of ours are held together for Word, those of the judge stay as typed', async () => {
  const act = sampleAct('ru', 'resolution')
  const [block] = act.blocks.filter((one) => one.style === 'paragraph')
  if (block === undefined) throw new Error('the sample has no paragraph')
  const words = 'Взыскать с Ахметова Н.С. в пользу И.И. Петровой 180 000 тенге по ч. 2 ст. 188 за 3 (три) года.'
  const xmlOf = async (own: boolean): Promise<string> => {
    const blocks = act.blocks.map((one) => (one === block ? { ...one, runs: [{ text: words }], own } : one))
    return strFromU8(unzipSync(await toDocx({ ...act, blocks }))['word/document.xml'] ?? new Uint8Array())
  }
  const held = words
    .replace('Ахметова Н.С.', 'Ахметова\u00a0Н.С.')
    .replace('И.И. Петровой', 'И.И.\u00a0Петровой')
    .replace('180 000 тенге', '180\u00a0000\u00a0тенге')
    .replace('ч. 2 ст. 188 за 3 (три)', 'ч.\u00a02 ст.\u00a0188\u00a0за 3\u00a0(три)')
  expect(await xmlOf(false)).toContain(held)
  expect(await xmlOf(true)).toContain(words)
})

test('blocks come back with their slots', async () => {
  const read = await readDocx(await toDocx(act))
  expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
  expect(read.blocks.map((block) => block.slot)).toEqual(act.blocks.map((block) => block.slot))
  expect(read).toMatchObject({
    title: act.title,
    language: 'kk-KZ',
    kind: 'conviction',
    createdAt: '2026-09-14T00:00:00Z',
  })
})

test('the same act gives the same bytes', async () => {
  const first = Buffer.from(await toDocx(act))
  await toDocx(sampleAct('ru', 'verdict10'))
  expect(first.equals(await toDocx(act))).toBe(true)
  expect(first.equals(await toDocx(act, {}, { createdAt: '2026-09-15T08:00:00Z' }))).toBe(false)
})

test('styles are styles: each block names one that exists', async () => {
  const part = await partsOf(act)
  const styles = part('word/styles.xml')
  const used = new Set(Array.from(part('word/document.xml').matchAll(/<w:pStyle w:val="(\w+)"/gu), (found) => found[1]))
  expect([...used].toSorted()).toEqual([
    'ActDateLine',
    'ActItem',
    'ActSignature',
    'ActText',
    'Heading1',
    'Subtitle',
    'Title',
  ])
  for (const id of used) expect(styles).toContain(`w:styleId="${id}"`)
  expect(styles).toContain('w:ascii="Times New Roman"')
  expect(styles).toMatch(/<w:docDefaults>[\s\S]*<w:sz w:val="28"\/>[\s\S]*<\/w:docDefaults>/u)
})

test('every run is marked with the language', async () => {
  for (const [language, tag] of [
    ['kk', 'kk-KZ'],
    ['ru', 'ru-RU'],
  ] as const) {
    const xml = (await partsOf(sampleAct(language, 'resolution')))('word/document.xml')
    const texts = xml.match(/<w:t[ >]/gu)?.length ?? 0
    expect(xml.match(new RegExp(`<w:lang w:val="${tag}"/>`, 'gu'))?.length).toBe(texts)
  }
})

test('page: A4, margins and indent of the settings', async () => {
  const xml = (await partsOf(act, { margins: { left: 25, right: 10 }, firstLineIndent: 10 }))('word/document.xml')
  expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"/u)
  expect(xml).toMatch(/<w:pgMar [^>]*w:left="1417"/u)
  expect(xml).toMatch(/<w:pgMar [^>]*w:right="567"/u)
  expect((await partsOf(act, { firstLineIndent: 10 }))('word/styles.xml')).toContain('w:firstLine="567"')
})

test('page number is a field from page 2, none on page 1', async () => {
  const part = await partsOf(act)
  const document = part('word/document.xml')
  expect(document).toContain('<w:titlePg/>')
  const target = (type: string): string => {
    const id = new RegExp(`<w:headerReference[^>]*w:type="${type}"[^>]*>`, 'u')
      .exec(document)?.[0]
      .match(/r:id="(\w+)"/u)?.[1]
    const one = part('word/_rels/document.xml.rels')
      .match(/<Relationship [^>]*>/gu)
      ?.find((rel) => rel.includes(`Id="${id}"`))
    return part(`word/${/Target="([^"]+)"/u.exec(one ?? '')?.[1] ?? ''}`)
  }
  expect(target('default')).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>/u)
  expect(target('first')).not.toContain('instrText')
})

test('orders are a real list, and the signature is kept with the words before it', async () => {
  const xml = (await partsOf(act))('word/document.xml')
  const items = xml.split('<w:p>').filter((one) => one.includes('"ActItem"'))
  expect(items.length).toBe(6)
  for (const item of items) expect(item).toContain('<w:numPr>')
  const paragraphs = xml.split('<w:p>')
  const signature = paragraphs.findIndex((one) => one.includes('"ActSignature"'))
  expect(paragraphs[signature - 1]).toContain('<w:keepNext/>')
})

test('numbers that do not count 1, 2, 3 are written as they are', async () => {
  const odd = structuredClone(act)
  const items = odd.blocks.filter((block) => block.style === 'item')
  for (const [index, number] of ['1', '2', '2-1', '4', 'а', '6'].entries()) {
    const item = items[index]
    if (item !== undefined) item.number = number
  }
  const read = await readDocx(await toDocx(odd))
  expect(read.blocks.map((block) => block.text)).toEqual(actLines(odd))
})

describe('draft', () => {
  test('every page carries the mark of its language; a complete act carries none', async () => {
    for (const [language, word] of [
      ['kk', 'ЖОБА'],
      ['ru', 'ПРОЕКТ'],
    ] as const) {
      const parts = unzipSync(await toDocx(sampleAct(language, 'verdict3', true)))
      const headers = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/u.test(name))
      expect(headers.length).toBe(2)
      for (const name of headers) expect(strFromU8(parts[name] ?? new Uint8Array())).toContain(`string="${word}"`)
    }
    const complete = unzipSync(await toDocx(act))
    for (const data of Object.values(complete)) expect(strFromU8(data)).not.toContain('PowerPlusWaterMarkObject')
  })

  test('open facts are marked in the text', async () => {
    const xml = (await partsOf(sampleAct('ru', 'verdict3', true)))('word/document.xml')
    expect(xml.match(/<w:highlight w:val="yellow"\/>/gu)?.length).toBe(1)
  })
})

test('nothing of a template or of the library is left over', async () => {
  const parts = unzipSync(await toDocx(act))
  for (const data of Object.values(parts))
    expect(strFromU8(data)).not.toMatch(/Un-named|lorem|\{\{|\}\}|undefined|\[object/iu)
})

test('text is text: markup of Word and field codes stay letters', async () => {
  const hostile = structuredClone(act)
  const block = hostile.blocks.find((one) => one.style === 'paragraph')
  if (block === undefined) throw new Error('the sample has no paragraph')
  block.runs = [{ text: '</w:t></w:r><w:p/> &lt; & " \' ]]> <!-- { PAGE } \u0001\u000b 😀 𝔄' }]
  const read = await readDocx(await toDocx(hostile))
  expect(read.blocks.map((one) => one.text)).toEqual(actLines(hostile))
})

test('an act saved again by Word reads the same: split runs, revisions, other prefixes of ids', async () => {
  const parts = unzipSync(await toDocx(act))
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const edited = xml
    .replace(
      'Қазақстан Республикасының',
      'Қазақстан</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve"> Республикасының',
    )
    .replace('<w:bookmarkEnd', '<w:del w:id="7"><w:r><w:delText>артық</w:delText></w:r></w:del><w:bookmarkEnd')
  parts['word/document.xml'] = strToU8(edited)
  expect(edited).not.toBe(xml)
  const read = await readDocx(zipSync(parts))
  expect(read.blocks.map((block) => block.text)).toEqual(actLines(act))
})

describe('fields of one line', () => {
  const wide = 467
  const cells = (...texts: string[]) => texts.map((text) => [{ text }])

  test('short ones stand at tab stops: the middle in the middle, the last at the end', () => {
    expect(layFields(cells('14 сентября 2026 года', '№ 1-123/2026', 'город Кокшетау'), 14, wide)).toEqual({
      tabs: [
        { kind: 'center', at: wide / 2 },
        { kind: 'right', at: wide },
      ],
      hanging: 0,
      ownLine: false,
    })
  })

  test('a long place wraps in its own column', () => {
    const place = 'село Зеренда Зерендинского района Акмолинской области'
    const { tabs, hanging, ownLine } = layFields(cells('14 сентября 2026 года', '№ 1-1/2026', place), 14, wide)
    expect(ownLine).toBe(false)
    expect(hanging).toBeGreaterThan(wide / 2)
    expect(tabs.at(-1)).toEqual({ kind: 'left', at: hanging })
  })

  test('a long number sends the place to the next line, under the number', () => {
    const place = 'село Зеренда Зерендинского района Акмолинской области'
    const layout = layFields(cells('20 ноября 2026 года', '№ 1111-26-00-1/1234 (1-1234/2026)', place), 14, wide)
    expect(layout.ownLine).toBe(true)
    expect(layout.tabs.length).toBe(1)
    expect(layout.hanging).toBeLessThan(layout.tabs[0]?.at ?? 0)
  })

  test('a name never breaks: without room beside the post it stands below', () => {
    const post = 'Председательствующий судья специализированного межрайонного суда по уголовным делам'
    expect(layFields(cells('Судья', 'Д. Әбдірахманова'), 14, wide).ownLine).toBe(false)
    expect(layFields(cells(`${post} области`, 'Д.М. Абдирахманова-Нурмагамбетова'), 14, wide).ownLine).toBe(false)
    expect(layFields(cells(`${post} Акмолинской области`, 'Д.М. Абдирахманова-Нурмагамбетова'), 14, wide).ownLine).toBe(
      true,
    )
  })

  test('however they are laid, their words come back', async () => {
    for (const texts of [
      ['14 сентября 2026 года', '№ 1-1/2026', 'село Зеренда Зерендинского района Акмолинской области'],
      ['20 ноября 2026 года', '№ 1111-26-00-1/1234 (1-1234/2026)', 'село Зеренда Зерендинского района'],
    ]) {
      const act = sampleAct('ru', 'resolution')
      for (const block of act.blocks) {
        if (block.style === 'dateLine') block.cells = cells(...texts)
        if (block.style === 'signature')
          block.cells = cells('Председательствующий судья '.repeat(4).trim(), 'Д.М. Абдирахманова-Нурмагамбетова')
      }
      const docx = await toDocx(act)
      expect((await readDocx(docx)).blocks.map((block) => block.text)).toEqual(actLines(act))
      expect(await paragraphsByMammoth(docx)).toEqual(actLines(act))
    }
  })
})
