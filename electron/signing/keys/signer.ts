/** What can sign: a key file opened with its password, or the national signing agent. */
import type { CmsOptions } from '../cms/build.ts'
import type { Certificate, Person } from '../x509/certificate.ts'

/** A key this program holds itself, for building signatures. */
export interface RawKey {
  readonly certificate: Certificate
  /** Certificates of the issuers, without the root where possible. */
  readonly chain: readonly Certificate[]
  readonly digestOid: string
  /** DER of the AlgorithmIdentifier. */
  readonly signatureAlgorithm: Uint8Array
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>
  /** XML name of the algorithm; `null` when XML signatures are not possible with this key. */
  readonly xml: XmlAlgorithm | null
}

export interface XmlAlgorithm {
  readonly signature: string
  readonly digest: string
  /** Turns the signature value of {@link RawKey.sign} into the form of XMLDSig (ECDSA: r and s side by side). */
  readonly encode: (signature: Uint8Array) => Uint8Array
}

export interface Signer {
  readonly kind: 'pkcs12' | 'ncalayer' | 'test'
  /** Who signs, where that is known before signing (the agent asks the person only then). */
  readonly person: Person | null
  readonly certificate: Certificate | null
  /** `null` for agents that hand out finished CMS only. */
  readonly key: RawKey | null
  /** A CMS over `content`. Throws {@link SigningFault}. */
  signCms(content: Uint8Array, options: CmsOptions): Promise<Uint8Array>
  /** Several at one request, in their order, where the signer can ask its person once for all of them. */
  signCmsAll?(contents: readonly Uint8Array[], options: CmsOptions): Promise<Uint8Array[]>
  /** Forgets the key. The signer cannot be used afterwards. */
  close(): void
}
