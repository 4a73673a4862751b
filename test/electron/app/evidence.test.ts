/** What is kept on this machine with signed acts, by the hash of the file. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createDesk } from '../../../electron/app/desk.ts'
import { evidenceAt } from '../../../electron/app/evidence.ts'
import { localServices } from '../../../electron/app/local.ts'
import { openPkcs12, gatherEvidence, signFile, verifyFile } from '../../../electron/signing/index.ts'
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

test('evidence is found again by the hash, large lists once', async () => {
  const now = new Date()
  const signed = await signFile(content, 'cms', openPkcs12(judge.p12, 'x', now), { now })
  const evidence = gatherEvidence(signed, { content, trust, at: now })
  if (!evidence) throw new Error('nothing to keep')
  const shelf = evidenceAt(join(folder, 'evidence'))
  const [one, two] = ['a'.repeat(64), 'b'.repeat(64)]
  expect(shelf.get(one)).toEqual([])
  shelf.put(one, evidence)
  shelf.put(two, evidence)
  expect(readdirSync(join(folder, 'evidence')).filter((name) => name.endsWith('.der'))).toHaveLength(3)
  const only = trust.slice(0, 1)
  expect(verifyFile(signed, { content, trust: only }).signatures[0]?.revocation).toBe('unknown')
  expect(verifyFile(signed, { content, trust: only, evidence: shelf.get(two) }).signatures[0]?.revocation).toBe('good')
})

test('damaged parts are left out, a name that is no hash is refused', () => {
  const shelf = evidenceAt(join(folder, 'evidence'))
  const file = 'a'.repeat(64)
  expect(shelf.get(file)).toHaveLength(3)
  const part = readdirSync(join(folder, 'evidence')).find((name) => name.endsWith('.der')) ?? ''
  const path = join(folder, 'evidence', part)
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0])]))
  expect(shelf.get(file)).toHaveLength(2)
  expect(() => shelf.put('../x', new Uint8Array())).toThrow(/pattern|regex/i)
  expect(shelf.get('../x')).toEqual([])
  expect(existsSync(join(folder, 'x.json'))).toBe(false)
})

test('the desk keeps it when it signs, and answers by it when today’s lists are silent', async () => {
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
    rmSync(join(trustFolder, 'ca.crl'))
    for (const { file: written } of files) {
      expect(readdirSync(exportFolder)).toContain(`${written.name}.evidence.pem`)
      const content = written.name.endsWith('.cms') ? written.path.replace(/\.cms$/u, '') : null
      const report = await call('files.verify', {
        name: written.name,
        base64: readFileSync(written.path).toString('base64'),
        ...(content === null ? {} : { content: readFileSync(content).toString('base64') }),
      })
      expect(report.valid).toBe(true)
      const says = report.signers.flatMap(({ findings }) => findings ?? []).map((finding) => finding.says.en)
      expect(says).toContain('The certificate was not revoked when it was used.')
    }
  } finally {
    services.vault.lock()
  }
})
