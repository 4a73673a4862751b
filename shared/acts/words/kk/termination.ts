/** Resolutions in Kazakh: termination (CPC 288, 343) and private resolution (CPC 405). */
import { kkArticle } from '../../../language/grammar/kk-articles.ts'
import { kkBody } from '../../../language/grammar/kk-names.ts'
import { kkDate, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { gap, or, say, type Piece } from '../../pieces.ts'
import { TERMINATION_NORMS } from '../termination-norms.ts'
import type { GroundWords, Phrasebook } from '../phrasebook.ts'
import { allNorms, brief, ck, cpk, fullName } from './basics.ts'

function reconciliation(f: GroundWords): Piece {
  const r = f.defendant.reconciliation
  const at = `${f.at}/reconciliation`
  if (r.reached !== true) return say`Тараптардың татуласуы: ${gap('reconciled', `${at}/reached`)}.`
  const when = or(r.on, 'reconciledOn', `${at}/on`, (d) => kkDate(d, 'locative'))
  const how = r.mediated === true ? ' медиация тәртібімен' : ''
  const harm: Piece =
    r.harmMadeUp === true
      ? 'келтірілген зиян толық өтелген'
      : say`келтірілген зиян: ${gap('harmMadeUp', `${at}/harmMadeUp`)}`
  const withWhom = f.victims.some((v) => v.private) ? 'жәбірленушімен' : 'арыз берушімен'
  return say`${brief(f.who)} ${withWhom} ${when}${how} татуласқан, ${harm}.`
}

function repentance(f: GroundWords): Piece {
  const r = f.defendant.repentance
  const words: string[] = []
  if (r.cameForward === true) words.push('өз еркімен келіп, айыбын мойындаған')
  if (r.helpedSolve === true) words.push('құқық бұзушылықты ашуға және тергеп-тексеруге жәрдемдескен')
  if (r.madeUpHarm === true) words.push('келтірілген зиянды қалпына келтірген')
  if (r.sincere === true) words.push('жасағанына шынайы өкінген')
  if (words.length === 0)
    return say`${brief(f.who, 'genitive')} шынайы өкінуі: ${gap('releaseReasons', `${f.at}/repentance`)}.`
  return say`${brief(f.who)} ${words.join(', ')}.`
}

/** The terms of an agreement, met only where the case says so. */
function agreementMet(f: GroundWords, about: string): Piece {
  return f.defendant.agreementMet === true
    ? say`${brief(f.who)} ${about} процестік келісімнің барлық талаптарын орындаған`
    : say`${brief(f.who)} жасасқан ${about} процестік келісім: ${gap('agreementMet', `${f.at}/agreementMet`)}`
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
    switch (f.ground) {
      case '68(1)':
        return say`${reconciliation(f)} ${ck('68', '1', 'dative')} сәйкес қылмыстық теріс қылық не қазаға ұшыратумен байланысты емес онша ауыр емес немесе ауырлығы орташа қылмыс жасаған адам жәбірленушімен татуласып, зиянды қалпына келтірген жағдайда қылмыстық жауаптылықтан босатылуға жатады.`
      case '68(2)':
        return say`${reconciliation(f)} ${ck('68', '2', 'locative')} аталған адам қазаға ұшыратумен немесе денсаулыққа ауыр зиян келтірумен байланысты емес ауыр қылмысты алғаш рет жасаса, татуласқан және зиянды қалпына келтірген жағдайда қылмыстық жауаптылықтан босатылуы мүмкін.`
      case '68(3)':
        return say`Қылмыстық құқық бұзушылықпен қоғам мен мемлекеттің мүдделеріне зиян келтірілген. ${repentance(f)} ${ck('68', '3', 'dative')} сәйкес шынайы өкініп, келтірілген зиянды қалпына келтірген адам қылмыстық жауаптылықтан босатылуы мүмкін.`
      case '65':
        return say`${repentance(f)} ${ck('65', '1', 'dative')} сәйкес мұндай адам, оның жеке басын ескере отырып, қылмыстық жауаптылықтан босатылуы мүмкін.`
      case '66':
        return say`${brief(f.who)} қолсұғушылықтан туындаған үрейлену, қорқу немесе сасқалақтау салдарынан қажетті қорғаныс шегінен шыққан; мұндай адам ${ck('66', null, 'dative')} сәйкес қылмыстық жауаптылықтан босатылуы мүмкін.`
      case '67':
        return say`${agreementMet(f, 'ынтымақтастық туралы')}; ${ck('67', null, 'dative')} сәйкес ол қылмыстық жауаптылықтан босатылады.`
      case '67-1':
        return say`${agreementMet(f, 'кінәсін мойындау және заңсыз иемденілген активтерді қайтару туралы')}; ${ck('67-1', null, 'dative')} сәйкес ол қылмыстық жауаптылықтан босатылуы мүмкін.`
      case '35(1)5)':
        return f.defendant.reconciliation.reached === true
          ? say`${reconciliation(f)} Мұндай жағдайда жеке айыптау ісі тоқтатылуға жатады (${cpk('35', '1', 'nominative', ['5'])}).`
          : say`Жеке айыптау ісі тоқтатылуға жатады (${cpk('35', '1', 'nominative', ['5'])}): ${gap('privateProsecution', `${f.at}/choice`)}.`
      case '35(1)11)':
        return say`${brief(f.who)} қайтыс болған: ${gap('death', `${f.at}/choice`)}; қайтыс болған адамға қатысты іс жүргізу тоқтатылады (${cpk('35', '1', 'nominative', ['11'])}).`
      case '337(7)':
        return say`Айыптау қолдау таппады (${cpk('337', '7', 'nominative')}): ${gap('chargeDropped', `${f.at}/choice`)}.`
      case '69':
        return say`${brief(f.who, 'dative')} қатысты кепілгерлік белгіленді (${ck('69', null, 'nominative')}).`
      case '70':
        return say`${ck('70', null, 'dative')} сәйкес жағдайдың өзгеруі салдарынан іс-әрекет немесе оны жасаған адам қоғамға қауіпті болудан қалды деп танылады: ${gap('releaseReasons', `${f.at}/choice`)}.`
      case '71': {
        const l = f.limitation
        const term: Piece =
          l?.status !== 'expired' || l.months === null || l.expiresOn === null
            ? gap('releaseReasons', `${f.at}/counts`)
            : `жауаптылыққа тартудың ескіру мерзімі – ${kkTerm(l.months)}, ол ${kkDate(l.expiresOn, 'locative')} өткен`
        return say`${ck('71', '1', 'dative')} сәйкес ${term}.`
      }
      case '83':
        return say`${brief(f.who)} құқық бұзушылықты кәмелетке толмаған кезінде жасаған; ${ck('83', '1', 'dative')} сәйкес оның түзелуі тәрбиелік ықпалы бар мәжбүрлеу шараларын қолдану арқылы мүмкін деп танылады.`
      default:
        return say`Істі тоқтату негізі: ${gap('ground', `${f.at}/choice/ground`)}.`
    }
  },

  noBar: (known, at) =>
    known ? `${ck('68', '4', 'locative')} көзделген шектеулер анықталған жоқ.` : say`${gap('noBar', at)}.`,

  explained: (who, at, dead) =>
    dead
      ? say`Қайтыс болған адамның жақын туыстары істің тоқтатылуы туралы хабардар етілді; ${gap('relatives', at)}.`
      : say`${brief(who, 'dative')} істі тоқтату негізі, оның құқықтық салдары және қарсылық білдіру құқығы түсіндірілді; ${gap('noObjection', at)}.`,
  victimPosition: (at) =>
    say`Жәбірленуші істі тоқтату негізі мен салдары туралы хабардар етілді; ${gap('victimPosition', at)}.`,

  terminated(who, counts, ground, at) {
    const norm = ground === null ? null : TERMINATION_NORMS[ground]
    const basis: Piece =
      norm === null || norm === undefined
        ? gap('ground', at)
        : `Қазақстан Республикасы Қылмыстық-процестік кодексінің ${kkArticle(norm.cpc)}${norm.cc === null ? '' : ` және Қылмыстық кодексінің ${kkArticle(norm.cc)}`}`
    return say`${fullName(who, 'dative', true)} қатысты Қазақстан Республикасы Қылмыстық кодексінің ${allNorms(counts, 'nominative', `${who.at}/counts`)} бойынша қылмыстық іс ${basis} негізінде тоқтатылсын${norm?.cc === null ? '' : say`, ${brief(who)} қылмыстық жауаптылықтан босатылсын`}.`
  },

  educational: (who, at) =>
    say`${ck('84', null, 'nominative')} негізінде ${brief(who, 'dative')} тәрбиелік ықпалы бар мәжбүрлеу шарасы қолданылсын: ${gap('educational', at)}.`,

  privateLead: () =>
    `Сот талқылауында қылмыстық құқық бұзушылық жасауға ықпал еткен мынадай мән-жайлар анықталды (${cpk('405', null, 'nominative')}).`,
  privateDemand: (addressee) =>
    say`Анықталған мән-жайлар ${or(addressee, 'addressee', '/privateResolution/addressee', (a) => kkBody(a, 'genitive'))} назарына жеткізілсін және оларды жою жөнінде қажетті шаралар қабылдау ұсынылсын.`,
  privateAnswer: () => 'Қабылданған шаралар туралы сотқа бір ай ішінде жазбаша хабарлансын.',
}
