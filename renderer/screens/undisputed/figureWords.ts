/** Figures of a finding as short words: "sum demanded 172 999, threshold 173 000". */
import type { FigureValue } from '../../../shared/undisputed/types.ts'
import type { MessageKey } from '../../../shared/language/messages/index.ts'
import { PROPER_CHANNELS, IMPROPER_CHANNELS } from '../../../shared/undisputed/procedures/exit-ban.ts'
import type { Text } from '../../text/text.tsx'
import { showAnswer } from './FactField.tsx'

const NAMED = [
  'amountTenge',
  'balanceTenge',
  'debtTenge',
  'mci',
  'mciTenge',
  'thresholdTenge',
  'unpaidSince',
  'monthsEndOn',
  'deliveredOn',
  'termEndsOn',
  'decidedOn',
  'issuedOn',
  'plannedOn',
  'channel',
  'kind',
  'fromHour',
  'toHour',
  'hours',
] as const satisfies readonly (MessageKey extends `undisputed.figure.${infer Name}` ? Name : string)[]

const CHANNELS = [...PROPER_CHANNELS, ...IMPROPER_CHANNELS]

function valueWords(name: string, value: FigureValue, t: Text): string {
  if (name === 'channel') {
    const channel = CHANNELS.find((known) => known === value)
    if (channel !== undefined) return t(`undisputed.channel.${channel}`)
  }
  if (name === 'kind' && (value === 'person' || value === 'entity' || value === 'entityHead'))
    return t(`undisputed.${value}.kind`)
  return showAnswer(value, t)
}

export function figureWords(figures: Readonly<Record<string, FigureValue>>, t: Text): string[] {
  return NAMED.flatMap((name) => {
    const value = figures[name]
    return value === undefined || value === null
      ? []
      : [`${t(`undisputed.figure.${name}`)} ${valueWords(name, value, t)}`]
  })
}
