import type { ReactNode } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useValue } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import styles from './Case.module.css'

/** A list of entries at a place of the case: each with its fields and a way to take it out. */
export function ListAt<T>(props: {
  at: string
  title: string
  add: string
  fresh: () => T
  nameOf: (entry: T) => string
  children: (at: string) => ReactNode
}) {
  const t = useText()
  const [entries, set] = useValue<T[]>(props.at)
  return (
    <section className={styles['group']} data-at={props.at}>
      <h2>{props.title}</h2>
      {entries.map((entry, i) => (
        // Entries have no identity of their own beyond their place.
        // eslint-disable-next-line react/no-array-index-key
        <div key={i} className={styles['entry']}>
          <div className={styles['entryFields']}>{props.children(`${props.at}/${i}`)}</div>
          <ActionIcon
            variant="subtle"
            color="gray"
            mt="1.5rem"
            aria-label={t('common.removeNamed', { what: props.nameOf(entry) })}
            onClick={() => set(entries.filter((_, j) => j !== i))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        style={{ justifySelf: 'start' }}
        onClick={() => set([...entries, props.fresh()])}
      >
        {props.add}
      </Button>
    </section>
  )
}
