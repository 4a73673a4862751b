import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connectNcaLayer, signFile, verifyFile } from '../../../electron/signing/index.ts'
import type { NcaLayerOptions } from '../../../electron/signing/index.ts'
import type { RawKey } from '../../../electron/signing/keys/signer.ts'
import { gostKey, rawKeyOf, startDouble } from './ncalayer-double.ts'
import type { Behaviour, Double, DoubleOptions } from './ncalayer-double.ts'
import { bytesOf, complaints, judge, samplePdf, trustOf } from './tools.ts'

const set = judge('ГОСТОВ', 'rsa2048', '010203040506')
let rsa: RawKey
let gost: RawKey
beforeAll(() => {
  rsa = rawKeyOf(set)
  gost = gostKey(set, '010203040506')
})

const running: Double[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((double) => double.stop()))
})

async function start(options: Partial<DoubleOptions> = {}): Promise<Double> {
  const double = await startDouble({ key: rsa, ...options })
  running.push(double)
  return double
}
const connect = (double: Double, options: NcaLayerOptions = {}) =>
  connectNcaLayer({ url: double.url, ca: [double.ca], connectTimeoutMs: 3000, ...options })

const content = bytesOf('Қазақстан Республикасының атынан')
const now = new Date()

describe('signing', () => {
  test.each<Behaviour>(['sign', 'signAsList', 'signWithCertificate', 'signAsPem', 'heartbeat', 'oldAgent'])(
    '%s',
    async (behaviour) => {
      const double = await start({ behaviour })
      const signer = await connect(double)
      expect(signer.person).toBeNull()
      for (const kind of ['cms', 'attached'] as const) {
        const cms = await signFile(content, kind, signer, { now, iin: '010203040506' })
        expect(verifyFile(cms, { content, trust: trustOf(set) }).ok).toBe(true)
      }
      expect(signer.person?.iin).toBe('010203040506')
      expect(double.unknown).toEqual([])
      signer.close()
    },
  )

  test('the request is the one the agent knows', async () => {
    const double = await start()
    const signer = await connect(double, { locale: 'ru', allowTestCertificates: true, storages: ['AKKaztokenStore'] })
    await signFile(content, 'cms', signer, { now })
    expect(double.requests).toEqual([
      {
        module: 'kz.gov.pki.knca.basics',
        method: 'sign',
        args: {
          allowedStorages: ['AKKaztokenStore'],
          format: 'cms',
          data: Buffer.from(content).toString('base64'),
          // Without tsaProfile: signing works with no network.
          signingParams: { decode: true, encapsulate: false, digested: false },
          signerParams: { extKeyUsageOids: [], chain: [] },
          locale: 'ru',
        },
      },
    ])
    signer.close()
  })

  test('by default only certificates for signing are offered, and a stamp is asked for when configured', async () => {
    const double = await start()
    const signer = await connect(double)
    await signFile(content, 'cms', signer, {
      now,
      timestamps: () => Promise.reject(new Error('the agent stamps itself')),
    })
    expect(double.requests[0]).toMatchObject({
      args: {
        signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'] },
        signingParams: { tsaProfile: {} },
        locale: 'kk',
      },
    })
    signer.close()
  })

  test('a PDF signed through the agent', async () => {
    const signer = await connect(await start())
    const pdf = await signFile(samplePdf(1), 'pdf', signer, { now })
    expect(complaints(verifyFile(pdf, { trust: trustOf(set) }))).toEqual([])
    signer.close()
  })

  test('GOST keys: CMS and PDF, verified in our own code, as are certificates of the signer', async () => {
    const signer = await connect(await start({ key: gost }))
    const cms = await signFile(content, 'cms', signer, { now, iin: '010203040506' })
    const report = verifyFile(cms, { content, trust: trustOf(set) })
    expect(report).toMatchObject({
      ok: true,
      signatures: [{ chain: 'trusted', signer: { name: 'ГОСТОВ ГОСТ ГОСТҰЛЫ' } }],
    })
    expect(complaints(verifyFile(cms, { content: bytesOf('басқа') }))).toEqual(['contentChanged'])
    const pdf = await signFile(samplePdf(1), 'pdf', signer, { now })
    expect(verifyFile(pdf, { trust: trustOf(set) }).ok).toBe(true)
    signer.close()
  })
})

describe('each way of not signing has its own answer', () => {
  test.each<[Behaviour, string]>([
    ['cancel', 'agentCancelled'],
    ['cancelOldStyle', 'agentCancelled'],
    ['oldAgentCancel', 'agentCancelled'],
    ['unknownModule', 'agentModuleMissing'],
    ['closeDuringDialog', 'agentClosed'],
    ['neverAnswer', 'agentTimeout'],
    ['brokenAnswer', 'agentAnswer'],
    ['signSomethingElse', 'agentAnswer'],
    ['signTheWrongForm', 'agentAnswer'],
    ['INVOCATION_ERROR', 'agentError'],
    ['INVALID_SIGNING_PARAMS', 'agentError'],
    ['SIGNING_FAILURE', 'agentError'],
    ['GENERAL_ERROR', 'agentError'],
  ])('%s → %s', async (behaviour, code) => {
    const signer = await connect(await start({ behaviour }), { answerTimeoutMs: 300 })
    await expect(signFile(content, 'cms', signer, { now })).rejects.toMatchObject({ code })
    signer.close()
  })

  test('the words of the agent reach the user', async () => {
    const signer = await connect(await start({ behaviour: 'SIGNING_FAILURE' }))
    await expect(signFile(content, 'cms', signer, { now })).rejects.toMatchObject({
      text: { ru: expect.stringContaining('SIGNING_FAILURE message') as string },
    })
    signer.close()
  })

  test('a second document while the window is open', async () => {
    const signer = await connect(await start({ behaviour: 'neverAnswer' }), { answerTimeoutMs: 300 })
    const first = signFile(content, 'cms', signer, { now })
    await expect(signFile(content, 'cms', signer, { now })).rejects.toMatchObject({ code: 'agentBusy' })
    await expect(first).rejects.toMatchObject({ code: 'agentTimeout' })
    signer.close()
  })

  test('another IIN than that of the judge; the next attempt asks the person again', async () => {
    const options: DoubleOptions = { key: rsa }
    const double = await startDouble(options)
    running.push(double)
    const signer = await connect(double)
    const attempt = () => signFile(content, 'cms', signer, { now, iin: '999999999999' })
    await expect(attempt()).rejects.toMatchObject({ code: 'iinMismatch' })
    options.key = gostKey(set, '999999999999')
    await expect(attempt()).resolves.toBeInstanceOf(Uint8Array)
    expect(signer.person?.iin).toBe('999999999999')
    signer.close()
  })

  test('after a cancel the next attempt works', async () => {
    const options: DoubleOptions = { key: rsa, behaviour: 'cancel' }
    const double = await startDouble(options)
    running.push(double)
    const signer = await connect(double)
    await expect(signFile(content, 'cms', signer, { now })).rejects.toMatchObject({ code: 'agentCancelled' })
    options.behaviour = 'sign'
    await expect(signFile(content, 'cms', signer, { now })).resolves.toBeInstanceOf(Uint8Array)
    signer.close()
  })
})

describe('connecting', () => {
  test.each(['late', 'afterHeartbeat'] as const)('greeting %s', async (greeting) => {
    const signer = await connect(await start({ greeting }))
    await expect(signFile(content, 'cms', signer, { now })).resolves.toBeInstanceOf(Uint8Array)
    signer.close()
  })
  const unreachable = { code: 'agentUnreachable', text: { kk: expect.stringContaining('NCALayer') as string } }
  test('no greeting', async () => {
    const double = await start({ greeting: 'never' })
    await expect(connect(double, { connectTimeoutMs: 200 })).rejects.toMatchObject(unreachable)
  })
  test('not running', async () => {
    await expect(connectNcaLayer({ url: 'wss://127.0.0.1:9', connectTimeoutMs: 1000 })).rejects.toMatchObject(
      unreachable,
    )
  })
  test('its certificate is not trusted', async () => {
    const double = await start()
    await expect(connectNcaLayer({ url: double.url, connectTimeoutMs: 1000 })).rejects.toMatchObject(unreachable)
  })
})
