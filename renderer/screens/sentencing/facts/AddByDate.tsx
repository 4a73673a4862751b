import { useState } from 'react'
import { Button } from '@mantine/core'
import { useSession } from '../../../app/session.tsx'
import { DateField } from '../../../fields/DateField.tsx'

/** Adds an entry that cannot be without its date: the date is asked first, the rest is filled in after. */
export function AddByDate(props: { button: string; label: string; onAdd: (date: string) => void }) {
  const { info } = useSession()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button variant="default" style={{ justifySelf: 'start' }} onClick={() => setAsking(true)}>
        {props.button}
      </Button>
    )
  }
  return (
    <DateField
      label={props.label}
      value={null}
      near={info.today}
      onChange={(date) => {
        if (date === null) return
        props.onAdd(date)
        setAsking(false)
      }}
    />
  )
}
