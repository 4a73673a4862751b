/**
 * The types of messages: one entry holds the sentence in the three languages of the desk, in ICU syntax.
 * Kept side by side, so that a missing language does not compile and a translator sees all three at once.
 */

/** The languages of the screen. Acts know only the first two. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A sentence in every language of the desk. */
export type Says = Record<Language, string>

/** A room's messages. */
export type MessageArea = Record<string, Says>

/** Words that open a branch of a plural or select: what follows their brace is text, not an argument. */
type BranchWord = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' | 'male' | 'female' | 'yes' | 'no' | `=${number}`
type EndsInBranch = `${string} ${BranchWord} `

/** Names of the arguments of an ICU message, read from its literal type. */
export type ArgumentsOf<S extends string> = S extends `${infer Before}{${infer After}`
  ? Before extends EndsInBranch
    ? ArgumentsOf<After>
    : After extends `${infer Inside}}${string}`
      ? (Inside extends `${infer Name},${string}` ? Name : Inside) | ArgumentsOf<After>
      : never
  : never

/** What may stand for an argument. */
export type ArgumentValue = string | number

/** The parameters a message asks for after its key: none, or an object with exactly its arguments. */
export type Parameters<S extends string> = [ArgumentsOf<S>] extends [never]
  ? []
  : [values: { [Name in ArgumentsOf<S>]: ArgumentValue }]
