/** The name of the Law on enforcement proceedings in the genitive, as an article of it is named. */
import type { ActLanguage } from '../../acts/document.ts'

export const LAW_OF: Readonly<Record<ActLanguage, string>> = {
  kk: '«Атқарушылық іс жүргізу және сот орындаушыларының мәртебесі туралы» 2010 жылғы 2 сәуірдегі № 261-IV Қазақстан Республикасы Заңының',
  ru: 'Закона Республики Казахстан от 2 апреля 2010 года № 261-IV «Об исполнительном производстве и статусе судебных исполнителей»',
}
