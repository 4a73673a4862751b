/** A folder of materials, from files to the sorted queue and the drafts. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../../electron/cli/main.ts'
import { readAct } from '../../../electron/documents/index.ts'
import { readBatch } from '../../../electron/undisputed/batch.ts'
import { loadGrounds } from '../../../electron/undisputed/grounds.ts'
import type { Answer, Note } from '../../../shared/undisputed/index.ts'
import { clearExitBan } from '../../shared/undisputed/materials.ts'
import { materialFolder } from './folder.ts'

const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'ukim-undisputed-'))
  made.push(dir)
  return dir
}
const put = (dir: string, name: string, value: unknown): string => {
  const file = join(dir, name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

async function ukim(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['undisputed', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    env: { LANG: 'ru_RU.UTF-8' },
    today: () => '2026-11-12',
    now: () => new Date('2026-11-12T09:00:00Z'),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** The same, interrupted as by Ctrl-C once a line of progress fits. */
async function ukimStopping(at: RegExp, ...args: string[]): Promise<{ code: number; err: string }> {
  const err: string[] = []
  const code = await run(['undisputed', ...args], {
    out: () => {},
    err: (text) => {
      err.push(text)
      if (at.test(text)) process.emit('SIGINT')
    },
    env: { LANG: 'ru_RU.UTF-8' },
    today: () => '2026-11-12',
    now: () => new Date('2026-11-12T09:00:00Z'),
  })
  return { code, err: err.join('\n') }
}

const good = { ...clearExitBan, debtor: { ...clearExitBan.debtor, iin: '850412300125' } }
const COURT = {
  court: { kk: 'Медеу аудандық соты', ru: 'Медеуский районный суд' },
  place: { kk: 'Алматы қаласы', ru: 'город Алматы' },
  appealCourt: { kk: 'Алматы қалалық соты', ru: 'Алматинский городской суд' },
  judge: 'Ермекова Айгүл Бақытқызы',
  number: '7520-26-00-2/118',
  claimant: 'Исаева Г.Т.',
  complaintWorkingDays: 10,
}

interface QueueFile {
  queue: { source: string; clear: boolean; notes: Note[]; answer: Answer; daysLeft: number | null }[]
}
const queueOf = (dir: string): QueueFile['queue'] =>
  (JSON.parse(readFileSync(join(dir, 'queue.json'), 'utf8')) as QueueFile).queue

describe('check', () => {
  test('--json prints the answer of the format and nothing else', async () => {
    const { code, out, err } = await ukim('check', put(folder(), 'm.json', good), '--json')
    expect([code, err]).toEqual([0, ''])
    const answer = JSON.parse(out) as Answer
    expect(Object.keys(answer)).toEqual(['format', 'outcome', 'conditions', 'judgeTermEndsOn', 'questions', 'warnings'])
    expect(answer).toMatchObject({
      format: 'ukim.exitBan.answer/1',
      outcome: 'grant',
      judgeTermEndsOn: '2026-11-13',
      questions: [],
      warnings: [],
    })
    expect(answer.conditions.map(({ code }) => code)).toEqual([
      'resolutionComplete',
      'courtOfPlace',
      'materials',
      'person',
      'ground',
      'notice',
      'noticeTerm',
      'proceedingsAlive',
    ])
    for (const condition of answer.conditions)
      expect(Object.keys(condition)).toEqual(['code', 'status', 'articles', 'figures'])
  })

  test.each(['kk', 'ru', 'en'])('in words, in %s', async (lang) => {
    const { out } = await ukim('check', put(folder(), 'm.json', { ...good, courtOfPlace: false }), '--lang', lang)
    expect(out.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1)
  })

  test('bad input: exit 2, file and pointer, nothing on stdout', async () => {
    const file = put(folder(), 'm.json', { ...good, decidedOn: '2026-13-01' })
    const { code, out, err } = await ukim('check', file, '--json')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${file}#/decidedOn`)
    expect((await ukim('check', join(folder(), 'none.json'))).code).toBe(2)
    expect((await ukim('weigh', file)).code).toBe(2)
    expect((await ukim()).code).toBe(2)
  })

  test('another calendar is used when it is given, and refused when it is none', async () => {
    const file = put(folder(), 'm.json', good)
    expect((await ukim('check', file, '--calendar', folder())).code).toBe(2)
  })
})

describe('draft', () => {
  test('writes both languages and formats; the words are the same; the draft is marked', async () => {
    const dir = folder()
    const file = put(dir, 'm.json', { ...good, courtOfPlace: false })
    const court = put(dir, 'court.json', COURT)
    const { code, out, err } = await ukim('draft', file, '--out', join(dir, 'out'), '--court', court)
    expect([code, err]).toEqual([0, ''])
    const files = out.split('\n')
    expect(files).toHaveLength(4)
    for (const [docx, pdf] of [files.slice(0, 2), files.slice(2)] as [string, string][]) {
      const [a, b] = [await readAct(readFileSync(docx)), await readAct(readFileSync(pdf))]
      expect(a.digest).toBe(b.digest)
      expect([a.kind, a.draft, b.draft]).toEqual(['exitBanRefusal', true, true])
      expect(a.blocks[0]?.text).toMatch(/Жобаны бағдарлама жасады|Проект составлен программой/)
    }
  })

  test('--final: no mark, no draft; refused while a place is open', async () => {
    const dir = folder()
    const file = put(dir, 'm.json', good)
    const court = put(dir, 'court.json', COURT)
    const open = await ukim('draft', file, '--out', join(dir, 'never'), '--final')
    expect([open.code, existsSync(join(dir, 'never'))]).toEqual([2, false])
    const { code, out } = await ukim(
      'draft',
      file,
      '--out',
      join(dir, 'out'),
      '--court',
      court,
      '--final',
      '--lang',
      'kk',
      '--format',
      'docx',
    )
    expect(code).toBe(0)
    const act = await readAct(readFileSync(out))
    expect([act.kind, act.draft]).toEqual(['exitBanStamp', false])
    expect(act.blocks.map(({ text }) => text).join(' ')).not.toContain('бағдарлама')
  })

  test('an unclear material gives both drafts; --act asks for another', async () => {
    const dir = folder()
    const file = put(dir, 'm.json', { ...good, courtOfPlace: null })
    const names = async (...more: string[]): Promise<string[]> => {
      const out = join(dir, more.join('') || 'both')
      await ukim('draft', file, '--out', out, '--lang', 'ru', '--format', 'docx', ...more)
      return readdirSync(out).toSorted()
    }
    expect(await names()).toEqual(['m_exitBanRefusal_ru.docx', 'm_exitBanStamp_ru.docx'])
    expect(await names('--act', 'stamp')).toEqual(['m_exitBanStamp_ru.docx'])
  })

  test('a bad court file is refused with its place', async () => {
    const dir = folder()
    const court = put(dir, 'court.json', { judge: 5 })
    const { code, err } = await ukim('draft', put(dir, 'm.json', good), '--out', join(dir, 'o'), '--court', court)
    expect(code).toBe(2)
    expect(err).toContain(`${court}#/judge`)
  })
})

describe('batch', () => {
  test('unclear first; a bad file, a duplicate and a paid debt are told; the run goes on', async () => {
    const dir = folder()
    const other = (number: string, more: object = {}): object => ({
      ...good,
      document: { ...good.document, number },
      ...more,
    })
    put(dir, '1-clear.json', other('a'))
    put(dir, '2-refuse.json', other('b', { courtOfPlace: false }))
    put(dir, '3-unclear.json', other('c', { courtOfPlace: null }))
    put(dir, '4-again.json', other('A'))
    put(dir, '5-paid.json', other('d', { proceedings: { ...good.proceedings, debtCleared: true } }))
    put(dir, '6-broken.json', '{')
    put(
      dir,
      '7-late.json',
      other('e', { receivedOn: '2026-11-03', resolution: { ...good.resolution, issuedOn: '2026-10-30' } }),
    )
    put(dir, 'notes.txt', 'not a material')
    const out = join(dir, 'out')
    const { code, err } = await ukim('batch', dir, '--out', out, '--format', 'docx')
    expect(code).toBe(0)
    const queue = queueOf(out)
    expect(queue.map(({ source }) => source)).toEqual([
      '3-unclear.json',
      '5-paid.json',
      '7-late.json',
      '4-again.json',
      '2-refuse.json',
      '1-clear.json',
    ])
    const notes = Object.fromEntries(queue.map(({ source, notes }) => [source, notes.map(({ code }) => code)]))
    expect(notes).toEqual({
      '1-clear.json': [],
      '2-refuse.json': [],
      '3-unclear.json': [],
      '4-again.json': ['duplicate'],
      '5-paid.json': ['paid'],
      '7-late.json': ['judgeTermOver'],
    })
    expect(queue.filter(({ clear }) => clear).map(({ source }) => source)).toEqual(['1-clear.json'])
    expect(queue.find(({ source }) => source === '7-late.json')?.daysLeft).toBe(-4)
    expect(err).toContain('6-broken.json')
    expect(err).toContain('notes.txt')
    expect(err).toContain('проверка 7/7')
    const drafts = readdirSync(join(out, 'drafts'))
    expect(drafts.some((name) => name.startsWith('4-again'))).toBe(false)
    expect(drafts.filter((name) => name.startsWith('3-unclear'))).toHaveLength(4)
    expect(drafts.filter((name) => name.startsWith('1-clear'))).toHaveLength(2)
    expect(readFileSync(join(out, 'queue.csv'), 'utf8').split('\r\n')).toHaveLength(8)
  }, 120_000)

  test('Ctrl-C: what is done stays, the queue is whole, the same command goes on from there', async () => {
    const dir = folder()
    for (let i = 1; i <= 6; i++) put(dir, `${i}.json`, { ...good, document: { ...good.document, number: `n${i}` } })
    const out = join(dir, 'out')
    const call = ['batch', dir, '--out', out, '--format', 'docx', '--lang', 'ru']
    const stopped = await ukimStopping(/^проекты 2\//, ...call)
    expect(stopped.code).toBe(2)
    expect(stopped.err).toContain('готовы проекты по 2 из 6 материалов')
    expect(queueOf(out)).toHaveLength(6)
    const drafts = join(out, 'drafts')
    const first = readdirSync(drafts).filter((name) => name.endsWith('.docx'))
    expect(first).toHaveLength(2)
    const before = first.map((name) => statSync(join(drafts, name)).mtimeMs)

    const again = await ukim(...call)
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('готовые с прошлого раза: 2')])
    expect(readdirSync(drafts).filter((name) => name.endsWith('.docx'))).toHaveLength(6)
    expect(first.map((name) => statSync(join(drafts, name)).mtimeMs)).toEqual(before)

    // A material that changed since is drafted anew, and so is one whose file was taken away.
    put(dir, '1.json', { ...good, courtOfPlace: false, document: { ...good.document, number: 'n1' } })
    rmSync(join(drafts, '2_exitBanStamp_ru.docx'))
    const third = await ukim(...call)
    expect(third.out).toContain('готовые с прошлого раза: 4')
    expect(readdirSync(drafts)).toContain('1_exitBanRefusal_ru.docx')
    expect(readdirSync(drafts)).toContain('2_exitBanStamp_ru.docx')
  }, 60_000)

  test('Ctrl-C while reading: nothing is written, and it says so', async () => {
    const dir = folder()
    for (let i = 1; i <= 400; i++) put(dir, `${i}.json`, good)
    const out = join(dir, 'out')
    const { code, err } = await ukimStopping(/^проверка 1\//, 'batch', dir, '--out', out, '--no-drafts')
    expect(code).toBe(2)
    expect(err).toContain('чтение остановлено')
    expect(existsSync(join(out, 'queue.json'))).toBe(false)
  })

  test('other matters are drafted like the exit ban', async () => {
    const dir = folder()
    const cases = join(import.meta.dirname, '..', '..', 'shared', 'undisputed', 'cases')
    for (const name of ['attendance-clear', 'licence-person-equal', 'rent-clear', 'suspension-no-treatment'])
      put(
        dir,
        `${name}.json`,
        (JSON.parse(readFileSync(join(cases, `${name}.json`), 'utf8')) as { material: unknown }).material,
      )
    const out = join(dir, 'out')
    expect((await ukim('batch', dir, '--out', out, '--format', 'docx,pdf')).code).toBe(0)
    const kinds = new Set<string>()
    for (const name of readdirSync(join(out, 'drafts')).filter((file) => file.endsWith('.docx'))) {
      const docx = await readAct(readFileSync(join(out, 'drafts', name)))
      const pdf = await readAct(readFileSync(join(out, 'drafts', name.replace('.docx', '.pdf'))))
      expect([docx.digest, docx.draft, pdf.draft]).toEqual([pdf.digest, true, true])
      expect(docx.blocks[0]?.text).toMatch(/Жобаны бағдарлама жасады|Проект составлен программой/)
      kinds.add(docx.kind ?? '')
    }
    expect([...kinds].toSorted()).toEqual(['courtOrder', 'sanctionRefusal', 'sanctionStamp', 'submissionRuling'])
  }, 60_000)

  test('several small documents of one debtor are put to the judge', async () => {
    const dir = folder()
    for (const number of ['x', 'y'])
      put(dir, `${number}.json`, { ...good, document: { number, amountTenge: 90_000, balanceTenge: 90_000 } })
    const { queue } = await readBatch(dir, loadGrounds(), { today: '2026-11-12' })
    expect(queue.map(({ assessment }) => assessment.questions.map(({ code }) => code))).toEqual([
      ['severalDocuments'],
      ['severalDocuments'],
    ])
  })

  test('nothing readable: exit 2', async () => {
    const dir = folder()
    put(dir, 'a.json', '{')
    expect((await ukim('batch', dir, '--out', join(dir, 'out'))).code).toBe(2)
    expect((await ukim('batch', join(dir, 'none'), '--out', join(dir, 'out2'))).code).toBe(2)
  })

  test('500 materials: no wrong outcome, unclear first, every refusal names what is missing', async () => {
    const dir = join(folder(), 'in')
    mkdirSync(dir)
    const wanted = materialFolder(dir, 500, 7)
    let told = 0
    const { queue, faults } = await readBatch(dir, loadGrounds(), {
      today: '2026-11-12',
      onProgress: (done) => (told = done),
    })
    expect([queue.length, faults, told]).toEqual([500, [], 169])
    for (const { source, assessment } of queue)
      expect([source, assessment.outcome]).toEqual([source, wanted.get(source)])
    const asks = queue.filter(({ assessment }) => assessment.outcome === 'ask').length
    expect(queue.slice(0, asks).every(({ assessment }) => assessment.outcome === 'ask')).toBe(true)
    expect(queue.flatMap(({ notes }) => notes.filter(({ code }) => code !== 'paid'))).toEqual([])
  }, 60_000)
})
