/** What of a case is searched: names, numbers, and the judge's own words. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { fold } from './fold.ts'

export interface SearchColumns {
  names: string
  numbers: string
  narrative: string
}

export function personName(name: { last: string; first: string; patronymic: string | null }): string {
  return [name.last, name.first, name.patronymic ?? ''].filter((part) => part !== '').join(' ')
}

/** The text of a TipTap document, or of a plain string. Walked with a list of our own: depth is the author's. */
export function plainText(words: CaseFile['narrative']['facts']): string {
  if (words === null) return ''
  if (typeof words === 'string') return words
  const parts: string[] = []
  const open: unknown[] = [words]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node !== 'object' || node === null) continue
    if ('text' in node && typeof node.text === 'string') parts.push(node.text)
    if ('content' in node && Array.isArray(node.content)) {
      parts.push(' ')
      for (let i = node.content.length - 1; i >= 0; i -= 1) open.push(node.content[i])
    }
  }
  return parts.join('')
}

export function narrativeText(file: CaseFile): string {
  const { facts, position, evidence, rejected } = file.narrative
  return [facts, position, evidence, rejected].map(plainText).join('\n').trim()
}

export function searchColumns(file: CaseFile): SearchColumns {
  const people = [
    ...file.defendants.map((d) => personName(d.name)),
    ...file.victims.map((v) => v.name),
    ...file.hearing.participants.map((p) => p.name),
  ]
  const numbers = [file.number ?? '', file.preTrialNumber ?? '', ...file.defendants.map((d) => d.iin ?? '')]
  return { names: fold(people.join(' ')), numbers: fold(numbers.join(' ')), narrative: fold(narrativeText(file)) }
}
