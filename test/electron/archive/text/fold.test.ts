import { describe, expect, test } from 'vitest'
import { foldWord } from '../../../../electron/archive/text/fold.ts'
import { guessLanguage } from '../../../../electron/archive/text/language.ts'
import { tokens } from '../../../../electron/archive/text/tokens.ts'

describe('words of acts', () => {
  test('Latin letters in Cyrillic words become the Cyrillic ones they look like', () => {
    expect(foldWord('үкiм')).toBe('үкім')
    expect(foldWord('Iс')).toBe('іс')
    expect(foldWord('пpигoвop')).toBe('приговор')
    expect(foldWord('CОТ')).toBe('сот')
    expect(foldWord('осуждённый')).toBe('осужденный')
  })

  test('a Latin word stays Latin', () => {
    expect(foldWord('Samsung')).toBe('samsung')
    expect(foldWord('iphone')).toBe('iphone')
  })

  test('words are cut with their places in the original', () => {
    const text = 'ҚР ҚК-нің 188-бабының 2-бөлігі'
    const found = tokens(text)
    expect(found.map(({ word }) => word)).toEqual(['қр', 'қк', 'нің', '188', 'бабының', '2', 'бөлігі'])
    for (const { from, to, word } of found) expect(text.slice(from, to).toLowerCase()).toBe(word)
  })

  test('a soft hyphen and a combining mark do not cut a word', () => {
    expect(tokens('приго\u00adвор').map(({ word }) => word)).toEqual(['приговор'])
    expect(tokens('и\u0306од').map(({ word }) => word)).toEqual(['йод'])
  })

  test('the language is told by letters, slips of the keyboard included', () => {
    expect(guessLanguage('Сотталушы кінәсін толық мойындады')).toBe('kk')
    expect(guessLanguage('Подсудимый вину признал полностью, ущерб возместил')).toBe('ru')
    expect(guessLanguage('Сотталушыныц кiнэсiн iс бойынша дэлелдердiн негiзiнде')).toBe('kk')
    expect(
      guessLanguage(
        'Приговор в отношении Әбілқасымова, жителя города Өскемен, оставить без изменения, жалобу без удовлетворения',
      ),
    ).toBe('ru')
  })
})
