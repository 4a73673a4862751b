import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { storeCommand } from '../../../electron/cli/store-command.ts'
import { openDatabase } from '../../../electron/store/open.ts'
import { unlockKey } from '../../../electron/store/session.ts'
import { foldersOf } from '../../../electron/store/folders.ts'
import { systemClock } from '../../../electron/store/index.ts'
import { verifyChain } from '../../../electron/store/audit/chain.ts'
import type { AuditEntry } from '../../../electron/store/index.ts'
import { freshStore, must, PASSPHRASE, someCase, tempFolder } from './help.ts'

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await storeCommand(argv, {
    out: (text) => (out += `${text}\n`),
    err: (text) => (err += `${text}\n`),
    stdin: Readable.from([`${PASSPHRASE}\n`]),
  })
  return { code, out, err }
}

/** A store with one case, closed, and the options that open it. */
async function closedStore() {
  const { store, folder } = await freshStore()
  const { id } = store.cases.create(someCase(), store.actor)
  await store.attachments.add(id, 'a.pdf', Buffer.from('%PDF-1.7 БЕЛГІ'), store.actor)
  store.close()
  return { id, folder, open: ['--folder', folder, '--passphrase-file', '-'] }
}

test('help and wrong calls', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, err: '' })
  for (const argv of [
    [],
    ['nothing'],
    ['check', '--colour'],
    ['check', '--lang', 'fr'],
    ['restore'],
    ['export', 'x'],
    ['import'],
  ]) {
    // oxlint-disable-next-line no-await-in-loop
    const { code, out, err } = await run(
      ...argv,
      ...(argv.length > 0 ? ['--passphrase-file', '-', '--folder', tempFolder()] : []),
    )
    expect([argv, code, out]).toEqual([argv, 2, ''])
    expect(err.trim().split('\n')).toHaveLength(1)
  }
})

test('info needs no passphrase; check, backup and restore do', async () => {
  const { folder, open } = await closedStore()
  expect((await run('info', '--folder', folder)).out).toContain('passphrase Әлия Серікқызы')
  expect(await run('check', '--deep', ...open)).toEqual({
    code: 0,
    out: expect.stringContaining('1 cases, 1 versions, 1 attachments'),
    err: '',
  })
  const made: { backup: { id: string } } = JSON.parse((await run('backup', '--json', ...open)).out)
  const restored = await run('restore', made.backup.id, ...open)
  expect(restored).toMatchObject({ code: 0, err: '' })
  expect(restored.out).toContain('restored 1 cases')
  expect(restored.out).toMatch(/the state before: backup .*beforeRestore/)
  expect(await run('restore', 'no-such-backup', ...open)).toMatchObject({ code: 2, out: '' })
  const wrong = await run('check', '--folder', folder, '--passphrase-file', join(folder, 'keys.json'), '--lang', 'ru')
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('Парольная фраза')
})

test('a damaged store gives exit 2 and a sentence; a damaged attachment exit 1', async () => {
  const { folder, open } = await closedStore()
  const [file] = (await run('check', '--json', ...open)).out.split('\n')
  expect(JSON.parse(must(file))).toMatchObject({ ok: true })
  const attachments = join(folder, 'attachments')
  const name = must(readdirSync(attachments)[0])
  writeFileSync(join(attachments, name), 'x')
  expect(await run('check', ...open)).toMatchObject({ code: 0 })
  expect((await run('check', '--deep', ...open)).code).toBe(1)
  const bytes = readFileSync(join(folder, 'store.db'))
  writeFileSync(join(folder, 'store.db'), bytes.fill(1, 9000, 9100))
  const broken = await run('check', ...open)
  expect(broken).toMatchObject({ code: 2, out: '' })
  expect(broken.err).toContain('Restore a backup')
})

test('the trail is proved and exported to JSON Lines and PDF', async () => {
  const { folder, open } = await closedStore()
  const [jsonl, pdf] = [join(tempFolder(), 'a.jsonl'), join(tempFolder(), 'a.pdf')]
  expect(await run('audit', '--verify', ...open)).toMatchObject({
    code: 0,
    out: expect.stringContaining('the chain holds'),
  })
  expect((await run('audit', '--jsonl', jsonl, '--pdf', pdf, '--lang', 'kk', ...open)).code).toBe(0)
  const entries = readFileSync(jsonl, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AuditEntry)
  expect(verifyChain(entries)).toMatchObject({ ok: true, entries: entries.length })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  // The head forged: the end of the trail is no longer proved.
  const head = join(folder, 'head')
  writeFileSync(head, readFileSync(head, 'latin1').replace(/ [0-9a-f]{4}/, ' 0000'), 'latin1')
  expect(existsSync(head)).toBe(true)
  expect((await run('audit', '--verify', '--json', ...open)).out).toContain('"entries"')
})

test('a trail that somebody with the key rewrote is found, with the entry named', async () => {
  const { folder, open } = await closedStore()
  const { key } = await unlockKey(
    { folders: foldersOf(folder), clock: systemClock, protector: undefined },
    { kind: 'passphrase', passphrase: PASSPHRASE },
  )
  const db = openDatabase(join(folder, 'store.db'), key)
  db.exec("DROP TRIGGER audit_not_changed; UPDATE audit SET actor_name = 'Басқа біреу' WHERE seq = 3")
  db.close()
  const { code, out } = await run('audit', '--verify', ...open)
  expect(code).toBe(1)
  expect(out).toContain('BROKEN at entry 3 (hash); 2 entries before it hold')
  expect((await run('check', ...open)).out).toContain('the audit trail breaks at entry 3')
})

test('a case goes out and comes in, in plain and as a package', async () => {
  const [a, b] = [await closedStore(), await closedStore()]
  const [plain, sealed] = [join(tempFolder(), 'case.json'), join(tempFolder(), 'case.ukim')]
  expect((await run('export', a.id, '--out', plain, ...a.open)).out).toContain('NOT encrypted')
  expect((await run('import', plain, ...b.open)).out).toContain('created')
  const key = must((await run('key', ...b.open)).out.split('\n')[0])
  expect((await run('export', a.id, '--out', sealed, '--to-key', key, ...a.open)).code).toBe(0)
  expect((await run('import', sealed, '--dry-run', ...b.open)).out).toContain(
    'new, 0 changes, 0 conflicts, 0 acts, 1 attachments',
  )
  expect((await run('import', sealed, '--refuse', a.id, ...b.open)).out).toContain('refused')
  expect((await run('import', sealed, ...b.open)).out).toContain('created')
  writeFileSync(sealed, readFileSync(sealed).subarray(0, 900))
  expect(await run('import', sealed, ...b.open)).toMatchObject({ code: 2, out: '' })
  writeFileSync(plain, '{"format":"ukim.case/1","defendants":[{"id":"d1","iin":5}]}')
  expect((await run('import', plain, ...b.open)).err).toContain('/defendants/0/iin')
})
