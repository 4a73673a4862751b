/** Facts, evidence and qualification in Kazakh (CPC 397, 399). */
import { kkArticles } from '../../../language/grammar/kk-articles.ts'
import { kkDate, kkMoney } from '../../../language/grammar/kk-terms.ts'
import { gap, or, say } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { CRIME_OF } from '../../../language/lexicon/kk-punishments.ts'
import { allNorms, brief, ck, code, cpk, list } from './basics.ts'
import { acquittalPoint } from '../ground-codes.ts'
import { lawOf } from '../law-of.ts'
import { acquittalGround, releaseWords } from './grounds.ts'

/** Form of guilt: of the count, else of the article where it leaves no choice. */
function faultOf(c: CountWords): string | null {
  const fault = c.count.fault ?? c.row?.fault ?? 'either'
  return fault === 'negligent' ? 'абайсызда' : fault === 'intentional' ? 'қасақана' : null
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const facts: Pick<
  Phrasebook,
  | 'factsLead'
  | 'essence'
  | 'deed'
  | 'harm'
  | 'positionLead'
  | 'evidenceLead'
  | 'evidenceByAgreement'
  | 'rejectedLead'
  | 'acquittalReasons'
  | 'qualification'
  | 'category'
  | 'endedCounts'
  | 'claimReasons'
  | 'otherReasons'
  | 'law'
  | 'releaseReasons'
> = {
  factsLead: (writ) =>
    `${writ ? 'Іс материалдары бойынша' : 'Басты сот талқылауында'} сот мынадай мән-жайларды анықтады.`,

  essence: (who, counts) =>
    say`${brief(who, 'dative')} тағылған айыптың мәні: ол ҚК-нің ${allNorms(counts, 'locative', `${who.at}/counts`)} көзделген ${counts.length > 1 ? 'қылмыстық құқық бұзушылықтарды' : 'қылмыстық құқық бұзушылықты'} жасады деп айыпталған.`,

  deed(who, c) {
    const { count } = c
    const when =
      count.startedOn === null || count.startedOn === count.committedOn
        ? kkDate(count.committedOn, 'locative')
        : `${kkDate(count.startedOn, 'ablative')} ${kkDate(count.committedOn, 'dative')} дейінгі аралықта`
    const fault = faultOf(c)
    return say`${code(c.refs, 'locative')} көзделген іс-әрекетті ${brief(who)} ${when}${fault === null ? '' : ` ${fault}`} жасаған.`
  },

  harm(c, several) {
    const { count } = c
    const paid = {
      full: 'Залал толық көлемде өз еркімен өтелген.',
      part: 'Залал ішінара өтелген.',
      none: 'Залал өтелмеген.',
    }
    const about = several ? `${code([c.refs.at(-1) ?? { article: count.article }], 'nominative')} бойынша ` : ''
    const sentences: string[] = []
    if (count.damageTenge !== null && count.damageTenge > 0) {
      sentences.push(
        `${upper(`${about}қылмыстық құқық бұзушылық салдарынан`)} ${kkMoney(count.damageTenge)} мөлшерінде мүліктік залал келтірілді.`,
      )
      if (count.damagePaid !== null) sentences.push(paid[count.damagePaid])
    }
    if (count.otherHarm === true)
      sentences.push(
        count.otherHarmMadeUp === true
          ? `${upper(`${about}қылмыстық құқық бұзушылықпен`)} келтірілген өзге (моральдық, физикалық) зиян жойылған.`
          : `${upper(`${about}қылмыстық құқық бұзушылықпен`)} келтірілген өзге (моральдық, физикалық) зиян жойылмаған.`,
      )
    return sentences.join(' ')
  },

  positionLead: (writ) => `Тағылған айыпқа көзқарас${writ ? '' : ' және сотта берілген айғақтар'} мынадай.`,

  evidenceLead: (kind, convicted, writ) =>
    kind === 'acquittal'
      ? 'Сот тараптар ұсынған дәлелдемелерді зерттеп, мынаны анықтады.'
      : say`${convicted.length > 1 ? 'Сотталушылар' : 'Сотталушы'} ${list(convicted.map((who) => brief(who, 'genitive')))} кінәсі ${writ ? 'іс материалдарындағы' : 'сот талқылауында зерттелген'} мынадай дәлелдемелермен расталады.`,

  evidenceByAgreement: () =>
    'Іс келісімдік іс жүргізу тәртібімен қаралғандықтан, дәлелдемелер сотта зерттелмеді; сот процестік келісімге сүйенеді.',

  rejectedLead: () => 'Сот мынадай дәлелдерді төменде көрсетілген себептермен қабылдамайды.',

  acquittalReasons: (who, ground, at, counts) =>
    say`Зерттелген дәлелдемелердің жиынтығын бағалап, сот ${brief(who, 'accusative')} ${
      counts === null
        ? ''
        : `${code(
            counts.flatMap((c) => c.refs),
            'nominative',
          )} бойынша тағылған айып бөлігінде `
    }${acquittalGround(ground, at)} байланысты ақтау қажет деген қорытындыға келді (${cpk('394', '2', 'nominative', acquittalPoint(ground))}).`,

  qualification(who, c, weighed) {
    const role = {
      perpetrator: '',
      organizer: ' ұйымдастырушы ретіндегі',
      instigator: ' айдап салушы ретіндегі',
      aider: ' көмектесуші ретіндегі',
    }[c.count.role]
    const stage = { completed: '', attempt: ' (аяқталмаған қылмыс – оқталу)', preparation: ' (қылмысқа дайындалу)' }[
      c.count.stage
    ]
    const fault = faultOf(c)
    const title = c.row === null ? '' : ` («${c.row.title.kk}»)`
    return say`${weighed ? 'Зерттелген дәлелдемелердің жиынтығын бағалап, сот' : 'Сот'} ${brief(who, 'genitive')}${role} ${or(fault, 'fault', `${c.at}/fault`, (f) => f)} жасаған әрекетін ${code(c.refs, 'nominative')} бойынша саралайды${title}${stage}.`
  },

  category: (gravity, c) =>
    gravity === null
      ? say`${ck('11', null, 'dative')} сәйкес бұл іс-әрекет ${gap('category', c.at)} болып табылады.`
      : gravity === 'infraction'
        ? `${ck('10', null, 'dative')} сәйкес ${code([c.refs.at(-1) ?? { article: c.count.article }], 'locative')} көзделген іс-әрекет қылмыстық теріс қылық болып табылады.`
        : `${ck('11', null, 'dative')} сәйкес ${code([c.refs.at(-1) ?? { article: c.count.article }], 'locative')} көзделген іс-әрекет ${CRIME_OF[gravity]}тар санатына жатады.`,

  endedCounts: (who, counts) =>
    say`${brief(who, 'dative')} ${code(
      counts.flatMap((c) => c.refs),
      'nominative',
    )} бойынша тағылған айып бөлігінде қылмыстық іс соттың бөлек қаулысымен тоқтатылды.`,

  claimReasons: (several, acquittal) =>
    acquittal
      ? 'Азаматтық талап ақтау негізіне қарай шешіледі.'
      : `Азаматтық ${several ? 'талаптарды' : 'талапты'} шешкенде сот келтірілген зиянның мөлшері мен оның өтелген бөлігін ескереді.`,

  otherReasons: () =>
    `Заттай дәлелдемелердің тағдыры, процестік шығасылар және бұлтартпау шарасы ${cpk('390', '1', 'dative')} сәйкес шешілуге тиіс.`,

  law: (kind, procedure, more) =>
    `Баяндалғанның негізінде және Қазақстан Республикасы Қылмыстық-процестік кодексінің ${kkArticles(lawOf(kind, procedure, more), 'accusative')} басшылыққа алып, сот`,

  releaseReasons: (who, ground, at, d) => releaseWords(who, ground, at, d),
}
