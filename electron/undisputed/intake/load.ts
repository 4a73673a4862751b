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
import type { Incoming, Procedure, TextLine } from '../../../shared/undisputed/index.ts'
import type { TableRow } from '../../../shared/undisputed/intake/table.ts'
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
  kk: 'Кестенің бірінші жолынан таныс баған табылмады.',
  ru: 'В первой строке таблицы нет знакомых столбцов.',
  en: 'The first row of the table has no known column.',
}

function fromTable(name: string, rows: readonly TableRow[]): Intake {
  const table = readTable(rows)
  const headings = rows[0]?.cells.filter((cell) => cell.trim() !== '').length ?? 0
  if (headings === 0 || table.unknownColumns.length === headings) return none([{ source: name, says: NO_COLUMNS }])
  const procedure = exitBan()
  return {
    materials: table.rows.map(({ line, material, places }) => ({
      source: `${name}:${line}`,
      procedure,
      material,
      places,
      ambiguous: [],
    })),
    faults: table.faults.map(({ line, says }) => ({ source: `${name}:${line}`, says })),
    remarks: table.unknownColumns.map((heading) => ({
      source: name,
      says: {
        kk: `«${heading}» бағаны белгісіз, оқылмады.`,
        ru: `Столбец «${heading}» неизвестен и не прочитан.`,
        en: `The column "${heading}" is not known and was not read.`,
      },
    })),
  }
}

function fromText(name: string, lines: readonly TextLine[]): Intake {
  if (lines.length === 0) return none([{ source: name, says: NO_TEXT }])
  const { material, places, ambiguous, proceedings } = extractFields(lines)
  return {
    materials: [
      {
        source: name,
        procedure: exitBan(),
        material,
        places: proceedings === null ? places : { ...places, proceedings: proceedings.place },
        ambiguous,
      },
    ],
    faults: [],
    remarks: [],
  }
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

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
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
        const text = utf8(bytes)
        if (text === null) return none([{ source: name, says: NOT_UTF8 }])
        return name.toLowerCase().endsWith('.csv') ? fromTable(name, parseCsv(text)) : fromJson(name, text)
      }
    }
  } catch (error) {
    if (error instanceof DocumentFault) return none([{ source: name, says: error.sentences }])
    if (error instanceof CsvError)
      return none([{ source: `${name}:${error.line}`, says: CSV_WORDS[error.code](error.line) }])
    throw error
  }
}
