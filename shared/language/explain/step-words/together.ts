/** What is said of all counts together: joining, conditional conviction, institution, credit, payment. */
import type { Message } from '../template.ts'

export const TOGETHER_STEPS = {
  '58.set': [
    {
      kk: 'Жиынтық: {after:set}. Рұқсат етілген тәсіл: {methods:method}; бас бостандығынан айыру {capMonths:term|abl} аспайды ({articles}).',
      ru: 'Совокупность: {after:set}. Допускается: {methods:method}; лишение свободы – не более {capMonths:term|gen} ({articles}).',
      en: 'Set of offences: {after:set}. Allowed: {methods:method}; imprisonment is at most {capMonths:term} ({articles}).',
    },
    {
      kk: 'Жиынтық: {after:set}. Рұқсат етілген тәсіл: {methods:method} ({articles}).',
      ru: 'Совокупность: {after:set}. Допускается: {methods:method} ({articles}).',
      en: 'Set of offences: {after:set}. Allowed: {methods:method} ({articles}).',
    },
    {
      kk: 'Жиынтық: {after:set} ({articles}).',
      ru: 'Совокупность: {after:set} ({articles}).',
      en: 'Set of offences: {after:set} ({articles}).',
    },
  ],
  '60.rest': [
    {
      kk: 'Үкімдердің жиынтығы: түпкілікті жаза өтелмеген {after:term|abl} артық болып, {capMonths:term|abl} аспауға тиіс ({articles}).',
      ru: 'Совокупность приговоров: окончательное наказание больше неотбытых {after:term|gen}, но не более {capMonths:term|gen} ({articles}).',
      en: 'Cumulative sentences: the final punishment exceeds the unserved {after:term} and is at most {capMonths:term} ({articles}).',
    },
    {
      kk: 'Өтелмеген бөлік жаңа жазаға қосылады ({articles}).',
      ru: 'Неотбытая часть присоединяется к новому наказанию ({articles}).',
      en: 'The unserved rest is added to the new punishment ({articles}).',
    },
  ],
  '63.conditional': [
    {
      kk: 'Шартты түрде соттау: {after:conditional} ({articlesBecause}).',
      ru: 'Условное осуждение: {after:conditional} ({articlesBecause}).',
      en: 'Conditional conviction: {after:conditional} ({articlesBecause}).',
    },
    {
      kk: 'Шартты түрде соттау: {after:conditional} ({articles}).',
      ru: 'Условное осуждение: {after:conditional} ({articles}).',
      en: 'Conditional conviction: {after:conditional} ({articles}).',
    },
  ],
  '46(5).institution': [
    {
      kk: 'Бас бостандығынан айыру, мерзімі {upToMonths:term|dat} дейін: {after:institution} ({articles}).',
      ru: 'Лишение свободы на срок до {upToMonths:term|gen}: {after:institution} ({articles}).',
      en: 'Imprisonment up to {upToMonths:term}: {after:institution} ({articles}).',
    },
    {
      kk: 'Бас бостандығынан айыру, кез келген мерзімге: {after:institution} ({articles}).',
      ru: 'Лишение свободы на любой срок: {after:institution} ({articles}).',
      en: 'Imprisonment for any term: {after:institution} ({articles}).',
    },
  ],
  '62.credit': [
    {
      kk: 'Есепке алынатын уақыт: күзетпен ұстау – {custody:days}, үйқамақ – {house:days}, шет мемлекетте ұстау – {foreign:days} ({articles}).',
      ru: 'К зачёту: содержание под стражей – {custody:days}, домашний арест – {house:days}, содержание за рубежом – {foreign:days} ({articles}).',
      en: 'To be credited: custody – {custody:days}, house arrest – {house:days}, custody abroad – {foreign:days} ({articles}).',
    },
    {
      kk: 'Ұсталған уақыты есепке алынады ({articles}).',
      ru: 'Время содержания засчитывается ({articles}).',
      en: 'The time held is credited ({articles}).',
    },
  ],
  '98-1.payment': [
    {
      kk: 'Жәбірленушілерге өтемақы қорына мәжбүрлі төлем ({gravity:category}) – {after:mci} ({articles}).',
      ru: 'Принудительный платёж в Фонд компенсации потерпевшим ({gravity:category}) – {after:mci} ({articles}).',
      en: 'Compulsory payment to the Victims’ Compensation Fund ({gravity:category}) – {after:mci} ({articles}).',
    },
    {
      kk: 'Жәбірленушілерге өтемақы қорына мәжбүрлі төлем өндіріледі ({articles}).',
      ru: 'Взыскивается принудительный платёж в Фонд компенсации потерпевшим ({articles}).',
      en: 'The compulsory payment to the Victims’ Compensation Fund is levied ({articles}).',
    },
  ],
} satisfies Record<string, Message>

/** The last of several bands of institutions: it begins where the one before it ends. */
export const LONGER_TERM: Message = [
  {
    kk: 'Бас бостандығынан айыру, одан ұзақ мерзімге: {after:institution} ({articles}).',
    ru: 'Лишение свободы на больший срок: {after:institution} ({articles}).',
    en: 'Imprisonment for a longer term: {after:institution} ({articles}).',
  },
]
