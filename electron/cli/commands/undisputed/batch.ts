/** `ukim undisputed batch`: a folder of materials to a sorted queue and drafts. */
import { join } from 'node:path'
import type { Language, Says } from '../../../../shared/language/say.ts'
import { readBatch } from '../../../undisputed/batch.ts'
import type { Batch } from '../../../undisputed/batch.ts'
import type { IntakeFault } from '../../../undisputed/intake/load.ts'
import { dayOf, readArguments, required } from '../../arguments.ts'
import { ensureFolder, filesOf, writeWhole } from '../../files.ts'
import { commandError, EXIT, languageOf } from '../../io.ts'
import type { Io } from '../../io.ts'
import { draftBatch } from './batch-drafts.ts'
import type { DraftsOptions, DraftsRun } from './batch-drafts.ts'
import { courtFacts, formatsOf, languagesOf } from './draft.ts'
import { queueJson, queueTable } from './queue-files.ts'
import { groundsOf } from './shared.ts'

const USAGE =
  'undisputed batch DIR --out DIR [--no-drafts] [--court COURT.json] [--lang kk|ru] [--format docx,pdf] [--today YYYY-MM-DD]'

export const batchHelp = `ukim ${USAGE} [--calendar DIR]
  Reads every .json, .csv, .xlsx, .pdf and .docx of DIR (a row of a table is a material), checks them, looks for
  duplicates and paid debts, and writes to the --out folder: queue.json and queue.csv, unclear ones first, then by the
  judge's term; drafts/ with the drafts of each (a duplicate gets none); faults.json with what could not be read.
  Progress goes to stderr. A bad file does not stop the run. Ctrl-C ends it after the material in hand: the queue and the
  drafts made so far stay, and the same command goes on from there.`

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

const says = ({ source, says: words }: IntakeFault, language: Language): string => `${source}: ${words[language]}`

const STEPS = {
  check: { kk: 'тексеру', ru: 'проверка', en: 'check' },
  draft: { kk: 'жобалар', ru: 'проекты', en: 'drafts' },
} as const satisfies Record<string, Says>

const NOTHING_READ: Says = {
  kk: 'бірде-бір материал оқылмады',
  ru: 'ни один материал не прочитан',
  en: 'no material could be read',
}
const STOPPED_READING: Says = {
  kk: 'оқу тоқтатылды, ештеңе жазылған жоқ; сол команданы қайта іске қосыңыз',
  ru: 'чтение остановлено, ничего не записано; запустите ту же команду снова',
  en: 'the reading was stopped and nothing was written; run the same command again',
}
const STOPPED_DRAFTING = (done: number, total: number): Says => ({
  kk: `тоқтатылды: ${total} материалдың ${done} жобасы дайын, кезек толық жазылды; сол команда қалғанын жалғастырады`,
  ru: `остановлено: готовы проекты по ${done} из ${total} материалов, очередь записана полностью; та же команда продолжит с этого места`,
  en: `stopped: drafts of ${done} of ${total} materials are ready and the queue is written in full; the same command goes on from here`,
})
const KEPT = (n: number): Says => ({
  kk: `Бұрын жасалған жобалар: ${n}.`,
  ru: `Проекты, готовые с прошлого раза: ${n}.`,
  en: `Drafts ready from an earlier run: ${n}.`,
})

function summary(file: string, { queue }: Batch, faults: number, language: Language): string {
  const count = (outcome: string): number => queue.filter(({ assessment }) => assessment.outcome === outcome).length
  const [ask, refuse, grant] = [count('ask'), count('refuse'), count('grant')]
  const clear = queue.filter((item) => item.clear).length
  return {
    kk: `${file}: ${queue.length} материал; анық емес ${ask}, бас тарту ${refuse}, санкция ${grant}, оның ішінде сұрақсыз ${clear}; қате ${faults}`,
    ru: `${file}: материалов ${queue.length}; неясных ${ask}, отказов ${refuse}, санкций ${grant}, из них без вопросов ${clear}; ошибок ${faults}`,
    en: `${file}: ${queue.length} materials; unclear ${ask}, refused ${refuse}, granted ${grant}, of them clear ${clear}; faults ${faults}`,
  }[language]
}

async function draftsIn(folder: string, batch: Batch, options: Omit<DraftsOptions, 'folder'>): Promise<DraftsRun> {
  ensureFolder(folder)
  return draftBatch(batch.queue, { folder, ...options })
}

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
  let stop = false
  const onInterrupt = (): void => {
    stop = true
  }
  process.once('SIGINT', onInterrupt)
  try {
    const stopped = (): boolean => stop
    const batch = await readBatch(folder, grounds, {
      today: dayOf(values.today, io),
      onProgress: progress(io, STEPS.check[language]),
      stopped,
    })
    // A queue of half the folder would look like the whole.
    if (batch.stopped) throw commandError('about', { file: folder, says: STOPPED_READING })
    const drafts =
      values['no-drafts'] === true
        ? null
        : await draftsIn(join(out, 'drafts'), batch, {
            court,
            languages,
            formats,
            createdAt: io.now().toISOString(),
            stopped,
            onProgress: progress(io, STEPS.draft[language]),
          })
    const faults = [...batch.faults, ...(drafts?.faults ?? [])]
    writeWhole(join(out, 'queue.json'), queueJson(batch))
    writeWhole(join(out, 'queue.csv'), queueTable(batch, language))
    writeWhole(join(out, 'faults.json'), `${JSON.stringify({ faults, remarks: batch.remarks }, null, 1)}\n`)
    for (const fault of [...faults, ...batch.remarks]) io.err(says(fault, language))
    if (batch.queue.length === 0 && faults.length > 0 && batch.files === faults.length)
      throw commandError('about', { file: folder, says: NOTHING_READ })
    io.out(summary(join(out, 'queue.json'), batch, faults.length, language))
    if (drafts !== null && drafts.kept > 0) io.out(KEPT(drafts.kept)[language])
    if (drafts !== null && drafts.done < drafts.total)
      throw commandError('about', { file: out, says: STOPPED_DRAFTING(drafts.done, drafts.total) })
    return EXIT.ok
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}
