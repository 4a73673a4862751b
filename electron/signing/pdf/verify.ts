/** Verifying the signatures of a PDF (ISO 32000-1 12.8, PAdES ETSI EN 319 142-1). */
import { Asn1Error, joinBytes } from '../asn1/read.ts'
import { checkSigner } from '../cms/check.ts'
import { readCms } from '../cms/read.ts'
import { checkToken } from '../cms/timestamp.ts'
import { judge } from '../judge.ts'
import type { Checked, VerifyContext } from '../judge.ts'
import { fileReport, finding } from '../report.ts'
import type { Finding, VerificationReport } from '../report.ts'
import type { DetailCode } from '../words/findings.ts'
import { forbiddenChange } from './changes.ts'
import { byteRange, permission, signatureFields } from './fields.ts'
import type { SignatureField } from './fields.ts'
import { PdfFile } from './file.ts'
import { nameOf, PdfError, textOf } from './syntax.ts'
import type { PdfDict } from './syntax.ts'

export function verifyPdf(bytes: Uint8Array, context: VerifyContext): VerificationReport {
  const findings: Finding[] = []
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') findings.push(finding('dataBefore', 'bad'))
  try {
    const file = open(bytes, findings)
    if (file.isEncrypted) return fileReport('pdf', [], [...findings, finding('encrypted', 'bad')])
    const fields = signatureFields(file).filter((field) => field.value !== null)
    const used = fields.map((field) => field.valueNumber)
    const checks = fields.map((field) => {
      const shared = field.valueNumber !== null && used.filter((number) => number === field.valueNumber).length > 1
      return checkField(bytes, file, field, shared)
    })
    const ordered = checks.toSorted((a, b) => a.end - b.end)
    const signatures = ordered.map((check, i) => judge({ ...check.checked, number: i + 1 }, context))
    return fileReport('pdf', signatures, findings)
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    return fileReport('pdf', [], [...findings, unreadable(error)])
  }
}

const unreadable = (error: PdfError): Finding =>
  finding('unreadable', 'bad', {}, { code: 'container', name: error.message })

/** Opens the file; data after its last end is reported and left aside, so that the signatures before it can still be shown. */
function open(bytes: Uint8Array, findings: Finding[]): PdfFile {
  try {
    return new PdfFile(bytes)
  } catch (error) {
    const marker = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('%%EOF')
    let end = marker + 5
    while (end < bytes.length && (bytes[end] === 10 || bytes[end] === 13) && end < marker + 7) end++
    if (!(error instanceof PdfError) || marker < 0 || end >= bytes.length) throw error
    const file = new PdfFile(bytes, end)
    findings.push(finding('dataAfter', 'bad'))
    return file
  }
}

interface FieldCheck {
  readonly checked: Omit<Checked, 'number'>
  /** End of the signed revision, for the order. */
  readonly end: number
}

function checkField(bytes: Uint8Array, file: PdfFile, field: SignatureField, shared: boolean): FieldCheck {
  const signature: PdfDict = field.value ?? new Map<string, never>()
  const broken = (code: DetailCode): FieldCheck => ({
    end: bytes.length,
    checked: {
      ...nobody,
      integrity: 'invalid',
      failure: finding('structureBroken', 'bad', {}, { code }),
      coverage: finding('notWhole', 'bad', {}, { code }),
    },
  })
  if (shared) return broken('sharedDictionary')
  const range = byteRange(file, signature)
  if (!range) return broken('byteRange')
  // The signature must lie where it can be seen in the file: packed away, its place means nothing.
  const holder = file.xref.get(field.valueNumber ?? field.number ?? -1)
  const contents = signature.get('Contents')
  if (holder?.type !== 'plain' || contents?.t !== 'str' || !contents.hex) return broken('contents')
  const [, gapStart, gapEnd, tail] = range
  if (contents.start !== gapStart || contents.end !== gapEnd) return broken('byteRangeGap')
  if (contents.end - contents.start !== 2 * contents.v.length + 2 || !contents.v.some((byte) => byte !== 0))
    return broken('contents')
  const end = gapEnd + tail
  const signed = joinBytes([bytes.subarray(0, gapStart), bytes.subarray(gapEnd, end)])
  return {
    end,
    checked: { ...checkContents(signature, contents.v, signed), ...checkCoverage(bytes, file, signature, end) },
  }
}

const nobody: Omit<Checked, 'number' | 'failure' | 'integrity' | 'coverage'> = {
  format: 'PAdES',
  certificate: null,
  carried: [],
  algorithm: '?',
  weak: false,
  claimedTime: null,
  timestamp: null,
  wholeFile: false,
  changesAfter: 'other',
}

type Integral = Omit<Checked, 'number' | 'coverage' | 'wholeFile' | 'changesAfter'>

const bad = (code: DetailCode, integrity: Checked['integrity'] = 'invalid'): Integral => ({
  ...nobody,
  integrity,
  failure: finding('structureBroken', 'bad', {}, { code }),
})

function checkContents(signature: PdfDict, encoding: Uint8Array, signed: Uint8Array): Integral {
  const kind = nameOf(signature.get('SubFilter'))
  try {
    const cms = readCms(encoding)
    if (encoding.subarray(cms.length).some((byte) => byte !== 0)) return bad('padding')
    const token = encoding.subarray(0, cms.length)
    if (kind === 'ETSI.RFC3161') {
      const stamp = checkToken(token, signed)
      const failure = stamp.integrity === 'valid' ? null : finding('timestampBroken', 'bad')
      return { ...nobody, ...stamp, format: 'timestamp', algorithm: 'RFC 3161', timestamp: stamp, failure }
    }
    if (kind !== 'ETSI.CAdES.detached' && kind !== 'adbe.pkcs7.detached') {
      return {
        ...bad('subFilter', 'unsupportedAlgorithm'),
        failure: finding('unsupportedAlgorithm', 'warning', { algorithm: kind ?? '?' }),
      }
    }
    const [signer, ...others] = cms.signers
    if (!signer || others.length > 0) return bad('signerCount')
    if (cms.content !== null) return bad('embedded')
    const check = checkSigner(cms, signer, signed)
    return { format: 'PAdES', carried: cms.certificates, ...check, claimedTime: dateOf(signature) ?? check.claimedTime }
  } catch (error) {
    if (error instanceof Asn1Error) return bad('cms')
    throw error
  }
}

const changed = (code: DetailCode): Pick<Checked, 'coverage' | 'wholeFile' | 'changesAfter'> => ({
  wholeFile: false,
  changesAfter: 'other',
  coverage: finding('laterChanges', 'bad', {}, { code }),
})

function checkCoverage(
  bytes: Uint8Array,
  file: PdfFile,
  signature: PdfDict,
  end: number,
): Pick<Checked, 'coverage' | 'wholeFile' | 'changesAfter'> {
  if (end === bytes.length) return { wholeFile: true, changesAfter: 'none', coverage: finding('coversWhole', 'good') }
  if (file.limit !== bytes.length) return changed('trailing')
  if (permission(file, signature) === 1) return changed('forbidden')
  let revision: PdfFile
  try {
    revision = new PdfFile(bytes, end)
  } catch (error) {
    if (error instanceof PdfError) return changed('revision')
    throw error
  }
  try {
    // Bytes after the signed end that are no update at all, be it a single line feed.
    if (file.sections[0]?.start === revision.sections[0]?.start) return changed('trailing')
    const isPart = signatureFields(revision).some(({ value }) => value !== null && sameContents(value, signature))
    if (!isPart) return changed('revision')
    const code = forbiddenChange(revision, file)
    if (code) return changed(code)
  } catch (error) {
    if (error instanceof PdfError) return changed('unexplained')
    throw error
  }
  return { wholeFile: true, changesAfter: 'signaturesOnly', coverage: finding('laterSignatures', 'good') }
}

/** The signature field must already be there in the revision it signs. */
function sameContents(a: PdfDict, b: PdfDict): boolean {
  const [left, right] = [a.get('Contents'), b.get('Contents')]
  return left?.t === 'str' && right?.t === 'str' && left.start === right.start && left.end === right.end
}

/** /M, the signing time a PAdES signature claims: D:YYYYMMDDHHmmSS and a zone. */
function dateOf(signature: PdfDict): Date | null {
  const text = textOf(signature.get('M'))
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text ?? '')
  if (!found) return null
  const [, year, month, day, hour, minute, second, sign, zoneHours, zoneMinutes] = found
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const zone = sign ? (Number(zoneHours) * 60 + Number(zoneMinutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1) : 0
  const at = new Date(local - zone)
  return Number.isNaN(at.getTime()) ? null : at
}
