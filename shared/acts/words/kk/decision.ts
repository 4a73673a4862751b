/** Resolution part in Kazakh (CPC 398, 400, 401). Verbs end in -сын, -сін. */
import { kkBody } from '../../../language/grammar/kk-names.ts'
import { kkDate, kkDateOf, kkMci, kkMoney, kkQuantity, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { figure } from '../../../language/grammar/figures.ts'
import { gap, joinPieces, or, say, type Piece } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { INSTITUTION, KIND, METHOD } from '../../../language/lexicon/kk-punishments.ts'
import { allNorms, brief, ck, codeInFull, cpk, figureOf, fullName, list, punishment } from './basics.ts'
import { fromServing } from '../ground-codes.ts'
import { acquittalGround, releaseGround } from './grounds.ts'
import { BANS, DUTIES, RESTRAINT } from '../../../language/lexicon/kk-lists.ts'

const RECIDIVISM = { recidivism: 'қылмыстардың қайталануы', dangerousRecidivism: 'қылмыстардың қауіпті қайталануы' }

const offence = (counts: CountWords[]) =>
  counts.length > 1 ? 'қылмыстық құқық бұзушылықтарды' : 'қылмыстық құқық бұзушылықты'

/** "… түріндегі жаза, сондай-ақ қосымша жаза ретінде …". */
function sentence(main: Piece, additional: Piece[]): Piece {
  const extra: Piece = additional.length === 0 ? '' : say`, сондай-ақ қосымша жаза ретінде ${list(additional)}`
  return say`${main} түріндегі жаза${extra} тағайындалсын`
}

/** Days with a half where there is one: "58,5 күн", "39 (отыз тоғыз) күн". */
const days = (n: number) => (Number.isInteger(n) ? kkQuantity(n, 'күн') : `${figure(n)}\u00a0күн`)

const RATE: Record<string, string> = { '1': 'бір күні', '1.5': 'бір жарым күні', '2': 'екі күні' }

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
    say`${fullName(who, 'nominative', true)} Қазақстан Республикасы Қылмыстық кодексінің ${allNorms(counts, 'locative', `${who.at}/counts`)} көзделген ${offence(counts)} жасағаны үшін кінәлі деп танылсын.`,

  guiltyAndPunish: (who, c, main, additional) =>
    say`${fullName(who, 'nominative', true)} ${codeInFull(c.refs, 'locative')} көзделген қылмыстық құқық бұзушылықты жасағаны үшін кінәлі деп танылсын және оған ${sentence(main, additional)}.`,

  punishCount: (who, c, main, additional) =>
    say`${brief(who, 'dative')} ${codeInFull(c.refs, 'nominative')} бойынша ${sentence(main, additional)}.`,

  punishment,

  additional(a, at) {
    const term: Piece = a.life ? 'өмір бойына' : or(a.months, 'banTerm', at, (m) => `${kkTerm(m)} мерзімге`)
    const words: Record<typeof a.kind, Piece> = {
      confiscation: 'мүлкін тәркілеу',
      disqualification: say`${or(a.what, 'ban', at, (w) => w)} құқығынан ${term} айыру`,
      expulsion:
        'Қазақстан Республикасының аумағына бес жыл мерзімге кіруге тыйым сала отырып, Қазақстан Республикасының шегінен тысқары жерге шығарып жіберу',
      deprivationOfRank: say`${or(a.what, 'rank', at, (w) => w)} айыру`,
      deprivationOfCitizenship: 'Қазақстан Республикасының азаматтығынан айыру',
    }
    return words[a.kind]
  },

  recidivismKind: (who, kind) =>
    kind === 'recidivism' || kind === 'dangerousRecidivism'
      ? say`${brief(who, 'genitive')} әрекетінде ${RECIDIVISM[kind]} бар деп танылсын.`
      : say`${brief(who, 'genitive')} әрекетінде: ${gap('recidivism', who.at)}.`,

  cumulation: (who, method, part, main, additional) =>
    say`${ck('58', part, 'nominative')} негізінде ${method === null ? gap('method', who.at) : METHOD[method]} ${brief(who, 'dative')} түпкілікті ${sentence(main, additional)}.`,

  cumulativeSentence: (who, unserved, method, main, additional) =>
    say`${ck('60', null, 'nominative')} негізінде үкімдердің жиынтығы бойынша жаңа жазаға ${list(unserved.map((u) => say`${kkDateOf(u.sentencedOn)} үкім бойынша өтелмеген ${decision.unserved(u)}`))} ${method === 'fullAddition' ? 'толық' : 'ішінара'} қосылып, ${brief(who, 'dative')} түпкілікті ${sentence(main, additional)}.`,

  unserved: (u) =>
    u.amount === null
      ? `${KIND[u.kind]} жазасының бөлігі`
      : u.kind === 'lifeImprisonment' || u.kind === 'expulsion'
        ? `${KIND[u.kind]} жазасы`
        : `${figureOf(u.kind, u.amount, 'mci' === unitOf(u.kind) ? 'mci' : null)} ${KIND[u.kind]} жазасы`,

  earlierConditional: (who, sentencedOn, cancelled, at) =>
    cancelled
      ? say`${ck('64', null, 'nominative')} негізінде ${brief(who, 'dative')} қатысты ${kkDateOf(sentencedOn)} үкім бойынша шартты түрде соттаудың күші жойылсын.`
      : say`${brief(who, 'dative')} қатысты ${kkDateOf(sentencedOn)} үкім бойынша шартты түрде соттау: ${gap('earlierConditional', at)}.`,

  lifeBan: (who, ban) =>
    say`${ck('50', '2', 'nominative')} негізінде ${brief(who)} ${BANS[ban].ban} өмір бойына айырылсын.`,

  institution: (who, institution, fullSecurityMonths, at) =>
    say`${brief(who)} жазасын ${or(institution, 'institution', at, (i) => INSTITUTION[i])} қылмыстық-атқару жүйесінің мекемесінде өтесін.${
      fullSecurityMonths === null
        ? ''
        : ` ${ck('46', '6', 'dative')} сәйкес жазаның ${kkTerm(fullSecurityMonths)} мерзімдегі бөлігі толық қауіпсіз мекемеде өтелсін.`
    }`,

  termStart: (who, start, at) =>
    say`${brief(who, 'genitive')} жазасын өтеу мерзімі мына күннен бастап есептелсін: ${or(start, 'termStart', at, (d) => kkDate(d))}.`,

  credit(who, c) {
    const target =
      c.kind === 'restrictionOfLiberty'
        ? 'бас бостандығын шектеудің'
        : c.kind === 'arrest'
          ? 'қамаққа алудың'
          : 'бас бостандығынан айырудың'
    const span = (kind: string) =>
      list(
        c.periods
          .filter((p) => p.kind === kind)
          .map((p) => `${kkDate(p.from, 'ablative')} ${kkDate(p.to, 'dative')} дейін`),
      )
    const parts: Piece[] = []
    if (c.custodyDays > 0) {
      const rate: Piece =
        c.kind === 'communityService' || c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? c.rate === null
            ? gap('institution', c.institutionAt)
            : c.kind === 'communityService'
              ? `күзетпен ұсталған бір күн үшін қоғамдық жұмыстардың ${kkQuantity(c.rate, 'сағат')} есебімен`
              : `күзетпен ұсталған бір күн үшін ${kkMci(c.rate)} есебімен`
          : c.rate === null
            ? say`мекеменің түріне қарай ${gap('institution', c.institutionAt)} есебімен`
            : `күзетпен ұсталған бір күн үшін ${target} ${RATE[String(c.rate)] ?? days(c.rate)} есебімен`
      parts.push(
        say`${ck('62', '3', 'dative')} сәйкес ${span('custody')} (бірінші және соңғы күнді қоса алғанда) күзетпен ұсталған уақыты, барлығы ${days(c.custodyDays)}, ${rate}`,
      )
    }
    if (c.houseArrestDays > 0)
      parts.push(
        say`${ck('62', '4', 'dative')} сәйкес ${span('houseArrest')} (бірінші және соңғы күнді қоса алғанда) үйқамақта болған уақыты, барлығы ${days(c.houseArrestDays)}, ${
          c.kind === 'communityService'
            ? 'үйқамақтың бір күні үшін қоғамдық жұмыстардың екі сағаты есебімен'
            : c.kind === 'fine' || c.kind === 'correctionalWorks'
              ? 'үйқамақтың бір күні үшін екі айлық есептік көрсеткіш есебімен'
              : `үйқамақтың екі күні үшін ${target} бір күні есебімен`
        }`,
      )
    if (c.foreignDays > 0)
      parts.push(
        say`${ck('62', '5', 'dative')} сәйкес шет мемлекетте күзетпен ұсталған уақыты (${span('foreignCustody')}), барлығы ${days(c.foreignDays)}, бір күн үшін бір күн есебімен`,
      )
    const unit = c.kind === 'communityService' ? 'сағат' : null
    const total =
      c.total === null
        ? ''
        : c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? ` Есепке алынатын мөлшер – ${kkMci(c.total)}.`
          : ` Есепке алынатын мерзім – ${unit === null ? days(c.total) : kkQuantity(c.total, unit)}.`
    const lead = c.conditional ? 'Шартты түрде соттаудың күші жойылған жағдайда ' : ''
    return say`${lead}${brief(who, 'genitive')} ${joinPieces(parts, '; ')} ${c.kind === 'fine' || c.kind === 'correctionalWorks' ? 'жаза мөлшеріне' : 'жаза мерзіміне'} есепке алынсын.${total}`
  },

  conditional: (who, controlMonths, _minor, at) =>
    say`${ck('63', null, 'nominative')} негізінде тағайындалған бас бостандығынан айыру жазасы шартты деп есептеліп, ${brief(who, 'dative')} ${or(controlMonths, 'controlTerm', at, (m) => `${kkTerm(m)} мерзімге`)} пробациялық бақылау белгіленсін.`,

  duties: (who, duties, at) =>
    say`Пробациялық бақылау кезеңінде ${brief(who, 'dative')} мынадай міндеттер жүктелсін: ${
      duties.length === 0
        ? gap('duties', at)
        : joinPieces(
            duties.map((d): Piece => (d === 'other' ? gap('otherDuty', at) : DUTIES[d])),
            '; ',
          )
    }.`,

  restrictionControl: (who, months, _labour, at) =>
    say`${ck('44', null, 'dative')} сәйкес ${brief(who, 'dative')} ${or(months, 'controlTerm', at, (m) => `${kkTerm(m)} мерзімге`)} пробациялық бақылау белгіленсін; осы бапта аталған жағдайларды қоспағанда, мәжбүрлі еңбек осы бапта көзделген тәртіппен қолданылады.`,

  probationVisit: (who) =>
    say`${brief(who)} үкім заңды күшіне енгеннен кейін он тәулік ішінде тіркелу үшін тұрғылықты жеріндегі пробация қызметіне келсін.`,

  consequences(who, f) {
    const probation = f.conditional || f.restriction || f.works || f.service
    const breach = f.conditional
      ? `пробациялық бақылау талаптарын орындамаудың ${ck('64', null, 'locative')} көзделген салдары`
      : f.restriction
        ? `бас бостандығын шектеуді өтеуден қасақана жалтарудың ${ck('44', null, 'locative')} көзделген салдары`
        : f.works
          ? `түзеу жұмыстарын орындамаудың ${ck('42', null, 'locative')} көзделген салдары`
          : f.service
            ? `қоғамдық жұмыстардан жалтарудың ${ck('43', null, 'locative')} көзделген салдары`
            : `айыппұлды мерзімінде төлемеудің ${ck('41', '6', 'locative')} көзделген салдары`
    return say`${brief(who, 'dative')} ${probation ? 'пробация қызметіне келмеудің салдары және ' : ''}${breach} түсіндірілсін.`
  },

  noPunishment: (who, ground, f) =>
    say`${brief(who)} ${releaseGround(ground, f.at)} ${fromServing(ground) ? 'жазаны өтеуден' : 'жазадан'} босатылсын.`,

  banStart: (who, after) =>
    after === null
      ? say`${brief(who, 'dative')} тағайындалған құқықтан айыру мерзімі ${ck('50', '4', 'dative')} сәйкес үкім заңды күшіне енген күннен бастап есептелсін.`
      : say`${brief(who, 'dative')} тағайындалған құқықтан айыру ${KIND[after]} жазасын өтеу кезеңіне қолданылып, оның мерзімі ${ck('50', '4', 'dative')} сәйкес осы жаза өтелген күннен бастап есептелсін.`,

  releaseTerms(who, ground, f) {
    const article = /^\d+/u.exec(ground ?? '')?.[0]
    if (article === '69')
      return say`Кепілгерлік мерзімі ${or(f.months, 'suretyTerm', f.at, (m) => kkTerm(m))} болып, кепіл сомасы ${or(f.pledge, 'pledge', f.at, (n) => kkMoney(n))} болып белгіленсін; осы мерзімде жаңа құқық бұзушылық жасалған жағдайда босату туралы шешімнің күші жойылып, жаза ${ck('60', null, 'nominative')} бойынша тағайындалатыны, кепіл мемлекет кірісіне айналдырылатыны ${brief(who, 'dative')} түсіндірілсін.`
    if (article === '74')
      return say`${brief(who, 'dative')} тағайындалған жазаны өтеу ${or(f.months, 'deferralTerm', f.at, (m) => `${kkTerm(m)} мерзімге`)} кейінге қалдырылсын; кейінге қалдырудың күшін жою негіздері (${ck('74', null, 'nominative')}) түсіндірілсін.`
    return null
  },

  acquitted: (who, counts, ground, at) =>
    say`${fullName(who, 'nominative', true)} Қазақстан Республикасы Қылмыстық кодексінің ${allNorms(counts, 'locative', `${who.at}/counts`)} көзделген ${offence(counts)} жасады деген айып бойынша ${acquittalGround(ground, at)} байланысты кінәсіз деп танылсын және ақталсын.`,

  rehabilitation: (who) =>
    say`Ақталған адам ${brief(who, 'genitive')} қылмыстық процесті жүргізетін органның заңсыз әрекеттерімен келтірілген зиянды өтеттіру құқығы танылып, оған зиянды өтеттіру тәртібі түсіндірілген жазбаша хабарлама табыс етілсін.`,

  unknownOffender: () =>
    `Құқық бұзушылықты жасаған адам анықталмағандықтан, қылмыстық іс ${cpk('394', '4', 'dative')} сәйкес прокурорға жіберілсін.`,

  restraint(who, measure, f) {
    if (f.kind === 'termination' || f.acquitted)
      return say`${brief(who, 'dative')} қатысты бұлтартпау шарасының, мүлікке салынған арестің және өзге де процестік мәжбүрлеу шараларының күші жойылсын.`
    if (measure === null) return say`${brief(who, 'dative')} қатысты бұлтартпау шарасы: ${gap('restraint', f.at)}.`
    if (measure === 'none') return say`${brief(who, 'dative')} қатысты бұлтартпау шарасының күші жойылсын.`
    const name = RESTRAINT[measure] ?? measure
    if (f.take)
      return say`Үкім заңды күшіне енгенге дейін ${brief(who, 'dative')} қатысты ${name} түріндегі бұлтартпау шарасы қолданылып, ол сот залында күзетке алынсын.`
    return f.keep
      ? say`${brief(who, 'dative')} қатысты ${name} түріндегі бұлтартпау шарасы үкім заңды күшіне енгенге дейін өзгеріссіз қалдырылсын.`
      : say`Үкім заңды күшіне енгенге дейін ${brief(who, 'dative')} қатысты ${name} түріндегі бұлтартпау шарасы қолданылсын.`
  },

  courtroomRelease: (who) => say`${brief(who)} сот залында күзеттен дереу босатылсын.`,

  confiscation: (item) =>
    say`${ck('48', null, 'nominative')} негізінде мынадай мүлік мемлекет меншігіне тәркіленсін: ${item}.`,

  propertyArrest: (ruling) =>
    ruling === 'keep'
      ? 'Мүлікке салынған арест үкімнің азаматтық талап және тәркілеу бөлігі орындалғанға дейін сақталсын.'
      : ruling === 'cancel'
        ? 'Мүлікке салынған арестің күші жойылсын.'
        : say`Мүлікке салынған арест: ${gap('propertyArrest', '/civilClaims')}.`,

  claim(f) {
    const from: Piece =
      f.against.length === 0 ? gap('claimParty', f.at) : list(f.against.map((w) => brief(w, 'ablative')))
    const claim = say`${f.claimant} азаматтық талабы`
    switch (f.ruling) {
      case 'granted':
      case 'partly':
        return say`${claim} ${f.ruling === 'granted' ? 'қанағаттандырылсын' : 'ішінара қанағаттандырылсын'}: ${from} талапкердің пайдасына ${or(f.granted, 'claimAmount', f.at, (n) => kkMoney(n))} өндірілсін.`
      case 'leftUnexamined':
        return say`${claim} қараусыз қалдырылсын, азаматтық сот ісін жүргізу тәртібімен талап қою құқығы түсіндірілсін.`
      case 'refused':
        return say`${claim} бойынша ${from} өндіріп алудан бас тартылсын.`
      default:
        return say`${claim}: ${gap('claimRuling', f.at)}.`
    }
  },

  evidence(item, fate, owner, at, kind) {
    const thing = `${kind === 'termination' ? 'Қаулы' : 'Үкім'} заңды күшіне енгеннен кейін заттай дәлелдеме – ${item} –`
    switch (fate) {
      case 'returnTo':
        return say`${thing} ${owner} қайтарылсын.`
      case 'destroy':
        return `${thing} жойылсын.`
      case 'keepInFile':
        return `${thing} қылмыстық істе сақталсын.`
      case 'toState':
        return `${thing} мемлекет кірісіне айналдырылсын.`
      default:
        return say`${thing} ${gap('evidenceFate', at)}.`
    }
  },

  costs: (what, tenge, from, at) =>
    say`Процестік шығасылар (${what}) ${or(tenge, 'costsAmount', at, (n) => kkMoney(n))} мөлшерінде ${from === null ? gap('costsFrom', at) : brief(from, 'ablative')} мемлекет кірісіне өндірілсін.`,

  noCosts: () => 'Іс бойынша өндірілуге жататын процестік шығасылар жоқ.',

  fund: (who, mci, tenge, at) =>
    say`${brief(who, 'ablative')} Жәбірленушілерге өтемақы қорына ${
      mci === null ? gap('fund', at) : say`${kkMci(mci)}, яғни ${tenge === null ? gap('tenge', at) : kkMoney(tenge)}`
    } мөлшерінде мәжбүрлі төлем өндірілсін.`,

  appeal(f) {
    const court: Piece = or(f.court, 'appealCourt', f.at, (c) => kkBody(c, 'dative'))
    if (f.kind === 'termination' || f.kind === 'privateResolution')
      return say`Қаулыға ол шығарылған күннен бастап он бес тәулік ішінде осы сот арқылы ${court} жеке шағым берілуі, прокурордың өтінішхаты келтірілуі мүмкін.`
    if (f.procedure === 'writ')
      return say`Сотталған адам үкімнің көшірмесін алған күннен бастап жеті тәулік ішінде осы сотқа қарсылық беруге құқылы; жәбірленуші, азаматтық талапкер, азаматтық жауапкер және прокурор сол мерзімде осы сот арқылы ${court} шағым беруге, өтінішхат келтіруге құқылы.`
    const custody = f.custody
      ? ', ал күзетпен ұсталған сотталған адам үкімнің көшірмесін алған күннен бастап сол мерзімде'
      : ''
    return say`Үкімге жария етілген күннен бастап он бес тәулік ішінде${custody} осы сот арқылы ${court} апелляциялық шағым берілуі, прокурордың апелляциялық өтінішхаты келтірілуі мүмкін.`
  },

  copies(kind, f) {
    if (kind === 'termination')
      return `Қаулының көшірмесі прокурорға, ${f.persons.length > 1 ? 'өздеріне қатысты іс тоқтатылған адамдарға' : 'өзіне қатысты іс тоқтатылған адамға'} және жәбірленушіге жіберілсін.`
    if (kind === 'privateResolution')
      return 'Қаулының көшірмесі қаулы заңды күшіне енгеннен кейін үш тәулік ішінде орындау үшін жіберілсін.'
    const convicted =
      f.convicted.length === 0 ? '' : f.convicted.length > 1 ? 'сотталған адамдарға' : 'сотталған адамға'
    const acquitted = f.acquitted.length === 0 ? '' : f.acquitted.length > 1 ? 'ақталған адамдарға' : 'ақталған адамға'
    const persons = [convicted, acquitted].filter((word) => word !== '').join(', ')
    const when = f.writ
      ? 'үкім шығарылған күннен бастап бір тәулік ішінде'
      : 'үкім жария етілген күннен бастап бес тәулік ішінде'
    return `Үкімнің көшірмесі ${when} ${persons}, қорғаушыға және прокурорға табыс етілсін.`
  },
}

function unitOf(kind: string): 'mci' | null {
  return kind === 'fine' || kind === 'correctionalWorks' ? 'mci' : null
}
