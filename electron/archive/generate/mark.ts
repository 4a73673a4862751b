/** What marks an act as generated. */
import type { ActLanguage } from '../../../shared/archive/types.ts'

/** Last line of every generated act. */
export const GENERATED_MARK: Record<ActLanguage, string> = {
  kk: '[Жасанды акт: бағдарлама құрастырған, нақты адамдар мен істерге қатысы жоқ]',
  ru: '[Искусственный акт: составлен программой, к подлинным людям и делам отношения не имеет]',
}

/** Whether a text carries the mark. */
export function isGeneratedText(text: string): boolean {
  return text.includes(GENERATED_MARK.kk) || text.includes(GENERATED_MARK.ru)
}
