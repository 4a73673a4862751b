/** Names of XML signatures (XMLDSig, XAdES) and their algorithms. */
import { Oid } from '../asn1/oids.ts'

export const Ds = 'http://www.w3.org/2000/09/xmldsig#'
export const Xades = 'http://uri.etsi.org/01903/v1.3.2#'
export const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties'
export const objectType = `${Ds}Object`
export const relationshipTransform = 'http://schemas.openxmlformats.org/package/2006/RelationshipTransform'
export const officeSignature = 'http://schemas.microsoft.com/office/2006/digsig'

const more = 'http://www.w3.org/2001/04/xmldsig-more#'
const encryption = 'http://www.w3.org/2001/04/xmlenc#'

/** Digest methods → object identifiers. */
export const digestMethods: Readonly<Record<string, string>> = {
  [`${Ds}sha1`]: Oid.sha1,
  [`${encryption}sha256`]: Oid.sha256,
  [`${more}sha384`]: Oid.sha384,
  [`${encryption}sha512`]: Oid.sha512,
}

/** Signature methods → object identifiers. `fields`: ECDSA writes r and s side by side. */
export const signatureMethods: Readonly<Record<string, { oid: string; digest: string; fields: boolean }>> = {
  [`${Ds}rsa-sha1`]: { oid: Oid.sha1WithRsa, digest: Oid.sha1, fields: false },
  [`${more}rsa-sha256`]: { oid: Oid.sha256WithRsa, digest: Oid.sha256, fields: false },
  [`${more}rsa-sha384`]: { oid: Oid.sha384WithRsa, digest: Oid.sha384, fields: false },
  [`${more}rsa-sha512`]: { oid: Oid.sha512WithRsa, digest: Oid.sha512, fields: false },
  [`${more}ecdsa-sha1`]: { oid: Oid.ecdsaSha1, digest: Oid.sha1, fields: true },
  [`${more}ecdsa-sha256`]: { oid: Oid.ecdsaSha256, digest: Oid.sha256, fields: true },
  [`${more}ecdsa-sha384`]: { oid: Oid.ecdsaSha384, digest: Oid.sha384, fields: true },
  [`${more}ecdsa-sha512`]: { oid: Oid.ecdsaSha512, digest: Oid.sha512, fields: true },
}
