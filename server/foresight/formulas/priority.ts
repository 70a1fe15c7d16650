import { meanWait } from './erlang.ts'

/** Several classes before the same desks; a visit that has begun is not broken off. Classes are in the order of their rank. */

/** Mean waits by class where visits of one desk differ by class. A. Cobham, Operations Research 2 (1954). The highest first. */
export function ranked(every: readonly number[], visit: readonly number[], cv2: readonly number[]): number[] {
  const busy = every.map((each, i) => (visit[i] as number) / each)
  const rest = every.reduce(
    (sum, each, i) => sum + ((visit[i] as number) ** 2 * (1 + (cv2[i] as number))) / (2 * each),
    0
  )
  return ranksOf(rest, busy)
}

/** The same where c desks serve all classes alike, with exponential visits. Cobham, as above. */
export function rankedAlike(servers: number, every: readonly number[], visit: number): number[] {
  const busy = every.map((each) => visit / each / servers)
  return ranksOf(freeIn(servers, every, visit), busy)
}

/**
 * Mean waits where each class gains on the others by its rate while it waits. L. Kleinrock, Naval Research Logistics
 * Quarterly 11 (1964); for c desks A. Sharif, D. Stanford, P. Taylor,
 * I. Ziedins, Operations Research for Health Care 3 (2014). The slowest class first.
 */
export function accumulating(
  servers: number,
  every: readonly number[],
  visit: number,
  rate: readonly number[]
): number[] {
  const busy = every.map((each) => visit / each / servers)
  const together = freeIn(servers, every, visit) / (1 - busy.reduce((sum, each) => sum + each, 0))
  const waits: number[] = []
  for (let p = 0; p < rate.length; p++) {
    const own = rate[p] as number
    let [above, below] = [together, 1]
    for (let i = 0; i < p; i++) above -= (busy[i] as number) * (waits[i] as number) * (1 - (rate[i] as number) / own)
    for (let i = p + 1; i < rate.length; i++) below -= (busy[i] as number) * (1 - own / (rate[i] as number))
    waits.push(above / below)
  }
  return waits
}

/** How long an arrival waits on average until a desk is free whose line is empty. */
function freeIn(servers: number, every: readonly number[], visit: number): number {
  const all = 1 / every.reduce((sum, each) => sum + 1 / each, 0)
  return meanWait({ servers, every: all, visit }) * (1 - visit / all / servers)
}

function ranksOf(rest: number, busy: readonly number[]): number[] {
  let before = 0
  return busy.map((each) => {
    const above = before
    before += each
    return rest / ((1 - above) * (1 - before))
  })
}
