/**
 * The date line and the signature line under the judge's hand. They hold no words of their own: what is written here is
 * the day, the number, the place and the name of the case itself, and stands changed wherever the act repeats it.
 */
import { Button } from '@mantine/core'
import type { ActBlock } from '../../../shared/acts/document.ts'
import { DateAt } from '../../fields/DateAt.tsx'
import { TextAt } from '../../fields/TextAt.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/text.tsx'
import styles from './Paper.module.css'

const LABELS = {
  '/number': 'case.number',
  '/court/place/kk': 'case.place.kk',
  '/court/place/ru': 'case.place.ru',
  '/court/judge': 'case.judge',
} as const

function isKnown(fact: string): fact is keyof typeof LABELS {
  return Object.hasOwn(LABELS, fact)
}

/** True for a row whose facts can be written here. */
export function isRow(block: ActBlock): boolean {
  return block.cells !== undefined && block.facts.some((fact) => fact === '/verdictOn' || isKnown(fact))
}

function field(fact: string, t: Text) {
  if (fact === '/verdictOn') return <DateAt key={fact} at={fact} label={t('case.verdictOn')} />
  // An emptied place is an empty text; an emptied number or name is not known.
  return isKnown(fact) ? (
    <TextAt key={fact} at={fact} label={t(LABELS[fact])} nullable={!fact.startsWith('/court/place/')} maxLength={200} />
  ) : null
}

export function RowEditor(props: { block: ActBlock; onDone: () => void }) {
  const t = useText()
  return (
    <form
      className={styles['row']}
      lang={t.language}
      aria-label={t('act.editRow')}
      onSubmit={(event) => {
        event.preventDefault()
        props.onDone()
      }}
    >
      {props.block.facts.map((fact) => field(fact, t))}
      <Button type="submit" variant="default">
        {t('act.editDone')}
      </Button>
    </form>
  )
}
