/** Takes bytes off a stream: so many at once, or so many as a stream of their own. */
import { StoreFault } from '../types.ts'

export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  readonly #where: string
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>, where: string) {
    this.#source = source[Symbol.asyncIterator]()
    this.#where = where
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.stream(length)) parts.push(part)
    return Buffer.concat(parts)
  }

  async *stream(length: number): AsyncGenerator<Buffer> {
    let left = length
    while (left > 0) {
      // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece
      if (this.#held.length === 0 && !(await this.#more())) {
        throw new StoreFault('tampered', 'the package ends too early', this.#where, 'packageDamaged')
      }
      const part = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  /** Whether everything was taken. */
  async atEnd(): Promise<boolean> {
    while (this.#held.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- an empty piece may come before the end
      if (!(await this.#more())) return true
    }
    return false
  }

  /** The rest, as it comes. */
  async *rest(): AsyncGenerator<Buffer> {
    if (this.#held.length > 0) yield this.#held
    this.#held = Buffer.alloc(0)
    // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece
    while (await this.#more()) {
      yield this.#held
      this.#held = Buffer.alloc(0)
    }
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next()
    if (next.done === true) return false
    this.#held = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength)
    return true
  }
}
