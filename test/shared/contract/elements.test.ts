/** Optional elements of an act: opened in both languages, written in each, never left out of a translation in silence. */
import { describe, expect, test } from 'vitest'
import { buildLaw } from '../../../shared/law/law.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { blockText, composeActs } from '../../../shared/acts/index.ts'
import type { ActLanguage } from '../../../shared/acts/index.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { fillsIn, fillsOf, withElements, withElementWords, withFill } from '../../../shared/contract/fills.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { hooliganism } from '../../browser/cases.ts'

const law = buildLaw(loadBuiltInLaw())
const main = { kind: 'restrictionOfLiberty' as const, amount: 12 }
const base = hooliganism('ru')
const file = caseSchema.parse({
  ...base,
  defendants: [
    {
      ...base.defendants?.[0],
      choice: {
        outcome: 'punish',
        counts: [{ count: 'c1', main }],
        final: { method: 'single', main },
        restraint: 'recognizance',
      },
    },
  ],
})

function acts(now: CaseFile, language: ActLanguage) {
  const today = '2026-11-20'
  return composeActs(now, guide(now, law, today), law, { language, today, fills: fillsIn(now, language) })
}

const gapsOf = (now: CaseFile, language: ActLanguage) =>
  acts(now, language).flatMap((act) => act.missing.map(({ block }) => `${act.kind}: ${block}`))

describe('an element opened by the judge', () => {
  test('stands open in both languages until its words are there, and goes from both', () => {
    const before = gapsOf(file, 'ru')
    const opened = withElements(file, ['medicalMeasures'], true)
    expect(gapsOf(opened, 'ru')).toEqual([...before, 'conviction: medicalMeasures'])
    expect(gapsOf(opened, 'kk')).toContain('conviction: medicalMeasures')
    const written = withElementWords(opened, 'medicalMeasures', 'ru', 'Назначить лечение от алкоголизма.')
    expect(gapsOf(written, 'ru')).toEqual(before)
    expect(gapsOf(written, 'kk')).toContain('conviction: medicalMeasures')
    const [verdict] = acts(written, 'ru')
    const block = verdict?.blocks.find(({ slot }) => slot === 'medicalMeasures')
    expect(block && blockText(block)).toBe('Назначить лечение от алкоголизма.')
    // Emptied, it is still open: only taking it out closes it.
    expect(gapsOf(withElementWords(written, 'medicalMeasures', 'ru', '  '), 'ru')).toContain(
      'conviction: medicalMeasures',
    )
    expect(fillsOf(withElements(written, ['medicalMeasures'], false))).toEqual({ kk: {}, ru: {} })
  })

  test('in one language alone is a gap of the other, not an omission', () => {
    const one = withFill(file, 'dependants', { kk: 'Балалары әжесінің қамқорлығына берілсін.' })
    expect(fillsIn(one, 'ru')).toEqual({ dependants: '' })
    expect(gapsOf(one, 'ru')).toContain('conviction: dependants')
    expect(gapsOf(one, 'kk')).not.toContain('conviction: dependants')
  })

  test('may be an act of its own: the private resolution', () => {
    const blocks = ['privateCircumstances', 'privateDemand']
    const opened = withElements(file, blocks, true)
    expect(acts(opened, 'kk').map(({ kind }) => kind)).toEqual(['conviction', 'privateResolution'])
    expect(gapsOf(opened, 'ru')).toContain('privateResolution: privateCircumstances')
    expect(gapsOf(opened, 'ru')).toContain('privateResolution: privateDemand')
    let written = withElementWords(opened, 'privateCircumstances', 'ru', 'Двор не освещён.\nОграждения нет.')
    written = withElementWords(written, 'privateDemand', 'ru', 'акимат города Кокшетау')
    const act = acts(written, 'ru')[1]
    expect(act?.missing).toEqual([])
    expect(act?.blocks.filter(({ own }) => own).map(blockText)).toEqual(['Двор не освещён.', 'Ограждения нет.'])
    expect(acts(withElements(written, blocks, false), 'ru')).toHaveLength(1)
  })

  test('holds as many words as a page of circumstances needs', () => {
    const long = 'Двор не освещён. '.repeat(600)
    const written = withElementWords(withElements(file, ['protection'], true), 'protection', 'ru', long)
    expect(fillsOf(written).ru['protection']).toBe(long)
  })
})
