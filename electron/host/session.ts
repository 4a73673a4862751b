/** One-time token and session cookie of the loopback host. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

function fresh(): string {
  return randomBytes(32).toString('base64url')
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

function cookieOf(wanted: string, header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === wanted && value !== undefined) return value
  }
  return null
}

export interface Session {
  /** A new one-time token; an unused earlier one no longer works. */
  invite(): string
  /** The `Set-Cookie` value for a token that is right and unused, else null. */
  exchange(token: string): string | null
  /** True for a request that carries the session's cookie. */
  known(cookieHeader: string | undefined): boolean
}

/** A session for one run of the program; every value is random and dies with the process. */
export function createSession(): Session {
  let token: string | null = null
  // Cookies do not know ports: a name of its own keeps two running desks apart.
  const cookieName = `ukim-${randomBytes(6).toString('hex')}`
  const cookie = fresh()
  return {
    invite: () => (token = fresh()),
    exchange(given) {
      if (token === null || !same(given, token)) return null
      token = null
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    known(header) {
      const given = cookieOf(cookieName, header)
      return given !== null && same(given, cookie)
    },
  }
}
