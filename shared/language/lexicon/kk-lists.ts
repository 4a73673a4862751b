/** Kazakh words of circumstances, duties, restraints and bans: codes of the case file in our own wording. */
import type { AggravatingCode, Duty, MitigatingCode } from '../../case/kinds.ts'
import type { LifeBan } from '../../sentencing/guidance.ts'

/** Art. 53, 17(2), 26(4). */
export const MITIGATING: Record<MitigatingCode, { point: [string, string | null, string[]]; words: string }> = {
  firstByChance: {
    point: ['53', '1', ['1']],
    words: 'мән-жайлардың кездейсоқ тоғысуы салдарынан алғаш рет қылмыстық құқық бұзушылық жасау',
  },
  minorOffender: { point: ['53', '1', ['2']], words: 'кәмелетке толмағандық' },
  pregnancy: { point: ['53', '1', ['3']], words: 'жүктілік' },
  youngChild: { point: ['53', '1', ['4']], words: 'жас баланың болуы' },
  helpedVictim: {
    point: ['53', '1', ['5']],
    words: 'қылмыстық құқық бұзушылық жасалғаннан кейін тікелей жәбірленушіге көмек көрсету',
  },
  repairedHarm: {
    point: ['53', '1', ['6']],
    words: 'келтірілген мүліктік залалды өз еркімен өтеу, өзге де зиянды жою',
  },
  hardshipOrCompassion: {
    point: ['53', '1', ['7']],
    words: 'жеке басындағы, отбасындағы немесе өзге де ауыр мән-жайлар не жаны ашығандық уәжі',
  },
  coercionOrDependence: {
    point: ['53', '1', ['8']],
    words: 'мәжбүрлеу салдарынан не материалдық, қызметтік немесе өзге тәуелділікке байланысты әрекет ету',
  },
  exceededLawfulLimits: {
    point: ['53', '1', ['9']],
    words: 'қажетті қорғаныстың немесе өзге де құқыққа сыйымды әрекеттің шегінен шығу',
  },
  victimMisconduct: {
    point: ['53', '1', ['10']],
    words: 'жәбірленушінің түрткі болған құқыққа қарсы немесе бейморальдық мінез-құлқы',
  },
  repentanceOrCooperation: {
    point: ['53', '1', ['11']],
    words: 'шын ниетпен өкіну, құқық бұзушылықты ашуға және тергеп-тексеруге белсенді жәрдемдесу',
  },
  otherMitigating: { point: ['53', '2', []], words: '' },
  diminishedSanity: { point: ['17', '2', []], words: 'есі дұрыстықты жоққа шығармайтын психикалық бұзылу' },
  failedPrevention: {
    point: ['26', '4', []],
    words: 'сыбайласының құқық бұзушылықты аяқтауына жол бермеуге әрекеттену',
  },
}

/** Art. 54(1). */
export const AGGRAVATING: Record<AggravatingCode, { point: string; words: string }> = {
  repetitionOrRecidivism: { point: '1', words: 'қылмыстық құқық бұзушылықты бірнеше рет жасау' },
  graveConsequences: { point: '2', words: 'ауыр зардаптардың туындауы' },
  inGroup: { point: '3', words: 'адамдар тобының құрамында жасау' },
  leadingRole: { point: '4', words: 'айрықша белсенді рөл атқару' },
  usedVulnerable: {
    point: '5',
    words:
      'ауыр психикалық бұзылушылыққа шалдыққаны көрінеу белгілі адамдарды не жауаптылық жасына толмағандарды тарту',
  },
  hatredRevengeOrCover: {
    point: '6',
    words:
      'ұлттық, нәсілдік немесе діни өшпенділік, заңды әрекет үшін кек алу не өзге құқық бұзушылықты жасыру немесе жеңілдету ниеті',
  },
  vulnerableVictim: {
    point: '7',
    words: 'жүктілігі көрінеу белгілі әйелге, жас балаға, қорғансыз, дәрменсіз не тәуелді адамға қатысты жасау',
  },
  victimsDuty: {
    point: '8',
    words:
      'жәбірленушінің немесе оның жақындарының қызметтік, кәсіптік не қоғамдық борышын орындауына байланысты жасау',
  },
  cruelty: { point: '9', words: 'аса қатыгездікпен, садизммен, қорлаумен не азап шектірумен жасау' },
  dangerousMeans: {
    point: '10',
    words: 'қаруды, жарылғыш немесе өзге де қауіпті құралдарды не жалпыға қауіпті тәсілді пайдалану',
  },
  emergency: { point: '11', words: 'төтенше жағдай, төтенше ахуал немесе жаппай тәртіпсіздік кезінде жасау' },
  intoxication: { point: '12', words: 'масаң күйде жасау' },
  oathBreach: { point: '13', words: 'берген сертін немесе кәсіби антын бұза отырып жасау' },
  abuseOfTrust: { point: '14', words: 'қызметіне немесе шартқа сәйкес көрсетілген сенімді пайдалану' },
  officialGuise: { point: '15', words: 'билік өкілінің киімін немесе құжаттарын пайдалану' },
  lawOfficerOrJudge: {
    point: '16',
    words: 'құқық қорғау немесе арнаулы органның қызметкері не судья ретінде қызмет жағдайын пайдалану',
  },
}

/** Art. 44(2), as duties: the verb closes the sentence "… міндеттелсін". */
export const DUTIES: Record<Duty, string> = {
  noMoveWithoutNotice: 'пробация қызметін хабардар етпей тұрақты тұрғылықты, жұмыс және оқу орнын ауыстырмау',
  noVisitPlaces: 'сот белгілеген орындарға бармау',
  treatment:
    'психикаға белсенді әсер ететін заттарды тұтынуға байланысты бұзылушылықтардан немесе жыныс жолдары арқылы берілетін аурулардан емделу курсынан өту',
  noSubstances: 'психикаға белсенді әсер ететін заттарды медициналық мақсаттан тыс тұтынбау',
  registerUnemployed: 'жұмысы немесе оқуы болмаған жағдайда бір ай ішінде жұмыссыз ретінде тіркелу',
  stayHomeHours: 'белгіленген уақытта тұрғылықты жерінен шықпау',
  supportFamily: 'отбасына материалдық қолдау көрсету',
  other: '',
}

export const BANS: Record<LifeBan, { ban: string; articles: string[] }> = {
  teachingAndMinors: {
    ban: 'педагогикалық лауазымдарды және кәмелетке толмағандармен жұмыс істеуге байланысты лауазымдарды атқару құқығынан',
    articles: ['CC 50(2)'],
  },
  stateService: {
    ban: 'мемлекеттік қызметте, судья қызметінде, жергілікті өзін-өзі басқару органдарында, Ұлттық Банкте және оның ведомстволарында, қаржы нарығын реттеу жөніндегі органда, мемлекеттік ұйымдар мен квазимемлекеттік сектор субъектілерінде лауазымдар атқару құқығынан',
    articles: ['CC 50(2)'],
  },
  driving: { ban: 'көлік құралын басқару құқығынан', articles: ['CC 50(2)'] },
}

/** Restraint until the verdict enters into force: name in the nominative. */
export const RESTRAINT: Record<string, string> = {
  custody: 'күзетпен ұстау',
  houseArrest: 'үйқамақ',
  recognizance: 'ешқайда кетпеу және тиісінше мінез-құлық туралы қолхат',
  personalSurety: 'жеке кепілгерлік',
  bail: 'кепіл',
  supervision: 'қарауға беру',
}
