/** What is kept on this machine with signed acts, by the hash of the file. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { evidenceAt } from '../../../electron/app/evidence.ts'
import { openPkcs12, gatherEvidence, signFile, verifyFile } from '../../../electron/signing/index.ts'
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
