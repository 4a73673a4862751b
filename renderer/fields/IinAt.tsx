import { TextInput } from '@mantine/core'
import { readIin } from '../../shared/case/iin.ts'
import type { Defendant } from '../../shared/case/schema.ts'
import { useDraft, useValue } from '../draft/useDraft.tsx'
import { showDate } from '../text/format.ts'
import { useText } from '../text/text.tsx'
import type { Text } from '../text/text.tsx'

function complaint(defendant: Pick<Defendant, 'iin' | 'bornOn' | 'sex'>, t: Text): string | null {
  const { iin } = defendant
  if (iin === null || iin === '') return null
  const reading = readIin(iin)
  if (!reading.ok) return t(reading.why === 'length' ? 'person.iinLength' : 'person.iinChecksum')
  const { facts } = reading
  if (facts === null) return null
  if (defendant.bornOn !== null && defendant.bornOn !== facts.bornOn) {
    return t('person.iinBirth', { date: showDate(facts.bornOn) })
  }
  if (defendant.sex !== null && defendant.sex !== facts.sex) return t('person.iinSex')
  return null
}

/** The IIN: checked as it is typed, and used to fill birth date and sex where they are still empty. */
export function IinAt(props: { base: string }) {
  const t = useText()
  const draft = useDraft()
  const [iinNow] = useValue<Defendant['iin']>(`${props.base}/iin`)
  const [bornOn] = useValue<Defendant['bornOn']>(`${props.base}/bornOn`)
  const [sex] = useValue<Defendant['sex']>(`${props.base}/sex`)
  const defendant = { iin: iinNow, bornOn, sex }
  const partial = (defendant.iin ?? '').length < 12
  return (
    <TextInput
      label={t('person.iin')}
      value={defendant.iin ?? ''}
      inputMode="numeric"
      // Room for the spaces of a pasted number.
      maxLength={24}
      autoComplete="off"
      data-at={`${props.base}/iin`}
      error={
        partial && defendant.iin !== null && document.activeElement?.matches('[data-at$="/iin"]')
          ? null
          : complaint(defendant, t)
      }
      onChange={(event) => {
        const iin = event.currentTarget.value.replace(/\D/g, '').slice(0, 12)
        const reading = readIin(iin)
        const facts = reading.ok ? reading.facts : null
        if (facts === null || (defendant.bornOn !== null && defendant.sex !== null)) {
          draft.set(`${props.base}/iin`, iin === '' ? null : iin)
          return
        }
        // The last digit and what it fills are one step: one undo takes all of it back.
        const person = draft.at(props.base) as Defendant
        draft.set(props.base, {
          ...person,
          iin,
          bornOn: person.bornOn ?? facts.bornOn,
          sex: person.sex ?? facts.sex,
        })
      }}
    />
  )
}
