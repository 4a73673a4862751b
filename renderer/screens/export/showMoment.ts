import { showDate } from '../../text/format.ts'

/** A moment (ISO 8601) as day and minute of the machine's own time zone. */
export function showMoment(iso: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${showDate(day)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
