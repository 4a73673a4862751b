/** The picture of the acts that match a case or an act at least so well. */
import { useState } from 'react'
import { NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Choice } from '../../../../shared/archive/practice.ts'
import type { About } from '../../../../shared/contract/calls/practice.ts'
import { useText } from '../../../text/text.tsx'
import { PictureView } from './PictureView.tsx'
import styles from './Practice.module.css'

const USUAL_MATCH = 70

export function MatchedPicture(props: { about: About; choice: Choice }) {
  const t = useText()
  const [atLeast, setAtLeast] = useState<number | string>(USUAL_MATCH)
  const [settled] = useDebouncedValue(atLeast, 300)
  const match = typeof settled === 'number' ? Math.min(100, Math.max(0, settled)) : USUAL_MATCH
  const { about, choice } = props
  return (
    <>
      <div className={`${styles['row'] ?? ''} no-print`}>
        <NumberInput
          label={t('practice.atLeast')}
          value={atLeast}
          min={0}
          max={100}
          step={5}
          w="12rem"
          onChange={setAtLeast}
        />
      </div>
      <PictureView asked={{ selection: { by: 'matched', about, choice, atLeast: match }, singleCharge: false }} />
    </>
  )
}
