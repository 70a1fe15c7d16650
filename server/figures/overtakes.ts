import {
  advance,
  type EventOf,
  evolve,
  type HallEvent,
  type HallRules,
  type HallState,
  newHall,
  type ReadonlyDesk,
  type ReadonlyTicket,
  tierOf
} from '../engine/index.ts'

/**
 * How somebody was passed who had waited longer than the one who was called: for the same service; by a desk that serves
 * theirs too, or serves it only after others; while they let others pass, or were away (parked, or missed a call).
 */
export const PASSED_HOW = ['same-service', 'same-desk', 'later-tier', 'let-pass', 'away'] as const
export type PassedHow = (typeof PASSED_HOW)[number]
export interface Passed {
  ticketId: string
  ticketNumber: string
  how: PassedHow
}
/** A call, and whom it passed. */
export interface Call {
  event: EventOf<'ticket-called'>
  ticketNumber: string
  serviceId: string
  /** As it was at the call: a supervisor may have changed it. */
  classId: string
  waitingSince: number
  operatorId: string
  passed: Passed[]
}

/** Goes through a day's events by the engine, and says of each call whom it passed. */
export class Overtakes {
  readonly #state: HallState

  /** @param rules in force when the day was opened */
  constructor(rules: HallRules) {
    this.#state = newHall(rules)
  }

  /** @returns the call, when the event is one */
  take(event: HallEvent): Call | null {
    advance(this.#state, event.at)
    // V3: whoever stands at the desk already passes nobody.
    const call = event.type === 'ticket-called' && event.why.rule !== 'same-visit' ? this.#callOf(event) : null
    evolve(this.#state, event)
    return call
  }

  /** A ticket as it is after the last event; null: it is not known yet. */
  ticket(ticketId: string): ReadonlyTicket | null {
    return this.#state.tickets.get(ticketId) ?? null
  }

  #callOf(event: EventOf<'ticket-called'>): Call | null {
    const called = this.#state.tickets.get(event.ticketId)
    const desk = this.#state.desks.get(event.deskId)
    if (!called || !desk) return null
    const passed: Passed[] = []
    for (const other of this.#state.tickets.values()) {
      const how = passedHow(called, other, desk, event)
      if (how) passed.push({ ticketId: other.ticketId, ticketNumber: other.ticketNumber, how })
    }
    const { ticketNumber, serviceId, classId, waitingSince } = called
    return { event, ticketNumber, serviceId, classId, waitingSince, operatorId: desk.operatorId ?? '', passed }
  }
}

function passedHow(
  called: ReadonlyTicket,
  other: ReadonlyTicket,
  desk: ReadonlyDesk,
  { at, why }: EventOf<'ticket-called'>
): PassedHow | null {
  if (other === called || other.waitingSince >= called.waitingSince || other.confirmBy !== null) return null
  // Who is for one other desk waits for that one alone.
  if (other.ownDeskId !== null && other.ownDeskId !== desk.deskId) return null
  const isSameService = other.serviceId === called.serviceId && other.ownDeskId === null
  const tier = tierOf(desk, other)
  const isServedHere = tier > 0 || other.ownDeskId === desk.deskId
  if (!isSameService && !isServedHere) return null
  if (other.status === 'parked' || other.status === 'no-show') return 'away'
  if (other.status !== 'waiting') return null
  if (other.callableAt > at) return 'let-pass'
  if (isSameService) return 'same-service'
  return tier > Math.max(1, why.tier) ? 'later-tier' : 'same-desk'
}
