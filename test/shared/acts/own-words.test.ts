/** The judge's words over composed paragraphs: kept, never overwritten, told when the facts moved on. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { actKeyOf, blockText, composeActs, staleBlocks, withOwnWords } from '../../../shared/acts/index.ts'
import type { ActDocument, BlockEdit } from '../../../shared/acts/index.ts'
import { replacePieces } from '../../../shared/acts/replace.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { editsOf, withEdits } from '../../../shared/contract/edits.ts'
import { fillsOf, withFill, withWords } from '../../../shared/contract/fills.ts'
import { replaceInAct } from '../../../shared/contract/replace-in-act.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { hooliganism } from '../../browser/cases.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'
const base = caseSchema.parse(hooliganism('ru'))

function acts(file: CaseFile, language: 'kk' | 'ru' = 'ru'): ActDocument {
  const [act] = composeActs(file, guide(file, law, TODAY), law, {
    language,
    today: TODAY,
    fills: fillsOf(file)[language],
  })
  if (!act) throw new Error('no act')
  return act
}

const textOf = (act: ActDocument, id: string) =>
  act.blocks
    .filter((b) => b.id === id)
    .map(blockText)
    .join('')
const edit = (act: ActDocument, id: string, ...lines: string[]): BlockEdit => ({
  words: lines.map((text) => ({ runs: [{ text }] })),
  base: textOf(act, id),
  after: null,
})
const paragraph = (act: ActDocument) => {
  const found = act.blocks.find((b) => b.style === 'paragraph' && !b.facts.includes('/court') && !b.own && !b.cells)
  if (!found) throw new Error('no paragraph')
  return found
}

describe('own words', () => {
  test('stand in the act, survive JSON and an edit of the narrative, and go back to the facts', () => {
    const fresh = acts(base)
    const { id } = paragraph(fresh)
    const file = withEdits(base, fresh, { [id]: edit(fresh, id, 'Слова судьи.', 'Второй абзац.') })
    const again = caseSchema.parse(JSON.parse(JSON.stringify(file)))
    expect(editsOf(again, fresh)).toEqual({ [id]: edit(fresh, id, 'Слова судьи.', 'Второй абзац.') })
    const printed = withOwnWords(acts(again), editsOf(again, fresh))
    const at = printed.blocks.findIndex((b) => b.id === id)
    expect(printed.blocks.slice(at, at + 2).map((b) => [blockText(b), b.own])).toEqual([
      ['Слова судьи.', true],
      ['Второй абзац.', true],
    ])
    expect(printed.blocks).toHaveLength(fresh.blocks.length + 1)

    const narrated = { ...again, narrative: { ...again.narrative, facts: withWords(again.narrative.facts, 'Иное.') } }
    expect(editsOf(narrated, fresh)[id]?.words).toHaveLength(2)
    expect(fillsOf(withFill(narrated, 'x', { ru: 'y' })).ru).toEqual({ x: 'y' })
    expect(editsOf(withFill(narrated, 'x', { ru: 'y' }), fresh)[id]?.words).toHaveLength(2)
    expect(withOwnWords(fresh, editsOf(withEdits(again, fresh, { [id]: null }), fresh))).toEqual(fresh)
  })

  test('belong to one language and one act', () => {
    const fresh = acts(base)
    const { id } = paragraph(fresh)
    const file = withEdits(base, fresh, { [id]: edit(fresh, id, 'Слова.') })
    expect(editsOf(file, acts(base, 'kk'))).toEqual({})
    expect(editsOf(file, { ...fresh, kind: 'termination' })).toEqual({})
    expect(actKeyOf({ ...fresh, kind: 'acquittal' })).toBe(actKeyOf(fresh))
  })

  test('are not overwritten by a changed fact, which is told', () => {
    const fresh = acts(base)
    const block = fresh.blocks.find((b) => blockText(b).includes('Төлегенов'))
    if (!block) throw new Error('no participants')
    const edits = { [block.id]: edit(fresh, block.id, 'Мои слова.') }
    expect(staleBlocks(fresh, edits)).toEqual([])
    const later = acts(caseSchema.parse({ ...base, hearing: { ...base.hearing, participants: [] } }))
    expect(staleBlocks(later, edits)).toEqual([block.id])
    expect(withOwnWords(later, edits).blocks.map(blockText)).toContain('Мои слова.')
  })

  test('of a block the facts no longer give stay where they stood', () => {
    const fresh = acts(base)
    const [first] = fresh.blocks
    const gone = { words: [{ runs: [{ text: 'Осталось.' }] }], base: 'было', after: first?.id ?? null }
    const printed = withOwnWords(fresh, { 'gone.d9': gone })
    expect(printed.blocks.map(blockText)[1]).toBe('Осталось.')
    expect(staleBlocks(fresh, { 'gone.d9': gone })).toEqual(['gone.d9'])
  })

  test('a required element left out is missing, and so is a placeholder left standing', () => {
    const fresh = acts(base)
    const title = fresh.blocks.find((b) => b.slot === 'appeal')
    if (!title) throw new Error('no appeal clause')
    const without = withOwnWords(fresh, { [title.id]: { words: [], base: blockText(title), after: null } })
    expect(without.blocks.some((b) => b.id === title.id)).toBe(false)
    expect(without.missing.map((m) => m.slot)).toContain('appeal')

    const gap = fresh.missing.find((m) => fresh.blocks.some((b) => b.id === m.block && !b.cells))
    if (!gap) throw new Error('the undecided case has gaps')
    const kept = [{ runs: [{ text: 'до ' }, { text: gap.says, placeholder: true as const }] }]
    const printed = withOwnWords(fresh, { [gap.block]: { words: kept, base: textOf(fresh, gap.block), after: null } })
    expect(printed.missing.filter((m) => m.block === gap.block)).toEqual([gap])
    const filled = withOwnWords(fresh, { [gap.block]: edit(fresh, gap.block, 'всё написано') })
    expect(filled.missing.filter((m) => m.block === gap.block)).toEqual([])
  })
})

describe('replace', () => {
  test('runs across pieces and keeps their looks', () => {
    const pieces = [{ text: 'один дВ', bold: true }, { text: 'а три два' }]
    expect(replacePieces(pieces, 'Два', '2')).toEqual({
      pieces: [{ text: 'один 2', bold: true }, { text: ' три 2' }],
      n: 2,
    })
    expect(replacePieces(pieces, 'два', '', 1).pieces).toEqual([pieces[0], { text: 'а три ' }])
    expect(replacePieces(pieces, 'нет', 'x').pieces).toBe(pieces)
  })

  test('makes a composed paragraph own words and changes the narrative where it lies', () => {
    const named = { ...base, narrative: { ...base.narrative, position: 'Прокурор Төлегенов просил.' } }
    const fresh = acts(named)
    const all = replaceInAct(named, fresh, { wanted: 'төлегенов', by: 'Иванов', narrative: true })
    expect(all.n).toBeGreaterThan(1)
    expect(all.file.narrative.position).toBe('Прокурор Иванов просил.')
    const printed = withOwnWords(acts(all.file), editsOf(all.file, fresh))
    expect(printed.blocks.map(blockText).join('\n')).not.toContain('Төлегенов')
    expect(printed.blocks.map(blockText).join('\n')).toContain('Иванов')
    const [place] = Object.keys(editsOf(all.file, fresh))
    const one = replaceInAct(named, fresh, {
      wanted: 'Төлегенов',
      by: 'Иванов',
      narrative: true,
      only: { place: place ?? '', nth: 0 },
    })
    expect(one.n).toBe(1)
    expect(one.file.narrative.position).toContain('Төлегенов')
    expect(replaceInAct(named, fresh, { wanted: 'нет такого', by: '', narrative: true }).file).toBe(named)
  })
})
