/** Quantities: terms, money, indices. */
import type { MessageArea } from './icu.ts'

export const amounts = {
  'amount.range': { kk: '{from} – {to}', ru: '{from} – {to}', en: '{from} to {to}' },
  'amount.upTo': { kk: 'ең көбі {to}', ru: 'до {to}', en: 'up to {to}' },
  'unit.months': { kk: 'ай', ru: 'мес.', en: 'months' },
  'unit.days': { kk: 'тәулік', ru: 'суток', en: 'days' },
  'unit.hours': { kk: 'сағат', ru: 'часов', en: 'hours' },
  'unit.mci': { kk: 'АЕК', ru: 'МРП', en: 'MCI' },
  'unit.multiple': { kk: 'есе', ru: 'крат', en: 'times' },
} as const satisfies MessageArea
