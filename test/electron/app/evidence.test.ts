/** What is kept on this machine with signed acts, by the hash of the file. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createDesk } from '../../../electron/app/desk.ts'
import { evidenceIn } from '../../../electron/app/evidence.ts'
import { localServices } from '../../../electron/app/local.ts'
import { storeVault } from '../../../electron/app/vault.ts'
import { checkStore } from '../../../electron/store/index.ts'
import { FAST, freshStore } from '../store/help.ts'
import { derBlocks } from '../../../electron/signing/index.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import { withFill } from '../../../shared/contract/fills.ts'
import { makeTestKeySet } from '../../../scripts/make-test-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'ukim-evidence-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const judge = makeTestKeySet(
  { commonName: 'Судья', surname: 'Судья', iin: '000000000000', organisation: 'СОТ' },
  'p256',
  'x',
)
const content = Uint8Array.from(Buffer.from('үкім'))
const trust = [
  { name: 'ca.pem', bytes: Uint8Array.from(Buffer.from(judge.authorityPem)) },
  { name: 'ca.crl', bytes: Uint8Array.from(Buffer.from(judge.crlPem)) },
]

const derOf = (pem: string) => derBlocks(Uint8Array.from(Buffer.from(pem)))
const PARTS = [...derOf(judge.authorityPem), ...derOf(judge.crlPem)]
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('evidence lies in the store by the hash of the file, large lists once; a second time adds to the first', async () => {
  const { store } = await freshStore()
  const { evidence } = store.acts
  const [one, two] = ['a'.repeat(64), 'b'.repeat(64)]
  expect(evidence.get(one)).toEqual([])
  evidence.put({ file: one, parts: PARTS.slice(0, 1) }, null)
  evidence.put({ file: one, parts: PARTS }, null)
  evidence.put({ file: two, parts: PARTS }, null)
  expect(evidence.get(one).map(({ der }) => sha256(der))).toEqual(PARTS.map(sha256))
  expect(store.connection.all('SELECT * FROM evidence_parts')).toHaveLength(PARTS.length)
  expect(() => evidence.put({ file: '../x', parts: PARTS }, null)).toThrow(/SHA-256/)
  expect(() => evidence.put({ file: one, parts: Array.from({ length: 101 }, () => new Uint8Array(1)) }, null)).toThrow(
    /too much/,
  )
  expect((await checkStore(store)).problems).toEqual([])
  store.connection.run(
    'UPDATE evidence_parts SET der = ? WHERE sha256 = ?',
    Buffer.from([1]),
    sha256(PARTS[0] ?? content),
  )
  expect((await checkStore(store)).problems).toEqual([
    `evidence ${sha256(PARTS[0] ?? content)}: the bytes do not fit their hash`,
  ])
})

test('what earlier versions kept in a folder moves into the store once; damaged parts are left out', async () => {
  const old = join(folder, 'old', 'evidence')
  mkdirSync(old, { recursive: true })
  const [whole, hurt, broken] = ['c'.repeat(64), 'd'.repeat(64), 'e'.repeat(64)]
  const [first = content, second = content] = PARTS
  writeFileSync(join(old, `${sha256(first)}.der`), first)
  writeFileSync(join(old, `${sha256(second)}.der`), Buffer.concat([second, Buffer.from([0])]))
  writeFileSync(join(old, `${whole}.json`), JSON.stringify([sha256(first)]))
  writeFileSync(join(old, `${hurt}.json`), JSON.stringify([sha256(first), sha256(second)]))
  writeFileSync(join(old, `${broken}.json`), '[')
  const vault = storeVault({ folder: join(folder, 'old', 'store'), kdfCost: FAST })
  const shelf = evidenceIn(vault, old)
  try {
    // Nothing is told while the store is locked.
    expect(shelf.get(whole)).toEqual([])
    await vault.create('төрт сөзден тұратын құпия', 'Судья')
    expect(
      vault
        .store()
        .acts.evidence.get(whole)
        .map(({ sha256: part }) => part),
    ).toEqual([sha256(first)])
    expect(shelf.get(hurt).map(({ bytes }) => sha256(bytes))).toEqual([sha256(first)])
    expect(shelf.get('../x')).toEqual([])
    // A list that cannot be read stays where it is, with everything it may name.
    expect(readdirSync(old).toSorted()).toEqual(
      [`${broken}.json`, `${sha256(first)}.der`, `${sha256(second)}.der`].toSorted(),
    )
    // Mended, it moves in at the next opening, and the folder is gone.
    writeFileSync(join(old, `${broken}.json`), JSON.stringify([sha256(first)]))
    vault.lock()
    await vault.unlock('төрт сөзден тұратын құпия')
    expect(shelf.get(broken)).toHaveLength(1)
    expect(existsSync(old)).toBe(false)
  } finally {
    vault.lock()
  }
})

test('the desk keeps it when it signs, and answers by it when today’s lists are silent, also from a restored backup', async () => {
  const trustFolder = join(folder, 'trust')
  const exportFolder = join(folder, 'export')
  mkdirSync(trustFolder)
  for (const { name, bytes } of trust) writeFileSync(join(trustFolder, name), bytes)
  const services = localServices({
    host: 'browser',
    programFolder: join(import.meta.dirname, '..', '..', '..'),
    dataFolder: join(folder, 'data'),
    exportFolder,
    managedFile: join(folder, 'managed.json'),
    kdfCost: { N: 2 ** 12, r: 8, p: 1 },
  })
  const router = createDesk(services)
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const reply = await router.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.says.en} ${reply.fault.where ?? ''}`)
    return reply.value
  }
  try {
    await call('settings.save', { judge: 'Судья', trustFolder })
    await call('store.create', { passphrase: 'төрт сөзден тұратын құпия' })
    const example = readFileSync(join(import.meta.dirname, '../../../resources/examples/04-traffic-death.json'), 'utf8')
    const { id } = await call('cases.import', { name: 'a.json', text: example })
    const { case: file, version } = await call('cases.get', { id })
    await call('cases.save', {
      id,
      case: withFill(file, 'termStart.d1', { kk: '2026 жылғы 20 қараша' }),
      baseVersion: version,
    })
    const { files } = await call('acts.sign', {
      id,
      act: 0,
      language: 'kk',
      formats: ['pdf', 'docx', 'cms'],
      key: Buffer.from(judge.p12).toString('base64'),
      password: 'x',
    })
    expect(files).toHaveLength(3)
    // What is signed here comes into the archive by itself.
    await expect.poll(async () => (await call('archive.stats', {})).own, { timeout: 20_000 }).toBe(1)
    rmSync(join(trustFolder, 'ca.crl'))
    for (const { file: written } of files) expect(readdirSync(exportFolder)).toContain(`${written.name}.evidence.pem`)
    // Nothing of it lies open beside the store; each signed file leads to its act.
    expect(readdirSync(join(folder, 'data'))).not.toContain('evidence')
    const acts = services.vault.store().acts.list(id)
    const kept = services.vault.store().connection.all<{ act: string }>('SELECT DISTINCT file, act FROM evidence')
    expect(kept.map(({ act }) => act).toSorted()).toEqual(acts.map((act) => act.id).toSorted())

    const everyFileAnswers = async () => {
      for (const { file: written } of files) {
        const signed = written.name.endsWith('.cms') ? written.path.replace(/\.cms$/u, '') : null
        const report = await call('files.verify', {
          name: written.name,
          base64: readFileSync(written.path).toString('base64'),
          ...(signed === null ? {} : { content: readFileSync(signed).toString('base64') }),
        })
        expect(report.valid).toBe(true)
        expect(report.signers.map(({ chain }) => chain)).toEqual(['trusted'])
        const says = report.signers.flatMap(({ findings }) => findings ?? []).map((finding) => finding.says.en)
        expect(says).toContain('The certificate was not revoked when it was used.')
      }
    }
    await everyFileAnswers()

    // The backup holds it, and brings it back after it was lost here.
    const { backups, actor } = services.vault.store()
    const { backup } = backups.create(actor)
    expect(backups.verify(backup.id)).toEqual({ ok: true, problems: [] })
    const { connection } = services.vault.store()
    connection.run('DELETE FROM evidence')
    connection.run('DELETE FROM evidence_parts')
    await expect(everyFileAnswers()).rejects.toThrow(/not revoked/)
    backups.restore(backup.id, actor)
    await everyFileAnswers()
    expect((await checkStore(services.vault.store())).problems).toEqual([])
  } finally {
    services.vault.lock()
  }
})
