/** Acts of higher courts: which act they review, and with what result. */
import type { ActFacts, ActLanguage, Fact, ReviewResult } from '../../../shared/archive/types.ts'
import { datesIn } from './dates.ts'
import { machine } from './mark.ts'
import type { Sections, Span } from './sections.ts'

const UPHELD =
  /(?:оставить|оставлен[а-я]*) без изменени[а-я]*|без изменени[а-я]* оставить|өзгеріссіз[^.;]{0,90}?қалдырылсын|өзгертусіз[^.;]{0,90}?қалдырылсын|өзгеріссіз қалсын|күшінде қалдырылсын|оставить в силе/u
const CHANGED = /изменить|изменен[а-я]*|өзгертілсін|өзгертіліп|өзгерту енгізілсін|өзгерістер енгізілсін/u
const ANNULLED = /отменить|отменен[а-я]*|күші жойылсын|күші жойылып|бұзылсын|бұзылып|күшін жойып/u
const RETURNED =
  /на нов[а-я]+ (?:судебное |апелляционное |кассационное )?(?:рассмотрени|разбирательств)[а-я]*|возвратить (?:[а-я]+ ){0,3}(?:прокурор|дело|на)[а-я]*|направить (?:[а-я]+ ){0,4}прокурор[а-я]*|жаңа(?:дан|ша)?[^.;]{0,60}(?:қарау|талқылау)[а-яәіңғүұқөһ]*|қайта (?:сот )?(?:қарауға|қарау|талқылау)[а-яәіңғүұқөһ]*|прокурорға (?:қайтарыл|жіберіл)[а-яәіңғүұқөһ]*/u
const MILDER =
  /смягчить|смягчив|смягчен|снизить|снизив|снижен|уменьшить|сократить|на (?:более )?мягк|исключить (?:из|указани[а-я]+ (?:на|о) (?:отягчающ|рецидив|наличи))|примени(?:ть|в) (?:[а-я]+ )?ст(?:\.|атью) ?(?:55|63)|считать условн|переквалифицировать[^.]{0,100}на (?:более мягк|менее)|освободить от наказани|жеңілдет(?:ілсін|іліп)|төмендетіл|азайтыл|қысқартыл|шартты деп|жұмсарт/u
const STRICTER =
  /усилить|усилив|усилен|увеличить|увеличив|ужесточить|повысить|более строг|отменить (?:применени|указани)[а-я]+ [^.]{0,30}(?:63|условн)|исключить (?:применени|указани)[а-я]+ (?:на |о |об )?(?:применени[а-я]+ )?(?:ст\.? ?|статьи )?(?:63|55|условн)|исключить условн|күшейтіл|ұлғайтыл|көбейтіл|арттырыл|қатаңдат|шартты [^.]{0,30}(?:алып тастал|күші жойыл)/u

function find(words: string, from: number, pattern: RegExp): Span | null {
  const match = pattern.exec(words)
  return match ? { from: from + match.index, to: from + match.index + match[0].length } : null
}

/** What became of the act under review. */
export function reviewResultIn({ folded }: Sections, span: Span): Fact<ReviewResult> | null {
  // "В остальной части … оставить без изменения" and the fate of the complaint are not the result.
  const words = folded
    .slice(span.from, span.to)
    .replaceAll(/(?:в остальн|в части|қалған бөлі|өзге бөлі|қалғаны|меру пресечени|бұлтартпау)[^.;\n]*/gu, (m) =>
      ' '.repeat(m.length),
    )
  const result = (value: ReviewResult, place: Span): Fact<ReviewResult> => machine(value, place.from, place.to)
  const upheld = find(words, span.from, UPHELD)
  const changed = find(words, span.from, CHANGED)
  const annulled = find(words, span.from, ANNULLED)
  const returned = find(words, span.from, RETURNED)
  if (returned && (annulled || !upheld)) return result('returned', returned)
  if (changed && (!upheld || changed.from < upheld.from)) {
    const milder = find(words, span.from, MILDER)
    const stricter = find(words, span.from, STRICTER)
    const value =
      milder && (!stricter || milder.from <= stricter.from)
        ? 'changedMilder'
        : stricter
          ? 'changedStricter'
          : 'changedOther'
    return result(value, changed)
  }
  if (annulled && (!upheld || annulled.from < upheld.from)) return result('annulled', annulled)
  if (upheld) return result('upheld', upheld)
  const milder = find(words, span.from, MILDER)
  return milder ? result('changedMilder', milder) : null
}

const ACT_RU =
  /(?:приговор[а-я]*|постановлени[а-я]*)(?: (?:суда первой инстанции|районного суда|суда))? ((?:[а-яәіңғүұқөһ№.0-9-]+ ){0,10}?суда(?: ?№ ?\d+| по [а-я]+ делам| города [а-яәіңғүұқөһ-]+(?: [а-я]+ая)?| г\. ?[а-яәіңғүұқөһ-]+| [а-яәіңғүұқөһ-]+ого района| (?:[а-яәіңғүұқөһ]+-)?[а-яәіңғүұқөһ]+ой области| области [а-яәіңғүұқөһ]+)*)/u
const ACT_KK = /([^,.;:\n]{3,110}?сот)ының (?:(?:(?!сот)[^;\n]){0,90}?)(?:үкім|қаулы)/u
const NUMBER =
  /(?:№|дело ?№?|іс ?№?) ?(\d{1,4}(?:-\d{2}-\d{2})?-?[\dа-я]{0,3}(?:[-/][\dа-я]{1,6}){1,4})|(?<![\d-])(\d{4}-\d{2}-\d{2}-\d[а-я]?\/\d{1,6})/gu

/** The act under review, by the first place that names it. */
export function reviewedAct(
  { text, folded, head, body }: Sections,
  language: ActLanguage,
  ownNumber: Fact<string> | null,
): ActFacts['reviews'] {
  const span = { from: 0, to: Math.min(body.to, head.to + 3000) }
  const words = folded.slice(span.from, span.to)
  const pattern = language === 'kk' ? ACT_KK : ACT_RU
  const match = pattern.exec(words)
  if (!match) return null
  const name = match[1] ?? ''
  let at = match.index + match[0].indexOf(name)
  let end = at + name.length
  if (language === 'kk') {
    end += 'ының'.length
    const lead =
      /^.*(?:алқасы(?: [^,;]{1,40}? (?:сотталған|адам|прокурор|қорғаушы|адвокат)[а-яәіңғүұқөһ]*)?|соты|қатысуымен|қарап|бойынша|деген|тәртіппен|сотталған(?:ның|ға)?|\d{4} ?(?:жылғы|ж\.) ?\d{0,2} ?[а-яәіңғүұқөһ]*(?:дағы|дегі|тағы|тегі|нғы|нгі|ғы|гі)?) (?=\S)/u.exec(
        name,
      )
    if (lead) at += lead[0].length
  }
  while (at < end && /[\s–-]/u.test(text.charAt(at))) at += 1
  // The date stands near the court: after it in Russian, after or before it in Kazakh.
  const dates = datesIn(folded, Math.max(0, at - 60), Math.min(text.length, end + 90))
  const after = dates.find((date) => date.from >= end)
  const before = dates.findLast((date) => date.to <= at)
  const date = after ?? (language === 'kk' || folded.slice(0, before?.from ?? 0).endsWith('от ') ? before : undefined)
  let number: string | null = null
  let to = Math.max(end, date && date.to < end + 120 ? date.to : end)
  for (const found of folded.slice(end, Math.min(text.length, body.to, end + 2500)).matchAll(NUMBER)) {
    const written = (found[1] ?? found[2] ?? '').trim()
    const from = end + found.index + found[0].lastIndexOf(written)
    const value = text.slice(from, from + written.length)
    if (value === '' || value === ownNumber?.value) continue
    number = value
    to = Math.max(to, from < to + 200 ? from + written.length : to)
    break
  }
  const court = text
    .slice(at, language === 'kk' ? end - 'ның'.length : end)
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim()
  return machine({ number, date: date?.value ?? null, court: court === '' ? null : court }, at, to)
}
