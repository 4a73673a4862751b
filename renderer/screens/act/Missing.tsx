import { IconCircleCheck, IconProgressAlert } from '@tabler/icons-react'
import { OPENED_BY_WORDS } from '../../../shared/acts/index.ts'
import type { ActDocument, MissingElement } from '../../../shared/acts/document.ts'
import { showLawRef, withoutBrackets } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { focusElement } from './elements.ts'
import { whoseGap } from './whose.ts'
import { FillGap, needsWords } from './FillGap.tsx'
import { goToFact } from './goToFact.ts'
import styles from './Act.module.css'

/** Required elements that are not there yet; a click leads to the fact. */
export function Missing(props: { act: ActDocument; caseId: string }) {
  const t = useText()
  const file = useCaseFile()
  const { missing } = props.act
  if (missing.length === 0) {
    return (
      <p className={styles['complete']} role="status">
        <IconCircleCheck size={17} aria-hidden /> {t('act.complete')}
      </p>
    )
  }
  return (
    <section aria-labelledby="act-missing" data-testid="missing">
      <h2 id="act-missing" className={styles['missingTitle']}>
        <IconProgressAlert size={17} aria-hidden /> {t('act.missingCount', { n: missing.length })}
      </h2>
      <ul className={styles['missing']}>
        {missing.map((element) => (
          <li key={`${element.block}-${element.fact}`}>
            {OPENED_BY_WORDS.includes(element.block) ? (
              <button type="button" onClick={() => focusElement(element.block)}>
                <span lang={props.act.language}>{withoutBrackets(element.says)}</span>
                <small>{showLawRef(element.article, t)}</small>
              </button>
            ) : needsWords(element, file) ? (
              <FillGap element={element} language={props.act.language} />
            ) : (
              <button type="button" onClick={() => goToFact(props.caseId, element.fact)}>
                <span>
                  <span lang={props.act.language}>{withoutBrackets(element.says)}</span>
                  <Whose element={element} />
                </span>
                <small>{showLawRef(element.article, t)}</small>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Whose(props: { element: MissingElement }) {
  const t = useText()
  const words = whoseGap(props.element, useCaseFile(), t)
  return words === '' ? null : <span className={styles['whose']}> {words}</span>
}
