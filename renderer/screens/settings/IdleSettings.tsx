/** After how many minutes without a touch the desk locks; shown and not changeable where the court's IT has fixed it. */
import { NumberInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { useIdleMinutes } from '../../app/useIdleLock.ts'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'

export function IdleSettings() {
  const t = useText()
  const client = useQueryClient()
  const idle = useIdleMinutes()
  const [typed, setTyped] = useState<number | null>(null)
  const save = useMutation({
    mutationFn: (minutes: number) => call('machine.setIdle', { minutes }),
    onError: (error) => notifyFault(error, t),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['idle'] })
      setTyped(null)
    },
  })
  const fixed = idle.data?.fixed ?? true
  return (
    <NumberInput
      label={t('idle.minutes')}
      description={fixed && idle.data ? t('idle.fixed') : t('idle.hint')}
      value={typed ?? idle.data?.minutes ?? ''}
      min={1}
      max={240}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      readOnly={fixed}
      hideControls
      onChange={(next) => setTyped(typeof next === 'number' ? next : null)}
      onBlur={() => {
        if (typed === null) return
        const minutes = Math.min(240, Math.max(1, typed))
        if (minutes === idle.data?.minutes) setTyped(null)
        else save.mutate(minutes)
      }}
    />
  )
}
