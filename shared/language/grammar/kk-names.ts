/** Names of persons and institutions in Kazakh text: the last word takes the ending. */
import { kkDecline, type KkCase } from './kk-cases.ts'

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

/** Names of bodies end in a possessive (… аудандық соты, … департаменті): "сотына", "сотының". */
export function kkBody(name: string, kase: KkCase): string {
  return kkDecline(
    name.trim(),
    kase,
    /(соты|алқасы|басқармасы|департаменті|қызметі|прокуратурасы|әкімдігі|мекемесі|комитеті|министрлігі|кәсіпорны|мектебі|қоғамы|серіктестігі)$/iu.test(
      name.trim(),
    ),
  )
}
