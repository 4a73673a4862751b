import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../../electron/archive/open.ts'
import { ArchiveSearch, Stopped } from '../../../../electron/archive/search/search.ts'
import type { SearchOptions } from '../../../../electron/archive/search/search.ts'
import { ArchiveWriter } from '../../../../electron/archive/search/writer.ts'
import type { NewAct } from '../../../../electron/archive/search/writer.ts'
import { Glossary } from '../../../../electron/archive/text/glossary.ts'
import { parseQuery } from '../../../../shared/archive/query.ts'
import { fact, factsOf } from '../facts.ts'

const KK =
  'Қазақстан Республикасының атынан ҮКІМ. Сотталушы көршісінің велосипедін ұрлаған. ҚР ҚК-нің 188-бабының 2-бөлігі.'
const RU = 'Именем Республики Казахстан ПРИГОВОР. Подсудимый похитил мобильный телефон. Кража совершена ночью.'
const SLIP = 'Сотталушының iсi бойынша жәбiрленушi кешiрiм бердi, тараптар татуласты.'
const DESIST = 'Постановление о прекращении дела за примирением сторон, велосипед возвращён владельцу.'

function archive(acts: readonly NewAct[]) {
  const db = openArchive(':memory:', null, { create: true })
  const writer = new ArchiveWriter(db)
  writer.addBatch(acts, '2026-01-01T00:00:00Z')
  const glossary = new Glossary([
    { kk: ['ұрлық', 'ұрлау'], ru: ['кража'] },
    { kk: ['тараптардың татуласуы'], ru: ['примирение сторон'] },
  ])
  const search = new ArchiveSearch(db, glossary)
  const find = (text: string, options: SearchOptions = {}): number[] => {
    const parsed = parseQuery(text)
    if (!parsed.ok) throw new Error(parsed.faults[0]?.code)
    const first = search.first(parsed.query, { limit: 1000, ...options }).hits.map(({ id }) => id)
    const page = search.page(parsed.query, options)
    // Both pages are of the same acts, whatever the order.
    if (options.limit === undefined)
      expect(first.toSorted((a, b) => a - b)).toEqual(page.hits.map(({ id }) => id).toSorted((a, b) => a - b))
    return page.hits.map(({ id }) => id)
  }
  return { db, writer, search, find }
}

const four = (): readonly NewAct[] => [
  {
    source: 'kk',
    text: KK,
    facts: factsOf(KK, {
      date: fact('2023-05-01'),
      court: fact('Алматы қаласының аудандық соты'),
      level: 'district',
      number: fact('1-12/2023'),
      charges: [fact({ article: '188', part: '2', points: [] })],
      outcome: fact('conviction'),
      kind: fact('verdict'),
    }),
  },
  {
    source: 'ru',
    text: RU,
    facts: factsOf(RU, {
      date: fact('2024-02-01'),
      court: fact('Областной суд города Алматы'),
      level: 'region',
      charges: [fact({ article: '188', part: '3', points: [] })],
      outcome: fact('acquittal'),
      kind: fact('verdict'),
    }),
  },
  { source: 'slip', text: SLIP, facts: factsOf(SLIP, { date: fact('2022-02-01'), outcome: fact('terminated') }) },
  { source: 'desist', text: DESIST, facts: factsOf(DESIST, { date: fact('2025-01-01') }) },
]

describe('search over the archive', () => {
  test('endings, look-alike letters and the other language do not matter', () => {
    const { find } = archive(four())
    expect(find('велосипедтер')).toContain(1)
    expect(find('велосипеда')).toEqual(expect.arrayContaining([1, 4]))
    expect(find('жәбірленушіге')).toEqual([3])
    expect(find('iстiң')).toEqual([3])
    expect(find('ұрлық').toSorted((a, b) => a - b)).toEqual([1, 2])
    expect(find('ұрлық', { oneLanguage: true })).toEqual([])
    expect(find('тараптардың татуласуы').toSorted((a, b) => a - b)).toEqual([3, 4])
  })

  test('phrases, beginnings, words left out, alternatives', () => {
    const { find } = archive(four())
    expect(find('"188-бабының 2-бөлігі"')).toEqual([1])
    expect(find('"телефон мобильный"')).toEqual([])
    expect(find('велос*').toSorted((a, b) => a - b)).toEqual([1, 4])
    expect(find('велосипедін*')).toContain(1)
    expect(find('велосипед -постановление')).toEqual([1])
    expect(find('телефон ИЛИ татуласу', { oneLanguage: true }).toSorted((a, b) => a - b)).toEqual([2, 3])
  })

  test('fields alone and with words', () => {
    const { find } = archive(four())
    expect(find('бап:188').toSorted((a, b) => a - b)).toEqual([1, 2])
    expect(find('бап:188(2)')).toEqual([1])
    expect(find('год:2024-2025').toSorted((a, b) => a - b)).toEqual([2, 4])
    expect(find('тіл:қаз').toSorted((a, b) => a - b)).toEqual([1, 3])
    expect(find('исход:оправдание')).toEqual([2])
    expect(find('сот:Алматы').toSorted((a, b) => a - b)).toEqual([1, 2])
    expect(find('суд:"областной суд Алматы"')).toEqual([2])
    expect(find('уровень:область')).toEqual([2])
    expect(find('вид:приговор -год:2023')).toEqual([2])
    expect(find('номер:1-12/2023')).toEqual([1])
    expect(find('номер:1-12/2023 татуласу')).toEqual([])
    expect(find('велосипед год:2025')).toEqual([4])
  })

  test('sorted by date and by level', () => {
    const { find } = archive(four())
    expect(find('жыл:2020-2026', { sort: 'date' })).toEqual([4, 2, 1, 3])
    expect(find('жыл:2020-2026', { sort: 'level' })[0]).toBe(2)
  })

  test('where no act has all words, those with some are shown and it is said', () => {
    const { search } = archive(four())
    const parsed = parseQuery('велосипед телефон')
    if (!parsed.ok) throw new Error('query')
    const page = search.page(parsed.query)
    expect(page.loosened).toBe(true)
    expect(page.hits.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([1, 2, 4])
  })

  test('the snippet is cut from the original and marks the words that were meant', () => {
    const long = `${'Бірінші сөйлем мәтіннің басында тұр. '.repeat(40)}Айыпталушы қоймадан велосипедтерді жасырын ұрлап кеткен. ${'Соңғы сөйлем. '.repeat(40)}`
    const { search } = archive([{ source: 'long', text: long, facts: null }])
    const parsed = parseQuery('велосипедін ұрлаған')
    if (!parsed.ok) throw new Error('query')
    const [hit] = search.page(parsed.query).hits
    expect(hit?.snippet?.before).toBe(true)
    expect(hit?.snippet?.after).toBe(true)
    const marked = hit?.snippet?.parts.filter((part) => part.marked).map(({ text }) => text)
    expect(marked).toEqual(['велосипедтерді', 'ұрлап'])
    expect(long.replace(/\s+/gu, ' ')).toContain(hit?.snippet?.parts.map(({ text }) => text).join(''))
  })

  test('an act that is corrected or taken out is found as it is now', () => {
    const { db, find, writer, search } = archive(four())
    const act = search.act(1)
    if (act === null) throw new Error('act')
    writer.setFacts(1, { ...act.facts, charges: [fact({ article: '191', part: null, points: [] })] })
    expect(find('бап:188')).toEqual([2])
    expect(find('бап:191')).toEqual([1])
    expect(find('велосипедтер')).toContain(1)
    writer.remove(1)
    expect(find('бап:191')).toEqual([])
    expect(search.act(1)).toBeNull()
    // Counts of stems hold only what is there.
    const wrong = db.prepare('SELECT count(*) FROM terms WHERE df < 0').pluck().get()
    expect(wrong).toBe(0)
    expect(db.prepare("SELECT value FROM meta WHERE key = 'acts'").pluck().get()).toBe(3)
  })

  test('the same text, or the same number of the same court and day, is not taken twice', () => {
    const { writer } = archive(four())
    const [first] = four()
    if (first === undefined) throw new Error('act')
    const other = { ...first, text: `${first.text} Қосымша сөз.` }
    expect(writer.addBatch([first, other], 'now')).toEqual([
      { added: false, why: 'sameText', id: 1 },
      { added: false, why: 'sameNumber', id: 1 },
    ])
  })

  test('a batch that fails leaves nothing behind', () => {
    const { db, writer, find } = archive(four())
    const acts = [{ source: 'new', text: 'Жаңа акт: трактор туралы', facts: null }]
    expect(() =>
      writer.addBatch(acts, 'now', () => {
        throw new Error('power')
      }),
    ).toThrow('power')
    expect(find('трактор')).toEqual([])
    expect(db.prepare("SELECT count(*) FROM terms WHERE term = 'трактор'").pluck().get()).toBe(0)
    expect(writer.addBatch(acts, 'now')[0]?.added).toBe(true)
    expect(find('трактор')).toEqual([5])
  })
})

test('a search nobody waits for ends', () => {
  const { search } = archive(
    Array.from({ length: 500 }, (_, n) => ({ source: `${n}`, text: `велосипед ${n} сотталушы`, facts: null })),
  )
  const parsed = parseQuery('велосипед сотталушы тіл:қаз')
  if (!parsed.ok) throw new Error('query')
  expect(() => search.page(parsed.query, {}, () => true)).toThrow(Stopped)
})

test('what the index cannot hold is passed over and breaks no query', () => {
  const { find } = archive(four())
  const long = '9'.repeat(400)
  expect(find(long)).toEqual([])
  expect(find(`"${long}"`)).toEqual([])
  expect(find(`кража ${long}`)).toEqual(find('кража'))
  expect(find(`кража -${long}`)).toEqual(find('кража'))
  for (const odd of ['""', '*', '-', '- *', '"***"', 'кража "…"', '№', 'a'.repeat(10_000), '\u0301'.repeat(50)]) {
    const parsed = parseQuery(odd)
    if (parsed.ok) expect(find(odd).every((id) => id > 0)).toBe(true)
  }
})
