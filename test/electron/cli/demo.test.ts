/** The demonstration, and what programs that know nothing of Ukim say of its files. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runDemo } from '../../../scripts/demo.ts'
import type { DemoOutcome } from '../../../scripts/demo.ts'
import { tableOf } from '../../../scripts/demo/row.ts'
import { readAct } from '../../../electron/documents/index.ts'
import { hasProgram, paragraphsOfDocxFiles, paragraphsOfPdf, pdfFonts, pdfInfo } from '../documents/independent.ts'
import { EXAMPLE_FILES, ukim, workFolder } from './help.ts'

const work = workFolder()
const out = join(work.path, 'demo')
const lines: string[] = []
let outcome: DemoOutcome

beforeAll(async () => {
  outcome = await runDemo({ out, log: (line) => void lines.push(line) })
})

const files = (pattern: RegExp): string[] =>
  outcome.results.flatMap((result) => result.written.filter((file) => pattern.test(file)))

/** Unsigned acts by name without extension: own language and translation of each example, in both formats. */
const acts = (): { name: string; docx: Buffer; pdf: Buffer }[] =>
  files(/_(kk|ru)\.docx$/).map((docx) => {
    const stem = docx.replace(/\.docx$/, '')
    return { name: basename(stem), docx: readFileSync(docx), pdf: readFileSync(`${stem}.pdf`) }
  })

describe('the demonstration', () => {
  test('takes every example the whole way', () => {
    expect(outcome.failures).toEqual([])
    expect(outcome.results).toHaveLength(6)
    expect(outcome.results).toHaveLength(EXAMPLE_FILES.length)
    for (const line of lines.slice(1)) expect(line).toMatch(/guide ✓ check ✓ draft ✓ sign ✓ verify ✓/)
  })
  test('writes every file it names: guidance, two acts in two languages, three signatures', () => {
    for (const { written, signed } of outcome.results) {
      expect(written).toHaveLength(8)
      expect(signed.map(({ file }) => file.replace(/^.*\.(?=\w+$)/, '')).toSorted()).toEqual(['cms', 'docx', 'pdf'])
      expect(written.filter((file) => statSync(file).size <= 500)).toEqual([])
    }
  })
  test('the table has a line for each case', () => {
    const table = tableOf(outcome.results.map((result) => result.row))
    for (const file of EXAMPLE_FILES) expect(table).toContain(basename(file, '.json'))
    expect(table).toContain('68(1) must')
    expect(table.match(/docx, pdf, cms valid/g)).toHaveLength(6)
  })
  test('acts in the language of the case are complete, translations wait for the judge’s own text', async () => {
    for (const { written, signed } of outcome.results) {
      const own = signed.find(({ file }) => file.endsWith('.signed.pdf'))?.file.replace('.signed.pdf', '.pdf') ?? ''
      for (const file of written.filter((name) => /_(kk|ru)\.pdf$/.test(name)))
        expect([file, (await readAct(readFileSync(file))).draft]).toEqual([file, file !== own])
    }
  })
  test('a case that fails is told and does not stop the others', async () => {
    const told: string[] = []
    // The folder where the third case would go is taken by a file.
    const blocked = join(work.path, 'blocked')
    const running = runDemo({
      out: blocked,
      log(line) {
        told.push(line)
        if (line.startsWith('[2/6]')) writeFileSync(join(blocked, '03-fraud-two-counts-conditional'), 'in the way')
      },
    })
    const { results, failures } = await running
    expect(results).toHaveLength(5)
    expect(failures).toHaveLength(1)
    expect(told.filter((line) => line.includes('failed at'))).toHaveLength(1)
  })
})

describe('both exports', () => {
  test('say the same when read back', async () => {
    expect(acts()).toHaveLength(12)
    for (const { name, docx, pdf } of acts()) {
      const [one, other] = [await readAct(docx), await readAct(pdf)]
      expect([name, other.blocks.map((block) => block.text)]).toEqual([name, one.blocks.map((block) => block.text)])
      expect(other.digest).toBe(one.digest)
    }
  })
  test.skipIf(!hasProgram('soffice') || !hasProgram('pdftotext'))(
    'are equal paragraph by paragraph through LibreOffice and pdftotext [needs soffice, pdftotext]',
    () => {
      // A widely set line looks like fields side by side to pdftotext: compare the words, not the gaps. The mark of a
      // translation and the line of the date have neither indent nor space between them: one paragraph to it.
      const words = (paragraphs: string[]): string[] =>
        paragraphs
          .join('\n')
          .replace(/^((?:Перевод | ?\S+ тіліндегі )[^\n]{10,50})\n/m, '$1 ')
          .split('\n')
          .map((text) => text.replaceAll(/\s+/g, ' '))
      const all = acts()
      const office = paragraphsOfDocxFiles(all.map(({ docx }) => docx)).map(words)
      all.forEach(({ name, pdf }, index) => {
        expect(office[index]?.length).toBeGreaterThan(20)
        expect([name, words(paragraphsOfPdf(pdf))]).toEqual([name, office[index]])
      })
    },
    180_000,
  )
  test.skipIf(!hasProgram('pdfinfo') || !hasProgram('pdffonts'))(
    'PDF: tagged, all fonts embedded, signed or not [needs pdfinfo, pdffonts]',
    () => {
      const pdfs = files(/\.pdf$/)
      expect(pdfs).toHaveLength(18)
      for (const file of pdfs) {
        const bytes = readFileSync(file)
        expect([file, pdfInfo(bytes).get('Tagged')]).toEqual([file, 'yes'])
        const fonts = pdfFonts(bytes)
        expect(fonts.length).toBeGreaterThan(0)
        for (const font of fonts) expect([file, font.name, font.embedded]).toEqual([file, font.name, true])
      }
    },
  )
})

describe('signatures', () => {
  test.skipIf(!hasProgram('pdfsig'))('pdfsig calls each PDF signature valid [needs pdfsig]', () => {
    for (const file of files(/\.signed\.pdf$/)) {
      const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
      expect(`${file}: ${said}`).toContain('Signature Validation: Signature is Valid.')
      expect(`${file}: ${said}`).toContain('Total document signed')
    }
  })
  test.skipIf(!hasProgram('openssl'))('openssl verifies each detached signature [needs openssl]', () => {
    const trust = join(outcome.key.trust, 'authority.pem')
    for (const file of files(/\.cms$/)) {
      const words = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', file, '-content', file.replace(/\.cms$/, '')]
      execFileSync('openssl', [...words, '-CAfile', trust, '-purpose', 'any', '-out', join(work.path, 'content')], {
        stdio: 'pipe',
      })
      expect(readFileSync(join(work.path, 'content'))).toEqual(readFileSync(file.replace(/\.cms$/, '')))
    }
    expect(files(/\.cms$/)).toHaveLength(6)
  })
  test('a changed byte makes verify fail', async () => {
    for (const file of files(/\.signed\.(pdf|docx)$/)) {
      const bytes = Buffer.from(readFileSync(file))
      const at = Math.floor(bytes.length / 3)
      bytes[at] = (bytes[at] ?? 0) ^ 0x01
      const answer = await ukim('verify', work.put(`changed-${basename(file)}`, bytes), '--trust', outcome.key.trust)
      expect([file, answer.code]).toEqual([file, 1])
    }
  })
  test('no key or password lies among the acts', () => {
    for (const name of readdirSync(out).filter((entry) => entry !== 'key'))
      expect(readdirSync(join(out, name)).filter((file) => /p12|password/.test(file))).toEqual([])
    expect(existsSync(outcome.key.file)).toBe(true)
  })
})
