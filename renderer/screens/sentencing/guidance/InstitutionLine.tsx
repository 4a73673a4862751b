import type { Guidance } from '../../../../shared/sentencing/guidance.ts'
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import { afterUpTo, showMonths } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { Why } from './Why.tsx'

/** The institution by the term imposed (Art. 46). */
export function InstitutionLine(props: { guidance: Guidance }) {
  const t = useText()
  const bands = props.guidance.institution
  return (
    <div>
      <b>{t('aid.institution')}</b> ({formatArticle('46', t.language)}):{' '}
      {bands
        .map((band, i) => {
          const name = t(`institution.${band.code}`)
          if (band.upToMonths !== null)
            return t('aid.institutionUpTo', { term: showMonths(band.upToMonths, t, afterUpTo(t)), name })
          return i === 0 ? name : t('aid.institutionOver', { name })
        })
        .join('; ')}{' '}
      <Why about="/institution" />
    </div>
  )
}
