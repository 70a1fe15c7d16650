import type { HallEvent } from '../engine/index.ts'
import type { DayEnd, Gap } from './day-end.ts'

type Doing = 'busyS' | 'idleS' | 'pausedS'
interface Open {
  operatorId: string
  doing: Doing
  since: number
  ticketId: string | null
}
export interface DeskTime {
  deskId: string
  operatorId: string
  hour: number
  busyS: number
  idleS: number
  pausedS: number
}
type Spent = Map<string, DeskTime>

const HOUR_MS = 3_600_000

/**
 * How the desks spent their open time, by the hour of the centre's local time. A desk that was left open, or open when the
 * power failed, was at work no longer than the day, than the log heard of the hall, and than the closing time with the
 * ticket that it had then (day-end.ts).
 */
export class DeskTimes {
  readonly #offsetAt: (at: number) => number
  readonly #end: DayEnd
  readonly #open = new Map<string, Open>()
  readonly #spentMs: Spent = new Map()

  constructor(offsetAt: (at: number) => number, end: DayEnd) {
    this.#offsetAt = offsetAt
    this.#end = end
  }

  operatorAt(deskId: string): string {
    return this.#open.get(deskId)?.operatorId ?? ''
  }

  /** The desk that somebody has open; empty: none. */
  deskOf(operatorId: string): string {
    for (const [deskId, open] of this.#open) if (open.operatorId === operatorId) return deskId
    return ''
  }

  /** @param gap what the event ends: nobody knows of a desk's work in it */
  take(event: HallEvent, gap: Gap | null): void {
    if (gap) {
      for (const [deskId, open] of this.#open) {
        this.#spend(deskId, open, gap.from, this.#spentMs)
        open.since = gap.to
      }
    }
    const { at } = event
    switch (event.type) {
      case 'desk-opened':
        this.#open.set(event.deskId, { operatorId: event.operatorId, doing: 'idleS', since: at, ticketId: null })
        return
      case 'desk-paused':
        this.#turn(event.deskId, 'pausedS', at)
        return
      case 'desk-resumed':
        this.#turn(event.deskId, 'idleS', at)
        return
      case 'desk-closed':
        this.#turn(event.deskId, 'idleS', at)
        this.#open.delete(event.deskId)
        return
      case 'ticket-called':
        this.#turn(event.deskId, 'busyS', at, event.ticketId)
        return
      case 'ticket-finished':
      case 'ticket-missed':
      case 'ticket-parked':
      case 'ticket-transferred':
        this.#turn(event.deskId, 'idleS', at)
        return
      case 'ticket-cancelled':
        for (const [deskId, { ticketId }] of this.#open)
          if (ticketId === event.ticketId) this.#turn(deskId, 'idleS', at)
        return
      default:
    }
  }

  /** What was spent so far, what still goes on counted until a moment. */
  until(now: number): DeskTime[] {
    const spent: Spent = new Map([...this.#spentMs].map(([key, time]) => [key, { ...time }]))
    for (const [deskId, open] of this.#open) this.#spend(deskId, open, this.#end.heardUntil(now), spent)
    return [...spent.values()].map((time) => ({
      ...time,
      busyS: whole(time.busyS),
      idleS: whole(time.idleS),
      pausedS: whole(time.pausedS)
    }))
  }

  #turn(deskId: string, doing: Doing, at: number, ticketId: string | null = null): void {
    const desk = this.#open.get(deskId)
    if (!desk) return
    this.#spend(deskId, desk, at, this.#spentMs, doing === 'busyS')
    Object.assign(desk, { doing, ticketId, since: Math.max(at, desk.since) })
  }

  /** @param isForCall somebody was called next: whoever waited for that was there, also past the closing time */
  #spend(deskId: string, desk: Readonly<Open>, at: number, spent: Spent, isForCall = false): void {
    const isAtWork = desk.doing === 'busyS' || isForCall
    const end = Math.min(at, this.#end.endsAt, isAtWork ? at : this.#end.closesAt)
    for (let from = desk.since; from < end; ) {
      const local = from + this.#offsetAt(from)
      const to = Math.min(end, from + HOUR_MS - (local % HOUR_MS))
      rowOf(spent, deskId, desk.operatorId, Math.floor(local / HOUR_MS) % 24)[desk.doing] += to - from
      from = to
    }
  }
}

function rowOf(spent: Spent, deskId: string, operatorId: string, hour: number): DeskTime {
  const key = `${deskId} ${operatorId} ${hour}`
  const known = spent.get(key) ?? { deskId, operatorId, hour, busyS: 0, idleS: 0, pausedS: 0 }
  spent.set(key, known)
  return known
}

const whole = (ms: number): number => Math.round(ms / 1_000)
