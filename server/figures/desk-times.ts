import type { HallEvent } from '../engine/index.ts'

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

const HOUR_MS = 3_600_000

/** How the desks spent their open time, by the hour of the centre's local time. */
export class DeskTimes {
  readonly #offsetAt: (at: number) => number
  readonly #open = new Map<string, Open>()
  readonly #spentMs = new Map<string, DeskTime>()

  constructor(offsetAt: (at: number) => number) {
    this.#offsetAt = offsetAt
  }

  operatorAt(deskId: string): string {
    return this.#open.get(deskId)?.operatorId ?? ''
  }

  /** The desk that somebody has open; empty: none. */
  deskOf(operatorId: string): string {
    for (const [deskId, open] of this.#open) if (open.operatorId === operatorId) return deskId
    return ''
  }

  take(event: HallEvent): void {
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
    for (const [deskId, { doing, ticketId }] of this.#open) this.#turn(deskId, doing, now, ticketId)
    return [...this.#spentMs.values()].map((time) => ({
      ...time,
      busyS: whole(time.busyS),
      idleS: whole(time.idleS),
      pausedS: whole(time.pausedS)
    }))
  }

  #turn(deskId: string, doing: Doing, at: number, ticketId: string | null = null): void {
    const desk = this.#open.get(deskId)
    if (!desk) return
    for (let from = desk.since; from < at; ) {
      const local = from + this.#offsetAt(from)
      const to = Math.min(at, from + HOUR_MS - (local % HOUR_MS))
      this.#spent(deskId, desk.operatorId, Math.floor(local / HOUR_MS) % 24)[desk.doing] += to - from
      from = to
    }
    Object.assign(desk, { doing, ticketId, since: Math.max(at, desk.since) })
  }

  #spent(deskId: string, operatorId: string, hour: number): DeskTime {
    const key = `${deskId} ${operatorId} ${hour}`
    const known = this.#spentMs.get(key) ?? { deskId, operatorId, hour, busyS: 0, idleS: 0, pausedS: 0 }
    this.#spentMs.set(key, known)
    return known
  }
}

const whole = (ms: number): number => Math.round(ms / 1_000)
