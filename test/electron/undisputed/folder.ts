/** A folder of generated materials as they come to a court: single files and tables, with the outcome each must have. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COLUMNS, toCsv } from '../../../shared/undisputed/index.ts'
import type { ExitBanMaterial, Outcome } from '../../../shared/undisputed/index.ts'
import { generated } from './generated.ts'
import { workbook } from './office.ts'

const HEADS = COLUMNS.map(({ name }) => name.ru)

function cellsOf(material: ExitBanMaterial): (string | number | null)[] {
  return COLUMNS.map(({ path, kind }) => {
    const value = path
      .slice(1)
      .split('/')
      .reduce<unknown>((at, key) => (at === null ? null : (at as Record<string, unknown>)[key]), material)
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
    if (kind === 'answer') return value === true ? 'да' : 'нет'
    if (kind === 'date') return String(value).split('-').toReversed().join('.')
    if (kind === 'debtorKind') return value === 'person' ? 'физлицо' : 'руководитель'
    return typeof value === 'number' ? value : String(value)
  })
}

/** Writes `count` materials, a third each as JSON, rows of CSV and rows of XLSX; gives the outcome by source. */
export function materialFolder(folder: string, count: number, seed: number): Map<string, Outcome> {
  const wanted = new Map<string, Outcome>()
  const tables: Record<'csv' | 'xlsx', (string | number | null)[][]> = { csv: [], xlsx: [] }
  for (const [i, { material, outcome }] of generated(count, seed).entries()) {
    const kind = (['json', 'csv', 'xlsx'] as const)[i % 3]
    if (kind === undefined || kind === 'json') {
      writeFileSync(join(folder, `m${i}.json`), JSON.stringify(material))
      wanted.set(`m${i}.json`, outcome)
    } else {
      tables[kind].push(cellsOf(material))
      // The headings are the first line.
      wanted.set(`list.${kind}:${tables[kind].length + 1}`, outcome)
    }
  }
  writeFileSync(join(folder, 'list.csv'), toCsv([HEADS, ...tables.csv]))
  writeFileSync(join(folder, 'list.xlsx'), workbook([HEADS, ...tables.xlsx]))
  return wanted
}
