/** `ukim archive search`: acts by words and fields. */
import { parseQuery } from '../../../../shared/archive/query.ts'
import { ArchiveSearch } from '../../../archive/search/search.ts'
import type { ActHit, SortBy } from '../../../archive/search/search.ts'
import { numberOf, readArguments } from '../../arguments.ts'
import { aboutFile, commandError, EXIT } from '../../io.ts'
import type { Io } from '../../io.ts'
import { ARCHIVE_OPTIONS, programGlossary, withArchive } from './open.ts'

const USAGE =
  'archive search QUERY --db FILE [--sort rank|date|level] [--limit N] [--offset N] [--any] [--one-language]'

export const searchHelp = `ukim ${USAGE}
  Words stand together; "a phrase", beginning*, -without, a ИЛИ b. Fields: ст:188(2) суд:Алматы год:2020-2024 язык:қаз
  исход:оправдание вид:приговор уровень:область номер:1-123/2025, each also in Kazakh and English (бап: сот: жыл: тіл: нәтиже:).
  Endings do not matter, Latin letters in Cyrillic words neither; a Kazakh word also finds the Russian acts (--one-language
  leaves them out). --any takes acts with some of the words.`

const SORTS: readonly string[] = ['rank', 'date', 'level']

function isSort(text: string): text is SortBy {
  return SORTS.includes(text)
}

function shown({
  number,
  date,
  court,
  kind,
  articles,
  language,
  generated,
  snippet,
  source,
  id,
  score,
}: ActHit): string {
  const head = [number ?? source, date ?? '—', court ?? '—', kind, articles.join(', ') || '—', language]
  const parts = snippet?.parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('') ?? ''
  const text = `${snippet?.before === true ? '… ' : ''}${parts.trim()}${snippet?.after === true ? ' …' : ''}`
  const mark = generated ? '  (generated)' : ''
  return `#${id}  ${head.join(' · ')}${score === null ? '' : `  ${score.toFixed(2)}`}${mark}\n    ${text}`
}

export async function runSearch(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    {
      ...ARCHIVE_OPTIONS,
      sort: { type: 'string' },
      limit: { type: 'string' },
      offset: { type: 'string' },
      any: { type: 'boolean' },
      'one-language': { type: 'boolean' },
    },
    { min: 1, max: 64, usage: USAGE },
  )
  const text = positionals.join(' ')
  const sort = values.sort ?? 'rank'
  if (!isSort(sort)) throw commandError('optionValue', { detail: '--sort', usage: USAGE })
  const parsed = parseQuery(text)
  if (!parsed.ok) {
    const [fault] = parsed.faults
    if (fault === undefined) throw commandError('usage', { usage: USAGE })
    throw aboutFile(`«${text}» ${fault.from + 1}–${fault.to}`, fault.says)
  }
  return withArchive(values, USAGE, {}, (db) => {
    const search = new ArchiveSearch(db, programGlossary())
    const page = search.page(parsed.query, {
      sort,
      limit: numberOf(values.limit, '--limit', 'whole') ?? 20,
      offset: numberOf(values.offset, '--offset', 'whole') ?? 0,
      anyWord: values.any === true,
      oneLanguage: values['one-language'] === true,
    })
    if (values.json === true) io.out(JSON.stringify(page))
    else {
      io.out(
        `${page.exactTotal ? '' : '> '}${page.total}  (${page.milliseconds.toFixed(0)} ms)${page.loosened ? '  ~' : ''}`,
      )
      for (const hit of page.hits) io.out(shown(hit))
    }
    return page.hits.length > 0 ? EXIT.ok : EXIT.negative
  })
}
