/** Where a text stops being JSON (RFC 8259). The parser's own message names no place for most faults, and only in English. */

const SPACE = /[ \t\n\r]*/y
// Every letter from the space on, without the quote and the backslash.
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Offset of the first letter that cannot stand there; the length of the text where it only breaks off. */
export function jsonFaultAt(text: string): number {
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) return false
    at += found[0].length
    return true
  }
  const sign = (letter: string): boolean => {
    take(SPACE)
    if (text.charAt(at) !== letter) return false
    at += 1
    return true
  }
  const string = (): boolean => take(STRING) && text.charAt(at) === '"' && take(/"/y)
  // What is open around the place: lists and objects, innermost last.
  const open: ('[' | '{')[] = []
  const entry = (): boolean => {
    take(SPACE)
    return open.at(-1) === '[' || (string() && sign(':'))
  }
  for (;;) {
    // A value.
    take(SPACE)
    if (sign('{') || sign('[')) {
      const kind = text.charAt(at - 1) === '{' ? '{' : '['
      if (!sign(kind === '{' ? '}' : ']')) {
        open.push(kind)
        if (!entry()) return at
        continue
      }
    } else if (text.charAt(at) === '"' ? !string() : !take(PLAIN)) return at
    // What may follow it.
    for (;;) {
      const kind = open.at(-1)
      if (kind === undefined) {
        take(SPACE)
        return at
      }
      if (sign(kind === '{' ? '}' : ']')) open.pop()
      else if (sign(',')) {
        if (!entry()) return at
        break
      } else return at
    }
  }
}

/** Line and column, from 1, of the first fault: "2:14". */
export function jsonPlace(text: string): string {
  const before = text.slice(0, jsonFaultAt(text)).split('\n')
  return `${before.length}:${Array.from(before.at(-1) ?? '').length + 1}`
}
