/** Exact fractions, as Art. 55 and 56 name them. */
export interface Fraction {
  readonly n: number
  readonly d: number
}

export const ONE: Fraction = { n: 1, d: 1 }

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** Reads "3/4". */
export function parseFraction(text: string): Fraction {
  const [n, d] = text.split('/').map(Number)
  if (!n || !d) throw new RangeError(`not a fraction: ${text}`)
  return { n, d }
}

/** "3/8", in lowest terms. */
export function formatFraction({ n, d }: Fraction): string {
  const g = gcd(n, d)
  return `${n / g}/${d / g}`
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** True where `a` is the smaller. */
export function isLess(a: Fraction, b: Fraction): boolean {
  return a.n * b.d < b.n * a.d
}

/** The fraction of an amount; multiplied before it is divided, so halves and thirds of whole months stay exact. */
export function of(fraction: Fraction, amount: number): number {
  return (amount * fraction.n) / fraction.d
}
