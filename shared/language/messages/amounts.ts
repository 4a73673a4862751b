/** Quantities: terms, money, indices. */
import type { MessageArea } from './icu.ts'

export const amounts = {
  'amount.years': {
    kk: '{n, plural, one {# жыл} other {# жыл}}',
    ru: '{n, plural, one {# год} few {# года} many {# лет} other {# года}}',
    en: '{n, plural, one {# year} other {# years}}',
  },
  'amount.months': {
    kk: '{n, plural, one {# ай} other {# ай}}',
    ru: '{n, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}',
    en: '{n, plural, one {# month} other {# months}}',
  },
  'amount.days': {
    kk: '{n, plural, one {# тәулік} other {# тәулік}}',
    ru: '{n, plural, one {# сутки} few {# суток} many {# суток} other {# суток}}',
    en: '{n, plural, one {# day} other {# days}}',
  },
  'amount.hours': {
    kk: '{n, plural, one {# сағат} other {# сағат}}',
    ru: '{n, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
    en: '{n, plural, one {# hour} other {# hours}}',
  },
  'amount.mci': { kk: '{n} АЕК', ru: '{n} МРП', en: '{n} MCI' },
  'amount.tenge': { kk: '{n} теңге', ru: '{n} тенге', en: '{n} tenge' },
  'amount.bribeMultiple': {
    kk: 'параның {n} еселенген сомасы',
    ru: '{n}-кратная сумма взятки',
    en: '{n} times the bribe',
  },
  'amount.stolenMultiple': {
    kk: 'ұрланғанның {n} еселенген құны',
    ru: '{n}-кратная стоимость похищенного',
    en: '{n} times the value stolen',
  },
  'amount.damageMultiple': {
    kk: 'залалдың {n} еселенген сомасы',
    ru: '{n}-кратный размер ущерба',
    en: '{n} times the damage',
  },
  'amount.incomeMultiple': {
    kk: 'кірістің {n} еселенген сомасы',
    ru: '{n}-кратная сумма дохода',
    en: '{n} times the income',
  },
  'amount.range': { kk: '{from} – {to}', ru: '{from} – {to}', en: '{from} to {to}' },
  'amount.upTo': { kk: 'ең көбі {to}', ru: 'до {to}', en: 'up to {to}' },
  'unit.months': { kk: 'ай', ru: 'мес.', en: 'months' },
  'unit.days': { kk: 'тәулік', ru: 'суток', en: 'days' },
  'unit.hours': { kk: 'сағат', ru: 'часов', en: 'hours' },
  'unit.mci': { kk: 'АЕК', ru: 'МРП', en: 'MCI' },
  'unit.multiple': { kk: 'есе', ru: 'крат', en: 'times' },
} as const satisfies MessageArea
