/** Why the act cannot be signed yet: each cause leads to its place. */
import type { MissingElement } from '../../../shared/acts/document.ts'
import { blockText } from '../../../shared/acts/document.ts'
import { formatArticles } from '../../../shared/language/explain/index.ts'
import type { Guidance } from '../../../shared/sentencing/guidance.ts'
import { go } from '../../app/route.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { showLawRef, withoutBrackets } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { FillGap, needsWords } from '../act/FillGap.tsx'
import { whoseGap } from '../act/whose.ts'
import { goToFact } from '../act/goToFact.ts'
import type { DeskAct } from '../act/useActs.ts'
import styles from './Export.module.css'

/** Violations of the law in the choice; warnings do not close the signature. */
export function errorsIn(guidance: Guidance[]) {
  return guidance.flatMap((g) => g.check).filter((violation) => violation.severity === 'error')
}

export function Blocked(props: { id: string; desk: DeskAct; errors: ReturnType<typeof errorsIn> }) {
  const t = useText()
  const file = useCaseFile()
  const { act, stale } = props.desk
  const whose = (element: MissingElement) => whoseGap(element, file, t)
  return (
    <div className={styles['blocked']}>
      <p>{t('sign.blocked')}</p>
      <ul>
        {act.missing.map((element) => (
          <li key={`${element.block}-${element.fact}`}>
            {needsWords(element, file) ? (
              <FillGap element={element} language={act.language} />
            ) : (
              <button type="button" onClick={() => goToFact(props.id, element.fact)}>
                <span lang={act.language}>{withoutBrackets(element.says)}</span>{' '}
                {whose(element) !== '' && <span>({whose(element)}) </span>}
                <small>{showLawRef(element.article, t)}</small>
              </button>
            )}
          </li>
        ))}
        {stale.map((id) => {
          const block = act.blocks.find((known) => known.id === id)
          return (
            <li key={id}>
              <button type="button" onClick={() => go({ screen: 'case', id: props.id, tab: 'act' })}>
                {t('sign.staleGo', { text: block === undefined ? id : blockText(block).slice(0, 90) })}
              </button>
            </li>
          )
        })}
        {props.errors.map((violation) => (
          <li key={`${violation.code}-${violation.about}`}>
            <button type="button" onClick={() => goToFact(props.id, violation.about)}>
              {t.of(violation.says)} <small>{formatArticles(violation.articles, t.language)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
