/** Measures the reading of facts and writes docs/extraction.md: `node scripts/measure-extraction.ts [--check]`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractFacts } from '../electron/archive/extract/index.ts'
import { measure } from '../electron/archive/extract/measure.ts'
import { extractionReport } from '../electron/archive/extract/measured-report.ts'
import { plainFacts } from '../electron/archive/extract/plain.ts'
import type { PlainFacts } from '../electron/archive/extract/plain.ts'
import { generatorOf } from '../electron/archive/generate/index.ts'
import { loadBuiltInLaw } from '../electron/law/load.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'test', 'fixtures', 'archive', 'acts')
const GENERATED = 2000

export interface Pair {
  name: string
  text: string
  stated: PlainFacts
  read: PlainFacts
}

/** The acts written by hand, with what the reader finds in them. */
export function handWritten(): Pair[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8')
      const stated = JSON.parse(
        readFileSync(join(FOLDER, file.replace(/\.txt$/u, '.facts.json')), 'utf8'),
      ) as PlainFacts
      return { name: file.replace(/\.txt$/u, ''), text, stated, read: plainFacts(extractFacts(text)) }
    })
}

/** The text of docs/extraction.md as it should be now. */
export function currentReport(): string {
  const pairs = handWritten()
  const ofLanguage = (language: 'kk' | 'ru') => measure(pairs.filter(({ stated }) => stated.language === language))
  const generator = generatorOf(loadBuiltInLaw(), 7)
  const made = Array.from({ length: GENERATED }, (_, i) => generator.act(i)).map(({ text, facts }) => ({
    stated: facts,
    read: plainFacts(extractFacts(text)),
  }))
  return extractionReport({
    acts: pairs.length,
    kazakh: pairs.filter(({ stated }) => stated.language === 'kk').length,
    all: measure(pairs),
    byLanguage: { kk: ofLanguage('kk'), ru: ofLanguage('ru') },
    generated: { acts: GENERATED, scores: measure(made) },
  })
}

if (import.meta.main) writeFileSync(join(ROOT, 'docs', 'extraction.md'), currentReport())
