/** The queue and one material: facts, ticks, reasons, pages. */
import { materialRecordSchema } from '../../../shared/contract/calls/undisputed-record.ts'
import type { MaterialRecord } from '../../../shared/contract/calls/undisputed-record.ts'
import { emptyExitBan, emptyMatter, isExitBan, procedureById } from '../../../shared/undisputed/index.ts'
import type { Matter } from '../../../shared/undisputed/index.ts'
import { MACHINE_ORIGIN } from '../../../shared/undisputed/index.ts'
import { sayInAll } from '../../../shared/language/messages/index.ts'
import { canonical } from '../../store/cases/body.ts'
import { StoreFault } from '../../store/types.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import { matterOf } from '../undisputed/matters.ts'
import { viewOf } from '../undisputed/view.ts'
import type { UndisputedDesk } from './undisputed.ts'

type Mine =
  | 'undisputed.queue'
  | 'undisputed.batch'
  | 'undisputed.get'
  | 'undisputed.open'
  | 'undisputed.create'
  | 'undisputed.save'
  | 'undisputed.remove'
  | 'undisputed.restore'
  | 'undisputed.tick'
  | 'undisputed.settle'
  | 'undisputed.answer'
  | 'undisputed.text'
  | 'undisputed.pageRead'
  | 'undisputed.rules'
  | 'undisputed.saveRules'
  | 'undisputed.share'

/** The faults of the store in the words of a material instead of a case. */
function asMaterial<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreFault && ['conflict', 'locked', 'notFound'].includes(error.code)) {
      const code = error.code as 'conflict' | 'locked' | 'notFound'
      throw deskFault(code, error.where ?? undefined, sayInAll(`fault.material.${code}`))
    }
    throw error
  }
}

/** Matters about a ban that was sanctioned before. */
const AFTER_A_BAN: readonly string[] = ['exitBanSuspension', 'exitBanLifting']

/** The mark of origin is nobody's to write over. */
function withoutMarkEdits(record: MaterialRecord): MaterialRecord {
  const clean = (edits: MaterialRecord['edits']['kk']): MaterialRecord['edits']['kk'] =>
    Object.fromEntries(
      Object.entries(edits).map(([act, blocks]) => {
        const { [MACHINE_ORIGIN]: _, ...others } = blocks
        return [act, others]
      }),
    )
  return { ...record, edits: { kk: clean(record.edits.kk), ru: clean(record.edits.ru) } }
}

export function undisputedMaterialHandlers({ services, queue, list, look }: UndisputedDesk): Pick<Handlers, Mine> {
  const { vault } = services
  const materials = () => vault.store().materials

  function view(id: string) {
    const looker = look()
    return viewOf(queue.get(id), materials().readings.get(id, looker.actor.id), queue, looker)
  }

  /** Conditions whose finding is another one by the new facts: what was read of them no longer holds. */
  function movedBy(id: string, record: MaterialRecord): string[] {
    const before = new Map(queue.get(id).item.assessment.conditions.map((found) => [found.code, found]))
    return queue
      .assessOne(record)
      .conditions.filter(({ code, status, figures, missing }) => {
        const was = before.get(code)
        return (
          was === undefined ||
          canonical([was.status, was.figures, was.missing]) !== canonical([status, figures, missing])
        )
      })
      .map(({ code }) => code)
  }

  function save(id: string, baseVersion: number, record: MaterialRecord) {
    return asMaterial(() => {
      const { head } = queue.get(id)
      const { procedure } = matterOf(record)
      if (procedure.id !== head.procedure) throw deskFault('badInput', '/material/procedure')
      materials().save(id, withoutMarkEdits(record), baseVersion, vault.actor(), movedBy(id, record))
      return view(id)
    })
  }

  /**
   * What a suspension or a lifting takes over from the ban it is about: who is restricted, by which bailiff, for whom. Its
   * conditions stay open: that the ban still stands nobody knows from its signature.
   * @throws DeskFault badInput where the one is no signed ban, or the other is about none
   */
  function after(from: string, material: ReturnType<typeof emptyExitBan> | Matter) {
    const { record, item } = queue.get(from)
    const ban = item.material
    const [act] = materials().acts.list(from, 1)
    if (!isExitBan(ban) || act?.kind !== 'exitBanStamp') throw deskFault('badInput', '/from')
    if (isExitBan(material) || !AFTER_A_BAN.includes(material.procedure)) throw deskFault('badInput', '/procedure')
    const { name, iin } = ban.debtor
    return {
      material: { ...material, applicant: ban.resolution.bailiff, person: { name, iin } },
      claimant: record.claimant,
      entity: record.entity,
    }
  }

  return {
    'undisputed.queue': (query) => list.page(query, materials(), look()),

    'undisputed.batch': () => ({
      ids: list
        .rows(materials(), look())
        .filter(({ batch }) => batch)
        .map(({ id }) => id),
    }),

    'undisputed.get': ({ id }) => view(id),

    'undisputed.open': ({ id }) => {
      queue.get(id)
      materials().open(id, vault.actor())
      return view(id)
    },

    'undisputed.create': ({ procedure: name, source, language, from }) => {
      const procedure = procedureById(name)
      if (procedure === undefined) throw deskFault('badInput', '/procedure')
      const material = procedure.facts === undefined ? emptyExitBan() : emptyMatter(procedure)
      const record = materialRecordSchema.parse({
        material,
        language,
        ...(from === undefined ? {} : after(from, material)),
      })
      const title = source ?? (from === undefined ? '' : queue.get(from).head.source)
      const [id] = materials().add(
        [{ procedure: procedure.id, source: title, sourceKey: null, record, lines: [] }],
        vault.actor(),
      )
      return { id: id ?? '' }
    },

    'undisputed.save': ({ id, baseVersion, record }) => save(id, baseVersion, record),

    'undisputed.remove': ({ id }) =>
      asMaterial(() => {
        materials().remove(id, vault.actor())
        return {}
      }),

    'undisputed.restore': ({ id }) =>
      asMaterial(() => {
        materials().restore(id, vault.actor())
        return {}
      }),

    'undisputed.tick': ({ id, ticks }) =>
      asMaterial(() => {
        const { item } = queue.get(id)
        const { conditions, outcome } = item.assessment
        materials().readings.tick(
          id,
          ticks,
          conditions.map(({ code }) => code),
          () => ({
            material: id,
            outcome,
            conditions: Object.fromEntries(conditions.map(({ code, status }) => [code, status])),
          }),
          vault.actor(),
        )
        return view(id)
      }),

    'undisputed.settle': ({ id, code, reason }) =>
      asMaterial(() => {
        materials().readings.settle(id, code, reason, vault.actor())
        return view(id)
      }),

    'undisputed.answer': ({ id, baseVersion, code, answer }) =>
      asMaterial(() => {
        const { record, item } = queue.get(id)
        if (!item.assessment.questions.some((question) => question.code === code)) throw deskFault('badInput', code)
        const { [code]: _, ...others } = record.answers
        const answers = answer === null ? others : { ...others, [code]: answer }
        materials().save(id, { ...record, answers }, baseVersion, vault.actor())
        return view(id)
      }),

    'undisputed.text': ({ id, page }) => {
      look()
      const { head } = queue.get(id)
      const lines = materials().lines(id)
      if (page > Math.max(1, head.pages)) throw deskFault('notFound', `${head.source}: ${page}`)
      return { of: Math.max(1, head.pages), lines: lines.filter((line) => (line.page ?? 1) === page) }
    },

    'undisputed.pageRead': ({ id, page }) =>
      asMaterial(() => {
        materials().readings.pageRead(id, page, vault.actor())
        return view(id)
      }),

    'undisputed.rules': () => materials().rules.get(),
    'undisputed.saveRules': (rules) => materials().rules.set(rules, vault.actor()),
    'undisputed.share': () => materials().acts.share(vault.actor()),
  }
}
