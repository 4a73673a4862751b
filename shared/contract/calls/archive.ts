/** Calls of the archive of court practice: import, search, one act and its facts. */
import { z } from 'zod'
import { MAP_FIELDS, tableMapSchema } from '../../archive/table-map.ts'
import { FACT_FIELDS } from '../../archive/reading.ts'
import { ACT_KINDS, LEVELS, OUTCOMES, REVIEW_RESULTS } from '../../archive/types.ts'
import { writtenFileSchema } from '../values.ts'
import { jobId, startedSchema } from './jobs.ts'

const nothing = z.strictObject({})
const done = z.strictObject({})
const actId = z.int().positive()
const path = z.string().min(1).max(4000)
const name = z.string().max(300)
const says = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() })
const place = z.int().nonnegative()

export const SORTS = ['rank', 'date', 'level'] as const
export const HELD_DECISIONS = ['taken', 'replaced', 'leftOut'] as const
/** Acts of the demonstration corpus. */
export const DEMONSTRATION = 20_000
/** The deepest hit a list goes to: nobody reads more, and ranking more would cost time. */
export const DEEPEST_HIT = 1000

const snippetSchema = z.strictObject({
  parts: z.array(z.strictObject({ text: z.string(), marked: z.boolean() })),
  before: z.boolean(),
  after: z.boolean(),
})

export const actHitSchema = z.strictObject({
  id: actId,
  /** BM25, higher is better; null on a page that is not ranked. */
  score: z.number().nullable(),
  source: z.string(),
  kind: z.enum(ACT_KINDS),
  court: z.string().nullable(),
  level: z.enum(LEVELS),
  date: z.string().nullable(),
  number: z.string().nullable(),
  language: z.enum(['kk', 'ru']),
  outcome: z.enum(OUTCOMES).nullable(),
  articles: z.array(z.string()),
  generated: z.boolean(),
  own: z.boolean(),
  snippet: snippetSchema.nullable(),
})
export type ActHitValue = z.output<typeof actHitSchema>

export const searchPageSchema = z.strictObject({
  hits: z.array(actHitSchema),
  /** Acts that match; with `exactTotal` false there are more. */
  total: z.int(),
  exactTotal: z.boolean(),
  /** Whether the order is the one that was asked for. */
  ordered: z.boolean(),
  /** No act had all the words: these have some of them. */
  loosened: z.boolean(),
  milliseconds: z.number(),
})
export type SearchPageValue = z.output<typeof searchPageSchema>

const queryFault = z.strictObject({ code: z.string(), from: place, to: place, says })
const query = {
  text: z.string().max(4000),
  sort: z.enum(SORTS).default('rank'),
  /** Leaves the words of the other language out. */
  oneLanguage: z.boolean().default(false),
}

/** A table with its mapping; null leaves it out. */
const mappedTable = z.strictObject({ path, columns: z.array(name).max(1000), map: tableMapSchema.nullable() })
export type MappedTable = z.output<typeof mappedTable>

const tablePreviewSchema = z.strictObject({
  path: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** The mapping used last for such columns, else a guess; null where no column looks like a text. */
  map: tableMapSchema.nullable(),
  remembered: z.boolean(),
  fault: z.strictObject({ says, detail: z.string().nullable() }).nullable(),
})
export type TablePreviewValue = z.output<typeof tablePreviewSchema>

const sourceFault = z.strictObject({ source: z.string(), says, detail: z.string().nullable() })

const countsSchema = z.strictObject({
  added: z.int(),
  sameText: z.int(),
  sameNumber: z.int(),
  held: z.int(),
  failed: z.int(),
  resumed: z.int(),
})

const importSchema = z.strictObject({
  id: z.int(),
  startedAt: z.string(),
  /** Null where it was broken off: it can be taken up where it stood. */
  finishedAt: z.string().nullable(),
  paths: z.array(z.string()),
  counts: countsSchema.nullable(),
  failures: z.int(),
})
export type ImportValue = z.output<typeof importSchema>

const readingSchema = z.strictObject({
  reader: z.string(),
  name: z.string(),
  at: z.string(),
  verdict: z.enum(['confirmed', 'corrected', 'removed']),
  value: z.json(),
  /** The person who asks. */
  mine: z.boolean(),
})

export const factItemSchema = z.strictObject({
  item: z.string(),
  field: z.enum(FACT_FIELDS),
  value: z.json(),
  from: place.nullable(),
  to: place.nullable(),
  mark: z.enum(['machine', 'confirmed', 'corrected']),
  machine: z.json(),
  readings: z.array(readingSchema),
  differing: z.boolean(),
})
export type FactItemValue = z.output<typeof factItemSchema>

const referenceSchema = z.strictObject({
  id: actId,
  kind: z.enum(ACT_KINDS),
  court: z.string().nullable(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  result: z.enum(REVIEW_RESULTS).nullable(),
})
export type ActReferenceValue = z.output<typeof referenceSchema>

export const actViewSchema = z.strictObject({
  id: actId,
  source: z.string(),
  text: z.string(),
  language: z.enum(['kk', 'ru']),
  generated: z.boolean(),
  own: z.boolean(),
  importedAt: z.string(),
  items: z.array(factItemSchema),
  marked: z.array(z.strictObject({ from: place, to: place })),
  reviews: z.array(referenceSchema),
  reviewedBy: z.array(referenceSchema),
})
export type ActViewValue = z.output<typeof actViewSchema>

const count = z.record(z.string(), z.int())
const statsSchema = z.strictObject({
  acts: z.int(),
  generated: z.int(),
  own: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  bytes: z.int(),
  byLanguage: count,
  byKind: count,
  byLevel: count,
  read: z.strictObject({ acts: z.int(), confirmed: z.int(), corrected: z.int() }),
  /** Acts that wait for a decision, and imports that were broken off. */
  held: z.int(),
  unfinished: z.int(),
})

const items = z.strictObject({ items: z.array(factItemSchema) })

export const archiveCalls = {
  'archive.stats': { input: nothing, output: statsSchema },
  /** Puts an archive that does not open aside, so that the next call begins a new one. The old file stays. */
  'archive.setAside': { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },

  /**
   * The first page: at once, in no order, where ranking takes longer than a glance. `search` fetches the ranked page then
   * (`archive.ranked`). A new search ends the one before it.
   */
  'archive.search': {
    input: z.strictObject({ ...query, limit: z.int().min(1).max(100).default(50) }),
    output: z.strictObject({
      search: z.string().nullable(),
      page: searchPageSchema.nullable(),
      faults: z.array(queryFault),
      also: z.array(z.strictObject({ typed: z.string(), words: z.array(z.string()) })),
    }),
  },
  /** Waits for the order asked for; null where a later search has taken its place. */
  'archive.ranked': {
    input: z.strictObject({ search: z.string().max(64) }),
    output: z.strictObject({ page: searchPageSchema.nullable() }),
  },
  /** Further hits; a query with a fault has none. */
  'archive.page': {
    input: z.strictObject({
      ...query,
      offset: z.int().min(0).max(DEEPEST_HIT),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.strictObject({ hits: z.array(actHitSchema) }),
  },

  'archive.act': {
    input: z.strictObject({ id: actId, query: z.string().max(4000).nullable().default(null) }),
    output: actViewSchema,
  },
  /**
   * What the person who is in says of a fact. `item` is one of the act's items, or a field of which it may have several, to add
   * one. `confirmed` takes the value as it stands; `corrected` brings `value`; `removed` says there is no such fact.
   */
  'archive.readFact': {
    input: z.strictObject({
      act: actId,
      item: z.string().min(1).max(60),
      verdict: z.enum(['confirmed', 'corrected', 'removed']),
      value: z.json().default(null),
      from: place.nullable().default(null),
      to: place.nullable().default(null),
    }),
    output: items,
  },
  /** Takes back what the person who is in said of a fact. */
  'archive.unreadFact': { input: z.strictObject({ act: actId, item: z.string().min(1).max(60) }), output: items },

  /** Paths chosen in a dialog of the window; `notAvailable` in a browser. */
  'archive.choose': {
    input: z.strictObject({ what: z.enum(['files', 'folder']) }),
    output: z.strictObject({ paths: z.array(z.string()) }),
  },
  /** A piece of a file that was dropped or chosen in the page; without `upload` a new set of files begins. */
  'archive.take': {
    input: z.strictObject({
      upload: z.uuid().nullable(),
      /** Its place within the set, e.g. `2024/act.txt`. */
      name: z.string().min(1).max(1000),
      base64: z
        .string()
        .max(12 * 1024 * 1024)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/),
    }),
    /** `path`: the file, or the folder it came in; `root`: the whole set. */
    output: z.strictObject({ upload: z.uuid(), path: z.string(), root: z.string() }),
  },
  /** Drops files that were taken and are not to be imported after all. */
  'archive.forgetUpload': { input: z.strictObject({ upload: z.uuid() }), output: done },

  /** What there is to import, and the tables whose columns must be named. */
  'archive.preview': {
    input: z.strictObject({ paths: z.array(path).min(1).max(1000) }),
    output: z.strictObject({
      tables: z.array(tablePreviewSchema),
      acts: z.int(),
      /** There is more than was counted. */
      more: z.boolean(),
      faults: z.array(sourceFault),
    }),
  },
  /** Units of the job are sources: files, entries, lines. An import of the same paths that was broken off goes on. */
  'archive.import': {
    input: z.strictObject({
      paths: z.array(path).min(1).max(1000),
      tables: z.array(mappedTable).max(100).default([]),
      /** Sources expected, for the bar; null where nobody counted. */
      expected: z.int().nullable().default(null),
    }),
    output: startedSchema,
  },
  'archive.imported': {
    input: z.strictObject({ job: jobId }),
    output: countsSchema.extend({ cancelled: z.boolean(), seconds: z.number() }),
  },
  /** The long work on the archive that goes on now, so that a page opened anew can show it. */
  'archive.running': {
    input: nothing,
    output: z.strictObject({
      job: jobId.nullable(),
      what: z.enum(['import', 'generate', 'remove']).nullable(),
    }),
  },
  'archive.imports': { input: nothing, output: z.strictObject({ imports: z.array(importSchema) }) },
  'archive.failures': {
    input: z.strictObject({
      id: z.int(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.strictObject({ failures: z.array(sourceFault) }),
  },
  /** Writes every failure of an import as a table for a spreadsheet. */
  'archive.exportFailures': {
    input: z.strictObject({ id: z.int(), language: z.enum(['kk', 'ru', 'en']) }),
    output: writtenFileSchema,
  },
  'archive.resume': { input: z.strictObject({ id: z.int() }), output: startedSchema },
  'archive.forgetImport': { input: z.strictObject({ id: z.int() }), output: done },

  /** Acts of a known number and another text: not taken in until somebody decides. */
  'archive.held': {
    input: z.strictObject({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.strictObject({
      total: z.int(),
      acts: z.array(
        z.strictObject({
          id: z.int(),
          source: z.string(),
          heldAt: z.string(),
          number: z.string().nullable(),
          date: z.string().nullable(),
          court: z.string().nullable(),
          twin: z.strictObject({ id: actId, source: z.string(), generated: z.boolean(), own: z.boolean() }).nullable(),
          held: z.string(),
          there: z.string(),
        }),
      ),
    }),
  },
  'archive.decide': {
    input: z.strictObject({ id: z.int(), decision: z.enum(HELD_DECISIONS) }),
    output: z.strictObject({ act: actId.nullable() }),
  },

  /** Makes and imports the demonstration corpus; units are acts. */
  'archive.generate': {
    input: z.strictObject({ n: z.int().min(1).max(100_000).default(DEMONSTRATION) }),
    output: startedSchema,
  },
  'archive.removeGenerated': { input: nothing, output: startedSchema },
  /** How many acts a finished job put in or took out. */
  'archive.made': { input: z.strictObject({ job: jobId }), output: z.strictObject({ acts: z.int() }) },
} as const

export { MAP_FIELDS }
