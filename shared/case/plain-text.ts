/** The text of a narrative, whether it was typed plainly or in the act's editor (TipTap JSON). */
import type { CaseFile } from './schema.ts'

interface Node {
  type?: unknown
  text?: unknown
  content?: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function textOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'hardBreak') return '\n'
  if (typeof node.text === 'string') return node.text
  return Array.isArray(node.content) ? node.content.map((child) => textOf(child)).join('') : ''
}

export function plainText(value: CaseFile['narrative']['facts']): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  const content: unknown = value['content']
  return Array.isArray(content) ? content.map((block) => textOf(block)).join('\n') : ''
}

/** All that the judge told of a case in words of her own. */
export function narrativeText({ narrative }: Pick<CaseFile, 'narrative'>): string {
  const { facts, position, evidence, rejected } = narrative
  return [facts, position, evidence, rejected].map(plainText).join('\n').trim()
}
