/** What the four commands have in common: faults as sentences, the choice of features, the situation asked about. */
import { existsSync, readFileSync } from 'node:fs'
import type { Database as Db } from 'better-sqlite3'
import { loadCase } from '../../../cli/files.ts'
import { CommandError, commandError } from '../../../cli/io.ts'
import type { Law } from '../../../../shared/law/types.ts'
import { extractFacts } from '../../extract/index.ts'
import { plainFacts } from '../../extract/plain.ts'
import type { PlainFacts } from '../../extract/plain.ts'
import { decodeText } from '../../import/encoding.ts'
import { actById } from '../acts.ts'
import { FEATURES, USUAL } from '../compare.ts'
import type { Choice, FeatureName, Weighing } from '../compare.ts'
import { AnalysisFault } from '../learn/faults.ts'
import { situationOf, situationOfCase } from '../situation.ts'
import type { Situation } from '../situation.ts'

/** Turns a fault of the analysis into one sentence of the terminal. */
export async function told<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AnalysisFault) throw new CommandError(error.says)
    throw error
  }
}

export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw commandError('unreadable', { file, reason: code })
  }
}

const isFeature = (name: string): name is FeatureName => FEATURES.some((feature) => feature === name)
const isWeighing = (name: string): name is Weighing => name === 'binding' || name === 'relevant' || name === 'ignored'

/** `--feature damage=binding`, several times. @throws AnalysisFault */
export function choiceOf(given: readonly string[] | undefined): Choice {
  const choice: Choice = { ...USUAL }
  for (const value of given ?? []) {
    const [name = '', weighing = ''] = value.split('=')
    if (!isFeature(name) || !isWeighing(weighing))
      throw new AnalysisFault('badFeature', { value, allowed: FEATURES.join(', ') })
    choice[name] = weighing
  }
  return choice
}

export interface Asked {
  /** Null where a case on the desk is asked about: it has no act yet. */
  facts: PlainFacts | null
  situation: Situation
  /** Number in the archive, where the act lies there. */
  id: number | null
  text: string | null
}

/** The act asked about: its number in the archive (`--act`), a text file of it (`--file`), or a case file (`--case`). @throws AnalysisFault */
export function askedAct(
  db: Db,
  law: Law,
  values: { act?: string | undefined; file?: string | undefined; case?: string | undefined },
  usage: string,
  today: string,
): Asked {
  if (values.act !== undefined) {
    const id = Number(values.act)
    const act = Number.isSafeInteger(id) ? actById(db, id) : null
    if (!act) throw new AnalysisFault('noAct', { id: values.act })
    return { facts: act.facts, situation: situationOf(act.facts, law), id, text: null }
  }
  if (values.case !== undefined) {
    const file = loadCase(values.case, law)
    const situation = situationOfCase(file, law, today)
    if (situation === null) throw new AnalysisFault('noDefendant', { file: values.case })
    return { facts: null, situation, id: null, text: null }
  }
  const { file } = values
  if (file === undefined) throw commandError('optionMissing', { option: '--act | --file | --case', usage })
  if (!existsSync(file)) throw commandError('unreadable', { file, reason: 'ENOENT' })
  const { text } = decodeText(bytesOf(file))
  const facts = plainFacts(extractFacts(text))
  return { facts, situation: situationOf(facts, law), id: null, text }
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
