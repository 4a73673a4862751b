/** Imports what it is told in a process of its own, so that it can be killed: `node import-child.ts DB MAP PATH...`. */
import { readFileSync } from 'node:fs'
import { extractFacts } from '../../../../electron/archive/extract/index.ts'
import { readTableMap } from '../../../../electron/archive/import/map.ts'
import { importActs } from '../../../../electron/archive/import/run.ts'
import { openArchive } from '../../../../electron/archive/open.ts'

const [file = '', map = '', ...paths] = process.argv.slice(2)
const db = openArchive(file, new Uint8Array(32).fill(5), { create: true })
const report = await importActs(db, paths, {
  map: readTableMap(JSON.parse(readFileSync(map, 'utf8')), map),
  extract: extractFacts,
  isGenerated: () => true,
  batch: 40,
  threads: 1,
  now: () => {
    // Asked for at each batch: the parent counts them.
    process.stdout.write('.')
    return '2026-01-01T00:00:00Z'
  },
})
process.stdout.write(`\n${JSON.stringify({ added: report.added, resumed: report.resumed, failed: report.failed })}`)
db.close()
