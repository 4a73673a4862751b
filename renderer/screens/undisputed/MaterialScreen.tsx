/** One material: facts on the left; conditions, drafts and the text of the paper on the right. */
import { useEffect, useRef, useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MaterialView } from '../../../shared/contract/calls/undisputed.ts'
import type { Status } from '../../../shared/undisputed/types.ts'
import { go } from '../../app/route.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { notifyFault } from '../../components/notify.ts'
import { useText } from '../../text/text.tsx'
import { Conditions } from './Conditions.tsx'
import { DraftPane } from './DraftPane.tsx'
import { Facts } from './Facts.tsx'
import { MaterialBar } from './MaterialBar.tsx'
import { MaterialFoot } from './MaterialFoot.tsx'
import { neighbourOf } from './queueMemory.ts'
import { SourceText } from './SourceText.tsx'
import type { SourcePlace } from './SourceText.tsx'
import { useMaterial } from './useMaterial.ts'
import type { MaterialDesk } from './useMaterial.ts'
import { useMaterialKeys } from './useMaterialKeys.ts'
import styles from './Undisputed.module.css'

const SIDES = ['conditions', 'draft', 'source'] as const
type Side = (typeof SIDES)[number]

export function MaterialScreen(props: { id: string }) {
  const { opened, desk } = useMaterial(props.id)
  if (opened.isError) return <Trouble error={opened.error} onRetry={() => void opened.refetch()} />
  if (desk === null) return <Waiting />
  return <Material desk={desk} />
}

/** The first condition that waits: without a tick, else one that judge and machine read otherwise. */
function waitingCondition({ conditions }: MaterialView): number {
  const open = conditions.findIndex(({ tick }) => tick === null)
  if (open !== -1) return open
  const differs = conditions.findIndex(
    ({ tick, finding, settled }) => finding !== null && tick !== finding.status && settled === null,
  )
  return Math.max(0, differs)
}

/** What the judge looks at once every condition is ticked. */
function sideAfterTicks(view: MaterialView): Side {
  const open = view.blockers.some((blocker) => ['disagreement', 'question', 'tickUnclear'].includes(blocker))
  if (open) return 'conditions'
  return view.blockers.includes('fullReading') ? 'source' : 'draft'
}

function Material(props: { desk: MaterialDesk }) {
  const t = useText()
  const { desk } = props
  const { view } = desk
  const [side, setSide] = useState<Side>(() =>
    view.conditions.every(({ tick }) => tick !== null) ? sideAfterTicks(view) : 'conditions',
  )
  const [active, setActive] = useState(() => waitingCondition(view))
  const [place, setPlace] = useState<SourcePlace>({ page: 1, line: null })
  // Ticks as pressed: the answer of the desk comes a moment later, and fast keys must not wait for it.
  const [pressed, setPressed] = useState<Record<string, Status>>({})
  const right = useRef<HTMLDivElement>(null)
  const mayTick = view.mayDecide && view.state === 'open'

  useEffect(() => {
    right.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    if (side !== 'conditions') return
    right.current?.querySelectorAll('[data-condition]')[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, side])

  const onward = useMutation({
    mutationFn: async (step: 1 | -1) => {
      await desk.flush()
      return neighbourOf(view.id, step)
    },
    onSuccess: (id) => go(id === null ? { screen: 'undisputed' } : { screen: 'undisputed', id }),
    onError: (error) => notifyFault(error, t),
  })

  function tick(code: string, status: Status): void {
    if (!mayTick) return
    const ticks = { ...pressed, [code]: status }
    setPressed(ticks)
    const index = view.conditions.findIndex((condition) => condition.code === code)
    const open = view.conditions.findIndex(
      (condition, i) => i > index && condition.tick === null && ticks[condition.code] === undefined,
    )
    setActive(open === -1 ? Math.min(index + 1, view.conditions.length - 1) : open)
    const wasComplete = view.conditions.every((condition) => condition.tick !== null)
    void desk.tick({ [code]: status }).then((next) => {
      setPressed((now) => Object.fromEntries(Object.entries(now).filter(([known]) => known !== code)))
      if (next === null || wasComplete || next.conditions.some((condition) => condition.tick === null)) return
      setActive(waitingCondition(next))
      setSide(sideAfterTicks(next))
    })
  }

  function readPage(): void {
    const { of, read } = view.pages
    const on = () => {
      if (place.page < of) setPlace({ page: place.page + 1, line: null })
      else setSide('draft')
    }
    if (read.includes(place.page)) on()
    else {
      void desk.pageRead(place.page).then((next) => {
        if (next !== null) on()
      })
    }
  }

  useMaterialKeys({
    onTick: (status) => {
      const condition = view.conditions[active]
      if (side === 'conditions' && condition !== undefined) tick(condition.code, status)
    },
    onMove: (step) => {
      if (side === 'conditions') setActive(Math.min(view.conditions.length - 1, Math.max(0, active + step)))
      else right.current?.querySelector('[data-scroll]')?.scrollBy({ top: step * 90 })
    },
    onEnter: () => {
      if (side === 'source' && view.drawn === true && view.pages.read.length < view.pages.of) readPage()
      else if (!mayTick || view.revealed) onward.mutate(1)
    },
    onEscape: () => go({ screen: 'undisputed' }),
  })

  const shown: MaterialDesk = {
    ...desk,
    view: {
      ...view,
      conditions: view.conditions.map((condition) => ({
        ...condition,
        tick: pressed[condition.code] ?? condition.tick,
      })),
    },
  }
  return (
    <div className={styles['material']}>
      <MaterialBar desk={desk} onStep={(step) => onward.mutate(step)} />
      <div className={styles['columns']}>
        <Facts
          desk={desk}
          onShow={(page, line) => {
            setPlace({ page, line })
            setSide('source')
          }}
        />
        <div className={styles['right']} ref={right} tabIndex={-1}>
          <SegmentedControl
            fullWidth
            aria-label={t('undisputed.views')}
            value={side}
            data={SIDES.map((name) => ({ value: name, label: t(`undisputed.${name}`) }))}
            onChange={(value) => setSide(SIDES.find((name) => name === value) ?? 'conditions')}
          />
          <div className={styles['pane']} data-scroll>
            {side === 'conditions' && <Conditions desk={shown} active={active} onActive={setActive} onTick={tick} />}
            {side === 'draft' && <DraftPane desk={desk} />}
            {side === 'source' && <SourceText desk={desk} at={place} onAt={setPlace} onRead={readPage} />}
          </div>
          <MaterialFoot desk={desk} onSide={setSide} onNext={() => onward.mutate(1)} />
        </div>
      </div>
    </div>
  )
}
