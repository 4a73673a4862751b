/** Guilt, punishment, release and acquittal in Kazakh (CPC 398, 400). */
import { kkDateOf, kkMoney, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { gap, or, ownText, say, type Piece } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { KIND, METHOD, RECIDIVISM } from '../../../language/lexicon/kk-punishments.ts'
import { allNorms, brief, ck, code, codeInFull, cpk, figureOf, fullName, list, punishment } from './basics.ts'
import { releasedFrom, releasePunishmentCode } from '../ground-codes.ts'
import { acquittalGround, FROM, releaseGround } from './grounds.ts'
import { BANS } from '../../../language/lexicon/kk-lists.ts'

const offence = (counts: CountWords[]) =>
  counts.length > 1 ? 'қылмыстық құқық бұзушылықтарды' : 'қылмыстық құқық бұзушылықты'

/** "… түріндегі жаза, сондай-ақ қосымша жаза ретінде …". */
function sentence(main: Piece, additional: Piece[]): Piece {
  const extra: Piece = additional.length === 0 ? '' : say`, сондай-ақ қосымша жаза ретінде ${list(additional)}`
  return say`${main} түріндегі жаза${extra} тағайындалсын`
}

function unitOf(kind: string): 'mci' | null {
  return kind === 'fine' || kind === 'correctionalWorks' ? 'mci' : null
}

export const guilt: Pick<
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
  | 'noPunishment'
  | 'releaseTerms'
  | 'acquitted'
  | 'acquittedCounts'
  | 'rehabilitation'
  | 'partRehabilitation'
  | 'unknownOffender'
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
      disqualification: say`${or(a.what, 'ban', at, (w) => ownText(w, `${at}/what`))} құқығынан ${term} айыру`,
      expulsion:
        'Қазақстан Республикасының аумағына бес жыл мерзімге кіруге тыйым сала отырып, Қазақстан Республикасының шегінен тысқары жерге шығарып жіберу',
      deprivationOfRank: say`атағынан, шенінен, сыныбынан немесе наградасынан (${or(a.what, 'rank', at, (w) => ownText(w, `${at}/what`))}) айыру`,
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
    say`${ck('60', null, 'nominative')} негізінде үкімдердің жиынтығы бойынша жаңа жазаға ${list(unserved.map((u) => say`${kkDateOf(u.sentencedOn)} үкім бойынша өтелмеген ${guilt.unserved(u)}`))} ${method === 'fullAddition' ? 'толық' : 'ішінара'} қосылып, ${brief(who, 'dative')} түпкілікті ${sentence(main, additional)}.`,

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

  banStart: (who, after) =>
    after === null
      ? say`${brief(who, 'dative')} тағайындалған құқықтан айыру мерзімі ${ck('50', '4', 'dative')} сәйкес үкім заңды күшіне енген күннен бастап есептелсін.`
      : say`${brief(who, 'dative')} тағайындалған құқықтан айыру ${KIND[after]} жазасын өтеу кезеңіне қолданылып, оның мерзімі ${ck('50', '4', 'dative')} сәйкес осы жаза өтелген күннен бастап есептелсін.`,

  noPunishment: (who, ground, f) =>
    releasePunishmentCode(ground) === '74'
      ? say`${ck('74', null, 'nominative')} негізінде ${brief(who, 'dative')} тағайындалған жазаны өтеу ${or(f.months, 'deferralTerm', f.monthsAt, (m) => `${kkTerm(m)} мерзімге`)} кейінге қалдырылсын.`
      : say`${brief(who)} ${releaseGround(ground, f.at)} ${FROM[releasedFrom(ground)]} босатылсын.`,

  releaseTerms(who, ground, f) {
    const article = /^\d+/u.exec(ground ?? '')?.[0]
    if (article === '69')
      return say`Кепілгерлік мерзімі ${or(f.months, 'suretyTerm', f.at, (m) => kkTerm(m))} болып, кепіл сомасы ${or(f.pledge, 'pledge', f.at, (n) => kkMoney(n))} болып белгіленсін; осы мерзімде жаңа құқық бұзушылық жасалған жағдайда босату туралы шешімнің күші жойылып, жаза ${ck('60', null, 'nominative')} бойынша тағайындалатыны, кепіл мемлекет кірісіне айналдырылатыны ${brief(who, 'dative')} түсіндірілсін.`
    if (article === '74')
      return say`${brief(who, 'dative')} кейінге қалдырудың күшін жою негіздері (${ck('74', null, 'nominative')}) түсіндірілсін.`
    return null
  },

  acquitted: (who, counts, ground, at) =>
    say`${fullName(who, 'nominative', true)} Қазақстан Республикасы Қылмыстық кодексінің ${allNorms(counts, 'locative', `${who.at}/counts`)} көзделген ${offence(counts)} жасады деген айып бойынша ${acquittalGround(ground, at)} байланысты кінәсіз деп танылсын және ақталсын.`,

  acquittedCounts: (who, counts, ground, at) =>
    say`${brief(who)} Қазақстан Республикасы Қылмыстық кодексінің ${allNorms(counts, 'locative', `${who.at}/counts`)} көзделген ${offence(counts)} жасады деген айып бойынша ${acquittalGround(ground, at)} байланысты кінәсіз деп танылсын және осы айып бойынша ақталсын.`,

  partRehabilitation: (who, counts, at) =>
    say`${brief(who, 'genitive')} ${code(
      counts.flatMap((c) => c.refs),
      'nominative',
    )} бойынша ақталған бөлігінде: ${gap('rehabilitation', at)}.`,

  rehabilitation: (who) =>
    say`Ақталған адам ${brief(who, 'genitive')} қылмыстық жауаптылыққа заңсыз тартумен келтірілген зиянды өтеткізу құқығы танылып, оған зиянды өтеу тәртібін түсіндіретін хабарлама табыс етілсін.`,

  unknownOffender: () =>
    `Құқық бұзушылықты жасаған адам анықталмағандықтан, қылмыстық іс ${cpk('394', '4', 'dative')} сәйкес прокурорға жіберілсін.`,
}
