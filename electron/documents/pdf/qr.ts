/** The QR code at the foot of the last page: number of the act and SHA-256 of its words (see actLines). */
import QRCode from 'qrcode'

/** Letters of title and number each: a denser code could not be read from paper at this size, and some fit no code. */
const LONGEST = 100

/** What a phone reads: three lines, so that a person can compare them by eye. */
export function qrText(title: string, number: string | null, digest: string): string {
  const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text)
  return [short(title), number === null ? null : `№ ${short(number)}`, `SHA-256: ${digest}`]
    .filter((line) => line !== null)
    .join('\n')
}

/** The quiet zone the standard asks for on each side, in modules. */
const QUIET = 4

/** Dark modules as rows of [column, row, length], and the side with its quiet zone; all in modules. */
export function qrModules(text: string): { side: number; runs: [number, number, number][] } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const runs: [number, number, number][] = []
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) !== 1) continue
      const from = column
      while (column < modules.size && modules.get(row, column) === 1) column += 1
      runs.push([from + QUIET, row + QUIET, column - from])
    }
  return { side: modules.size + 2 * QUIET, runs }
}
