/** Which region a court belongs to, by its name in either language; and whether two names are one court. */
import type { Says } from '../../../shared/language/say.ts'

interface Region {
  name: Says
  /** Beginnings that only this region's courts have in their names, folded. */
  roots: readonly string[]
}

/** The seventeen regions and three cities of republican significance. Cities of the same root as a region come first. */
export const REGIONS = {
  almatyCity: {
    name: { kk: 'Алматы қаласы', ru: 'город Алматы', en: 'Almaty city' },
    roots: ['алматы қалас', 'города алматы', 'г. алматы', 'алматинского городского суда', 'алматинский городской суд'],
  },
  astana: { name: { kk: 'Астана қаласы', ru: 'город Астана', en: 'Astana city' }, roots: ['астан'] },
  shymkent: { name: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent city' }, roots: ['шымкент'] },
  abai: {
    name: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai region' },
    roots: ['абай'],
  },
  akmola: {
    name: { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola region' },
    roots: ['ақмола', 'акмолин'],
  },
  aktobe: {
    name: { kk: 'Ақтөбе облысы', ru: 'Актюбинская область', en: 'Aktobe region' },
    roots: ['ақтөбе', 'актюбин', 'актоб'],
  },
  almaty: {
    name: { kk: 'Алматы облысы', ru: 'Алматинская область', en: 'Almaty region' },
    roots: ['алматы', 'алматин'],
  },
  atyrau: { name: { kk: 'Атырау облысы', ru: 'Атырауская область', en: 'Atyrau region' }, roots: ['атырау'] },
  westKazakhstan: {
    name: { kk: 'Батыс Қазақстан облысы', ru: 'Западно-Казахстанская область', en: 'West Kazakhstan region' },
    roots: ['батыс қазақстан', 'западно-казахстан'],
  },
  zhambyl: { name: { kk: 'Жамбыл облысы', ru: 'Жамбылская область', en: 'Zhambyl region' }, roots: ['жамбыл'] },
  zhetisu: { name: { kk: 'Жетісу облысы', ru: 'область Жетісу', en: 'Zhetisu region' }, roots: ['жетісу', 'жетысу'] },
  karaganda: {
    name: { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Karaganda region' },
    roots: ['қарағанды', 'карагандин', 'караганды'],
  },
  kostanay: {
    name: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay region' },
    roots: ['қостанай', 'костанай'],
  },
  kyzylorda: {
    name: { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Kyzylorda region' },
    roots: ['қызылорда', 'кызылорд'],
  },
  mangystau: {
    name: { kk: 'Маңғыстау облысы', ru: 'Мангистауская область', en: 'Mangystau region' },
    roots: ['маңғыстау', 'мангистау', 'мангыстау'],
  },
  pavlodar: { name: { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar region' }, roots: ['павлодар'] },
  northKazakhstan: {
    name: { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область', en: 'North Kazakhstan region' },
    roots: ['солтүстік қазақстан', 'северо-казахстан'],
  },
  turkistan: {
    name: { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan region' },
    roots: ['түркістан', 'туркестан'],
  },
  ulytau: { name: { kk: 'Ұлытау облысы', ru: 'область Ұлытау', en: 'Ulytau region' }, roots: ['ұлытау', 'улытау'] },
  eastKazakhstan: {
    name: { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область', en: 'East Kazakhstan region' },
    roots: ['шығыс қазақстан', 'восточно-казахстан'],
  },
} as const satisfies Record<string, Region>
export type RegionCode = keyof typeof REGIONS

const ENTRIES = Object.entries(REGIONS) as [RegionCode, Region][]

/** Spelling that does not part two names of one court: case, spaces, quotes, ё. */
export function foldedCourt(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[«»"“”]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** "… облысы", "… области": a district may carry the name of another region. */
const SAID: [RegionCode, RegExp][] = ENTRIES.map(([code, { roots }]) => {
  const root = roots.map((text) => text.replaceAll('.', '\\.')).join('|')
  return [code, new RegExp(`(?:${root})\\S* (?:облыс|област)|област\\S* (?:${root})`, 'u')]
})

/** The region in a court's name; null where the name tells none. */
export function regionOfCourt(name: string | null): RegionCode | null {
  return name === null ? null : regionOfFolded(foldedCourt(name))
}

/** The same for a name that is folded already. */
export function regionOfFolded(folded: string): RegionCode | null {
  const said = SAID.find(([, pattern]) => pattern.test(folded))
  if (said) return said[0]
  return ENTRIES.find(([, { roots }]) => roots.some((root) => folded.includes(root)))?.[0] ?? null
}
