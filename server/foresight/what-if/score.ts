import type { HallEvent, HallState } from '../../engine/index.ts'
import type { PlayWatch } from './play.ts'

/** What a day was for those who came for a service, or for all. Times in ms. */
export interface Figures {
  tickets: number
  /** Waits that ended with a call, one for each service of a visit. */
  waits: number
  /** null: nobody was called. */
  medianMs: number | null
  p90Ms: number | null
  longestMs: number | null
  /** The share of waits within the target at the call. */
  withinTarget: number | null
  /** Waited in vain until the day, or the log, ended, and were never called. */
  unserved: number
  /** Went while they waited, never called. */
  left: number
  /** Got no ticket: the service took none, or no more. */
  turnedAway: number
  /** How long desks that serve it were open, not on a break, and without a ticket. */
  idleMs: number
}

export interface DayScore {
  total: Figures
  services: Map<string, Figures>
}

interface Tally {
  tickets: number
  waits: number[]
  within: number
  unserved: number
  left: number
  turnedAway: number
  idleMs: number
}

interface Followed {
  serviceId: string
  /** When the wait for the present service began; such a leg of a visit is waited for once, until its first call. */
  since: number
  isCalled: boolean
  wasCalled: boolean
  deskId: string | null
}

const newTally = (): Tally => ({
  tickets: 0,
  waits: [],
  within: 0,
  unserved: 0,
  left: 0,
  turnedAway: 0,
  idleMs: 0
})

/** Counts a day while it is played, waits as reports do. */
export class Score implements PlayWatch {
  readonly #services = new Map<string, Tally>()
  readonly #total = newTally()
  readonly #tickets = new Map<string, Followed>()
  readonly #idleSince = new Map<string, number>()

  event(event: HallEvent, state: HallState): void {
    const { at } = event
    switch (event.type) {
      case 'ticket-issued':
        this.#tickets.set(event.ticketId, {
          serviceId: event.serviceId,
          since: Math.max(at, event.waitingSince),
          isCalled: false,
          wasCalled: false,
          deskId: null
        })
        this.#count(event.serviceId, (tally) => tally.tickets++)
        return
      case 'arrival-confirmed':
        this.#change(event.ticketId, { since: at })
        return
      case 'ticket-steered':
      case 'ticket-moved':
        this.#change(event.ticketId, { serviceId: event.serviceId })
        return
      case 'ticket-called':
        // V3: whoever stands at the desk already has not waited.
        if (event.why.rule === 'same-visit') this.#change(event.ticketId, { isCalled: true })
        this.#called(event.ticketId, event.deskId, at, state)
        return
      case 'ticket-finished':
        this.#change(event.ticketId, {
          deskId: null,
          ...(event.nextServiceId !== null && { serviceId: event.nextServiceId, since: at, isCalled: false })
        })
        this.#idle(event.deskId, at)
        return
      case 'ticket-transferred':
        this.#change(event.ticketId, { deskId: null, serviceId: event.serviceId, since: at, isCalled: false })
        this.#idle(event.deskId, at)
        return
      case 'ticket-missed':
      case 'ticket-parked':
        this.#change(event.ticketId, { deskId: null })
        this.#idle(event.deskId, at)
        return
      case 'ticket-cancelled':
        this.#cancelled(event.ticketId, event.reason, at)
        return
      case 'desk-opened':
      case 'desk-resumed':
        this.#idle(event.deskId, at)
        return
      case 'desk-paused':
      case 'desk-closed':
        this.#idleEnds(event.deskId, at, state)
        return
      default:
    }
  }

  turnedAway(serviceId: string): void {
    this.#count(serviceId, (tally) => tally.turnedAway++)
  }

  /** @param state the hall at the end @param endsAt until when its desks were what they are */
  end(state: HallState, endsAt: number): DayScore {
    for (const deskId of [...this.#idleSince.keys()]) this.#idleEnds(deskId, endsAt, state)
    for (const [ticketId, followed] of this.#tickets) {
      const status = state.tickets.get(ticketId)?.status
      if (!followed.wasCalled && (status === 'waiting' || status === 'parked'))
        this.#count(followed.serviceId, (tally) => tally.unserved++)
    }
    return {
      total: figuresOf(this.#total),
      services: new Map([...this.#services].map(([serviceId, tally]) => [serviceId, figuresOf(tally)]))
    }
  }

  #called(ticketId: string, deskId: string, at: number, state: HallState): void {
    this.#idleEnds(deskId, at, state)
    const followed = this.#tickets.get(ticketId)
    if (!followed) return
    if (!followed.isCalled) {
      const waitMs = Math.max(0, at - followed.since)
      const isWithin = waitMs <= (state.book.services.get(followed.serviceId)?.targetMs ?? Number.POSITIVE_INFINITY)
      this.#count(followed.serviceId, (tally) => {
        tally.waits.push(waitMs)
        if (isWithin) tally.within++
      })
    }
    followed.isCalled = followed.wasCalled = true
    followed.deskId = deskId
  }

  #cancelled(ticketId: string, reason: string, at: number): void {
    const followed = this.#tickets.get(ticketId)
    if (!followed) return
    if (followed.deskId !== null) this.#idle(followed.deskId, at)
    followed.deskId = null
    if (followed.wasCalled) return
    this.#count(followed.serviceId, (tally) => {
      if (reason === 'day-closed') tally.unserved++
      else tally.left++
    })
  }

  #change(ticketId: string, change: Partial<Followed>): void {
    const followed = this.#tickets.get(ticketId)
    if (followed) Object.assign(followed, change)
  }

  #idle(deskId: string, at: number): void {
    this.#idleSince.set(deskId, at)
  }

  #idleEnds(deskId: string, at: number, state: HallState): void {
    const since = this.#idleSince.get(deskId)
    if (since === undefined) return
    this.#idleSince.delete(deskId)
    this.#total.idleMs += at - since
    const served = new Set(state.desks.get(deskId)?.tiers.flat())
    for (const serviceId of served) this.#tallyOf(serviceId).idleMs += at - since
  }

  #count(serviceId: string, add: (tally: Tally) => void): void {
    add(this.#tallyOf(serviceId))
    add(this.#total)
  }

  #tallyOf(serviceId: string): Tally {
    let tally = this.#services.get(serviceId)
    if (!tally) {
      tally = newTally()
      this.#services.set(serviceId, tally)
    }
    return tally
  }
}

function figuresOf({ waits, within, ...counts }: Tally): Figures {
  const sorted = Float64Array.from(waits).sort()
  return {
    ...counts,
    waits: sorted.length,
    medianMs: nearestRankOf(sorted, 0.5),
    p90Ms: nearestRankOf(sorted, 0.9),
    longestMs: sorted.at(-1) ?? null,
    withinTarget: sorted.length === 0 ? null : within / sorted.length
  }
}

/** What a share of sorted values does not exceed, one of them, as reports have it (nearest rank); null: there are none. */
export const nearestRankOf = (sorted: ArrayLike<number>, share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
