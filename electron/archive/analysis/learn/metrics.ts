/** How good predictions are: accuracy, macro-F1, log loss, Brier score, calibration error. */

export interface Bin {
  from: number
  to: number
  n: number
  /** Mean confidence and share of right answers; null in an empty bin. */
  confidence: number | null
  accuracy: number | null
}

export interface Metrics {
  n: number
  accuracy: number
  macroF1: number
  logLoss: number
  /** Mean over rows of the sum over classes of squared differences: 0 is perfect, 2 is the worst. */
  brier: number
  /** Expected calibration error of the likeliest class over ten bins of equal width, in 0 to 1. */
  ece: number
  bins: Bin[]
}

const BINS = 10

/** Macro-F1 over the classes that are in the truth or were predicted. */
export function macroF1(truth: Int32Array, predicted: Int32Array, classes: number): number {
  const right = new Float64Array(classes)
  const said = new Float64Array(classes)
  const there = new Float64Array(classes)
  truth.forEach((t, i) => {
    const p = predicted[i] ?? 0
    said[p] = (said[p] ?? 0) + 1
    there[t] = (there[t] ?? 0) + 1
    if (t === p) right[t] = (right[t] ?? 0) + 1
  })
  let sum = 0
  let counted = 0
  for (let k = 0; k < classes; k += 1) {
    const both = (said[k] ?? 0) + (there[k] ?? 0)
    if (both === 0) continue
    counted += 1
    sum += (2 * (right[k] ?? 0)) / both
  }
  return counted === 0 ? 0 : sum / counted
}

/**
 * @param truth class of each row; a class never seen in training has a number of its own at or above `classes`
 * @param p probabilities, row by row, of the `classes` known ones
 */
export function metricsOf(truth: Int32Array, predicted: Int32Array, p: Float64Array, classes: number): Metrics {
  const n = truth.length
  const bins: { n: number; confidence: number; right: number }[] = Array.from({ length: BINS }, () => ({
    n: 0,
    confidence: 0,
    right: 0,
  }))
  let right = 0
  let logLoss = 0
  let brier = 0
  for (let i = 0; i < n; i += 1) {
    const label = truth[i] ?? 0
    const said = predicted[i] ?? 0
    if (label === said) right += 1
    const mine = label < classes ? (p[i * classes + label] ?? 0) : 0
    logLoss -= Math.log(Math.max(1e-15, mine))
    let square = label < classes ? 0 : 1
    for (let k = 0; k < classes; k += 1) square += ((p[i * classes + k] ?? 0) - (k === label ? 1 : 0)) ** 2
    brier += square
    // Calibration is a property of the probabilities: it is measured on the likeliest class, whatever the decision leans to.
    let top = 0
    for (let k = 1; k < classes; k += 1) if ((p[i * classes + k] ?? 0) > (p[i * classes + top] ?? 0)) top = k
    const confidence = p[i * classes + top] ?? 0
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]
    if (!bin) continue
    bin.n += 1
    bin.confidence += confidence
    if (label === top) bin.right += 1
  }
  const ece = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, n)
  const all = Math.max(classes, ...truth) + 1
  return {
    n,
    accuracy: right / Math.max(1, n),
    macroF1: macroF1(truth, predicted, all),
    logLoss: logLoss / Math.max(1, n),
    brier: brier / Math.max(1, n),
    ece,
    bins: bins.map((bin, i) => ({
      from: i / BINS,
      to: (i + 1) / BINS,
      n: bin.n,
      confidence: bin.n === 0 ? null : bin.confidence / bin.n,
      accuracy: bin.n === 0 ? null : bin.right / bin.n,
    })),
  }
}

/** The likeliest class of each row; `lean` is added to the logarithm of each class's probability. */
export function decide(p: Float64Array, classes: number, lean?: Float64Array): Int32Array {
  const out = new Int32Array(p.length / classes)
  for (let i = 0; i < out.length; i += 1) {
    let best = 0
    let most = -Infinity
    for (let k = 0; k < classes; k += 1) {
      const score = Math.log(Math.max(1e-300, p[i * classes + k] ?? 0)) + (lean?.[k] ?? 0)
      if (score > most) {
        most = score
        best = k
      }
    }
    out[i] = best
  }
  return out
}
