/** What the parts of `ukim undisputed` share: reading a material, the grounds, faults as one error. */
import type { Language } from '../../../../shared/language/say.ts'
import { readMaterial } from '../../../../shared/undisputed/index.ts'
import type { Grounds, Material, MaterialFault, Procedure } from '../../../../shared/undisputed/index.ts'
import { CalendarPackError } from '../../../undisputed/calendar.ts'
import { loadGrounds } from '../../../undisputed/grounds.ts'
import { readText } from '../../files.ts'
import { aboutFile, CommandError } from '../../io.ts'

/** A fault as one line: file, place, sentence. */
export function faultLine(file: string, fault: MaterialFault, language: Language): string {
  return `${file}${fault.path === '' ? '' : `#${fault.path}`}: ${fault.says[language]}`
}

/** The material in a file. @throws CommandError with every fault on a line of its own */
export function loadMaterial(file: string): { procedure: Procedure; material: Material } {
  const reading = readMaterial(readText(file))
  if (reading.ok) return reading
  const lines = (language: Language): string =>
    reading.faults.map((fault) => faultLine(file, fault, language)).join('\n')
  throw new CommandError({ kk: lines('kk'), ru: lines('ru'), en: lines('en') })
}

/** The figures of the law and the calendar. @throws CommandError for a calendar that cannot be taken */
export function groundsOf(calendarFolder: string | undefined): Grounds {
  try {
    return loadGrounds(calendarFolder)
  } catch (error) {
    if (!(error instanceof CalendarPackError)) throw error
    throw aboutFile(calendarFolder ?? 'calendar', { kk: error.message, ru: error.message, en: error.message })
  }
}
