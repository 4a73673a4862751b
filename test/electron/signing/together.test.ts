/** Several files at one request of the agent: one window, one password, and each signature over its own file. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connectNcaLayer, signTogether, SigningFault, verifyFile } from '../../../electron/signing/index.ts'
import type { RawKey } from '../../../electron/signing/keys/signer.ts'
import { rawKeyOf, startDouble } from './ncalayer-double.ts'
import type { Behaviour, Double } from './ncalayer-double.ts'
import { bytesOf, judge, samplePdf, trustOf } from './tools.ts'

const set = judge('ГОСТОВ', 'rsa2048', '010203040506')
let key: RawKey
beforeAll(() => {
  key = rawKeyOf(set)
})
const running: Double[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((double) => double.stop()))
})

async function agent(behaviour: Behaviour) {
  const double = await startDouble({ key, behaviour })
  running.push(double)
  return { double, signer: await connectNcaLayer({ url: double.url, ca: [double.ca], connectTimeoutMs: 3000 }) }
}

const contents = ['бір', 'екі', 'үш'].map(bytesOf)
const now = new Date()

describe('the agent', () => {
  test.each<Behaviour>(['sign', 'signWithCertificate'])('%s: asked once, answers for each file', async (behaviour) => {
    const { double, signer } = await agent(behaviour)
    const signed = await signTogether(contents, 'cms', signer, { now, iin: '010203040506' })
    expect(double.requests).toHaveLength(1)
    expect(double.unknown).toEqual([])
    expect(signed).toHaveLength(3)
    for (const [i, cms] of signed.entries()) {
      expect(verifyFile(cms, { content: contents[i], trust: trustOf(set) }).ok).toBe(true)
      expect(verifyFile(cms, { content: contents[(i + 1) % 3], trust: trustOf(set) }).ok).toBe(false)
    }
    signer.close()
  })

  test('PDF: each file carries its own signature', async () => {
    const { double, signer } = await agent('sign')
    const signed = await signTogether([samplePdf(), samplePdf()], 'pdf', signer, { now })
    expect(double.requests).toHaveLength(1)
    for (const pdf of signed) expect(verifyFile(pdf, { trust: trustOf(set) }).ok).toBe(true)
    signer.close()
  })

  test('one that knows no lists is asked one by one', async () => {
    const { double, signer } = await agent('oldAgent')
    const signed = await signTogether(contents, 'cms', signer, { now })
    expect(signed.every((cms, i) => verifyFile(cms, { content: contents[i], trust: trustOf(set) }).ok)).toBe(true)
    expect(double.requests.filter(({ method }) => method === 'createCAdESFromBase64')).toHaveLength(3)
    signer.close()
  })

  test.each<[Behaviour, string]>([
    ['signOneTooFew', 'agentAnswer'],
    ['signInAnotherOrder', 'agentAnswer'],
    ['cancel', 'agentCancelled'],
    ['GENERAL_ERROR', 'agentError'],
  ])('%s: none is taken', async (behaviour, code) => {
    const { signer } = await agent(behaviour)
    const fault = await signTogether(contents, 'cms', signer, { now }).catch((error: unknown) => error)
    expect(fault instanceof SigningFault && fault.code).toBe(code)
    signer.close()
  })

  test('a file that cannot be signed ends the others before anybody is asked', async () => {
    const { double, signer } = await agent('sign')
    const files = [samplePdf(), bytesOf('no pdf'), samplePdf()]
    const fault = await signTogether(files, 'pdf', signer, { now }).catch((error: unknown) => error)
    expect(fault instanceof SigningFault && fault.code).toBe('brokenPdf')
    expect(double.requests).toEqual([])
    signer.close()
  })
})
