/**
 * Acts of invented cases for the tests of this room, from a two-page resolution to a verdict of 26 pages, in both
 * languages. Persons, numbers and events are made up; the sentences are written for these tests.
 */
import { ACT_FORMAT } from '../../../shared/acts/document.ts'
import type { ActBlock, ActDocument, ActLanguage, ActRun } from '../../../shared/acts/document.ts'
import { sampleKazakh } from './samples-kk.ts'
import { sampleRussian } from './samples-ru.ts'

export type SampleSize = 'resolution' | 'verdict3' | 'verdict10' | 'verdict26'

/** One episode of the sample cases: the raw facts both languages are written from. */
export interface Episode {
  day: string
  dayKk: string
  victim: string
  place: string
  placeKk: string
  thing: string
  thingKk: string
  sum: number
  witness: string
  expert: string
}

/** What a language gives: the fixed words and one paragraph writer per kind of passage. */
export interface SampleVoice {
  title: string
  inTheName: string | null
  dateLine: [string, string, string]
  intro: string[]
  found: string
  passages: ((episode: Episode, index: number) => string)[]
  reasons: string[]
  decidedLead: string
  decided: string
  orders: string[]
  appeal: string
  signature: [string, string]
  metaTitle: string
  court: string
}

const PLACES: [string, string][] = [
  ['на рынке по улице Жибек жолы', 'Жібек жолы көшесіндегі базарда'],
  ['у входа в поликлинику № 4', '№ 4 емхананың кіреберісінде'],
  ['в общежитии строительного колледжа', 'құрылыс колледжінің жатақханасында'],
  ['на автостоянке возле вокзала', 'вокзал жанындағы автотұрақта'],
  ['в дачном посёлке «Самал»', '«Самал» саяжай кентінде'],
  ['в подъезде дома № 17 по проспекту Абая', 'Абай даңғылындағы № 17 үйдің кіреберісінде'],
]
const THINGS: [string, string][] = [
  ['мобильный телефон и наручные часы', 'ұялы телефоны мен қол сағатын'],
  ['ноутбук с зарядным устройством', 'қуаттағышы бар ноутбугін'],
  ['сумку с документами и наличными деньгами', 'құжаттары мен қолма-қол ақшасы бар сөмкесін'],
  ['велосипед с багажником', 'жүксалғышы бар велосипедін'],
  ['комплект автомобильных колёс', 'автокөлік дөңгелектерінің жинағын'],
]
const VICTIMS = ['Ә.Б. Сейітова', 'Р.К. Жүнісов', 'Л.В. Кравцова', 'М.Т. Оңғарбаев', 'Ғ.Н. Ысқақова', 'П.С. Денисенко']
const WITNESSES = ['Т.Ж. Құрманов', 'И.А. Лебедева', 'С.Ө. Бейсенова', 'В.Г. Шпак', 'Н.Қ. Әлімбек']
const EXPERTS = ['№ 214', '№ 1187/3', '№ 59', '№ 803', '№ 77-Д']
const MONTHS_RU = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа']
const MONTHS_KK = ['қаңтарда', 'ақпанда', 'наурызда', 'сәуірде', 'мамырда', 'маусымда', 'шілдеде', 'тамызда']

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('empty list in the samples')
  return found
}

/** The n-th invented episode; the periods of the lists differ, so that 60 episodes hardly repeat. */
export function episode(index: number): Episode {
  const day = ((index * 7) % 27) + 1
  const [place, placeKk] = at(PLACES, index * 5 + 1)
  const [thing, thingKk] = at(THINGS, index * 3)
  return {
    day: `${day} ${at(MONTHS_RU, index)} 2026 года`,
    dayKk: `2026 жылғы ${day} ${at(MONTHS_KK, index)}`,
    victim: at(VICTIMS, index * 7),
    place,
    placeKk,
    thing,
    thingKk,
    sum: 48_500 + ((index * 7919) % 91) * 4_350,
    witness: at(WITNESSES, index * 2 + 1),
    expert: at(EXPERTS, index),
  }
}

/** Figures with thin groups of three, as acts print money. */
export function money(sum: number): string {
  return String(sum).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
}

/** `**words**` become a bold run, `__words__` an italic one. */
function runs(text: string): ActRun[] {
  return text
    .split(/(\*\*[^*]+\*\*|__[^_]+__)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return { text: part.slice(2, -2), bold: true }
      if (part.startsWith('__')) return { text: part.slice(2, -2), italic: true }
      return { text: part }
    })
}

function block(slot: string, index: number, style: ActBlock['style'], text: string): ActBlock {
  return { id: `${slot}.${index}`, slot, style, runs: runs(text), facts: [], articles: [] }
}

const PASSAGES: Record<SampleSize, number> = { resolution: 1, verdict3: 5, verdict10: 62, verdict26: 192 }

/** An act of the given length; `draft` leaves one fact open, so that the watermark is due. */
export function sampleAct(language: ActLanguage, size: SampleSize, draft = false): ActDocument {
  const resolution = size === 'resolution'
  const voice = language === 'kk' ? sampleKazakh(resolution) : sampleRussian(resolution)
  const blocks: ActBlock[] = [block('title', 0, 'title', voice.title)]
  if (voice.inTheName !== null) blocks.push(block('republic', 0, 'subtitle', voice.inTheName))
  blocks.push({
    ...block('dateLine', 0, 'dateLine', ''),
    runs: [],
    cells: voice.dateLine.map((text) => [{ text }]),
  })
  voice.intro.forEach((text, index) => blocks.push(block('intro', index, 'paragraph', text)))
  blocks.push(block('found', 0, 'turn', voice.found))
  for (let index = 0; index < PASSAGES[size]; index++) {
    const write = at(voice.passages, index)
    blocks.push(block('act', index, 'paragraph', write(episode(Math.floor(index / 2)), index)))
  }
  voice.reasons.forEach((text, index) => blocks.push(block('reasons', index, 'paragraph', text)))
  blocks.push(block('lead', 0, 'paragraph', voice.decidedLead), block('decided', 0, 'turn', voice.decided))
  voice.orders.forEach((text, index) =>
    blocks.push({ ...block('order', index, 'item', text), number: String(index + 1) }),
  )
  if (draft) {
    const placeholder: ActRun = {
      text: language === 'kk' ? '[бұлтартпау шарасы]' : '[мера пресечения]',
      placeholder: true,
    }
    blocks.push({
      ...block('restraint', 0, 'paragraph', ''),
      runs: [{ text: language === 'kk' ? 'Бұлтартпау шарасы: ' : 'Мера пресечения: ' }, placeholder, { text: '.' }],
    })
  }
  blocks.push(block('appeal', 0, 'paragraph', voice.appeal))
  blocks.push({
    ...block('signature', 0, 'signature', ''),
    runs: [],
    cells: voice.signature.map((text) => [{ text }]),
  })
  return {
    format: ACT_FORMAT,
    kind: resolution ? 'termination' : 'conviction',
    language,
    translation: false,
    title: voice.metaTitle,
    number: '1-123/2026',
    date: '2026-09-14',
    court: voice.court,
    judge: 'Д.М. Әбдірахманова',
    defendants: ['А.С. Нұрғалиев'],
    blocks,
    missing: draft
      ? [
          {
            slot: 'restraint',
            block: 'restraint.0',
            fact: '/defendants/0/restraint',
            article: 'CPC 390(1)',
            says: language === 'kk' ? 'бұлтартпау шарасы' : 'мера пресечения',
          },
        ]
      : [],
  }
}
