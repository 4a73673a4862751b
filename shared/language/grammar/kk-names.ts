/** Names of persons and institutions in Kazakh text: the last word takes the ending. */
import { kkDecline, kkEnding, type KkCase } from './kk-cases.ts'

/** Patronymics in -ұлы, -қызы (also spelled -улы, -кызы) carry a possessive: Серікұлына, Серікқызын. */
const PATRONYMIC = /(ұлы|улы|қызы|кызы)$/iu
const INITIALS = /^(?:\p{Lu}\.){1,2}$/u

/** Puts initials before the surname, so that the surname can take the ending: "Ахметов А.Б." → "А.Б. Ахметов". */
export function initialsFirst(name: string): string {
  const words = name.trim().split(/\s+/u)
  const tail: string[] = []
  while (words.length > 1 && INITIALS.test(words[words.length - 1] ?? '')) tail.unshift(words.pop() ?? '')
  return tail.length === 0 ? words.join(' ') : `${tail.join('')} ${words.join(' ')}`
}

/** A personal name in a case, e.g. genitive "Ахметов Нұрлан Серікұлының". */
export function kkName(name: string, kase: KkCase): string {
  const text = kase === 'nominative' ? name.trim().replace(/\s+/gu, ' ') : initialsFirst(name)
  if (text === '') return ''
  const last = text.split(' ').at(-1) ?? ''
  return kkDecline(text, kase, PATRONYMIC.test(last) && last.length > 4)
}

/** Words of bodies that may be written with a capital: Верховный Суд, Ұлттық Банк, Алматы облысы. */
const NO_NAME =
  /^(суд|сот|соты|банк|банкі|фонд|қор|қоры|комитет|комитеті|палата|палатасы|маслихат|мәслихат|мәслихаты|прокуратура|прокуратурасы|республика|республикасы|облыс|облысы|қаласы|ауданы|компания|компаниясы|қоғамы|серіктестігі)$/iu

/** A person's written name: up to four words, each with a capital first letter; anything else is a body. */
export function isPersonName(name: string): boolean {
  const words = name.trim().split(/\s+/u)
  return (
    words.length <= 4 &&
    !words.some((word) => NO_NAME.test(word)) &&
    words.every(
      (word) =>
        /^\p{Lu}[\p{Ll}’'-]*(?:-\p{Lu}\p{Ll}+)?$|^(?:\p{Lu}\.)+$/u.test(word) ||
        /^(оглы|кызы|улы|ұлы|қызы)$/iu.test(word),
    )
  )
}

/** What the last word of an abbreviated legal form stands for: it gives the ending, ЖШС-нің, АҚ-ның. */
const LEGAL_FORMS: Record<string, string> = {
  ЖШС: 'серіктестігі',
  АҚ: 'қоғамы',
  КЕАҚ: 'қоғамы',
  ММ: 'мекемесі',
  КММ: 'мекемесі',
  РММ: 'мекемесі',
  МКК: 'кәсіпорны',
  РМК: 'кәсіпорны',
  ЖК: 'кәсіпкері',
  ҰК: 'компаниясы',
  ШҚ: 'қожалығы',
  ФҚ: 'қожалығы',
  ӨК: 'кооперативі',
  ІІМ: 'министрлігі',
  ІІД: 'департаменті',
  ПД: 'департаменті',
  ПБ: 'басқармасы',
  ҰҚК: 'комитеті',
}

const POSSESSED_BODY =
  /(соты|алқасы|басқармасы|департаменті|қызметі|прокуратурасы|әкімдігі|мекемесі|комитеті|министрлігі|кәсіпорны|мектебі|қоғамы|серіктестігі|бөлімі|банкі|орталығы|ауруханасы|колледжі|университеті|қоры|палатасы|инспекциясы)$/iu

/**
 * Of two words and more the last one mostly stands in the possessive: қаласының әкімі, облыстық полициясы, Абай ауылы. Not
 * those whose ы, і belongs to the word: makers of something in -шы, -ші and the city.
 */
function isIzafet(text: string): boolean {
  return text.includes(' ') && /[ыі]$/u.test(text) && !/(?:шы|ші|алматы)$/iu.test(text)
}

/** Names of bodies mostly end in a possessive (… аудандық соты, … департаменті): "сотына", "сотының". */
export function kkBody(name: string, kase: KkCase): string {
  const text = name.trim()
  if (kase === 'nominative') return text
  const form = LEGAL_FORMS[text.split(/\s+/u).at(-1) ?? '']
  if (form !== undefined) return `${text}-${kkEnding(form, kase, true)}`
  if (text.endsWith('»')) return `${text}-${kkEnding(text, kase)}`
  // Other abbreviations are parted from their ending too: ҚТЖ-ның.
  if (/(?:^|\s)\p{Lu}{2,}$/u.test(text)) return `${text}-${kkEnding(text, kase)}`
  return kkDecline(text, kase, POSSESSED_BODY.test(text) || isIzafet(text))
}
