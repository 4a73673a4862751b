/** What of the case or act is compared, in one paragraph. */
import type { SituationValue } from '../../../../shared/contract/calls/practice.ts'
import { FEATURE_NAMES } from '../../../../shared/language/practice/names.ts'
import { showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import type { Text } from '../../../text/text.tsx'
import { circumstanceOf } from './words.ts'
import styles from './Practice.module.css'

/** "188/2" as "188(2)"; of several parts each. */
function parts(situation: SituationValue): string {
  return situation.parts
    .map((text) => {
      const [article = '', part = ''] = text.split('/')
      return part === '' ? article : `${article}(${part})`
    })
    .join(', ')
}

function told(situation: SituationValue, t: Text): [string, string][] {
  const { damageMci, recidivism, mitigating, aggravating, gravity } = situation
  const list = (name: 'mitigating' | 'aggravating', codes: string[]): [string, string][] =>
    codes.length === 0
      ? []
      : [[t.of(FEATURE_NAMES[name]), codes.map((code) => circumstanceOf(name, code, t)).join(', ')]]
  return [
    [t.of(FEATURE_NAMES.article), parts(situation)],
    ...(gravity === null || gravity === 'infraction'
      ? []
      : ([[t.of(FEATURE_NAMES.gravity), t(`category.${gravity}`)]] satisfies [string, string][])),
    ...(damageMci === null
      ? []
      : ([[t.of(FEATURE_NAMES.damage), showNumber(Math.round(damageMci * 10) / 10, t.language)]] satisfies [
          string,
          string,
        ][])),
    ...(recidivism === null
      ? []
      : ([[t.of(FEATURE_NAMES.recidivism), t(`recidivism.${recidivism}`)]] satisfies [string, string][])),
    ...list('mitigating', mitigating),
    ...list('aggravating', aggravating),
  ]
}

export function SituationLine(props: { situation: SituationValue }) {
  const t = useText()
  return (
    <dl className={styles['situation']} aria-label={t('practice.situation')}>
      {told(props.situation, t).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
