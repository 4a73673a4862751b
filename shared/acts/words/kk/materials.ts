/** Restraint, property, claims, evidence, costs and appeal in Kazakh (CPC 401). */
import { kkBody } from '../../../language/grammar/kk-names.ts'
import { kkMci, kkMoney } from '../../../language/grammar/kk-terms.ts'
import { gap, or, say, type Piece } from '../../pieces.ts'
import { isResolution } from '../../slots.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { brief, ck, list } from './basics.ts'
import { RESTRAINT } from '../../../language/lexicon/kk-lists.ts'

export const materials: Pick<
  Phrasebook,
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
  restraint(who, measure, f) {
    if (f.elsewhere)
      return say`${brief(who, 'dative')} қатысты бұлтартпау шарасы туралы мәселе айыптың қалған бөлігі бойынша үкіммен шешілді.`
    if (f.kind === 'termination' || f.acquitted)
      return say`${brief(who, 'dative')} қатысты бұлтартпау шарасының, мүлікке салынған арестің және өзге де процестік мәжбүрлеу шараларының күші жойылсын.`
    if (measure === null) return say`${brief(who, 'dative')} қатысты бұлтартпау шарасы: ${gap('restraint', f.at)}.`
    if (measure === 'none') return say`${brief(who, 'dative')} қатысты бұлтартпау шарасының күші жойылсын.`
    const name = RESTRAINT[measure] ?? measure
    if (f.take)
      return say`Үкім заңды күшіне енгенге дейін ${brief(who, 'dative')} қатысты ${name} түріндегі бұлтартпау шарасы қолданылып, ол сот отырысы залында күзетке алынсын.`
    return f.keep
      ? say`${brief(who, 'dative')} қатысты ${name} түріндегі бұлтартпау шарасы үкім заңды күшіне енгенге дейін өзгеріссіз қалдырылсын.`
      : say`Үкім заңды күшіне енгенге дейін ${brief(who, 'dative')} қатысты ${name} түріндегі бұлтартпау шарасы қолданылсын.`
  },

  courtroomRelease: (who) => say`${brief(who)} сот отырысы залында күзетпен ұстаудан дереу босатылсын.`,

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
    const thing = say`${kind === 'termination' ? 'Қаулы' : 'Үкім'} заңды күшіне енгеннен кейін заттай дәлелдеме – ${item} –`
    switch (fate) {
      case 'returnTo':
        return say`${thing} ${owner} қайтарылсын.`
      case 'destroy':
        return say`${thing} жойылсын.`
      case 'keepInFile':
        return say`${thing} қылмыстық істе сақталсын.`
      case 'toState':
        return say`${thing} мемлекет кірісіне айналдырылсын.`
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
    if (isResolution(f.kind))
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
    if (kind === 'supplementaryResolution')
      return `Қаулының көшірмесі түзетілген акт өзіне қатысты шығарылған ${f.persons.length > 1 ? 'адамдарға' : 'адамға'}, қорғаушыға және прокурорға табыс етілсін.`
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
