import { IconPlus } from '@tabler/icons-react'
import { defendantSchema } from '../../../shared/case/schema.ts'
import type { CaseFile, Defendant } from '../../../shared/case/schema.ts'
import type { CaseDraft } from '../../draft/draft.ts'
import { useText } from '../../text/text.tsx'
import { freshId } from './facts/freshId.ts'
import styles from './Sentencing.module.css'

/** `Сериков А. Б.`, or the defendant's place in the list while the name is empty. */
export function shortName(defendant: Defendant): string {
  const { last, first, patronymic } = defendant.name
  const initials = [first, patronymic].flatMap((name) => (name ? [`${name.slice(0, 1)}.`] : [])).join(' ')
  return [last, initials].filter(Boolean).join(' ')
}

export function DefendantTabs(props: {
  file: CaseFile
  index: number
  onChoose: (index: number) => void
  draft: CaseDraft
}) {
  const t = useText()
  const { file, draft } = props
  return (
    <div className={styles['people']} role="tablist" aria-label={t('case.defendants')}>
      {file.defendants.map((defendant, i) => (
        <button
          key={defendant.id}
          type="button"
          role="tab"
          aria-selected={i === props.index}
          className={styles['personTab']}
          onClick={() => props.onChoose(i)}
        >
          {shortName(defendant) || t('case.defendantNumber', { n: i + 1 })}
        </button>
      ))}
      <button
        type="button"
        className={styles['addPerson']}
        onClick={() => {
          const id = freshId(
            'd',
            file.defendants.map((d) => d.id),
          )
          draft.set('/defendants', [...file.defendants, defendantSchema.parse({ id })])
          props.onChoose(file.defendants.length)
        }}
      >
        <IconPlus size={14} aria-hidden /> {t('case.addDefendant')}
      </button>
    </div>
  )
}
