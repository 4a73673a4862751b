/** Resolutions in Russian: termination (CPC 288, 343) and private resolution (CPC 405). */
import { ruArticle } from '../../../language/grammar/ru-articles.ts'
import { ruBody } from '../../../language/grammar/ru-bodies.ts'
import { ruDate, ruTerm } from '../../../language/grammar/ru-units.ts'
import { gap, or, say, type Piece } from '../../pieces.ts'
import type { GroundWords, Phrasebook } from '../phrasebook.ts'
import { TERMINATION_NORMS } from '../termination-norms.ts'
import { allNorms, brief, ck, cpk, fullName, g } from './basics.ts'

function reconciliation(f: GroundWords): Piece {
  const r = f.defendant.reconciliation
  const at = `${f.at}/reconciliation`
  if (r.reached !== true) return say`Примирение сторон: ${gap('reconciled', `${at}/reached`)}.`
  const when = or(r.on, 'reconciledOn', `${at}/on`, (d) => ruDate(d))
  const how = r.mediated === true ? ' в порядке медиации' : ''
  const harm: Piece =
    r.harmMadeUp === true
      ? 'причинённый вред заглажен полностью'
      : say`заглаживание вреда: ${gap('harmMadeUp', `${at}/harmMadeUp`)}`
  const withWhom = f.victims.some((v) => v.private) ? 'с потерпевшей стороной' : 'с заявителем'
  return say`${brief(f.who)} ${g(f.who, 'примирился', 'примирилась')} ${withWhom} ${when}${how}, ${harm}.`
}

function repentance(f: GroundWords): Piece {
  const r = f.defendant.repentance
  const w = f.who
  const words: string[] = []
  if (r.cameForward === true) words.push(`добровольно ${g(w, 'явился', 'явилась')} с повинной`)
  if (r.helpedSolve === true) words.push(`${g(w, 'способствовал', 'способствовала')} раскрытию и расследованию`)
  if (r.madeUpHarm === true) words.push(`${g(w, 'загладил', 'загладила')} причинённый вред`)
  if (r.sincere === true) words.push(`чистосердечно ${g(w, 'раскаялся', 'раскаялась')} в содеянном`)
  if (words.length === 0)
    return say`Деятельное раскаяние ${brief(w, 'genitive')}: ${gap('releaseReasons', `${f.at}/repentance`)}.`
  return say`${brief(w)} ${words.join(', ')}.`
}

/** The terms of an agreement, met only where the case says so. */
function agreementMet(f: GroundWords, about: string): Piece {
  return f.defendant.agreementMet === true
    ? say`${brief(f.who)} ${g(f.who, 'выполнил', 'выполнила')} все условия процессуального соглашения ${about}`
    : say`Процессуальное соглашение ${about}, заключённое ${brief(f.who, 'instrumental')}: ${gap('agreementMet', `${f.at}/agreementMet`)}`
}

/** A body whose name can be put into a case stands in it; another is named as it is written. */
function attention(addressee: string): string {
  const genitive = ruBody(addressee, 'genitive')
  return genitive === addressee ? `адресата (${addressee})` : genitive
}

export const termination: Pick<
  Phrasebook,
  | 'terminationGround'
  | 'noBar'
  | 'explained'
  | 'victimPosition'
  | 'terminated'
  | 'educational'
  | 'privateLead'
  | 'privateDemand'
  | 'privateAnswer'
> = {
  terminationGround(f) {
    const w = f.who
    switch (f.ground) {
      case '68(1)':
        return say`${reconciliation(f)} В силу ${ck('68', '1')} лицо, совершившее уголовный проступок либо преступление небольшой или средней тяжести, не связанное с причинением смерти, подлежит освобождению от уголовной ответственности, если примирилось с потерпевшим и загладило вред.`
      case '68(2)':
        return say`${reconciliation(f)} В силу ${ck('68', '2')} названное в ней лицо, впервые совершившее тяжкое преступление, не связанное с причинением смерти или тяжкого вреда здоровью, при примирении и заглаживании вреда может быть освобождено от уголовной ответственности.`
      case '68(3)':
        return say`Вред причинён интересам общества и государства. ${repentance(f)} В силу ${ck('68', '3')} лицо, чистосердечно раскаявшееся и загладившее такой вред, может быть освобождено от уголовной ответственности.`
      case '65':
        return say`${repentance(f)} В силу ${ck('65', '1')} такое лицо с учётом данных о его личности может быть освобождено от уголовной ответственности.`
      case '66':
        return say`${brief(w)} ${g(w, 'превысил', 'превысила')} пределы необходимой обороны вследствие страха, испуга или замешательства, вызванных посягательством; в силу ${ck('66')} такое лицо может быть освобождено от уголовной ответственности.`
      case '67':
        return say`${agreementMet(f, 'о сотрудничестве')}; в силу ${ck('67')} ${g(w, 'он', 'она')} подлежит освобождению от уголовной ответственности.`
      case '67-1':
        return say`${agreementMet(f, 'о признании вины и возврате незаконно приобретённых активов')}; в силу ${ck('67-1')} ${g(w, 'он', 'она')} может быть ${g(w, 'освобождён', 'освобождена')} от уголовной ответственности.`
      case '35(1)5)':
        return f.defendant.reconciliation.reached === true
          ? say`${reconciliation(f)} Дело частного обвинения в этом случае подлежит прекращению (${cpk('35', '1', ['5'])}).`
          : say`Дело частного обвинения подлежит прекращению (${cpk('35', '1', ['5'])}): ${gap('privateProsecution', `${f.at}/choice`)}.`
      case '35(1)11)':
        return say`${brief(w)} ${g(w, 'умер', 'умерла')}: ${gap('death', `${f.at}/choice`)}; производство по делу в отношении умершего прекращается (${cpk('35', '1', ['11'])}).`
      case '337(7)':
        return say`Обвинение не поддержано (${cpk('337', '7')}): ${gap('chargeDropped', `${f.at}/choice`)}.`
      case '69':
        return say`В отношении ${brief(w, 'genitive')} установлено поручительство (${ck('69')}).`
      case '70':
        return say`В силу ${ck('70')} вследствие изменения обстановки деяние или совершившее его лицо признаётся переставшим быть общественно опасным: ${gap('releaseReasons', `${f.at}/choice`)}.`
      case '71': {
        const l = f.limitation
        const term: Piece =
          l?.status !== 'expired' || l.months === null || l.expiresOn === null
            ? gap('releaseReasons', `${f.at}/counts`)
            : `срок давности привлечения к ответственности составляет ${ruTerm(l.months)} и истёк ${ruDate(l.expiresOn)}`
        return say`В силу ${ck('71', '1')} ${term}.`
      }
      case '83':
        return say`${brief(w)} ${g(w, 'совершил', 'совершила')} правонарушение в несовершеннолетнем возрасте; в силу ${ck('83', '1')} исправление признаётся возможным путём применения принудительных мер воспитательного воздействия.`
      default:
        return say`Основание прекращения дела: ${gap('ground', `${f.at}/choice/ground`)}.`
    }
  },

  noBar: (known, at) =>
    known ? `Ограничений, предусмотренных ${ck('68', '4')}, не установлено.` : say`${gap('noBar', at)}.`,

  explained: (who, at, dead) =>
    dead
      ? say`Близкие родственники ${g(who, 'умершего', 'умершей')} о прекращении дела уведомлены; ${gap('relatives', at)}.`
      : say`${brief(who, 'dative')} разъяснены основание прекращения дела, его правовые последствия и право возражать; ${gap('noObjection', at)}.`,
  victimPosition: (at) =>
    say`Потерпевшая сторона об основании прекращения дела и его последствиях уведомлена; ${gap('victimPosition', at)}.`,

  terminated(who, counts, ground, at) {
    const norm = ground === null ? null : TERMINATION_NORMS[ground]
    const basis: Piece =
      norm === null || norm === undefined
        ? gap('ground', at)
        : `${ruArticle(norm.cpc)} Уголовно-процессуального кодекса Республики Казахстан${norm.cc === null ? '' : `, ${ruArticle(norm.cc)} Уголовного кодекса Республики Казахстан`}`
    return say`Уголовное дело в отношении ${fullName(who, 'genitive', true)} по ${allNorms(counts, `${who.at}/counts`)} Уголовного кодекса Республики Казахстан прекратить на основании ${basis}${norm?.cc === null ? '' : say`, ${brief(who, 'accusative')} освободить от уголовной ответственности`}.`
  },

  educational: (who, at) =>
    say`На основании ${ck('84')} применить к ${brief(who, 'dative')} принудительную меру воспитательного воздействия: ${gap('educational', at)}.`,

  privateLead: () =>
    `В судебном разбирательстве установлены следующие обстоятельства, способствовавшие совершению уголовного правонарушения (${cpk('405')}).`,
  privateDemand: (addressee) =>
    say`Обратить внимание ${or(addressee, 'addressee', '/privateResolution/addressee', attention)} на установленные обстоятельства и предложить принять необходимые меры к их устранению.`,
  privateAnswer: () => 'О принятых мерах письменно сообщить суду в месячный срок.',
}
