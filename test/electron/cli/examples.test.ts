/** The six example cases: complete, lawful, about nobody. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { readCaseChecked } from '../../../electron/cli/files.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { EXAMPLE_FILES, ukim } from './help.ts'

const law = loadBuiltInLaw()
const examples = EXAMPLE_FILES.map((file): [string, CaseFile] => {
  const reading = readCaseChecked(readFileSync(file, 'utf8'), law)
  if (!reading.ok) throw new Error(`${file}: ${reading.faults.map((fault) => fault.says.en).join(' ')}`)
  return [basename(file), reading.case]
})

/** The last digit of an IIN: weights 1 to 11, and 3 to 11, 1, 2 where that gives ten. */
function checkDigit(iin: string): number {
  const sum = (weights: number[]): number => weights.reduce((total, w, i) => total + w * Number(iin[i]), 0) % 11
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  return first === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first
}

test('there are six, three in each language', () => {
  expect(examples.map(([, file]) => file.language).toSorted()).toEqual(['kk', 'kk', 'kk', 'ru', 'ru', 'ru'])
})

describe.each(examples)('%s', (name, file) => {
  test('the choice agrees with the law', async () => {
    const path = EXAMPLE_FILES.find((one) => one.endsWith(name)) ?? ''
    const { code, out } = await ukim('check', path)
    expect(code).toBe(0)
    expect(out).not.toMatch(/^error /m)
    expect(file.defendants.every((defendant) => defendant.choice !== null)).toBe(true)
  })
  test('the identity numbers agree with date of birth, sex and their check digit', () => {
    for (const { iin, bornOn, sex } of file.defendants) {
      expect(iin).toMatch(/^\d{12}$/)
      expect(iin?.slice(0, 6)).toBe(bornOn?.slice(2).replaceAll('-', ''))
      const century = Number(bornOn?.slice(0, 2)) - 19
      expect(Number(iin?.[6])).toBe(3 + 2 * century + (sex === 'female' ? 1 : 0))
      expect(Number(iin?.[11])).toBe(checkDigit(iin ?? ''))
    }
  })
  test('the facts are complete', () => {
    expect(file.number).not.toBeNull()
    expect(file.verdictOn).not.toBeNull()
    for (const text of [file.court.name, file.court.place, file.court.appealCourt])
      expect(text.kk !== '' && text.ru !== '').toBe(true)
    const roles = file.hearing.participants.map((participant) => participant.role)
    expect(roles).toEqual(expect.arrayContaining(['prosecutor', 'defender']))
    expect(file.victims.length).toBeGreaterThan(0)
    for (const words of [file.narrative.facts, file.narrative.position, file.narrative.evidence])
      expect(typeof words === 'string' ? words.length : 0).toBeGreaterThan(150)
    for (const item of file.evidence) expect(item.fate).not.toBeNull()
    for (const claim of file.civilClaims) expect(claim.ruling).not.toBeNull()
  })
})

describe('what each example shows', () => {
  const answer = (start: string) => {
    const file = examples.find(([name]) => name.startsWith(start))?.[1]
    if (!file) throw new Error(`no example ${start}`)
    const [guidance] = guide(file, law, '2026-11-22')
    const [defendant] = file.defendants
    if (!guidance || !defendant?.choice) throw new Error(`example ${start} has no answer`)
    return { guidance, choice: defendant.choice, defendant }
  }

  test('theft with repaid damage must end in reconciliation', () => {
    const { guidance, choice } = answer('01')
    expect(guidance.counts[0]?.row).toBe('188/2')
    expect(guidance.counts[0]?.release?.['68(1)']).toBe('must')
    expect(choice).toMatchObject({ outcome: 'releaseLiability', ground: '68(1)' })
  })
  test('robbery with recidivism: no conditional conviction, maximum security', () => {
    const { guidance, choice } = answer('02')
    expect(guidance).toMatchObject({ recidivism: 'recidivism', conditional: { status: 'barred' } })
    expect(choice.institution).toBe('maximum')
  })
  test('fraud, two counts, conditional', () => {
    const { guidance, choice } = answer('03')
    expect(guidance.counts.map((count) => count.row)).toEqual(['190/2', '190/3'])
    expect(guidance.cumulation.set).toBe('C')
    expect(choice).toMatchObject({ conditional: true, controlMonths: 36, final: { method: 'absorption' } })
  })
  test('traffic death: negligent, closed to reconciliation, minimum security, driving ban', () => {
    const { guidance, choice } = answer('04')
    expect(guidance.counts[0]).toMatchObject({ row: '345/3', release: { '68(1)': 'closed' } })
    expect(choice).toMatchObject({ institution: 'minimum', final: { additional: [{ kind: 'disqualification' }] } })
  })
  test('a minor', () => {
    const { guidance, choice } = answer('05')
    expect(guidance.ageAtOffence).toEqual({ c1: 17 })
    expect(choice.final?.main).toEqual({ kind: 'restrictionOfLiberty', amount: 16 })
  })
  test('a drug offence with house arrest', () => {
    const { guidance, defendant } = answer('06')
    expect(guidance.counts[0]?.row).toBe('296/4')
    expect(defendant.restraints.map((restraint) => restraint.kind)).toContain('houseArrest')
    expect(guidance.credit).toMatchObject({ custodyDays: 3, houseArrestDays: 141 })
  })
})
