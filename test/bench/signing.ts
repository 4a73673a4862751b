/** Signing and verifying an act of 26 pages in every form, and the parts that cost most. */
import { performance } from 'node:perf_hooks'
import { toDocx, toPdf } from '../../electron/documents/index.ts'
import { gostPublicKey, gostSign, gostVerify } from '../../electron/signing/algorithms/gost.ts'
import { streebog512 } from '../../electron/signing/algorithms/streebog.ts'
import { openPkcs12, signFile, verifyFile } from '../../electron/signing/index.ts'
import type { SignatureKind } from '../../electron/signing/index.ts'
import { makeTestKeySet } from '../../scripts/make-test-key.ts'
import { sampleAct } from '../electron/documents/samples.ts'

const ROUNDS = 15

async function measured(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = -3; round < ROUNDS; round++) {
    const start = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

function line(name: string, value: number, more = ''): void {
  console.log(`  ${name.padEnd(46)}${value.toFixed(2).padStart(9)} ms  ${more}`)
}

/** Prints medians of warm rounds. Signing includes reading the result back and verifying it. */
export async function run(): Promise<void> {
  const act = sampleAct('kk', 'verdict26')
  const [pdf, docx] = [await toPdf(act), await toDocx(act)]
  const now = new Date()
  for (const kind of ['rsa2048', 'p256'] as const) {
    const set = makeTestKeySet(undefined, kind, 'pw')
    const signer = openPkcs12(set.p12, 'pw', now)
    const trust = [
      { name: 'ca.pem', bytes: Buffer.from(set.authorityPem) },
      { name: 'ca.crl', bytes: Buffer.from(set.crlPem) },
    ]
    console.log(`signing: verdict of 26 pages, ${kind}, median of ${ROUNDS} rounds, warm`)
    line('open the key file', await measured(() => openPkcs12(set.p12, 'pw', now)))
    const forms: [string, SignatureKind, Uint8Array][] = [
      ['CMS, detached', 'cms', pdf],
      ['PDF', 'pdf', pdf],
      ['DOCX', 'docx', docx],
    ]
    for (const [name, form, bytes] of forms) {
      const signed = await signFile(bytes, form, signer, { now })
      const options = form === 'cms' ? { content: bytes, trust } : { trust }
      if (!verifyFile(signed, options).ok) throw new Error(`${name}: the benchmark signs badly`)
      const size = `${Math.round(bytes.length / 1024)} KB`
      line(`${name}: sign`, await measured(() => signFile(bytes, form, signer, { now })), size)
      line(`${name}: verify`, await measured(() => verifyFile(signed, options)), size)
    }
    let panel = pdf
    for (let i = 0; i < 3; i++) panel = await signFile(panel, 'pdf', signer, { now })
    line('PDF with three signatures: verify', await measured(() => verifyFile(panel, { trust })))
  }
  const secret = 0x1234567890abcdef1234567890abcdefn
  const message = Buffer.from(pdf)
  const publicKey = gostPublicKey(secret)
  const signature = gostSign(secret, message, 0xabcdef987654321n)
  const hashing = await measured(() => streebog512(message))
  console.log('GOST 2015')
  line(
    `Streebog-512 of ${Math.round(message.length / 1024)} KB`,
    hashing,
    `${(message.length / 1e6 / (hashing / 1e3)).toFixed(1)} MB/s`,
  )
  line('GOST R 34.10-2012 verify, hash included', await measured(() => gostVerify(publicKey, message, signature)))
}
