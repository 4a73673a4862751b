/** What the court decided: outcome, civil claims, damage. */
import type { ActFacts, ArchiveActKind, Fact, Outcome } from '../../../shared/archive/types.ts'
import { machine } from './mark.ts'
import { moneyIn } from './numbers.ts'
import { sentencesOf } from './sections.ts'
import type { Sections, Span } from './sections.ts'

const GUILTY =
  /признать (?:[^;\n]{0,120})?виновн[а-я]*|виновн(?:ым|ой|ыми) (?:признать|в совершении)|признан[а-я]* виновн[а-я]*|осудить|осужден[а-я]*|кінәлі (?:деп|болып) [а-яәіңғүұқөһ]+|сотталсын|сотталды|сотталып|сотталған[а-яәіңғүұқөһ]*|айыпты (?:деп|болып) [а-яәіңғүұқөһ]+|назначить (?:[а-я]+ ){0,4}наказание|жаза(?:сы|сын)? тағайында[а-яәіңғүұқөһ]*/u
const ACQUITTED =
  /оправда(?:ть|н)[а-я]*|невиновн[а-я]*|ақталсын|ақтал(?:ды|ған)[а-яәіңғүұқөһ]*|кінәсіз (?:деп|болып)|кінәлі емес/u
const TERMINATED =
  /прекра(?:тить|щен|щении)[а-я]*|тоқтатылсын|тоқтатылды|тоқтатылған|қысқартылсын|қысқартылған|қысқартылды/u
const RELEASED =
  /освободи(?:ть|в) (?:[^;\n]{0,60})?от (?:назначенного |отбывания |дальнейшего |основного |уголовной )*(?:наказания|ответственности)|освобожден[а-я]* от (?:уголовной ответственности|наказания|отбывания)|от (?:отбывания )?(?:назначенного )?наказания (?:[^.;]{0,30})?освобод[а-я]+|(?:жазадан|жазаны өтеуден|жазасын өтеуден|жауаптылықтан|жауапкершіліктен) (?:[^.;]{0,30})?босатыл[а-яәіңғүұқөһ]*/u

function first(words: string, from: number, pattern: RegExp): Span | null {
  const match = pattern.exec(words)
  return match ? { from: from + match.index, to: from + match.index + match[0].length } : null
}

/** Outcome of an act of the first instance. */
export function outcomeIn({ folded }: Sections, span: Span, kind: ArchiveActKind | null): Fact<Outcome> | null {
  const words = folded.slice(span.from, span.to)
  const guilty = first(words, span.from, GUILTY)
  const acquitted = first(words, span.from, ACQUITTED)
  const terminated = first(words, span.from, TERMINATED)
  const released = first(words, span.from, RELEASED)
  const fact = (value: Outcome, place: Span | null): Fact<Outcome> | null =>
    place ? machine(value, place.from, place.to) : null
  if (kind === 'decision' || kind === 'courtOrder') return machine('other', span.from, Math.min(span.to, span.from + 1))
  if (kind === 'resolution' || kind === 'ruling') {
    if (
      terminated &&
      !/производств[а-я]* (?:по )?(?:гражданск|иск)/u.test(folded.slice(terminated.from, terminated.to + 40))
    )
      return fact('terminated', terminated)
    if (released) return fact('released', released)
    return guilty && /признать|кінәлі/u.test(folded.slice(guilty.from, guilty.to))
      ? fact('conviction', guilty)
      : machine('other', span.from, Math.min(span.to, span.from + 1))
  }
  // "кінәсіз" holds no "кінәлі", "невиновным" holds "виновным": a conviction needs the word outside of it.
  const convicted =
    guilty && acquitted
      ? GUILTY.exec(words.replaceAll(/невиновн[а-я]*|кінәлі емес/gu, (m) => '*'.repeat(m.length)))
      : guilty
  if (acquitted && (!convicted || /признать\s+[^.;]*\*/u.test(Array.isArray(convicted) ? convicted[0] : '')))
    return fact('acquittal', acquitted)
  if (guilty)
    return released && !/из-под|из под/u.test(folded.slice(released.from - 30, released.to))
      ? fact('released', released)
      : fact('conviction', guilty)
  if (terminated) return fact('terminated', terminated)
  return released ? fact('released', released) : null
}

const CLAIM =
  /гражданск[а-я]+ иск[а-я]*|(?:исков[а-я]+ требовани[а-я]*|исков[а-я]+ заявлени[а-я]*|(?<![а-я])иск(?:а|е|и|ов|ом|у)?(?![а-я]))|азаматтық талап[а-яәіңғүұқөһ]*|талап арыз[а-яәіңғүұқөһ]*|азаматтық талаб[а-яәіңғүұқөһ]*|талаб(?:ы|ын)(?![а-яәіңғүұқөһ])/u
const REFUSED =
  /отказать|отказано|бас тартылсын|бас тартылды|қанағаттандырусыз|қанағаттандыруға жатпайды|қанағаттандырудан бас/u
const UNEXAMINED =
  /без рассмотрения|право (?:на |об)?(?:удовлетворени|обращени|предъявлени)|в порядке гражданского судопроизводства|разъяснить[^.]{0,60}право|қараусыз|қарамай|азаматтық сот ісін жүргізу тәртіб|азаматтық іс жүргізу тәртіб|талап қоюға құқ/u
const PARTLY = /частично|в части (?:взыскания|возмещения)|ішінара|жартылай|бөлігінде қанағат|біршама/u
const REST = /в остальн|қалған бөлі|өзге бөлі/u
const GRANTED = /удовлетвор(?:ить|ен|ению|ив)|қанағаттандыр/u

/** Rulings on civil claims. */
export function claimsIn({ folded, text }: Sections, span: Span): ActFacts['claims'] {
  const found: ActFacts['claims'] = []
  const sentences = sentencesOf(folded, text, span)
  sentences.forEach((sentence, index) => {
    const words = folded.slice(sentence.from, sentence.to)
    const claim = CLAIM.exec(words)
    if (!claim) return
    const unexamined = UNEXAMINED.test(words)
    const partly = PARTLY.test(words)
    const refused = REFUSED.test(words)
    // "В остальной части иска отказать" is the other half of a claim granted in part.
    if (REST.test(words) && found.at(-1)?.value.ruling === 'partly') return
    const ruling =
      partly && GRANTED.test(words)
        ? 'partly'
        : unexamined
          ? 'leftUnexamined'
          : refused
            ? 'refused'
            : GRANTED.test(words)
              ? 'granted'
              : null
    if (ruling === null) return
    let tenge: number | null = null
    let { to } = sentence
    if (ruling === 'granted' || ruling === 'partly') {
      const next = sentences[index + 1]
      const follows =
        next &&
        /взыскать|өндірілсін|өндіріп/u.test(folded.slice(next.from, next.to)) &&
        !/издержк|фонд|пошлин|қорына|шығын|баж/u.test(folded.slice(next.from, next.to).slice(0, 160))
      const sums = moneyIn(folded, sentence.from + claim.index, sentence.to)
      const all =
        sums.length > 0
          ? sums
          : [
              ...moneyIn(folded, sentence.from, sentence.to),
              ...(next && follows ? moneyIn(folded, next.from, next.to) : []),
            ]
      const sum = all[0]
      tenge = sum?.value ?? null
      if (sum) to = Math.max(to, sum.to)
    }
    found.push(machine({ ruling, tenge }, sentence.from + claim.index, Math.min(to, span.to)))
  })
  return found
}

const DAMAGE_WORD =
  /ущерб|вред[а-я]* на сумму|похи(?:тил|щен)|на (?:общую )?сумму|стоимост|залал|шығын|зиян|нұқсан|сомасы|құны|жалпы сома|завладе|присвоил|тартып ал|жымқыр|иемден|қолды қыл/u
const TOTAL = /на общую сумму|общ[а-я]+ сумм|всего|в общей сложности|итого|барлығы|жалпы|жиыны|жиынтығы/u
const STRONG = /ущерб|причин|залал|шығын|нұқсан|зиян/u

/** Damage in tenge, from what the court found. */
export function damageIn({ folded }: Sections, span: Span): Fact<number> | null {
  let best: { fact: Fact<number>; weight: number } | null = null
  for (const sum of moneyIn(folded, span.from, span.to)) {
    const start = Math.max(span.from, sum.from - 170)
    const cutAt = Math.max(folded.lastIndexOf('. ', sum.from), folded.lastIndexOf('\n', sum.from), start)
    const before = folded.slice(cutAt, sum.from)
    const afterEnd = folded.slice(sum.to, sum.to + 110).search(/[.;\n]/u)
    const after = folded.slice(sum.to, sum.to + (afterEnd < 0 ? 110 : afterEnd))
    const around = `${before} ${after}`
    if (!DAMAGE_WORD.test(around)) continue
    if (
      /издержк|пошлин|штраф|моральн|взыскать|возместил|возмещен|иск |просит|фонд|залог|өндір|моральдық|баж|айыппұл|талап|өтеді|өтелді|қайтар/u.test(
        around,
      )
    )
      continue
    // Of the sums of one list the total counts; else the first that stands beside the word for damage.
    const weight = !STRONG.test(around)
      ? 0
      : TOTAL.test(before.slice(-60))
        ? 3
        : STRONG.test(before.slice(-80)) || STRONG.test(after.slice(0, 30))
          ? 2
          : 1
    if (best === null || weight > best.weight) best = { fact: machine(sum.value, sum.from, sum.to), weight }
  }
  return best?.fact ?? null
}
