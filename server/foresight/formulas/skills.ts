/**
 * The mean number waiting where each desk serves some services and calls whoever waits longest, and a visitor who finds
 * several desks free goes to the one that has been free longest. The chance of every order of desks has a product form:
 * I. Adan, G. Weiss, Stochastic Systems 4 (2014).
 * @param every mean time between arrivals of each service
 * @param serves the indexes of the services of each desk
 */
export function skilled(every: readonly number[], visit: number, serves: readonly number[][]): number {
  const rates = every.map((each) => 1 / each)
  const rateOf = (isMeant: (service: number) => boolean) =>
    rates.reduce((sum, rate, service) => (isMeant(service) ? sum + rate : sum), 0)
  let [all, waiting] = [0, 0]

  for (const order of ordersOf(serves.map((_, desk) => desk))) {
    for (let busy = 0; busy <= order.length; busy++) {
      let [weight, inLine] = [1, 0]
      for (let j = 1; j <= busy; j++) {
        const here = order.slice(0, j)
        // Whom none but these desks can serve waits behind them.
        const stuck = rateOf((service) => serves.every((each, desk) => here.includes(desk) || !each.includes(service)))
        const growth = (stuck * visit) / j
        weight *= visit / j / (1 - growth)
        inLine += growth / (1 - growth)
      }
      for (let j = busy; j < order.length; j++) {
        const free = order.slice(j)
        weight /= rateOf((service) => free.some((desk) => serves[desk]?.includes(service)))
      }
      all += weight
      waiting += weight * inLine
    }
  }
  return waiting / all
}

function ordersOf(desks: readonly number[]): number[][] {
  if (desks.length === 0) return [[]]
  return desks.flatMap((first) => ordersOf(desks.filter((each) => each !== first)).map((rest) => [first, ...rest]))
}
