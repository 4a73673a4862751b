/** Resolution part in Russian (CPC 398, 400, 401): infinitives. */
import { figure } from '../../../language/grammar/figures.ts'
import { ruDate, ruMoney, ruQuantity, ruTerm } from '../../../language/grammar/ru-units.ts'
import { flatten, gap, joinPieces, or, say, type Piece } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { INSTITUTION, KIND, METHOD } from '../../../language/lexicon/ru-punishments.ts'
import { allNorms, brief, ck, codeInFull, cpk, figureOf, fullName, g, list, punishment } from './basics.ts'
import { fromServing } from '../ground-codes.ts'
import { acquittalGround, releaseGround } from './grounds.ts'
import { BANS, DUTIES, RESTRAINT } from '../../../language/lexicon/ru-lists.ts'

const RECIDIVISM = { recidivism: 'рецидив преступлений', dangerousRecidivism: 'опасный рецидив преступлений' }

const offence = (counts: CountWords[]) =>
  counts.length > 1 ? 'уголовных правонарушений, предусмотренных' : 'уголовного правонарушения, предусмотренного'

const withExtra = (main: Piece, additional: Piece[]): Piece =>
  additional.length === 0 ? main : say`${main}${endsInSum(main) ? ', ' : ' '}${joinPieces(additional, ', ')}`

/** After a sum of money the additional punishment is set off by a comma. */
function endsInSum(piece: Piece): boolean {
  const last = flatten(piece).at(-1)
  return typeof last === 'string' && last.endsWith('тенге')
}

const days = (n: number) => (Number.isInteger(n) ? ruQuantity(n, 'calendarDay') : `${figure(n)}\u00a0дня`)

const RATE: Record<string, string> = { '1': 'один день', '1.5': 'полтора дня', '2': 'два дня' }

export const decision: Pick<
  Phrasebook,
  | 'guilty'
  | 'guiltyAndPunish'
  | 'punishCount'
  | 'punishment'
  | 'additional'
  | 'recidivismKind'
  | 'cumulation'
  | 'cumulativeSentence'
  | 'unserved'
  | 'earlierConditional'
  | 'lifeBan'
  | 'banStart'
  | 'institution'
  | 'termStart'
  | 'credit'
  | 'conditional'
  | 'duties'
  | 'restrictionControl'
  | 'probationVisit'
  | 'consequences'
  | 'noPunishment'
  | 'releaseTerms'
  | 'acquitted'
  | 'rehabilitation'
  | 'unknownOffender'
  | 'restraint'
  | 'courtroomRelease'
  | 'confiscation'
  | 'propertyArrest'
  | 'claim'
  | 'evidence'
  | 'costs'
  | 'noCosts'
  | 'fund'
  | 'appeal'
  | 'copies'
> = {
  guilty: (who, counts) =>
    say`${fullName(who, 'accusative', true)} признать ${g(who, 'виновным', 'виновной')} в совершении ${offence(counts)} ${allNorms(counts, `${who.at}/counts`)} Уголовного кодекса Республики Казахстан.`,

  guiltyAndPunish: (who, c, main, additional) =>
    say`${fullName(who, 'accusative', true)} признать ${g(who, 'виновным', 'виновной')} в совершении уголовного правонарушения, предусмотренного ${codeInFull(c.refs)}, и назначить наказание в виде ${withExtra(main, additional)}.`,

  punishCount: (who, c, main, additional) =>
    say`Назначить ${brief(who, 'dative')} по ${codeInFull(c.refs)} наказание в виде ${withExtra(main, additional)}.`,

  punishment,

  additional(a, at) {
    const term: Piece = a.life ? 'пожизненно' : say`сроком на ${or(a.months, 'banTerm', at, (m) => ruTerm(m))}`
    const words: Record<typeof a.kind, Piece> = {
      confiscation: 'с конфискацией имущества',
      disqualification: say`с лишением права ${or(a.what, 'ban', at, (w) => w)} ${term}`,
      expulsion: 'с выдворением за пределы Республики Казахстан и запретом въезда на её территорию сроком на пять лет',
      deprivationOfRank: say`с лишением ${or(a.what, 'rank', at, (w) => w)}`,
      deprivationOfCitizenship: 'с лишением гражданства Республики Казахстан',
    }
    return words[a.kind]
  },

  recidivismKind: (who, kind) =>
    kind === 'recidivism' || kind === 'dangerousRecidivism'
      ? say`Признать в действиях ${brief(who, 'genitive')} ${RECIDIVISM[kind]}.`
      : say`Признать в действиях ${brief(who, 'genitive')}: ${gap('recidivism', who.at)}.`,

  cumulation: (who, method, part, main, additional) =>
    say`На основании ${ck('58', part)} ${method === null ? gap('method', who.at) : METHOD[method]} окончательно назначить ${brief(who, 'dative')} наказание в виде ${withExtra(main, additional)}.`,

  cumulativeSentence: (who, unserved, method, main, additional) =>
    say`На основании ${ck('60')} по совокупности приговоров к вновь назначенному наказанию ${method === 'fullAddition' ? 'полностью' : 'частично'} присоединить ${list(unserved.map((u) => say`${decision.unserved(u)} по приговору от ${ruDate(u.sentencedOn)}`))} и окончательно назначить ${brief(who, 'dative')} наказание в виде ${withExtra(main, additional)}.`,

  unserved: (u) => {
    if (u.amount === null || u.kind === 'lifeImprisonment' || u.kind === 'expulsion')
      return `неотбытую часть наказания в виде ${KIND[u.kind].genitive}`
    const unit = u.kind === 'fine' || u.kind === 'correctionalWorks' ? 'mci' : null
    return `неотбытую часть наказания в виде ${KIND[u.kind].genitive} – ${figureOf(u.kind, u.amount, unit)} –`
  },

  earlierConditional: (who, sentencedOn, cancelled, at) =>
    cancelled
      ? say`На основании ${ck('64')} условное осуждение ${brief(who, 'genitive')} по приговору от ${ruDate(sentencedOn)} отменить.`
      : say`Условное осуждение ${brief(who, 'genitive')} по приговору от ${ruDate(sentencedOn)}: ${gap('earlierConditional', at)}.`,

  lifeBan: (who, ban) =>
    say`На основании ${ck('50', '2')} лишить ${brief(who, 'accusative')} права ${BANS[ban].ban} пожизненно.`,

  institution: (who, institution, fullSecurityMonths, at) =>
    say`Отбывание наказания ${brief(who, 'dative')} определить в учреждении уголовно-исполнительной системы ${or(institution, 'institution', at, (i) => INSTITUTION[i])}.${
      fullSecurityMonths === null
        ? ''
        : ` В соответствии с ${ck('46', '6')} часть срока, ${ruTerm(fullSecurityMonths)}, отбыть в учреждении полной безопасности.`
    }`,

  termStart: (who, start, at) =>
    say`Срок наказания ${brief(who, 'dative')} исчислять с ${or(start, 'termStart', at, (d) => ruDate(d))}.`,

  credit(who, c) {
    const target =
      c.kind === 'restrictionOfLiberty' ? 'ограничения свободы' : c.kind === 'arrest' ? 'ареста' : 'лишения свободы'
    const span = (kind: string) =>
      list(c.periods.filter((p) => p.kind === kind).map((p) => `с ${ruDate(p.from)} по ${ruDate(p.to)} включительно`))
    const parts: Piece[] = []
    if (c.custodyDays > 0) {
      const rate: Piece =
        c.kind === 'communityService' || c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? c.rate === null
            ? gap('institution', c.institutionAt)
            : c.kind === 'communityService'
              ? `из расчёта ${ruQuantity(c.rate, 'hour')} общественных работ за один день содержания под стражей`
              : `из расчёта ${ruQuantity(c.rate, 'mci')} за один день содержания под стражей`
          : c.rate === null
            ? say`в зависимости от вида учреждения ${gap('institution', c.institutionAt)}`
            : `из расчёта один день содержания под стражей за ${RATE[String(c.rate)] ?? days(c.rate)} ${target}`
      parts.push(
        say`в соответствии с ${ck('62', '3')} время содержания под стражей ${span('custody')}, всего ${days(c.custodyDays)}, ${rate}`,
      )
    }
    if (c.houseArrestDays > 0)
      parts.push(
        say`в соответствии с ${ck('62', '4')} время нахождения под домашним арестом ${span('houseArrest')}, всего ${days(c.houseArrestDays)}, ${
          c.kind === 'communityService'
            ? 'из расчёта два часа общественных работ за один день домашнего ареста'
            : c.kind === 'fine' || c.kind === 'correctionalWorks'
              ? 'из расчёта два месячных расчётных показателя за один день домашнего ареста'
              : `из расчёта два дня домашнего ареста за один день ${target}`
        }`,
      )
    if (c.foreignDays > 0)
      parts.push(
        say`в соответствии с ${ck('62', '5')} время содержания под стражей в иностранном государстве ${span('foreignCustody')}, всего ${days(c.foreignDays)}, из расчёта один день за один день`,
      )
    const total =
      c.total === null
        ? ''
        : c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? ` Всего зачесть ${ruQuantity(c.total, 'mci')}.`
          : ` Всего зачесть ${c.kind === 'communityService' ? ruQuantity(c.total, 'hour') : days(c.total)}.`
    const lead = c.conditional ? 'В случае отмены условного осуждения зачесть' : 'Зачесть'
    return say`${lead} ${brief(who, 'dative')} ${c.kind === 'fine' || c.kind === 'correctionalWorks' ? 'в размер наказания' : 'в срок наказания'} ${joinPieces(parts, '; ')}.${total}`
  },

  conditional: (who, controlMonths, _minor, at) =>
    say`На основании ${ck('63')} назначенное ${brief(who, 'dative')} наказание в виде лишения свободы считать условным с установлением пробационного контроля сроком на ${or(controlMonths, 'controlTerm', at, (m) => ruTerm(m))}.`,

  duties: (who, duties, at) =>
    say`Возложить на ${brief(who, 'accusative')} на период пробационного контроля обязанности: ${
      duties.length === 0
        ? gap('duties', at)
        : joinPieces(
            duties.map((d): Piece => (d === 'other' ? gap('otherDuty', at) : DUTIES[d])),
            '; ',
          )
    }.`,

  restrictionControl: (who, months, _labour, at) =>
    say`В соответствии со ${ck('44')} установить ${brief(who, 'dative')} пробационный контроль сроком на ${or(months, 'controlTerm', at, (m) => ruTerm(m))}; принудительный труд применяется в порядке, предусмотренном этой статьёй, с названными в ней исключениями.`,

  probationVisit: (who) =>
    say`Обязать ${brief(who, 'accusative')} в течение десяти суток после вступления приговора в законную силу явиться в службу пробации по месту жительства для постановки на учёт.`,

  consequences(who, f) {
    const probation = f.conditional || f.restriction || f.works || f.service
    const breach = f.conditional
      ? `несоблюдения условий пробационного контроля, предусмотренные ${ck('64')}`
      : f.restriction
        ? `злостного уклонения от отбывания ограничения свободы, предусмотренные ${ck('44')}`
        : f.works
          ? `неисполнения исправительных работ, предусмотренные ${ck('42')}`
          : f.service
            ? `уклонения от общественных работ, предусмотренные ${ck('43')}`
            : `неуплаты штрафа в срок, предусмотренные ${ck('41', '6')}`
    return say`Разъяснить ${brief(who, 'dative')} последствия ${probation ? 'неявки в службу пробации и ' : ''}${breach}.`
  },

  noPunishment: (who, ground, f) =>
    say`Освободить ${brief(who, 'accusative')} от ${fromServing(ground) ? 'отбывания наказания' : 'наказания'}${releaseGround(ground, f.at)}.`,

  banStart: (who, after) =>
    after === null
      ? say`Срок лишения права, назначенного ${brief(who, 'dative')}, в соответствии с ${ck('50', '4')} исчислять со дня вступления приговора в законную силу.`
      : say`Лишение права, назначенное ${brief(who, 'dative')}, распространить на время отбывания ${KIND[after].genitive}, а его срок в соответствии с ${ck('50', '4')} исчислять со дня отбытия этого наказания.`,

  releaseTerms(who, ground, f) {
    const article = /^\d+/u.exec(ground ?? '')?.[0]
    if (article === '69')
      return say`Установить срок поручительства ${or(f.months, 'suretyTerm', f.at, (m) => ruTerm(m))}, сумму залога – ${or(f.pledge, 'pledge', f.at, (n) => ruMoney(n))}; разъяснить ${brief(who, 'dative')}, что при совершении в этот срок нового правонарушения освобождение отменяется, наказание назначается по ${ck('60')}, а залог обращается в доход государства.`
    if (article === '74')
      return say`Отбывание наказания ${brief(who, 'dative')} отсрочить на ${or(f.months, 'deferralTerm', f.at, (m) => ruTerm(m))}; разъяснить основания отмены отсрочки (${ck('74')}).`
    return null
  },

  acquitted: (who, counts, ground, at) =>
    say`${fullName(who, 'accusative', true)} по обвинению в совершении ${offence(counts)} ${allNorms(counts, `${who.at}/counts`)} Уголовного кодекса Республики Казахстан, признать ${g(who, 'невиновным', 'невиновной')} и оправдать ${acquittalGround(ground, at)}.`,

  rehabilitation: (who) =>
    say`Признать за ${g(who, 'оправданным', 'оправданной')} ${brief(who, 'instrumental')} право на возмещение вреда, причинённого незаконными действиями органа, ведущего уголовный процесс, и вручить письменное извещение о порядке возмещения.`,

  unknownOffender: () =>
    `Поскольку лицо, совершившее правонарушение, не установлено, уголовное дело в соответствии с ${cpk('394', '4')} направить прокурору.`,

  restraint(who, measure, f) {
    if (f.kind === 'termination' || f.acquitted)
      return say`Меру пресечения, арест имущества и иные меры процессуального принуждения в отношении ${brief(who, 'genitive')} отменить.`
    if (measure === null) return say`Мера пресечения в отношении ${brief(who, 'genitive')}: ${gap('restraint', f.at)}.`
    if (measure === 'none') return say`Меру пресечения в отношении ${brief(who, 'genitive')} отменить.`
    const name = RESTRAINT[measure]?.genitive ?? measure
    if (f.take)
      return say`До вступления приговора в законную силу применять в отношении ${brief(who, 'genitive')} меру пресечения в виде ${name}, взять ${g(who, 'его', 'её')} под стражу в зале суда.`
    return f.keep
      ? say`Меру пресечения в виде ${name} в отношении ${brief(who, 'genitive')} до вступления приговора в законную силу оставить без изменения.`
      : say`До вступления приговора в законную силу применять в отношении ${brief(who, 'genitive')} меру пресечения в виде ${name}.`
  },

  courtroomRelease: (who) => say`Освободить ${brief(who, 'accusative')} из-под стражи в зале суда немедленно.`,

  confiscation: (item) =>
    say`На основании ${ck('48')} конфисковать в собственность государства следующее имущество: ${item}.`,

  propertyArrest: (ruling) =>
    ruling === 'keep'
      ? 'Арест, наложенный на имущество, сохранить до исполнения приговора в части гражданского иска и конфискации.'
      : ruling === 'cancel'
        ? 'Арест, наложенный на имущество, отменить.'
        : say`Арест, наложенный на имущество: ${gap('propertyArrest', '/civilClaims')}.`,

  claim(f) {
    const from: Piece =
      f.against.length === 0 ? gap('claimParty', f.at) : list(f.against.map((w) => brief(w, 'genitive')))
    const claim = say`Гражданский иск ${f.claimant}`
    switch (f.ruling) {
      case 'granted':
      case 'partly':
        return say`${claim} удовлетворить${f.ruling === 'partly' ? ' частично' : ''}: взыскать с ${from} в пользу истца ${or(f.granted, 'claimAmount', f.at, (n) => ruMoney(n))}.`
      case 'leftUnexamined':
        return say`${claim} оставить без рассмотрения, разъяснив право на предъявление иска в порядке гражданского судопроизводства.`
      case 'refused':
        return say`В удовлетворении гражданского иска ${f.claimant} к ${f.against.length === 0 ? gap('claimParty', f.at) : list(f.against.map((w) => brief(w, 'dative')))} отказать.`
      default:
        return say`${claim}: ${gap('claimRuling', f.at)}.`
    }
  },

  evidence(item, fate, owner, at, kind) {
    const thing = `По вступлении ${kind === 'termination' ? 'постановления' : 'приговора'} в законную силу вещественное доказательство – ${item} –`
    switch (fate) {
      case 'returnTo':
        return say`${thing} вернуть ${owner}.`
      case 'destroy':
        return `${thing} уничтожить.`
      case 'keepInFile':
        return `${thing} хранить при уголовном деле.`
      case 'toState':
        return `${thing} обратить в доход государства.`
      default:
        return say`${thing} ${gap('evidenceFate', at)}.`
    }
  },

  costs: (what, tenge, from, at) =>
    say`Процессуальные издержки (${what}) в сумме ${or(tenge, 'costsAmount', at, (n) => ruMoney(n))} взыскать с ${from === null ? gap('costsFrom', at) : brief(from, 'genitive')} в доход государства.`,

  noCosts: () => 'Процессуальных издержек, подлежащих взысканию, по делу не имеется.',

  fund: (who, mci, tenge, at) =>
    say`Взыскать с ${brief(who, 'genitive')} в Фонд компенсации потерпевшим принудительный платёж в размере ${
      mci === null
        ? gap('fund', at)
        : say`${ruQuantity(mci, 'mci', 'genitive')}, что составляет ${tenge === null ? gap('tenge', at) : ruMoney(tenge)}`
    }.`,

  appeal(f) {
    // The names of appeal courts are headed by "суд": accusative and nominative are one.
    const court: Piece = or(f.court, 'appealCourt', f.at, (c) => c)
    if (f.kind === 'termination' || f.kind === 'privateResolution')
      return say`На постановление в течение пятнадцати суток со дня его вынесения могут быть поданы частная жалоба, ходатайство прокурора в ${court} через суд, его вынесший.`
    if (f.procedure === 'writ')
      return say`${f.convict === null ? 'Осуждённые вправе' : g(f.convict, 'Осуждённый вправе', 'Осуждённая вправе')} в течение семи суток со дня получения копии приговора подать возражение в суд, его постановивший; потерпевший, гражданский истец, гражданский ответчик и прокурор вправе в тот же срок подать жалобу, ходатайство в ${court} через этот суд.`
    const custody = f.custody
      ? ', а осуждённым, содержащимся под стражей, – в тот же срок со дня вручения ему копии приговора'
      : ''
    return say`Приговор может быть обжалован либо пересмотрен по ходатайству прокурора в апелляционном порядке в ${court} через суд, его постановивший, в течение пятнадцати суток со дня провозглашения${custody}.`
  },

  copies(kind, f) {
    if (kind === 'termination')
      return `Копии постановления направить прокурору, ${f.persons.length > 1 ? 'лицам, в отношении которых дело прекращено,' : 'лицу, в отношении которого дело прекращено,'} и потерпевшему.`
    if (kind === 'privateResolution')
      return 'Копию постановления в течение трёх суток после вступления его в законную силу направить для исполнения.'
    const convicted =
      f.convicted[0] === undefined
        ? ''
        : f.convicted.length > 1
          ? 'осуждённым'
          : g(f.convicted[0], 'осуждённому', 'осуждённой')
    const acquitted =
      f.acquitted[0] === undefined
        ? ''
        : f.acquitted.length > 1
          ? 'оправданным'
          : g(f.acquitted[0], 'оправданному', 'оправданной')
    const persons = [convicted, acquitted].filter((word) => word !== '').join(', ')
    const when = f.writ ? 'одних суток со дня вынесения' : 'пяти суток со дня провозглашения'
    return `Копии приговора в течение ${when} вручить ${persons}, защитнику и прокурору.`
  },
}
