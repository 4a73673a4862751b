/** A statement unfolds into the steps that made it. */
import { createContext, useContext, useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Guidance, Step } from '../../../../shared/sentencing/guidance.ts'
import { sayStep } from '../../../../shared/language/explain/index.ts'
import { useText } from '../../../text/text.tsx'
import { focusFact } from '../../../fields/trouble.tsx'
import styles from './Guidance.module.css'

export const GuidanceContext = createContext<Guidance | null>(null)

/** Steps about this figure of the answer, or about a part of it. */
function stepsAbout(steps: readonly Step[], about: string): Step[] {
  return steps.filter((step) => step.about === about || step.about.startsWith(`${about}/`))
}

function Steps(props: { steps: readonly Step[]; id?: string }) {
  const t = useText()
  const guidance = useContext(GuidanceContext)
  return (
    <ol id={props.id} className={styles['steps']}>
      {props.steps.map((step, i) => {
        const fact = step.facts[0]
        return (
          <li key={`${step.rule}-${i}`}>
            {sayStep(step, t.language, guidance ?? undefined)}
            {fact !== undefined && (
              <button type="button" className={styles['jump']} onClick={() => focusFact(fact)}>
                {t('aid.goTo')}
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

export function Why(props: { about: string }) {
  const t = useText()
  const guidance = useContext(GuidanceContext)
  const steps = guidance ? stepsAbout(guidance.steps, props.about) : []
  if (steps.length === 0) return null
  return (
    <details className={styles['why']}>
      <summary>{t('aid.why')}</summary>
      <Steps steps={steps} />
    </details>
  )
}

/** The same with the button apart from the list, for places too narrow to unfold in. */
export function useWhy(about: string): { button: ReactNode; steps: ReactNode } {
  const t = useText()
  const guidance = useContext(GuidanceContext)
  const [open, setOpen] = useState(false)
  const id = useId()
  const found = guidance ? stepsAbout(guidance.steps, about) : []
  if (found.length === 0) return { button: null, steps: null }
  return {
    button: (
      <button
        type="button"
        className={styles['whyButton']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('aid.why')}
      </button>
    ),
    steps: open ? <Steps id={id} steps={found} /> : null,
  }
}
