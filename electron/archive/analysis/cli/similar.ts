/** `ukim archive similar`: acts like another one. */
import { ARCHIVE_OPTIONS, withArchive } from '../../../cli/commands/archive/open.ts'
import { numberOf, readArguments } from '../../../cli/arguments.ts'
import { EXIT, languageOf } from '../../../cli/io.ts'
import type { Io } from '../../../cli/io.ts'
import { loadBuiltInLaw } from '../../../law/load.ts'
import {
  FEATURE_NAMES,
  RESULT_NAMES,
  REVIEW_LEVEL_NAMES,
  REVIEW_NAMES,
} from '../../../../shared/language/practice/names.ts'
import { word } from '../../../../shared/language/practice/report.ts'
import type { Language } from '../../../../shared/language/say.ts'
import { dayText } from '../../../../shared/language/practice/asked.ts'
import { amountText } from '../picture-report.ts'
import { isExclusion, resultOf } from '../results.ts'
import { findSimilar } from '../similar.ts'
import type { SimilarHit } from '../similar.ts'
import { askedAct, choiceOf, told } from './shared.ts'

const USAGE =
  'archive similar (--act ID | --file ACT.txt | --case CASE.json) --db FILE [--feature NAME=binding|relevant|ignored]... [--limit N]'

export const similarHelp = `ukim ${USAGE}
  Acts whose situation is like that of an act of the archive (--act), of a text file (--file), or of the first defendant of a
  case (--case), best match first, with the parts of the percentage, the outcome, and what higher courts did. Features:
  article, part, points, gravity, counts, damage, recidivism, mitigating, aggravating, ageGroup, reconciliation, claim, text.`

function outcomeText({ facts }: SimilarHit, language: Language): string {
  const result = resultOf(facts)
  if (isExclusion(result)) return '—'
  const { final } = facts
  const amount = final?.amount == null ? '' : ` ${amountText(final.amount, final.kind, language)}`
  return `${RESULT_NAMES[result][language]}${facts.outcome === 'conviction' ? amount : ''}`
}

function tell(hit: SimilarHit, language: Language, io: Io): void {
  const { facts } = hit
  const mark = hit.generated ? `  (${word(language, 'generated')})` : ''
  io.out(
    `#${hit.id}  ${hit.match.toFixed(0)} %  ${facts.number ?? '—'} · ${dayText(facts.date)} · ${facts.court ?? '—'} · ${outcomeText(hit, language)}${mark}`,
  )
  const parts = hit.parts.map(({ feature, likeness, points, of }) => {
    const figure = likeness === null ? word(language, 'notTold') : `${points.toFixed(0)}/${of.toFixed(0)}`
    return `${FEATURE_NAMES[feature][language]} ${figure}`
  })
  io.out(`    ${parts.join(', ')}`)
  for (const fate of hit.fate) {
    const result = fate.result === null ? '—' : REVIEW_NAMES[fate.result][language]
    io.out(`    → ${REVIEW_LEVEL_NAMES[fate.level][language]}, ${dayText(fate.date)}: ${result} (#${fate.act})`)
  }
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
  const language = languageOf(values.lang, io)
  return withArchive(values, USAGE, {}, (db) =>
    told(() => {
      const law = loadBuiltInLaw()
      const asked = askedAct(db, law, values, USAGE, io.today())
      const answer = findSimilar(db, law, asked.situation, {
        choice: choiceOf(values.feature),
        limit: numberOf(values.limit, '--limit', 'whole') ?? 20,
        except: asked.id ?? undefined,
        text: asked.text ?? undefined,
      })
      if (values.json === true) io.out(JSON.stringify(answer))
      else {
        const { compared, leftOut } = answer
        io.out(word(language, 'compared', { shown: answer.hits.length, compared, leftOut }))
        for (const hit of answer.hits) tell(hit, language, io)
      }
      return answer.hits.length > 0 ? EXIT.ok : EXIT.negative
    }),
  )
}
