/** Mitigating and aggravating circumstances, recidivism and reconciliation. */
import type { ActLanguage, Fact } from '../../../shared/archive/types.ts'
import { AGGRAVATING_CODES, MITIGATING_CODES } from '../../../shared/case/kinds.ts'
import { machine } from './mark.ts'
import { sentencesOf } from './sections.ts'
import type { Sections, Span } from './sections.ts'

type Lexicon = readonly (readonly [code: string, pattern: RegExp])[]

const MITIGATING: Lexicon = [
  ['firstByChance', /случайного стечения|случайным стечением|кездейсоқ (?:мән-жай|тоғыс)|мән-жайлардың кездейсоқ/u],
  [
    'minorOffender',
    /несовершеннолети[а-я]+(?! потерп)|несовершеннолетний возраст|кәмелетке толмаған(?:дығ|дық)|кәмелет жасына толмағанд/u,
  ],
  ['pregnancy', /беременност|жүктілі/u],
  [
    'youngChild',
    /малолетн[а-я]+ (?:ребенк|дет|сын|доч)|(?:ребенк|дет)[а-я]* (?:дошкольного|малолетнего)|несовершеннолетн[а-я]+ (?:дет|ребенк)|наличие (?:на иждивении )?(?:[а-я]+ )?(?:дет[а-я]+|ребенка)|жас бала|жасөспірім бала|кішкентай бала|балалар?ының болуы|баласының болуы|кәмелетке толмаған бала/u,
  ],
  [
    'helpedVictim',
    /помощ[а-я]+ потерпевш|оказани[а-я]+ (?:медицинской |первой )?(?:и иной )?помощи|жәбірленушіге (?:тікелей |бірден |дереу |медициналық |алғашқы )*көмек/u,
  ],
  [
    'repairedHarm',
    /возмещен[а-я]+ (?:[а-я]+ ){0,3}(?:ущерб|вред)|заглаж[а-я]+ (?:[а-я]+ ){0,3}вред|(?:ущерб|вред)[а-я]* (?:[а-я]+ ){0,2}(?:возмещен|заглажен)|(?:залал|зиян|шығын)[а-яәіңғүұқөһ]* (?:[а-яәіңғүұқөһ]+ ){0,3}(?:өте|орнын|жою)/u,
  ],
  [
    'hardshipOrCompassion',
    /тяжел[а-я]+ (?:личн|семейн|жизненн|материальн)|мотив[а-я]* сострадани|из сострадани|ауыр (?:жеке|отбасы|өмір)|(?:отбасы|жеке бас)[а-яәіңғүұқөһ]* (?:[а-яәіңғүұқөһ]+ ){0,2}ауыр|ауыр мән-жай|жаны ашыған/u,
  ],
  [
    'coercionOrDependence',
    /принуждени|материальной(?:,| или| либо)[^.;]{0,30}зависимост|(?:материальной|служебной|иной) зависимост|мәжбүрлеу|тәуелділі/u,
  ],
  [
    'exceededLawfulLimits',
    /превышени[а-я]+ предел|нарушении условий правомерности|выход за пределы|қорғаныс[а-яәіңғүұқөһ]* шегін|шегінен шығ|шегін асыр/u,
  ],
  [
    'victimMisconduct',
    /(?:противоправн|аморальн|виктимн|провоцирующ)[а-я]+ (?:или аморальн[а-я]+ |либо аморальн[а-я]+ )?(?:поведени|действи)[а-я]+ (?:сам[а-я]+ )?потерпевш|поведение потерпевш|жәбірленушінің (?:[а-яәіңғүұқөһ]+ ){0,3}(?:құқыққа қарсы|құқыққа қайшы|бейморальдық|азғындық|әдепсіз)/u,
  ],
  [
    'repentanceOrCooperation',
    /раска(?:яни|ива|ял)|явк[а-я]+ с повинной|(?:способствовани|содействи)[а-я]+ (?:[а-я]+ ){0,2}(?:раскрыти|следстви|расследовани|изобличени|органам)|сотрудничеств[а-я]+ со следстви|повинн|өкін|айыбын мойындап келу|кінәсін мойындап келу|ашуға (?:[а-яәіңғүұқөһ]+ ){0,4}(?:жәрдем|көмек|ықпал)|тергеуге (?:[а-яәіңғүұқөһ]+ ){0,2}(?:жәрдем|көмек|ықпал)|белсенді (?:жәрдем|көмек)/u,
  ],
  [
    'otherMitigating',
    /(?:ч\.? ?|част[а-я]+ )(?:2|втор[а-я]+) ?(?:ст\.? ?|стать[а-я]+ )53(?!\d)|53-?баб[а-яәіңғүұқөһ]* 2-бөлі|положительн[а-я]+ характерист|положительно характериз|характеризу[а-я]+ положительно|признани[а-я]+ (?:своей |им |ею |полностью )*вин|пожил|состояни[а-я]+ здоровья|инвалидност|примирени[а-я]+ с потерпевш|мнени[а-я]+ потерпевш|отсутстви[а-я]+ (?:претензи|судимост)|(?:впервые|первый раз)(?! вследствие)[^.;,]{0,40}(?:привлек|соверш)|совершени[а-я]+ (?:[а-я]+ )?впервые(?! вследствие)|кінәсін (?:[а-яәіңғүұқөһ]+ ){0,2}мойында(?!п келу)|жақсы (?:жағынан )?мінезд|жағымды мінезд|оң мінезд|егде|қарт|денсаулығы|денсаулық жағдай|мүгедек|бұрын сотталмаған|алғаш рет (?:сот|жауап)/u,
  ],
  ['diminishedSanity', /не исключающ[а-я]+ вменяемост|есі дұрыстықты жоққа шығармайтын/u],
  ['failedPrevention', /предотвратить доведени|(?:жол бермеуге|болдырмауға) (?:әрекет|тырыс)/u],
]

const AGGRAVATING: Lexicon = [
  ['repetitionOrRecidivism', /неоднократност|неоднократно[а-я]* соверш|рецидив|бірнеше рет|қайталан|рецидив/u],
  ['graveConsequences', /тяжк[а-я]+ последстви|ауыр зардап|ауыр салдар/u],
  [
    'inGroup',
    /групп[а-я]+ лиц|(?:в составе|составом) (?:[а-я]+ ){0,2}групп|преступной групп|группой|адамдар(?:дың)? тоб|топ құрам|топпен|бір топ|топтың құрам|топ болып/u,
  ],
  ['leadingRole', /активн[а-я]+ рол|айрықша белсенді|аса белсенді|белсенді рөл/u],
  [
    'usedVulnerable',
    /(?:привлечени|вовлечени)[а-я]+ (?:[а-я]+ ){0,6}(?:лиц|несовершеннолетн|подростк|психическ)|кәмелетке толмаған[а-яәіңғүұқөһ]* (?:[а-яәіңғүұқөһ]+ ){0,3}тарту/u,
  ],
  [
    'hatredRevengeOrCover',
    /ненавист|вражд|из мести|мест[а-я]+ за|(?:скрыть|облегчить) (?:друг|ин)[а-я]+|өшпенділі|араздық уәж|кек алу|жасыру мақсат/u,
  ],
  [
    'vulnerableVictim',
    /в отношении (?:[а-я]+ ){0,3}(?:малолетн|несовершеннолетн|беременн|беззащитн|беспомощн|престарел)|беспомощн[а-я]+ (?:состояни|лиц)|зависим[а-я]+ от виновн|(?:жас балаға|жас бала|жүкті|дәрменсіз|қорғансыз|қарт адамға|кәмелетке толмағанға)[а-яіңғүұқөһ ]{0,30}(?:қатысты|жағдай|күй)|дәрменсіз|тәуелді адамға/u,
  ],
  [
    'victimsDuty',
    /(?:служебн|общественн|профессиональн)[а-я]+ (?:или [а-я]+ )?(?:долга|обязанност)|борышын (?:[а-яәіңғүұқөһ]+ ){0,2}орында|қызметтік міндетін орында/u,
  ],
  ['cruelty', /особ[а-я]+ жесток|садизм|издевательств|мучени[а-я]+ (?:для|потерп)|қатыгезд|қорлау|азаптау/u],
  [
    'dangerousMeans',
    /(?:использовани|применени)[а-я]+ (?:[а-я]+ ){0,3}(?:оружи|боеприпас|взрывчат|нож|предмет|огнестр)|общеопасн|қару[а-яәіңғүұқөһ]* (?:[а-яәіңғүұқөһ]+ ){0,3}(?:қолдан|пайдалан)|қаруды|пышақ[а-яәіңғүұқөһ]* (?:қолдан|пайдалан)/u,
  ],
  [
    'emergency',
    /чрезвычайн[а-я]+ (?:положени|ситуаци)|стихийного|массовых беспорядк|төтенше жағдай|төтенше ахуал|жаппай тәртіпсіздік/u,
  ],
  ['intoxication', /опьянени|нетрезв|мас күй|масаң|мас болып|мас болған|мас болуы|мас халде/u],
  ['oathBreach', /присяг|профессиональной клятв|антын бұз|сертін бұз/u],
  [
    'abuseOfTrust',
    /довери[а-я]+,? (?:оказанн|ему|ей|потерпевш)|использовани[а-я]+ (?:оказанного )?довери|злоупотреблени[а-я]+ довери|сенімін? (?:[а-яәіңғүұқөһ]+ ){0,2}(?:пайдалан|асыра)|көрсетілген сенім/u,
  ],
  ['officialGuise', /форменн[а-я]+ одежд|документов представител|(?:билік )?өкілінің киім|нысанды киім/u],
  [
    'lawOfficerOrJudge',
    /сотрудником (?:правоохранительн|специальн|полиц)|(?:құқық қорғау|арнаулы) орган[а-яәіңғүұқөһ]* қызметкер/u,
  ],
]

const ANCHORS =
  /(смягча[а-я]+|смягчен[а-я]+ (?:ответственност|обстоятельств|наказани)[а-я]+|жеңілдет[а-яәіңғүұқөһ]+)|(отягча[а-я]+|ауырлат[а-яәіңғүұқөһ]+|ауырлатушы[а-яәіңғүұқөһ]*)/gu
const ANCHOR = new RegExp(ANCHORS, 'u')
const NONE =
  /не (?:установлен|имеется|усмотр|усматрива|выявлен|наход|име(?:ет|лось)|обнаруж)|отсутств|(?:^|[^а-я])нет(?:[^а-я]|$)|анықтал(?:ған жоқ|мады|маған)|(?:^| )жоқ|болмағаны?н?|көрмейді|тапқан жоқ|таппады|таппайды|байқамайды|орын алмаған|кездеспе/u
/** Points of Art. 53 and 54 written beside or in place of the words. */
const POINT_LIST = {
  ru: /(?:п\.? ?п|пункт[а-я]*|пп|п)\.? ?((?:\d{1,2} ?\)?(?: ?, ?| и )?)+) ?(?:ч\.? ?|част[а-я]+ )(?:1|перв[а-я]+) ?(?:ст\.? ?|стать[а-я]+ )(53|54)|(?:ст\.? ?|стать[а-я]+ )(53|54),? ?(?:ч\.? ?|част[а-я]+ )(?:1|перв[а-я]+),? ?(?:п\.? ?п|пункт[а-я]*|пп|п)\.? ?((?:\d{1,2} ?\)?(?: ?, ?| и )?)+)/gu,
  kk: /(53|54)-?(?:бап|баб)[а-яәіңғүұқөһ]* ?(?:1|бірінші)-? ?бөлі[а-яәіңғүұқөһ]* ?((?:\d{1,2} ?\)?-?(?: ?, ?| және )?)+) ?тарма/gu,
} as const

/** Where a sentence turns from one sort to the other. */
const CUTS = [', а ', ', но ', ', ал ', ', при этом', '. ', ', ']

const REASONS = /(?:ст\.? ?|стать[а-я]+ )63(?!\d)|63-?баб|қорытындыға кел|(?:приходит|пришел) к выводу/u

interface Hit extends Span {
  code: string
}

function hits(folded: string, span: Span, lexicon: Lexicon): Hit[] {
  const words = folded.slice(span.from, span.to)
  const found: Hit[] = []
  for (const [code, pattern] of lexicon) {
    const match = pattern.exec(words)
    if (match) found.push({ code, from: span.from + match.index, to: span.from + match.index + match[0].length })
  }
  return found
}

function pointHits(folded: string, span: Span, language: ActLanguage, article: '53' | '54'): Hit[] {
  const found: Hit[] = []
  for (const match of folded.slice(span.from, span.to).matchAll(POINT_LIST[language])) {
    const [said, list] = language === 'kk' ? [match[1], match[2]] : [match[2] ?? match[3], match[1] ?? match[4]]
    if (said !== article) continue
    for (const point of list?.match(/\d{1,2}/gu) ?? []) {
      // Points 1 to 11 of Art. 53(1) and 1 to 16 of Art. 54(1) follow the order of the codes.
      const code =
        article === '53'
          ? Number(point) <= 11
            ? MITIGATING_CODES[Number(point) - 1]
            : undefined
          : AGGRAVATING_CODES[Number(point) - 1]
      if (code) found.push({ code, from: span.from + match.index, to: span.from + match.index + match[0].length })
    }
  }
  return found
}

/** Stretches that speak of one sort of circumstances: a sentence, cut where it turns to the other sort. */
function stretches(folded: string, text: string, span: Span): { span: Span; mild: boolean }[] {
  const found: { span: Span; mild: boolean }[] = []
  const sentences = sentencesOf(folded, text, span)
  sentences.forEach((sentence, index) => {
    const words = folded.slice(sentence.from, sentence.to)
    const anchors = [...words.matchAll(ANCHORS)].map((m) => ({ at: m.index, mild: m[1] !== undefined }))
    if (anchors.length === 0) return
    let { to } = sentence
    // "… признаёт следующие:" goes on in the entries after it, to the first that closes the sentence.
    if (/[:;]$/u.test(words.trimEnd())) {
      for (const next of sentences.slice(index + 1, index + 13)) {
        const entry = folded.slice(next.from, next.to).trim()
        if (ANCHOR.test(entry)) break
        to = next.to
        if (!entry.endsWith(';')) break
      }
    }
    const kinds = new Set(anchors.map((anchor) => anchor.mild))
    if (kinds.size === 1) {
      found.push({ span: { from: sentence.from, to }, mild: kinds.has(true) })
      return
    }
    // Both sorts in one sentence: each anchor rules from the cut before it to the next cut.
    const first = anchors[0]
    const turn = anchors.find((anchor) => anchor.mild !== first?.mild)
    if (!first || !turn) return
    const between = words.slice(first.at, turn.at)
    // "Раскаяние – смягчающее обстоятельство, опьянение – отягчающее": the list stands before its name.
    const before = { from: sentence.from, to: sentence.from + first.at }
    const named = hits(folded, before, first.mild ? MITIGATING : AGGRAVATING).length > 0
    const comma = named ? between.indexOf(', ') : Math.max(...CUTS.map((mark) => between.lastIndexOf(mark)))
    const middle = sentence.from + first.at + (comma > 0 ? comma : between.length)
    found.push(
      { span: { from: sentence.from, to: middle }, mild: first.mild },
      { span: { from: middle, to }, mild: turn.mild },
    )
  })
  return found
}

export interface Circumstances {
  mitigating: Fact<string>[]
  aggravating: Fact<string>[]
}

/** Circumstances that the court named as mitigating or aggravating. */
export function circumstancesOf({ text, folded, body }: Sections, language: ActLanguage): Circumstances {
  const mild = new Map<string, Hit>()
  const hard = new Map<string, Hit>()
  for (const { span, mild: isMild } of stretches(folded, text, body)) {
    const words = folded.slice(span.from, span.to)
    const target = isMild ? mild : hard
    const found = [
      ...hits(folded, span, isMild ? MITIGATING : AGGRAVATING),
      ...pointHits(folded, span, language, isMild ? '53' : '54'),
    ]
    const none = NONE.exec(words)
    // Reasons for a conditional sentence weigh the circumstances again; they name none.
    if (REASONS.test(words)) continue
    // "не установлено" speaks of the whole list unless something was named before it ("кроме …").
    if (none && !/кроме|помимо|басқа|қоспағанда|иных/u.test(words)) continue
    for (const hit of found) if (!target.has(hit.code)) target.set(hit.code, hit)
  }
  const facts = (map: Map<string, Hit>): Fact<string>[] =>
    [...map.values()].toSorted((a, b) => a.from - b.from).map((hit) => machine(hit.code, hit.from, hit.to))
  return { mitigating: facts(mild), aggravating: facts(hard) }
}

const DANGEROUS =
  /опасн[а-я]+ рецидив[а-я]*|рецидив[а-я]* (?:[а-я]+ ){0,4}(?<!не )опасн[а-я]+|қауіпті (?:қайталан[а-яәіңғүұқөһ]*|рецидив[а-яәіңғүұқөһ]*)/u
const RECIDIVISM =
  /рецидив[а-яәіңғүұқөһ]*|(?:қылмыс[а-яәіңғүұқөһ]* |құқық бұзушылық[а-яәіңғүұқөһ]* )(?:қауіпті )?қайталану[а-яәіңғүұқөһ]*/gu

/** What the court said of recidivism. */
export function recidivismOf({
  text,
  folded,
  body,
  ruling,
}: Sections): Fact<'none' | 'recidivism' | 'dangerousRecidivism'> | null {
  const end = ruling?.to ?? body.to
  const span = { from: body.from, to: end }
  RECIDIVISM.lastIndex = 0
  if (!/рецидив|қайталану/u.test(folded.slice(span.from, span.to))) return null
  for (const sentence of sentencesOf(folded, text, span)) {
    const words = folded.slice(sentence.from, sentence.to)
    RECIDIVISM.lastIndex = 0
    const match = RECIDIVISM.exec(words)
    if (!match) continue
    const dangerous = DANGEROUS.exec(words)
    const at = sentence.from + (dangerous?.index ?? match.index)
    const to = at + (dangerous ?? match)[0].length
    const none = NONE.test(words.slice(Math.max(0, match.index - 60))) || /не образу|не содерж|құрамайды/u.test(words)
    return machine(none ? 'none' : dangerous ? 'dangerousRecidivism' : 'recidivism', at, to)
  }
  return null
}

const RECONCILED =
  /примирил[а-я]*|(?:достиг[а-я]+|состоял[а-я]+) (?:[а-я]+ )?примирени[а-я]*|в связи с (?:[а-я]+ )?примирени[а-я]*|за примирением|примирени[а-я]+ (?:сторон|с потерпевш)[а-я]*|(?:соглашени|договор)[а-я]+ (?:о |об )?(?:примирени|урегулировани)[а-я]*|медиативн[а-я]+ соглашени[а-я]*|в порядке медиации|татуласты[а-я]*|татуласқан[а-яәіңғүұқөһ]*|татуласып|татуласу (?:туралы )?келісім[а-яәіңғүұқөһ]*|татуласу(?:ына|ға|ы) (?:байланысты|жет[а-яәіңғүұқөһ]*|қол жет[а-яәіңғүұқөһ]*)|медиация[а-я]* (?:тәртіб|туралы келісім)[а-яәіңғүұқөһ]*|бітімге кел[а-яәіңғүұқөһ]*/u
const NOT_RECONCILED =
  /не примирил[а-я]*|примирени[а-я]+ (?:[а-я]+ ){0,3}не (?:достигнут|состоял)[а-я]*|отказал[а-я]+ (?:от примирения|примир[а-я]+)|от примирения (?:[а-я]+ )?отказ[а-я]+|не жела[а-я]+ примир[а-я]+|татуласпа[а-яәіңғүұқөһ]*|татуласудан бас тарт[а-яәіңғүұқөһ]*|татуласуға келіс(?:пе|кен жоқ)[а-яәіңғүұқөһ]*|келісімге келген жоқ|татуласқысы келме[а-яәіңғүұқөһ]*|татуласу[а-я]* болмаған/u

/** Whether the parties were reconciled, where the act speaks of it. */
export function reconciliationOf({ folded, body, ruling }: Sections): Fact<boolean> | null {
  const words = folded.slice(body.from, ruling?.to ?? body.to)
  const not = NOT_RECONCILED.exec(words)
  if (not) return machine(false, body.from + not.index, body.from + not.index + not[0].length)
  const yes = RECONCILED.exec(words)
  return yes ? machine(true, body.from + yes.index, body.from + yes.index + yes[0].length) : null
}
