/** What must hold of every composed act, whatever the case. */
import { expect } from 'vitest'
import { blockText, completeness, doubtsIn, type ActDocument } from '../../../shared/acts/index.ts'

/** Letters of both alphabets inside one word, e.g. a Latin i in a Kazakh word. */
const MIXED = /(?:\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic})/u

/** Everything wrong with an act, as sentences; empty where all is well. */
export function faultsOf(act: ActDocument): string[] {
  const faults: string[] = []
  const ids = act.blocks.map((b) => b.id)
  if (new Set(ids).size !== ids.length) faults.push('ids repeat')
  for (const block of act.blocks) {
    const text = blockText(block)
    const say = (what: string) => faults.push(`${block.id}: ${what}: ${text}`)
    if (block.own) continue
    if (text.trim() === '') say('empty')
    if (/[{}]|undefined|null|NaN|\[object/u.test(text)) say('unresolved')
    if (/ {2}|^ | $|\u00a0 | \u00a0/u.test(text)) say('spaces')
    if (/ [,.;:)]|\(\s|[,;:][,.;]|\.\.(?!\.)/u.test(text.replaceAll('...', ''))) say('punctuation')
    if (MIXED.test(text)) say('mixed alphabets')
    for (const run of block.cells?.flat() ?? block.runs)
      if (run.placeholder === true && !act.missing.some((m) => m.block === block.id && m.says === run.text))
        say(`placeholder not listed ${run.text}`)
    if (block.articles.some((a) => !/^(CC|CPC) \d/u.test(a))) say(`article ${block.articles.join()}`)
    if (block.facts.some((f) => !f.startsWith('/'))) say(`fact ${block.facts.join()}`)
  }
  for (const { block, word } of doubtsIn(act)) faults.push(`${block}: doubt: ${word}`)
  for (const gone of completeness(act)) if (gone.fact === '') faults.push(`required slot missing: ${gone.slot}`)
  return faults
}

/** The two languages of one case: the same acts, slots and blocks, in the same order. */
export function expectSameBones(kk: ActDocument[], ru: ActDocument[]): void {
  const bones = (acts: ActDocument[]) =>
    acts.map((act) => ({
      kind: act.kind,
      defendants: act.defendants,
      blocks: act.blocks.filter((b) => b.slot !== 'translation').map((b) => `${b.id} ${b.style}`),
    }))
  expect(bones(kk)).toEqual(bones(ru))
}
