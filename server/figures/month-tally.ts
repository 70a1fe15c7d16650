import { type DayFacts, NO_UNCALLED, unpackDay, type PackedDay } from './facts.ts'
import { SecondCounts } from './second-counts.ts'
import { Tally, type TallyCounts } from './tally.ts'

/** A month of one centre, or what several add up to: percentiles over any number of them stay exact. */
export type SecondTally = Tally<SecondCounts>
export const newSecondTally = (): SecondTally => new Tally(new SecondCounts(), new SecondCounts())

export interface PackedTally {
  /** Empty: of all services, with what belongs to none. */
  serviceId: string
  days: number
  counts: string
  waits: Uint8Array
  serviceTimes: Uint8Array
}

/** Adds a packed tally to another. */
export function addPacked(
  tally: SecondTally,
  { counts, waits, serviceTimes }: Omit<PackedTally, 'serviceId' | 'days'>
): void {
  tally.addCounts(JSON.parse(counts) as TallyCounts)
  tally.waits.addPacked(waits)
  tally.serviceTimes.addPacked(serviceTimes)
}

/** What some days of one centre come to: all together, and each service by itself. */
export function tallyDays(days: Iterable<PackedDay>): PackedTally[] {
  const byService = new Map<string, { tally: SecondTally; days: number }>([['', { tally: newSecondTally(), days: 0 }]])
  for (const packed of days) {
    const day = unpackDay(packed)
    const seen = tallyDay(day, (serviceId) => {
      const known = byService.get(serviceId) ?? { tally: newSecondTally(), days: 0 }
      byService.set(serviceId, known)
      return known.tally
    })
    for (const serviceId of seen) (byService.get(serviceId) as { days: number }).days++
  }
  return [...byService].map(([serviceId, { tally, days: count }]) => ({
    serviceId,
    days: count,
    counts: JSON.stringify(tally.counts()),
    waits: tally.waits.pack(),
    serviceTimes: tally.serviceTimes.pack()
  }))
}

/** Counts a day into the tallies of its services and that of all. Returns whose tallies it changed. */
export function tallyDay(
  { ids, tickets, visits, desks }: DayFacts,
  tallyOf: (serviceId: string) => SecondTally
): Set<string> {
  const seen = new Set<string>()
  const all = tallyOf('')
  const its = (service: number) => {
    const serviceId = ids[service] as string
    seen.add(serviceId)
    return tallyOf(serviceId)
  }
  for (let i = 0; i < tickets.length; i++) {
    all.ticket(tickets, i)
    its(tickets.service[i] as number).ticket(tickets, i)
    if (tickets.uncalled[i] === NO_UNCALLED) continue
    all.uncalled(tickets, i)
    its(tickets.uncalledService[i] as number).uncalled(tickets, i)
  }
  for (let i = 0; i < visits.length; i++) {
    all.visit(visits, i)
    its(visits.service[i] as number).visit(visits, i)
  }
  for (let i = 0; i < desks.length; i++) all.deskHour(desks, i)
  if (tickets.length + desks.length > 0) seen.add('')
  return seen
}
