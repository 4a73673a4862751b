/** One example on its whole way: guidance, check, acts in both languages, signatures, verification. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadBuiltInLaw } from '../../electron/law/load.ts'
import { composeActs } from '../../shared/acts/index.ts'
import type { ActLanguage } from '../../shared/acts/index.ts'
import { readCase } from '../../shared/case/read.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import { kkDate } from '../../shared/language/grammar/kk-terms.ts'
import { ruDate } from '../../shared/language/grammar/ru-units.ts'
import { addDays } from '../../shared/time/date.ts'
import type { Guidance } from '../../shared/sentencing/guidance.ts'
import { rowOf } from './row.ts'
import type { Row } from './row.ts'
import { must } from './ukim.ts'

export interface Key {
  file: string
  passwordFile: string
  trust: string
}

export interface Result {
  row: Row
  /** Signed files with how each was signed. */
  signed: { file: string; content: string | null }[]
  written: string[]
}

/** The day of the verdict, or the day after it where that day is already credited as one in custody. */
function termStart(file: CaseFile): string | null {
  const day = file.verdictOn
  if (day === null) return null
  const credited = file.defendants.some((defendant) => defendant.restraints.some((one) => one.to === day))
  return credited ? addDays(day, 1) : day
}

/** What the judge would write into places of the act that have no field in the case file. */
function fillsFor(file: CaseFile, guidance: readonly Guidance[], language: ActLanguage): string[] {
  const today = file.verdictOn ?? ''
  const start = termStart(file)
  const words: Record<string, string | null> = {
    termStart: start === null ? null : language === 'kk' ? kkDate(start) : ruDate(start),
    explained:
      language === 'kk'
        ? 'сотталушы істің тоқтатылуына қарсылық білдірмеді'
        : 'подсудимый против прекращения не возражает',
    confiscationReasons:
      language === 'kk'
        ? 'оның қылмыс жасау құралы болғаны сотта зерттелген дәлелдемелермен расталды'
        : 'то, что оно служило средством совершения преступления, подтверждено исследованными доказательствами',
  }
  const blocks = composeActs(file, guidance, loadBuiltInLaw(), { language, today }).flatMap((act) =>
    act.missing.map((element) => element.block),
  )
  return [...new Set(blocks)].flatMap((block) => {
    const fill = words[block.split('.')[0] ?? '']
    return typeof fill === 'string' ? ['--fill', `${block}=${fill}`] : []
  })
}

async function signAll(originals: readonly string[], key: Key): Promise<Result['signed']> {
  const keyWords = ['--key', key.file, '--password-file', key.passwordFile]
  const signed: Result['signed'] = []
  for (const file of originals) {
    const inside = file.replace(/\.(pdf|docx)$/, '.signed.$1')
    await must('sign', file, ...keyWords, '--out', inside)
    signed.push({ file: inside, content: null })
  }
  for (const file of originals.filter((name) => name.endsWith('.pdf'))) {
    await must('sign', file, '--detached', ...keyWords, '--out', `${file}.cms`)
    signed.push({ file: `${file}.cms`, content: file })
  }
  return signed
}

/** @throws Error naming the command that failed */
export async function runExample(
  source: string,
  out: string,
  key: Key,
  progress: (step: string) => void,
): Promise<Result> {
  const name = basename(source, '.json')
  const folder = join(out, name)
  mkdirSync(folder, { recursive: true })
  const reading = readCase(readFileSync(source, 'utf8'))
  if (!reading.ok) throw new Error(`${source}: ${reading.faults.map((fault) => fault.says.en).join(' ')}`)
  const file = reading.case

  progress('guide')
  const json = await must('guide', source, '--json')
  const guidance = JSON.parse(json.out.join('\n')) as Guidance[]
  const readable = await must('guide', source)
  const report = join(folder, 'guidance.txt')
  writeFileSync(report, `${readable.out.join('\n')}\n`)

  progress('check')
  await must('check', source)

  progress('draft')
  const own = file.language
  const other: ActLanguage = own === 'kk' ? 'ru' : 'kk'
  const acts = await must('draft', source, '--out', folder, '--attach-case', ...fillsFor(file, guidance, own))
  const fills = fillsFor(file, guidance, other)
  const translation = await must('draft', source, '--out', folder, '--lang', other, ...fills)

  progress('sign')
  const signed = await signAll(acts.out, key)

  progress('verify')
  for (const { file: made, content } of signed)
    await must('verify', made, '--trust', key.trust, ...(content === null ? [] : ['--content', content]))

  const written = [report, ...acts.out, ...translation.out, ...signed.map((one) => one.file)]
  const kinds = [...new Set(signed.map((one) => (one.content === null ? one.file.replace(/^.*\./, '') : 'cms')))]
  return {
    row: rowOf(name, file, guidance, written.length, `${kinds.join(', ')} valid`),
    signed,
    written,
  }
}
