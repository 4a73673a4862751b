import { describe, expect, test, vi } from 'vitest'
import { caseSchema } from '../../shared/case/schema.ts'
import { Autosave } from '../../renderer/draft/autosave.ts'
import { CaseDraft } from '../../renderer/draft/draft.ts'
import { valueAt, withValue } from '../../renderer/draft/pointer.ts'
import { hooliganism } from '../browser/cases.ts'

const file = caseSchema.parse(hooliganism())

describe('pointers', () => {
  test('read and replace, keeping everything beside the path', () => {
    const next = withValue(file, '/defendants/0/name/last', 'Ә')
    expect(valueAt(next, '/defendants/0/name/last')).toBe('Ә')
    expect(next.court).toBe(file.court)
    expect(next.defendants[0]?.counts).toBe(file.defendants[0]?.counts)
    expect(file.defendants[0]?.name.last).toBe('Серіков')
    expect(valueAt(file, '/no/such/place')).toBeUndefined()
    expect(valueAt({ 'a/b': { '~': 1 } }, '/a~1b/~0')).toBe(1)
    expect(() => withValue(file, '/number/x', 1)).toThrow('no such place')
  })
})

describe('draft', () => {
  test('typing on in one field is one step of undo; another field is another', () => {
    let now = 0
    const draft = new CaseDraft(file, () => now)
    draft.set('/number', '1')
    now += 200
    draft.set('/number', '1-2')
    draft.set('/court/judge', 'А')
    draft.undo()
    expect(draft.file.number).toBe('1-2')
    draft.undo()
    expect(draft.file).toBe(file)
    expect(draft.canUndo).toBe(false)
    draft.redo()
    draft.redo()
    expect(draft.file.court.judge).toBe('А')
    now += 5000
    draft.set('/court/judge', 'Б')
    draft.undo()
    expect(draft.file.court.judge).toBe('А')
    draft.set('/number', 'new')
    expect(draft.canRedo).toBe(false)
  })

  test('an equal value is no change', () => {
    const draft = new CaseDraft(file)
    const heard = vi.fn<() => void>()
    draft.subscribe(heard)
    draft.set('/number', file.number)
    expect(heard).not.toHaveBeenCalled()
  })
})

describe('autosave', () => {
  test('saves once after the typing, one save at a time, with the version it got', async () => {
    vi.useFakeTimers()
    const saved: [string | null, number][] = []
    const draft = new CaseDraft(file)
    const autosave = new Autosave(draft, 4, async (next, base) => {
      saved.push([next.number, base])
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { ok: true, value: { version: base + 1 } }
    })
    autosave.start()
    draft.set('/number', 'a')
    draft.set('/number', 'ab')
    expect(autosave.state).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(550)
    expect(autosave.state).toBe('saving')
    draft.set('/number', 'abc')
    await vi.advanceTimersByTimeAsync(2000)
    expect(saved).toEqual([
      ['ab', 4],
      ['abc', 5],
    ])
    expect(autosave.state).toBe('saved')
    expect(autosave.pending).toBe(false)
    vi.useRealTimers()
  })

  test('a failed save is told, keeps the words, and can be tried again', async () => {
    let works = false
    const fault = { code: 'diskFull' as const, says: { kk: 'x', ru: 'x', en: 'x' } }
    const draft = new CaseDraft(file)
    const autosave = new Autosave(draft, 1, () =>
      Promise.resolve(works ? { ok: true, value: { version: 2 } } : { ok: false, fault }),
    )
    draft.set('/number', 'kept')
    await autosave.flush()
    expect(autosave.state).toBe('failed')
    expect(autosave.fault).toEqual(fault)
    expect(autosave.pending).toBe(true)
    works = true
    await autosave.flush()
    expect(autosave.state).toBe('saved')
    expect(draft.file.number).toBe('kept')
  })
})
