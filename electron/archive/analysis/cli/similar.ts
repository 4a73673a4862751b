/** `ukim archive similar`: acts like another one. */
import type { Database as Db } from 'better-sqlite3'
import { ARCHIVE_OPTIONS, withArchive } from '../../../cli/commands/archive/open.ts'
import { numberOf, readArguments } from '../../../cli/arguments.ts'
import { EXIT } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import { loadBuiltInLaw } from '../../../law/load.ts'
import { unpack } from '../../search/writer.ts'
import { stemOf } from '../../text/stems.ts'
import { tokens } from '../../text/tokens.ts'
import { findSimilar, stemOverlap } from '../similar.ts'
import { askedAct, choiceOf, told } from './shared.ts'

const USAGE =
  'archive similar (--act ID | --file ACT.txt | --case CASE.json) --db FILE [--feature NAME=binding|relevant|ignored]... [--limit N]'

export const similarHelp = `ukim ${USAGE}
  Acts whose situation is like that of an act of the archive (--act), of a text file (--file), or of the first defendant of a case (--case), best match first, with the
  parts of the percentage, the outcome, and what higher courts did. Features: article, part, points, gravity, counts, damage,
  recidivism, mitigating, aggravating, ageGroup, reconciliation, claim, text.`

function stemsOf(text: string): Set<string> {
  const kazakh = /[әіңғүұқөһ]/u.test(text.toLowerCase())
  return new Set(tokens(text).map(({ word }) => stemOf(word, kazakh ? 'kk' : 'ru')))
}

function textOf(db: Db, id: number): string | null {
  const body = db.prepare('SELECT body FROM act_texts WHERE id = ?').pluck().get(id)
  return body instanceof Uint8Array ? unpack(body) : null
}

export async function runSimilar(args: string[], io: Io): Promise<number> {
  const { values } = readArguments(
    args,
    {
      ...ARCHIVE_OPTIONS,
      act: { type: 'string' },
      file: { type: 'string' },
      case: { type: 'string' },
      feature: { type: 'string', multiple: true },
      limit: { type: 'string' },
    },
    { min: 0, max: 0, usage: USAGE },
  )
  return withArchive(values, USAGE, {}, (db) =>
    told(() => {
      const law = loadBuiltInLaw()
      const asked = askedAct(db, law, values, USAGE, io.today())
      const own = asked.text ?? (asked.id === null ? null : textOf(db, asked.id))
      const stems = own === null ? null : stemsOf(own)
      const answer = findSimilar(db, law, asked.situation, {
        choice: choiceOf(values.feature),
        limit: numberOf(values.limit, '--limit', 'whole') ?? 20,
        ...(asked.id === null ? {} : { except: asked.id }),
        textOverlap: stems
          ? (id) => {
              const text = textOf(db, id)
              return text === null ? null : stemOverlap(stems, stemsOf(text))
            }
          : undefined,
      })
      if (values.json === true) io.out(JSON.stringify(answer))
      else {
        io.out(`${answer.hits.length} / ${answer.compared} / ${answer.total}`)
        for (const hit of answer.hits) {
          const { facts } = hit
          const final = facts.final
            ? `${facts.final.kind} ${facts.final.amount ?? ''}${facts.final.conditional ? ' (63)' : ''}`
            : (facts.outcome ?? '—')
          io.out(
            `#${hit.id}  ${hit.match.toFixed(0)} %  ${facts.number ?? '—'} · ${facts.date ?? '—'} · ${facts.court ?? '—'} · ${final}${hit.generated ? '  (generated)' : ''}`,
          )
          io.out(
            `    ${hit.parts.map((part) => `${part.feature} ${part.likeness === null ? '?' : `${part.points.toFixed(0)}/${part.of.toFixed(0)}`}`).join(', ')}`,
          )
          for (const fate of hit.fate)
            io.out(`    → ${fate.level} ${fate.date ?? '—'} ${fate.result ?? '?'} (#${fate.act})`)
        }
      }
      return answer.hits.length > 0 ? EXIT.ok : EXIT.negative
    }),
  )
}
