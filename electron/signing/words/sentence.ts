/** One sentence for people in the three languages of the program. */
export interface Sentence {
  readonly kk: string
  readonly ru: string
  readonly en: string
}

/** Fills `{name}` in each language. A missing argument is a mistake of the program, so it throws. */
export function fill(sentence: Sentence, values: Readonly<Record<string, string>>): Sentence {
  const one = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`no value for {${name}} in "${sentence.en}"`)
      return value
    })
  return { kk: one(sentence.kk), ru: one(sentence.ru), en: one(sentence.en) }
}

/** A moment as a person in Kazakhstan reads it: day, month, year, hours and minutes in UTC+5, the one zone of the country. */
export function momentText(at: Date): string {
  const local = new Date(at.getTime() + 5 * 3_600_000).toISOString()
  return `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)} ${local.slice(11, 16)} (UTC+5)`
}

/** A day as dd.mm.yyyy in the same zone. */
export const dayText = (at: Date): string => momentText(at).slice(0, 10)
