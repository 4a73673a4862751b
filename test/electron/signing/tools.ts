/** Shared by the tests of signing: independent programs, throw-away keys, sample files. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Document, ExternalHyperlink, Footer, Header, Packer, Paragraph, TextRun } from 'docx'
import { afterAll } from 'vitest'
import { openPkcs12 } from '../../../electron/signing/index.ts'
import type { Signer, TrustFile, VerificationReport } from '../../../electron/signing/index.ts'
import { issue, makeTestKeySet, toPem } from '../../../scripts/make-test-key.ts'
import type { KeyKind, TestKeySet } from '../../../scripts/make-test-key.ts'

/** Whether a program is installed; says so where it is not, so that a skipped test is seen. */
export function has(program: string): boolean {
  const found = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
  if (!found) console.warn(`skipped: no ${program} on this machine`)
  return found
}

export interface Run {
  status: number
  output: string
}

export function run(program: string, args: readonly string[], cwd?: string): Run {
  const result = spawnSync(program, args, { encoding: 'utf8', cwd })
  return { status: result.status ?? -1, output: `${result.stdout}${result.stderr}` }
}

export type WorkFolder = ReturnType<typeof workFolder>

/** A folder that is removed after the tests of the file. */
export function workFolder(): {
  path: (name: string) => string
  put: (name: string, data: Uint8Array | string) => string
} {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-signing-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  return {
    path,
    put: (name, data) => {
      writeFileSync(path(name), data)
      return path(name)
    },
  }
}

const keySets = new Map<string, TestKeySet>()

/** A throw-away judge with an authority of his own. Made once for each name. */
export function judge(name: string, kind: KeyKind = 'p256', iin = '000000000000'): TestKeySet {
  const known = keySets.get(name)
  if (known) return known
  const made = makeTestKeySet({ commonName: name, surname: name, iin, organisation: 'СЫНАҚ СОТЫ' }, kind, 'құпия')
  keySets.set(name, made)
  return made
}

export const signerOf = (set: TestKeySet): Signer => openPkcs12(set.p12, set.password, new Date())

/** A trust folder with the authorities of these judges. */
export function trustOf(...sets: readonly TestKeySet[]): TrustFile[] {
  return sets.flatMap((set, i) => [
    { name: `ca${i}.pem`, bytes: Buffer.from(set.authorityPem) },
    { name: `ca${i}.crl`, bytes: Buffer.from(set.crlPem) },
  ])
}

const fonts = createRequire(import.meta.url)
  .resolve('@expo-google-fonts/tinos/package.json')
  .replace(/package\.json$/, '')

let typst: NodeCompiler | null = null

/** A PDF made by Typst from source text. */
export function typstPdf(source: string, options: { pdfStandard?: string; pdfTags?: boolean } = {}): Uint8Array {
  typst ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  return Uint8Array.from(typst.pdf({ mainFileContent: source }, options))
}

/** An act as the program writes it: PDF/A-3a, tagged, fonts embedded. */
export function samplePdf(pages = 3): Uint8Array {
  const body = Array.from({ length: pages }, (_, i) => `= ${i + 1}-бет\n#lorem(200)`).join('\n#pagebreak()\n')
  return typstPdf(
    `#set document(title: "Үкім", date: auto)\n#set text(font: "Tinos", lang: "kk")\nҚазақстан Республикасының атынан\n${body}`,
    { pdfStandard: 'a-3a' },
  )
}

export const sampleBlock = (): Uint8Array =>
  typstPdf(
    '#set page(width: 180pt, height: 60pt, margin: 4pt)\n#set text(font: "Tinos", size: 8pt)\n#rect(width: 100%, height: 100%)[Қол қойды: СЫНАҚОВ С. С.]',
    { pdfTags: false },
  )

export async function sampleDocx(link = 'https://example.kz/zan'): Promise<Uint8Array> {
  const text = (value: string) => new Paragraph({ children: [new TextRun(value)] })
  const file = new Document({
    title: 'Үкім',
    sections: [
      {
        headers: { default: new Header({ children: [text('Алматы қалалық соты')] }) },
        footers: { default: new Footer({ children: [text('1')] }) },
        children: [
          text('ҮКІМ'),
          text('Қазақстан Республикасының атынан'),
          new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun('заң')] })] }),
        ],
      },
    ],
  })
  return Uint8Array.from(await Packer.toBuffer(file))
}

/** Codes of everything that is not good in a report. */
export function complaints(report: VerificationReport): string[] {
  return [...report.findings, ...report.signatures.flatMap((signature) => signature.findings)]
    .filter((item) => item.severity === 'bad')
    .map((item) => (item.detail ? `${item.code}:${item.detail}` : item.code))
}

const vectorFolder = join(import.meta.dirname, '../../../../shared/vectors/kz-pki')

/** A test vector of Kazakhstan's authority, `null` where the shared folder is absent. */
export function vector(name: string): Uint8Array | null {
  const path = join(vectorFolder, name)
  return existsSync(path) ? Uint8Array.from(readFileSync(path)) : null
}

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'))

/** A local time-stamp authority: HTTP in front of `openssl ts`, with a certificate of the judge's authority. */
export function timestampAuthority(set: TestKeySet, folder: WorkFolder) {
  const stamping = issue({ commonName: 'TSA' }, set.authority, {
    kind: 'rsa2048',
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.8'],
    keyUsage: [0, 1],
  })
  const reply = (request: Buffer): Buffer => {
    const query = folder.put('q.tsq', request)
    const args = ['ts', '-reply', '-config', folder.path('tsa.cnf'), '-queryfile', query, '-out', folder.path('r.tsr')]
    const result = run('openssl', args)
    if (result.status !== 0) throw new Error(result.output)
    return readFileSync(folder.path('r.tsr'))
  }
  let answer = reply
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      outgoing.setHeader('content-type', 'application/timestamp-reply')
      outgoing.end(answer(Buffer.concat(parts)))
    })
  })
  return {
    reply,
    answerHonestly: (): void => {
      answer = reply
    },
    answerWith: (bytes: Buffer): void => {
      answer = () => bytes
    },
    start: async (): Promise<string> => {
      const key = folder.put('tsa.key', stamping.privateKey.export({ type: 'pkcs8', format: 'pem' }))
      const certificate = folder.put('tsa.pem', toPem('CERTIFICATE', stamping.certificate))
      const settings = [
        '[tsa]\ndefault_tsa = t\n[t]',
        `serial = ${folder.put('serial', '01')}`,
        `signer_cert = ${certificate}`,
        `signer_key = ${key}`,
        'signer_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = sha256\naccuracy = secs:1\ness_cert_id_alg = sha256\n',
      ]
      folder.put('tsa.cnf', settings.join('\n'))
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    },
    stop: (): void => {
      server.close()
    },
  }
}
