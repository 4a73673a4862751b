/** Names of the states whose citizens the courts see most; others are shown by their code. Genitive in both languages. */
export const COUNTRIES: Record<string, { kk: string; ru: string }> = {
  KZ: { kk: 'Қазақстан Республикасының', ru: 'Республики Казахстан' },
  RU: { kk: 'Ресей Федерациясының', ru: 'Российской Федерации' },
  KG: { kk: 'Қырғыз Республикасының', ru: 'Кыргызской Республики' },
  UZ: { kk: 'Өзбекстан Республикасының', ru: 'Республики Узбекистан' },
  TJ: { kk: 'Тәжікстан Республикасының', ru: 'Республики Таджикистан' },
  TM: { kk: 'Түрікменстанның', ru: 'Туркменистана' },
  CN: { kk: 'Қытай Халық Республикасының', ru: 'Китайской Народной Республики' },
  MN: { kk: 'Моңғолияның', ru: 'Монголии' },
  TR: { kk: 'Түркия Республикасының', ru: 'Турецкой Республики' },
  AZ: { kk: 'Әзербайжан Республикасының', ru: 'Азербайджанской Республики' },
  AM: { kk: 'Армения Республикасының', ru: 'Республики Армения' },
  GE: { kk: 'Грузияның', ru: 'Грузии' },
  BY: { kk: 'Беларусь Республикасының', ru: 'Республики Беларусь' },
  UA: { kk: 'Украинаның', ru: 'Украины' },
  DE: { kk: 'Германия Федеративтік Республикасының', ru: 'Федеративной Республики Германия' },
  AF: { kk: 'Ауғанстанның', ru: 'Афганистана' },
}
const ALPHA3: Record<string, string> = { KAZ: 'KZ', RUS: 'RU', KGZ: 'KG', UZB: 'UZ', TJK: 'TJ', TKM: 'TM', CHN: 'CN' }

/** The state of a citizenship code in the genitive, or null where it is not in the list. */
export function countryOf(code: string): { kk: string; ru: string } | null {
  return COUNTRIES[ALPHA3[code] ?? code] ?? null
}
