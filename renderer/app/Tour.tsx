/** The first minute: four cards, skippable, on an example case if wished. Seen once. */
import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../bridge.ts'
import { notifyFault } from '../components/notify.ts'
import { useText } from '../text/text.tsx'
import { go } from './route.ts'
import { useSession } from './session.tsx'
import styles from './Tour.module.css'

const STEPS = [1, 2, 3, 4] as const

export function Tour(props: { opened: boolean; onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { saveSettings } = useSession()
  const [at, setAt] = useState(0)
  const step = STEPS[at] ?? 1
  const last = at === STEPS.length - 1

  function finish(): void {
    saveSettings({ toured: true }).catch((error: unknown) => notifyFault(error, t))
    setAt(0)
    props.onClose()
  }

  const example = useMutation({
    mutationFn: () => call('cases.importExamples', {}),
    onSuccess: async ({ ids }) => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      finish()
      const [first] = ids
      if (first !== undefined) go({ screen: 'case', id: first, tab: 'sentencing' })
    },
    onError: (error) => notifyFault(error, t),
  })

  return (
    <Modal
      opened={props.opened}
      onClose={finish}
      title={t('tour.title')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      <p className={styles['number']}>
        {step} / {STEPS.length}
      </p>
      <h2 className={styles['title']}>{t(`tour.${step}.title`)}</h2>
      <p className={styles['words']}>{t(`tour.${step}.words`)}</p>
      <div className={styles['buttons']}>
        <Button variant="subtle" onClick={finish}>
          {t('tour.skip')}
        </Button>
        {at > 0 && (
          <Button variant="default" onClick={() => setAt(at - 1)}>
            {t('common.back')}
          </Button>
        )}
        {last ? (
          <Button loading={example.isPending} onClick={() => example.mutate()}>
            {t('tour.start')}
          </Button>
        ) : (
          <Button onClick={() => setAt(at + 1)}>{t('common.next')}</Button>
        )}
      </div>
    </Modal>
  )
}
