/** Part of `ukim store check`: each material against its history, each signed act against its hash. */
import { fileHash, sha256 } from '../cases/body.ts'
import type { Connection } from '../connection.ts'
import { unpackRecord } from './rows.ts'

export interface MaterialsCheck {
  materials: number
  /** In plain words, for the log and the terminal. */
  problems: string[]
}

/** @throws StoreFault `damaged` where a record cannot be unpacked */
export function checkMaterials(connection: Connection): MaterialsCheck {
  const problems: string[] = []
  const rows = connection.all<{ id: string; version: number; vs: number; top: number | null }>(
    `SELECT m.id, m.version, count(v.version) AS vs, max(v.version) AS top
     FROM materials m LEFT JOIN material_versions v ON v.material_n = m.n GROUP BY m.n`,
  )
  for (const { id, version, vs, top } of rows) {
    if (vs !== version || top !== version) problems.push(`material ${id}: version ${version}, history of ${vs}`)
  }
  const versions = connection.all<{ id: string; version: number; body: Buffer; sha256: string }>(
    `SELECT m.id, v.version, v.body, v.sha256 FROM material_versions v JOIN materials m ON m.n = v.material_n`,
  )
  for (const { id, version, body, sha256: hash } of versions) {
    if (fileHash(unpackRecord(body)) !== hash) problems.push(`material ${id}: version ${version} does not fit its hash`)
  }
  const acts = connection.all<{ id: string; content: Buffer; sha256: string; signed_on: string | null }>(
    `SELECT m.id, a.content, a.sha256, m.signed_on FROM material_acts a JOIN materials m ON m.n = a.material_n`,
  )
  for (const { id, content, sha256: hash, signed_on } of acts) {
    if (sha256(content) !== hash) problems.push(`material ${id}: the signed act does not fit its hash`)
    if (signed_on === null) problems.push(`material ${id}: it has a signed act and is not locked`)
  }
  const locked = connection.all<{ id: string }>(
    `SELECT id FROM materials WHERE signed_on IS NOT NULL AND n NOT IN (SELECT material_n FROM material_acts)`,
  )
  for (const { id } of locked) problems.push(`material ${id}: it is locked and has no signed act`)
  return { materials: rows.length, problems }
}
