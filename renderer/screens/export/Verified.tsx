import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { Verification } from '../../../shared/contract/values.ts'
import { useText } from '../../text/text.tsx'
import styles from './Export.module.css'

const MARKS = { good: IconCircleCheck, warning: IconAlertTriangle, bad: IconCircleX }

function Sentences(props: { findings: Verification['findings'] }) {
  const t = useText()
  return (
    <ul>
      {props.findings.map((finding) => {
        const Mark = MARKS[finding.severity]
        return (
          <li key={finding.says.en} data-severity={finding.severity}>
            <Mark size={15} aria-hidden /> <span>{t.of(finding.says)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Valid, valid with nobody vouching for the signer's name, or not valid: three answers, never the first for the second. */
function headlineOf({ valid, signers }: Verification) {
  if (!valid) return { state: 'bad', Mark: IconCircleX, says: 'sign.invalid' } as const
  return signers.some(({ chain }) => chain === 'unknown')
    ? ({ state: 'unchecked', Mark: IconAlertTriangle, says: 'sign.unchecked' } as const)
    : ({ state: 'good', Mark: IconCircleCheck, says: 'sign.valid' } as const)
}

/** The result of a verification: each signer by itself, each result as a sentence. */
export function Verified(props: { name: string; verification: Verification }) {
  const t = useText()
  const { signers, findings } = props.verification
  const { state, Mark, says } = headlineOf(props.verification)
  return (
    <div className={styles['verified']} data-state={state} role="status" data-testid="verified">
      <p>
        <Mark size={17} aria-hidden />
        <b>{t(says)}</b> <span>{props.name}</span>
      </p>
      {signers.map((signer, i) => (
        // Two signatures of one person differ only by their place in the file.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className={styles['signer']}>
          <p>
            <b>{signer.name}</b>
            {signer.iin !== null && ` · ${t('person.iin')} ${signer.iin}`}
          </p>
          {signer.issuer !== null && <p className={styles['hint']}>{t('verify.issuer', { name: signer.issuer })}</p>}
          <Sentences findings={signer.findings} />
        </div>
      ))}
      {findings.length > 0 && <Sentences findings={findings} />}
    </div>
  )
}
