/** Answers for one act of the archive: its text, its facts, what people say of them. */
import { isListed, nextAdded, parseItem, valueOf } from '../../../shared/archive/reading.ts'
import type { FactItem, FactReading } from '../../../shared/archive/reading.ts'
import type { ActView } from '../../archive/act-view.ts'
import type { CallReceived } from '../../../shared/contract/contract.ts'
import type { FactItemValue } from '../../../shared/contract/calls/archive.ts'
import { z } from 'zod'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

export type ArchiveActCalls = 'archive.act' | 'archive.readFact' | 'archive.unreadFact'

const json = z.json()

export function archiveActHandlers(services: Services): Pick<Handlers, ArchiveActCalls> {
  const { archive, vault } = services

  async function viewOf(act: number, query: string | null): Promise<ActView> {
    const view = await archive.client().view(act, query)
    if (view === null) throw deskFault('notFound', String(act))
    return view
  }

  function told(items: readonly FactItem[]): FactItemValue[] {
    const me = vault.actor().id
    return items.map(({ value, machine, readings, ...item }) => ({
      ...item,
      value: json.parse(value ?? null),
      machine: json.parse(machine ?? null),
      readings: readings.map(({ reader, name, at, verdict, value }) => ({
        reader,
        name,
        at,
        verdict,
        value: json.parse(value ?? null),
        mine: reader === me,
      })),
    }))
  }

  /** The reading as it is kept; the place and the value are held against the act. @throws DeskFault `badInput` */
  function readingOf(view: ActView, given: CallReceived<'archive.readFact'>): FactReading {
    const { id, name } = vault.actor()
    const { verdict, from, to } = given
    const at = services.now().toISOString()
    const adding = isFieldName(given.item)
    const item = adding ?? given.item
    const parsed = parseItem(item)
    const known = view.items.find((one) => one.item === item)
    if (parsed === null || (known === undefined && adding === null)) throw deskFault('badInput', given.item)
    const bad = to !== null && (from === null || to < from || to > view.text.length)
    if (bad) throw deskFault('badInput', `${item}: ${from}–${to}`)
    if (verdict === 'removed') return { item, reader: id, name, at, verdict, value: null, from: null, to: null }
    const value = valueOf(parsed.field).safeParse(verdict === 'confirmed' ? known?.value : given.value)
    if (!value.success) throw deskFault('badInput', item)
    const place = { from: from ?? known?.from ?? null, to: to ?? known?.to ?? null }
    return { item, reader: id, name, at, verdict, value: value.data, ...place }

    function isFieldName(name: string): string | null {
      const field = view.items.map((one) => one.field).find((one) => one === name)
      const listed = parseItem(`${name}/0`)?.field
      if (listed !== undefined && isListed(listed)) {
        return nextAdded(
          listed,
          view.items.flatMap(({ readings }) => readings),
        )
      }
      return field === undefined ? null : name
    }
  }

  return {
    'archive.act': async ({ id, query }) => {
      vault.store()
      const view = await viewOf(id, query)
      return { ...view, source: archive.incoming.shown(view.source), items: told(view.items) }
    },

    'archive.readFact': async (given) => {
      const by = vault.store().people.require(vault.actor(), 'draft')
      const view = await viewOf(given.act, null)
      const reading = readingOf(view, given)
      await archive.client().read(given.act, [reading])
      vault.store().audit.record(by, 'archiveFactRead', null, {
        act: given.act,
        item: reading.item,
        verdict: reading.verdict,
        value: json.parse(reading.value ?? null),
      })
      return { items: told((await viewOf(given.act, null)).items) }
    },

    'archive.unreadFact': async ({ act, item }) => {
      const by = vault.store().people.require(vault.actor(), 'draft')
      if (parseItem(item) === null) throw deskFault('badInput', item)
      await viewOf(act, null)
      await archive.client().read(act, [], [{ item, reader: vault.actor().id }])
      vault.store().audit.record(by, 'archiveFactRead', null, { act, item, verdict: 'withdrawn' })
      return { items: told((await viewOf(act, null)).items) }
    },
  }
}
