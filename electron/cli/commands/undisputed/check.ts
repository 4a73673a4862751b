/** `ukim undisputed check`: the conditions of one material. */
import { formatArticles } from '../../../../shared/language/explain/articles.ts'
import type { Language } from '../../../../shared/language/say.ts'
import { answerOf, assess, buildQueue } from '../../../../shared/undisputed/index.ts'
import type { Assessment, Procedure } from '../../../../shared/undisputed/index.ts'
import { CONDITION_WORDS, OUTCOME_WORDS, STATUS_WORDS } from '../../../../shared/undisputed/words/conditions.ts'
import { sayFigures } from '../../../../shared/undisputed/words/figures.ts'
import { sayNote } from '../../../../shared/undisputed/words/notes.ts'
import { sayRemark } from '../../../../shared/undisputed/words/remarks.ts'
import { readArguments } from '../../arguments.ts'
import { EXIT, languageOf } from '../../io.ts'
import type { Io } from '../../io.ts'
import { groundsOf, loadMaterial } from './shared.ts'

const USAGE = 'undisputed check FILE.json [--json] [--calendar DIR]'

export const checkHelp = `ukim ${USAGE} [--lang kk|ru|en]
  Holds a material (ukim.exitBan/1 or ukim.undisputed/1) against its conditions. --json prints the answer
  (ukim.exitBan.answer/1). --calendar: a calendar of working days to use in place of the built-in one.`

const MARKS = { met: '+', notMet: '-', unclear: '?' } as const

function* lines(procedure: Procedure, assessment: Assessment, language: Language): Generator<string> {
  yield procedure.title[language]
  for (const { code, status, articles, figures, missing } of assessment.conditions) {
    const name = CONDITION_WORDS[code]?.[language] ?? code
    yield `${MARKS[status]} ${name}: ${STATUS_WORDS[status][language]} (${formatArticles(articles, language)})`
    const known = sayFigures(figures, language)
    if (known !== '') yield `    ${known}`
    if (missing.length > 0) yield `    ? ${missing.join(', ')}`
  }
  for (const question of assessment.questions) yield `? ${sayRemark(question, language)}`
  for (const warning of assessment.warnings) yield `! ${sayRemark(warning, language)}`
  yield `= ${OUTCOME_WORDS[assessment.outcome][language]}${assessment.judgeTermEndsOn === null ? '' : ` · ${assessment.judgeTermEndsOn}`}`
}

export async function runCheck(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    { json: { type: 'boolean' }, calendar: { type: 'string' }, lang: { type: 'string' } },
    { min: 1, max: 1, usage: USAGE },
  )
  const language = languageOf(values.lang, io)
  const { procedure, material } = loadMaterial(positionals[0] ?? '')
  const grounds = groundsOf(values.calendar)
  const assessment = assess(procedure, material, grounds)
  if (values.json) io.out(JSON.stringify(answerOf(procedure, assessment), null, 2))
  else {
    for (const line of lines(procedure, assessment, language)) io.out(line)
    // What the queue would remark: days out of order, a doubtful IIN, a paid debt, days off that nobody confirmed.
    const incoming = { source: positionals[0] ?? '', procedure, material, places: {}, ambiguous: [] }
    const [item] = buildQueue([{ incoming, assessment }], grounds, io.today())
    for (const note of item?.notes ?? []) io.out(`! ${sayNote(note, language)}`)
  }
  return EXIT.ok
}
