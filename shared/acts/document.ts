/**
 * A court act as a tree of blocks. Composed by shared/acts from case, guidance and choice; edited on the desk;
 * written to DOCX and PDF by electron/documents; read back from them for the equality check. Plain JSON.
 */

export const ACT_FORMAT = 'ukim.act/1'

export type ActLanguage = 'kk' | 'ru'

export type ActKind =
  | 'conviction'
  | 'convictionWithoutPunishment'
  | 'acquittal'
  | 'termination'
  | 'privateResolution'
  | 'supplementaryResolution'
  | 'exitBanStamp'
  | 'exitBanRefusal'
  | 'sanctionStamp'
  | 'sanctionRefusal'
  | 'submissionRuling'
  | 'courtOrder'
  | 'orderReturn'
  | 'slipRuling'

/** A run of text of one look. */
export interface ActRun {
  text: string
  bold?: boolean
  italic?: boolean
  /** A visible placeholder for a fact that is not known yet: the act stays a draft while one is left. */
  placeholder?: boolean
}

/**
 * How a block looks; `slot` says what it is.
 * `dateLine` holds three fields (date, number, place) in `cells`; `signature` holds two (post, name).
 */
export type ActBlockStyle =
  'title' | 'subtitle' | 'dateLine' | 'paragraph' | 'turn' | 'heading' | 'item' | 'signature' | 'note'

export interface ActBlock {
  /** Stable within the act: `<slot>` or `<slot>.<defendant>.<count>`; the desk links words to facts by it. */
  id: string
  /** The element of the act: a slot of CPC 396-401 and 288 (see shared/acts/slots.ts). */
  slot: string
  style: ActBlockStyle
  runs: ActRun[]
  /** Fields side by side, for `dateLine` (3) and `signature` (2); runs is then empty. */
  cells?: ActRun[][]
  /** Number of a list item as printed, e.g. "1" (only for `item`). */
  number?: string
  /** JSON pointers into the case file the words rest on. */
  facts: string[]
  /** Articles the words rest on, e.g. "CC 55(2)", "CPC 398(1)4)". */
  articles: string[]
  /** True where the judge's own words stand: never overwritten by a changed fact. */
  own?: boolean
}

/** A required element that is missing, for the completeness check. */
export interface MissingElement {
  slot: string
  block: string
  /** Where the fact belongs in the case file. */
  fact: string
  article: string
  /** The placeholder's words, in the language of the act. */
  says: string
  /** Key of the words that fill it ({@link ComposeOptions.fills}); absent: the block. */
  fill?: string
}

export interface ActDocument {
  format: typeof ACT_FORMAT
  kind: ActKind
  language: ActLanguage
  /** True for the second-language version made from the same facts. */
  translation: boolean
  /** Title as metadata, e.g. "Үкім № 1-123/2026". */
  title: string
  number: string | null
  /** Day of the act, or null while undecided. */
  date: string | null
  court: string
  judge: string | null
  defendants: string[]
  /** Of a further resolution about the same person: the counts it ends; absent in every other act. */
  part?: string
  blocks: ActBlock[]
  missing: MissingElement[]
}

function joined(runs: ActRun[]): string {
  return runs.map((run) => run.text).join('')
}

/** The text of a block as one paragraph: what the read-back of DOCX and PDF is compared with. */
export function blockText(block: ActBlock): string {
  if (block.cells) return block.cells.map(joined).join('\t')
  return block.number === undefined ? joined(block.runs) : `${block.number}. ${joined(block.runs)}`
}
