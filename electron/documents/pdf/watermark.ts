/**
 * The draft mark behind the text. Drawn as strokes, not as letters of a font: a mark must not show up among the words
 * when somebody copies, searches or reads back the act.
 */
import { PAGE } from '../layout.ts'
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

/** A step of a drawing: move, line and curve with their points in order, or close; points from the upper left corner. */
export type Step = ['m' | 'l', number, number] | ['c', number, number, number, number, number, number] | ['z']

type Point = readonly [number, number]

/** The strokes of a letter as points: only the commands that the letters above use. */
function stepsOf(path: string, place: (x: number, y: number) => Point): Step[] {
  const steps: Step[] = []
  const tokens = path.match(/[MLHVCSZ]|-?\d+(?:\.\d+)?/gu) ?? []
  let [x, y] = [0, 0]
  let control: Point = [0, 0]
  let command = ''
  let at = 0
  const number = (): number => Number(tokens[at++])
  const line = (kind: 'm' | 'l'): void => void steps.push([kind, ...place(x, y)])
  const curve = (first: Point): void => {
    control = [number(), number()]
    ;[x, y] = [number(), number()]
    steps.push(['c', ...place(...first), ...place(...control), ...place(x, y)])
  }
  while (at < tokens.length) {
    if (/[A-Z]/u.test(tokens[at] ?? '')) command = tokens[at++] ?? ''
    if (command === 'Z') steps.push(['z'])
    else if (command === 'H') [x] = [number()]
    else if (command === 'V') [y] = [number()]
    else if (command === 'M' || command === 'L') [x, y] = [number(), number()]
    if (command === 'H' || command === 'V' || command === 'L') line('l')
    else if (command === 'C') curve([number(), number()])
    // The first control point mirrors the last one of the curve before.
    else if (command === 'S') curve([2 * x - control[0], 2 * y - control[1]])
    else if (command === 'M') {
      line('m')
      // Further pairs after a move are lines.
      command = 'L'
    }
  }
  return steps
}

const POINTS_PER_MILLIMETRE = 72 / 25.4
/** Millimetres along each side of the square in which the word rises. */
const SQUARE = 150
const RISE = (-48 * Math.PI) / 180

/** The word «ЖОБА» or «ПРОЕКТ», rising to the right in the middle of the page; `width` is that of the stroke, points. */
export function watermarkOf(language: ActLanguage): { width: number; steps: Step[] } {
  const letters = Array.from(DRAFT_WORD[language])
  const step = 128
  const side = letters.length * step + 60
  const scale = (SQUARE * POINTS_PER_MILLIMETRE) / side
  const corner: Point = [
    ((PAGE.width - SQUARE) / 2) * POINTS_PER_MILLIMETRE,
    ((PAGE.height - SQUARE) / 2) * POINTS_PER_MILLIMETRE,
  ]
  const [cos, sin] = [Math.cos(RISE), Math.sin(RISE)]
  const round = (value: number): number => Math.round(value * 100) / 100
  const steps = letters.flatMap((letter, index) =>
    stepsOf(STROKES[letter] ?? '', (x, y) => {
      const [fromX, fromY] = [x + index * step + 44 - side / 2, y - 70]
      const turned = [fromX * cos - fromY * sin + side / 2, fromX * sin + fromY * cos + side / 2] as const
      return [round(corner[0] + turned[0] * scale), round(corner[1] + turned[1] * scale)]
    }),
  )
  return { width: round(15 * scale), steps }
}
