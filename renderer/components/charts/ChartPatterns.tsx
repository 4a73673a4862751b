import { PatternCircles, PatternLines } from '@visx/pattern'
import { PATTERNS } from './patterns.ts'

/** The fills of one chart; `id` keeps those of several charts on a page apart. */
export function ChartPatterns(props: { id: string }) {
  const name = (pattern: keyof typeof PATTERNS) => `${PATTERNS[pattern]}-${props.id}`
  return (
    <>
      <PatternLines
        id={name('custody')}
        width={5}
        height={5}
        orientation={['diagonal', 'diagonalRightToLeft']}
        stroke="var(--bar-open)"
        strokeWidth={2}
        background="var(--bar-sanction)"
      />
      <PatternLines
        id={name('conditional')}
        width={6}
        height={6}
        orientation={['vertical']}
        stroke="var(--bar-open)"
        strokeWidth={2}
        background="var(--bar-outer)"
      />
      <PatternLines
        id={name('other')}
        width={7}
        height={7}
        orientation={['diagonal']}
        stroke="var(--bar-open)"
        strokeWidth={1.5}
        background="var(--bar-outer)"
      />
      <PatternCircles
        id={name('none')}
        width={6}
        height={6}
        radius={1}
        fill="var(--bar-open)"
        background="var(--surface)"
      />
    </>
  )
}
