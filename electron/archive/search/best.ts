/** The best so many of a stream of acts, kept in order. */
export class Best {
  readonly #size: number
  readonly hits: { id: number; score: number }[] = []
  constructor(size: number) {
    this.#size = size
  }
  get least(): number {
    return this.hits.length < this.#size ? -Infinity : (this.hits.at(-1)?.score ?? -Infinity)
  }
  offer(id: number, score: number): void {
    const last = this.hits.at(-1)
    if (this.hits.length >= this.#size && last !== undefined && !before(score, id, last)) return
    let at = this.hits.length
    while (at > 0 && before(score, id, this.hits[at - 1] ?? { id: 0, score: Infinity })) at -= 1
    this.hits.splice(at, 0, { id, score })
    if (this.hits.length > this.#size) this.hits.pop()
  }
}

/** Better first; of equals the older act, as FTS5 has it. */
function before(score: number, id: number, other: { id: number; score: number }): boolean {
  return score > other.score || (score === other.score && id < other.id)
}
