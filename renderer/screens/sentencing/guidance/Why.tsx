/** A statement unfolds into the steps that made it. */
import { createContext, useContext } from 'react'
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

export function Why(props: { about: string; base?: string }) {
  const t = useText()
  const guidance = useContext(GuidanceContext)
  const steps = guidance ? stepsAbout(guidance.steps, props.about) : []
  if (steps.length === 0) return null
  return (
    <details className={styles['why']}>
      <summary>{t('aid.why')}</summary>
      <ol>
        {steps.map((step, i) => {
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
    </details>
  )
}
