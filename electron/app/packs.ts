/** The law packs of this machine: those built into the program and those installed beside the store, proved anew. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestSchema } from '../../shared/law/types.ts'
import type { Pack } from '../../shared/contract/calls/machine.ts'
import { sayInAll } from '../../shared/language/messages/index.ts'
import { builtInPacks, LawPackError, loadLawPack } from '../law/load.ts'
import { LawPackFault, LawPacks } from '../law/packs.ts'

/** Public keys whose packs are taken. None yet: until a publisher is named, every installed pack is refused as untrusted. */
const TRUSTED: readonly string[] = []

function builtIn(folder: string, id: string, used: string): Pack {
  try {
    const law = loadLawPack(join(folder, id))
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, id, 'manifest.json'), 'utf8')))
    return {
      id,
      edition: law.edition,
      origin: 'builtIn',
      files: manifest.files.length,
      rows: law.rows.length,
      used: law.id === used,
      fault: null,
    }
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    const fault = sayInAll('fault.pack.tampered', { where: error.message })
    return { id, edition: null, origin: 'builtIn', files: 0, rows: 0, used: false, fault }
  }
}

/**
 * @param programFolder packs that came with the program
 * @param ownFolder packs installed later
 * @param used id of the pack the desk computes with
 */
export function lawPacks(
  programFolder: string,
  ownFolder: string,
  used: string,
  trusted: readonly string[] = TRUSTED,
): Pack[] {
  const packs = new LawPacks(ownFolder, trusted)
  const installed = packs.list().map(({ id, edition, fault }): Pack => {
    const base = { id, edition, origin: 'installed', used: false } as const
    if (fault !== null) {
      const says = sayInAll(`fault.pack.${fault.code}`, { where: fault.where })
      return { ...base, files: 0, rows: 0, fault: says }
    }
    try {
      const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(ownFolder, id, 'manifest.json'), 'utf8')))
      return { ...base, files: manifest.files.length, rows: packs.load(id).rows.length, fault: null }
    } catch (error) {
      if (!(error instanceof LawPackFault)) throw error
      return { ...base, files: 0, rows: 0, fault: sayInAll(`fault.pack.${error.code}`, { where: error.where }) }
    }
  })
  return [...builtInPacks(programFolder).map((id) => builtIn(programFolder, id, used)), ...installed]
}
