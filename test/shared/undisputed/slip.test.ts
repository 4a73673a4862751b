/** The ruling that corrects a slip in a signed act of an undisputed matter. */
import { describe, expect, test } from 'vitest'
import { blockText } from '../../../shared/acts/document.ts'
import {
  composeSlipRuling,
  courtFactsSchema,
  hasMachineMark,
  missingElements,
} from '../../../shared/undisputed/index.ts'

const OLD = { title: 'Определение № 118', signedOn: '2026-11-12', sha256: 'a'.repeat(64) }
const BLANK = { date: null, slip: '', correction: ' ', law: '', appeal: '' }
const WHOLE = {
  date: '2026-11-16',
  slip: 'Фамилия должника указана как «Оспонов».\nТо же во втором абзаце.',
  correction: '«Оспанов».',
  law: 'статьёй, указанной судьёй',
  appeal: 'Порядок указан судьёй.',
}
const court = courtFactsSchema.parse({
  court: { kk: 'Алматы қаласы Бостандық аудандық соты', ru: 'Бостандыкский районный суд города Алматы' },
  place: { kk: 'Алматы қаласы', ru: 'город Алматы' },
  judge: 'Сейітова Айгүл Қанатқызы',
  number: '118',
})

describe.each(['kk', 'ru'] as const)('in %s', (language) => {
  test('names the old act by title, day and hash, and says what reads otherwise', () => {
    const act = composeSlipRuling(OLD, WHOLE, court, language)
    const text = act.blocks.map(blockText).join('\n').replaceAll('\u00a0', ' ')
    expect(missingElements(act)).toEqual([])
    expect(hasMachineMark(act)).toBe(true)
    for (const words of [OLD.title, OLD.sha256, '«Оспонов»', 'То же во втором абзаце.', '«Оспанов».', WHOLE.appeal])
      expect(text).toContain(words)
    expect(text).toContain(language === 'kk' ? '2026 жылғы 12 қараша' : '12 ноября 2026 года')
    expect(text).toContain(
      language === 'kk' ? 'Бостандық аудандық сотының судьясы А.Қ. Сейітова' : 'в составе судьи А.Қ. Сейітовой',
    )
  })

  test('is not signed before day, slip, correction, norm and appeal are there', () => {
    const facts = missingElements(composeSlipRuling(OLD, BLANK, court, language)).map(({ fact }) => fact)
    expect(facts.toSorted()).toEqual(
      ['/decidedOn', '/correction/slip', '/correction/correction', '/correction/law', '/correction/appeal'].toSorted(),
    )
  })

  test('an element taken out is missed', () => {
    const act = composeSlipRuling(OLD, WHOLE, court, language)
    const without = { ...act, blocks: act.blocks.filter(({ slot }) => slot !== 'correctedAct') }
    expect(missingElements(without).map(({ slot }) => slot)).toEqual(['correctedAct'])
  })
})
