/** Titles of the figures that steps are about, from JSON pointers into the guidance. */
import type { Language, Says } from '../say.ts'
import { nameOf } from './names.ts'

const TITLES: Readonly<Record<string, Says>> = {
  recidivism: { kk: 'Қылмыстардың қайталануы', ru: 'Рецидив', en: 'Recidivism' },
  category: { kk: 'Санаты', ru: 'Категория', en: 'Category' },
  liable: { kk: 'Қылмыстық жауаптылық', ru: 'Уголовная ответственность', en: 'Criminal liability' },
  limitation: { kk: 'Ескіру мерзімі', ru: 'Срок давности', en: 'Limitation' },
  release: { kk: 'Босату негізі', ru: 'Основание освобождения', en: 'Ground of release' },
  noImprisonment: {
    kk: 'Бас бостандығынан айырудың жол берілмейтіні',
    ru: 'Недопустимость лишения свободы',
    en: 'No imprisonment',
  },
  cap: { kk: 'Төмендетілген жоғары шек', ru: 'Пониженный верхний предел', en: 'Lowered maximum' },
  max: { kk: 'жоғары шегі', ru: 'верхний предел', en: 'maximum' },
  min: { kk: 'төменгі шегі', ru: 'нижний предел', en: 'minimum' },
  available: { kk: 'қолданылуы', ru: 'допустимость', en: 'availability' },
  mandatoryForLife: {
    kk: 'Өмір бойына міндетті тыйымдар',
    ru: 'Обязательные пожизненные запреты',
    en: 'Mandatory bans for life',
  },
  cumulation: {
    kk: 'Құқық бұзушылықтардың жиынтығы',
    ru: 'Совокупность правонарушений',
    en: 'Cumulation of offences',
  },
  cumulativeSentences: { kk: 'Үкімдердің жиынтығы', ru: 'Совокупность приговоров', en: 'Cumulative sentences' },
  conditional: { kk: 'Шартты түрде соттау', ru: 'Условное осуждение', en: 'Conditional conviction' },
  institution: { kk: 'Мекеме түрі', ru: 'Вид учреждения', en: 'Institution' },
  credit: { kk: 'Есепке алу', ru: 'Зачёт', en: 'Credit' },
  compulsoryPaymentMci: { kk: 'Мәжбүрлі төлем', ru: 'Принудительный платёж', en: 'Compulsory payment' },
  questions: { kk: 'Соттың шешімін күтетін мәселе', ru: 'Вопрос для суда', en: 'A question for the court' },
}

function titleOf(key: string, lang: Language): string | null {
  return Object.hasOwn(TITLES, key) ? (TITLES[key]?.[lang] ?? null) : null
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a pointer into the guidance is: "Лишение свободы: верхний предел"; an unknown pointer stays as it is. */
export function sayAbout(about: string, lang: Language): string {
  const [head, tail] = about
    .replace(/^\/counts\/\d+(?:\/today)?\//u, '/')
    .split('/')
    .slice(1)
  const [first, second, third] = [head, tail, about.split('/').at(-1)]
  if (first === 'penalties' && second !== undefined && third !== undefined) {
    const what = titleOf(third, lang)
    if (what !== null) return capital(`${nameOf('kind', second, lang)}: ${what}`)
  }
  const title = first === undefined ? null : titleOf(first, lang)
  if (title === null) return about
  return first === 'release' && second !== undefined ? `${title}: ${nameOf('ground', second, lang)}` : title
}
