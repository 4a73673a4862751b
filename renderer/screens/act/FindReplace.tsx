/** Find and replace over the act, as Word has it: walk from match to match, replace one or all. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react'
import { replaceInAct } from '../../../shared/contract/replace-in-act.ts'
import type { Match } from '../../../shared/contract/replace-in-act.ts'
import { useDraft } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import { findMatches, showMatches } from './findInAct.ts'
import type { DeskAct } from './useActs.ts'
import styles from './Act.module.css'

export function FindReplace(props: {
  desk: DeskAct
  sheet: RefObject<HTMLDivElement | null>
  editable: boolean
  narrative: boolean
}) {
  const t = useText()
  const draft = useDraft()
  const { desk, sheet } = props
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [by, setBy] = useState('')
  const [current, setCurrent] = useState(0)
  const [count, setCount] = useState(0)
  const [replaced, setReplaced] = useState<number | null>(null)

  // Ctrl+F and Ctrl+H by physical key lead here: the browser's own search does not know what can be replaced.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !['KeyF', 'KeyH'].includes(event.code)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  // Words typed into the act move the matches: they are looked for again whenever the sheet has changed.
  useEffect(() => {
    const root = sheet.current
    if (root === null) return
    const observer = new MutationObserver(() => {
      const found = findMatches(root, words)
      setCount(found.length)
      showMatches(found, Math.min(current, found.length - 1), false)
    })
    observer.observe(root, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [words, current, sheet])
  useEffect(() => () => showMatches([], 0, false), [])

  const walk = (to: number) => {
    const found = findMatches(sheet.current, words)
    if (found.length === 0) return
    const next = (to + found.length) % found.length
    setCurrent(next)
    showMatches(found, next, true)
  }
  const replace = (only?: Match) => {
    const wanted = words.trim()
    const { file, n } = replaceInAct(draft.file, desk.fresh, {
      wanted,
      by,
      narrative: props.narrative,
      ...(only === undefined ? {} : { only }),
    })
    setReplaced(n)
    if (n > 0) draft.change(() => file)
  }
  return (
    <div className={styles['find']} role="search">
      <TextInput
        ref={field}
        type="search"
        label={t('act.find')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        maxLength={200}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setCurrent(0)
          setReplaced(null)
          const found = findMatches(sheet.current, event.currentTarget.value)
          setCount(found.length)
          showMatches(found, 0, true)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') walk(event.shiftKey ? current - 1 : current + 1)
        }}
      />
      {words.trim().length >= 2 && (
        <>
          <div className={styles['walk']} role="status">
            <span>
              {count === 0
                ? t('act.found', { n: 0 })
                : t('act.foundAt', { at: Math.min(current, count - 1) + 1, n: count })}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('act.previous')}
              onClick={() => walk(current - 1)}
            >
              <IconChevronUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('act.next')}
              onClick={() => walk(current + 1)}
            >
              <IconChevronDown size={16} aria-hidden />
            </ActionIcon>
          </div>
          {props.editable && (
            <>
              <TextInput
                label={t('act.replaceBy')}
                lang={desk.fresh.language}
                value={by}
                maxLength={500}
                onChange={(event) => setBy(event.currentTarget.value)}
              />
              <div className={styles['walk']}>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={count === 0}
                  onClick={() => {
                    const found = findMatches(sheet.current, words)
                    const chosen = found[Math.min(current, found.length - 1)]
                    if (chosen) replace(chosen.match)
                  }}
                >
                  {t('act.replaceOne')}
                </Button>
                <Button variant="default" size="compact-sm" disabled={count === 0} onClick={() => replace()}>
                  {t('act.replaceAll')}
                </Button>
              </div>
              <p className={styles['hint']} role="status">
                {replaced === null ? t('act.replaceHint') : t('act.replaced', { n: replaced })}
              </p>
            </>
          )}
        </>
      )}
    </div>
  )
}
