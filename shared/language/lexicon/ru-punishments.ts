/** Russian names of categories, kinds of punishment, institutions and ways of joining. */
import type { Gravity, Institution, MainKind, Method } from '../../case/kinds.ts'

/** Category in the genitive plural: "относится к …". */
export const CRIME_TO: Record<Gravity, string> = {
  infraction: 'уголовным проступкам',
  minor: 'преступлениям небольшой тяжести',
  medium: 'преступлениям средней тяжести',
  grave: 'тяжким преступлениям',
  especiallyGrave: 'особо тяжким преступлениям',
}

type KindForms = { nominative: string; genitive: string; dative: string; accusative: string }
export const KIND: Record<MainKind, KindForms> = {
  fine: { nominative: 'штраф', genitive: 'штрафа', dative: 'штрафу', accusative: 'штраф' },
  correctionalWorks: {
    nominative: 'исправительные работы',
    genitive: 'исправительных работ',
    dative: 'исправительным работам',
    accusative: 'исправительные работы',
  },
  communityService: {
    nominative: 'привлечение к общественным работам',
    genitive: 'привлечения к общественным работам',
    dative: 'привлечению к общественным работам',
    accusative: 'привлечение к общественным работам',
  },
  arrest: { nominative: 'арест', genitive: 'ареста', dative: 'аресту', accusative: 'арест' },
  expulsion: {
    nominative: 'выдворение за пределы Республики Казахстан',
    genitive: 'выдворения за пределы Республики Казахстан',
    dative: 'выдворению за пределы Республики Казахстан',
    accusative: 'выдворение за пределы Республики Казахстан',
  },
  restrictionOfLiberty: {
    nominative: 'ограничение свободы',
    genitive: 'ограничения свободы',
    dative: 'ограничению свободы',
    accusative: 'ограничение свободы',
  },
  imprisonment: {
    nominative: 'лишение свободы',
    genitive: 'лишения свободы',
    dative: 'лишению свободы',
    accusative: 'лишение свободы',
  },
  lifeImprisonment: {
    nominative: 'пожизненное лишение свободы',
    genitive: 'пожизненного лишения свободы',
    dative: 'пожизненному лишению свободы',
    accusative: 'пожизненное лишение свободы',
  },
}

export const INSTITUTION: Record<Institution, string> = {
  juvenileMedium: 'средней безопасности для содержания несовершеннолетних',
  minimum: 'минимальной безопасности',
  medium: 'средней безопасности',
  maximum: 'максимальной безопасности',
  extraordinary: 'чрезвычайной безопасности',
}

/** By which way punishments are joined. */
export const METHOD: Record<Method, string> = {
  single: 'по совокупности уголовных правонарушений',
  absorption: 'путём поглощения менее строгого наказания более строгим',
  partialAddition: 'путём частичного сложения назначенных наказаний',
  fullAddition: 'путём полного сложения назначенных наказаний',
}

/** Kinds of recidivism (Art. 14), nominative. */
export const RECIDIVISM = { recidivism: 'рецидив преступлений', dangerousRecidivism: 'опасный рецидив преступлений' }

/** The same in the genitive. */
export const RECIDIVISM_OF = {
  recidivism: 'рецидива преступлений',
  dangerousRecidivism: 'опасного рецидива преступлений',
}
