/** `ukim archive import`: acts from files, folders, ZIPs and tables. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { extractFacts } from '../../../archive/extract/index.ts'
import { GENERATED_MARK } from '../../../archive/generate/index.ts'
import { ArchiveFault } from '../../../archive/faults.ts'
import { IMPORT_FAULTS } from '../../../archive/import/faults.ts'
import { readTableMap } from '../../../archive/import/map.ts'
import type { TableMap } from '../../../archive/import/map.ts'
import { importActs } from '../../../archive/import/run.ts'
import type { ImportReport } from '../../../archive/import/report.ts'
import type { Language } from '../../../../shared/language/say.ts'
import { readArguments } from '../../arguments.ts'
import { aboutFile, CommandError, commandError, EXIT, languageOf } from '../../io.ts'
import type { Io } from '../../io.ts'
import { ARCHIVE_OPTIONS, withArchive } from './open.ts'

const USAGE = 'archive import PATH... --db FILE [--map map.json] [--quiet]'

export const importHelp = `ukim ${USAGE}
  Reads acts from DOCX, PDF with text, HTML, TXT and RTF files, from folders and ZIPs of them, and from tables (CSV, JSON
  Lines, XLSX) whose columns map.json names: { "text": "column", "number": "column", "date": … , "values": { … } }.
  Interrupted with Ctrl+C or by a power cut, the same call goes on where it stood. What could not be read is listed.`

function mapOf(path: string | undefined): TableMap | undefined {
  if (path === undefined) return undefined
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw commandError('unreadable', { file: path, reason: error instanceof Error ? error.message : String(error) })
  }
  try {
    return readTableMap(value, path)
  } catch (error) {
    if (error instanceof ArchiveFault) throw new CommandError(error.says)
    throw error
  }
}

const WORDS: Record<Language, { done: string; failed: string; resumed: string }> = {
  kk: {
    done: 'қосылды: {added}, мәтіні бірдей: {sameText}, нөмірі бірдей: {sameNumber}, оқылмады: {failed}',
    failed: 'оқылмағандар',
    resumed: 'бұрын қосылған: {resumed}',
  },
  ru: {
    done: 'добавлено: {added}, тот же текст: {sameText}, тот же номер: {sameNumber}, не прочитано: {failed}',
    failed: 'не прочитаны',
    resumed: 'добавлено прежде: {resumed}',
  },
  en: {
    done: 'added: {added}, same text: {sameText}, same number: {sameNumber}, not read: {failed}',
    failed: 'not read',
    resumed: 'added before: {resumed}',
  },
}

function fill(text: string, report: ImportReport): string {
  const { added, sameText, sameNumber, failed, resumed } = report
  const values: Record<string, number> = { added, sameText, sameNumber, failed, resumed }
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
}

function tell(report: ImportReport, language: Language, io: Io): void {
  const words = WORDS[language]
  const speed = report.seconds > 0 ? Math.round(report.added / report.seconds) : 0
  io.out(`${fill(words.done, report)}  (${report.seconds.toFixed(1)} s, ${speed}/s)`)
  if (report.resumed > 0) io.out(fill(words.resumed, report))
  if (report.failures.length > 0) io.out(`${words.failed}:`)
  for (const { source, says, detail } of report.failures) {
    const hint = says.en === IMPORT_FAULTS.needsMap.en ? ' (--map map.json)' : ''
    io.out(`  ${source}: ${says[language]}${hint}${detail === null ? '' : ` [${detail}]`}`)
  }
}

export async function runImport(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    { ...ARCHIVE_OPTIONS, map: { type: 'string' }, quiet: { type: 'boolean' } },
    { min: 1, max: 1000, usage: USAGE },
  )
  const language = languageOf(values.lang, io)
  const map = mapOf(values.map)
  const paths = positionals.map((path) => resolve(path))
  let stop = false
  const onInterrupt = (): void => {
    stop = true
  }
  process.once('SIGINT', onInterrupt)
  try {
    return await withArchive(values, USAGE, { create: true }, async (db) => {
      let told = 0
      const report = await importActs(db, paths, {
        map,
        extract: extractFacts,
        isGenerated: (text) => text.includes(GENERATED_MARK.kk) || text.includes(GENERATED_MARK.ru),
        stopped: () => stop,
        now: () => io.now().toISOString(),
        progress: ({ seen, added, failed }) => {
          if (values.quiet === true || seen - told < 1000) return
          told = seen
          io.err(`${seen} · +${added} · −${failed}`)
        },
      })
      if (values.json === true) io.out(JSON.stringify(report))
      else tell(report, language, io)
      if (report.cancelled) throw aboutFile(values.db ?? '', new ArchiveFault('cancelled').says)
      return report.failed > 0 ? EXIT.negative : EXIT.ok
    })
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}
