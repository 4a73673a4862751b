/** Names of penal institutions (Art. 46), of measures of restraint and of duties under probation control (Art. 44(2)). */
import type { Duty, Institution } from '../../../case/kinds.ts'
import type { RESTRAINT_MEASURES } from '../../../case/schema.ts'
import type { Says } from '../../say.ts'

/** Institutions by security; `ask` where the law leaves a gap, `full` for the part of a term under Art. 46(6). */
export const INSTITUTION_NAMES: Record<Institution | 'full' | 'ask', Says> = {
  juvenileMedium: {
    kk: 'кәмелетке толмағандарды ұстауға арналған орташа қауіпсіз мекеме',
    ru: 'учреждение средней безопасности для несовершеннолетних',
    en: 'medium-security institution for minors',
  },
  minimum: {
    kk: 'қауіпсіздігі барынша төмен мекеме',
    ru: 'учреждение минимальной безопасности',
    en: 'minimum-security institution',
  },
  medium: {
    kk: 'орташа қауіпсіз мекеме',
    ru: 'учреждение средней безопасности',
    en: 'medium-security institution',
  },
  maximum: {
    kk: 'қауіпсіздігі барынша жоғары мекеме',
    ru: 'учреждение максимальной безопасности',
    en: 'maximum-security institution',
  },
  extraordinary: {
    kk: 'төтенше қауіпсіз мекеме',
    ru: 'учреждение чрезвычайной безопасности',
    en: 'extraordinary-security institution',
  },
  full: {
    kk: 'толық қауіпсіз мекеме',
    ru: 'учреждение полной безопасности',
    en: 'full-security institution',
  },
  ask: {
    kk: 'мекеме түрін сот белгілейді',
    ru: 'вид учреждения определяет суд',
    en: 'the institution is for the court',
  },
}

/** Duties of probation control, Art. 44(2): infinitives in Russian, verbal nouns' negation in Kazakh. */
export const DUTY_NAMES: Record<Duty, Says> = {
  noMoveWithoutNotice: {
    kk: 'хабарламай тұрғылықты жерін, жұмысын және оқуын ауыстырмау',
    ru: 'не менять без уведомления место жительства, работы и учёбы',
    en: 'not to change home, work or study without notice',
  },
  noVisitPlaces: {
    kk: 'белгілі бір орындарға бармау',
    ru: 'не посещать определённые места',
    en: 'not to visit named places',
  },
  treatment: { kk: 'емделу курсынан өту', ru: 'пройти лечение', en: 'to undergo treatment' },
  noSubstances: {
    kk: 'психикаға белсенді әсер ететін заттарды тұтынбау',
    ru: 'не употреблять психоактивные вещества',
    en: 'not to use psychoactive substances',
  },
  registerUnemployed: {
    kk: 'бір ай ішінде жұмыссыз ретінде тіркелу',
    ru: 'в течение месяца встать на учёт в качестве безработного',
    en: 'to register as unemployed within a month',
  },
  stayHomeHours: {
    kk: 'белгіленген уақытта үйінен шықпау',
    ru: 'не покидать жилище в установленные часы',
    en: 'to stay at home at set hours',
  },
  supportFamily: {
    kk: 'отбасын материалдық қамтамасыз ету',
    ru: 'материально поддерживать семью',
    en: 'to support the family',
  },
  other: {
    kk: 'түзелуіне көмектесетін өзге міндет',
    ru: 'иная обязанность, способствующая исправлению',
    en: 'another duty that helps correction',
  },
}

/** Measures of restraint until the verdict enters into force. */
export const RESTRAINT_NAMES: Record<(typeof RESTRAINT_MEASURES)[number], Says> = {
  custody: { kk: 'күзетпен ұстау', ru: 'содержание под стражей', en: 'custody' },
  houseArrest: { kk: 'үйқамақ', ru: 'домашний арест', en: 'house arrest' },
  recognizance: {
    kk: 'ешқайда кетпеу және тиісінше мінез-құлық туралы қолхат',
    ru: 'подписка о невыезде и надлежащем поведении',
    en: 'recognizance not to leave',
  },
  personalSurety: { kk: 'жеке кепілгерлік', ru: 'личное поручительство', en: 'personal surety' },
  bail: { kk: 'кепіл', ru: 'залог', en: 'bail' },
  supervision: { kk: 'қарауға беру', ru: 'отдача под присмотр', en: 'supervision' },
  none: { kk: 'бұлтартпау шарасы қолданылмаған', ru: 'мера пресечения не применяется', en: 'no restraint' },
}
