/** `ukim draft`: the acts of a case as DOCX and PDF. */
import { basename, join } from 'node:path'
import {
  completeness,
  composeActs,
  composeCorrection,
  correctionSchema,
  OPENED_BY_WORDS,
  unsaidIn,
  withOwnWords,
} from '../../../shared/acts/index.ts'
import type { ActDocument, ActLanguage, CorrectionFacts, MissingElement } from '../../../shared/acts/index.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { editsOf } from '../../../shared/contract/edits.ts'
import { fillsIn as fillsInCase } from '../../../shared/contract/fills.ts'
import { formatArticle } from '../../../shared/language/explain/articles.ts'
import { cliSays } from '../../../shared/language/explain/cli.ts'
import type { Language } from '../../../shared/language/say.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { DocumentFault, toDocx, toPdf } from '../../documents/index.ts'
import { loadBuiltInLaw } from '../../law/load.ts'
import { dayOf, readArguments, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { actFileNames } from '../file-names.ts'
import { ensureFolder, loadCase, readText, writeWhole } from '../files.ts'
import { aboutFile, commandError, EXIT, languageOf } from '../io.ts'

const USAGE =
  'draft FILE --out DIR [--lang kk|ru] [--format docx,pdf] [--fill BLOCK=WORDS]… [--correction NOTE.json] [--qr] [--attach-case] [--today YYYY-MM-DD]'

const FORMATS = ['docx', 'pdf'] as const
type Format = (typeof FORMATS)[number]

function formatsOf(option: string | undefined): Format[] {
  if (option === undefined) return [...FORMATS]
  const asked = option.split(',').map((word) => word.trim().toLowerCase())
  if (asked.some((word) => !FORMATS.includes(word as Format))) throw commandError('badFormat', { value: option })
  return FORMATS.filter((format) => asked.includes(format))
}

function actLanguage(option: string | undefined, file: CaseFile): ActLanguage {
  if (option === undefined) return file.language
  if (option === 'kk' || option === 'ru') return option
  throw commandError('badLanguage', { value: option, allowed: 'kk, ru' })
}

/** `BLOCK=WORDS` options as the composer takes them. */
function fillsOf(options: readonly string[]): Record<string, string> {
  const fills: Record<string, string> = {}
  for (const option of options) {
    const at = option.indexOf('=')
    if (at < 1 || option.slice(at + 1).trim() === '') throw commandError('badFill', { value: option })
    fills[option.slice(0, at)] = option.slice(at + 1).trim()
  }
  return fills
}

/** Words for a place that is not open would be lost: say so instead. */
function refuseUnusedFills(fills: Readonly<Record<string, string>>, open: readonly ActDocument[]): void {
  // Elements the case file has no fact for open by being filled.
  const blocks = new Set<string>([
    ...OPENED_BY_WORDS,
    ...open.flatMap((act) => act.missing.map((element) => element.block)),
  ])
  for (const key of Object.keys(fills)) {
    if (!blocks.has(key.split('/')[0] ?? '')) throw commandError('unusedFill', { value: key })
  }
}

/** What is corrected and how, from a file. @throws CommandError */
function readCorrection(file: string): CorrectionFacts {
  let read: unknown
  try {
    read = JSON.parse(readText(file))
  } catch (error) {
    if (error instanceof SyntaxError) throw commandError('badCorrection', { file, place: '/' })
    throw error
  }
  const parsed = correctionSchema.safeParse(read)
  if (parsed.success) return parsed.data
  throw commandError('badCorrection', { file, place: `/${(parsed.error.issues[0]?.path ?? []).join('/')}` })
}

/** What is missing, by which norm, where it belongs in the case file, and the block it stands in. */
function missingLine(element: MissingElement, language: Language): string {
  const { says, article, fact, block } = element
  return [says, formatArticle(article, language), fact, block].filter((word) => word !== '').join(' · ')
}

export const draft: Command = {
  help: `ukim ${USAGE}

Composes the acts of the case (a verdict, resolutions) in its language or in --lang, then as a translation, and writes
them to DIR as DOCX and PDF; prints the files. Where facts are missing the act is a draft with visible placeholders and
a watermark; what is missing is listed on stderr with the name of its block. --fill writes words into such a block, for
facts the case file has no field for; privateCircumstances and privateDemand open a private resolution. --correction
writes the supplementary resolution that corrects a signed act (of: kind, date, number, sha256; entered; slip;
correction) instead of the acts. --qr puts a QR code with the SHA-256 of the words on the last page of the PDF,
--attach-case the case file inside the PDF.

Exit codes: 0 written (drafts too), 2 the case cannot be read, DIR cannot be written, or the call is wrong.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      {
        out: { type: 'string' },
        lang: { type: 'string' },
        format: { type: 'string' },
        fill: { type: 'string', multiple: true },
        correction: { type: 'string' },
        qr: { type: 'boolean' },
        'attach-case': { type: 'boolean' },
        today: { type: 'string' },
      },
      { min: 1, max: 1, usage: USAGE },
    )
    const source = positionals[0] ?? ''
    const out = required(values.out, '--out', USAGE)
    const formats = formatsOf(values.format)
    const given = fillsOf(values.fill ?? [])
    const today = dayOf(values.today, io)
    const law = loadBuiltInLaw()
    const file = loadCase(source, law)
    const language = actLanguage(values.lang, file)
    const say = languageOf(values.lang, io)
    const guidance = guide(file, law, today)
    const unsaid = unsaidIn(JSON.parse(readText(source)))
    // Words that the judge filled in on the desk travel with the case; those of the call come on top of them.
    const fills = { ...fillsInCase(file, language), ...given }
    const correction = values.correction === undefined ? null : readCorrection(values.correction)
    const compose = (words: Record<string, string>) =>
      correction === null
        ? composeActs(file, guidance, law, { language, today, fills: words, unsaid })
        : [composeCorrection(file, guidance, law, { language, today, fills: words, correction, unsaid })]
    if (Object.keys(given).length > 0) refuseUnusedFills(given, compose({}))
    // Paragraphs the judge wrote over on the desk travel with the case too.
    const acts = compose(fills).map((act) => withOwnWords(act, editsOf(file, act)))
    if (acts.length === 0) throw commandError('noDefendants', { file: source })

    ensureFolder(out)
    const names = actFileNames(acts, basename(source).replace(/\.json$/i, ''))
    const createdAt = io.now().toISOString()
    const caseFile = values['attach-case'] ? { json: readText(source) } : null
    for (const [index, act] of acts.entries()) {
      const name = names[index] ?? `act-${index + 1}`
      for (const format of formats) {
        const target = join(out, `${name}.${format}`)
        try {
          writeWhole(
            target,
            format === 'docx'
              ? await toDocx(act, undefined, { createdAt })
              : await toPdf(act, undefined, {
                  createdAt,
                  qr: values.qr === true,
                  ...(caseFile === null ? {} : { caseFile }),
                }),
          )
        } catch (error) {
          throw error instanceof DocumentFault ? aboutFile(target, error.sentences) : error
        }
        io.out(target)
      }
      const missing = completeness(act)
      if (missing.length === 0) continue
      io.err(cliSays('draftHead', { file: name, n: missing.length })[say])
      for (const element of missing) io.err(`  ${missingLine(element, say)}`)
    }
    return EXIT.ok
  },
}
