/** `ukim sign`: signs a file with a PKCS#12 key. */
import { extname, resolve } from 'node:path'
import { cliSays } from '../../../shared/language/explain/cli.ts'
import { DocumentFault, readAct } from '../../documents/index.ts'
import { gatherEvidence, kindOf, openPkcs12, readTrust, signFile, SigningFault } from '../../signing/index.ts'
import type { SignatureKind, Signer } from '../../signing/index.ts'
import { readArguments, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { evidenceName, readBytes, readText, trustFiles, writeWhole } from '../files.ts'
import { aboutFile, commandError, EXIT, languageOf } from '../io.ts'

const USAGE = 'sign FILE --key KEY.p12 --password-file F [--out FILE] [--detached] [--iin IIN] [--trust DIR]'

/** Signature inside a PDF or DOCX; a signature file beside anything else, or where it is asked for. */
function signatureKind(bytes: Uint8Array, detached: boolean): SignatureKind {
  const kind = kindOf(bytes)
  return !detached && (kind === 'pdf' || kind === 'docx') ? kind : 'cms'
}

/** `act.pdf` → `act.signed.pdf`, or `act.pdf.cms` for a signature beside the file. */
export function signedName(file: string, kind: SignatureKind): string {
  if (kind === 'cms') return `${file}.cms`
  const extension = extname(file)
  return `${file.slice(0, file.length - extension.length)}.signed${extension}`
}

/**
 * The first line of the password file: editors end it with a line break that is no part of the password. An empty line is
 * an empty password, which key files may have; a file of nothing is a mistake.
 */
function passwordIn(file: string): string {
  const text = readText(file)
  if (text === '') throw commandError('emptyPassword', { file })
  return text.replace(/\r?\n[\s\S]*$/, '')
}

function openKey(keyFile: string, passwordFile: string, trust: string | undefined, now: Date): Signer {
  const bytes = readBytes(keyFile)
  const password = passwordIn(passwordFile)
  const authorities = trust === undefined ? [] : readTrust(trustFiles(trust)).trust.anchors
  try {
    return openPkcs12(bytes, password, now, authorities)
  } catch (error) {
    throw error instanceof SigningFault ? aboutFile(keyFile, error.text) : error
  }
}

/** An act of ours with open elements may be printed, not signed. Files that are not ours are signed as they are. */
async function refuseDraft(file: string, bytes: Uint8Array): Promise<void> {
  try {
    if ((await readAct(bytes)).draft) throw commandError('draftUnsigned', { file })
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error
  }
}

/** With a trust folder: what verification rests on today, beside the signed file for the years when it has run out. */
function keepEvidence(
  out: string,
  signed: Uint8Array,
  content: Uint8Array | undefined,
  trust: string | undefined,
  at: Date,
): void {
  const evidence = trust === undefined ? null : gatherEvidence(signed, { content, trust: trustFiles(trust), at })
  if (evidence !== null) writeWhole(evidenceName(out), evidence)
}

export const sign: Command = {
  help: `ukim ${USAGE} [--lang kk|ru|en]

Signs FILE with the key in KEY.p12; the password is the first line of F, an empty line for an empty one.
A PDF is signed inside (PAdES), so is a DOCX (XAdES); earlier signatures stay valid. --detached, and any other file, gives
a CAdES signature in a file of its own, FILE.cms, and leaves FILE as it is. Without --out the result is NAME.signed.pdf,
NAME.signed.docx or FILE.cms; FILE itself is never overwritten. --iin: refuse a key of another person. --trust: a folder
with the certificates and revocation lists of the issuers: issuers the key file does not hold are found there, and what
verification rests on today is written beside the result as NAME.evidence.pem.
A draft with open elements is not signed.

Exit codes: 0 signed and verified, 2 wrong password, unfit key, unreadable file, unwritable result or a wrong call.`,
  async run(args, io) {
    const { values, positionals } = readArguments(
      args,
      {
        key: { type: 'string' },
        'password-file': { type: 'string' },
        out: { type: 'string' },
        detached: { type: 'boolean' },
        iin: { type: 'string' },
        trust: { type: 'string' },
        lang: { type: 'string' },
      },
      { min: 1, max: 1, usage: USAGE },
    )
    const language = languageOf(values.lang, io)
    const file = positionals[0] ?? ''
    const keyFile = required(values.key, '--key', USAGE)
    const passwordFile = required(values['password-file'], '--password-file', USAGE)
    const bytes = readBytes(file)
    const kind = signatureKind(bytes, values.detached === true)
    const out = values.out ?? signedName(file, kind)
    if (resolve(out) === resolve(file)) throw commandError('sameFile', { file })
    await refuseDraft(file, bytes)
    const signer = openKey(keyFile, passwordFile, values.trust, io.now())
    try {
      const now = io.now()
      const signed = await signFile(bytes, kind, signer, { now, iin: values.iin })
      writeWhole(out, signed)
      keepEvidence(out, signed, kind === 'cms' ? bytes : undefined, values.trust, now)
      io.out(cliSays('signed', { file: out, name: signer.person?.name ?? '—' })[language])
    } catch (error) {
      throw error instanceof SigningFault ? aboutFile(file, error.text) : error
    } finally {
      signer.close()
    }
    return EXIT.ok
  },
}
