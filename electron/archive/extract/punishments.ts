/** Main punishments with their amounts, the final one, conditional sentence, method of joining, institution. */
import type { Fact, PunishmentFact } from '../../../shared/archive/types.ts'
import { MAIN_KINDS } from '../../../shared/case/kinds.ts'
import type { Institution, MainKind, Method } from '../../../shared/case/kinds.ts'
import { machine } from './mark.ts'
import { amountsIn } from './numbers.ts'
import type { Amount, Unit } from './numbers.ts'
import { sentencesOf } from './sections.ts'
import type { Sections, Span } from './sections.ts'

const KINDS: readonly [MainKind, RegExp, Unit | null][] = [
  [
    'lifeImprisonment',
    /пожизненн[а-я]+ (?:заключени[а-я]+|лишени[а-я]+ свободы)|(?:к|на) пожизненн[а-я]+(?! (?:лишени|содержани|запре))|лишени[а-я]+ свободы (?:на срок )?пожизненно|өмір бойы(?:на)? (?:[а-яәіңғүұқөһ]+ ){0,3}?бас бостандығынан (?:[а-яәіңғүұқөһ]+ ){0,3}?айыр[а-яәіңғүұқөһ]*|бас бостандығынан өмір бойы(?:на)? (?:[а-яәіңғүұқөһ]+ ){0,3}?айыр[а-яәіңғүұқөһ]*/gu,
    null,
  ],
  [
    'imprisonment',
    /лиш(?:ени[а-я]+|ить) свободы|бас бостандығынан (?!шектеу)(?:[а-яәіңғүұқөһ0-9() ]{0,60}?)айыр[а-яәіңғүұқөһ]*/gu,
    'months',
  ],
  [
    'restrictionOfLiberty',
    /ограничени[а-я]+ свободы|бас бостандығын? (?:[а-яәіңғүұқөһ0-9() ]{0,60}?)шекте[а-яәіңғүұқөһ]*/gu,
    'months',
  ],
  ['fine', /штраф[а-я]*|айыппұл[а-яәіңғүұқөһ]*/gu, 'mci'],
  ['correctionalWorks', /исправительн[а-я]+ работ[а-я]*|түзеу жұмыс[а-яәіңғүұқөһ]*/gu, 'mci'],
  ['communityService', /общественн[а-я]+ работ[а-я]*|қоғамдық жұмыс[а-яәіңғүұқөһ]*/gu, 'hours'],
  [
    'arrest',
    /арест(?:а|у|ом)?(?![а-яәіңғүұқөһ])|қамаққа (?:[а-яәіңғүұқөһ0-9() ]{0,40}?)ал[а-яәіңғүұқөһ]*|қамақ(?: жаза[а-яәіңғүұқөһ]*)/gu,
    'days',
  ],
  ['expulsion', /выдвор[а-я]+ за пределы|шегінен тыс(?:қары)?[а-яәіңғүұқөһ ]* шығар[а-яәіңғүұқөһ]*/gu, null],
]

interface Mention extends Span {
  kind: MainKind
  unit: Unit | null
}

function mentions(folded: string, { from, to }: Span): Mention[] {
  const words = folded.slice(from, to)
  const found: Mention[] = []
  for (const [kind, pattern, unit] of KINDS) {
    for (const match of words.matchAll(pattern))
      found.push({ kind, unit, from: from + match.index, to: from + match.index + match[0].length })
  }
  // "пожизненное лишение свободы" is one mention, of life.
  return found
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(
      (mention, i, all) =>
        !all.some(
          (other, j) =>
            j !== i && other.kind === 'lifeImprisonment' && other.from <= mention.from && mention.to <= other.to,
        ),
    )
}

/** The amount that belongs to a mention: inside it, right before it, or after it before the next mention. */
function amountFor(
  folded: string,
  mention: Mention,
  amounts: readonly Amount[],
  others: readonly Mention[],
  kazakh: boolean,
): Amount | null {
  const fits = amounts.filter((amount) => amount.unit === mention.unit)
  const inside = fits.find((amount) => amount.from >= mention.from && amount.to <= mention.to)
  if (inside) return inside
  const clear = (from: number, to: number): boolean =>
    !others.some((other) => other !== mention && other.from >= from && other.to <= to)
  const before = fits.findLast((amount) => amount.to <= mention.from)
  const beforeGap = before ? folded.slice(before.to, mention.from) : ''
  const closeBefore =
    before &&
    clear(before.to, mention.from) &&
    (kazakh
      ? beforeGap.length <= (beforeGap.includes('яғни') ? 170 : 60) && !/[;]|айырылсын|құқығынан/u.test(beforeGap)
      : /^ ?(?:\([^)]*\) ?)?$/u.test(beforeGap))
  const after = fits.find((amount) => amount.from >= mention.to)
  const gap = after ? folded.slice(mention.to, after.from) : ''
  const closeAfter =
    after &&
    clear(mention.to, after.from) &&
    gap.length <= (kazakh ? 80 : 110) &&
    !/[;]|шартты|условн|с лишением права|с удержанием|право|құқығынан|пробаци|испытательн|удержани/u.test(gap)
  if (kazakh && closeBefore) return before
  if (closeBefore && before && (!closeAfter || before.to + 1 >= mention.from)) return before
  return closeAfter ? after : null
}

/** Words after which a punishment is somebody's past, a threat, or a law, not this sentence. */
const NOT_IMPOSED =
  /неотбыт[а-я]+ (?:част|срок)[а-я]*(?! наказ)|по приговору [^.]{0,120}$|приговором [^.]{0,160}$|заменяется|в случае (?:злостного )?(?:уклонени|неисполнени)|не может превышать|предусматрива|санкци|максимальн|освобожден[а-я]* (?:условно|по отбыти)|погашен|судим[а-я]* (?:[^.]{0,60})$|заменить неуплаченн|өтелмеген|күшін жою|ауыстырылады|бұрын [^.]{0,80}сотталған|жалтарған жағдайда|айыппұлды төлемеген|үкімімен [^.]{0,140}$|бұлтарт|из расчет|есебі(?:мен|нен)|в качестве альтернатив/u
const FINAL = /окончательн|к отбытию|итого|түпкілікті|біржола|ақырғы/u
const FINALS = new RegExp(FINAL, 'gu')
const DISQUALIFIED = /лишени[а-я]+ права[^.;]{0,160}$/u

export interface Punishments {
  punishments: Fact<PunishmentFact>[]
  final: Fact<PunishmentFact> | null
  method: Fact<Method> | null
  institution: Fact<Institution> | null
}

interface Imposed extends Span {
  fact: PunishmentFact
  final: boolean
}

const CREDIT = /зачесть|зачет|есепке алын|күзетпен ұсталған|содержани[а-я]+ под стражей/u

/** What stands after "окончательно": an earlier verdict named before it is no reason to pass by. */
function sinceFinal(lead: string): string {
  let from = 0
  for (const match of lead.matchAll(FINALS)) from = match.index
  return lead.slice(from)
}

function imposed(folded: string, text: string, span: Span, kazakh: boolean, described: boolean): Imposed[] {
  const found: Imposed[] = []
  for (const sentence of sentencesOf(folded, text, span)) {
    const all = mentions(folded, sentence)
    if (all.length === 0) continue
    // Credit of custody speaks of days for days of a punishment; it imposes none.
    const words = folded.slice(sentence.from, sentence.to)
    if (CREDIT.test(words) && !/назначить|тағайында|виновн|кінәлі/u.test(words)) continue
    const amounts = amountsIn(folded, sentence.from, sentence.to)
    for (const mention of all) {
      const lead = folded.slice(sentence.from, mention.from)
      if (!described && NOT_IMPOSED.test(sinceFinal(lead).slice(-200))) continue
      if (described && /санкци|предусматрива|заменяется|не может превышать|просит|сұрай/u.test(lead.slice(-160)))
        continue
      if (
        mention.kind === 'arrest' &&
        /наложенн|имуществ|мүлік|административн|домашн|снять|сохранить/u.test(
          lead.slice(-40) + folded.slice(mention.to, mention.to + 40),
        )
      )
        continue
      if (mention.kind === 'restrictionOfLiberty' && /мест[а-я]* $/u.test(lead)) continue
      const amount = mention.unit === null ? null : amountFor(folded, mention, amounts, all, kazakh)
      const named =
        /в виде (?:[а-я]+ )?$|к $|түрінде/u.test(lead.slice(-14)) ||
        /^ (?:түріндегі )?жаза|^ в (?:размере|сумме) /u.test(folded.slice(mention.to, mention.to + 20)) ||
        /(?:мөлшерінде|көлемінде) $/u.test(lead.slice(-12))
      if (
        !amount &&
        mention.unit !== null &&
        !(named && (mention.kind === 'fine' || mention.kind === 'correctionalWorks'))
      )
        continue
      if (
        amount &&
        DISQUALIFIED.test(folded.slice(Math.max(sentence.from, amount.from - 160), amount.from)) &&
        amount.from > mention.to &&
        !/свободы/u.test(folded.slice(mention.from, amount.from))
      )
        continue
      const from = Math.min(mention.from, amount?.from ?? mention.from)
      const to = Math.max(mention.to, amount?.to ?? mention.to)
      const window =
        folded.slice(Math.max(sentence.from, from - 260), from) + folded.slice(from, Math.min(sentence.to, to + 50))
      found.push({
        fact: { kind: mention.kind, amount: amount?.value ?? null, conditional: false },
        final: FINAL.test(window.slice(-600)),
        from,
        to,
      })
    }
  }
  return found
}

const CONDITIONAL =
  /счита(?:ть|я|ется) условн[а-я]*|признать условн[а-я]*|условн(?:ым|о|ое|ого)(?![а-я-])(?! ?-?досрочн)|шартты (?:деп|түрде|болып)|шартты(?= жаза| сотта)|шарттыға/gu
const NOT_CONDITIONAL =
  /отмен|күші жойы|отказ|не примен|не усматр|неприменен|исключить|оставить без|негіз жоқ|бас тарт|орнына/u

/** Where a sentence is suspended under Art. 63. */
function conditionalsIn(folded: string, { from, to }: Span): Span[] {
  const words = folded.slice(from, to)
  const found: Span[] = []
  for (const match of words.matchAll(CONDITIONAL)) {
    const end = match.index + match[0].length
    const after = words.slice(end, end + 45)
    const stop = after.search(/[.;\n]/u)
    const around = words.slice(Math.max(0, match.index - 60), end) + (stop < 0 ? after : after.slice(0, stop))
    if (
      NOT_CONDITIONAL.test(around) ||
      /приговору|осуждени[а-я]+ по приговору/u.test(words.slice(match.index, match.index + 60)) ||
      /условно-/u.test(around)
    )
      continue
    found.push({ from: from + match.index, to: from + match.index + match[0].length })
  }
  return found
}

const METHODS: readonly [Method, RegExp][] = [
  ['absorption', /поглощени[а-я]*|поглотить|сіңір[а-яәіңғүұқөһ]*/u],
  [
    'partialAddition',
    /частичн[а-я]+ (?:сложени|присоединени|сложени|присоединить|сложить)[а-я]*|частично (?:сложить|присоединить)|частично присоединить|ішінара (?:қос|біріктір)[а-яәіңғүұқөһ]*|жартылай қос[а-яәіңғүұқөһ]*/u,
  ],
  [
    'fullAddition',
    /полн[а-я]+ (?:сложени|присоединени)[а-я]*|полностью (?:сложить|присоединить)|толық (?:қос|біріктір)[а-яәіңғүұқөһ]*|толығымен қос[а-яәіңғүұқөһ]*/u,
  ],
]

function methodIn(folded: string, { from, to }: Span): Fact<Method> | null {
  const words = folded.slice(from, to)
  let best: Fact<Method> | null = null
  for (const [method, pattern] of METHODS) {
    const match = pattern.exec(words)
    if (match && (best === null || from + match.index < (best.from ?? 0)))
      best = machine(method, from + match.index, from + match.index + match[0].length)
  }
  return best
}

const INSTITUTIONS: readonly [Institution, RegExp][] = [
  [
    'extraordinary',
    /чрезвычайн[а-я]+ безопасност[а-я]*|особого режима|төтенше қауіпсіз[а-яәіңғүұқөһ]*|қауіпсіздігі төтенше|ерекше режим[а-яәіңғүұқөһ]*/u,
  ],
  [
    'maximum',
    /максимальн[а-я]+ (?:уровн[а-я]+ )?безопасност[а-я]*|строгого режима|қауіпсіздігі (?:барынша жоғары|максималды|жоғары)|(?:барынша |максималды )(?:жоғары )?қауіпсіз[а-яәіңғүұқөһ]*|қатаң режим[а-яәіңғүұқөһ]*/u,
  ],
  [
    'minimum',
    /минимальн[а-я]+ (?:уровн[а-я]+ )?безопасност[а-я]*|колони[а-я]+-поселени[а-я]*|қауіпсіздігі (?:барынша төмен|минималды|төмен|ең төмен)|минималды қауіпсіз[а-яәіңғүұқөһ]*|барынша төмен қауіпсіз[а-яәіңғүұқөһ]*|қоныс-колония[а-яәіңғүұқөһ]*/u,
  ],
  [
    'medium',
    /средн[а-я]+ (?:уровн[а-я]+ )?безопасност[а-я]*|общего режима|қауіпсіздігі орташа|орташа қауіпсіз[а-яәіңғүұқөһ]*|жалпы режим[а-яәіңғүұқөһ]*/u,
  ],
]

function institutionIn(folded: string, { from, to }: Span): Fact<Institution> | null {
  const words = folded.slice(from, to)
  let best: Fact<Institution> | null = null
  for (const [institution, pattern] of INSTITUTIONS) {
    const match = pattern.exec(words)
    if (!match || (best !== null && from + match.index >= (best.from ?? 0))) continue
    const around = words.slice(Math.max(0, match.index - 80), match.index + match[0].length + 80)
    const juvenile = institution === 'medium' && /несовершеннолетн|кәмелетке толмаған/u.test(around)
    best = machine(juvenile ? 'juvenileMedium' : institution, from + match.index, from + match.index + match[0].length)
  }
  return best
}

/**
 * Punishments of a stretch: the ruling of an act, or what a higher court tells of the act before it.
 * @param described the stretch tells of another act, so "приговором …" is no reason to pass by
 */
export function punishmentsIn({ folded, text }: Sections, span: Span, kazakh: boolean, described = false): Punishments {
  const found = imposed(folded, text, span, kazakh, described)
  const singles = found.filter((entry) => !entry.final)
  const finals = found.filter((entry) => entry.final)
  const conditionals = conditionalsIn(folded, span)
  const closing = finals.at(-1)
  // One final sentence may join a fine to imprisonment: the severest is the main punishment.
  const together = closing ? finals.filter((entry) => !/[.;\n]/u.test(folded.slice(entry.to, closing.from))) : []
  const severest = together.toSorted((a, b) => MAIN_KINDS.indexOf(b.fact.kind) - MAIN_KINDS.indexOf(a.fact.kind))[0]
  const last = severest ?? (singles.length === 1 ? singles[0] : undefined)
  const listed = singles.length > 0 ? singles : finals.slice(0, 1)
  // Where one punishment is the main one, that is the one suspended; of several convicts, the one told of last before it.
  const suspended = (entry: Imposed): boolean =>
    last
      ? entry === last && conditionals.length > 0
      : conditionals.some((place) => singles.findLast((single) => single.from < place.from) === entry)
  const suspend = (entry: Imposed): PunishmentFact => ({
    ...entry.fact,
    conditional: suspended(entry) && (entry.fact.kind === 'imprisonment' || entry.fact.kind === 'restrictionOfLiberty'),
  })
  return {
    punishments: listed.map((entry) => machine(suspend(entry), entry.from, entry.to)),
    final: last ? machine(suspend(last), last.from, last.to) : null,
    method: finals.length > 0 || singles.length > 1 ? methodIn(folded, span) : null,
    institution: institutionIn(folded, span),
  }
}
