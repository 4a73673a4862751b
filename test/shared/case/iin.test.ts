import { describe, expect, test } from 'vitest'
import { readIin } from '../../../shared/case/iin.ts'
import { iinFor } from '../../browser/cases.ts'

describe('IIN', () => {
  test('tells birth date and sex', () => {
    expect(readIin(iinFor('90050130012'))).toEqual({ ok: true, facts: { bornOn: '1990-05-01', sex: 'male' } })
    expect(readIin(iinFor('08022960012'))).toEqual({ ok: true, facts: { bornOn: '2008-02-29', sex: 'female' } })
  })
  test('refuses a wrong digit, a wrong length and a day that does not exist', () => {
    const sound = iinFor('90050130012')
    // The check digit decides alone; elsewhere a change may now and then meet a number that is sound as well.
    for (let step = 1; step < 10; step += 1) {
      const wrong = `${sound.slice(0, 11)}${(Number(sound[11]) + step) % 10}`
      expect(readIin(wrong)).toEqual({ ok: false, why: 'checksum' })
    }
    expect(readIin('910501300120').ok).toBe(false)
    expect(readIin('123')).toEqual({ ok: false, why: 'length' })
    expect(readIin('90050130012x')).toEqual({ ok: false, why: 'length' })
    expect(readIin(iinFor('90023130012')).ok).toBe(false)
  })
  test('reads every century and sex; a number of no century tells nothing and is sound', () => {
    const of = (eleven: string) => {
      const reading = readIin(iinFor(eleven))
      return reading.ok ? reading.facts : reading.why
    }
    // Nobody living was born under the numbers of the nineteenth century: they are sound and fill nothing.
    expect(of('90050110013')).toBeNull()
    expect(of('90050120013')).toBeNull()
    expect(of('90050140013')).toEqual({ bornOn: '1990-05-01', sex: 'female' })
    expect(of('05050150013')).toEqual({ bornOn: '2005-05-01', sex: 'male' })
    expect(of('05050160013')).toEqual({ bornOn: '2005-05-01', sex: 'female' })
    expect(of('90050100013')).toBeNull()
  })
  test('a first sum of ten is weighed anew; a second ten is no number at all', () => {
    // Found by trying: the numbers of one day whose first sum leaves ten.
    const weigh = (text: string, weights: number[]) =>
      weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0) % 11
    const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]
    const numbers = Array.from({ length: 2000 }, (_, n) => `9005013${String(n).padStart(4, '0')}`)
    const again = numbers.filter((text) => weigh(text, first) === 10)
    const sound = again.filter((text) => weigh(text, second) !== 10)
    const none = again.filter((text) => weigh(text, second) === 10)
    expect(sound.length).toBeGreaterThan(0)
    expect(none.length).toBeGreaterThan(0)
    for (const text of sound) expect(readIin(`${text}${weigh(text, second)}`).ok).toBe(true)
    for (const text of none) {
      for (let digit = 0; digit < 10; digit += 1)
        expect(readIin(`${text}${digit}`)).toEqual({ ok: false, why: 'checksum' })
    }
  })
})
