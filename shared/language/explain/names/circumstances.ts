/** Mitigating and aggravating circumstances (Art. 53, 54, 17(2), 26(4)) in the short wording of an act. */
import type { AggravatingCode, MitigatingCode } from '../../../case/kinds.ts'
import type { Says } from '../../say.ts'

export const MITIGATING_NAMES: Record<MitigatingCode, Says> = {
  firstByChance: {
    kk: 'мән-жайлардың кездейсоқ тоғысуынан алғаш рет құқық бұзуы',
    ru: 'правонарушение совершено впервые при случайном стечении обстоятельств',
    en: 'a first offence through a chance run of events',
  },
  minorOffender: { kk: 'кәмелетке толмауы', ru: 'несовершеннолетие', en: 'being under 18' },
  pregnancy: { kk: 'жүкті болуы', ru: 'беременность', en: 'pregnancy' },
  youngChild: {
    kk: 'жас баласының болуы немесе оны тәрбиелеуі',
    ru: 'наличие или воспитание малолетнего ребёнка',
    en: 'having or raising a young child',
  },
  helpedVictim: {
    kk: 'жәбірленушіге бірден көмек көрсетуі',
    ru: 'помощь потерпевшему сразу после деяния',
    en: 'help to the victim right after the act',
  },
  repairedHarm: {
    kk: 'залалды өз еркімен өтеуі, зиянды жоюы',
    ru: 'добровольное возмещение ущерба, заглаживание вреда',
    en: 'damage willingly paid, harm made up',
  },
  hardshipOrCompassion: {
    kk: 'жеке басының немесе отбасының ауыр жағдайы не жанашырлық',
    ru: 'тяжёлые личные или семейные обстоятельства либо сострадание',
    en: 'personal or family hardship, or compassion',
  },
  coercionOrDependence: {
    kk: 'мәжбүрлеумен немесе тәуелділіктен жасауы',
    ru: 'совершение под принуждением или в силу зависимости',
    en: 'acting under coercion or from dependence',
  },
  exceededLawfulLimits: {
    kk: 'қажетті қорғаныстың немесе өзге заңды әрекеттің шегінен шығуы',
    ru: 'превышение пределов обороны или иного правомерного действия',
    en: 'overstepping defence or another lawful act',
  },
  victimMisconduct: {
    kk: 'жәбірленушінің заңсыз немесе бейморальдық қылығы түрткі болуы',
    ru: 'повод дал потерпевший противоправным или аморальным поведением',
    en: 'the victim’s unlawful or immoral conduct gave the cause',
  },
  repentanceOrCooperation: {
    kk: 'шын жүректен өкінуі, айыбын мойындап келуі, ашуға көмектесуі',
    ru: 'чистосердечное раскаяние, явка с повинной, помощь раскрытию',
    en: 'repentance, surrender or help in solving the offence',
  },
  otherMitigating: {
    kk: 'сот ескеретін өзге мән-жай',
    ru: 'иное обстоятельство по усмотрению суда',
    en: 'another circumstance the court counts',
  },
  diminishedSanity: {
    kk: 'есі дұрыстықты жоққа шығармайтын психикалық бұзылу',
    ru: 'психическое расстройство, не исключающее вменяемости',
    en: 'a mental disorder not excluding sanity',
  },
  failedPrevention: {
    kk: 'сыбайласының әрекетін тоқтатуға тырысуы',
    ru: 'попытка удержать соучастника от доведения деяния до конца',
    en: 'a failed attempt to prevent the accomplice’s act',
  },
}

export const AGGRAVATING_NAMES: Record<AggravatingCode, Says> = {
  repetitionOrRecidivism: {
    kk: 'бірнеше рет жасауы, қылмыстардың қайталануы немесе қауіпті қайталануы',
    ru: 'неоднократность, рецидив или опасный рецидив',
    en: 'repetition, recidivism or dangerous recidivism',
  },
  graveConsequences: { kk: 'ауыр зардаптардың болуы', ru: 'тяжкие последствия', en: 'grave consequences' },
  inGroup: {
    kk: 'адамдар тобының немесе қылмыстық топтың құрамында жасауы',
    ru: 'совершение группой лиц или в составе преступной группы',
    en: 'acting in a group or a criminal group',
  },
  leadingRole: { kk: 'айрықша белсенді рөлі', ru: 'особо активная роль', en: 'an especially active role' },
  usedVulnerable: {
    kk: 'психикасы ауыр бұзылған адамды немесе жауаптылық жасына толмағанды тартуы',
    ru: 'вовлечение тяжело психически больного или не достигшего возраста ответственности',
    en: 'drawing in a severely ill person or one below the age of liability',
  },
  hatredRevengeOrCover: {
    kk: 'өшпенділік, заңды әрекет үшін кек алу немесе басқа құқық бұзушылықты жасыру ниеті',
    ru: 'ненависть, месть за правомерные действия, цель скрыть или облегчить другое правонарушение',
    en: 'hatred, revenge for lawful acts, or hiding or easing another offence',
  },
  vulnerableVictim: {
    kk: 'жүкті әйелге, жас балаға, қорғансыз, дәрменсіз немесе тәуелді адамға қатысты жасауы',
    ru: 'потерпевший – беременная, малолетний, беззащитное, беспомощное или зависимое лицо',
    en: 'a pregnant, very young, defenceless, helpless or dependent victim',
  },
  victimsDuty: {
    kk: 'жәбірленушінің немесе жақындарының өз борышын орындауына байланысты жасауы',
    ru: 'совершение в связи с исполнением потерпевшим или его близкими своего долга',
    en: 'because the victim or a close person did a duty',
  },
  cruelty: {
    kk: 'айрықша қатыгездік, садизм, қорлау, азаптау',
    ru: 'особая жестокость, садизм, издевательство, мучения',
    en: 'special cruelty, sadism, mockery or torment',
  },
  dangerousMeans: {
    kk: 'қару, қауіпті құралдар немесе жалпыға қауіпті тәсіл қолдануы',
    ru: 'применение оружия, опасных средств или общеопасного способа',
    en: 'weapons, dangerous means or a generally dangerous way',
  },
  emergency: {
    kk: 'төтенше жағдай, төтенше ахуал немесе жаппай тәртіпсіздік кезінде жасауы',
    ru: 'совершение при чрезвычайном положении, чрезвычайной ситуации или массовых беспорядках',
    en: 'during a state of emergency, a disaster or mass riots',
  },
  intoxication: { kk: 'мас күйінде жасауы', ru: 'совершение в состоянии опьянения', en: 'intoxication' },
  oathBreach: {
    kk: 'антын немесе кәсіби сертін бұзып жасауы',
    ru: 'нарушение присяги или профессиональной клятвы',
    en: 'breach of an oath or professional vow',
  },
  abuseOfTrust: {
    kk: 'қызметі немесе шарты бойынша көрсетілген сенімді пайдалануы',
    ru: 'использование доверия, оказанного по службе или договору',
    en: 'use of trust given by office or contract',
  },
  officialGuise: {
    kk: 'билік өкілінің киімін немесе құжаттарын пайдалануы',
    ru: 'использование формы или документов представителя власти',
    en: 'use of an official’s uniform or papers',
  },
  lawOfficerOrJudge: {
    kk: 'құқық қорғау немесе арнаулы орган қызметкерінің не судьяның қызмет бабын пайдалануы',
    ru: 'использование служебного положения сотрудником правоохранительного или специального органа либо судьёй',
    en: 'a law officer or judge using the office',
  },
}
