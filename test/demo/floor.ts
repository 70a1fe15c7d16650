import type { DisplayView } from '../../server/protocol/hall-views.ts'
import type { Plan } from './arrivals.ts'
import type { Pace } from './pace.ts'
import type { Chance } from './randomness.ts'

/**
 * The floor of the hall: who sits where and who has stood up. Visitors hear of a call from the display alone, by the
 * number they hold; so when a call never reaches the display, nobody comes, and the demo shows it.
 */

export interface Guest {
  plan: Plan
  ticketNumber: string
  announcements: number
  /** By the pace's clock, real ms; null: sits. */
  arrivesAt: number | null
  /** Missed the call and is back at the desk. */
  isBack: boolean
}

export interface Floor {
  enter: (plan: Plan, ticketNumber: string) => Guest
  leave: (ticketNumber: string) => void
  guest: (ticketNumber: string) => Guest | undefined
  hasLeft: (ticketNumber: string) => boolean
  /** What the display shows now. */
  show: (view: DisplayView) => void
  /** Whether whoever holds the number stands at the desk. */
  hasCome: (ticketNumber: string) => boolean
  /** Served for now, or sent on: sits down until the next call. */
  sit: (ticketNumber: string) => void
  /** A new service day: what was before is over. */
  clear: () => void
}

const WALK_MS: [number, number] = [6_000, 30_000]

export function newFloor(pace: Pace, chance: Chance): Floor {
  const guests = new Map<string, Guest>()
  const left = new Set<string>()
  /** People that this demo did not send: somebody tried the kiosk. They come when called. */
  const strangers = new Map<string, number>()
  let heardSeq = -1

  const walk = () => pace.elapsedMs() + chance.between(...WALK_MS) / pace.scale

  return {
    enter: (plan, ticketNumber) => {
      const guest: Guest = { plan, ticketNumber, announcements: 0, arrivesAt: null, isBack: false }
      guests.set(ticketNumber, guest)
      return guest
    },
    leave: (ticketNumber) => {
      left.add(ticketNumber)
      guests.delete(ticketNumber)
      strangers.delete(ticketNumber)
    },
    guest: (ticketNumber) => guests.get(ticketNumber),
    hasLeft: (ticketNumber) => left.has(ticketNumber),
    show: (view) => {
      const fresh = view.calls.filter((call) => call.seq > heardSeq).reverse()
      for (const call of fresh) {
        heardSeq = call.seq
        const guest = guests.get(call.ticketNumber)
        if (!guest) strangers.set(call.ticketNumber, strangers.get(call.ticketNumber) ?? walk())
        else if (guest.isBack) guest.arrivesAt = pace.elapsedMs()
        else if (guest.announcements++ >= guest.plan.missesCalls) guest.arrivesAt ??= walk()
      }
    },
    hasCome: (ticketNumber) => {
      const at = guests.get(ticketNumber)?.arrivesAt ?? strangers.get(ticketNumber) ?? null
      return at !== null && at <= pace.elapsedMs()
    },
    sit: (ticketNumber) => {
      strangers.delete(ticketNumber)
      const guest = guests.get(ticketNumber)
      if (!guest) return
      guest.arrivesAt = null
      guest.announcements = 0
      guest.isBack = false
      guest.plan = { ...guest.plan, missesCalls: 0 }
    },
    clear: () => {
      left.clear()
      guests.clear()
      strangers.clear()
    }
  }
}
