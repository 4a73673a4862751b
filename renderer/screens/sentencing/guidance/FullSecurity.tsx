/** Art. 46(6): a part of the term in full security. The input stands only where the law opens it, or where it was set. */
import type { Choice, Defendant } from '../../../../shared/case/schema.ts'
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import { fullSecurityLimit } from '../../../../shared/sentencing/art-46-full-security.ts'
import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { useLaw } from '../../../app/session.tsx'
import { useValue } from '../../../draft/useDraft.tsx'
import { showUpTo } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { AmountInput } from './AmountInput.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Guidance.module.css'

export function FullSecurity(props: { base: string; guidance: Guidance; choice: Choice }) {
  const t = useText()
  const law = useLaw()
  const { base, guidance, choice } = props
  const at = `${base}/choice/fullSecurityMonths`
  const [defendant] = useValue<Defendant>(base)
  const [, set] = useValue<number | null>(at)
  const limit = fullSecurityLimit(law, defendant, guidance, choice.final?.main ?? null)
  if (limit === null && choice.fullSecurityMonths === null) return null
  return (
    <div className={styles['fullSecurity']}>
      <span>
        {t('choice.fullSecurity')} ({formatArticle('46(6)', t.language)}
        {limit !== null && `, ${showUpTo(limit, 'months', t)}`})
      </span>
      <AmountInput
        unit="months"
        value={choice.fullSecurityMonths}
        label={t('choice.fullSecurity')}
        at={at}
        onChange={set}
      />
      <Wrong at={at} base={base} />
    </div>
  )
}
