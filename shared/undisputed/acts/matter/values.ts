/** Answers of a matter as words, for its acts. */
import type { MatterFacts } from './book.ts'

const words = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A date or words among the answers. */
export const fact = ({ material }: MatterFacts, name: string): string | null => words(material.facts[name])

/** A date or words that only the act needs. */
export const detail = ({ material }: MatterFacts, name: string): string | null => words(material.details?.[name])
