/** The next free id of a kind within the case: `c1`, `c2`, … */
export function freshId(letter: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const id = `${letter}${n}`
    if (!taken.includes(id)) return id
  }
}
