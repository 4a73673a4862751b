/** What stands before the first turning word: language, kind, court, date, number. */
import type { ActLanguage, ArchiveActKind, CourtLevel, Fact } from '../../../shared/archive/types.ts'
import { datesIn } from './dates.ts'
import { END, spacedOut, START } from './fold.ts'
import { machine } from './mark.ts'
import type { Sections } from './sections.ts'

/** Kazakh where its own letters are frequent enough. */
export function languageOf(folded: string): ActLanguage {
  let kazakh = 0
  let cyrillic = 0
  const end = Math.min(folded.length, 6000)
  for (let i = 0; i < end; i += 1) {
    const c = folded.charCodeAt(i)
    if (c < 0x400 || c > 0x4ff) continue
    cyrillic += 1
    // і and the letters behind the Russian block: ғ, қ, ң, ү, ұ, һ, ә, ө.
    if (c === 0x456 || c > 0x48f) kazakh += 1
  }
  return kazakh * 25 > cyrillic ? 'kk' : 'ru'
}

const TITLES: readonly [string, ArchiveActKind][] = [
  ['приговор', 'verdict'],
  ['үкім', 'verdict'],
  ['үкімі', 'verdict'],
  ['постановление', 'resolution'],
  ['қаулы', 'resolution'],
  ['қаулысы', 'resolution'],
  ['определение', 'ruling'],
  ['ұйғарым', 'ruling'],
  ['ұйғарымы', 'ruling'],
  ['судебный приказ', 'courtOrder'],
  ['сот бұйрығы', 'courtOrder'],
  ['решение', 'decision'],
  ['шешім', 'decision'],
  ['шешімі', 'decision'],
]
const QUALIFIERS =
  '(?:апелляционн[а-я]*|кассационн[а-я]*|частное|дополнительное|апелляциялық|кассациялық|жеке|жекеше|қосымша|обвинительный|оправдательный|заочное|сырттай|айыптау|ақтау|(?:апелляциялық|кассациялық) (?:саты(?:ның|дағы соттың)?|инстанция(?:ның)?|соттың|сот алқасының|алқаның))'
const SPACED_QUALIFIERS = ['апелляционное', 'кассационное', 'апелляциялық', 'кассациялық'].map(spacedOut).join('|')
const TITLE = new RegExp(
  `(?:^|\\n)[ *_#]*(?:бұйрықтық [^\\n]{5,60} )?(?:(${QUALIFIERS}|${SPACED_QUALIFIERS}) +)?(${TITLES.toSorted(
    (a, b) => b[0].length - a[0].length,
  )
    .map(([word]) => spacedOut(word))
    .join('|')})${END}`,
  'u',
)

export function kindOf({ text, folded, head }: Sections): Fact<ArchiveActKind> | null {
  const match = TITLE.exec(folded.slice(0, Math.min(head.to, 2500)))
  if (!match) return null
  const word = (match[2] ?? '').replaceAll(' ', '')
  const base = TITLES.find(([title]) => title.replaceAll(' ', '') === word)?.[1] ?? 'unknown'
  const to = match.index + match[0].length
  const from = to - (match[2] ?? '').length - (match[1] === undefined ? 0 : match[1].length + 1)
  const title = text.slice(from, to)
  // In running text a line may begin with the word; a title is in capitals, spaced, or alone on its line.
  const alone = /^[ \t:]*(\r?\n|$)/u.test(text.slice(to, to + 6))
  if (title !== title.toUpperCase() && !alone && !/^\p{Lu}/u.test(title)) return null
  const around = folded.slice(0, head.to)
  const qualifier = (match[1] ?? '').replaceAll(' ', '')
  const cassation =
    qualifier.startsWith('касса') ||
    /кассационн[а-я]* (?:инстанц|порядк|коллеги|суд)|кассациялық (?:саты|тәртіп|алқа|сот)|верховн[а-я]* суда?|жоғарғы сот/u.test(
      around,
    )
  const appeal =
    qualifier.startsWith('апелл') ||
    /судебн[а-я]* коллеги|апелляционн[а-я]* (?:инстанц|порядк|жалоб|ходатайств)|сот алқасы|апелляциялық (?:саты|тәртіп|шағым|өтініш|алқа)/u.test(
      around,
    )
  const kind: ArchiveActKind =
    base === 'decision' ? base : cassation ? 'cassationResolution' : appeal ? 'appealResolution' : base
  return machine(kind, from, to)
}

const ADJECTIVE = `[а-яәіңғүұқөһ-]+(?:ий|ый|ой|ого|его|ому|ему|ым|им) `
const PLACE = `(?: ?№ ?\\d+| по (?:уголовным|административным|гражданским|делам|экономическим)[а-я ]{0,30}?(?:делам|правонарушениям|несовершеннолетних)| (?:города|г\\.|г\\. ) ?[а-яәіңғүұқөһ-]+(?: [а-я]+ская)?| [а-яәіңғүұқөһ-]+ого района| [а-яәіңғүұқөһ-]+ района| района (?:[а-яәіңғүұқөһ]+ ){1,2}?(?=(?:[а-яәіңғүұқөһ]+-)?[а-яәіңғүұқөһ]+ой области)(?:[а-яәіңғүұқөһ]+-)?[а-яәіңғүұқөһ]+ой области| (?:[а-яәіңғүұқөһ]+-)?[а-яәіңғүұқөһ]+ой области| области [а-яәіңғүұқөһ]+| [а-яәіңғүұқөһ-]+ гарнизона| республики казахстан| рк${END})*`
const COURT_RU = new RegExp(
  `${START}(?:(?:апелляционн[а-я]+ |кассационн[а-я]+ )?(?:судебн[а-я]+ )?коллеги[а-я]+(?: по [а-я ]{4,40}?делам)? (?:${ADJECTIVE})*суда${END}|(?:${ADJECTIVE})*суд(?:а|ом|е)?${END})${PLACE}`,
  'gu',
)
const COURT_KK = new RegExp(
  `${START}сот(?:ы|ының|ында|ымен|тың(?= қылмыстық істер))${END}(?: [а-яәіңғүұқөһ ]{0,60}?(?:алқасы(?:ның|нда)?)${END})?`,
  'gu',
)
const COURT_WORD =
  /городск|район|област|межрайонн|специализ|военн|верховн|кассаци|апелляци|суда? ?№|коллеги|суда? города|суда? г\.|ювенал|қалалық|аудандық|облыс|ауданаралық|мамандандырылған|жоғарғы|әскери|№ ?\d+ ?-?(?:ші|шы)? ?сот|гарнизон|кассациялық|алқасы|қаласы|ауданы/u
/** Words that run before a Kazakh court in its clause and are no part of its name. */
const BEFORE_COURT =
  /^.*(?:\d{4} ?(?:жылғы|жылдың|жылы|жыл|ж\.)(?: \d{1,2} [а-яәіңғүұқөһ]+(?: күні)?)?|қарап|атынан|судья [^ ]+ [^ ]+|(?:^| )(?:біз|мен)(?= ))/u

/** The court that gave the act, as its head names it. */
export function courtOf({ text, folded, head }: Sections, language: ActLanguage): Fact<string> | null {
  for (const match of folded.slice(0, head.to).matchAll(language === 'kk' ? COURT_KK : COURT_RU)) {
    let from = match.index
    const to = from + match[0].trimEnd().length
    if (language === 'kk') {
      const clause = Math.max(...['\n', ',', ';', ':'].map((mark) => folded.lastIndexOf(mark, from - 1))) + 1
      const lead = BEFORE_COURT.exec(folded.slice(clause, from))
      from = clause + (lead?.[0].length ?? 0)
    }
    while (from < to && !/[\p{L}№]/u.test(folded.charAt(from))) from += 1
    const words = folded.slice(from, to)
    if (!COURT_WORD.test(words)) continue
    // "через", "жалоба на приговор … суда": another court than the one that sits.
    if (
      /(?:приговор[а-я]*|постановлени[а-я]*|решени[а-я]*|определени[а-я]*|судь[а-я]+) $/u.test(folded.slice(0, from)) &&
      /^(?:\S+ого |\S+ой )*суда/u.test(words) &&
      !folded.slice(0, from).endsWith('судья ')
    )
      continue
    return machine(text.slice(from, to).replaceAll(/[\s\u00a0]+/gu, ' '), from, to)
  }
  return null
}

export function levelOf(kind: ArchiveActKind | null, court: string | null): CourtLevel {
  const name = (court ?? '').toLowerCase()
  if (kind === 'cassationResolution' || /верховн|жоғарғы|кассаци/u.test(name)) return 'cassation'
  if (kind === 'appealResolution' || /областн|облыстық|коллеги|сот алқасы|апелляци/u.test(name)) return 'region'
  return court === null ? 'unknown' : 'district'
}

/** The day of the act: the first date of its head that is not of birth, of an offence or of another act. */
export function dateOfAct({ folded, head }: Sections): Fact<string> | null {
  for (const { value, from, to } of datesIn(folded, 0, Math.min(head.to, 2500))) {
    const before = folded.slice(Math.max(0, from - 14), from)
    const after = folded.slice(to, to + 26)
    if (/(?:^|[ (])(?:от|с|до|по|на|родил[а-я]*) ?$/u.test(before)) continue
    if (
      /^ ?(?:г\.|года|г|ж\.|жылы|күні)? ?(?:г\. ?)?(?:р\.|рожд|туған|туылған|т\.ж)/u.test(after) ||
      /^ ?(?:күнгі|дағы|дегі)/u.test(after)
    )
      continue
    if (/(?:дағы|дегі|тағы|тегі|нғы|нгі)$/u.test(folded.slice(from, to)) || /^(?:ғы|гі)/u.test(after)) continue
    return machine(value, from, to)
  }
  return null
}

const NUMBER = new RegExp(
  `(?:№|n[oº]?\\.? |іс №|дело:? ?|номер дела:? ?|нөмірі:? ?)\\s*(\\d{1,4}(?: ?- ?\\d{2})?(?:-\\d{2})?-?[\\dа-яa-z]{0,3}(?: ?[-/] ?[\\dа-яa-z]{1,6}){1,4})|(?<![\\d-])(\\d{4}-\\d{2}-\\d{2}-\\d[а-яa-z]?/\\d{1,6})|(?<![\\d/-])([1-4][а-яa-z]{0,2}-\\d{1,6}/20\\d{2})(?![\\d/-])`,
  'u',
)

/** Number of the act or of its case, as written, spaces left out. */
export function numberOf({ text, folded, head }: Sections): Fact<string> | null {
  const match = NUMBER.exec(folded.slice(0, Math.min(head.to, 2500)))
  const written = match?.[1] ?? match?.[2] ?? match?.[3]
  if (!match || written === undefined) return null
  const from = match.index + match[0].length - written.length
  return machine(text.slice(from, from + written.length).replaceAll(' ', ''), from, from + written.length)
}
