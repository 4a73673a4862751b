/** From files to materials: JSON, CSV, Excel tables, and resolutions as PDF or Word. A bad file is told and passed over. */
import { basename, extname } from 'node:path'
import type { Says } from '../../../shared/language/say.ts'
import {
  CsvError,
  extractFields,
  parseCsv,
  procedureById,
  readMaterial,
  readTable,
} from '../../../shared/undisputed/index.ts'
import type { Incoming, Material, Path, Procedure, TextLine } from '../../../shared/undisputed/index.ts'
import { valueAt } from '../../../shared/undisputed/evaluate.ts'
import type { Place, TableRow } from '../../../shared/undisputed/intake/table.ts'
import { namesTiyn, readSerial } from '../../../shared/undisputed/intake/values.ts'
import { DocumentFault } from '../../documents/faults.ts'
import { docxLines, pdfLines, xlsxRows } from '../../documents/foreign/index.ts'

/** Something of a file that could not be taken, with its place. */
export interface IntakeFault {
  /** File name, and the place in it. */
  source: string
  says: Says
}

export interface Intake {
  materials: Incoming[]
  faults: IntakeFault[]
  /** Said, but no reason to refuse: headings that fit no answer. */
  remarks: IntakeFault[]
}

export const INTAKE_EXTENSIONS = ['.json', '.csv', '.xlsx', '.pdf', '.docx'] as const

const exitBan = (): Procedure => {
  const procedure = procedureById('exitBan')
  if (procedure === undefined) throw new Error('the procedure exitBan is missing')
  return procedure
}

const none = (faults: IntakeFault[] = []): Intake => ({ materials: [], faults, remarks: [] })

const CSV_WORDS: Record<CsvError['code'], (line: number) => Says> = {
  openQuote: (line) => ({
    kk: `${line}-жол: тырнақша жабылмаған.`,
    ru: `Строка ${line}: кавычка не закрыта.`,
    en: `Line ${line}: a quote is not closed.`,
  }),
  textAfterQuote: (line) => ({
    kk: `${line}-жол: жабылған тырнақшадан кейін мәтін тұр.`,
    ru: `Строка ${line}: после закрытой кавычки стоит текст.`,
    en: `Line ${line}: there is text after a closing quote.`,
  }),
}

const NO_TEXT: Says = {
  kk: 'Файлда мәтін жоқ: бұл сканер суреті болуы мүмкін, деректерді қолмен енгізіңіз.',
  ru: 'В файле нет текста: вероятно, это скан; внесите данные вручную.',
  en: 'The file holds no text: it is probably a scan; enter the data by hand.',
}
const NOT_UTF8: Says = {
  kk: 'Мәтін UTF-8 кодында емес: Excel-де «CSV UTF-8» түрінде сақтаңыз.',
  ru: 'Текст не в кодировке UTF-8: сохраните в Excel как «CSV UTF-8».',
  en: 'The text is not UTF-8: save it in Excel as "CSV UTF-8".',
}
const NO_COLUMNS: Says = {
  kk: 'Кестенің алғашқы жолдарынан таныс баған табылмады.',
  ru: 'В первых строках таблицы нет знакомых столбцов.',
  en: 'The first rows of the table have no known column.',
}
const OLD_CODE: Says = {
  kk: 'Мәтін Windows-1251 кодында: онда қазақ әріптері жоқ, атауларды тексеріңіз немесе Excel-де «CSV UTF-8» түрінде сақтаңыз.',
  ru: 'Текст в кодировке Windows-1251: казахских букв в ней нет, проверьте имена или сохраните в Excel как «CSV UTF-8».',
  en: 'The text is in Windows-1251, which has no Kazakh letters: check the names, or save it in Excel as "CSV UTF-8".',
}

const lostLetters = (line: number, text: string): Says => ({
  kk: `${line}-жол: «${text}» — кодтауда әріптер жоғалған; Excel-де «CSV UTF-8» түрінде сақтаңыз.`,
  ru: `Строка ${line}: «${text}» — буквы потеряны при сохранении; сохраните в Excel как «CSV UTF-8».`,
  en: `Line ${line}: "${text}" lost letters when it was saved; save it in Excel as "CSV UTF-8".`,
})

/** What was read otherwise than it stands there, told with the words of the source. */
function readOtherwise(path: string, place: Place, material: Material): Says | null {
  const { at, text } = place
  if (path.endsWith('Tenge') && namesTiyn(text))
    return {
      kk: `${at.kk}: «${text}» — бүтін теңгемен алынды, тиын есепке кірмеді.`,
      ru: `${at.ru}: «${text}» — взяты целые тенге, тиыны не учтены.`,
      en: `${at.en}: "${text}" was taken in whole tenge, without its tiyn.`,
    }
  const value = valueAt(material, path as Path)
  if (typeof value === 'string' && readSerial(text) === value)
    return {
      kk: `${at.kk}: «${text}» саны Excel күні ретінде оқылды: ${value}.`,
      ru: `${at.ru}: число «${text}» прочитано как дата Excel: ${value}.`,
      en: `${at.en}: the number "${text}" was read as an Excel date: ${value}.`,
    }
  return null
}

/** Remarks on one material: nothing is rounded or turned into a date in silence. */
const remarksOn = ({ source, material, places }: Incoming): IntakeFault[] =>
  Object.entries(places).flatMap(([path, place]) => {
    const says = readOtherwise(path, place, material)
    return says === null ? [] : [{ source, says }]
  })

function fromTable(name: string, rows: readonly TableRow[]): Intake {
  const table = readTable(rows)
  if (table.knownColumns === 0) return none([{ source: name, says: NO_COLUMNS }])
  const procedure = exitBan()
  const materials = table.rows.map(({ line, material, places }): Incoming => ({
    source: `${name}:${line}`,
    procedure,
    material,
    places,
    ambiguous: [],
  }))
  const above = table.above.map((line) => ({
    source: `${name}:${line}`,
    says: {
      kk: `${line}-жол бағандардың атауынан жоғары тұр, оқылмады.`,
      ru: `Строка ${line} стоит над заголовками и не прочитана.`,
      en: `Line ${line} stands above the headings and was not read.`,
    },
  }))
  const unknown = table.unknownColumns.map((heading) => ({
    source: name,
    says: {
      kk: `«${heading}» бағаны белгісіз, оқылмады.`,
      ru: `Столбец «${heading}» неизвестен и не прочитан.`,
      en: `The column "${heading}" is not known and was not read.`,
    },
  }))
  return {
    materials,
    faults: table.faults.map(({ line, says }) => ({ source: `${name}:${line}`, says })),
    remarks: [...above, ...unknown, ...materials.flatMap(remarksOn)],
  }
}

/** Letters that Kazakh and Russian do not have: the bytes are not Windows-1251, but a Kazakh variant of it. */
const FOREIGN = /[ЎўЈЄЇєјЅѕїЌЋќћҐґ]/u

/** A table in the code that Excel writes by default here; null where that is not what it is. */
function fromOldCode(name: string, bytes: Uint8Array): Intake | null {
  const text = new TextDecoder('windows-1251').decode(bytes)
  if (FOREIGN.test(text)) return null
  const rows = parseCsv(text)
  // A letter that could not be saved stands there as a question mark; the row is told and not taken.
  const lost = rows.flatMap(({ line, cells }) => {
    const cell = cells.find((one) => /\p{L}\?|\?\p{L}/u.test(one))
    return cell === undefined ? [] : [{ line, cell }]
  })
  const intake = fromTable(
    name,
    rows.filter(({ line }) => !lost.some((one) => one.line === line)),
  )
  if (intake.materials.length + lost.length === 0) return null
  return {
    ...intake,
    faults: [
      ...intake.faults,
      ...lost.map(({ line, cell }) => ({ source: `${name}:${line}`, says: lostLetters(line, cell) })),
    ],
    remarks: [{ source: name, says: OLD_CODE }, ...intake.remarks],
  }
}

function fromText(name: string, lines: readonly TextLine[]): Intake {
  if (lines.length === 0) return none([{ source: name, says: NO_TEXT }])
  const { material, places, ambiguous, proceedings } = extractFields(lines)
  const one: Incoming = {
    source: name,
    procedure: exitBan(),
    material,
    places: proceedings === null ? places : { ...places, proceedings: proceedings.place },
    ambiguous,
  }
  return { materials: [one], faults: [], remarks: remarksOn(one) }
}

/** A line whose letters stand in no order is no source of answers: it is named, and what it says stays open. */
async function fromPdf(name: string, bytes: Uint8Array): Promise<Intake> {
  const { lines, mixed } = await pdfLines(bytes)
  const intake = fromText(name, lines)
  return {
    ...intake,
    remarks: [
      ...intake.remarks,
      ...mixed.map(({ page = 1, line }) => ({
        source: name,
        says: {
          kk: `${page}-бет, ${line}-жол: әріптердің реті бұзылған, деректер алынбады.`,
          ru: `Стр. ${page}, строка ${line}: порядок букв нарушен, данные не взяты.`,
          en: `Page ${page}, line ${line}: its letters are out of order, nothing was taken from it.`,
        },
      })),
    ],
  }
}

function fromJson(name: string, text: string): Intake {
  const reading = readMaterial(text)
  if (!reading.ok)
    return none(reading.faults.map(({ path, says }) => ({ source: path === '' ? name : `${name}#${path}`, says })))
  const { procedure, material } = reading
  return { materials: [{ source: name, procedure, material, places: {}, ambiguous: [] }], faults: [], remarks: [] }
}

/** Unicode text: UTF-16 by its mark ("Unicode text" of Excel), else UTF-8. Null for anything else. */
function unicode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const code = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(code, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads one file by its extension. Never throws for what is wrong with the file: that is an answer. */
export async function readIncoming(file: string, bytes: Uint8Array): Promise<Intake> {
  const name = basename(file)
  try {
    switch (extname(name).toLowerCase()) {
      case '.pdf':
        return await fromPdf(name, bytes)
      case '.docx':
        return fromText(name, docxLines(bytes))
      case '.xlsx':
        return fromTable(name, xlsxRows(bytes))
      default: {
        const text = unicode(bytes)
        const isTable = name.toLowerCase().endsWith('.csv')
        if (text === null)
          return (isTable ? fromOldCode(name, bytes) : null) ?? none([{ source: name, says: NOT_UTF8 }])
        return isTable ? fromTable(name, parseCsv(text)) : fromJson(name, text)
      }
    }
  } catch (error) {
    if (error instanceof DocumentFault) return none([{ source: name, says: error.sentences }])
    if (error instanceof CsvError)
      return none([{ source: `${name}:${error.line}`, says: CSV_WORDS[error.code](error.line) }])
    throw error
  }
}
