/** Short names of the circumstances of Art. 53, 54, 17(2), 26(4), in our own words. */
import type { MessageArea } from './icu.ts'

export const circumstances = {
  'mitigating.firstByChance': {
    kk: 'кездейсоқ мән-жайлар салдарынан алғашқы құқық бұзушылық',
    ru: 'впервые, по случайному стечению обстоятельств',
    en: 'first offence, by chance events',
  },
  'mitigating.minorOffender': {
    kk: 'кінәлі — кәмелетке толмаған',
    ru: 'виновный — несовершеннолетний',
    en: 'offender is a minor',
  },
  'mitigating.pregnancy': { kk: 'жүктілік', ru: 'беременность', en: 'pregnancy' },
  'mitigating.youngChild': { kk: 'жас баласының болуы', ru: 'наличие малолетнего ребёнка', en: 'a young child' },
  'mitigating.helpedVictim': {
    kk: 'жәбірленушіге бірден көмек көрсету',
    ru: 'помощь потерпевшему сразу после деяния',
    en: 'help to the victim right after the act',
  },
  'mitigating.repairedHarm': {
    kk: 'залалды ерікті түрде өтеу, зиянды жою',
    ru: 'добровольное возмещение ущерба, заглаживание вреда',
    en: 'damage paid, harm made up willingly',
  },
  'mitigating.hardshipOrCompassion': {
    kk: 'ауыр өмірлік жағдай немесе жанашырлық',
    ru: 'тяжёлые жизненные обстоятельства или сострадание',
    en: 'hardship or compassion',
  },
  'mitigating.coercionOrDependence': {
    kk: 'мәжбүрлеу немесе тәуелділік',
    ru: 'принуждение или зависимость',
    en: 'coercion or dependence',
  },
  'mitigating.exceededLawfulLimits': {
    kk: 'қорғану, аса қажеттілік және т.б. шегінен шығу',
    ru: 'превышение пределов обороны, крайней необходимости и т. п.',
    en: 'overstepped defence, necessity and the like',
  },
  'mitigating.victimMisconduct': {
    kk: 'жәбірленушінің құқыққа қайшы мінез-құлқы түрткі болуы',
    ru: 'повод — противоправное поведение потерпевшего',
    en: 'caused by the victim’s misconduct',
  },
  'mitigating.repentanceOrCooperation': {
    kk: 'шын өкіну, айыбын мойындап келу, ашуға көмектесу',
    ru: 'раскаяние, явка с повинной, помощь раскрытию',
    en: 'repentance, surrender, help to solve',
  },
  'mitigating.otherMitigating': {
    kk: 'соттың қалауымен өзге мән-жай',
    ru: 'иное по усмотрению суда',
    en: 'another, as the court sees fit',
  },
  'mitigating.diminishedSanity': {
    kk: 'есі дұрыстықты жоққа шығармайтын психикалық бұзылу',
    ru: 'психическое расстройство, не исключающее вменяемости',
    en: 'mental disorder short of insanity',
  },
  'mitigating.failedPrevention': {
    kk: 'сыбайласының әрекетіне жол бермеуге тырысу',
    ru: 'попытка не допустить деяние исполнителя',
    en: 'tried to prevent the deed',
  },
  'aggravating.repetitionOrRecidivism': {
    kk: 'бірнеше рет жасау, қайталану',
    ru: 'неоднократность, рецидив',
    en: 'repetition or recidivism',
  },
  'aggravating.graveConsequences': { kk: 'ауыр зардаптар', ru: 'тяжкие последствия', en: 'grave consequences' },
  'aggravating.inGroup': { kk: 'топ құрамында', ru: 'в составе группы', en: 'in a group' },
  'aggravating.leadingRole': { kk: 'айрықша белсенді рөл', ru: 'особо активная роль', en: 'leading role' },
  'aggravating.usedVulnerable': {
    kk: 'психикалық науқасты не жасы толмағанды тарту',
    ru: 'вовлечение психически больного или недостигшего возраста',
    en: 'drew in a mentally ill or under-age person',
  },
  'aggravating.hatredRevengeOrCover': {
    kk: 'өшпенділік, кек, өзге құқық бұзушылықты жасыру',
    ru: 'ненависть, месть, сокрытие другого правонарушения',
    en: 'hatred, revenge, covering another offence',
  },
  'aggravating.vulnerableVictim': {
    kk: 'жәбірленуші жүкті, жас бала, дәрменсіз не тәуелді',
    ru: 'потерпевший беременна, малолетний, беспомощный, зависимый',
    en: 'pregnant, young, helpless or dependent victim',
  },
  'aggravating.victimsDuty': {
    kk: 'жәбірленушінің борышын орындауына байланысты',
    ru: 'в связи с долгом потерпевшего',
    en: 'because of the victim’s duty',
  },
  'aggravating.cruelty': { kk: 'аса қатыгездік', ru: 'особая жестокость', en: 'special cruelty' },
  'aggravating.dangerousMeans': {
    kk: 'қару не жалпыға қауіпті тәсіл',
    ru: 'оружие или общеопасный способ',
    en: 'weapon or dangerous means',
  },
  'aggravating.emergency': {
    kk: 'төтенше жағдай кезінде',
    ru: 'в условиях чрезвычайного положения',
    en: 'during an emergency',
  },
  'aggravating.intoxication': { kk: 'мас күйде', ru: 'в состоянии опьянения', en: 'while intoxicated' },
  'aggravating.oathBreach': { kk: 'антын бұзып', ru: 'с нарушением присяги', en: 'in breach of an oath' },
  'aggravating.abuseOfTrust': {
    kk: 'көрсетілген сенімді пайдаланып',
    ru: 'с использованием оказанного доверия',
    en: 'by abuse of trust',
  },
  'aggravating.officialGuise': {
    kk: 'билік өкілінің киімін не құжатын пайдаланып',
    ru: 'с использованием формы или документов власти',
    en: 'under official guise',
  },
  'aggravating.lawOfficerOrJudge': {
    kk: 'құқық қорғау органының қызметкері не судья',
    ru: 'сотрудником правоохранительного органа или судьёй',
    en: 'by a law officer or judge',
  },
} as const satisfies MessageArea
