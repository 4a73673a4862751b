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

/** Dark modules as one path; the four-module quiet zone the standard asks for is part of the picture. */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const side = modules.size + 2 * quiet
  let path = ''
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column) === 1) path += `M${column + quiet} ${row + quiet}h1v1h-1z`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`
  )
}
