/** What can be wrong with a material, each with its exact place. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFaultAt } from '../../../shared/undisputed/json-place.ts'
import { readMaterial, readMaterialValue } from '../../../shared/undisputed/index.ts'
import { clearExitBan } from './materials.ts'

type Change = (material: Record<string, Record<string, unknown>>) => void

function faultsOf(change: Change): [string, string][] {
  const material = structuredClone(clearExitBan) as unknown as Record<string, Record<string, unknown>>
  change(material)
  const reading = readMaterialValue(material)
  return reading.ok ? [] : reading.faults.map(({ code, path }) => [code, path])
}
const inside = (material: Record<string, Record<string, unknown>>, key: string): Record<string, unknown> =>
  material[key] ?? {}

describe('an exit ban that cannot be read', () => {
  test('the clear one can', () => expect(faultsOf(() => {})).toEqual([]))

  test.each<[string, Change, [string, string][]]>([
    ['a field left out', (m) => delete inside(m, 'notice')['proof'], [['fieldMissing', '/notice/proof']]],
    ['a group left out', (m) => delete m['proceedings'], [['fieldMissing', '/proceedings']]],
    ['a field too many', (m) => (inside(m, 'debtor')['phone'] = '1'), [['unknownField', '/debtor/phone']]],
    [
      'a date that does not exist',
      (m) => (inside(m, 'notice')['deliveredOn'] = '2026-02-30'),
      [['wrongDate', '/notice/deliveredOn']],
    ],
    ['a date of another form', (m) => Object.assign(m, { decidedOn: '12.11.2026' }), [['wrongDate', '/decidedOn']]],
    ['tiyn', (m) => (inside(m, 'document')['amountTenge'] = 1.5), [['wrongType', '/document/amountTenge']]],
    ['a negative sum', (m) => (inside(m, 'document')['balanceTenge'] = -1), [['wrongValue', '/document/balanceTenge']]],
    ['a sum as words', (m) => (inside(m, 'document')['amountTenge'] = '5'), [['wrongType', '/document/amountTenge']]],
    ['yes as words', (m) => Object.assign(m, { courtOfPlace: 'yes' }), [['wrongType', '/courtOfPlace']]],
    ['another kind of debtor', (m) => (inside(m, 'debtor')['kind'] = 'firm'), [['wrongValue', '/debtor/kind']]],
    ['periodic as a date', (m) => Object.assign(m, { periodic: '2026-01-01' }), [['wrongType', '/periodic']]],
    [
      'two at once',
      (m) => {
        delete inside(m, 'materials')['opening']
        inside(m, 'resolution')['complete'] = 1
      },
      [
        ['wrongType', '/resolution/complete'],
        ['fieldMissing', '/materials/opening'],
      ],
    ],
  ])('%s', (_, change, expected) => expect(faultsOf(change)).toEqual(expected))

  test.each([
    ['', 'notJson', ''],
    ['[]', 'notAnObject', ''],
    ['null', 'notAnObject', ''],
    ['{}', 'formatMissing', '/format'],
    ['{"format":"ukim.case/1"}', 'notOurFormat', '/format'],
    ['{"format":"ukim.exitBan/2"}', 'newerFormat', '/format'],
    ['{"format":7}', 'notOurFormat', '/format'],
    ['{"format":"ukim.undisputed/1"}', 'fieldMissing', '/procedure'],
    ['{"format":"ukim.undisputed/1","procedure":"divorce"}', 'procedureUnknown', '/procedure'],
    ['{"format":"ukim.undisputed/1","procedure":"exitBan"}', 'procedureUnknown', '/procedure'],
  ])('%s: %s at "%s"', (text, code, path) => {
    const reading = readMaterial(text)
    expect(reading.ok ? [] : reading.faults.map((fault) => [fault.code, fault.path])).toEqual([[code, path]])
  })

  test.each([
    ['{\n "format": x}', '2:12'],
    ['{"format": "ukim.exitBan/1", }', '1:30'],
    ['{"a": [1, 2,, 3]}', '1:13'],
    ['{"a": 1} x', '1:10'],
    ['{"a": "б\\q"}', '1:9'],
    ['{"format":', '1:11'],
    ['', '1:1'],
  ])('%j is no JSON at %s, in every language alike', (text, at) => {
    const reading = readMaterial(text)
    if (reading.ok) throw new Error('read')
    for (const sentence of Object.values(reading.faults[0]?.says ?? {})) expect(sentence).toContain(`: ${at}`)
  })

  test('the place of a fault: none in what JSON.parse takes, one in what it does not', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', 'x', '"', ' '), (json, at, extra) => {
        const cut = at % (json.length + 1)
        const text = json.slice(0, cut) + extra + json.slice(cut + (extra === '' ? 1 : 0))
        let good = true
        try {
          JSON.parse(text)
        } catch {
          good = false
        }
        expect(jsonFaultAt(json)).toBe(json.length)
        if (good) expect(jsonFaultAt(text)).toBe(text.length)
        else expect(jsonFaultAt(text)).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })

  test('every sentence is said in three languages, with nothing left to fill in', () => {
    const reading = readMaterial('{"format":"ukim.exitBan/9"}')
    if (reading.ok) throw new Error('read')
    for (const { says } of reading.faults)
      for (const sentence of Object.values(says)) expect(sentence).toMatch(/^[^{}]{10,}$/)
  })
})
