import type { HallEvent, HallState } from '../../engine/index.ts'
import type { PlayableDay } from '../what-if/day.ts'
import { play, type PlayWatch } from '../what-if/play.ts'

/** Half an hour of a service day. */
export const HALF_HOUR_MS = 1_800_000

/** What a half hour of one day, or of several, was. */
export interface HalfHour {
  arrivals: number
  /** Whose target fell into it: they had been called by then, or not. */
  due: number
  over: number
  /** How long it was waited in it, by all together, ms. */
  waitedMs: number
  /** How long desks were open and not on a break in it, by all together, ms. */
  staffedMs: number
}

const NONE: HalfHour = { arrivals: 0, due: 0, over: 0, waitedMs: 0, staffedMs: 0 }

/**
 * Plays a day and counts its half hours. Somebody who waits longer than the target counts where the target fell: there a desk
 * was missing, and not where the ticket was taken.
 * @param startsAt the beginning of the service day, epoch ms @param halves how many half hours it has
 */
export function halfHoursOf(day: PlayableDay, startsAt: number, halves: number): HalfHour[] {
  const counter = new Counter(startsAt, halves)
  const state = play(day, counter)
  return counter.end(state, day.endsAt)
}

interface Waiting {
  since: number
  targetAt: number
}

class Counter implements PlayWatch {
  readonly #startsAt: number
  readonly #halves: HalfHour[]
  readonly #waiting = new Map<string, Waiting>()
  readonly #staffedSince = new Map<string, number>()

  constructor(startsAt: number, halves: number) {
    this.#startsAt = startsAt
    this.#halves = Array.from({ length: halves }, () => ({ ...NONE }))
  }

  event(event: HallEvent, state: HallState): void {
    const { at } = event
    switch (event.type) {
      case 'ticket-issued': {
        const half = this.#at(at)
        if (half) half.arrivals++
        const since = Math.max(at, event.waitingSince)
        const targetMs = state.book.services.get(event.serviceId)?.targetMs ?? Number.POSITIVE_INFINITY
        this.#waiting.set(event.ticketId, { since, targetAt: since + targetMs })
        return
      }
      case 'ticket-called':
        this.#ends(event.ticketId, at)
        return
      case 'ticket-cancelled':
        // Who leaves before the target is no failure of the desks; who is sent away at the end is.
        if (event.reason === 'day-closed') this.#ends(event.ticketId, Math.max(at, this.#targetOf(event.ticketId) + 1))
        else this.#ends(event.ticketId, at)
        return
      case 'desk-opened':
      case 'desk-resumed':
        this.#staffedSince.set(event.deskId, at)
        return
      case 'desk-paused':
      case 'desk-closed':
        this.#staffedEnds(event.deskId, at)
        return
      default:
    }
  }

  turnedAway(): void {}

  end(_state: HallState, endsAt: number): HalfHour[] {
    for (const deskId of [...this.#staffedSince.keys()]) this.#staffedEnds(deskId, endsAt)
    for (const [ticketId, { targetAt }] of [...this.#waiting])
      this.#ends(ticketId, targetAt < endsAt ? endsAt : targetAt)
    return this.#halves
  }

  #targetOf(ticketId: string): number {
    return this.#waiting.get(ticketId)?.targetAt ?? 0
  }

  #ends(ticketId: string, at: number): void {
    const waiting = this.#waiting.get(ticketId)
    if (!waiting) return
    this.#waiting.delete(ticketId)
    const half = this.#at(Math.min(at, waiting.targetAt))
    if (half) {
      half.due++
      if (at > waiting.targetAt) half.over++
    }
    this.#spread(waiting.since, at, (each, ms) => {
      each.waitedMs += ms
    })
  }

  #staffedEnds(deskId: string, at: number): void {
    const since = this.#staffedSince.get(deskId)
    this.#staffedSince.delete(deskId)
    if (since === undefined) return
    this.#spread(since, at, (each, ms) => {
      each.staffedMs += ms
    })
  }

  #at(at: number): HalfHour | undefined {
    return this.#halves[Math.floor((at - this.#startsAt) / HALF_HOUR_MS)]
  }

  #spread(from: number, to: number, add: (half: HalfHour, ms: number) => void): void {
    for (let at = from; at < to; ) {
      const place = Math.floor((at - this.#startsAt) / HALF_HOUR_MS)
      const until = Math.min(to, this.#startsAt + (place + 1) * HALF_HOUR_MS)
      const half = this.#halves[place]
      if (half) add(half, until - at)
      at = until
    }
  }
}

/** Half hours of several days, added up. */
export function addedUp(days: ReadonlyArray<readonly HalfHour[]>): HalfHour[] {
  const [first = []] = days
  return first.map((_, place) => {
    const sum = { ...NONE }
    for (const day of days)
      for (const name of Object.keys(NONE) as Array<keyof HalfHour>) sum[name] += day[place]?.[name] ?? 0
    return sum
  })
}
