/** Rows of a feature matrix, most of whose cells are zero. */

export interface Sparse {
  rows: number
  width: number
  /** Row i holds entries from start[i] to start[i + 1]. */
  start: Int32Array
  column: Int32Array
  value: Float64Array
}

export type Entry = readonly [column: number, value: number]

export function sparseOf(rows: readonly (readonly Entry[])[], width: number): Sparse {
  const total = rows.reduce((sum, row) => sum + row.length, 0)
  const start = new Int32Array(rows.length + 1)
  const column = new Int32Array(total)
  const value = new Float64Array(total)
  let at = 0
  rows.forEach((row, i) => {
    for (const [c, v] of row) {
      column[at] = c
      value[at] = v
      at += 1
    }
    start[i + 1] = at
  })
  return { rows: rows.length, width, start, column, value }
}

/** Some rows of a matrix, in the order given. */
export function takeRows(matrix: Sparse, indices: readonly number[]): Sparse {
  const rows = indices.map((i) => {
    const row: Entry[] = []
    for (let at = matrix.start[i] ?? 0; at < (matrix.start[i + 1] ?? 0); at += 1)
      row.push([matrix.column[at] ?? 0, matrix.value[at] ?? 0])
    return row
  })
  return sparseOf(rows, matrix.width)
}
