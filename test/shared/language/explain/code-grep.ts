/** Codes that shared/sentencing can say, read from its source: rules of steps, questions, warnings, violations. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOM = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'sentencing')

/** Sources by their path in the room; the table of rules speaks English prose and says no code. */
export function sources(): Map<string, string> {
  const names = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name !== 'rules.ts' && name !== 'guidance.ts',
  )
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(ROOM, name), 'utf8')]))
}

/** The text from an opening bracket to the one that closes it. */
function bracketed(text: string, open: number): string {
  let depth = 0
  for (let i = open; i < text.length; i += 1) {
    const c = text.charAt(i)
    if (c === '(' || c === '{' || c === '[') depth += 1
    if (c === ')' || c === '}' || c === ']') depth -= 1
    if (depth === 0) return text.slice(open, i + 1)
  }
  return text.slice(open)
}

const LITERAL = /'([^']+)'/gu

/** Literals of an expression; a comparison inside a condition is no code. */
function literals(expression: string): string[] {
  const chosen = expression.replace(/[!=]==\s*'[^']*'/gu, '')
  return [...chosen.matchAll(LITERAL)].map((match) => match[1] ?? '')
}

/** What a call says, and the files whose calls name no literal. */
export interface Found {
  codes: Set<string>
  dynamic: Set<string>
}

/** Codes in `property: …` of the object given to calls like `.ask(`. */
function inCalls(call: RegExp, property: string): Found {
  const found: Found = { codes: new Set(), dynamic: new Set() }
  for (const [name, text] of sources()) {
    if (name === 'trace.ts') continue
    for (const match of text.matchAll(call)) {
      const body = bracketed(text, match.index + match[0].length - 1)
      const shorthand = new RegExp(`[\\{,]\\s*${property}\\s*[,\\}]`, 'u').test(body)
      const value = new RegExp(`[{,\\s]${property}:\\s*([^\\n]+?)(?:,\\s|,$|\\s\\}|$)`, 'mu').exec(body)?.[1] ?? ''
      const said = shorthand ? [] : literals(value)
      if (said.length === 0) found.dynamic.add(name)
      for (const code of said) found.codes.add(code)
    }
  }
  return found
}

export const stepRules = (): Found => inCalls(/\.step\(/gu, 'rule')
export const questionCodes = (): Found => inCalls(/\.ask\(/gu, 'code')
export const warningCodes = (): Found => inCalls(/\.warn\(/gu, 'code')

/** First argument of `report.error(…)` and `report.warning(…)`. */
export function violationCodes(): Found {
  const found: Found = { codes: new Set(), dynamic: new Set() }
  for (const [name, text] of sources()) {
    if (!name.startsWith('check')) continue
    for (const match of text.matchAll(/report\s*\.(?:error|warning)\(/gu)) {
      const body = bracketed(text, match.index + match[0].length - 1).slice(1)
      const first = /^\s*([^,]+),/u.exec(body)?.[1] ?? ''
      const said = literals(first)
      if (said.length === 0) found.dynamic.add(name)
      for (const code of said) found.codes.add(code)
    }
  }
  return found
}

/** Codes that a file keeps in a table or a list before it asks: the shape of the entry, by file. */
export const QUESTIONS_IN_LISTS: Readonly<Record<string, RegExp>> = {
  'art-42-correctional-works.ts': /\['(\w+)', person\.\1\]/gu,
  'art-71-limitation.ts': /[,[]\s*'(\w+)',\s*(?:`[^`]*`|facts\.path)/gu,
  'facts.ts': /code: '(\w+)', field/gu,
}

/** The codes of those lists. */
export function listedQuestions(): Map<string, string[]> {
  const all = sources()
  return new Map(
    Object.entries(QUESTIONS_IN_LISTS).map(([name, shape]) => [
      name,
      [...(all.get(name) ?? '').matchAll(shape)].map((match) => match[1] ?? ''),
    ]),
  )
}
