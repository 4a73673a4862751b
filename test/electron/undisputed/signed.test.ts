/** From a folder to signed acts: the queue, the drafts of what is settled, signatures that verify. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTestKeySet } from '../../../scripts/make-test-key.ts'
import { readAct } from '../../../electron/documents/index.ts'
import { ukim, workFolder } from '../cli/help.ts'
import { generated } from './generated.ts'

const work = workFolder()
const COUNT = 24

test('a batch goes from folder to queue to signed acts', async () => {
  const made = generated(COUNT, 11)
  const input = workFolder()
  for (const [i, { material }] of made.entries()) input.put(`m${i}.json`, material)
  const court = work.put('court.json', {
    court: { kk: 'Медеу аудандық соты', ru: 'Медеуский районный суд' },
    place: { kk: 'Алматы қаласы', ru: 'город Алматы' },
    appealCourt: { kk: 'Алматы қалалық соты', ru: 'Алматинский городской суд' },
    judge: 'Сынақов Сынақ Сынақұлы',
    number: '7520-26-00-2/118',
    claimant: 'Исаева Г.Т.',
    complaintWorkingDays: 10,
    noticeFormOrder: { kk: '2025 жылғы 20 желтоқсандағы № 1 бұйрық', ru: 'приказ от 20 декабря 2025 года № 1' },
  })
  const out = join(work.path, 'out')
  expect((await ukim('undisputed', 'batch', input.path, '--out', out, '--no-drafts')).code).toBe(0)
  const { queue } = JSON.parse(readFileSync(join(out, 'queue.json'), 'utf8')) as {
    queue: { source: string; answer: { outcome: string }; notes: unknown[] }[]
  }
  expect(queue).toHaveLength(COUNT)

  const keys = makeTestKeySet(
    { commonName: 'СЫНАҚОВ СЫНАҚ', surname: 'СЫНАҚОВ', patronymic: 'СЫНАҚҰЛЫ', iin: '841103300127' },
    'p256',
  )
  const key = work.put('key.p12', keys.p12)
  const password = work.put('password.txt', keys.password)
  const settled = queue.filter(({ answer }) => answer.outcome !== 'ask')
  expect(settled.length).toBeGreaterThan(COUNT / 2)
  for (const { source, answer } of settled) {
    const file = join(input.path, source)
    const acts = join(work.path, 'acts', source)
    const call = ['undisputed', 'draft', file, '--out', acts, '--court', court, '--lang', 'kk', '--format', 'docx']

    // A draft that nobody took on is not signed.
    await ukim(...call)
    const [draft = ''] = readdirSync(acts)
    expect((await ukim('sign', join(acts, draft), '--key', key, '--password-file', password)).code).toBe(2)

    expect(await ukim(...call, '--final')).toMatchObject({ code: 0, err: '' })
    const act = join(acts, draft)
    expect(draft).toContain(answer.outcome === 'grant' ? 'exitBanStamp' : 'exitBanRefusal')
    expect((await ukim('sign', act, '--key', key, '--password-file', password)).code).toBe(0)
    const signed = act.replace('.docx', '.signed.docx')
    const report = JSON.parse((await ukim('verify', signed, '--json')).out) as { signatures: { ok: boolean }[] }
    expect(report.signatures.map(({ ok }) => ok)).toEqual([true])
    const text = (await readAct(readFileSync(signed))).blocks.map((block) => block.text).join(' ')
    expect(text).not.toContain('Жобаны бағдарлама жасады')
  }
}, 120_000)
