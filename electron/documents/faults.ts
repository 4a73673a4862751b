/** Faults of this room: a code for programs, a sentence in three languages for people. */

export type DocumentFaultCode =
  | 'notOurs'
  | 'damaged'
  | 'encrypted'
  | 'tooLarge'
  | 'unknownKind'
  | 'badCharacter'
  | 'badLayout'
  | 'badLetterhead'
  | 'resourceMissing'
  | 'composeFailed'

export interface Sentences {
  kk: string
  ru: string
  en: string
}

const SENTENCES: Record<DocumentFaultCode, Sentences> = {
  notOurs: {
    kk: 'Бұл файлды Үкім бағдарламасы жасамаған, сондықтан оның блоктарын оқу мүмкін емес.',
    ru: 'Этот файл создан не программой «Үкім», прочесть его по блокам нельзя.',
    en: 'This file was not made by Ukim, so it cannot be read block by block.',
  },
  damaged: {
    kk: 'Файл бүлінген немесе толық емес.',
    ru: 'Файл повреждён или неполон.',
    en: 'The file is damaged or incomplete.',
  },
  encrypted: {
    kk: 'Файл құпиясөзбен қорғалған. Қорғауын алып тастап, қайта ашыңыз.',
    ru: 'Файл защищён паролем. Снимите защиту и откройте его снова.',
    en: 'The file is protected by a password. Remove the protection and open it again.',
  },
  tooLarge: {
    kk: 'Файл тым үлкен немесе ашылғанда шектен асып кетеді, оқу тоқтатылды.',
    ru: 'Файл слишком велик или разворачивается сверх допустимого, чтение остановлено.',
    en: 'The file is too large or unpacks beyond the limit; reading was stopped.',
  },
  unknownKind: {
    kk: 'Файл DOCX те, PDF те емес.',
    ru: 'Файл не является ни DOCX, ни PDF.',
    en: 'The file is neither DOCX nor PDF.',
  },
  badCharacter: {
    kk: 'Мәтінде қаріпте жоқ таңба бар, оны алып тастаңыз.',
    ru: 'В тексте есть знак, которого нет в шрифте; удалите его.',
    en: 'The text has a character the font lacks; remove it.',
  },
  badLayout: {
    kk: 'Бет баптаулары жарамсыз.',
    ru: 'Недопустимые настройки страницы.',
    en: 'The page settings are not valid.',
  },
  badLetterhead: {
    kk: 'Сот бланкісінің файлын пайдалану мүмкін емес.',
    ru: 'Файл бланка суда нельзя использовать.',
    en: 'The letterhead file cannot be used.',
  },
  resourceMissing: {
    kk: 'Бағдарламаның өз файлы табылмады; бағдарламаны қайта орнатыңыз.',
    ru: 'Не найден файл самой программы; переустановите её.',
    en: 'A file of the program itself is missing; install the program again.',
  },
  composeFailed: {
    kk: 'PDF құрастырылмады.',
    ru: 'PDF не удалось собрать.',
    en: 'The PDF could not be composed.',
  },
}

/** A cause a person can act on; `where` is the block, entry, setting or character it is about. */
export class DocumentFault extends Error {
  readonly code: DocumentFaultCode
  readonly sentences: Sentences
  readonly where: string | null
  constructor(code: DocumentFaultCode, where: string | null = null, cause?: unknown) {
    const place = where === null ? '' : ` (${where})`
    const { kk, ru, en } = SENTENCES[code]
    super(en + place, cause === undefined ? undefined : { cause })
    this.name = 'DocumentFault'
    this.code = code
    this.sentences = { kk: kk + place, ru: ru + place, en: en + place }
    this.where = where
  }
}
