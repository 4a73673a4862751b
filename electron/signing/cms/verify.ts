/** Verifying CMS files: attached, or detached with the file they belong to. Each signer is judged alone. */
import { Asn1Error, sameBytes } from '../asn1/read.ts'
import { judge } from '../judge.ts'
import type { VerifyContext } from '../judge.ts'
import { fileReport, finding } from '../report.ts'
import type { Finding, VerificationReport } from '../report.ts'
import { checkSigner } from './check.ts'
import { readCms } from './read.ts'

/** SEQUENCE of the identifier of SignedData: how every DER or BER signature starts, after its lengths. */
function startsLikeCms(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && Buffer.from(bytes.subarray(0, 20)).toString('hex').includes('06092a864886f70d010702')
}

/** DER of a signature file: DER itself, PEM, or the bare Base64 that portals hand out. `null` when it is none of these. */
export function cmsBytes(bytes: Uint8Array): Uint8Array | null {
  if (startsLikeCms(bytes)) return bytes
  if (bytes.length > 96 * 1024 * 1024) return null
  const text = Buffer.from(bytes).toString('latin1').trim()
  const body =
    /^-----BEGIN (CMS|PKCS7|CMS SIGNATURE|SIGNATURE)-----\s+([A-Za-z0-9+/=\s]+)-----END \1-----$/.exec(text)?.[2] ??
    text
  const compact = body.replace(/\s+/g, '')
  if (!/^MI[A-Za-z0-9+/]+={0,2}$/.test(compact)) return null
  return Uint8Array.from(Buffer.from(compact, 'base64'))
}

/** @param content the signed file, for a detached signature. */
export function verifyCms(bytes: Uint8Array, content: Uint8Array | null, context: VerifyContext): VerificationReport {
  const findings: Finding[] = []
  try {
    const cms = readCms(bytes)
    if (cms.length !== bytes.length) findings.push(finding('dataAfter', 'bad'))
    const signed = cms.content ?? content
    if (signed === null) return fileReport('cms', [], [...findings, finding('contentNeeded', 'bad')])
    if (cms.content !== null && content !== null && !sameBytes(cms.content, content)) {
      findings.push(finding('contentDiffers', 'bad'))
    }
    const signatures = cms.signers.map((signer, i) =>
      judge(
        {
          number: i + 1,
          format: 'CMS',
          carried: cms.certificates,
          ...checkSigner(cms, signer, signed),
          wholeFile: true,
          changesAfter: 'none',
          coverage: finding('coversWhole', 'good'),
        },
        context,
      ),
    )
    return fileReport('cms', signatures, findings)
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error
    return fileReport('cms', [], [finding('unreadable', 'bad', {}, { code: 'cms' })])
  }
}
