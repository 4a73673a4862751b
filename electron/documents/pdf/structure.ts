/** The structure tree of a tagged PDF: which marked content belongs to which paragraph, across pages. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import type { PDFDocument, PDFObject } from 'pdf-lib'
import { DocumentFault } from '../faults.ts'
import { LIMITS } from '../limits.ts'

/** A paragraph or heading with the places its content is drawn at. */
export interface StructuredBlock {
  /** Role, e.g. `P`, `H1`. */
  role: string
  content: { page: number; id: number }[]
}

const BLOCK_ROLE = /^(?:P|H[1-6]?|Title|LI)$/u

/**
 * Blocks in reading order.
 * @throws DocumentFault damaged, tooLarge
 */
export function structuredBlocks(file: PDFDocument): StructuredBlock[] {
  const root = file.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) throw new DocumentFault('notOurs', 'StructTreeRoot')
  const blocks: StructuredBlock[] = []
  const seen = new Set<PDFObject>()
  const walk = (given: PDFObject | undefined, page: number, block: StructuredBlock | null, depth: number): void => {
    if (depth > LIMITS.depth || blocks.length > LIMITS.blocks) throw new DocumentFault('tooLarge', 'StructTreeRoot')
    const node = given instanceof PDFRef ? file.context.lookup(given) : given
    if (node instanceof PDFNumber) {
      block?.content.push({ page, id: node.asNumber() })
      return
    }
    if (node === undefined || seen.has(node)) return
    seen.add(node)
    if (node instanceof PDFArray) {
      for (const child of node.asArray()) walk(child, page, block, depth + 1)
      return
    }
    if (!(node instanceof PDFDict)) return
    const pageRef = node.get(PDFName.of('Pg'))
    const here = pageRef instanceof PDFRef ? pageRef.objectNumber : page
    const id = node.get(PDFName.of('MCID'))
    if (id instanceof PDFNumber) {
      block?.content.push({ page: here, id: id.asNumber() })
      return
    }
    const name = node.get(PDFName.of('S'))
    const role = name instanceof PDFName ? name.decodeText() : ''
    let inside = block
    if (inside === null && BLOCK_ROLE.test(role)) {
      inside = { role, content: [] }
      blocks.push(inside)
    }
    walk(node.get(PDFName.of('K')), here, inside, depth + 1)
  }
  walk(root.get(PDFName.of('K')), 0, null, 0)
  return blocks
}
