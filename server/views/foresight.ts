/** How the queues will be after a while if the desks stay as they are and people come as they are thought to. */

export interface ServiceOutlook {
  serviceId: string
  waiting: number /** In the whole time. */
  arriving: number
  meanMs: number
}
/** @param owesMs work that the desk has to end first: the visit that it is busy with */
export interface DeskOutlook {
  tiers: ReadonlyArray<readonly string[]>
  owesMs: number
}

const STEPS = 12

/**
 * A reckoning in whole, not in people: the time goes by in twelve parts. In each, a twelfth of those who are thought to
 * come join their queues; then each desk gives its time to the queues of its first tier in which there is work, to each
 * as much as its work is of theirs together, and what is left to the next tier. Says nothing of chance: the real queue
 * will be some people longer or shorter.
 * @returns who waits afterwards, by service, not rounded
 */
export function foresee(services: ServiceOutlook[], desks: DeskOutlook[], forMs: number): Map<string, number> {
  const work = new Map(services.map(({ serviceId, waiting, meanMs }) => [serviceId, waiting * meanMs]))
  const owes = desks.map(({ owesMs }) => owesMs)
  const partMs = forMs / STEPS
  for (let step = 0; step < STEPS; step++) {
    for (const { serviceId, arriving, meanMs } of services)
      work.set(serviceId, (work.get(serviceId) ?? 0) + (arriving * meanMs) / STEPS)
    desks.forEach(({ tiers }, i) => {
      const owed = Math.min(owes[i] ?? 0, partMs)
      owes[i] = (owes[i] ?? 0) - owed
      let leftMs = partMs - owed
      for (const tier of tiers) {
        const sum = tier.reduce((total, serviceId) => total + (work.get(serviceId) ?? 0), 0)
        if (sum <= 0) continue
        const done = Math.min(leftMs, sum)
        for (const serviceId of tier) work.set(serviceId, (work.get(serviceId) ?? 0) * (1 - done / sum))
        leftMs -= done
        if (leftMs <= 0) break
      }
    })
  }
  return new Map(services.map(({ serviceId, meanMs }) => [serviceId, (work.get(serviceId) ?? 0) / meanMs]))
}
