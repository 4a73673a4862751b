/** Regions and towns in both languages, and the courts that sit there. */
import type { CourtLevel } from '../../../shared/archive/types.ts'
import type { Random } from './random.ts'

interface Town {
  kk: string
  ru: string
  /** Adjective before "городской / районный суд". */
  ruCourt: string
  /** "город" or "село" in the line of date and place. */
  city: boolean
}
interface Region {
  kk: string
  /** Genitive: "Акмолинской области". */
  ru: string
  /** "Акмолинский областной суд" without the last two words. */
  ruCourt: string
  kkCourt: string
  towns: readonly Town[]
}

const town = (kk: string, ru: string, ruCourt: string, city = true): Town => ({ kk, ru, ruCourt, city })

export const REGIONS: readonly Region[] = [
  {
    kk: 'Қарағанды облысы',
    ru: 'Карагандинской области',
    ruCourt: 'Карагандинский',
    kkCourt: 'Қарағанды',
    towns: [
      town('Қарағанды', 'Караганда', 'Карагандинский'),
      town('Теміртау', 'Темиртау', 'Темиртауский'),
      town('Балқаш', 'Балхаш', 'Балхашский'),
      town('Абай', 'Абай', 'Абайский', false),
    ],
  },
  {
    kk: 'Ақмола облысы',
    ru: 'Акмолинской области',
    ruCourt: 'Акмолинский',
    kkCourt: 'Ақмола',
    towns: [
      town('Көкшетау', 'Кокшетау', 'Кокшетауский'),
      town('Степногорск', 'Степногорск', 'Степногорский'),
      town('Зеренді', 'Зеренда', 'Зерендинский', false),
    ],
  },
  {
    kk: 'Шығыс Қазақстан облысы',
    ru: 'Восточно-Казахстанской области',
    ruCourt: 'Восточно-Казахстанский',
    kkCourt: 'Шығыс Қазақстан',
    towns: [
      town('Өскемен', 'Усть-Каменогорск', 'Усть-Каменогорский'),
      town('Риддер', 'Риддер', 'Риддерский'),
      town('Зайсан', 'Зайсан', 'Зайсанский', false),
    ],
  },
  {
    kk: 'Түркістан облысы',
    ru: 'Туркестанской области',
    ruCourt: 'Туркестанский',
    kkCourt: 'Түркістан',
    towns: [
      town('Түркістан', 'Туркестан', 'Туркестанский'),
      town('Кентау', 'Кентау', 'Кентауский'),
      town('Сайрам', 'Сайрам', 'Сайрамский', false),
    ],
  },
  {
    kk: 'Ақтөбе облысы',
    ru: 'Актюбинской области',
    ruCourt: 'Актюбинский',
    kkCourt: 'Ақтөбе',
    towns: [
      town('Ақтөбе', 'Актобе', 'Актюбинский'),
      town('Хромтау', 'Хромтау', 'Хромтауский', false),
      town('Мұғалжар', 'Мугалжар', 'Мугалжарский', false),
    ],
  },
  {
    kk: 'Қостанай облысы',
    ru: 'Костанайской области',
    ruCourt: 'Костанайский',
    kkCourt: 'Қостанай',
    towns: [
      town('Қостанай', 'Костанай', 'Костанайский'),
      town('Рудный', 'Рудный', 'Рудненский'),
      town('Қарабалық', 'Карабалык', 'Карабалыкский', false),
    ],
  },
  {
    kk: 'Павлодар облысы',
    ru: 'Павлодарской области',
    ruCourt: 'Павлодарский',
    kkCourt: 'Павлодар',
    towns: [
      town('Павлодар', 'Павлодар', 'Павлодарский'),
      town('Екібастұз', 'Экибастуз', 'Экибастузский'),
      town('Баянауыл', 'Баянаул', 'Баянаульский', false),
    ],
  },
  {
    kk: 'Жамбыл облысы',
    ru: 'Жамбылской области',
    ruCourt: 'Жамбылский',
    kkCourt: 'Жамбыл',
    towns: [town('Тараз', 'Тараз', 'Таразский'), town('Қордай', 'Кордай', 'Кордайский', false)],
  },
  {
    kk: 'Атырау облысы',
    ru: 'Атырауской области',
    ruCourt: 'Атырауский',
    kkCourt: 'Атырау',
    towns: [town('Атырау', 'Атырау', 'Атырауский'), town('Құлсары', 'Кульсары', 'Жылыойский')],
  },
  {
    kk: 'Қызылорда облысы',
    ru: 'Кызылординской области',
    ruCourt: 'Кызылординский',
    kkCourt: 'Қызылорда',
    towns: [town('Қызылорда', 'Кызылорда', 'Кызылординский'), town('Арал', 'Аральск', 'Аральский', false)],
  },
]

export interface Court {
  level: CourtLevel
  kk: string
  ru: string
  /** Genitive in Russian and the possessor in Kazakh: "приговор …", "… үкімі". */
  ruOf: string
  region: Region
  town: Town
  /** First digits of the numbers of its cases. */
  code: number
}

/** "Рудненский городской суд" → "Рудненского городского суда". */
function genitive(court: string): string {
  return court
    .replace(/(\p{L}+)ий(?=\s)/gu, (word: string, stem: string) => (/[кгх]$/u.test(stem) ? `${stem}ого` : `${stem}его`))
    .replace(/(\p{L}+)ый(?=\s)/gu, '$1ого')
    .replace(/(\p{L}+)ой(?=\s+суд)/u, '$1ого')
    .replace(/(^|\s)([Сс])уд(?=\s|$)/u, '$1$2уда')
}

function firstInstance(random: Random, region: Region, place: Town): { kk: string; ru: string } {
  const roll = random.next()
  if (!place.city)
    return {
      kk: `${region.kk} ${place.kk} аудандық соты`,
      ru: `${place.ruCourt} районный суд ${region.ru}`,
    }
  if (roll < 0.4)
    return { kk: `${region.kk} ${place.kk} қалалық соты`, ru: `${place.ruCourt} городской суд ${region.ru}` }
  const number = random.int(2, 3)
  if (roll < 0.7)
    return { kk: `${place.kk} қаласының № ${number} соты`, ru: `Суд № ${number} города ${place.ru} ${region.ru}` }
  return {
    kk: `${region.kk} қылмыстық істер жөніндегі мамандандырылған ауданаралық соты`,
    ru: `Специализированный межрайонный суд по уголовным делам ${region.ru}`,
  }
}

/** A court of the first instance. */
export function districtCourt(random: Random): Court {
  const region = random.zipf(REGIONS)
  const place = random.zipf(region.towns)
  const names = firstInstance(random, region, place)
  const code = 1000 + REGIONS.indexOf(region) * 400 + region.towns.indexOf(place) * 40 + random.int(1, 20)
  return { level: 'district', ...names, ruOf: genitive(names.ru), region, town: place, code }
}

/** The board that hears appeals against a court. */
export function appealCourt(below: Court): Court {
  const { region } = below
  return {
    level: 'region',
    kk: `${region.kkCourt} облыстық сотының қылмыстық істер жөніндегі сот алқасы`,
    ru: `Судебная коллегия по уголовным делам ${region.ruCourt.replace(/ий$/u, 'ого')} областного суда`,
    ruOf: `судебной коллегии по уголовным делам ${region.ruCourt.replace(/ий$/u, 'ого')} областного суда`,
    region,
    town: region.towns[0] ?? below.town,
    code: 900 + REGIONS.indexOf(region),
  }
}

/** The cassation court of criminal cases. */
export function cassationCourt(below: Court): Court {
  return {
    ...below,
    level: 'cassation',
    kk: 'Қазақстан Республикасының қылмыстық істер жөніндегі кассациялық соты',
    ru: 'Кассационный суд по уголовным делам Республики Казахстан',
    ruOf: 'Кассационного суда по уголовным делам Республики Казахстан',
    town: { kk: 'Астана', ru: 'Астана', ruCourt: '', city: true },
    code: 600,
  }
}
