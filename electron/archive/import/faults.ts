/** Why a file, an entry or a line could not be taken, in words for the report. */
import type { Says } from '../../../shared/language/say.ts'

export type ImportFaultCode =
  | 'noText'
  | 'scanned'
  | 'mixedLetters'
  | 'encrypted'
  | 'damaged'
  | 'tooLarge'
  | 'bomb'
  | 'nestedArchive'
  | 'unknownFormat'
  | 'oldWord'
  | 'encoding'
  | 'unreadable'
  | 'noColumn'
  | 'badLine'
  | 'needsMap'

export const IMPORT_FAULTS: Record<ImportFaultCode, Says> = {
  noText: { kk: 'Файлда мәтін жоқ.', ru: 'В файле нет текста.', en: 'There is no text in the file.' },
  scanned: {
    kk: 'PDF тек суреттерден тұрады (сканерленген): мәтіні жоқ, алдымен танып алу керек.',
    ru: 'PDF состоит из одних изображений (скан): текста нет, сначала его нужно распознать.',
    en: 'The PDF has only pictures (a scan): it has no text and must be recognised first.',
  },
  mixedLetters: {
    kk: 'PDF файлында әріптердің реті бұзылған: кейбір әріптері басқа қаріппен бөлек жазылған, мәтінін сенімді оқу мүмкін емес. Құжаттың Word (DOCX) нұсқасын импорттаңыз.',
    ru: 'В PDF нарушен порядок букв: часть их записана отдельно, другим шрифтом, и надёжно прочитать текст нельзя. Импортируйте документ в формате Word (DOCX).',
    en: 'The letters of the PDF are out of order: some are stored apart, in another font, and the text cannot be read reliably. Import the document as Word (DOCX).',
  },
  encrypted: {
    kk: 'Файл құпиясөзбен қорғалған.',
    ru: 'Файл защищён паролем.',
    en: 'The file is protected by a password.',
  },
  damaged: {
    kk: 'Файл бүлінген немесе толық емес.',
    ru: 'Файл повреждён или неполон.',
    en: 'The file is damaged or incomplete.',
  },
  tooLarge: {
    kk: 'Файл бір акт үшін тым үлкен.',
    ru: 'Файл слишком велик для одного акта.',
    en: 'The file is too large for one act.',
  },
  bomb: {
    kk: 'Мұрағат ашылғанда шектен тыс ұлғаяды; ол оқылмады.',
    ru: 'Архив разворачивается сверх всякой меры; он не прочитан.',
    en: 'The archive unpacks beyond all measure; it was not read.',
  },
  nestedArchive: {
    kk: 'Мұрағат ішіндегі мұрағат оқылмайды; оны бөлек ашыңыз.',
    ru: 'Архив внутри архива не читается; распакуйте его отдельно.',
    en: 'An archive inside an archive is not read; unpack it by itself.',
  },
  unknownFormat: {
    kk: 'Файл пішіні белгісіз. Оқылатындары: DOCX, PDF, HTML, TXT, RTF, CSV, JSONL, XLSX, ZIP.',
    ru: 'Неизвестный формат. Читаются DOCX, PDF, HTML, TXT, RTF, CSV, JSONL, XLSX, ZIP.',
    en: 'The format is not known. DOCX, PDF, HTML, TXT, RTF, CSV, JSONL, XLSX and ZIP are read.',
  },
  oldWord: {
    kk: 'Ескі Word пішіні (.doc); DOCX түрінде сақтап, қайта импорттаңыз.',
    ru: 'Старый формат Word (.doc); сохраните как DOCX и импортируйте снова.',
    en: 'An old Word file (.doc); save it as DOCX and import it again.',
  },
  encoding: {
    kk: 'Мәтін кодтамасы танылмады.',
    ru: 'Кодировка текста не распознана.',
    en: 'The encoding of the text was not recognised.',
  },
  unreadable: { kk: 'Файл ашылмады.', ru: 'Файл не открывается.', en: 'The file cannot be opened.' },
  noColumn: {
    kk: 'Кестеде мұндай баған жоқ.',
    ru: 'В таблице нет такого столбца.',
    en: 'The table has no such column.',
  },
  badLine: { kk: 'Жол оқылмады.', ru: 'Строка не читается.', en: 'The line cannot be read.' },
  needsMap: {
    kk: 'Кестенің қай бағанында не тұрғаны көрсетілмеген.',
    ru: 'Не указано, что стоит в каком столбце таблицы.',
    en: 'Nobody said what each column of the table holds.',
  },
}

/** A file that is passed over; the import goes on. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'
  readonly code: ImportFaultCode
  readonly detail: string | null
  constructor(code: ImportFaultCode, detail: string | null = null, cause?: unknown) {
    super(IMPORT_FAULTS[code].en + (detail === null ? '' : ` (${detail})`), cause === undefined ? undefined : { cause })
    this.code = code
    this.detail = detail
  }
}

/** Bounds of an import: far above any act, far below what troubles a PC with 4 GB. */
export const IMPORT_LIMITS = {
  /** Bytes of one act, as a file or as an entry of an archive. */
  file: 24 * 1024 * 1024,
  /** Letters of one act. */
  text: 4_000_000,
  /** Letters of one line of a table. */
  line: 8_000_000,
  /** Times an entry may be larger than its packed form, once it is past a megabyte. */
  ratio: 200,
  /** Bytes of all entries of one ZIP after unpacking. */
  zip: 16 * 1024 * 1024 * 1024,
  entries: 2_000_000,
} as const
