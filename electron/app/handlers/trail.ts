/** The audit trail on the desk: shown, listed, proved, written out. */
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import type { Says } from '../../../shared/language/messages/icu.ts'
import { AUDIT_ACTIONS } from '../../store/audit/chain.ts'
import { ACTION_WORDS } from '../../store/audit/words.ts'
import { auditLines } from '../../store/index.ts'
import { dayOf } from '../clock.ts'
import { writeExport } from '../exports.ts'
import { recordGuidance } from '../guidance-shown.ts'

type Mine = 'trail.guidanceShown' | 'trail.list' | 'trail.verify' | 'trail.export'

function wordsOf(action: string): Says {
  const known = AUDIT_ACTIONS.find((name) => name === action)
  // A trail that a later version has written may name what this one does not know.
  return known === undefined ? { kk: action, ru: action, en: action } : { ...ACTION_WORDS[known] }
}

export function trailHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services

  return {
    'trail.guidanceShown': ({ id, version }) => ({ recorded: recordGuidance(services, id, version) }),

    'trail.list': ({ limit, caseId }) => {
      const { audit, cases } = vault.store()
      const entries = audit.list({ caseId, limit, newestFirst: true })
      return {
        entries: entries.map((entry) => ({
          seq: entry.seq,
          at: entry.at,
          who: entry.actor.name,
          role: entry.actor.role,
          what: wordsOf(entry.action),
          number: entry.caseId === null ? null : (cases.rows.findAnywhere(entry.caseId)?.number ?? null),
        })),
      }
    },

    'trail.verify': () => vault.store().audit.verify(),

    'trail.export': async ({ format, language, caseId }) => {
      const store = vault.store()
      // The trail tells of everybody who works here: it is the judge's to hand out.
      const by = store.people.require(vault.actor(), 'manage')
      const bytes =
        format === 'pdf'
          ? await store.auditPdf(language, caseId)
          : Buffer.from([...auditLines(store.audit)].map((line) => `${line}\n`).join(''))
      const folder = services.settings.read().exportFolder ?? services.exportFolder
      const file = await writeExport(folder, `audit ${dayOf(services.now())}`, format, bytes)
      store.audit.record(by, 'exported', caseId ?? null, { title: 'audit', files: [file.name], sha256: file.sha256 })
      return file
    },
  }
}
