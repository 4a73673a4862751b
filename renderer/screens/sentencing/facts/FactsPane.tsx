/** The left side: everything the rules read about one defendant. */
import { memo } from 'react'
import { PersonFacts } from './PersonFacts.tsx'
import { CountFacts } from './CountFacts.tsx'
import { PriorFacts } from './PriorFacts.tsx'
import { CircumstanceFacts } from './CircumstanceFacts.tsx'
import { ProcedureFacts } from './ProcedureFacts.tsx'
import { CustodyFacts } from './CustodyFacts.tsx'

/**
 * Drawn once: each field follows its own fact, so that a key re-draws one field and not the whole side.
 * `base` is the pointer of the defendant, `/defendants/0`.
 */
export const FactsPane = memo(function FactsPane(props: { base: string }) {
  return (
    <>
      <PersonFacts base={props.base} />
      <CountFacts base={props.base} />
      <PriorFacts base={props.base} />
      <CircumstanceFacts base={props.base} />
      <ProcedureFacts base={props.base} />
      <CustodyFacts base={props.base} />
    </>
  )
})
