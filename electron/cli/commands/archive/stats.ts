/** `ukim archive stats`: what the archive holds. */
import { archiveStats } from '../../../archive/stats.ts'
import { readArguments } from '../../arguments.ts'
import { EXIT } from '../../io.ts'
import type { Io } from '../../io.ts'
import { ARCHIVE_OPTIONS, withArchive } from './open.ts'

const USAGE = 'archive stats --db FILE'

export const statsHelp = `ukim ${USAGE}
  Counts acts by language, kind, court level, outcome and article; generated and own acts apart.`

function row(name: string, counts: Record<string, number>): string {
  const parts = Object.entries(counts).map(([key, n]) => `${key} ${n}`)
  return `${name.padEnd(10)} ${parts.join(' · ') || '—'}`
}

export async function runStats(args: string[], io: Io): Promise<number> {
  const { values } = readArguments(args, ARCHIVE_OPTIONS, { min: 0, max: 0, usage: USAGE })
  return withArchive(values, USAGE, {}, (db) => {
    const stats = archiveStats(db)
    if (values.json === true) {
      io.out(JSON.stringify(stats))
      return EXIT.ok
    }
    const perAct = stats.acts === 0 ? 0 : Math.round(stats.bytes / stats.acts)
    io.out(
      `${stats.acts} acts (${stats.generated} generated, ${stats.own} own), ${stats.first ?? '—'} … ${stats.last ?? '—'}`,
    )
    io.out(`${stats.words} words, ${stats.stems} stems, ${stats.bytes} bytes (${perAct} an act)`)
    io.out(row('language', stats.byLanguage))
    io.out(row('kind', stats.byKind))
    io.out(row('level', stats.byLevel))
    io.out(row('outcome', stats.byOutcome))
    io.out(row('articles', Object.fromEntries(stats.articles.map(({ article, acts }) => [`ст. ${article}:`, acts]))))
    for (const { startedAt, finishedAt, paths } of stats.imports) {
      io.out(`import     ${startedAt} … ${finishedAt ?? 'interrupted'}  ${paths.join(' ')}`)
    }
    return EXIT.ok
  })
}
