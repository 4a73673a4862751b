/** Files as other programs make them: resolutions turned into office formats by LibreOffice, a workbook packed by hand. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

export const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) console.warn('LibreOffice is not installed: reading of foreign DOCX and PDF files is not tested')

/** Files of another format, made from HTML in one run. */
export function convertedAll(texts: readonly string[], to: 'docx' | 'pdf'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-office-'))
  const sources = texts.map((text, i) => {
    const source = join(folder, `file${i}.html`)
    writeFileSync(source, text)
    return source
  })
  const filter = { docx: 'docx:MS Word 2007 XML', pdf: 'pdf:writer_pdf_Export' }[to]
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      ...sources,
    ],
    { stdio: 'pipe', timeout: 180_000 },
  )
  const files = sources.map((_, i) => readFileSync(join(folder, `file${i}.${to}`)))
  rmSync(folder, { recursive: true, force: true })
  return files
}

/** A file of another format, made from HTML. */
export function converted(text: string, to: 'docx' | 'pdf'): Uint8Array {
  const [file] = convertedAll([text], to)
  if (file === undefined) throw new Error('nothing was converted')
  return file
}

export const RESOLUTION_RU = [
  'ПОСТАНОВЛЕНИЕ № 114/2026-УШ',
  'о временном ограничении на выезд из Республики Казахстан',
  'Дата вынесения: 5 ноября 2026 года',
  'Частный судебный исполнитель Сәрсенов Д.Қ., рассмотрев материалы исполнительного производства № 75/26-11-3307,',
  'возбуждённого на основании исполнительного листа № 2-3107/2026 Медеуского районного суда города Алматы',
  'о взыскании долга в пользу взыскателя Исаевой Г.Т., ИИН 900101400321.',
  'Должник: Әбенов Марат Тілекұлы, ИИН 850412300123.',
  'Взыскание обращено на сумму 200 000 (двести тысяч) тенге, остаток долга составляет 190 000 тенге.',
  'Извещение о выставлении временного ограничения в случае неуплаты вручено должнику 20.10.2026.',
].join('\n')

export const RESOLUTION_KK = [
  'ҚАУЛЫ № 15/2026',
  'Қаулы күні: 2026 жылғы 5 қараша',
  'Сот орындаушысы Сәрсенов Д.Қ. атқарушылық іс жүргізу № 75/26-11-3308 материалдарын қарап,',
  'атқару парағы № 2-3108/2026 бойынша борышкер Жүнісов Ерлан Асқарұлы, ЖСН 880215300456,',
  'талап сомасы 310 500 (үш жүз он мың бес жүз) теңге, қалған берешек 300 000 теңге екенін анықтады.',
  'Мерзімді төлемдер 2026 жылғы 1 мамырдан бастап төленбеген.',
  'Хабарлама борышкерге 2026 жылғы 20 қазан күні тапсырылды.',
].join('\n')

/** @param font one that holds the Kazakh letters, or none: then they are drawn from another font, out of order */
export const html = (text: string, font = 'DejaVu Sans'): string =>
  `<html><head><meta charset="utf-8"></head><body style="font-family: '${font}'">${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * A workbook as Excel packs it: shared words, a formatted date, a number, a truth value, gaps in a row.
 * @param rows words, numbers, truth values; { date } is a serial number shown as a date; null is no cell at all
 */
export function workbook(
  rows: readonly (readonly (string | number | boolean | { date: number } | null)[])[],
): Uint8Array {
  const words: string[] = []
  const cell = (value: string | number | boolean | { date: number } | null, r: string): string => {
    if (value === null) return ''
    if (typeof value === 'string') return `<c r="${r}" t="s"><v>${words.push(value) - 1}</v></c>`
    if (typeof value === 'boolean') return `<c r="${r}" t="b"><v>${value ? 1 : 0}</v></c>`
    return typeof value === 'number' ? `<c r="${r}"><v>${value}</v></c>` : `<c r="${r}" s="1"><v>${value.date}</v></c>`
  }
  const letters = (n: number): string =>
    n < 26 ? String.fromCharCode(65 + n) : `${letters(Math.floor(n / 26) - 1)}${letters(n % 26)}`
  const sheet = rows
    .map((row, i) => `<row r="${i + 1}">${row.map((value, j) => cell(value, `${letters(j)}${i + 1}`)).join('')}</row>`)
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const file = (xml: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  return zipSync({
    'xl/workbook.xml': file(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="1" sheetId="7" r:id="rId3"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': file(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="${relations}/worksheet" Target="worksheets/list.xml"/></Relationships>`,
    ),
    'xl/styles.xml': file(
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/list.xml': file(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': file(
      `<sst xmlns="${main}">${words.map((word) => `<si><t>${escaped(word)}</t></si>`).join('')}</sst>`,
    ),
  })
}
