import type { HallEvent, Openings } from '../engine/index.ts'

/** In a hall with people in it something is heard more often: a longer silence is that of a machine without power, or of an empty hall. */
export const GAP_MS = 2 * 3_600_000

/** The services of the settings, as far as they say when the hall closes. */
type Services = ReadonlyArray<{ serviceId: string }>

/** A silence of the log that was too long to be a hall at work. */
export interface Gap {
  /** The last thing heard before it, and the first after it. */
  from: number
  to: number
}

/**
 * Until when a day went on, for what nobody ended: a desk left open over night, a visitor who still waits when the day is
 * closed on Monday. That is the earliest of the day's end, the closing time, and the last thing heard before a gap.
 */
export class DayEnd {
  #services: Services
  #endsAt = Number.POSITIVE_INFINITY
  #closesAt = Number.POSITIVE_INFINITY
  #heardAt: number | null = null
  #gap: Gap | null = null

  constructor(services: Services) {
    this.#services = services
  }

  /** When the day ends by the calendar, epoch ms. */
  get endsAt(): number {
    return this.#endsAt
  }

  /** When the last service closes, epoch ms; infinite: some service is open round the clock, or none opens at all. */
  get closesAt(): number {
    return this.#closesAt
  }

  /** @returns the gap that this event ends */
  take(event: HallEvent): Gap | null {
    const gap = this.#gapBefore(event.at)
    if (gap) this.#gap = gap
    this.#heardAt = event.at
    if (event.type === 'day-opened') {
      this.#endsAt = event.endsAt
      this.#setClosing(event.openings)
    }
    if (event.type === 'hall-configured') {
      this.#services = event.rules.services
      this.#setClosing(event.openings)
    }
    return gap
  }

  /** Until when somebody still waited whom nobody had called. @param at when that is asked, or was found */
  lastedUntil(at: number): number {
    const gap = this.#gap?.to === at ? this.#gap : this.#gapBefore(at)
    return Math.min(at, this.#endsAt, this.#closesAt, gap?.from ?? at)
  }

  /** The last thing heard, if that was too long ago for a hall at work; else the moment itself. */
  heardUntil(at: number): number {
    return this.#gapBefore(at)?.from ?? at
  }

  #gapBefore(at: number): Gap | null {
    return this.#heardAt !== null && at - this.#heardAt > GAP_MS ? { from: this.#heardAt, to: at } : null
  }

  #setClosing(openings: Openings): void {
    const times = Object.values(openings).flat()
    const isRoundTheClock = this.#services.some(({ serviceId }) => !(serviceId in openings))
    this.#closesAt =
      isRoundTheClock || times.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...times.map(([, to]) => to))
  }
}
