import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { messages, say } from '../../shared/language/messages/index.ts'
import type { MessageKey } from '../../shared/language/messages/index.ts'
import { LANGUAGES } from '../../shared/language/messages/icu.ts'

const keys = Object.keys(messages) as MessageKey[]

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))]
    }
    return [element.value]
  })
}

/** The same rule as the type `ArgumentsOf`: if it parts from the parser, the types promise what is not so. */
function argumentsByType(text: string): string[] {
  const found: string[] = []
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at + 1)) {
    if (/ (zero|one|two|few|many|other|male|female|yes|no|=\d+) $/.test(text.slice(0, at))) continue
    found.push(
      text
        .slice(at + 1)
        .split('}')[0]
        ?.split(',')[0] ?? '',
    )
  }
  return found
}

const unique = (names: string[]) => [...new Set(names)].toSorted((a, b) => a.localeCompare(b))

describe('messages', () => {
  test.each(LANGUAGES)('%s: every sentence parses, is filled and says something', (language) => {
    for (const key of keys) {
      const text = messages[key][language]
      expect({ key, text: text.trim() }).not.toEqual({ key, text: '' })
      expect({ key, text }).toEqual({ key, text: text.trim() })
      expect(parse(text).length).toBeGreaterThan(0)
    }
  })

  test('have the same arguments in every language, and those the types promise', () => {
    for (const key of keys) {
      const kk = unique(argumentsOf(parse(messages[key].kk)))
      const others = {
        ru: unique(argumentsOf(parse(messages[key].ru))),
        en: unique(argumentsOf(parse(messages[key].en))),
        typed: unique(argumentsByType(messages[key].kk)),
      }
      expect({ key, ...others }).toEqual({ key, ru: kk, en: kk, typed: kk })
    }
  })

  test('Kazakh and Russian letters are Cyrillic: no look-alike slips in', () => {
    const latin = /[a-zA-Z]+/g
    const known = new Set(
      'DOCX PDF CMS Word JSON KZ Inter SIL OFL docs dependencies md stateless Enter Shift p12 p Eng English NCALayer QR SHA PNG JPEG CRL PKCS ukim key'.split(
        ' ',
      ),
    )
    const found: string[] = []
    for (const key of keys) {
      for (const language of ['kk', 'ru'] as const) {
        const text = messages[key][language].replaceAll(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '')
        for (const word of text.match(latin) ?? []) if (!known.has(word)) found.push(`${key} ${language}: ${word}`)
      }
    }
    expect(found).toEqual([])
  })

  test('count as the languages do', () => {
    expect(say('ru', 'cases.count', { n: 1 })).toBe('1 дело')
    expect(say('ru', 'cases.count', { n: 3 })).toBe('3 дела')
    expect(say('ru', 'cases.count', { n: 11 })).toBe('11 дел')
    expect(say('ru', 'cases.count', { n: 21 })).toBe('21 дело')
    expect(say('kk', 'cases.count', { n: 21 })).toBe('21 іс')
    expect(say('en', 'cases.deadline.left', { n: 1 })).toBe('1 day left')
    expect(say('ru', 'cases.deadline.left', { n: 0 })).toBe('истекает сегодня')
  })
})

/** Sources of the screen, without messages. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

describe('the screen', () => {
  const root = join(import.meta.dirname, '..', '..', 'renderer')
  const files = sources(root)

  test('holds no text of its own', () => {
    expect(files.length).toBeGreaterThan(50)
    const found: string[] = []
    for (const file of files) {
      const code = readFileSync(file, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1')
      // Words between tags, and words in attributes that people read or hear.
      for (const [, text = ''] of code.matchAll(
        />\s*([^<>{}=;()]*[A-Za-zА-Яа-яӘәІіҢңҒғҮүҰұҚқӨөҺһ]{3,}[^<>{}=;()]*)\s*<\//g,
      )) {
        found.push(`${file}: ${text.trim()}`)
      }
      for (const [, name = '', text = ''] of code.matchAll(
        /\b(aria-label|label|title|placeholder|alt|description)="([^"]+)"/g,
      )) {
        found.push(`${file}: ${name}=${text}`)
      }
      for (const [, text = ''] of code.matchAll(/['"`]([^'"`\n]*[А-Яа-яӘәІіҢңҒғҮүҰұҚқӨөҺһ]{2,}[^'"`\n]*)['"`]/g)) {
        found.push(`${file}: ${text}`)
      }
    }
    expect(found).toEqual([])
  })

  test('every message is used', () => {
    // Titles of the window's own dialogs are said by the main process.
    const said = sources(join(root, '..', 'electron', 'app'))
    const code = [...files, ...said].map((file) => readFileSync(file, 'utf8')).join('\n')
    // Keys built from a code (`kind.${kind}`) count by their beginning.
    const built = [...code.matchAll(/`([a-zA-Z.]+)\.\$\{/g)].map(([, start = '']) => `${start}.`)
    const unused = keys.filter(
      (key) => !key.startsWith('fault.') && !code.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)),
    )
    expect(unused).toEqual([])
  })
})
