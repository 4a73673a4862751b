/** The required elements that are there, each with its norm: a click leads to its paragraph. */
import { IconCheck } from '@tabler/icons-react'
import { SLOTS } from '../../../shared/acts/index.ts'
import type { Slot } from '../../../shared/acts/index.ts'
import { blockText } from '../../../shared/acts/document.ts'
import type { ActBlock, ActDocument } from '../../../shared/acts/document.ts'
import { showLawRef } from '../../text/format.ts'
import { useText } from '../../text/text.tsx'
import styles from './Act.module.css'

function isSlot(slot: string): slot is Slot {
  return Object.hasOwn(SLOTS, slot)
}

/** The first paragraph of every element that a norm asks for and that lacks nothing, in the order of the act. */
function presentIn(act: ActDocument): { block: ActBlock; article: string }[] {
  const missing = new Set(act.missing.map(({ slot }) => slot))
  const found = new Map<Slot, { block: ActBlock; article: string }>()
  for (const block of act.blocks) {
    if (!isSlot(block.slot) || missing.has(block.slot) || found.has(block.slot)) continue
    const { article } = SLOTS[block.slot]
    if (article !== '' && blockText(block).trim() !== '') found.set(block.slot, { block, article })
  }
  return [...found.values()]
}

export function Present(props: { act: ActDocument; onGo: (block: string) => void }) {
  const t = useText()
  const { act } = props
  const present = presentIn(act)
  if (present.length === 0) return null
  return (
    <details className={styles['present']} data-testid="present">
      <summary>{t('act.presentCount', { n: present.length })}</summary>
      <ul>
        {present.map(({ block, article }) => (
          <li key={block.id}>
            <button type="button" onClick={() => props.onGo(block.id)}>
              <IconCheck size={14} aria-hidden />
              <span lang={act.language}>{blockText(block)}</span>
              <small>{showLawRef(article, t)}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
