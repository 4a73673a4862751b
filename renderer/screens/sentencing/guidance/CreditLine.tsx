import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import { showAmount, showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { Why } from './Why.tsx'
import styles from './Guidance.module.css'

/** Days of custody and house arrest, what they count for, and the compulsory payment. */
export function CreditLine(props: { guidance: Guidance }) {
  const t = useText()
  const { credit, compulsoryPaymentMci, institution } = props.guidance
  const codes = [...new Set(institution.map((band) => band.code))].filter((code) => code !== 'ask')
  const days = credit.custodyDays + credit.houseArrestDays + credit.foreignDays
  return (
    <div className={styles['block']}>
      <div>
        <b>{t('aid.credit')}</b> ({formatArticle('62', t.language)}):{' '}
        {days === 0
          ? t('aid.creditNone')
          : [
              credit.custodyDays > 0 ? t('aid.creditCustody', { n: credit.custodyDays }) : '',
              credit.houseArrestDays > 0 ? t('aid.creditHouse', { n: credit.houseArrestDays }) : '',
            ]
              .filter(Boolean)
              .join(', ')}{' '}
        <Why about="/credit" />
      </div>
      {days > 0 && codes.length > 0 && (
        <p>
          {codes
            .map((code) =>
              t('aid.creditIn', {
                name: t(`institution.${code}`),
                n: showNumber(credit.byInstitution[code], t.language),
              }),
            )
            .join('; ')}
        </p>
      )}
      <p>
        <b>{t('aid.payment')}</b> ({formatArticle('98-1', t.language)}):{' '}
        {compulsoryPaymentMci === 'ask' ? t('aid.release.ask') : showAmount(compulsoryPaymentMci, 'mci', t)}
      </p>
    </div>
  )
}
