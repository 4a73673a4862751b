/**
 * Lists a case file leaves out. The format reads an absent list as "not known yet" and an empty one as "none"; the schema
 * turns both into an empty list, so the difference is read off the JSON as it was written. Of a list that is not known an
 * act says nothing: it leaves an open place.
 */

/** Lists of the case whose emptiness an act would state or pass over. */
export const CASE_LISTS = ['civilClaims', 'evidence', 'costs'] as const
/** The same of a defendant. */
export const PERSON_LISTS = ['priorConvictions', 'mitigating', 'aggravating', 'restraints'] as const
export type PersonList = (typeof PERSON_LISTS)[number]

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/**
 * JSON pointers of the lists a case leaves out, for {@link ComposeOptions.unsaid}.
 * @param value the case file as parsed JSON, before the schema filled it up
 */
export function unsaidIn(value: unknown): string[] {
  const root = membersOf(value)
  const defendants = Array.isArray(root['defendants']) ? root['defendants'] : []
  return [
    ...CASE_LISTS.filter((name) => root[name] === undefined).map((name) => `/${name}`),
    ...defendants.flatMap((defendant: unknown, i) => {
      const person = membersOf(defendant)
      return PERSON_LISTS.filter((name) => person[name] === undefined).map((name) => `/defendants/${i}/${name}`)
    }),
  ]
}
