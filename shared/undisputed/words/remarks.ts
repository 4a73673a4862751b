/** Sentences for questions and warnings, by code; `{x}` is a figure of the remark. */
import type { Language, Says } from '../../language/say.ts'
import type { Question } from '../types.ts'

export const REMARK_WORDS: Readonly<Record<string, Says>> = {
  balanceUnderThreshold: {
    kk: 'Құжаттағы сома шекке жетеді, бірақ қалған берешек одан төмен. Заң шекті құжаттағы талапқа байлайды; шешімді судья қабылдайды.',
    ru: 'Сумма документа достигает порога, но остаток долга ниже него. Закон связывает порог с требованием документа; решает судья.',
    en: 'The sum of the document reaches the threshold, the balance left does not. The law ties the threshold to the document; the judge decides.',
  },
  mciYear: {
    kk: 'Қаулы шыққан жылдың АЕК бойынша жауап басқаша болар еді. Қай жылдың көрсеткіші қолданылатынын судья шешеді.',
    ru: 'По МРП года вынесения постановления ответ был бы иным. Какой год применять, решает судья.',
    en: 'By the MCI of the year of the resolution the answer would differ. Which year applies is for the judge.',
  },
  periodicWithoutMinimum: {
    kk: 'Мерзімді төлемдер бойынша ең аз сома заңда аталмаған, ал бұл сома бір АЕК-ке жетпейді.',
    ru: 'Для периодических платежей наименьшая сумма законом не названа, а эта сумма меньше одного МРП.',
    en: 'No least sum is named for periodic payments, and this one is under one MCI.',
  },
  severalDocuments: {
    kk: 'Осы борышкерде шекке жетпейтін бірнеше құжат бар. Заң бір құжат туралы айтады; қосуға бола ма, судья шешеді.',
    ru: 'У должника несколько документов, каждый ниже порога. Закон говорит об одном документе; можно ли складывать, решает судья.',
    en: 'The debtor has several documents, each under the threshold. The law speaks of one; whether they add up is for the judge.',
  },
  calendarYearMissing: {
    kk: '{year} жылғы жұмыс күндерінің күнтізбесі жоқ: мерзім есептелмеді.',
    ru: 'Нет календаря рабочих дней на {year} год: срок не посчитан.',
    en: 'There is no calendar of working days for {year}: the term was not counted.',
  },
  mciYearMissing: {
    kk: '{year} жылғы айлық есептік көрсеткіш белгісіз.',
    ru: 'Месячный расчётный показатель {year} года неизвестен.',
    en: 'The monthly calculation index of {year} is not known.',
  },
  judgeTermUnknown: {
    kk: 'АПК 249-бабының мерзімі оқылмаған: судья мерзімін өзі белгілейді.',
    ru: 'Срок по ст. 249 ГПК не прочитан: его указывает судья.',
    en: 'The term of CivPC 249 was not read: the judge sets it.',
  },
  liftingNeedsNoCourt: {
    kk: 'Шектеуді сот орындаушысы өзі бір жұмыс күні ішінде алып тастайды (Заңның 33-бабының 4-тармағы): сот санкциясы аталмаған. Соттың не шешетінін судья белгілейді.',
    ru: 'Ограничение снимает сам судебный исполнитель в течение одного рабочего дня (пункт 4 статьи 33 Закона): санкция суда не названа. Что решает суд, определяет судья.',
    en: 'The bailiff lifts the ban by himself within one working day (Law 33(4)); no sanction is named. What the court decides is for the judge.',
  },
  suspensionLength: {
    kk: 'Тоқтата тұрудың ең ұзақ мерзімі заңда табылмады: мерзімнің емдеуге сай екенін судья бағалайды.',
    ru: 'Наибольший срок приостановления в законе не найден: соответствие срока лечению оценивает судья.',
    en: 'No longest term of a suspension was found in the law: whether the term fits the treatment is for the judge.',
  },
  orderWrongCourt: {
    kk: 'Арыз басқа соттың қарауына жататын сияқты, ал АПК 138-бабының оқылған тізімінде мұндай негіз жоқ: салдарын судья шешеді.',
    ru: 'Заявление, по-видимому, подсудно другому суду, а в прочитанном перечне статьи 138 ГПК такого основания нет: последствие определяет судья.',
    en: 'The application seems to belong to another court; the list of CivPC 138 that was read names no such ground: what follows is for the judge.',
  },
  otherAlimony: {
    kk: 'Борышкер басқа алимент төлейді: үлесті судья белгілейді.',
    ru: 'Должник уже платит другие алименты: долю определяет судья.',
    en: 'The debtor pays other alimony: the share is for the judge.',
  },
  resolutionInsideTerm: {
    kk: 'Сот орындаушысының қаулысы бес жұмыс күні өткенше шығарылған.',
    ru: 'Постановление исполнителя вынесено до истечения пяти рабочих дней.',
    en: 'The resolution is dated before the five working days ran out.',
  },
  specialFormSource: {
    kk: 'Хабарламаның арнайы нысаны туралы талап тек баспасөзден белгілі (25.12.2025 бастап); бұйрықтың өзі оқылмаған.',
    ru: 'Требование особой формы извещения известно только из прессы (с 25.12.2025); сам приказ не прочитан.',
    en: 'The special form of notice is known from the press only (from 25.12.2025); the order itself was not read.',
  },
}

/** The sentence of a question or warning; the code itself where there is none. */
export function sayRemark(remark: Question, language: Language): string {
  const words = REMARK_WORDS[remark.code]?.[language] ?? remark.code
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(remark[name] ?? ''))
}
