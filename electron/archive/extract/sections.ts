/** The parts of an act: head, what was found, what was decided; and its sentences. */
import { END, foldForMatching, spacedOut, START } from './fold.ts'

/** A stretch of the text by offsets. */
export interface Span {
  from: number
  to: number
}

export interface Sections {
  text: string
  folded: string
  /** Up to "установил / анықтады". */
  head: Span
  /** Between the two turning words. */
  body: Span
  /** After "приговорил / үкім етті …"; null where the act has no such turn. */
  ruling: Span | null
}

const FOUND = ['установила', 'установил', 'анықтады', 'анықтағаны'].map(spacedOut).join('|')
const DECIDED = [
  'приговорила',
  'приговорил',
  'постановила',
  'постановил',
  'определила',
  'определил',
  'решила',
  'решил',
  'үкім етті',
  'үкім шығарды',
  'қаулы етті',
  'қаулы шығарды',
  'қаулы қылды',
  'ұйғарым етті',
  'ұйғарды',
  'шешім қабылдады',
  'шешім етті',
  'шешті',
]
  .map(spacedOut)
  .join('|')

const TURN_FOUND = new RegExp(`${START}(?:${FOUND})${END}`, 'gu')
const TURN_DECIDED = new RegExp(`${START}(?:${DECIDED})${END}`, 'gu')

/** A turning word stands in capitals, or alone on its line, or before a colon; in running text it is only a verb. */
function isTurn(text: string, from: number, to: number): boolean {
  const said = text.slice(from, to)
  if (said === said.toUpperCase()) return true
  const after = /^[ \t\u00a0]*:/u.test(text.slice(to, to + 4))
  const lineBefore = /(^|\n)[ \t\u00a0]*$/u.test(text.slice(Math.max(0, from - 12), from))
  const lineAfter = /^[ \t\u00a0]*:?[ \t\u00a0\r]*(\n|$)/u.test(text.slice(to, to + 12))
  return (
    (after &&
      (lineAfter ||
        lineBefore ||
        /суд[ ,]*$|коллегия[ ,]*$|сот[ ,]*$|алқа(?:сы)?[ ,]*$/iu.test(text.slice(Math.max(0, from - 12), from)))) ||
    (lineBefore && lineAfter)
  )
}

function turns(text: string, folded: string, pattern: RegExp): Span[] {
  const found: Span[] = []
  for (const match of folded.matchAll(pattern)) {
    const to = match.index + match[0].length
    if (isTurn(text, match.index, to)) found.push({ from: match.index, to })
  }
  return found
}

/** Takes an act apart. */
export function sectionsOf(text: string): Sections {
  const folded = foldForMatching(text)
  const decided = turns(text, folded, TURN_DECIDED).at(-1) ?? null
  const before = decided?.from ?? text.length
  const found = turns(text, folded, TURN_FOUND).find((turn) => turn.to <= before) ?? null
  const headEnd = found?.from ?? Math.min(before, 1500)
  return {
    text,
    folded,
    head: { from: 0, to: headEnd },
    body: { from: found?.to ?? headEnd, to: before },
    ruling: decided ? { from: decided.to, to: text.length } : null,
  }
}

/** Short words before a full stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[^а-яәіңғүұқөһ])(?:ст|стт|ч|чч|п|пп|г|гг|ул|д|кв|т|тг|руб|им|обл|р|см|др|пр|мес|млн|тыс|ж|жж|б|баб|бөл|тарм|қ|к|тұл|[а-яәіңғүұқөһ])$/u

/**
 * Sentences of a stretch: parted at full stops, semicolons and line ends. A stop after a short word or an initial parts
 * nothing, unless the next line begins.
 */
export function sentencesOf(folded: string, text: string, { from, to }: Span): Span[] {
  const spans: Span[] = []
  let start = from
  const push = (end: number): void => {
    if (end > start && folded.slice(start, end).trim() !== '') spans.push({ from: start, to: end })
    start = end
  }
  for (let i = from; i < to; i += 1) {
    const c = folded.charCodeAt(i)
    if (c === 10) {
      // A line that ends in the middle of a sentence goes on in the next one.
      const rest = folded.slice(i + 1, i + 40).trimStart()
      const next = text
        .slice(i + 1, i + 40)
        .trimStart()
        .charAt(0)
      const last =
        folded
          .slice(Math.max(from, i - 3), i)
          .trimEnd()
          .at(-1) ?? ''
      if (rest === '' || ':.;!?'.includes(last) || next !== next.toLowerCase() || /[\d«"-]/u.test(next)) push(i + 1)
    } else if (c === 46 || c === 33 || c === 63) {
      const next = text.slice(i + 1, i + 4)
      if (!/^\s+[«"(]?[А-ЯЁӘІҢҒҮҰҚӨҺA-Z\d]/u.test(next)) continue
      if (c === 46 && ABBREVIATION.test(folded.slice(Math.max(from, i - 6), i))) {
        // "… 3 000 000 тг. Взыскать", "Ахметов Н.С. Смягчающие": only a word of some length after an initial begins anew.
        const initial = /[А-ЯЁӘІҢҒҮҰҚӨҺ]$/u.test(text.slice(0, i))
        if (!initial || !/^\s+[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{7,}/u.test(text.slice(i + 1, i + 16))) continue
        if (
          /^\s+[А-ЯЁӘІҢҒҮҰҚӨҺ]\p{L}*(?:ов|ев|ин|ова|ева|ина|ова|еву|ову|ұлы|қызы)[аыіеуңғқтднм]*(?!\p{L})/u.test(
            text.slice(i + 1, i + 24),
          )
        )
          continue
      }
      push(i + 1)
    } else if (c === 59) push(i + 1)
  }
  push(to)
  return spans
}

/** Cuts a stretch out of the folded text. */
export function cut(folded: string, span: Span): string {
  return folded.slice(span.from, span.to)
}
