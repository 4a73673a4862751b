/** Corrections: the supplementary resolution that names a signed act and says what reads otherwise. The old act stays. */
import { composeCorrection } from '../../../shared/acts/index.ts'
import type { CallReceived } from '../../../shared/contract/contract.ts'
import { kkDate } from '../../../shared/language/grammar/kk-terms.ts'
import { ruDate } from '../../../shared/language/grammar/ru-units.ts'
import { dayOf } from '../clock.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import { exportFolderOf, fileNameOf, paperOf } from '../paper.ts'
import type { Services } from '../services.ts'
import type { SignedKind } from '../services.ts'
import { keyAt, signAct } from '../sign-act.ts'
import type { Signing } from '../sign-act.ts'

type Mine =
  | 'corrections.drafts'
  | 'corrections.keep'
  | 'corrections.discard'
  | 'corrections.pdf'
  | 'corrections.export'
  | 'corrections.sign'
  | 'corrections.signByAgent'
type Asked = Omit<CallReceived<'corrections.export'>, 'formats'>

/** Kinds of acts that end in a verdict; every other one is a resolution. */
const VERDICTS: readonly string[] = ['conviction', 'convictionWithoutPunishment', 'acquittal']

export function correctionHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services

  function compose({ id, corrects, language, date, entered, slip, correction }: Asked) {
    const stored = vault.cases().get(id)
    const old = vault.store().acts.get(corrects)
    if (!stored || old === null || old.caseId !== id) throw deskFault('notFound', corrects)
    // What the old act says of itself stands in the version it was made from, not in what the case became since.
    const then = vault.store().cases.at(id, old.caseVersion)
    const today = dayOf(services.now())
    const guidance = services.rules.guide(stored.case, services.law, today)
    const words = date === null ? {} : { 'dateLine/actDate': language === 'kk' ? kkDate(date) : ruDate(date) }
    const act = composeCorrection(stored.case, guidance, services.law, {
      language,
      today,
      fills: words,
      correction: {
        of: {
          kind: VERDICTS.includes(old.kind) ? 'verdict' : 'resolution',
          date: then.verdictOn,
          number: then.number,
          sha256: old.sha256,
        },
        entered,
        slip: slip.trim() === '' ? null : slip,
        correction: correction.trim() === '' ? null : correction,
      },
    })
    return { act, file: stored.case, version: stored.version }
  }

  async function sign(asked: Asked, formats: readonly SignedKind[], signing: Signing) {
    // The choice was judged with the act that is corrected; a slip of the pen is no new decision.
    const composed = { ...compose(asked), id: asked.id, stale: [], guidance: [], corrects: asked.corrects }
    const signed = await signAct(services, composed, formats, signing)
    // The registry keeps the act now; what it was written from has served.
    vault.store().acts.corrections.signed(asked.corrects)
    return signed
  }

  return {
    'corrections.drafts': ({ id }) => ({ drafts: vault.store().acts.corrections.list(id) }),
    'corrections.keep': ({ id, corrects, ...words }) =>
      vault.store().acts.corrections.put(id, corrects, words, vault.actor()),
    'corrections.discard': ({ id, corrects }) => {
      vault.store().acts.corrections.remove(id, corrects, vault.actor())
      return {}
    },
    'corrections.pdf': async (asked) => {
      const { act, file } = compose(asked)
      const bytes = await services.documents.toPdf(act, { ...paperOf(services)(file), draft: act.missing.length > 0 })
      return { base64: Buffer.from(bytes).toString('base64') }
    },
    'corrections.export': async ({ formats, ...asked }) => {
      const { act, file } = compose(asked)
      const draft = act.missing.length > 0
      const paper = { ...paperOf(services)(file), draft }
      const files = []
      for (const format of formats) {
        const bytes =
          format === 'pdf' ? await services.documents.toPdf(act, paper) : await services.documents.toDocx(act, paper)
        files.push(await writeExport(exportFolderOf(services), fileNameOf(act), format, bytes))
      }
      vault.recordExport(asked.id, { title: act.title, files: files.map((written) => written.name) })
      return { draft, files }
    },
    'corrections.sign': async ({ formats, key, keyPath, password, ...asked }) => {
      if (key === undefined && keyPath === undefined) throw deskFault('badKey')
      const bytes = key === undefined ? await keyAt(keyPath ?? '') : new Uint8Array(Buffer.from(key, 'base64'))
      return sign(asked, formats, (files, now) => services.signatures.sign(files, bytes, password, now))
    },
    'corrections.signByAgent': ({ formats, locale, ...asked }) =>
      sign(asked, formats, (files, now) => services.signatures.signByAgent(files, locale, now)),
  }
}
