/** The queue over the stored materials: what was read of one is remembered until it changes, so that a list costs little. */
import type { MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import { assess, buildQueue } from '../../../shared/undisputed/index.ts'
import type { Assessment, Grounds, Incoming, QueueItem } from '../../../shared/undisputed/index.ts'
import { loadBuiltInCalendar } from '../../undisputed/calendar.ts'
import type { MaterialHead } from '../../store/undisputed/rows.ts'
import type { Materials } from '../../store/undisputed/materials.ts'
import { dayOf } from '../clock.ts'
import { deskFault } from '../faults.ts'
import type { Services } from '../services.ts'
import { matterOf, onDay, summaryOf } from './matters.ts'
import { orderKey } from './order.ts'

/** One material with everything that is known of it, whoever looks. */
export interface DeskMaterial {
  head: MaterialHead
  record: MaterialRecord
  /** Day the act bears. */
  decidedOn: string
  item: QueueItem
}

/** Place in the order of arrival: what `buildQueue` knows materials by, unique where sources are not. */
const placeOf = (head: MaterialHead): string => String(head.n).padStart(12, '0')

/** Answers that were read in several ways and are still open: a person has neither filled nor confirmed them. */
function openAmbiguities(record: MaterialRecord): Incoming['ambiguous'] {
  return record.ambiguous.filter(({ path }) => {
    if (record.confirmed.includes(path)) return false
    let value: unknown = record.material
    for (const key of path.split('/').slice(1)) {
      if (typeof value !== 'object' || value === null) return true
      value = Reflect.get(value, key)
    }
    return value === null || value === undefined
  })
}

/** A material with what the rules say of it by itself. */
interface Arrived extends Omit<DeskMaterial, 'item'> {
  one: { incoming: Incoming; assessment: Assessment }
  /** It is signed, and what was signed refuses. */
  refused: boolean
}

const REFUSALS: readonly string[] = ['exitBanRefusal', 'sanctionRefusal', 'orderReturn']

/** The signed act says which way it went: a decision that follows from the ticks alone stands in no record. */
function isRefused(kind: string | undefined, record: MaterialRecord, { outcome }: Assessment): boolean {
  if (kind === undefined) return false
  // A ruling on a submission is one kind of act either way.
  return kind === 'submissionRuling' ? (record.decision ?? outcome) === 'refuse' : REFUSALS.includes(kind)
}

/** Only materials of one person can be duplicates of each other or add up: the rest need not be asked again. */
function groupOf({ head, one }: Arrived): string {
  const iin = (summaryOf(one.incoming.material).iin ?? '').toLowerCase().replace(/\s/gu, '')
  return iin === '' ? head.id : iin
}

function itemsOf(group: readonly Arrived[], grounds: Grounds, today: string): DeskMaterial[] {
  const about = new Map(group.map((arrived) => [arrived.one.incoming.source, arrived]))
  // After a refusal the bailiff may bring the same document again: that one is no duplicate.
  const refused = group.filter((arrived) => arrived.refused)
  const others = group.filter((arrived) => !refused.includes(arrived))
  return [others, refused].flatMap((list) =>
    buildQueue(
      list.map(({ one }) => one),
      grounds,
      today,
    ).flatMap((item) => {
      const found = about.get(item.source)
      return found === undefined ? [] : [{ head: found.head, record: found.record, decidedOn: found.decidedOn, item }]
    }),
  )
}

export class MatterQueue {
  readonly #services: Pick<Services, 'vault' | 'law' | 'now'>
  #materials: Materials | null = null
  #stamp = ''
  #records = new Map<string, { version: number; record: MaterialRecord }>()
  #known = new Map<string, DeskMaterial>()
  #order: DeskMaterial[] = []
  #removed: { head: MaterialHead; record: MaterialRecord }[] = []
  #byPlace = new Map<string, DeskMaterial>()
  /** Materials of one person, with what they say of each other. */
  #groups = new Map<string, { state: string; items: DeskMaterial[] }>()
  #assessed = new Map<string, { key: string; incoming: Incoming; assessment: Assessment }>()

  constructor(services: Pick<Services, 'vault' | 'law' | 'now'>) {
    this.#services = services
  }

  grounds(): Grounds {
    return { mci: this.#services.law.mci, calendar: loadBuiltInCalendar() }
  }

  today(): string {
    return dayOf(this.#services.now())
  }

  /** Open and signed materials: unclear first, then doubtful, then by the end of the term. */
  all(): readonly DeskMaterial[] {
    this.#refresh()
    return this.#order
  }

  /** Taken out of the queue, newest first. */
  removed(): readonly { head: MaterialHead; record: MaterialRecord }[] {
    this.#refresh()
    return this.#removed
  }

  /** @throws DeskFault notFound */
  get(id: string): DeskMaterial {
    this.#refresh()
    const found = this.#known.get(id)
    if (found === undefined) throw deskFault('notFound', id)
    return found
  }

  /** What the rules say of a record that is not stored yet, by itself. */
  assessOne(record: MaterialRecord) {
    const { procedure, material } = onDay(matterOf(record), this.today())
    return assess(procedure, material, this.grounds())
  }

  /** Forgets everything: what was remembered belonged to a store that is closed. */
  forget(): void {
    this.#materials = null
    this.#stamp = ''
    this.#records.clear()
    this.#known.clear()
    this.#byPlace.clear()
    this.#assessed.clear()
    this.#groups.clear()
    this.#order = []
    this.#removed = []
  }

  #refresh(): void {
    const { materials } = this.#services.vault.store()
    if (materials !== this.#materials) this.forget()
    this.#materials = materials
    const today = this.today()
    const stamp = `${today} ${materials.stamp()}`
    if (stamp === this.#stamp) return
    const heads = materials.heads()
    this.#readRecords(materials, heads)
    this.#build(heads, today)
    this.#stamp = stamp
  }

  #readRecords(materials: Materials, heads: readonly MaterialHead[]): void {
    const stale = heads.filter((head) => this.#records.get(head.id)?.version !== head.version)
    if (stale.length > 50) {
      for (const { id, version, record } of materials.records()) this.#records.set(id, { version, record })
      return
    }
    for (const { id, version } of stale) {
      const stored = materials.get(id)
      if (stored !== null) this.#records.set(id, { version, record: stored.record })
    }
  }

  #build(heads: readonly MaterialHead[], today: string): void {
    const grounds = this.grounds()
    const groups = new Map<string, Arrived[]>()
    const kinds = this.#services.vault.store().materials.acts.kinds()
    this.#removed = []
    for (const head of heads) {
      const record = this.#records.get(head.id)?.record
      if (record === undefined) continue
      if (head.removed) {
        this.#removed.unshift({ head, record })
        continue
      }
      const day = head.signedOn ?? today
      const one = this.#assess(head, record, day, grounds)
      const refused = isRefused(kinds.get(head.id), record, one.assessment)
      const arrived = { head, record, decidedOn: one.incoming.material.decidedOn ?? day, one, refused }
      const key = groupOf(arrived)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [arrived])
      else group.push(arrived)
    }
    const known = this.#groups
    this.#groups = new Map()
    for (const [key, group] of groups) {
      const state = `${today} ${group.map(({ head }) => `${head.id}.${head.version}.${head.signedOn ?? ''}`).join(' ')}`
      const before = known.get(key)
      this.#groups.set(key, before?.state === state ? before : { state, items: itemsOf(group, grounds, today) })
    }
    this.#known.clear()
    this.#byPlace.clear()
    const keyed: { key: string; made: DeskMaterial }[] = []
    for (const { items } of this.#groups.values()) {
      for (const made of items) {
        this.#known.set(made.head.id, made)
        this.#byPlace.set(made.item.source, made)
        keyed.push({ key: orderKey(made.item), made })
      }
    }
    this.#order = keyed.toSorted((x, y) => (x.key < y.key ? -1 : 1)).map(({ made }) => made)
  }

  /** Assessed once for a version and a day. */
  #assess(head: MaterialHead, record: MaterialRecord, day: string, grounds: Grounds) {
    const key = `${head.version} ${day}`
    const known = this.#assessed.get(head.id)
    if (known?.key === key) return known
    const { procedure, material } = onDay(matterOf(record), day)
    const incoming: Incoming = {
      source: placeOf(head),
      procedure,
      material,
      places: record.places,
      ambiguous: openAmbiguities(record),
    }
    const made = { key, incoming, assessment: assess(procedure, material, grounds) }
    this.#assessed.set(head.id, made)
    return made
  }

  /** The material a note speaks of, by its place in the order of arrival. */
  at(place: string): DeskMaterial | undefined {
    return this.#byPlace.get(place)
  }
}
