/** Bounds for files from outside: far above any act of ours, far below what would trouble a PC with 4 GB. */
export const LIMITS = {
  /** Bytes of a file that is opened at all. */
  file: 64 * 1024 * 1024,
  /** Entries of a package, objects of a PDF. */
  entries: 4096,
  /** Bytes of one part or stream after inflating. */
  part: 32 * 1024 * 1024,
  /** Bytes of all parts or streams of a file after inflating. */
  total: 128 * 1024 * 1024,
  /** Nesting of XML elements and of PDF structure. */
  depth: 200,
  /** Blocks of an act. */
  blocks: 20_000,
} as const
