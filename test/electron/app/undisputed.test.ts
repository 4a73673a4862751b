/** The desk of undisputed matters against a real store: whose right what is, what is shown when, what may be signed. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MaterialView } from '../../../shared/contract/calls/undisputed.ts'
import type { ExitBanMaterial } from '../../../shared/undisputed/index.ts'
import { readAct } from '../../../electron/documents/index.ts'
import { clearExitBan } from '../../shared/undisputed/materials.ts'
import { generated } from '../undisputed/generated.ts'
import {
  folderOf,
  KEY_PASSWORD,
  readByHand,
  RULES,
  takeFolder,
  testDesk,
  testKey,
  testKeySet,
} from './undisputed-run.ts'
import type { TestDesk } from './undisputed-run.ts'

const ASSISTANT = 'көмекшінің құпия сөзі'
let desk: TestDesk
beforeEach(async () => {
  desk = await testDesk()
  await desk.call('undisputed.saveRules', { ...RULES, fullReadingShare: 0 })
})
afterEach(() => desk.close())

/** With an IIN whose check figure fits: a doubtful one is a note of its own. */
const [{ material: valid } = { material: clearExitBan }] = generated(1, 1)
const good = (over: Partial<ExitBanMaterial> = {}): ExitBanMaterial => ({
  ...structuredClone(clearExitBan),
  debtor: { ...clearExitBan.debtor, iin: valid.debtor.iin },
  ...over,
})

async function taken(...materials: ExitBanMaterial[]): Promise<string[]> {
  const files = Object.fromEntries(materials.map((material, i) => [`m${i}.json`, material]))
  return (await takeFolder(desk, folderOf(desk, files))).report.taken
}

/** Opens, fills what the act needs, ticks as a person reads. */
async function read(id: string, over: Record<string, 'met' | 'notMet' | 'unclear'> = {}): Promise<MaterialView> {
  const view = await desk.call('undisputed.open', { id })
  await desk.call('undisputed.save', {
    id,
    baseVersion: view.version,
    record: { ...view.record, number: '118', claimant: '«Қазына» ЖШС' },
  })
  const ticks = { ...readByHand(view.record.material as unknown as ExitBanMaterial), ...over }
  return desk.call('undisputed.tick', { id, ticks })
}

async function sign(ids: string[], format: 'cms' | 'pdf' = 'cms', key = testKey()) {
  const { job } = await desk.call('undisputed.sign', { ids, format, key, password: KEY_PASSWORD })
  await desk.finish(job)
  return desk.call('undisputed.signed', { job })
}

/** The desk in the hands of an assistant. */
async function asAssistant(): Promise<void> {
  const { vault } = desk.services
  const { people } = vault.store()
  await people.add({ name: 'Көмекші', role: 'assistant', passphrase: ASSISTANT }, vault.actor())
  vault.lock()
  await vault.unlock(ASSISTANT)
  expect(vault.actor().role).toBe('assistant')
}

describe('the own reading comes first', () => {
  test('no verdict, no question and no draft before every condition is ticked', async () => {
    const [id = ''] = await taken(good())
    const opened = await desk.call('undisputed.open', { id })
    expect(opened).toMatchObject({ revealed: false, outcome: null, questions: [], warnings: [], drawn: null })
    expect(opened.conditions.every(({ finding }) => finding === null)).toBe(true)
    expect(await desk.fault('undisputed.draft', { id, act: 'grant', language: 'kk' })).toBe('notAvailable')
    const half = await desk.call('undisputed.tick', { id, ticks: { person: 'met' } })
    expect(half.revealed).toBe(false)
    const whole = await read(id)
    expect(whole).toMatchObject({ revealed: true, outcome: 'grant', decision: 'grant' })
    expect(whole.blockers).toEqual(['notSeen'])
    const entries = desk.services.vault.store().audit.list({ caseId: id })
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['materialRead', 'guidanceShown']))
  })

  test('with the setting off the verdict is there at once, and the ticks are asked for all the same', async () => {
    await desk.call('undisputed.saveRules', { ...RULES, ownReadingFirst: false, fullReadingShare: 0 })
    const [id = ''] = await taken(good())
    const opened = await desk.call('undisputed.open', { id })
    expect(opened).toMatchObject({ revealed: true, outcome: 'grant' })
    expect(opened.blockers).toContain('unticked')
    expect((await sign([id])).refused).toMatchObject([{ id, blocker: 'unticked' }])
  })

  test('a changed fact takes back the ticks of the conditions it moves, and only those', async () => {
    const [id = ''] = await taken(good())
    const view = await read(id)
    const record = structuredClone(view.record)
    const material = record.material as unknown as ExitBanMaterial
    material.document.amountTenge = 100_000
    const after = await desk.call('undisputed.save', { id, baseVersion: view.version, record })
    expect(after.conditions.filter(({ tick }) => tick === null).map(({ code }) => code)).toEqual(['ground'])
    expect(after.revealed).toBe(false)
  })

  test('a disagreement keeps the signature shut until it is settled; a changed tick forgets its reason', async () => {
    const [id = ''] = await taken(good())
    const view = await read(id, { notice: 'notMet' })
    expect(view.blockers).toContain('disagreement')
    const settled = await desk.call('undisputed.settle', { id, code: 'notice', reason: 'Қолы басқа адамдікі.' })
    expect(settled.blockers).toEqual(['notSeen'])
    const draft = await desk.call('undisputed.draft', { id, act: 'refuse', language: 'kk' })
    expect(JSON.stringify(draft.act.blocks)).toContain('Қолы басқа адамдікі.')
    expect(draft.act.missing).toEqual([])
    const ready = await desk.call('undisputed.get', { id })
    expect([ready.blockers, ready.batch]).toEqual([[], false])
    const again = await desk.call('undisputed.tick', { id, ticks: { notice: 'met' } })
    expect(again.conditions.find(({ code }) => code === 'notice')?.settled).toBeNull()
  })

  test('a sanction against the own reading is refused', async () => {
    const [id = ''] = await taken(good({ courtOfPlace: false }))
    const view = await read(id)
    expect(view.decision).toBe('refuse')
    const { version } = view
    const moved = await desk.call('undisputed.save', {
      id,
      baseVersion: version,
      record: { ...view.record, decision: 'grant' },
    })
    expect(moved.blockers).toContain('againstReading')
    await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    expect((await sign([id])).refused).toMatchObject([{ blocker: 'againstReading' }])
  })

  test('a material the lot fell on is paged through before it is signed', async () => {
    await desk.call('undisputed.saveRules', { ...RULES, fullReadingShare: 1 })
    const [id = ''] = await taken(good())
    const view = await read(id)
    expect([view.drawn, view.blockers]).toEqual([true, ['fullReading']])
    expect(await desk.fault('undisputed.pageRead', { id, page: 2 })).not.toBe('none')
    expect((await desk.call('undisputed.pageRead', { id, page: 1 })).blockers).toEqual(['notSeen'])
    // Lowering the share later draws nobody out again.
    await desk.call('undisputed.saveRules', { ...RULES, fullReadingShare: 0 })
    expect((await desk.call('undisputed.get', { id })).drawn).toBe(true)
  })

  test('an open point of the law is answered with a reason; the answer decides and goes into the act', async () => {
    const [id = ''] = await taken(good({ document: { number: '1', amountTenge: 200_000, balanceTenge: 50_000 } }))
    const view = await read(id)
    expect(view.questions.map(({ code }) => code)).toEqual(['balanceUnderThreshold'])
    expect(view.blockers).toContain('question')
    const answered = await desk.call('undisputed.answer', {
      id,
      baseVersion: view.version,
      code: 'balanceUnderThreshold',
      answer: { answer: 'refuse', words: 'Қалдық шекке жетпейді.' },
    })
    expect(answered.decision).toBe('refuse')
    const { act } = await desk.call('undisputed.draft', { id, act: 'refuse', language: 'kk' })
    expect(JSON.stringify(act.blocks)).toContain('Қалдық шекке жетпейді.')
    const other = await desk.call('undisputed.answer', {
      id,
      baseVersion: answered.version,
      code: 'balanceUnderThreshold',
      answer: { answer: 'grant', words: 'Заң құжаттағы соманы айтады.' },
    })
    expect(other.decision).toBe('grant')
    const stamp = await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    expect(stamp.act.missing).toEqual([])
    expect(await desk.fault('undisputed.answer', { id, baseVersion: other.version, code: 'x', answer: null })).toBe(
      'badInput',
    )
  })
})

describe('signing', () => {
  test('what is signed is what was seen: the mark of the machine gone, its origin in the trail', async () => {
    const [id = ''] = await taken(good())
    await read(id)
    const { act } = await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    expect(act.blocks[0]?.slot).toBe('machineOrigin')
    const { files } = await desk.call('undisputed.export', {
      id,
      act: 'grant',
      language: 'kk',
      formats: ['docx', 'pdf'],
    })
    for (const { path } of files) {
      const draft = await readAct(new Uint8Array(readFileSync(path)))
      expect([draft.draft, draft.blocks[0]?.text]).toEqual([true, expect.stringContaining('бағдарлама жасады')])
    }
    const result = await sign([id], 'pdf')
    expect(result.refused).toEqual([])
    const [entry] = (await desk.call('undisputed.acts', { id, limit: 5 })).acts
    const { content } = desk.services.vault.store().materials.acts.bytes(entry?.id ?? '')
    const signed = await readAct(new Uint8Array(content))
    expect(signed.draft).toBe(false)
    expect(signed.blocks.map(({ text }) => text).join(' ')).not.toContain('бағдарлама')
    expect(signed.blocks.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('САНКЦИЯЛАЙМЫН')]),
    )
    const told = desk.services.vault.store().audit.list({ caseId: id, action: 'signed' })[0]
    expect(JSON.parse(told?.detail ?? '{}')).toMatchObject({ origin: 'machine', outcome: 'grant', changed: false })
    // Signed is signed: nothing is changed, nothing signed twice.
    const view = await desk.call('undisputed.get', { id })
    expect(view.state).toBe('signed')
    expect(
      await desk.fault('undisputed.save', { id, baseVersion: view.version, record: { ...view.record, number: '9' } }),
    ).toBe('locked')
    expect(await desk.fault('undisputed.tick', { id, ticks: { person: 'notMet' } })).toBe('locked')
    expect(await desk.fault('undisputed.remove', { id })).toBe('locked')
    expect((await sign([id])).refused).toMatchObject([{ blocker: 'signed' }])
    // Acts of undisputed matters are found in the archive too, and counted nowhere.
    await expect.poll(async () => (await desk.call('archive.stats', {})).own, { timeout: 20_000 }).toBe(1)
    expect((await desk.services.archive.client().act(1))?.facts).toMatchObject({
      kind: { value: 'sanction' },
      punishments: [],
      charges: [],
    })
    const again = await desk.call('undisputed.actFiles', { act: entry?.id ?? '' })
    expect(again.files).toHaveLength(1)
  }, 20_000)

  test.each(['cms', 'pdf'] as const)(
    'the lists of the signing day are kept with a %s and answer when they are gone',
    async (format) => {
      const keys = testKeySet()
      const trustFolder = join(desk.folder, 'trust')
      mkdirSync(trustFolder)
      writeFileSync(join(trustFolder, 'ca.pem'), keys.authorityPem)
      writeFileSync(join(trustFolder, 'ca.crl'), keys.crlPem)
      desk.services.settings.write({ ...desk.services.settings.read(), trustFolder })
      const [id = ''] = await taken(good())
      await read(id)
      await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
      const { signed, refused } = await sign([id], format, Buffer.from(keys.p12).toString('base64'))
      expect(refused).toEqual([])
      rmSync(join(trustFolder, 'ca.crl'))
      const [act] = (await desk.call('undisputed.acts', { id, limit: 1 })).acts
      // Written a second time they come from the registry.
      const again = await desk.call('undisputed.actFiles', { act: act?.id ?? '' })
      for (const files of [signed[0]?.files ?? [], again.files]) {
        const [content, file = content] = files
        if (content === undefined || file === undefined) throw new Error('nothing was written')
        expect(existsSync(`${file.path}.evidence.pem`)).toBe(true)
        const report = await desk.call('files.verify', {
          name: file.name,
          base64: readFileSync(file.path).toString('base64'),
          ...(format === 'cms' ? { content: readFileSync(content.path).toString('base64') } : {}),
        })
        const says = report.signers.flatMap(({ findings }) => findings ?? []).map((finding) => finding.says.en)
        expect(says).toContain('The certificate was not revoked when it was used.')
      }
    },
    20_000,
  )

  test('a slip in a signed act is corrected by a ruling that names it; the act stays', async () => {
    const [id = ''] = await taken(good())
    await read(id)
    await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    await sign([id])
    const [old] = (await desk.call('undisputed.acts', { id, limit: 5 })).acts
    const share = await desk.call('undisputed.share', {})
    const words = {
      act: old?.id ?? '',
      date: new Date().toISOString().slice(0, 10),
      slip: 'Тегі «Абенов» деп жазылған.',
      correction: '«Әбенов».',
      law: 'сот көрсеткен норманы',
      appeal: 'Шағым жасау тәртібін сот көрсетеді.',
    }
    const key = { format: 'cms', key: testKey(), password: KEY_PASSWORD } as const
    expect(await desk.fault('undisputed.slipSign', { ...words, law: ' ', ...key })).toBe('actIncomplete')
    expect(await desk.fault('undisputed.slipSign', { ...words, date: '2999-01-01', ...key })).toBe('badInput')
    expect(await desk.fault('undisputed.slipSign', { ...words, act: 'none', ...key })).toBe('notFound')
    const { base64 } = await desk.call('undisputed.slipPdf', { ...words, law: '' })
    expect((await readAct(new Uint8Array(Buffer.from(base64, 'base64')))).draft).toBe(true)
    const own = vi.spyOn(desk.services.archive, 'takeOwn')
    const { files, verification } = await desk.call('undisputed.slipSign', { ...words, ...key })
    expect(verification.valid).toBe(true)
    expect(own.mock.calls.map(([act]) => act.kind)).toEqual(['slipRuling'])
    const [pdf] = files
    const read1 = await readAct(new Uint8Array(readFileSync(pdf?.path ?? '')))
    const text = read1.blocks.map((block) => block.text).join(' ')
    expect([read1.draft, text.includes(old?.sha256 ?? '-'), text.includes('«Әбенов».')]).toEqual([false, true, true])
    const { acts } = await desk.call('undisputed.acts', { id, limit: 5 })
    expect(acts.map(({ kind, corrects }) => [kind, corrects])).toEqual([
      ['exitBanStamp', null],
      ['slipRuling', old?.id],
    ])
    expect(acts[0]).toEqual(old)
    expect(await desk.call('undisputed.share', {})).toEqual(share)
    await asAssistant()
    expect(await desk.fault('undisputed.slipSign', { ...words, ...key })).toBe('forbidden')
    expect(await desk.fault('undisputed.slipByAgent', { ...words, format: 'cms', locale: 'kk' })).toBe('forbidden')
  }, 20_000)

  test('after a signed refusal the same document may come again; after a sanction it is a duplicate', async () => {
    const numbered = (number: string, over: Partial<ExitBanMaterial> = {}) =>
      good({ document: { ...good().document, number }, ...over })
    const [refused = '', granted = ''] = await taken(numbered('1', { courtOfPlace: false }), numbered('2'))
    for (const [id, act] of [
      [refused, 'refuse'],
      [granted, 'grant'],
    ] as const) {
      await read(id)
      await desk.call('undisputed.draft', { id, act, language: 'kk' })
      expect((await sign([id])).refused).toEqual([])
    }
    const [again = '', twice = ''] = await taken(
      numbered('1', { receivedOn: '2026-11-11' }),
      numbered('2', { receivedOn: '2026-11-11' }),
    )
    const notes = async (id: string) => (await desk.call('undisputed.get', { id })).notes.map(({ code }) => code)
    expect(await notes(again)).not.toContain('duplicate')
    expect(await notes(twice)).toContain('duplicate')
  }, 20_000)

  test('a suspension and a lifting begin with the ban that was sanctioned; nothing of their conditions is taken for known', async () => {
    const [id = '', open = ''] = await taken(good(), good({ document: { ...good().document, number: '2' } }))
    await read(id)
    await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    await sign([id])
    for (const procedure of ['exitBanSuspension', 'exitBanLifting']) {
      const made = await desk.call('undisputed.create', { procedure, language: 'kk', from: id })
      const { record, source } = await desk.call('undisputed.get', made)
      expect(record).toMatchObject({
        claimant: '«Қазына» ЖШС',
        material: {
          procedure,
          applicant: clearExitBan.resolution.bailiff,
          person: { name: clearExitBan.debtor.name, iin: valid.debtor.iin },
        },
      })
      expect(source).toBe('m0.json')
      const { facts } = record.material as { facts: Record<string, unknown> }
      expect(new Set(Object.values(facts))).toEqual(new Set([null]))
    }
    const wrong = (procedure: string, from: string) =>
      desk.fault('undisputed.create', { procedure, language: 'kk', from })
    expect(await wrong('exitBanSuspension', open)).toBe('badInput')
    expect(await wrong('compulsoryAttendance', id)).toBe('badInput')
    expect(await wrong('exitBan', id)).toBe('badInput')
    expect(await wrong('exitBanLifting', 'none')).toBe('notFound')
  }, 20_000)

  test('in a batch only what was opened, read and is clear; the rest stays as it was', async () => {
    const names = ['1', '2', '3']
    const ids = await taken(
      ...names.map((number) => good({ document: { ...good().document, number } })),
      good({ document: { ...good().document, number: '4' }, receivedOn: '2026-11-02' }),
    )
    const [first = '', second = '', unread = '', late = ''] = ids
    for (const id of [first, second, late]) {
      await read(id)
      await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    }
    expect((await desk.call('undisputed.batch', {})).ids.toSorted()).toEqual([first, second].toSorted())
    const result = await sign(ids)
    expect(result.signed.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
    // What has a note of its own is signed by itself.
    expect(result.refused.map(({ id, blocker }) => [id, blocker])).toEqual([
      [unread, 'notOpened'],
      [late, null],
    ])
    expect((await sign([late])).signed).toHaveLength(1)
  }, 20_000)

  test('a wrong password fails the job and signs nothing; a folder that cannot be written loses no signature', async () => {
    const [id = ''] = await taken(good())
    await read(id)
    await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    const { job } = await desk.call('undisputed.sign', { ids: [id], format: 'cms', key: testKey(), password: 'бөтен' })
    expect((await desk.finish(job)).at(-1)).toMatchObject({ state: 'failed', fault: { code: 'badKey' } })
    expect((await desk.call('undisputed.get', { id })).state).toBe('open')
    expect(existsSync(desk.exportFolder)).toBe(false)

    // The export folder is a file: the act is in the registry, the files are written later from there.
    writeFileSync(desk.exportFolder, '')
    const result = await sign([id])
    expect([result.signed.length, result.unwritten.length]).toEqual([1, 1])
    const other = join(desk.folder, 'other')
    mkdirSync(other)
    desk.services.settings.write({ ...desk.services.settings.read(), exportFolder: other })
    const [entry] = (await desk.call('undisputed.acts', { id, limit: 1 })).acts
    await desk.call('undisputed.actFiles', { act: entry?.id ?? '' })
    expect(
      readdirSync(other)
        .map((name) => name.split('.').at(-1) ?? '')
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['cms', 'pdf'])
  }, 20_000)

  test('stopped between two materials: what was signed is whole, the others are untouched', async () => {
    const ids = await taken(
      ...['1', '2', '3', '4', '5', '6'].map((number) => good({ document: { ...good().document, number } })),
    )
    for (const id of ids) {
      await read(id)
      await desk.call('undisputed.draft', { id, act: 'grant', language: 'kk' })
    }
    const { job } = await desk.call('undisputed.sign', { ids, format: 'cms', key: testKey(), password: KEY_PASSWORD })
    while (desk.services.jobs.get(job).done < 2) await new Promise((resolve) => setTimeout(resolve, 2))
    await desk.call('jobs.stop', { job })
    expect((await desk.finish(job)).at(-1)?.state).toBe('stopped')
    const { signed } = await desk.call('undisputed.signed', { job })
    expect(signed.length).toBeGreaterThanOrEqual(2)
    expect(signed.length).toBeLessThan(6)
    const { counts } = await desk.call('undisputed.queue', {})
    expect([counts.signed, counts.open]).toEqual([signed.length, 6 - signed.length])
    expect(readdirSync(desk.exportFolder).filter((name) => name.endsWith('.cms'))).toHaveLength(signed.length)
  }, 30_000)

  test('a day that has not come is not signed', async () => {
    const [id = ''] = await taken(good({ decidedOn: '2030-01-10' }))
    expect((await read(id)).blockers).toContain('futureDay')
  })
})

describe('an assistant', () => {
  test('prepares, but neither ticks, decides, answers, signs nor sees the share', async () => {
    const [id = ''] = await taken(good())
    await asAssistant()
    const view = await desk.call('undisputed.open', { id })
    expect(view).toMatchObject({ mayDecide: false, revealed: true })
    await desk.call('undisputed.save', { id, baseVersion: view.version, record: { ...view.record, number: '7' } })
    expect(await desk.fault('undisputed.tick', { id, ticks: { person: 'met' } })).toBe('forbidden')
    expect(await desk.fault('undisputed.settle', { id, code: 'person', reason: 'себеп' })).toBe('forbidden')
    expect(await desk.fault('undisputed.pageRead', { id, page: 1 })).toBe('forbidden')
    expect(
      await desk.fault('undisputed.save', {
        id,
        baseVersion: view.version + 1,
        record: { ...view.record, decision: 'grant' },
      }),
    ).toBe('forbidden')
    expect(
      await desk.fault('undisputed.sign', { ids: [id], format: 'cms', key: testKey(), password: KEY_PASSWORD }),
    ).toBe('forbidden')
    expect(await desk.fault('undisputed.signByAgent', { ids: [id], format: 'cms', locale: 'kk' })).toBe('forbidden')
    expect(await desk.fault('undisputed.share', {})).toBe('forbidden')
    expect(await desk.fault('undisputed.saveRules', RULES)).toBe('forbidden')
  })
})

describe('intake', () => {
  test('duplicates, paid debts and unreadable files are told before anything is drafted; nothing is taken twice', async () => {
    const files = {
      'a.json': good(),
      'b.json': good(),
      'c.json': good({ document: { number: '9', amountTenge: 300_000, balanceTenge: 0 } }),
      'd.json': '{',
      'e.txt': 'x',
      'f.pdf': '%PDF-1.4 nothing',
    }
    const folder = folderOf(desk, files)
    const { report } = await takeFolder(desk, folder)
    // The second file says what the first said, byte by byte: it is the same paper.
    expect(report.taken).toHaveLength(2)
    expect(report.paid.map(({ source }) => source)).toEqual(['c.json'])
    expect(report.faults.map(({ source }) => source)).toEqual(['d.json', 'f.pdf'])
    expect(report.remarks.map(({ source }) => source)).toEqual(['e.txt', 'b.json'])
    const again = await takeFolder(desk, folder)
    expect(again.report.taken).toEqual([])
    const twice = await takeFolder(desk, folderOf(desk, { 'z.json': good({ decidedOn: null }) }))
    expect(twice.report.duplicates).toMatchObject([{ source: 'z.json', of: 'a.json' }])
    const [id = ''] = twice.report.taken
    expect((await desk.call('undisputed.get', { id })).blockers).toContain('duplicate')
    const { reports } = await desk.call('undisputed.intakes', {})
    expect(reports.map(({ faults }) => faults.length)).toEqual([0, 2, 2])
  })

  test('an unreadable file beside others is told with its reason', async () => {
    const folder = folderOf(desk, { 'a.json': good(), 'b.json': good({ courtOfPlace: false }) })
    chmodSync(join(folder, 'a.json'), 0)
    const { report } = await takeFolder(desk, folder)
    // A superuser reads what is closed to everybody: then there is nothing to tell.
    if (process.getuid?.() === 0) expect(report.taken).toHaveLength(2)
    else expect(report).toMatchObject({ taken: [expect.any(String)], faults: [{ source: 'a.json' }] })
  })

  test('dropped files go by one batch; a folder that is not there is told', async () => {
    const base64 = Buffer.from(JSON.stringify(good({ receivedOn: null }))).toString('base64')
    const { batch } = await desk.call('undisputed.stage', { batch: null, name: 'a.json', base64 })
    const { job } = await desk.call('undisputed.take', {
      from: { batch },
      receivedOn: '2026-11-09',
      language: 'ru',
    })
    await desk.finish(job)
    const { taken: ids } = await desk.call('undisputed.taken', { job })
    const view = await desk.call('undisputed.get', { id: ids[0] ?? '' })
    expect(view.record).toMatchObject({ language: 'ru', material: { receivedOn: '2026-11-09' } })
    expect(await desk.fault('undisputed.take', { from: { batch }, receivedOn: null, language: 'kk' })).toBe('notFound')
    expect(
      await desk.fault('undisputed.take', { from: { folder: '/no/such' }, receivedOn: null, language: 'kk' }),
    ).toBe('notFound')
  })

  test('a material by hand, of every procedure; another procedure cannot be put into it', async () => {
    const { id } = await desk.call('undisputed.create', { procedure: 'licenceRestriction', language: 'kk' })
    const view = await desk.call('undisputed.open', { id })
    expect(view).toMatchObject({ procedure: 'licenceRestriction', source: '' })
    expect(
      await desk.fault('undisputed.save', {
        id,
        baseVersion: view.version,
        record: { ...view.record, material: { ...good() } },
      }),
    ).toBe('badInput')
    expect(await desk.fault('undisputed.create', { procedure: 'none', language: 'kk' })).toBe('badInput')
    await desk.call('undisputed.remove', { id })
    expect((await desk.call('undisputed.queue', { show: 'removed' })).rows.map((row) => row.id)).toEqual([id])
    await desk.call('undisputed.restore', { id })
    expect((await desk.call('undisputed.queue', {})).counts).toMatchObject({ open: 1, removed: 0 })
  })

  test('every note of the rules passes the border: days out of their order', async () => {
    const [id = ''] = await taken(
      good({
        receivedOn: '2026-11-01',
        resolution: { ...good().resolution, issuedOn: '2026-11-05' },
        decidedOn: '2026-10-30',
      }),
    )
    const { notes } = await desk.call('undisputed.get', { id })
    expect(notes.map(({ code }) => code)).toContain('decidedBeforeReceived')
    expect(notes.length).toBeGreaterThan(0)
    expect((await desk.call('undisputed.queue', {})).rows).toHaveLength(1)
  })

  test('two people at one material: the later save is told of the conflict', async () => {
    const [id = ''] = await taken(good())
    const view = await desk.call('undisputed.open', { id })
    await desk.call('undisputed.save', { id, baseVersion: view.version, record: { ...view.record, number: '1' } })
    expect(
      await desk.fault('undisputed.save', { id, baseVersion: view.version, record: { ...view.record, number: '2' } }),
    ).toBe('conflict')
  })
})
