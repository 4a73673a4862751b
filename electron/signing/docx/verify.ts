/** Verifying the signatures of a DOCX package, and that each covers the whole document. */
import { judge } from '../judge.ts'
import type { VerifyContext } from '../judge.ts'
import { fileReport, finding } from '../report.ts'
import type { Finding, VerificationReport } from '../report.ts'
import type { DetailCode } from '../words/findings.ts'
import { checkXmlSignature } from './check.ts'
import type { XmlCheck } from './check.ts'
import { isRelationshipsPart, mayStayUnsigned, OoxmlPackage, propertyParts, Relation, targetPart } from './package.ts'
import { XmlError } from './xml.ts'
import { ZipError } from './zip.ts'

export function verifyDocx(bytes: Uint8Array, context: VerifyContext): VerificationReport {
  try {
    const source = new OoxmlPackage(bytes)
    // Every part is read once, so a damaged or ambiguous one is found even where nothing refers to it.
    for (const name of source.parts) {
      source.data(name)
      if (isRelationshipsPart(name)) source.relationships(name)
    }
    const { signatures, wrong } = signatureParts(source)
    if (wrong) return fileReport('docx', [], [finding('notWhole', 'bad', {}, wrong)])
    const checks = signatures.map((name) => checkXmlSignature(source, source.xml(name)))
    const ordered = checks.toSorted((a, b) => (a.claimedTime?.getTime() ?? 0) - (b.claimedTime?.getTime() ?? 0))
    const reports = ordered.map((check, i) => {
      const gap = check.integrity === 'valid' ? uncovered(source, check, new Set(signatures)) : null
      return judge({ ...check, number: i + 1, format: 'OOXML', ...coverage(check, gap) }, context)
    })
    return fileReport('docx', reports, [])
  } catch (error) {
    if (!(error instanceof ZipError || error instanceof XmlError)) throw error
    return fileReport('docx', [], [finding('unreadable', 'bad', {}, { code: 'container', name: error.message })])
  }
}

/** Parts that the check of coverage passes over must be what they are passed over as. */
const isOfType = (source: OoxmlPackage, part: string, kind: string): boolean =>
  source.contentType(part) === `application/vnd.openxmlformats-package.digital-signature-${kind}`

interface Gap {
  readonly code: DetailCode
  readonly name: string
}

/** The parts with signatures, found as any reader finds them: through the relationships of the package. */
function signatureParts(source: OoxmlPackage): { signatures: string[]; wrong: Gap | null } {
  const origins = source.relationships('_rels/.rels').filter(({ type }) => type === Relation.origin)
  const [origin] = origins
  if (!origin) return { signatures: [], wrong: null }
  const part = origin.isExternal ? null : targetPart('_rels/.rels', origin.target)
  if (origins.length > 1 || part === null || !source.has(part) || !isOfType(source, part, 'origin')) {
    return { signatures: [], wrong: { code: 'relationshipUnsigned', name: origin.target } }
  }
  const list = part.replace(/([^/]+)$/, '_rels/$1.rels')
  const signatures: string[] = []
  for (const relationship of source.relationships(list)) {
    const target = relationship.isExternal ? null : targetPart(list, relationship.target)
    if (
      relationship.type !== Relation.signature ||
      (target !== null && !isOfType(source, target, 'xmlsignature+xml')) ||
      target === null ||
      !source.has(target) ||
      signatures.includes(target)
    ) {
      return { signatures: [], wrong: { code: 'relationshipUnsigned', name: relationship.id } }
    }
    signatures.push(target)
  }
  return { signatures, wrong: null }
}

/** The first thing in the package that the signature leaves open, other than what Word leaves open too. */
function uncovered(source: OoxmlPackage, check: XmlCheck, signatures: ReadonlySet<string>): Gap | null {
  const properties = propertyParts(source)
  const origin = source.relationships('_rels/.rels').find(({ type }) => type === Relation.origin)
  const originPart = origin ? targetPart('_rels/.rels', origin.target) : null
  const folder = originPart?.replace(/[^/]+$/, '') ?? ''
  for (const name of source.parts) {
    if (isRelationshipsPart(name)) {
      const own = folder !== '' && name.startsWith(`${folder}_rels/`)
      for (const relationship of source.relationships(name)) {
        const mayLack = (own || name === '_rels/.rels') && mayStayUnsigned(name, relationship)
        if (!mayLack && !check.covered.has(`${name}#${relationship.id}`) && !check.covered.has(name)) {
          return { code: 'relationshipUnsigned', name: `${name}#${relationship.id}` }
        }
      }
    } else if (!check.covered.has(name) && !properties.has(name) && name !== originPart && !signatures.has(name)) {
      const isCertificate = own(source, name, folder)
      if (!isCertificate) return { code: 'partUnsigned', name }
    }
  }
  return null
}

/** Certificates that some programs store as parts beside the signatures. */
function own(source: OoxmlPackage, name: string, folder: string): boolean {
  return (
    folder !== '' &&
    name.startsWith(folder) &&
    source.contentType(name) === 'application/vnd.openxmlformats-package.digital-signature-certificate'
  )
}

function coverage(
  check: XmlCheck,
  gap: Gap | null,
): { wholeFile: boolean; changesAfter: 'none' | 'other'; coverage: Finding } {
  if (check.integrity === 'valid' && gap === null) {
    return { wholeFile: true, changesAfter: 'none', coverage: finding('coversContent', 'good') }
  }
  const detail = gap ?? { code: 'xml' as const, name: '' }
  return { wholeFile: false, changesAfter: 'other', coverage: finding('notWhole', 'bad', {}, detail) }
}
