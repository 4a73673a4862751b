/** `ukim verify`: the signatures of a PDF, a DOCX or a CMS file. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { cliSays } from '../../../shared/language/explain/cli.ts'
import type { Language } from '../../../shared/language/say.ts'
import { verifyFile } from '../../signing/index.ts'
import type { SignatureReport, TrustFile, VerificationReport } from '../../signing/index.ts'
import { readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { evidenceName, readBytes, trustFiles } from '../files.ts'
import { EXIT, languageOf } from '../io.ts'

const USAGE = 'verify FILE [--content FILE] [--trust DIR] [--json]'

const MARKS = { good: '+', warning: '!', bad: '-' } as const

function signatureLines(signature: SignatureReport, language: Language): string[] {
  const who = signature.signer
  const head = [
    `${cliSays('signatureOf', { n: signature.number })[language]} (${signature.format}, ${signature.algorithm})`,
    cliSays(signature.ok ? (signature.chain === 'unknown' ? 'validUnchecked' : 'valid') : 'notValid')[language],
  ].join(': ')
  const name = who ? [who.name, who.iin].filter((part) => part !== null && part !== '').join(', ') : '—'
  return [
    head,
    `  ${name}`,
    ...signature.findings.map((finding) => `  ${MARKS[finding.severity]} ${finding.text[language]}`),
  ]
}

function* reportLines(file: string, report: VerificationReport, language: Language): Generator<string> {
  for (const finding of report.findings) yield `${MARKS[finding.severity]} ${finding.text[language]}`
  for (const signature of report.signatures) yield* signatureLines(signature, language)
  // A key anybody may have made fits as well: without the authorities the file is whole, and the signer a mere name.
  const unchecked = report.signatures.some(({ chain }) => chain === 'unknown')
  const verdict = report.ok ? (unchecked ? 'allValidUnchecked' : 'allValid') : 'notAllValid'
  yield cliSays(verdict, { file, n: report.signatures.length })[language]
}

/** What was kept beside the file when it was signed; nobody is trusted for it. */
function evidenceBeside(file: string): TrustFile[] {
  const path = evidenceName(file)
  return existsSync(path) ? [{ name: basename(path), bytes: readBytes(path) }] : []
}

export const verify: Command = {
  help: `ukim ${USAGE} [--lang kk|ru|en]

Verifies every signature of a PDF, a DOCX or a CMS file (.cms, .p7s), ours or foreign, without the network.
--content: the signed file, where FILE is a signature beside it. --trust: a folder of certificates and revocation lists;
without it chains stay "unknown" and are not judged. FILE.evidence.pem, where it lies beside FILE, adds the certificates
and revocation lists of the signing day. --json prints the whole report.

Exit codes: 0 every signature is valid and covers the whole file; 1 it is not so, or there is no signature;
2 a file cannot be read or the call is wrong.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      {
        content: { type: 'string' },
        trust: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
      { min: 1, max: 1, usage: USAGE },
    )
    const language = languageOf(values.lang, io)
    const file = positionals[0] ?? ''
    const bytes = readBytes(file)
    const report = verifyFile(bytes, {
      content: values.content === undefined ? undefined : readBytes(values.content),
      trust: values.trust === undefined ? undefined : trustFiles(values.trust),
      evidence: evidenceBeside(file),
      at: io.now(),
    })
    if (values.json) io.out(JSON.stringify(report, null, 2))
    else for (const line of reportLines(file, report, language)) io.out(line)
    return report.ok ? EXIT.ok : EXIT.negative
  },
}
