import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { Verification } from '../../../shared/contract/values.ts'
import { useText } from '../../text/text.tsx'
import styles from './Export.module.css'

/** The result of a verification: each signer by itself, each result as a sentence. */
export function Verified(props: { name: string; verification: Verification }) {
  const t = useText()
  const { valid, signers } = props.verification
  return (
    <div className={styles['verified']} data-valid={valid} role="status">
      <p>
        {valid ? <IconCircleCheck size={17} aria-hidden /> : <IconCircleX size={17} aria-hidden />}
        <b>{valid ? t('sign.valid') : t('sign.invalid')}</b> <span>{props.name}</span>
      </p>
      <ul>
        {signers.map((signer, i) => (
          <li key={`${signer.name}-${i}`}>
            {signer.name}
            {signer.iin && ` (${t('person.iin')} ${signer.iin})`}: {t.of(signer.says)}
          </li>
        ))}
      </ul>
    </div>
  )
}
