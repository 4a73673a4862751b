/** Names of what is said of an offence and of the person: category, stage, fault, role, recidivism, procedure. */
import type { Gravity, Procedure } from '../../../case/kinds.ts'
import type { Count } from '../../../case/schema.ts'
import type { CountGuidance, Recidivism } from '../../../sentencing/guidance.ts'
import type { Says } from '../../say.ts'

/** Categories of Art. 11, and the infraction, which has none. */
export const CATEGORY_NAMES: Record<Gravity, Says> = {
  infraction: { kk: 'қылмыстық теріс қылық', ru: 'уголовный проступок', en: 'criminal infraction' },
  minor: { kk: 'онша ауыр емес қылмыс', ru: 'преступление небольшой тяжести', en: 'minor crime' },
  medium: { kk: 'ауырлығы орташа қылмыс', ru: 'преступление средней тяжести', en: 'medium crime' },
  grave: { kk: 'ауыр қылмыс', ru: 'тяжкое преступление', en: 'grave crime' },
  especiallyGrave: { kk: 'аса ауыр қылмыс', ru: 'особо тяжкое преступление', en: 'especially grave crime' },
}

/** Stages of an intentional crime, Art. 24. */
export const STAGE_NAMES: Record<Count['stage'], Says> = {
  completed: { kk: 'аяқталған қылмыс', ru: 'оконченное преступление', en: 'completed crime' },
  attempt: { kk: 'қылмысқа оқталу', ru: 'покушение', en: 'attempt' },
  preparation: { kk: 'қылмысқа дайындалу', ru: 'приготовление', en: 'preparation' },
}

/** Forms of guilt, Art. 20 and 21. */
export const FAULT_NAMES: Record<NonNullable<Count['fault']>, Says> = {
  intentional: { kk: 'қасақаналық', ru: 'умысел', en: 'intent' },
  negligent: { kk: 'абайсыздық', ru: 'неосторожность', en: 'negligence' },
}

/** Roles of Art. 28. */
export const ROLE_NAMES: Record<Count['role'], Says> = {
  perpetrator: { kk: 'орындаушы', ru: 'исполнитель', en: 'perpetrator' },
  organizer: { kk: 'ұйымдастырушы', ru: 'организатор', en: 'organiser' },
  instigator: { kk: 'айдап салушы', ru: 'подстрекатель', en: 'instigator' },
  aider: { kk: 'көмектесуші', ru: 'пособник', en: 'aider' },
}

/** Recidivism, Art. 14. */
export const RECIDIVISM_NAMES: Record<Recidivism, Says> = {
  none: { kk: 'қылмыстардың қайталануы жоқ', ru: 'рецидива нет', en: 'no recidivism' },
  recidivism: { kk: 'қылмыстардың қайталануы', ru: 'рецидив преступлений', en: 'recidivism' },
  dangerousRecidivism: {
    kk: 'қылмыстардың қауіпті қайталануы',
    ru: 'опасный рецидив преступлений',
    en: 'dangerous recidivism',
  },
  ask: { kk: 'қайталануды сот анықтайды', ru: 'рецидив определяет суд', en: 'recidivism is for the court' },
}

/** Forms of proceedings that move the sentence: Art. 55(3), 67, 67-1. */
export const PROCEDURE_NAMES: Record<Procedure, Says> = {
  ordinary: { kk: 'жалпы тәртіп', ru: 'общий порядок', en: 'ordinary proceedings' },
  accelerated: {
    kk: 'жеделдетілген сотқа дейінгі тергеп-тексеру',
    ru: 'ускоренное досудебное расследование',
    en: 'accelerated pre-trial investigation',
  },
  plea: {
    kk: 'кінәні мойындау туралы процестік келісім',
    ru: 'процессуальное соглашение о признании вины',
    en: 'plea agreement',
  },
  cooperation: {
    kk: 'ынтымақтастық туралы процестік келісім',
    ru: 'процессуальное соглашение о сотрудничестве',
    en: 'cooperation agreement',
  },
  assetReturn: {
    kk: 'кінәні мойындау және заңсыз иемденілген активтерді қайтару туралы процестік келісім',
    ru: 'процессуальное соглашение о признании вины и возврате незаконно приобретённых активов',
    en: 'agreement on guilt and return of assets',
  },
  writ: { kk: 'бұйрықты іс жүргізу', ru: 'приказное производство', en: 'writ proceedings' },
}

/** Which of two computations is the milder for the person, Art. 6. */
export const MILDER_NAMES: Record<NonNullable<CountGuidance['today']>['milder'], Says> = {
  // A code of the answer, not a promise.
  // oxlint-disable-next-line unicorn/no-thenable
  then: {
    kk: 'әрекет жасалған күнгі заң жеңілірек',
    ru: 'мягче закон дня деяния',
    en: 'the law of the day of the act is milder',
  },
  today: { kk: 'бүгінгі заң жеңілірек', ru: 'мягче действующий закон', en: 'the law of today is milder' },
  mixed: {
    kk: 'әр редакцияның жеңілірек тұсы бар',
    ru: 'каждая редакция в чём-то мягче',
    en: 'each edition is milder in some respect',
  },
  same: { kk: 'айырмашылық жоқ', ru: 'разницы нет', en: 'there is no difference' },
}
