import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { divisionsOf, wordBreaks } from '../../../electron/documents/hyphenation/words.ts'
import type { ActLanguage } from '../../../shared/acts/document.ts'

function divided(word: string, language: ActLanguage): string {
  const parts: string[] = []
  let from = 0
  for (const at of wordBreaks(word, language)) {
    parts.push(word.slice(from, at))
    from = at
  }
  return [...parts, word.slice(from)].join('-')
}

describe('Kazakh words', () => {
  test.each([
    ['қылмыстық', 'қыл-мыс-тық'],
    ['тағайындалсын', 'та-ға-йын-дал-сын'],
    ['сотталушының', 'сот-та-лу-шы-ның'],
    ['ауданаралық', 'ау-да-на-ра-лық'],
    ['тоқтатылсын', 'тоқ-та-тыл-сын'],
    ['жеңілдететін', 'же-ңіл-де-те-тін'],
    ['бостандығынан', 'бос-тан-ды-ғы-нан'],
    ['прокурордың', 'про-ку-рор-дың'],
  ])('%s', (word, expected) => {
    expect(divided(word, 'kk')).toBe(expected)
  })

  test('vowels side by side stay together, signs never begin a line', () => {
    expect(divided('куәгерлердің', 'kk')).toBe('куә-гер-лер-дің')
    expect(divided('медиацияның', 'kk')).not.toContain('и-а')
    expect(divided('объектілер', 'kk')).not.toMatch(/-[ьъ]/u)
  })
})

describe('Russian words', () => {
  test.each([
    ['государственного', 'госу-дар-ствен-ного'],
    ['гражданский', 'граж-дан-ский'],
    ['наказание', 'нака-за-ние'],
    ['рассмотрев', 'рас-смот-рев'],
    ['имущество', 'иму-ще-ство'],
    ['большой', 'боль-шой'],
    ['расследование', 'рас-сле-до-ва-ние'],
    ['обстоятельства', 'обстоя-тель-ства'],
    ['предусмотренного', 'преду-смотрен-ного'],
    ['казахстанской', 'казах-стан-ской'],
    ['решение', 'реше-ние'],
    ['комиссия', 'комис-сия'],
    ['осуждённого', 'осуж-дён-ного'],
  ])('%s', (word, expected) => {
    expect(divided(word, 'ru')).toBe(expected)
  })

  test('prefixes and roots are not cut wrongly', () => {
    expect(divided('преступление', 'ru')).toBe('преступ-ле-ние')
    expect(divided('подсудимый', 'ru')).toBe('под-су-ди-мый')
    expect(divided('подотчётный', 'ru')).not.toMatch(/^по-/u)
    expect(divided('признать', 'ru')).not.toMatch(/^приз-/u)
  })
})

describe('words left whole', () => {
  test.each(['ҚР', 'УПК', 'ЖШС', 'судья', '188-бабының', 'www.sud.kz', 'д.м.иванов'])('%s', (word) => {
    expect(divisionsOf(word, 'ru').at).toEqual([])
    expect(divisionsOf(word, 'kk').at).toEqual([])
  })

  test('a hyphen of its own is told', () => {
    expect(divisionsOf('судебно-товароведческой', 'ru')).toMatchObject({ hyphened: true, name: false })
    expect(divisionsOf('судебного', 'ru').hyphened).toBe(false)
  })

  test('a capital marks a name', () => {
    expect(divisionsOf('Әбдірахманова,', 'kk').name).toBe(true)
    expect(divisionsOf('«құрылыс»', 'kk').name).toBe(false)
  })
})

test('each part has a vowel and two letters or more, whatever the letters', () => {
  const letters = fc.constantFrom(...Array.from('аәбгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'))
  const word = fc.array(letters, { minLength: 1, maxLength: 24 }).map((list) => list.join(''))
  fc.assert(
    fc.property(word, fc.constantFrom<ActLanguage>('kk', 'ru'), (text, language) => {
      const parts = divided(text, language).split('-')
      expect(parts.join('')).toBe(text)
      if (parts.length > 1)
        for (const [index, part] of parts.entries()) {
          expect(part.length).toBeGreaterThanOrEqual(2)
          expect(part).toMatch(/[аәеёиіоөуұүыэюя]/u)
          if (index > 0) expect(part).not.toMatch(/^[ьъ]/u)
        }
    }),
  )
})
