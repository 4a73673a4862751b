import type { Defendant } from '../../../shared/case/schema.ts'

/** `Сериков А. Б.`, or the defendant's place in the list while the name is empty. */
export function shortName(defendant: Defendant): string {
  const { last, first, patronymic } = defendant.name
  const initials = [first, patronymic].flatMap((name) => (name ? [`${name.slice(0, 1)}.`] : [])).join(' ')
  return [last, initials].filter(Boolean).join(' ')
}
