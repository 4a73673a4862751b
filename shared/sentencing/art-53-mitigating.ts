/** Art. 53: mitigating circumstances that may be counted. */
import type { CountContext } from './facts.ts'

/** JSON pointers of the circumstances that are no element of the offence (Art. 53(3)). */
export function mitigatingCounted({ person }: CountContext): string[] {
  return person.defendant.mitigating.flatMap((item, index) =>
    item.isElement ? [] : [`${person.path}/mitigating/${index}`],
  )
}
