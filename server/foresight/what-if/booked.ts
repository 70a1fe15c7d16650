import type { CommandOf, HallEvent } from '../../engine/index.ts'
import type { Act, PlayableDay } from './day.ts'
import type { PlayWatch } from './play.ts'
import { play } from './play.ts'

/** What can be booked of a service on a day. */
export interface Bookable {
  serviceId: string
  /** Epoch ms, in order. */
  slots: readonly number[]
  slotMs: number
  /** Of each slot, one for each person; those that are kept for walk-ins left out. */
  places: number
}

/** Of those who come for a service at most so many book: some always come without. */
const MOST_BOOKED = 0.8

/**
 * The same day, but its visitors had booked what can be booked, as far as they go round: the times at which most came are
 * taken first, to the last place. Who does, is spread over the day; they come at their slot, and wait from then on (A3).
 */
export function withBookings(day: PlayableDay, bookable: readonly Bookable[]): PlayableDay {
  const moved = new Map<Act, Act>()
  for (const one of bookable) for (const [act, other] of movesOf(day, one)) moved.set(act, other)
  const acts = day.acts.map((act) => moved.get(act) ?? act).sort((a, b) => a.at - b.at || a.order - b.order)
  return { ...day, acts }
}

type Arrival = Act & { what: CommandOf<'issue-ticket'> }

function movesOf(day: PlayableDay, { serviceId, slots, slotMs, places }: Bookable): Array<[Act, Act]> {
  const isArrival = (act: Act): act is Arrival =>
    !('at' in act.what) &&
    act.what.type === 'issue-ticket' &&
    act.what.serviceId === serviceId &&
    // Who had booked that day stays; who was never called may have gone at a time that is no more.
    act.what.dueAt == null &&
    act.what.confirmBy == null &&
    day.visits.has(act.what.ticketId)
  const arrivals = day.acts.filter(isArrival)
  const people = arrivals.reduce((sum, act) => sum + personsOf(act), 0)
  const share = people === 0 ? 0 : Math.min(MOST_BOOKED, (slots.length * places) / people)
  const count = Math.floor(arrivals.length * share + 1e-9)
  const cameAt = (slot: number) => arrivals.filter(({ at }) => at >= slot && at < slot + slotMs).length
  const free = slots
    .map((slot) => ({ slot, came: cameAt(slot) }))
    .sort((a, b) => b.came - a.came || a.slot - b.slot)
    .flatMap(({ slot }) => Array.from({ length: places }, () => slot))
    .slice(0, Math.ceil((count * people) / Math.max(1, arrivals.length)))
    .sort((a, b) => a - b)
  return Array.from({ length: count }, (_, i) => {
    const act = arrivals[Math.floor(((i + 0.5) * arrivals.length) / count)] as Arrival
    // A place for each of them, all in one slot: the first that has so many left.
    const at = free.findIndex((slot, n) => free[n + personsOf(act) - 1] === slot)
    const [slot] = at < 0 ? [] : free.splice(at, personsOf(act))
    if (slot === undefined) return null
    return [act, { ...act, at: slot, what: { ...act.what, dueAt: slot, keepsSlot: true } }] satisfies [Act, Act]
  }).filter((move) => move !== null)
}

const personsOf = ({ what: { persons = 1 } }: Arrival): number => persons

/** By service: how long those waited who had not booked, until their first call or in vain, ms. */
export function walkInWaits(day: PlayableDay): Map<string, number[]> {
  const watch = new WalkIns()
  const state = play(day, watch)
  return watch.waitsUntil(state.at)
}

class WalkIns implements PlayWatch {
  readonly #waits = new Map<string, number[]>()
  readonly #waiting = new Map<string, { serviceId: string; since: number }>()

  event(event: HallEvent): void {
    if (event.type === 'ticket-issued' && event.dueAt === null)
      this.#waiting.set(event.ticketId, { serviceId: event.serviceId, since: event.waitingSince })
    else if (event.type === 'ticket-called') this.#end(event.ticketId, event.at)
    else if (event.type === 'ticket-cancelled') {
      if (event.reason === 'day-closed') this.#end(event.ticketId, event.at)
      this.#waiting.delete(event.ticketId)
    }
  }

  turnedAway(): void {}

  waitsUntil(at: number): Map<string, number[]> {
    for (const ticketId of [...this.#waiting.keys()]) this.#end(ticketId, at)
    return this.#waits
  }

  #end(ticketId: string, at: number): void {
    const waiting = this.#waiting.get(ticketId)
    if (!waiting) return
    this.#waiting.delete(ticketId)
    const known = this.#waits.get(waiting.serviceId) ?? []
    this.#waits.set(waiting.serviceId, known)
    known.push(Math.max(0, at - waiting.since))
  }
}
