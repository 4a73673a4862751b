/** `ukim undisputed draft`: the acts of a material, in Kazakh and Russian, as DOCX and PDF. */
import { basename, join } from 'node:path'
import type { ActDocument, ActLanguage } from '../../../../shared/acts/document.ts'
import { cliSays } from '../../../../shared/language/explain/cli.ts'
import {
  assess,
  composeMatterAct,
  composeRefusal,
  composeStamp,
  courtFactsSchema,
  isExitBan,
  missingElements,
  NO_COURT_FACTS,
  withoutMachineMark,
} from '../../../../shared/undisputed/index.ts'
import type { Assessment, CourtFacts, Material, Procedure, Side } from '../../../../shared/undisputed/index.ts'
import { notJsonFault, schemaFaults } from '../../../../shared/undisputed/faults.ts'
import { DocumentFault, toDocx, toPdf } from '../../../documents/index.ts'
import { readArguments, required } from '../../arguments.ts'
import { safeName } from '../../file-names.ts'
import { ensureFolder, readText, writeWhole } from '../../files.ts'
import { aboutFile, commandError, CommandError, EXIT, languageOf } from '../../io.ts'
import type { Io } from '../../io.ts'
import { faultLine, groundsOf, loadMaterial } from './shared.ts'

const USAGE =
  'undisputed draft FILE.json --out DIR [--court COURT.json] [--act grant|refusal|both] [--lang kk|ru] [--format docx,pdf] [--final]'

export const draftHelp = `ukim ${USAGE} [--calendar DIR]
  Writes the drafts of a material, in both languages or in --lang: the act that grants where every condition is met (of an
  exit ban the stamp on the resolution), the one that refuses where one is not, both where one is unclear; --act asks for
  others. --court: a JSON file with court, place and
  appealCourt ({"kk": …, "ru": …}), judge, number, claimant, entity, noticeFormOrder, complaintWorkingDays; what is missing becomes a
  placeholder and is listed on stderr. Every draft says that a program wrote it and bears the draft mark; --final leaves
  both out, for an act the judge has read, and is refused while a placeholder is open.`

const FORMATS = ['docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]
/** `stamp` is another word for `grant`. */
export type ActChoice = 'grant' | 'stamp' | 'refusal' | 'both'
const CHOICES: readonly string[] = ['grant', 'stamp', 'refusal', 'both']

export function formatsOf(option: string | undefined): Format[] {
  if (option === undefined) return [...FORMATS]
  const asked = option.split(',').map((word) => word.trim().toLowerCase())
  if (asked.some((word) => !FORMATS.includes(word as Format))) throw commandError('badFormat', { value: option })
  return FORMATS.filter((format) => asked.includes(format))
}

export function languagesOf(option: string | undefined): ActLanguage[] {
  if (option === undefined) return ['kk', 'ru']
  if (option === 'kk' || option === 'ru') return [option]
  throw commandError('badLanguage', { value: option, allowed: 'kk, ru' })
}

function choiceOf(option: string | undefined): ActChoice | undefined {
  if (option === undefined || CHOICES.includes(option)) return option as ActChoice | undefined
  throw commandError('optionValue', { detail: `--act ${option}`, usage: USAGE })
}

/** The facts of the court from a file. @throws CommandError with file and place */
export function courtFacts(file: string | undefined): CourtFacts {
  if (file === undefined) return NO_COURT_FACTS
  const text = readText(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw aboutFile(file, notJsonFault(text).says)
  }
  const result = courtFactsSchema.safeParse(value)
  if (result.success) return result.data
  const faults = result.error.issues.flatMap((issue) => schemaFaults(issue, value))
  throw new CommandError({
    kk: faults.map((fault) => faultLine(file, fault, 'kk')).join('\n'),
    ru: faults.map((fault) => faultLine(file, fault, 'ru')).join('\n'),
    en: faults.map((fault) => faultLine(file, fault, 'en')).join('\n'),
  })
}

/** What the acts of a material are made from. */
export interface Assessed {
  procedure: Procedure
  material: Material
  assessment: Assessment
}

function act(
  { procedure, material, assessment }: Assessed,
  side: Side,
  court: CourtFacts,
  language: ActLanguage,
): ActDocument {
  if (!isExitBan(material)) return composeMatterAct(procedure, material, assessment, court, side, { language })
  return (side === 'grant' ? composeStamp : composeRefusal)(material, assessment, court, { language })
}

/** The acts a material calls for, or those asked for, in each language. */
export function actsOf(
  of: Assessed,
  court: CourtFacts,
  languages: readonly ActLanguage[],
  choice?: ActChoice,
): ActDocument[] {
  const asked = choice ?? ({ grant: 'grant', refuse: 'refusal', ask: 'both' } as const)[of.assessment.outcome]
  return languages.flatMap((language) => [
    ...(asked === 'refusal' ? [] : [act(of, 'grant', court, language)]),
    ...(asked === 'grant' || asked === 'stamp' ? [] : [act(of, 'refuse', court, language)]),
  ])
}

/** Writes an act in each format; gives the paths. @throws CommandError */
export async function writeAct(
  act: ActDocument,
  target: string,
  formats: readonly Format[],
  options: { createdAt: string; draft: boolean },
): Promise<string[]> {
  const written: string[] = []
  for (const format of formats) {
    const file = `${target}.${format}`
    try {
      writeWhole(file, format === 'docx' ? await toDocx(act, undefined, options) : await toPdf(act, undefined, options))
    } catch (error) {
      throw error instanceof DocumentFault ? aboutFile(file, error.sentences) : error
    }
    written.push(file)
  }
  return written
}

export async function runDraft(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    {
      out: { type: 'string' },
      court: { type: 'string' },
      act: { type: 'string' },
      lang: { type: 'string' },
      format: { type: 'string' },
      final: { type: 'boolean' },
      calendar: { type: 'string' },
    },
    { min: 1, max: 1, usage: USAGE },
  )
  const source = positionals[0] ?? ''
  const out = required(values.out, '--out', USAGE)
  const say = languageOf(values.lang, io)
  const languages = languagesOf(values.lang)
  const formats = formatsOf(values.format)
  const choice = choiceOf(values.act)
  const court = courtFacts(values.court)
  const { procedure, material } = loadMaterial(source)
  const acts = actsOf(
    { procedure, material, assessment: assess(procedure, material, groundsOf(values.calendar)) },
    court,
    languages,
    choice,
  )
  const open = acts.flatMap((act) => missingElements(act))
  if (values.final && open.length > 0)
    throw aboutFile(source, cliSays('draftHead', { file: '--final', n: open.length }))
  ensureFolder(out)
  const stem = safeName(basename(source).replace(/\.json$/i, ''))
  for (const act of acts) {
    const name = `${stem}_${act.kind}_${act.language}`
    const final = values.final === true
    const files = await writeAct(final ? withoutMachineMark(act) : act, join(out, name), formats, {
      createdAt: io.now().toISOString(),
      draft: !final,
    })
    for (const file of files) io.out(file)
    const missing = missingElements(act)
    if (missing.length === 0) continue
    io.err(cliSays('draftHead', { file: name, n: missing.length })[say])
    for (const element of missing)
      io.err(
        `  ${[element.says, element.article, element.fact, element.block].filter((word) => word !== '').join(' · ')}`,
      )
  }
  return EXIT.ok
}
