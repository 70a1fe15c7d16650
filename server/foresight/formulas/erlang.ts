/** Lines in front of c alike desks, with exponential times between arrivals and visits. All times in one unit. */

/** Arrivals every so often on average, visits that take so long on average, and so many desks. */
export interface Load {
  servers: number
  every: number
  visit: number
}

/** The share of arrivals that find every server taken when nobody may wait. A. K. Erlang, 1917. */
export function erlangB(servers: number, load: number): number {
  let lost = 1
  for (let n = 1; n <= servers; n++) lost = (load * lost) / (n + load * lost)
  return lost
}

/** The share of arrivals that must wait when everybody does. A. K. Erlang, 1917. */
export function erlangC(servers: number, load: number): number {
  const lost = erlangB(servers, load)
  return lost / (1 - (load / servers) * (1 - lost))
}

/** The mean wait in M/M/c, of all arrivals. D. Gross and others, Fundamentals of Queueing Theory. */
export const meanWait = ({ servers, every, visit }: Load): number =>
  erlangC(servers, visit / every) / (servers / visit - 1 / every)

/** The share of arrivals to M/M/c that wait longer than a time, served in the order in which they come. The same book. */
export const shareOver = (load: Load, over: number): number =>
  erlangC(load.servers, load.visit / load.every) * Math.exp(-over * (load.servers / load.visit - 1 / load.every))

/** M/M/c with so many places, desks included. @returns the share turned away, and the mean wait of the others */
export function limited({ servers, every, visit }: Load, places: number) {
  const weights = weightsOf(places, (n) => visit / every / Math.min(n, servers))
  const lost = weights[places] as number
  const waiting = weights.reduce((sum, weight, n) => sum + weight * Math.max(0, n - servers), 0)
  return { lost, wait: (waiting * every) / (1 - lost) }
}

/**
 * M/M/c where each who waits leaves after an exponential patience (Erlang A). C. Palm, 1957; O. Garnett, A. Mandelbaum,
 * M. Reiman, Manufacturing & Service Operations Management 4 (2002).
 * @returns the share that leaves, that must wait, and the mean wait of all, those who leave included
 */
export function impatient({ servers, every, visit }: Load, patience: number) {
  const rate = (n: number) => Math.min(n, servers) / visit + Math.max(0, n - servers) / patience
  const states = servers + Math.ceil(20 * (patience / every + servers) + 200)
  const weights = weightsOf(states, (n) => 1 / every / rate(n))
  const waiting = weights.reduce((sum, weight, n) => sum + weight * Math.max(0, n - servers), 0)
  const delayed = weights.slice(servers).reduce((sum, weight) => sum + weight, 0)
  return { left: (waiting * every) / patience, delayed, wait: waiting * every }
}

/** The stationary shares of a birth-and-death chain of states 0 to `last`, from the ratio of each to the one before. */
function weightsOf(last: number, ratio: (n: number) => number): number[] {
  const weights = [1]
  for (let n = 1; n <= last; n++) weights.push((weights[n - 1] as number) * ratio(n))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
