/** Several files signed at one request of a signer that asks a person: one window and one password for all of them. */
import type { CmsOptions } from './cms/build.ts'
import type { Signer } from './keys/signer.ts'
import { signFile } from './sign.ts'
import type { SignatureKind, SignOptions } from './sign.ts'

interface Waiting {
  content: Uint8Array
  options: CmsOptions
  resolve: (cms: Uint8Array) => void
  reject: (error: unknown) => void
}

/**
 * Holds the requests of several files back until all of them are there. A file that fails before it asks would leave the
 * others waiting for ever: `drop` ends them with its fault.
 */
class Gathering implements Signer {
  readonly kind: Signer['kind']
  readonly key = null
  readonly #signer: Signer
  readonly #ask: NonNullable<Signer['signCmsAll']>
  readonly #of: number
  readonly #waiting: Waiting[] = []
  #dropped: { error: unknown } | null = null

  constructor(signer: Signer, ask: NonNullable<Signer['signCmsAll']>, of: number) {
    this.kind = signer.kind
    this.#signer = signer
    this.#ask = ask
    this.#of = of
  }

  get certificate(): Signer['certificate'] {
    return this.#signer.certificate
  }

  get person(): Signer['person'] {
    return this.#signer.person
  }

  signCms(content: Uint8Array, options: CmsOptions): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#dropped !== null) {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the fault of another file, as it came
        reject(this.#dropped.error)
        return
      }
      this.#waiting.push({ content, options, resolve, reject })
      if (this.#waiting.length === this.#of) void this.#send()
    })
  }

  drop(error: unknown): void {
    this.#dropped ??= { error }
    if (this.#waiting.length < this.#of) for (const one of this.#waiting) one.reject(error)
  }

  async #send(): Promise<void> {
    const [first] = this.#waiting
    try {
      if (first === undefined) return
      const signed = await this.#ask(
        this.#waiting.map(({ content }) => content),
        first.options,
      )
      for (const [i, one] of this.#waiting.entries()) {
        const cms = signed[i]
        if (cms !== undefined) one.resolve(cms)
      }
    } catch (error) {
      for (const one of this.#waiting) one.reject(error)
    }
  }

  close(): void {
    this.#signer.close()
  }
}

/**
 * Signs files of one kind together where the signer can, else one after the other. All of them or none: the first fault is
 * the answer.
 * @throws {SigningFault}
 */
export async function signTogether(
  files: readonly Uint8Array[],
  kind: Exclude<SignatureKind, 'docx'>,
  signer: Signer,
  options: SignOptions,
): Promise<Uint8Array[]> {
  const ask = signer.signCmsAll?.bind(signer)
  if (ask === undefined || files.length < 2) {
    const signed: Uint8Array[] = []
    for (const bytes of files) signed.push(await signFile(bytes, kind, signer, options))
    return signed
  }
  const gathering = new Gathering(signer, ask, files.length)
  return Promise.all(
    files.map(async (bytes) => {
      try {
        return await signFile(bytes, kind, gathering, options)
      } catch (error) {
        gathering.drop(error)
        throw error
      }
    }),
  )
}
