/** Citizenships most often met in a Kazakhstan court. */
import type { MessageArea } from './icu.ts'

export const countries = {
  'country.KZ': { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' },
  'country.RU': { kk: 'Ресей', ru: 'Россия', en: 'Russia' },
  'country.KG': { kk: 'Қырғызстан', ru: 'Кыргызстан', en: 'Kyrgyzstan' },
  'country.UZ': { kk: 'Өзбекстан', ru: 'Узбекистан', en: 'Uzbekistan' },
  'country.TJ': { kk: 'Тәжікстан', ru: 'Таджикистан', en: 'Tajikistan' },
  'country.TM': { kk: 'Түрікменстан', ru: 'Туркменистан', en: 'Turkmenistan' },
  'country.CN': { kk: 'Қытай', ru: 'Китай', en: 'China' },
  'country.TR': { kk: 'Түркия', ru: 'Турция', en: 'Türkiye' },
  'country.AZ': { kk: 'Әзербайжан', ru: 'Азербайджан', en: 'Azerbaijan' },
  'country.AM': { kk: 'Армения', ru: 'Армения', en: 'Armenia' },
  'country.BY': { kk: 'Беларусь', ru: 'Беларусь', en: 'Belarus' },
  'country.GE': { kk: 'Грузия', ru: 'Грузия', en: 'Georgia' },
  'country.UA': { kk: 'Украина', ru: 'Украина', en: 'Ukraine' },
  'country.IN': { kk: 'Үндістан', ru: 'Индия', en: 'India' },
  'country.stateless': { kk: 'азаматтығы жоқ', ru: 'без гражданства', en: 'stateless' },
} as const satisfies MessageArea
