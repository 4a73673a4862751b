/**
 * The draft mark behind the text. Drawn as strokes, not as letters of a font: a mark must not show up among the words
 * when somebody copies, searches or reads back the act.
 */
import { DRAFT_WORD } from '../printed.ts'
import type { ActLanguage } from '../../../shared/acts/document.ts'

/** Strokes of a capital in a cell 100 wide and 140 high. */
const STROKES: Record<string, string> = {
  А: 'M5 140 50 0 95 140M22 92H78',
  Б: 'M88 0H14V140H58C104 140 104 62 58 62H14',
  Е: 'M88 0H14V140H88M14 68H78',
  Ж: 'M50 0V140M0 0 38 70 0 140M100 0 62 70 100 140M38 70H62',
  К: 'M14 0V140M90 0 30 70 92 140M14 70H30',
  О: 'M50 0C-12 0-12 140 50 140S112 0 50 0Z',
  П: 'M14 140V0H86V140',
  Р: 'M14 140V0H56C102 0 102 78 56 78H14',
  Т: 'M4 0H96M50 0V140',
}

/** An SVG of the word «ЖОБА» or «ПРОЕКТ», rising to the right, pale enough to read over. */
export function watermarkSvg(language: ActLanguage): string {
  const letters = Array.from(DRAFT_WORD[language])
  const step = 128
  const width = letters.length * step
  const paths = letters
    .map((letter, index) => `<path transform="translate(${index * step + 14} 0)" d="${STROKES[letter] ?? ''}"/>`)
    .join('')
  const side = width + 60
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<g fill="none" stroke="#e7e7ea" stroke-width="15" stroke-linecap="round" stroke-linejoin="round" ` +
    `transform="rotate(-48 ${side / 2} ${side / 2}) translate(30 ${side / 2 - 70})">${paths}</g></svg>`
  )
}
