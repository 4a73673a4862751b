/** Short messages at the corner: done, or what went wrong and what to do. */
import { notifications } from '@mantine/notifications'
import { CallFault } from '../bridge.ts'
import type { Text } from '../text/text.tsx'

export function notifyDone(message: string): void {
  notifications.show({ message, color: 'ink', autoClose: 4000 })
}

/** Stays until it is closed: an error must not vanish before it was read. */
export function notifyFault(error: unknown, t: Text, title?: string): void {
  const fault = error instanceof CallFault ? error.fault : null
  const says = fault ? t.of(fault.says) : t('fault.internal')
  notifications.show({
    title: title ?? t('common.failed'),
    message: fault?.where ? `${says} (${fault.where})` : says,
    color: 'red',
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': t('common.close') },
  })
}
