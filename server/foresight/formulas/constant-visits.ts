/** The number of terms after which those that are left out no longer count. */
const statesFor = (servers: number, busy: number) => Math.ceil(servers + 40 + 30 / (1 - busy))

/**
 * The mean wait in M/D/c: who is there a visit later is who waited, and who arrived meanwhile (C. D. Crommelin, Post
 * Office Electrical Engineers' Journal 25, 1932), solved by going over it until nothing changes.
 */
export function constantVisits(servers: number, every: number, visit: number): number {
  const load = visit / every
  const states = statesFor(servers, load / servers)
  const arrived = [Math.exp(-load)]
  for (let n = 1; n <= states; n++) arrived.push(((arrived[n - 1] as number) * load) / n)

  let present = arrived.slice()
  for (let round = 0; round < 20_000; round++) {
    const next = after(servers, present, arrived)
    const moved = next.reduce((most, share, n) => Math.max(most, Math.abs(share - (present[n] as number))), 0)
    present = next
    if (moved < 1e-15) break
  }
  return every * present.reduce((sum, share, n) => sum + share * Math.max(0, n - servers), 0)
}

function after(servers: number, present: readonly number[], arrived: readonly number[]): number[] {
  const next = present.map(() => 0)
  present.forEach((share, n) => {
    const left = Math.max(0, n - servers)
    for (let m = left; m < next.length; m++) (next[m] as number) += share * (arrived[m - left] as number)
  })
  const sum = next.reduce((total, share) => total + share, 0)
  return next.map((share) => share / sum)
}
