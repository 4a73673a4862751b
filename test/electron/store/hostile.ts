/** Payloads nobody honest sends: for the fuzz of the router and for tests of the store. */
import { random } from '../../crash/random.ts'

export type Next = () => number

export function pick<T>(next: Next, from: readonly T[]): T {
  const found = from[Math.floor(next() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const SQL = [
  "'; DROP TABLE cases; --",
  "' OR '1'='1",
  '1); DELETE FROM audit; --',
  '" UNION SELECT * FROM identity --',
  "x'; ATTACH DATABASE '/tmp/evil.db' AS evil; --",
  "Robert'); DROP TABLE people;--",
  '%_\\%',
  'NEAR("a" "b")',
  'names:* OR 1',
]

const PATHS = [
  '../../../../etc/passwd',
  '..\\..\\..\\windows\\system32\\config',
  '/etc/shadow',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\x',
  'file:///etc/passwd',
  'a\u0000.json',
  '....//....//x',
  'CON',
  '~/.ssh/id_rsa',
  '.',
  '..',
  '%2e%2e%2f',
]

const TEXT = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\uDFFF\uD800',
  'a\uD83D',
  '\u202Etxt.exe',
  '\uFEFFі',
  'ﷺ'.repeat(50),
  'е\u0301'.repeat(100),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}#{7*7}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '#import "/etc/passwd"',
  '\r\n\r\nHTTP/1.1 200 OK',
  'Ә'.repeat(65),
  '9'.repeat(400),
]

/** Values with a prototype in their keys: as JSON.parse makes them, as a program might. */
export function pollution(next: Next): unknown {
  return pick<() => unknown>(next, [
    () => JSON.parse('{"__proto__":{"polluted":true}}'),
    () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
    () => JSON.parse('{"a":{"__proto__":{"polluted":[1]}}}'),
    () => Object.assign(Object.create(null), { polluted: true }),
    () => Object.create({ id: 'inherited', polluted: true }),
    () => JSON.parse('[{"__proto__":[]}]'),
  ])()
}

/** Now and then ten million letters. */
export function hugeText(next: Next): string {
  return pick(next, ['a', 'Ә', '\uD800', '\u0000', "'"]).repeat(10_000_000 / (next() < 0.9 ? 200 : 1))
}

function deep(depth: number): unknown {
  let value: unknown = 'түбі'
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { type: 'doc', content: value }
  return value
}

function cyclic(): unknown {
  const loop: Record<string, unknown> = { type: 'doc' }
  loop['content'] = [loop]
  return loop
}

/** Something that has no place where it is put. */
export function hostileValue(next: Next): unknown {
  const dice = next()
  if (dice < 0.3) return pick(next, TEXT)
  if (dice < 0.45) return pick(next, SQL)
  if (dice < 0.6) return pick(next, PATHS)
  if (dice < 0.7) return pollution(next)
  if (dice < 0.72) return hugeText(next)
  return pick<() => unknown>(next, [
    () => null,
    () => undefined,
    () => true,
    () => -1,
    () => 0,
    () => 1e308,
    () => Number.NaN,
    () => Infinity,
    () => -0,
    () => 2 ** 53,
    () => 0.1 + 0.2,
    () => 10n,
    () => Symbol('x'),
    () => () => 'called',
    () => new Date(Number.NaN),
    () => new Map([['a', 1]]),
    () => Buffer.from('bytes'),
    () => /x/,
    () => [],
    () => ({}),
    () => Array.from({ length: 5000 }, (_, i) => i),
    () => deep(40),
    () => deep(20_000),
    () => cyclic(),
    () =>
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('trap')
          },
        },
      ),
    () => ({
      get id() {
        throw new Error('getter')
      },
    }),
    () => ({
      toJSON: () => {
        throw new Error('toJSON')
      },
    }),
    () => '2026-02-30',
    () => '0000-00-00',
    () => '99999-12-31',
  ])()
}

/** A copy of a plain value in which one to three places, chosen at random, hold something hostile. */
export function mutate(value: unknown, next: Next): unknown {
  let copy: unknown = structuredClone(value)
  const times = 1 + Math.floor(next() * 3)
  for (let i = 0; i < times; i += 1) {
    try {
      copy = mutateOnce(copy, next)
    } catch {
      // It ran into a trap that it had set itself: hostile enough.
      return copy
    }
  }
  return copy
}

function mutateOnce(root: unknown, next: Next): unknown {
  if (next() < 0.03 || typeof root !== 'object' || root === null) return hostileValue(next)
  let node: object = root
  for (let depth = 0; depth < 12; depth += 1) {
    const keys = Object.keys(node)
    const key = keys.length === 0 ? 'added' : pick(next, keys)
    const child: unknown = Reflect.get(node, key)
    const stop = typeof child !== 'object' || child === null || next() < 0.2
    if (!stop) {
      node = child
      continue
    }
    const dice = next()
    if (dice < 0.1) Reflect.deleteProperty(node, key)
    else if (dice < 0.2)
      Object.defineProperty(node, pick(next, ['__proto__', 'constructor', 'prototype', 'x', ...SQL]), {
        value: hostileValue(next),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    else if (dice < 0.25 && Array.isArray(node)) for (let i = 0; i < 2000; i += 1) node.push(child)
    else if (dice < 0.55 && typeof child === 'string') Reflect.set(node, key, pick(next, [...SQL, ...PATHS, ...TEXT]))
    else Reflect.set(node, key, hostileValue(next))
    return root
  }
  return root
}

export { random }
