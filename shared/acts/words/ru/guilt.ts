/** Guilt, punishment, release and acquittal in Russian (CPC 398, 400). */
import { ruDate, ruMoney, ruTerm } from '../../../language/grammar/ru-units.ts'
import { flatten, gap, joinPieces, or, ownText, say, type Piece } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { KIND, METHOD, RECIDIVISM } from '../../../language/lexicon/ru-punishments.ts'
import { allNorms, brief, ck, code, codeInFull, cpk, figureOf, fullName, g, list, punishment } from './basics.ts'
import { releasedFrom, releasePunishmentCode } from '../ground-codes.ts'
import { acquittalGround, FROM, releaseGround } from './grounds.ts'
import { BANS } from '../../../language/lexicon/ru-lists.ts'

const offence = (counts: CountWords[]) =>
  counts.length > 1 ? 'уголовных правонарушений, предусмотренных' : 'уголовного правонарушения, предусмотренного'

const withExtra = (main: Piece, additional: Piece[]): Piece =>
  additional.length === 0 ? main : say`${main}${endsInSum(main) ? ', ' : ' '}${joinPieces(additional, ', ')}`

/** After a sum of money the additional punishment is set off by a comma. */
function endsInSum(piece: Piece): boolean {
  const last = flatten(piece).findLast((part) => part !== '')
  if (typeof last === 'object' && 'gap' in last) return last.gap === 'tenge'
  return typeof last === 'string' && last.endsWith('тенге')
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
      disqualification: say`с лишением права ${or(a.what, 'ban', at, (w) => ownText(w, `${at}/what`))} ${term}`,
      expulsion: 'с выдворением за пределы Республики Казахстан и запретом въезда на её территорию сроком на пять лет',
      deprivationOfRank: say`с лишением звания, чина, класса или награды (${or(a.what, 'rank', at, (w) => ownText(w, `${at}/what`))})`,
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
    say`На основании ${ck('60')} по совокупности приговоров к вновь назначенному наказанию ${method === 'fullAddition' ? 'полностью' : 'частично'} присоединить ${list(unserved.map((u) => say`${guilt.unserved(u)} по приговору от ${ruDate(u.sentencedOn)}`))} и окончательно назначить ${brief(who, 'dative')} наказание в виде ${withExtra(main, additional)}.`,

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

  banStart: (who, after) =>
    after === null
      ? say`Срок лишения права, назначенного ${brief(who, 'dative')}, в соответствии с ${ck('50', '4')} исчислять со дня вступления приговора в законную силу.`
      : say`Лишение права, назначенное ${brief(who, 'dative')}, распространить на время отбывания ${KIND[after].genitive}, а его срок в соответствии с ${ck('50', '4')} исчислять со дня отбытия этого наказания.`,

  noPunishment: (who, ground, f) =>
    releasePunishmentCode(ground) === '74'
      ? say`На основании ${ck('74')} отбывание наказания ${brief(who, 'dative')} отсрочить на ${or(f.months, 'deferralTerm', f.monthsAt, (m) => ruTerm(m))}.`
      : say`Освободить ${brief(who, 'accusative')} от ${FROM[releasedFrom(ground)]}${releaseGround(ground, f.at)}.`,

  releaseTerms(who, ground, f) {
    const article = /^\d+/u.exec(ground ?? '')?.[0]
    if (article === '69')
      return say`Установить срок поручительства ${or(f.months, 'suretyTerm', f.at, (m) => ruTerm(m))}, сумму залога – ${or(f.pledge, 'pledge', f.at, (n) => ruMoney(n))}; разъяснить ${brief(who, 'dative')}, что при совершении в этот срок нового правонарушения освобождение отменяется, наказание назначается по ${ck('60')}, а залог обращается в доход государства.`
    if (article === '74') return say`Разъяснить ${brief(who, 'dative')} основания отмены отсрочки (${ck('74')}).`
    return null
  },

  acquitted: (who, counts, ground, at) =>
    say`${fullName(who, 'accusative', true)} по обвинению в совершении ${offence(counts)} ${allNorms(counts, `${who.at}/counts`)} Уголовного кодекса Республики Казахстан, признать ${g(who, 'невиновным', 'невиновной')} и оправдать ${acquittalGround(ground, at)}.`,

  acquittedCounts: (who, counts, ground, at) =>
    say`${brief(who, 'accusative')} по обвинению в совершении ${offence(counts)} ${allNorms(counts, `${who.at}/counts`)} Уголовного кодекса Республики Казахстан, признать ${g(who, 'невиновным', 'невиновной')} и по этому обвинению оправдать ${acquittalGround(ground, at)}.`,

  partRehabilitation: (who, counts, at) =>
    say`В части оправдания ${brief(who, 'genitive')} по ${code(counts.flatMap((c) => c.refs))}: ${gap('rehabilitation', at)}.`,

  rehabilitation: (who) =>
    say`Признать за ${g(who, 'оправданным', 'оправданной')} ${brief(who, 'instrumental')} право на возмещение вреда, причинённого незаконным привлечением к уголовной ответственности, и вручить извещение, разъясняющее порядок возмещения.`,

  unknownOffender: () =>
    `Поскольку лицо, совершившее правонарушение, не установлено, уголовное дело в соответствии с ${cpk('394', '4')} направить прокурору.`,
}
