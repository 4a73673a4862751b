/** Reads the material of an undisputed matter: JSON, format, procedure, schema. Faults carry the exact place. */
import type { z } from 'zod'
import { EXIT_BAN_FORMAT, exitBanSchema } from './exit-ban-schema.ts'
import type { ExitBanMaterial } from './exit-ban-schema.ts'
import { materialFault, notJsonFault, schemaFaults, shown } from './faults.ts'
import type { MaterialFault } from './faults.ts'
import { MATTER_FORMAT, matterSchema } from './matter-schema.ts'
import type { Matter } from './matter-schema.ts'
import { PROCEDURES, procedureById } from './procedures/index.ts'
import { exitBan } from './procedures/exit-ban.ts'
import type { Procedure } from './types.ts'

export type Material = ExitBanMaterial | Matter

export type MaterialReading =
  { ok: true; procedure: Procedure; material: Material } | { ok: false; faults: MaterialFault[] }

const FORMATS = [EXIT_BAN_FORMAT, MATTER_FORMAT]

const refused = (...faults: MaterialFault[]): MaterialReading => ({ ok: false, faults })

function parsed(schema: z.ZodType<Material>, procedure: Procedure, value: unknown): MaterialReading {
  const result = schema.safeParse(value)
  if (result.success) return { ok: true, procedure, material: result.data }
  return refused(...result.error.issues.flatMap((issue) => schemaFaults(issue, value)))
}

function wrongFormat(format: unknown): MaterialFault {
  const known = /^(ukim\.\w+)\/(\d+)$/.exec(typeof format === 'string' ? format : '')
  const newer = known && FORMATS.includes(`${known[1]}/1`) && Number(known[2]) > 1
  return materialFault(newer ? 'newerFormat' : 'notOurFormat', '/format', {
    value: shown(format),
    expected: FORMATS.map((name) => `«${name}»`).join(', '),
  })
}

/** Reads a material that is already parsed JSON. */
export function readMaterialValue(value: unknown): MaterialReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(materialFault('notAnObject', ''))
  const { format, procedure: id } = value as Record<string, unknown>
  if (format === undefined) return refused(materialFault('formatMissing', '/format'))
  if (format === EXIT_BAN_FORMAT) return parsed(exitBanSchema, exitBan, value)
  if (format !== MATTER_FORMAT) return refused(wrongFormat(format))
  if (id === undefined) return refused(materialFault('fieldMissing', '/procedure'))
  const procedure = typeof id === 'string' ? procedureById(id) : undefined
  if (procedure?.facts === undefined) {
    const expected = PROCEDURES.filter((known) => known.facts !== undefined).map((known) => known.id)
    return refused(materialFault('procedureUnknown', '/procedure', { value: shown(id), expected: expected.join(', ') }))
  }
  return parsed(matterSchema(procedure), procedure, value)
}

/** Reads the text of a material file. */
export function readMaterial(text: string): MaterialReading {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused(notJsonFault(text))
  }
  return readMaterialValue(value)
}

export function isExitBan(material: Material): material is ExitBanMaterial {
  return material.format === EXIT_BAN_FORMAT
}
