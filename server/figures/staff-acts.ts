import { staffIdOf } from '../protocol/conventions/staff.ts'
import type { HallEvent } from '../engine/index.ts'
import type { DeskTime } from './desk-times.ts'

/** What staff did with tickets, and what visitors did by their links: counts of one desk, person and hour. */
export interface ActCounts {
  /** Tickets that they issued, those of a priority class among them. */
  issued: number
  issuedWithPriority: number
  /** Tickets that waited and were given a priority class, whoever had issued them. */
  givenPriority: number
  /** Of those: called by who had issued them; left by whoever has the link, which who issued them has had. */
  issuedAndCalled: number
  leftByLink: number
  cancelled: number
  postponed: number
  reprinted: number
}
export interface StaffAct extends Pick<DeskTime, 'deskId' | 'operatorId' | 'hour'>, ActCounts {}

export const NO_ACTS: Readonly<ActCounts> = {
  issued: 0,
  issuedWithPriority: 0,
  givenPriority: 0,
  issuedAndCalled: 0,
  leftByLink: 0,
  cancelled: 0,
  postponed: 0,
  reprinted: 0
}

const ORDINARY = 'ordinary'
/** Who is none of the staff: a visitor by their link. */
const VISITOR = 'visitor'

/** Follows who did what, by the actors of the log. */
export class StaffActs {
  readonly #hourAt: (at: number) => number
  readonly #deskOf: (operatorId: string) => string
  readonly #acts = new Map<string, StaffAct>()
  readonly #classOf = new Map<string, string>()
  readonly #issuedBy = new Map<string, { operatorId: string; deskId: string }>()

  /** @param hourAt the centre's local hour @param deskOf the desk that somebody has open; empty: none */
  constructor(hourAt: (at: number) => number, deskOf: (operatorId: string) => string) {
    this.#hourAt = hourAt
    this.#deskOf = deskOf
  }

  take(event: HallEvent, actor: string): void {
    const isRaised = this.#isRaised(event)
    const operatorId = staffIdOf(actor) ?? ''
    if (operatorId === '' && actor !== VISITOR) return
    const deskId = operatorId === '' ? '' : this.#deskOf(operatorId)
    const count = (what: keyof ActCounts, who = { deskId, operatorId }) => this.#row(who, event.at)[what]++
    switch (event.type) {
      case 'ticket-issued':
        if (operatorId === '') return
        this.#issuedBy.set(event.ticketId, { operatorId, deskId })
        count('issued')
        if (event.classId !== ORDINARY) count('issuedWithPriority')
        return
      case 'ticket-steered':
        if (operatorId !== '' && isRaised) count('givenPriority')
        return
      case 'ticket-called': {
        const issuer = this.#issuedBy.get(event.ticketId)
        if (issuer?.operatorId === operatorId) count('issuedAndCalled')
        return
      }
      case 'ticket-cancelled': {
        const issuer = this.#issuedBy.get(event.ticketId)
        count('cancelled')
        if (issuer && operatorId === '') count('leftByLink', issuer)
        return
      }
      case 'ticket-postponed':
        count('postponed')
        return
      case 'noted':
        if (event.about === 'ticket' && event.what === 'printed again') count('reprinted')
        return
      default:
    }
  }

  /** Whether a ticket has another class now, and one that goes before others. Remembers the classes. */
  #isRaised(event: HallEvent): boolean {
    if (event.type !== 'ticket-issued' && event.type !== 'ticket-steered') return false
    const { ticketId, classId } = event
    const isRaised = classId !== ORDINARY && classId !== this.#classOf.get(ticketId)
    this.#classOf.set(ticketId, classId)
    return isRaised
  }

  all(): StaffAct[] {
    return [...this.#acts.values()]
  }

  #row({ deskId, operatorId }: { deskId: string; operatorId: string }, at: number): StaffAct {
    const hour = this.#hourAt(at)
    const key = `${deskId} ${operatorId} ${hour}`
    const known = this.#acts.get(key) ?? { deskId, operatorId, hour, ...NO_ACTS }
    this.#acts.set(key, known)
    return known
  }
}
