/** Short messages at the corner: done, or what went wrong and what to do. */
import { notifications } from '@mantine/notifications'
import { say } from '../../shared/language/messages/index.ts'
import { CallFault } from '../bridge.ts'
import type { Text } from '../text/text.tsx'

/** The language the page is shown in, for the button that closes a message. */
function closeWord(): string {
  const { lang } = document.documentElement
  return say(lang === 'ru' || lang === 'en' ? lang : 'kk', 'common.close')
}

export function notifyDone(message: string): void {
  notifications.show({ message, color: 'ink', autoClose: 4000, closeButtonProps: { 'aria-label': closeWord() } })
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
