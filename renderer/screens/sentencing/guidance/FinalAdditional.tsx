/** Additional punishments of the final sentence: those of the counts, until the judge words them otherwise. */
import { ActionIcon, Button } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import type { AdditionalPunishment, Choice } from '../../../../shared/case/schema.ts'
import { formatArticle } from '../../../../shared/language/explain/index.ts'
import { useDecidingOff } from '../../../draft/mayDecide.ts'
import { useText } from '../../../text/text.tsx'
import { additionalOfCounts, sameAdditional } from '../choice.ts'
import { AdditionalFields } from './AdditionalFields.tsx'
import { Wrong } from './Wrong.tsx'
import styles from './Penalties.module.css'

export function FinalAdditional(props: { base: string; choice: Choice; onChange: (choice: Choice) => void }) {
  const t = useText()
  const off = useDecidingOff()
  const { base, choice } = props
  const { final } = choice
  if (final === null) return null
  const fromCounts = additionalOfCounts(choice)
  if (fromCounts.length === 0 && final.additional.length === 0) return null
  const at = `${base}/choice/final/additional`
  const set = (additional: AdditionalPunishment[]) => props.onChange({ ...choice, final: { ...final, additional } })
  return (
    <div className={styles['additional']} role="group" aria-label={t('choice.finalAdditional')} data-at={at}>
      <div className={styles['finalHead']}>
        <b>{t('choice.finalAdditional')}</b> ({formatArticle('58(5)', t.language)})
        {!sameAdditional(final.additional, fromCounts) && (
          <Button
            disabled={off}
            variant="subtle"
            size="compact-xs"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => set(fromCounts)}
          >
            {t('choice.copyFromCounts')}
          </Button>
        )}
      </div>
      {final.additional.map((extra, i) => (
        <div key={`${extra.kind}-${i}`} className={styles['finalLine']}>
          <span>{t(`kind.${extra.kind}`)}</span>
          <ActionIcon
            disabled={off}
            variant="subtle"
            color="gray"
            aria-label={t('common.removeNamed', { what: t(`kind.${extra.kind}`) })}
            onClick={() => set(final.additional.filter((_, j) => j !== i))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
          <AdditionalFields
            value={extra}
            at={`${at}/${i}`}
            life
            onChange={(next) => set(final.additional.map((old, j) => (j === i ? next : old)))}
          />
          <Wrong at={`${at}/${i}`} base={base} />
        </div>
      ))}
    </div>
  )
}
