/** References to articles: "п. 1) ч. 2 ст. 188 УК", "ст.188 ч.2 п.п.1,3", "188-бабының 2-бөлігі 1) тармағы". */
import type { ChargeFact } from '../../../shared/archive/types.ts'
import { END, START } from './fold.ts'
import type { Span } from './sections.ts'

/** Which code a reference belongs to, as far as the text says. */
export type CodeOf = 'criminal' | 'other' | 'unsaid'

export interface Reference extends ChargeFact, Span {
  code: CodeOf
}

const RU_ORDINALS: readonly [string, string][] = [
  ['перв', '1'],
  ['втор', '2'],
  ['трет', '3'],
  ['четверт', '4'],
  ['пят', '5'],
  ['шест', '6'],
  ['седьм', '7'],
]
const KK_ORDINALS: readonly [string, string][] = [
  ['бірінші', '1'],
  ['екінші', '2'],
  ['үшінші', '3'],
  ['төртінші', '4'],
  ['бесінші', '5'],
  ['алтыншы', '6'],
  ['жетінші', '7'],
]
const RU_ORDINAL = `(?:${RU_ORDINALS.map(([stem]) => stem).join('|')})[а-я]*`
const KK_ORDINAL = `(?:${KK_ORDINALS.map(([word]) => word).join('|')})`
const NUMBER = '\\d{1,2}(?:-\\d{1,2})?'
const POINTS = `(?:\\d{1,2}(?:-\\d)?|[«"]?[абвгдежзи][»"]?)(?: ?\\))?(?:(?: ?, ?| и | және )(?:п\\. ?)?(?:\\d{1,2}(?:-\\d)?|[«"]?[абвгдежзи][»"]?)(?: ?\\))?)*`
const ARTICLE = '(\\d{2,3}(?:-\\d{1,2})?)(?![\\d/])'

const RU_PART = `(?:ч\\.? ?ч|част[а-я]*|ч)\\.? ?(${NUMBER}|${RU_ORDINAL})`
const RU_POINTS = `(?:п\\.? ?п|подпункт[а-я]*|пункт[а-я]*|пп|п)\\.? ?(${POINTS})`
const RU_ARTICLE = new RegExp(`${START}(?:стать[а-я]*|статей|ст\\.? ?ст|ст)\\.? ?${ARTICLE}`, 'gu')
const RU_BEFORE = new RegExp(`${START}(?:${RU_POINTS},? ?)?(?:${RU_PART},? ?)?$`, 'u')
/** The other order that stands before an article: "ч. 2 п. 3 ст. 188". */
const RU_BEFORE_TURNED = new RegExp(`${START}${RU_PART},? ?${RU_POINTS},? ?$`, 'u')
const RU_AFTER = new RegExp(
  `,? ?\\(?(?:${RU_PART})(?:,? ?(?:${RU_POINTS}))?|,? ?\\(?(?:${RU_POINTS})(?:,? ?(?:${RU_PART}))?`,
  'uy',
)
const RU_NEXT = new RegExp(`(?: ?[,;] ?| и )${ARTICLE}(?=,? ?\\(?(?:ч|п)|,? (?:и )?\\d{3}|,? ук| уголовн)`, 'uy')
const RU_CODE = new RegExp(
  `${START}(?:ук(?= |,|\\.|;|\\)|$)|уголовного кодекса)|(${START}(?:упк|уик|гпк|коап|гк|апк|кобап|уголовно-процессуальн[а-я]*|уголовно-исполнительн[а-я]*|гражданск[а-я]* (?:процессуальн[а-я]* )?кодекс[а-я]*|кодекса (?:об|о) |налогового|закона|предпринимательск[а-я]*))`,
  'gu',
)

const KK_ARTICLE = new RegExp(
  `(?<![\\d/-])(\\d{2,3}(?:-\\d{1,2})?) ?-? ?(?:баб[а-яәіңғүұқөһ]*|бап[а-яәіңғүұқөһ]*|б\\.)`,
  'gu',
)
const KK_PART = new RegExp(
  `[ ,(]*(?:(${NUMBER}) ?-? ?|(${KK_ORDINAL}) )(?:бөлі[а-яәіңғүұқөһ]*|бөлім[а-яәіңғүұқөһ]*|бөл\\.|ч\\.)`,
  'uy',
)
const KK_POINTS = new RegExp(`[ ,]*(${POINTS}) ?-? ?(?:тарма[а-яәіңғүұқөһ]*|т\\.|тарм\\.)`, 'uy')
const KK_CODE = new RegExp(
  `${START}(?:(?:қр )?қк(?:-?(?:нің|ның|тің|не|ін))?${END}|қылмыстық кодекс[а-яәіңғүұқөһ]*)|(${START}(?:(?:қр )?(?:қпк|қіпк|қаік|апк|әқбтк|азк|ак)(?:-?(?:нің|ның|не))?${END}|қылмыстық[- ](?:іс жүргізу|процестік|атқару) кодекс[а-яәіңғүұқөһ]*|азаматтық (?:процестік )?кодекс[а-яәіңғүұқөһ]*|туралы кодекс[а-яәіңғүұқөһ]*|заңының))`,
  'gu',
)

function points(list: string | undefined): string[] {
  if (list === undefined) return []
  return [...new Set(list.match(/\d{1,2}(?:-\d)?|(?<!\p{L})[абвгдежзи](?!\p{L})/gu) ?? [])].toSorted(
    (a, b) => Number(a) - Number(b),
  )
}

function part(text: string | undefined, ordinals: readonly [string, string][]): string | null {
  if (text === undefined) return null
  if (/^\d/u.test(text)) return text
  return ordinals.find(([stem]) => text.startsWith(stem))?.[1] ?? null
}

/** Places where a code is named. */
function codes(folded: string, { from, to }: Span, pattern: RegExp): { at: number; end: number; criminal: boolean }[] {
  return [...folded.slice(from, to).matchAll(pattern)].map((m) => ({
    at: from + m.index,
    end: from + m.index + m[0].length,
    criminal: m[1] === undefined,
  }))
}

/** How far after (in Russian) or before (in Kazakh) a reference its code may stand. */
const REACH = 220

function russian(folded: string, span: Span): Reference[] {
  const said = codes(folded, { from: span.from, to: Math.min(folded.length, span.to + REACH) }, RU_CODE)
  const found: Reference[] = []
  const add = (
    article: string,
    from: number,
    to: number,
    before: RegExpExecArray | null,
    turned: RegExpExecArray | null,
  ): number => {
    RU_AFTER.lastIndex = to
    const after = RU_AFTER.exec(folded)
    const hasBefore = (before && (before[1] ?? before[2])) !== undefined && before !== null
    const partText = turned ? turned[1] : hasBefore ? before[2] : (after?.[1] ?? after?.[4])
    const pointText = turned ? turned[2] : hasBefore ? before[1] : (after?.[2] ?? after?.[3])
    const used = !hasBefore && !turned && after ? to + after[0].length : to
    found.push({
      article,
      part: part(partText, RU_ORDINALS),
      points: points(pointText),
      from,
      to: used,
      code: 'unsaid',
    })
    return used
  }
  let done = span.from
  for (const match of folded.slice(span.from, span.to).matchAll(RU_ARTICLE)) {
    const at = span.from + match.index
    if (at < done) continue
    const article = match[1] ?? ''
    const lead = folded.slice(Math.max(span.from, done, at - 90), at)
    const turned = RU_BEFORE_TURNED.exec(lead)
    const before = turned ? null : RU_BEFORE.exec(lead)
    const start = at - (turned?.[0].length ?? before?.[0].length ?? 0)
    let end = add(article, start, at + match[0].length, before, turned)
    for (;;) {
      RU_NEXT.lastIndex = end
      const next = RU_NEXT.exec(folded)
      if (!next) break
      end = add(next[1] ?? '', end + next[0].length - (next[1] ?? '').length, end + next[0].length, null, null)
    }
    done = end
  }
  found.forEach((reference, index) => {
    const code = said.find((entry) => entry.at >= reference.to)
    if (!code || code.at - reference.to > REACH) return
    const others = found.slice(index + 1).filter((other) => other.to <= code.at).length
    const between = folded.slice(reference.to, code.at)
    // A code further off than a list of articles would reach belongs to another reference.
    if (
      others > 0
        ? /^[^.!?\n]*$/u.test(between.replaceAll(/(?:ст|ч|п|пп)\. ?/gu, '')) &&
          !/назнач|наказан|признать|суд |виновн/u.test(between)
        : between.length < 70 && !/\n/u.test(between.trim())
    )
      reference.code = code.criminal ? 'criminal' : 'other'
  })
  return found
}

function kazakh(folded: string, span: Span): Reference[] {
  const said = codes(folded, { from: Math.max(0, span.from - REACH), to: span.to }, KK_CODE)
  const found: Reference[] = []
  for (const match of folded.slice(span.from, span.to).matchAll(KK_ARTICLE)) {
    const from = span.from + match.index
    let to = from + match[0].length
    KK_PART.lastIndex = to
    const partMatch = KK_PART.exec(folded)
    if (partMatch) to += partMatch[0].length
    KK_POINTS.lastIndex = to
    const pointMatch = KK_POINTS.exec(folded)
    if (pointMatch) to += pointMatch[0].length
    const code = said.findLast((entry) => entry.end <= from)
    const near = code !== undefined && from - code.end <= REACH
    found.push({
      article: match[1] ?? '',
      part: partMatch?.[1] ?? part(partMatch?.[2], KK_ORDINALS),
      points: points(pointMatch?.[1]),
      from,
      to,
      code: near ? (code.criminal ? 'criminal' : 'other') : 'unsaid',
    })
  }
  return found
}

/** References of a stretch in the order of the text. */
export function referencesIn(folded: string, span: Span, language: 'kk' | 'ru'): Reference[] {
  return language === 'kk' ? kazakh(folded, span) : russian(folded, span)
}

/** The first article of the Special Part of the Criminal Code. */
const SPECIAL_PART = 99
/** The last one. */
const LAST_ARTICLE = 467

/** True for a reference that can name an offence: an article of the Special Part, not said to be of another code. */
export function namesOffence({ article, code }: Reference): boolean {
  const number = Number(article.split('-')[0])
  return code !== 'other' && number >= SPECIAL_PART && number < LAST_ARTICLE
}
