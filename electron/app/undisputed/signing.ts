/**
 * Signing of undisputed materials, one after the other. A material is signed when its act stands in the registry, with
 * the signed bytes, in one transaction; before that nothing of it exists, and the files are written from there.
 */
import { setImmediate } from 'node:timers/promises'
import type { Verification, WrittenFile } from '../../../shared/contract/values.ts'
import type { SignedMaterials } from '../../../shared/contract/calls/undisputed.ts'
import type { Fault } from '../../../shared/contract/fault.ts'
import { disagreements, withoutMachineMark } from '../../../shared/undisputed/index.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'
import { sayInAll } from '../../../shared/language/messages/index.ts'
import { derBlocks, gatherEvidence } from '../../signing/index.ts'
import { canonical, sha256 } from '../../store/cases/body.ts'
import type { MaterialActEntry } from '../../store/undisputed/acts.ts'
import type { Reading } from '../../store/undisputed/readings.ts'
import { writeExport } from '../exports.ts'
import { DeskFault, deskFault, faultOf } from '../faults.ts'
import type { Tell } from '../jobs.ts'
import type { Paper, Services, SignedKind } from '../services.ts'
import { readTrustFolder } from '../trust.ts'
import { courtFactsOf, digestOf, draftOf, editsOf } from './drafts.ts'
import type { DeskMaterial, MatterQueue } from './queue.ts'
import { blockersOf, decisionOf, mayGoInBatch } from './readiness.ts'
import type { Surroundings } from './readiness.ts'

export type SignFormat = 'cms' | 'pdf'
export type SignFiles = (files: { kind: SignedKind; bytes: Uint8Array }[], now: Date) => Promise<Uint8Array[]>

/** Faults after which the next material could not be signed either. */
const FATAL: readonly Fault['code'][] = ['badKey', 'storeLocked', 'forbidden', 'diskFull', 'readOnly', 'notAvailable']

/** Layout and letterhead of the settings. */
export function paperOf(services: Pick<Services, 'settings' | 'letterhead'>, draft: boolean): Paper {
  const { layout, qr } = services.settings.read()
  const letterhead = services.letterhead.read()
  return { layout, qr, draft, ...(letterhead === null ? {} : { letterhead }) }
}

export function exportFolderOf(services: Pick<Services, 'settings' | 'exportFolder'>): string {
  return services.settings.read().exportFolder ?? services.exportFolder
}

/**
 * Writes the files of a signed act from the registry; a detached signature lies beside the bytes it signs, and beside it
 * what its verification rests on, for whoever gets the file.
 */
export async function writeSigned(
  services: Pick<Services, 'vault' | 'settings' | 'exportFolder' | 'evidence'>,
  act: Pick<MaterialActEntry, 'id' | 'title' | 'material' | 'signedAt'>,
): Promise<WrittenFile[]> {
  const { materials } = services.vault.store()
  const { content, signature } = materials.acts.bytes(act.id)
  const folder = exportFolderOf(services)
  const pdf = await writeExport(folder, act.title, 'pdf', content)
  const files = signature === null ? [pdf] : [pdf, await writeExport(folder, pdf.name, 'cms', signature)]
  const signed = signature ?? content
  const trust = services.evidence.get(sha256(signed))
  const kept =
    trust.length === 0
      ? null
      : gatherEvidence(signed, { ...(signature === null ? {} : { content }), trust, at: new Date(act.signedAt) })
  if (kept !== null) await writeExport(folder, files.at(-1)?.name ?? pdf.name, 'evidence.pem', kept)
  return files
}

/** The judge changed a fact, a word or the outcome of what the program had drafted. */
function changedByJudge(services: Services, material: DeskMaterial, reading: Reading): boolean {
  const { head, record, item } = material
  const decision = decisionOf(record, material, reading)
  return (
    decision !== item.assessment.outcome ||
    (decision !== null && Object.keys(editsOf(record, decision, record.language)).length > 0) ||
    Object.keys(record.answers).length > 0 ||
    disagreements(item.assessment, reading.ticks).length > 0 ||
    canonical(services.vault.store().materials.first(head.id).material) !== canonical(record.material)
  )
}

interface Signed {
  entry: MaterialActEntry
  verification: Verification
}

/** Composes, signs, verifies and enters one act. @throws DeskFault with what is in the way */
async function signOne(
  services: Services,
  material: DeskMaterial,
  reading: Reading,
  around: Surroundings,
  format: SignFormat,
  today: string,
  signing: SignFiles,
): Promise<Signed> {
  const { head, record, item } = material
  const { vault, documents, signatures } = services
  const decision = decisionOf(record, material, reading)
  const court = courtFactsOf(around.settings, around.rules, record)
  if (decision === null) throw deskFault('actIncomplete', head.source)
  const draft = draftOf(material, decision, record.language, court, reading)
  const act = withoutMachineMark(draft.act)
  const pdf = await documents.toPdf(act, paperOf(services, false))
  const now = services.now()
  const [signed] = await signing([{ kind: format, bytes: pdf }], now)
  if (signed === undefined) throw deskFault('badSignature', head.source)
  const detached = format === 'cms' ? pdf : undefined
  const trust = await readTrustFolder(around.settings.trustFolder)
  const verification = await signatures.verify(signed, now, detached, trust)
  if (!verification.valid) throw deskFault('badSignature', head.source)
  const kept = trust === undefined ? null : gatherEvidence(signed, { content: detached, trust, at: now })
  const entry = vault.store().materials.acts.register(
    {
      material: head.id,
      version: head.version,
      kind: act.kind,
      title: titleOf(act, material),
      language: act.language,
      format,
      content: detached ?? signed,
      signature: detached === undefined ? null : signed,
      signer: verification.signers.at(-1)?.name || '—',
      signerIin: verification.signers.find(({ iin }) => iin !== null)?.iin ?? null,
      signedAt: now.toISOString(),
      signedOn: today,
      changed: changedByJudge(services, material, reading),
      told: {
        origin: 'machine',
        outcome: item.assessment.outcome,
        decision,
        digest: digestOf(act),
        conditions: Object.fromEntries(item.assessment.conditions.map(({ code, status }) => [code, status])),
        ticks: reading.ticks,
        settled: reading.settled,
        answers: record.answers,
        readInFull: head.drawn,
      },
    },
    vault.actor(),
    kept === null ? null : { file: sha256(signed), parts: derBlocks(kept) },
  )
  return { entry, verification }
}

/** `Ұйғарым № 118 — Оспанов`: a stamp without a number must not be mistaken for another. */
function titleOf(act: ActDocument, { item }: DeskMaterial): string {
  const name = 'debtor' in item.material ? item.material.debtor.name : item.material.person.name
  return name === null ? act.title : `${act.title} ${name}`
}

/**
 * Signs the materials that may be signed; each of the others is told with what is in its way and stays as it was. Stops
 * between two materials.
 * @param together only what may go in a batch is signed
 * @throws DeskFault forbidden for anyone but a judge, badKey where the key does not open
 */
export async function signMaterials(
  services: Services,
  queue: MatterQueue,
  ids: readonly string[],
  format: SignFormat,
  together: boolean,
  signing: SignFiles,
  tell: Tell,
  signal: AbortSignal,
): Promise<SignedMaterials> {
  const { vault } = services
  const result: SignedMaterials = { signed: [], refused: [], unwritten: [], verification: null }
  vault.store().people.require(vault.actor(), 'sign')
  const unique = [...new Set(ids)]
  for (const [done, id] of unique.entries()) {
    if (signal.aborted) break
    let source = id
    try {
      const { materials, people } = vault.store()
      people.require(vault.actor(), 'sign')
      const material = queue.get(id)
      source = material.head.source
      tell({ done, total: unique.length, at: source })
      const around = { settings: services.settings.read(), rules: materials.rules.get() }
      const reading = materials.readings.get(id, vault.actor().id)
      const blockers = blockersOf(material, reading, around, queue.today())
      const [blocker] = blockers
      if (blocker !== undefined || reading === null) {
        result.refused.push({
          id,
          source,
          blocker: blocker ?? 'notOpened',
          says: sayInAll(`undisputed.blocker.${blocker ?? 'notOpened'}`),
        })
        continue
      }
      if (together && !mayGoInBatch(material, reading, blockers)) {
        result.refused.push({ id, source, blocker: null, says: sayInAll('fault.undisputed.notInBatch') })
        continue
      }
      const { entry, verification } = await signOne(services, material, reading, around, format, queue.today(), signing)
      result.verification = verification
      const files = await written(services, entry, source, result)
      result.signed.push({ id, source, title: entry.title, files })
    } catch (error) {
      const fault = faultOf(error)
      // Nothing was signed yet: the whole job is told as failed. Later ones are told one by one.
      if (FATAL.includes(fault.code) && result.signed.length === 0)
        throw error instanceof DeskFault ? error : new DeskFault(fault)
      result.refused.push({ id, source, blocker: null, says: fault.says })
      if (FATAL.includes(fault.code)) break
    }
    tell({ done: done + 1 })
    await setImmediate()
  }
  return result
}

/** An act is signed once it stands in the registry; a folder that cannot be written changes nothing of that. */
async function written(
  services: Services,
  entry: MaterialActEntry,
  source: string,
  result: SignedMaterials,
): Promise<WrittenFile[]> {
  try {
    return await writeSigned(services, entry)
  } catch (error) {
    result.unwritten.push({ id: entry.material, source, says: faultOf(error).says })
    return []
  }
}
