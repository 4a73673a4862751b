/** Correcting a slip in a signed act: the ruling that names it, on paper and signed. The old act stays as it is. */
import type { CallReceived } from '../../../shared/contract/contract.ts'
import { composeSlipRuling, missingElements, withoutMachineMark } from '../../../shared/undisputed/index.ts'
import type { ActDocument } from '../../../shared/acts/document.ts'
import type { MaterialActEntry } from '../../store/undisputed/acts.ts'
import { dayOf } from '../clock.ts'
import { deskFault } from '../faults.ts'
import type { Services } from '../services.ts'
import { courtFactsOf } from './drafts.ts'
import type { DeskMaterial, MatterQueue } from './queue.ts'
import { paperOf, verifiedFiles, writeSigned } from './signing.ts'
import type { SignFiles, SignFormat } from './signing.ts'

type Asked = CallReceived<'undisputed.slipPdf'>

interface Slip {
  old: MaterialActEntry
  material: DeskMaterial
  act: ActDocument
}

/** @throws DeskFault notFound where the act is not in the registry */
export function slipRuling(services: Services, queue: MatterQueue, { act: id, ...words }: Asked): Slip {
  const { materials } = services.vault.store()
  const old = materials.acts.get(id)
  if (old === null) throw deskFault('notFound', id)
  const material = queue.get(old.material)
  const court = courtFactsOf(services.settings.read(), materials.rules.get(), material.record)
  const { title, sha256: hash, signedAt } = old
  const signedOn = dayOf(new Date(signedAt))
  const act = composeSlipRuling({ title, sha256: hash, signedOn }, words, court, old.language)
  return { old, material, act: { ...act, missing: missingElements(act) } }
}

/**
 * Signs the ruling, verifies it and enters it beside the act it corrects.
 * @throws DeskFault actIncomplete, badSignature, badInput for a day that has not come; StoreFault forbidden
 */
export async function signSlip(
  services: Services,
  queue: MatterQueue,
  asked: Asked,
  format: SignFormat,
  sign: SignFiles,
) {
  const { vault } = services
  vault.store().people.require(vault.actor(), 'sign')
  const { old, material, act } = slipRuling(services, queue, asked)
  const [gap] = act.missing
  if (gap !== undefined) throw deskFault('actIncomplete', `${gap.article}: ${gap.says}`)
  if (asked.date !== null && asked.date > queue.today()) throw deskFault('badInput', '/date')
  const clean = withoutMachineMark(act)
  const pdf = await services.documents.toPdf(clean, paperOf(services, false))
  const now = services.now()
  const [signed] = await sign([{ kind: format, bytes: pdf }], now)
  const { verification, files, evidence } = await verifiedFiles(services, { pdf, signed, format, now }, old.title)
  const entry = vault.store().materials.acts.register(
    {
      material: old.material,
      version: material.head.version,
      kind: clean.kind,
      title: clean.title,
      language: clean.language,
      ...files,
      signedOn: queue.today(),
      changed: true,
      corrects: old.id,
      told: { origin: 'machine' },
    },
    vault.actor(),
    evidence,
  )
  void services.archive.takeOwn({ ...clean, title: entry.title })
  return { files: await writeSigned(services, entry), verification }
}
