/** Names of main and additional punishments (Art. 40), of ways of joining them (Art. 58) and of lifelong bans (Art. 50). */
import type { AdditionalKind, MainKind, Method } from '../../../case/kinds.ts'
import type { Cumulation, LifeBan } from '../../../sentencing/guidance.ts'
import type { Says } from '../../say.ts'

/** Main punishments in the words of Art. 40. */
export const MAIN_KIND_NAMES: Record<MainKind, Says> = {
  fine: { kk: 'айыппұл', ru: 'штраф', en: 'fine' },
  correctionalWorks: { kk: 'түзеу жұмыстары', ru: 'исправительные работы', en: 'correctional works' },
  communityService: {
    kk: 'қоғамдық жұмыстарға тарту',
    ru: 'привлечение к общественным работам',
    en: 'community service',
  },
  arrest: { kk: 'қамаққа алу', ru: 'арест', en: 'arrest' },
  expulsion: {
    kk: 'елден шығарып жіберу',
    ru: 'выдворение за пределы страны',
    en: 'expulsion from the country',
  },
  restrictionOfLiberty: { kk: 'бас бостандығын шектеу', ru: 'ограничение свободы', en: 'restriction of liberty' },
  imprisonment: { kk: 'бас бостандығынан айыру', ru: 'лишение свободы', en: 'imprisonment' },
  lifeImprisonment: {
    kk: 'өмір бойына бас бостандығынан айыру',
    ru: 'пожизненное лишение свободы',
    en: 'life imprisonment',
  },
}

/** Additional punishments of Art. 40(3)-(4). */
export const ADDITIONAL_KIND_NAMES: Record<AdditionalKind, Says> = {
  confiscation: { kk: 'мүлікті тәркілеу', ru: 'конфискация имущества', en: 'confiscation of property' },
  disqualification: {
    kk: 'белгілі бір лауазымды атқару немесе қызметпен айналысу құқығынан айыру',
    ru: 'лишение права занимать должность или заниматься деятельностью',
    en: 'disqualification from a post or activity',
  },
  expulsion: MAIN_KIND_NAMES.expulsion,
  deprivationOfRank: {
    kk: 'атақтан, шеннен немесе наградадан айыру',
    ru: 'лишение звания, чина или наград',
    en: 'deprivation of rank, class or awards',
  },
  deprivationOfCitizenship: {
    kk: 'азаматтықтан айыру',
    ru: 'лишение гражданства',
    en: 'deprivation of citizenship',
  },
}

/** Ways of joining punishments, Art. 58 and 60. */
export const METHOD_NAMES: Record<Method, Says> = {
  single: { kk: 'жазаларды қоспау', ru: 'без сложения наказаний', en: 'no joining of punishments' },
  absorption: { kk: 'жазаларды сіңіру', ru: 'поглощение наказаний', en: 'absorption' },
  partialAddition: { kk: 'жазаларды ішінара қосу', ru: 'частичное сложение наказаний', en: 'partial addition' },
  fullAddition: { kk: 'жазаларды толық қосу', ru: 'полное сложение наказаний', en: 'full addition' },
}

/** The six sets of Art. 58, by what is in them. */
export const CUMULATION_SET_NAMES: Record<NonNullable<Cumulation['set']>, Says> = {
  A: {
    kk: 'тек қылмыстық теріс қылықтар',
    ru: 'только уголовные проступки',
    en: 'infractions only',
  },
  B: {
    kk: 'онша ауыр емес және ауырлығы орташа қылмыстар, қылмыстық теріс қылықтар',
    ru: 'преступления небольшой и средней тяжести, уголовные проступки',
    en: 'minor and medium crimes, infractions',
  },
  C: {
    kk: 'ауыр немесе аса ауыр қылмыс бар',
    ru: 'есть тяжкое или особо тяжкое преступление',
    en: 'a grave or especially grave crime among them',
  },
  D: {
    kk: 'санкциясы 20 жылға жететін аса ауыр қылмыс бар',
    ru: 'есть особо тяжкое преступление, санкция которого достигает 20 лет',
    en: 'an especially grave crime whose sanction reaches 20 years among them',
  },
  E: {
    kk: 'санкциясы 20 жылға жететін аса ауыр қылмыс және айыппұл салынған теріс қылық бар',
    ru: 'есть особо тяжкое преступление с санкцией до 20 лет и проступок, за который назначен штраф',
    en: 'an especially grave crime whose sanction reaches 20 years, and an infraction punished by a fine',
  },
  F: {
    kk: 'біреуі үшін өмір бойына бас бостандығынан айыру тағайындалған',
    ru: 'за одно из них назначено пожизненное лишение свободы',
    en: 'life imprisonment for one of them',
  },
}

/** Bans for life that must follow, Art. 50(2). */
export const LIFE_BAN_NAMES: Record<LifeBan, Says> = {
  teachingAndMinors: {
    kk: 'педагогтік лауазымдар мен кәмелетке толмағандармен жұмыс істеуге өмір бойына тыйым салу',
    ru: 'пожизненный запрет на педагогические должности и работу с несовершеннолетними',
    en: 'ban for life on teaching posts and work with minors',
  },
  stateService: {
    kk: 'мемлекеттік қызметке, судья қызметіне, мемлекеттік ұйымдар мен квазимемлекеттік секторға өмір бойына тыйым салу',
    ru: 'пожизненный запрет на государственную службу, должность судьи, работу в государственных организациях и квазигосударственном секторе',
    en: 'ban for life on state service, the bench, state organisations and the quasi-public sector',
  },
  driving: {
    kk: 'көлік құралын басқаруға өмір бойына тыйым салу',
    ru: 'пожизненный запрет управлять транспортными средствами',
    en: 'ban for life on driving',
  },
}
