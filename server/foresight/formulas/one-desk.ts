/** Lines in front of one desk whose visits or arrivals are not exponential. */

/** The mean wait in M/G/1 (F. Pollaczek, 1930; A. Khinchine, 1932). @param cv2 variance of a visit over its squared mean */
export const pollaczekKhinchine = (every: number, visit: number, cv2: number): number =>
  (visit / every / (1 - visit / every)) * ((1 + cv2) / 2) * visit

/**
 * The share that waits no longer than a time in M/D/1 (A. K. Erlang, 1909), in the form of Gross and others. The sum
 * alternates: good for times of up to some ten visits.
 */
export function withinConstantVisits(every: number, visit: number, time: number): number {
  let sum = 0
  let factorial = 1
  for (let k = 0; k <= Math.floor(time / visit); k++) {
    if (k > 0) factorial *= k
    const left = (k * visit - time) / every
    sum += (left ** k * Math.exp(-left)) / factorial
  }
  return (1 - visit / every) * sum
}

/**
 * The mean wait in GI/M/1 where times between arrivals are Erlang of a shape; a shape of Infinity is arrivals at fixed
 * times (D/M/1). D. G. Kendall, Annals of Mathematical Statistics 24 (1953).
 */
export function exponentialVisits(every: number, visit: number, shape: number): number {
  const transform = (s: number) =>
    shape === Number.POSITIVE_INFINITY ? Math.exp(-s * every) : (1 + (s * every) / shape) ** -shape
  // The one root below 1 of σ = A*(μ(1 − σ)); going over it again comes nearer each time.
  let root = 0.5
  for (let i = 0; i < 10_000; i++) root = transform((1 - root) / visit)
  return (root / (1 - root)) * visit
}

/** The mean wait when groups of a fixed size arrive every so often, with exponential visits. Gross and others, as in erlang.ts. */
export function groups(every: number, visit: number, size: number): number {
  const busy = (size * visit) / every
  const present = (busy * (size + 1)) / (2 * (1 - busy))
  return (present * every) / size - visit
}
