/** Category, liability, recidivism, limitation. */
import type { Message } from '../template.ts'

export const OFFENCE_STEPS = {
  '11.category': [
    {
      kk: 'Санаты ({row}): {after:category}; кінә нысаны – {fault:fault} ({articles}).',
      ru: 'Категория ({row}): {after:category}; форма вины – {fault:fault} ({articles}).',
      en: 'Category ({row}): {after:category}; form of guilt – {fault:fault} ({articles}).',
    },
    {
      kk: 'Санаты: {after:category} ({articles}).',
      ru: 'Категория: {after:category} ({articles}).',
      en: 'Category: {after:category} ({articles}).',
    },
  ],
  '14.recidivism': [
    {
      kk: '{after:recidivism}: әрекет күні жойылмаған соттылық – {live:number}, барлығы – {all:number} ({articles}).',
      ru: '{after:recidivism}: непогашенных судимостей на день деяния – {live:number}, всего – {all:number} ({articles}).',
      en: '{after:recidivism}: live records on the day of the act – {live:number}, of all – {all:number} ({articles}).',
    },
    {
      kk: '{after:recidivism} ({articles}).',
      ru: '{after:recidivism} ({articles}).',
      en: '{after:recidivism} ({articles}).',
    },
  ],
  '15.underAge': [
    {
      kk: 'Әрекет күні жасы – {age:number}: бұл құқық бұзушылық үшін жауаптылық жасына толмаған ({articles}).',
      ru: 'Возраст на день деяния – {age:number}: ответственность за это правонарушение ещё не наступила ({articles}).',
      en: 'Age on the day of the act – {age:number}: below the age of liability for this offence ({articles}).',
    },
    {
      kk: 'Бұл құқық бұзушылық үшін жауаптылық жасына толмаған ({articles}).',
      ru: 'Возраст ответственности за это правонарушение не достигнут ({articles}).',
      en: 'Below the age of liability for this offence ({articles}).',
    },
  ],
  '24.notPunishable': [
    {
      kk: 'Бұл құқық бұзушылыққа дайындалу немесе оқталу жазаланбайды ({articles}).',
      ru: 'Приготовление к этому деянию или покушение на него не наказуемы ({articles}).',
      en: 'Preparation or attempt of this offence is not punishable ({articles}).',
    },
  ],
  '71(1).term': [
    {
      kk: 'Ескіру мерзімі – {months}: {before|abl} {after|dat} дейін. {judgmentOn} күні: {status:limitation} ({articles}).',
      ru: 'Срок давности – {months}: с {before|gen} по {after}. На {judgmentOn}: {status:limitation} ({articles}).',
      en: 'Limitation – {months}: from {before} to {after}. On {judgmentOn}: {status:limitation} ({articles}).',
    },
    {
      kk: 'Ескіру мерзімі есептелді ({articles}).',
      ru: 'Срок давности исчислен ({articles}).',
      en: 'The limitation was computed ({articles}).',
    },
  ],
  '71(6).none': [
    {
      kk: 'Бұл қылмысқа ескіру мерзімі қолданылмайды ({articles}).',
      ru: 'К этому преступлению сроки давности не применяются ({articles}).',
      en: 'No limitation applies to this crime ({articles}).',
    },
  ],
} satisfies Record<string, Message>
