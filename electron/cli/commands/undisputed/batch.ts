/** `ukim undisputed batch`: a folder of materials to a sorted queue and drafts. */
import { join } from 'node:path'
import type { Language } from '../../../../shared/language/say.ts'
import { answerOf, isExitBan, mayBeDrafted, toCsv } from '../../../../shared/undisputed/index.ts'
import type { QueueItem } from '../../../../shared/undisputed/index.ts'
import { CONDITION_WORDS, OUTCOME_WORDS, STATUS_WORDS } from '../../../../shared/undisputed/words/conditions.ts'
import { sayNote } from '../../../../shared/undisputed/words/notes.ts'
import { sayRemark } from '../../../../shared/undisputed/words/remarks.ts'
import { readBatch } from '../../../undisputed/batch.ts'
import type { Batch } from '../../../undisputed/batch.ts'
import type { IntakeFault } from '../../../undisputed/intake/load.ts'
import { dayOf, readArguments, required } from '../../arguments.ts'
import { safeName } from '../../file-names.ts'
import { ensureFolder, filesOf, writeWhole } from '../../files.ts'
import { CommandError, commandError, EXIT, languageOf } from '../../io.ts'
import type { Io } from '../../io.ts'
import { actsOf, courtFacts, formatsOf, languagesOf, writeAct } from './draft.ts'
import { groundsOf } from './shared.ts'

const USAGE =
  'undisputed batch DIR --out DIR [--no-drafts] [--court COURT.json] [--lang kk|ru] [--format docx,pdf] [--today YYYY-MM-DD]'

export const batchHelp = `ukim ${USAGE} [--calendar DIR]
  Reads every .json, .csv, .xlsx, .pdf and .docx of DIR (a row of a table is a material), checks them, looks for
  duplicates and paid debts, and writes to the --out folder: queue.json and queue.csv, unclear ones first, then by the
  judge's term; drafts/ with the drafts of each (a duplicate gets none); faults.json with what could not be read.
  Progress goes to stderr. A bad file does not stop the run.`

const doubtful = ({ assessment: { conditions } }: QueueItem): string[] =>
  conditions.filter(({ status }) => status !== 'met').map(({ code }) => code)

function person({ material }: QueueItem): { name: string | null; iin: string | null; number: string | null } {
  if (!isExitBan(material)) return { ...material.person, number: material.number }
  return { name: material.debtor.name, iin: material.debtor.iin, number: material.resolution.number }
}

function queueTable(batch: Batch, language: Language): string {
  const head = {
    kk: [
      '№',
      'Көз',
      'Қаулы',
      'Адам',
      'ЖСН',
      'Нәтиже',
      'Судья мерзімі',
      'Қалған жұмыс күні',
      'Шарттар',
      'Сұрақтар мен ескертулер',
    ],
    ru: [
      '№',
      'Источник',
      'Постановление',
      'Лицо',
      'ИИН',
      'Итог',
      'Срок судьи',
      'Осталось рабочих дней',
      'Условия',
      'Вопросы и замечания',
    ],
    en: [
      'No.',
      'Source',
      'Resolution',
      'Person',
      'IIN',
      'Outcome',
      "Judge's term",
      'Working days left',
      'Conditions',
      'Questions and remarks',
    ],
  }[language]
  const rows = batch.queue.map((item, index) => {
    const { name, iin, number } = person(item)
    const { assessment } = item
    return [
      index + 1,
      item.source,
      number,
      name,
      iin,
      OUTCOME_WORDS[assessment.outcome][language],
      assessment.judgeTermEndsOn,
      item.daysLeft,
      assessment.conditions
        .filter(({ status }) => status !== 'met')
        .map(({ code, status }) => `${CONDITION_WORDS[code]?.[language] ?? code}: ${STATUS_WORDS[status][language]}`)
        .join('; '),
      [
        ...item.notes.map((note) => sayNote(note, language)),
        ...[...assessment.questions, ...assessment.warnings].map((remark) => sayRemark(remark, language)),
      ].join(' '),
    ]
  })
  return toCsv([head, ...rows])
}

function queueJson(batch: Batch): string {
  const queue = batch.queue.map((item) => ({
    source: item.source,
    procedure: item.procedure.id,
    clear: item.clear,
    daysLeft: item.daysLeft,
    notMet: doubtful(item),
    notes: item.notes,
    answer: answerOf(item.procedure, item.assessment),
    places: item.places,
    ambiguous: item.ambiguous,
    material: item.material,
  }))
  return `${JSON.stringify({ format: 'ukim.undisputed.queue/1', queue }, null, 1)}\n`
}

/** One line for each tenth of a long run, every file of a short one. */
function progress(io: Io, what: string): (done: number, total: number) => void {
  let told = -1
  return (done, total) => {
    const step = Math.floor((done * 20) / Math.max(total, 1))
    if (step === told && done !== total) return
    told = step
    io.err(`${what} ${done}/${total}`)
  }
}

/** Names of the drafts of a material: its source, made safe, unique in the batch. */
function stems(queue: readonly QueueItem[]): Map<QueueItem, string> {
  const used = new Map<string, number>()
  return new Map(
    queue.map((item) => {
      const name = safeName(item.source.replace(/\.(json|pdf|docx)$/i, ''))
      const key = name.toLowerCase()
      const count = (used.get(key) ?? 0) + 1
      used.set(key, count)
      return [item, count === 1 ? name : `${name}_${count}`]
    }),
  )
}

const says = ({ source, says: words }: IntakeFault, language: Language): string => `${source}: ${words[language]}`

export async function runBatch(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    {
      out: { type: 'string' },
      'no-drafts': { type: 'boolean' },
      court: { type: 'string' },
      lang: { type: 'string' },
      format: { type: 'string' },
      today: { type: 'string' },
      calendar: { type: 'string' },
    },
    { min: 1, max: 1, usage: USAGE },
  )
  const folder = positionals[0] ?? ''
  const out = required(values.out, '--out', USAGE)
  const language = languageOf(values.lang, io)
  const languages = languagesOf(values.lang)
  const formats = formatsOf(values.format)
  const court = courtFacts(values.court)
  const grounds = groundsOf(values.calendar)
  filesOf(folder)
  ensureFolder(out)
  const batch = await readBatch(folder, grounds, {
    today: dayOf(values.today, io),
    onProgress: progress(io, 'check'),
  })
  const faults = [...batch.faults]

  if (values['no-drafts'] !== true) {
    const drafts = join(out, 'drafts')
    ensureFolder(drafts)
    const names = stems(batch.queue)
    const tell = progress(io, 'draft')
    const chosen = batch.queue.filter(mayBeDrafted)
    for (const [index, item] of chosen.entries()) {
      const { material } = item
      if (!isExitBan(material)) continue
      try {
        for (const act of actsOf(material, item.assessment, court, languages))
          await writeAct(act, join(drafts, `${names.get(item) ?? ''}_${act.kind}_${act.language}`), formats, {
            createdAt: io.now().toISOString(),
            draft: true,
          })
      } catch (error) {
        if (!(error instanceof CommandError)) throw error
        faults.push({ source: item.source, says: error.says })
      }
      tell(index + 1, chosen.length)
    }
  }
  writeWhole(join(out, 'queue.json'), queueJson(batch))
  writeWhole(join(out, 'queue.csv'), queueTable(batch, language))
  writeWhole(join(out, 'faults.json'), `${JSON.stringify({ faults, remarks: batch.remarks }, null, 1)}\n`)
  for (const fault of faults) io.err(says(fault, language))
  for (const remark of batch.remarks) io.err(says(remark, language))
  if (batch.queue.length === 0 && faults.length > 0 && batch.files === faults.length)
    throw commandError('about', {
      file: folder,
      says: {
        kk: 'бірде-бір материал оқылмады',
        ru: 'ни один материал не прочитан',
        en: 'no material could be read',
      },
    })
  const count = (outcome: string): number =>
    batch.queue.filter(({ assessment }) => assessment.outcome === outcome).length
  io.out(
    `${join(out, 'queue.json')}: ${batch.queue.length} (ask ${count('ask')}, refuse ${count('refuse')}, grant ${count('grant')}), clear ${batch.queue.filter(({ clear }) => clear).length}, faults ${faults.length}`,
  )
  return EXIT.ok
}
