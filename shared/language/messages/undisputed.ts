/** Undisputed matters: queue, conditions, drafts, signing. */
import type { MessageArea } from './icu.ts'

export const undisputedWords = {
  'nav.undisputed': { kk: 'Даусыз материалдар', ru: 'Бесспорные материалы', en: 'Undisputed matters' },
} as const satisfies MessageArea
