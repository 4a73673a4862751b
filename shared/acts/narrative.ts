/** The judge's own words (plain text or a TipTap document) as blocks of the act. */
import { z } from 'zod'
import type { Narrative } from '../case/schema.ts'
import type { ActRun } from './document.ts'

const markSchema = z.looseObject({ type: z.string() })
interface Node {
  type: string
  text?: string | undefined
  marks?: { type: string }[] | undefined
  content?: Node[] | undefined
  attrs?: Record<string, unknown> | undefined
}
const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    text: z.string().optional(),
    marks: z.array(markSchema).optional(),
    content: z.array(nodeSchema).optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
  }),
)

/** One paragraph of the judge's text. */
export interface OwnParagraph {
  runs: ActRun[]
  /** Printed number of an ordered list's item. */
  number?: string
}

const clean = (text: string) => text.replace(/[\t\r ]+/gu, ' ')

function runsOf(nodes: readonly Node[]): ActRun[] {
  return nodes.flatMap((node): ActRun[] => {
    if (node.type === 'hardBreak') return [{ text: ' ' }]
    if (node.type === 'text' && node.text !== undefined && node.text !== '') {
      const has = (mark: string) => node.marks?.some((m) => m.type === mark) === true
      return [
        { text: clean(node.text), ...(has('bold') ? { bold: true } : {}), ...(has('italic') ? { italic: true } : {}) },
      ]
    }
    return runsOf(node.content ?? [])
  })
}

function trimmed(runs: ActRun[]): ActRun[] {
  const out = runs.map((run) => ({ ...run }))
  const first = out[0]
  const last = out.at(-1)
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return out.filter((run) => run.text !== '')
}

function paragraphsOf(nodes: readonly Node[]): OwnParagraph[] {
  return nodes.flatMap((node): OwnParagraph[] => {
    if (node.type === 'orderedList' || node.type === 'bulletList') {
      const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
      return (node.content ?? []).flatMap((item, i) => {
        const inner = paragraphsOf(item.content ?? [])
        const head = inner[0]
        if (!head) return []
        if (node.type === 'orderedList') head.number = String(start + i)
        else head.runs = [{ text: '– ' }, ...head.runs]
        return inner
      })
    }
    if (node.type === 'paragraph' || node.type === 'heading') return [{ runs: trimmed(runsOf(node.content ?? [])) }]
    if (node.type === 'text') return [{ runs: trimmed(runsOf([node])) }]
    return paragraphsOf(node.content ?? [])
  })
}

/** Paragraphs of a narrative field; an empty list where it says nothing. */
export function ownParagraphs(words: Narrative[keyof Narrative]): OwnParagraph[] {
  if (words === null) return []
  if (typeof words === 'string')
    return words
      .split(/\n+/u)
      .map((line) => ({ runs: trimmed([{ text: clean(line) }]) }))
      .filter((p) => p.runs.length > 0)
  const doc = nodeSchema.safeParse(words)
  return doc.success ? paragraphsOf(doc.data.content ?? []).filter((p) => p.runs.length > 0) : []
}
