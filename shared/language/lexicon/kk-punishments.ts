/** Kazakh names of categories, kinds of punishment, institutions and ways of joining. */
import type { Gravity, Institution, MainKind, Method } from '../../case/kinds.ts'

export const CRIME_OF: Record<Gravity, string> = {
  infraction: 'қылмыстық теріс қылық',
  minor: 'онша ауыр емес қылмыс',
  medium: 'ауырлығы орташа қылмыс',
  grave: 'ауыр қылмыс',
  especiallyGrave: 'аса ауыр қылмыс',
}

export const KIND: Record<MainKind, string> = {
  fine: 'айыппұл',
  correctionalWorks: 'түзеу жұмыстары',
  communityService: 'қоғамдық жұмыстарға тарту',
  arrest: 'қамаққа алу',
  expulsion: 'Қазақстан Республикасының шегінен тысқары жерге шығарып жіберу',
  restrictionOfLiberty: 'бас бостандығын шектеу',
  imprisonment: 'бас бостандығынан айыру',
  lifeImprisonment: 'өмір бойына бас бостандығынан айыру',
}

export const INSTITUTION: Record<Institution, string> = {
  juvenileMedium: 'кәмелетке толмағандарды ұстауға арналған орташа қауіпсіз',
  minimum: 'қауіпсіздігі барынша төмен',
  medium: 'орташа қауіпсіз',
  maximum: 'қауіпсіздігі барынша жоғары',
  extraordinary: 'төтенше қауіпсіз',
}

/** By which way punishments are joined. */
export const METHOD: Record<Method, string> = {
  single: 'құқық бұзушылықтар жиынтығы үшін',
  absorption: 'онша қатаң емес жазаны неғұрлым қатаң жазаға сіңіру арқылы',
  partialAddition: 'тағайындалған жазаларды ішінара қосу арқылы',
  fullAddition: 'тағайындалған жазаларды толық қосу арқылы',
}

/** Kinds of recidivism (Art. 14). */
export const RECIDIVISM = {
  recidivism: 'қылмыстардың қайталануы',
  dangerousRecidivism: 'қылмыстардың қауіпті қайталануы',
}
