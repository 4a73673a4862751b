/** The list of materials as one person sees it: filters, counts, a page of rows. */
import { QUEUE_SHOWS } from '../../../shared/contract/calls/undisputed.ts'
import type { MaterialRow } from '../../../shared/contract/calls/undisputed.ts'
import type { CallOutput, CallReceived } from '../../../shared/contract/contract.ts'
import { mayDo } from '../../store/people/people.ts'
import type { Reading } from '../../store/undisputed/readings.ts'
import type { Materials } from '../../store/undisputed/materials.ts'
import { matterOf, summaryOf } from './matters.ts'
import type { DeskMaterial, MatterQueue } from './queue.ts'
import { rowOf } from './view.ts'
import type { Looker } from './view.ts'

type Query = CallReceived<'undisputed.queue'>
type Show = (typeof QUEUE_SHOWS)[number]

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

function fits(row: MaterialRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const all = folded([row.person, row.iin, row.document, row.number, row.source].join(' '))
  return words.every((word) => all.includes(word))
}

function showsOf(row: MaterialRow): Show[] {
  if (row.state !== 'open') return [row.state]
  const overdue: Show[] = row.daysLeft !== null && row.daysLeft < 0 ? ['overdue'] : []
  if (row.ticked < row.of) return ['open', 'unread', ...overdue]
  return ['open', row.blocker === null ? 'ready' : 'attention', ...overdue]
}

/**
 * The rows of somebody whose own reading comes first: by the machine's doubt alone those would lead that it finds unclear,
 * and the order would tell its verdict. What is not read yet comes first, by the end of the term; then, as ever,
 * the unclear ones.
 */
function withoutHints(rows: readonly MaterialRow[]): MaterialRow[] {
  const unread: MaterialRow[] = []
  const others: MaterialRow[] = []
  for (const row of rows) (row.state === 'open' && row.verdict === null ? unread : others).push(row)
  const term = ({ termEndsOn }: MaterialRow): string => termEndsOn ?? ''
  unread.sort((a, b) => (term(a) === term(b) ? BY_NAME.compare(a.source, b.source) : term(a) < term(b) ? -1 : 1))
  return [...unread, ...others]
}

const BY_NAME = new Intl.Collator(undefined, { numeric: true })

/** Rows are made once for a material and a reading; the material is made anew when it changes. */
export class MaterialList {
  readonly #rows = new WeakMap<DeskMaterial, { key: string; row: MaterialRow }>()
  readonly #queue: MatterQueue

  constructor(queue: MatterQueue) {
    this.#queue = queue
  }

  /** Every row in the order of the queue, as far as this person may see it. */
  rows(materials: Materials, look: Looker): MaterialRow[] {
    const readings = materials.readings.of(look.actor.id)
    const around = JSON.stringify([
      look.actor.id,
      look.rules,
      look.settings.court,
      look.settings.place,
      look.settings.appealCourt,
      look.settings.judge,
    ])
    const rows = this.#queue
      .all()
      .map((material) => this.#row(material, readings.get(material.head.id) ?? null, around, look))
    return look.rules.ownReadingFirst && mayDo(look.actor.role, 'decide') ? withoutHints(rows) : rows
  }

  #row(material: DeskMaterial, reading: Reading | null, around: string, look: Looker): MaterialRow {
    const key = reading === null ? around : `${around}${JSON.stringify(reading)}`
    const known = this.#rows.get(material)
    if (known?.key === key) return known.row
    const row = rowOf(material, reading, this.#queue, look)
    this.#rows.set(material, { key, row })
    return row
  }

  /** What was taken out of the queue: by its facts alone. */
  removed(): MaterialRow[] {
    return this.#queue.removed().map(({ head, record }) => {
      const { material } = matterOf(record)
      return {
        id: head.id,
        source: head.source,
        procedure: head.procedure,
        ...summaryOf(material),
        number: record.number,
        receivedOn: material.receivedOn,
        termEndsOn: null,
        daysLeft: null,
        state: 'removed' as const,
        verdict: null,
        ticked: 0,
        of: 0,
        notes: [],
        decision: record.decision,
        blocker: 'removed' as const,
        batch: false,
      }
    })
  }

  page(query: Query, materials: Materials, look: Looker): CallOutput<'undisputed.queue'> {
    const all = this.rows(materials, look)
    const removed = this.removed()
    const counts = Object.fromEntries(QUEUE_SHOWS.map((show) => [show, 0])) as Record<Show, number>
    const words = folded(query.text ?? '')
      .split(/\s+/)
      .filter((word) => word !== '')
    const rows: MaterialRow[] = []
    for (const row of [...all, ...removed]) {
      const shows = showsOf(row)
      for (const show of shows) counts[show] += 1
      if (!shows.includes(query.show)) continue
      if (query.outcome !== undefined && row.verdict?.outcome !== query.outcome) continue
      if (query.procedure !== undefined && row.procedure !== query.procedure) continue
      if (fits(row, words)) rows.push(row)
    }
    return {
      total: rows.length,
      rows: rows.slice(query.offset, query.offset + query.limit),
      counts,
      procedures: [...new Set(all.map(({ procedure }) => procedure))],
    }
  }
}
