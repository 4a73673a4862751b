/**
 * Signing of undisputed materials, one after the other. A material is signed when its act stands in the registry, with
 * the signed bytes, in one transaction; before that nothing of it exists, and the files are written from there.
 */
import { setImmediate } from 'node:timers/promises'
import type { Verification, WrittenFile } from '../../../shared/contract/values.ts'
import type { SignedMaterials } from '../../../shared/contract/calls/undisputed.ts'
import type { Decision } from '../../../shared/contract/calls/undisputed-record.ts'
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
import { blockersOf, decisionOf, mayGoInBatch, seenKey } from './readiness.ts'
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

/** An act as it will be signed, and what it is made of. */
interface Ready {
  material: DeskMaterial
  reading: Reading
  decision: Decision
  act: ActDocument
  /** What the draft that was seen is known by. */
  digest: string
  pdf: Uint8Array
}

interface Signed {
  entry: MaterialActEntry
  verification: Verification
}

/** Composes the act of a material that nothing stands in the way of. @throws DeskFault actIncomplete */
async function compose(
  services: Services,
  material: DeskMaterial,
  reading: Reading,
  around: Surroundings,
): Promise<Ready> {
  const { head, record } = material
  const decision = decisionOf(record, material, reading)
  if (decision === null) throw deskFault('actIncomplete', head.source)
  const court = courtFactsOf(around.settings, around.rules, record)
  const act = withoutMachineMark(draftOf(material, decision, record.language, court, reading).act)
  const pdf = await services.documents.toPdf(act, paperOf(services, false))
  return { material, reading, decision, act, digest: digestOf(act), pdf }
}

/**
 * What the registry keeps of a signature, once it has been verified.
 * @param source what is named where the signature does not hold
 * @throws DeskFault badSignature
 */
export async function verifiedFiles(
  services: Services,
  { pdf, signed, format, now }: { pdf: Uint8Array; signed: Uint8Array | undefined; format: SignFormat; now: Date },
  source: string,
) {
  if (signed === undefined) throw deskFault('badSignature', source)
  const detached = format === 'cms' ? pdf : undefined
  const trust = await readTrustFolder(services.settings.read().trustFolder)
  const verification = await services.signatures.verify(signed, now, detached, trust)
  if (!verification.valid) throw deskFault('badSignature', source)
  const kept = trust === undefined ? null : gatherEvidence(signed, { content: detached, trust, at: now })
  return {
    verification,
    files: {
      format,
      content: detached ?? signed,
      signature: detached === undefined ? null : signed,
      signer: verification.signers.at(-1)?.name || '—',
      signerIin: verification.signers.find(({ iin }) => iin !== null)?.iin ?? null,
      signedAt: now.toISOString(),
    },
    evidence: kept === null ? null : { file: sha256(signed), parts: derBlocks(kept) },
  }
}

/** Verifies the signature over an act and enters both. @throws DeskFault badSignature */
async function enter(
  services: Services,
  queue: MatterQueue,
  { material, reading, decision, act, digest, pdf }: Ready,
  signed: Uint8Array | undefined,
  format: SignFormat,
  now: Date,
): Promise<Signed> {
  const { head, record, item } = material
  const { vault } = services
  const { verification, files, evidence } = await verifiedFiles(services, { pdf, signed, format, now }, head.source)
  const entry = vault.store().materials.acts.register(
    {
      material: head.id,
      version: head.version,
      kind: act.kind,
      title: titleOf(act, material),
      language: act.language,
      ...files,
      signedOn: queue.today(),
      changed: changedByJudge(services, material, reading),
      corrects: null,
      told: {
        origin: 'machine',
        outcome: item.assessment.outcome,
        decision,
        digest,
        conditions: Object.fromEntries(item.assessment.conditions.map(({ code, status }) => [code, status])),
        ticks: reading.ticks,
        settled: reading.settled,
        answers: record.answers,
        readInFull: head.drawn,
      },
    },
    vault.actor(),
    evidence,
  )
  return { entry, verification }
}

/** `Ұйғарым № 118 — Оспанов`: a stamp without a number must not be mistaken for another. */
function titleOf(act: ActDocument, { item }: DeskMaterial): string {
  const name = 'debtor' in item.material ? item.material.debtor.name : item.material.person.name
  return name === null ? act.title : `${act.title} ${name}`
}

/** How a batch is signed. */
export interface SigningWay {
  format: SignFormat
  /** Only what may go in a batch is signed. */
  together: boolean
  /** Acts that go into one signing: as many as the person is asked for at once. */
  atOnce: number
  sign: SignFiles
}

/** A material that may be signed now, or the fault line that says why not. */
async function readyOf(
  services: Services,
  queue: MatterQueue,
  id: string,
  together: boolean,
): Promise<Ready | SignedMaterials['refused'][number]> {
  const { vault } = services
  const { materials, people } = vault.store()
  people.require(vault.actor(), 'sign')
  const material = queue.get(id)
  const { source } = material.head
  const around = { settings: services.settings.read(), rules: materials.rules.get() }
  const reading = materials.readings.get(id, vault.actor().id)
  const blockers = blockersOf(material, reading, around, queue.today())
  const [blocker] = blockers
  if (blocker !== undefined || reading === null)
    return {
      id,
      source,
      blocker: blocker ?? 'notOpened',
      says: sayInAll(`undisputed.blocker.${blocker ?? 'notOpened'}`),
    }
  if (together && !mayGoInBatch(material, reading, blockers))
    return { id, source, blocker: null, says: sayInAll('fault.undisputed.notInBatch') }
  return compose(services, material, reading, around)
}

/** The person chose a key meanwhile: what was read since, or changed, is not what was signed. */
function stillSo(services: Services, queue: MatterQueue, { material, digest, decision }: Ready): boolean {
  const { vault } = services
  const { materials } = vault.store()
  const now = queue.get(material.head.id)
  const around = { settings: services.settings.read(), rules: materials.rules.get() }
  const reading = materials.readings.get(now.head.id, vault.actor().id)
  if (reading === null || blockersOf(now, reading, around, queue.today()).length > 0) return false
  return reading.seen[seenKey(decision, now.record.language)] === digest
}

/**
 * Signs the materials that may be signed; each of the others is told with what is in its way and stays as it was. Stops
 * between two signings.
 * @throws DeskFault forbidden for anyone but a judge, badKey where the key does not open
 */
export async function signMaterials(
  services: Services,
  queue: MatterQueue,
  ids: readonly string[],
  { format, together, atOnce, sign }: SigningWay,
  tell: Tell,
  signal: AbortSignal,
): Promise<SignedMaterials> {
  const { vault } = services
  const result: SignedMaterials = { signed: [], refused: [], unwritten: [], verification: null }
  vault.store().people.require(vault.actor(), 'sign')
  const unique = [...new Set(ids)]
  let done = 0
  /** Tells the fault of one material; true where the next one could not be signed either. */
  const refuse = (id: string, source: string, error: unknown): boolean => {
    const fault = faultOf(error)
    const fatal = FATAL.includes(fault.code)
    // Nothing was signed yet: the whole job is told as failed. Later ones are told one by one.
    if (fatal && result.signed.length === 0) throw error instanceof DeskFault ? error : new DeskFault(fault)
    result.refused.push({ id, source, blocker: null, says: fault.says })
    return fatal
  }
  for (let at = 0; at < unique.length && !signal.aborted; at += atOnce) {
    const ready: Ready[] = []
    let fatal = false
    for (const id of unique.slice(at, at + atOnce)) {
      if (signal.aborted || fatal) break
      let source = id
      try {
        source = queue.get(id).head.source
        tell({ done, total: unique.length, at: source })
        const found = await readyOf(services, queue, id, together)
        if ('act' in found) ready.push(found)
        else {
          result.refused.push(found)
          done += 1
        }
      } catch (error) {
        fatal = refuse(id, source, error)
        done += 1
      }
      await setImmediate()
    }
    if (fatal || (signal.aborted && ready.length > 0)) break
    const now = services.now()
    let signatures: Uint8Array[] = []
    try {
      if (ready.length > 0)
        signatures = await sign(
          ready.map(({ pdf }) => ({ kind: format, bytes: pdf })),
          now,
        )
    } catch (error) {
      for (const { material } of ready) fatal = refuse(material.head.id, material.head.source, error) || fatal
      if (fatal) break
      done += ready.length
      continue
    }
    for (const [i, one] of ready.entries()) {
      const { id, source } = one.material.head
      try {
        if (!stillSo(services, queue, one)) throw deskFault('conflict', source, sayInAll('fault.material.conflict'))
        const { entry, verification } = await enter(services, queue, one, signatures[i], format, now)
        result.verification = verification
        void services.archive.takeOwn({ ...one.act, title: entry.title })
        const files = await written(services, entry, source, result)
        result.signed.push({ id, source, title: entry.title, files })
      } catch (error) {
        fatal = refuse(id, source, error)
        if (fatal) break
      }
      done += 1
      tell({ done })
      await setImmediate()
    }
    if (fatal) break
    tell({ done })
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
