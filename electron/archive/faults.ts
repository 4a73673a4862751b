/** Faults of the archive: a code for programs, a sentence in three languages for people. */
import type { Says } from '../../shared/language/say.ts'

export type ArchiveFaultCode = 'notFound' | 'wrongKey' | 'newerFormat' | 'badMap' | 'cancelled' | 'badFile'

const SENTENCES: Record<ArchiveFaultCode, Says> = {
  notFound: {
    kk: 'Мұнда мұрағат жоқ.',
    ru: 'Здесь нет архива.',
    en: 'There is no archive here.',
  },
  wrongKey: {
    kk: 'Мұрағат ашылмады: кілт сәйкес келмейді немесе бұл Үкім мұрағаты емес.',
    ru: 'Архив не открывается: ключ не подходит, или это не архив программы «Үкім».',
    en: 'The archive does not open: the key does not fit, or this is no archive of Ukim.',
  },
  newerFormat: {
    kk: 'Мұрағатты бағдарламаның жаңарақ нұсқасы жасаған. Бағдарламаны жаңартыңыз.',
    ru: 'Архив создан более новой версией программы. Обновите программу.',
    en: 'The archive was made by a newer version of the program. Update the program.',
  },
  badMap: {
    kk: 'Бағандар кестесі (map) қате.',
    ru: 'Ошибка в описании столбцов (map).',
    en: 'The mapping of columns (map) is wrong.',
  },
  cancelled: { kk: 'Тоқтатылды.', ru: 'Остановлено.', en: 'Stopped.' },
  badFile: { kk: 'Файл оқылмады.', ru: 'Файл не читается.', en: 'The file cannot be read.' },
}

/** A cause a person can act on; `where` is the file, line or path it is about. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault'
  readonly code: ArchiveFaultCode
  readonly where: string | null
  readonly says: Says
  constructor(code: ArchiveFaultCode, where: string | null = null, cause?: unknown) {
    const place = where === null ? '' : ` (${where})`
    const { kk, ru, en } = SENTENCES[code]
    super(en + place, cause === undefined ? undefined : { cause })
    this.code = code
    this.where = where
    this.says = { kk: kk + place, ru: ru + place, en: en + place }
  }
}
