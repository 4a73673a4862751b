/** The one place where the desk turns the machine's clock into a day. */

/** The calendar day of the machine's own time zone: a judgment is of the day where the court sits. */
export function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
