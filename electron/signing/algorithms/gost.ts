/**
 * GOST R 34.10-2012 with 512-bit keys (RFC 7091) on the curve id-tc26-gost-3410-12-512-paramSetA (RFC 7836 A.1): the
 * signature of Kazakhstan's GOST 2015 certificates. Keys and signatures are little-endian there, unlike in Russia's CMS.
 *
 * Only public values are handled when verifying, so the arithmetic need not run in constant time. `gostSign` exists for
 * tests and demonstrations; real GOST keys stay in the signing agent.
 */
import { streebog512 } from './streebog.ts'

const p = 2n ** 512n - 569n
const a = p - 3n
const q = BigInt(
  '0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff' +
    '27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275',
)
const b = BigInt(
  '0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265' +
    'ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760',
)
const base = {
  x: 3n,
  y: BigInt(
    '0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921' +
      'df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4',
  ),
}

interface Point {
  readonly x: bigint
  readonly y: bigint
}

/** Jacobian coordinates: x = X/Z², y = Y/Z³; Z = 0 is the point at infinity. */
type Jacobian = readonly [bigint, bigint, bigint]
const infinity: Jacobian = [1n, 1n, 0n]

const modulo = (value: bigint, m: bigint): bigint => {
  const rest = value % m
  return rest < 0n ? rest + m : rest
}

function double([x, y, z]: Jacobian): Jacobian {
  if (z === 0n || y === 0n) return infinity
  // a = -3: 3x² + a·z⁴ = 3(x - z²)(x + z²).
  const z2 = (z * z) % p
  const y2 = (y * y) % p
  const s = (4n * x * y2) % p
  const m = modulo(3n * (x - z2) * (x + z2), p)
  const x3 = modulo(m * m - 2n * s, p)
  return [x3, modulo(m * (s - x3) - 8n * y2 * y2, p), (2n * y * z) % p]
}

function addPoints(left: Jacobian, right: Jacobian): Jacobian {
  const [x1, y1, z1] = left
  const [x2, y2, z2] = right
  if (z1 === 0n) return right
  if (z2 === 0n) return left
  const z1z1 = (z1 * z1) % p
  const z2z2 = (z2 * z2) % p
  const u1 = (x1 * z2z2) % p
  const u2 = (x2 * z1z1) % p
  const s1 = (y1 * z2 * z2z2) % p
  const s2 = (y2 * z1 * z1z1) % p
  if (u1 === u2) return s1 === s2 ? double(left) : infinity
  const h = modulo(u2 - u1, p)
  const r = modulo(s2 - s1, p)
  const h2 = (h * h) % p
  const h3 = (h * h2) % p
  const v = (u1 * h2) % p
  const x3 = modulo(r * r - h3 - 2n * v, p)
  return [x3, modulo(r * (v - x3) - s1 * h3, p), (h * z1 * z2) % p]
}

/** k·P + l·R in one pass over the bits of both. */
function doubleMultiply(k: bigint, left: Point, l: bigint, right: Point): Point | null {
  const first: Jacobian = [left.x, left.y, 1n]
  const second: Jacobian = [right.x, right.y, 1n]
  const both = addPoints(first, second)
  const kBits = k.toString(2).padStart(512, '0')
  const lBits = l.toString(2).padStart(512, '0')
  let sum = infinity
  for (let i = 0; i < 512; i++) {
    sum = double(sum)
    const one = kBits[i] === '1'
    const two = lBits[i] === '1'
    if (one && two) sum = addPoints(sum, both)
    else if (one) sum = addPoints(sum, first)
    else if (two) sum = addPoints(sum, second)
  }
  const [x, y, z] = sum
  if (z === 0n) return null
  const inverse = invert(z, p)
  const inverse2 = (inverse * inverse) % p
  return { x: (x * inverse2) % p, y: (y * inverse2 * inverse) % p }
}

/** Inverse modulo a prime by the extended Euclidean algorithm. */
function invert(value: bigint, m: bigint): bigint {
  let [r0, r1] = [m, modulo(value, m)]
  let [t0, t1] = [0n, 1n]
  while (r1 !== 0n) {
    const quotient = r0 / r1
    ;[r0, r1] = [r1, r0 - quotient * r1]
    ;[t0, t1] = [t1, t0 - quotient * t1]
  }
  return modulo(t0, m)
}

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`)
const toLittleEndian = (value: bigint): Uint8Array =>
  Uint8Array.from(Buffer.from(value.toString(16).padStart(128, '0'), 'hex')).toReversed()

function onCurve({ x, y }: Point): boolean {
  return x < p && y < p && modulo(y * y - (x * x * x + a * x + b), p) === 0n
}

/** RFC 7091 6.2 step 2: the hash as a number modulo q, 0 replaced by 1. */
function hashNumber(message: Uint8Array): bigint {
  const e = littleEndian(streebog512(message)) % q
  return e === 0n ? 1n : e
}

/**
 * Verifies a signature over `message`.
 * @param publicKey 128 bytes: X then Y, each little-endian.
 * @param signature 128 bytes: r then s, each little-endian.
 */
export function gostVerify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 128 || signature.length !== 128) return false
  const key = { x: littleEndian(publicKey.subarray(0, 64)), y: littleEndian(publicKey.subarray(64)) }
  if (!onCurve(key)) return false
  const r = littleEndian(signature.subarray(0, 64))
  const s = littleEndian(signature.subarray(64))
  if (r <= 0n || r >= q || s <= 0n || s >= q) return false
  const v = invert(hashNumber(message), q)
  const point = doubleMultiply((s * v) % q, base, modulo(-r * v, q), key)
  return point !== null && point.x % q === r
}

/** Public key (128 bytes, as {@link gostVerify} takes it) of a private number below q. */
export function gostPublicKey(privateKey: bigint): Uint8Array {
  const point = doubleMultiply(modulo(privateKey, q), base, 0n, base)
  if (!point) throw new RangeError('the private number is a multiple of the order')
  return Uint8Array.from([...toLittleEndian(point.x), ...toLittleEndian(point.y)])
}

/** Signs for tests and demonstrations; `k` is the one-time number, which the caller draws at random. */
export function gostSign(privateKey: bigint, message: Uint8Array, k: bigint): Uint8Array {
  const point = doubleMultiply(modulo(k, q), base, 0n, base)
  const r = point ? point.x % q : 0n
  const s = modulo(r * privateKey + modulo(k, q) * hashNumber(message), q)
  if (r === 0n || s === 0n) throw new RangeError('draw another one-time number')
  return Uint8Array.from([...toLittleEndian(r), ...toLittleEndian(s)])
}
