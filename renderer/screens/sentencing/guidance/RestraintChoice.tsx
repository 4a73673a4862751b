/** The measure of restraint until the verdict enters into force (CPC 398(1)9)). */
import { Select } from '@mantine/core'
import { RESTRAINT_MEASURES } from '../../../../shared/case/schema.ts'
import type { Choice } from '../../../../shared/case/schema.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { Wrong } from './Wrong.tsx'

export function RestraintChoice(props: { base: string }) {
  const t = useText()
  const off = useDecidingOff()
  const at = `${props.base}/choice`
  const [choice, setChoice] = useValue<Choice | null>(at)
  if (choice === null) return null
  return (
    <>
      <Select
        disabled={off}
        label={t('choice.restraint')}
        placeholder={t('choice.notSet')}
        data={RESTRAINT_MEASURES.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        value={choice.restraint}
        data-at={`${at}/restraint`}
        onChange={(value) =>
          setChoice({ ...choice, restraint: RESTRAINT_MEASURES.find((known) => known === value) ?? null })
        }
      />
      <Wrong at={`${at}/restraint`} base={props.base} />
    </>
  )
}
