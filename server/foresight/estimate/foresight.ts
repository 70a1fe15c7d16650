import {
  lengthOf,
  type EventOf,
  type HallEvent,
  newcomerPosition,
  type ReadonlyHallState,
  type ReadonlyTicket
} from '../../engine/index.ts'
import { type Habits, newHabits } from '../habits/habits.ts'
import { Observer } from '../habits/observer.ts'
import { type Newcomer, type Outlook, outlookOf } from '../simulate/outlook.ts'
import { type Foreseen, foreseenOf, type Turns, turnsOf } from '../simulate/turns.ts'
import { type Blend, learn, newBlend, refit, type Wait, waitBy } from './blend.ts'
import { type Features, featuresOf, isPlainTicket } from './features.ts'

export interface Options {
  /** When the desks of a service close by their hours, epoch ms; null: they keep none. Counts until days have shown it. */
  closesAt?: (serviceId: string) => number | null
  /** Runs ahead for one estimate. */
  runs?: number
  /** Names the chance that is drawn: the same gives the same numbers. */
  seed?: string
}

/** What is learned of a hall: how it is, and how good each guess at a wait is. Plain data. */
export interface Learned {
  habits: Habits
  /** For those who have just come, and for those who have waited a while. */
  fresh: Blend
  updates: Blend
}

export const newLearned = (): Learned => ({ habits: newHabits(), fresh: newBlend(), updates: newBlend() })

/** A wait that is to come, ms from now. */
export interface Told extends Wait {
  /** How likely it is that the turn comes before the day ends, or the desks close, 0 to 1. */
  served: number
}

const RUNS = 40
/** So many who wait get all runs. */
const FULL = 400
const LEAST_RUNS = 10
/** A ticket is fresh as long as nothing has been told of it but what its paper says. */
const FRESH_MS = 30_000
/** How many of those who wait are looked at again whenever somebody joins, to learn how good updates are. */
const UPDATES = 2

/** What was known of a wait, until it shows how long it took. */
interface Known {
  serviceId: string
  at: number
  features: Features
  blend: Blend
}

/** Learns from the events of a hall, and tells the waits that follow from what it has learned. */
export class Foresight {
  readonly learned: Learned
  readonly #runs: number
  readonly #seed: string
  readonly #observer: Observer
  readonly #closesAt: (serviceId: string) => number | null
  readonly #known = new Map<string, Known[]>()
  #day = ''
  /** The ticket that was issued last. */
  #seen = ''
  #lookedAt = Number.NEGATIVE_INFINITY
  #events = 0

  constructor({ runs = RUNS, seed = 'kezek', closesAt = () => null }: Options = {}, learned = newLearned()) {
    this.#closesAt = closesAt
    this.#runs = runs
    this.#seed = seed
    this.learned = learned
    this.#observer = new Observer(learned.habits)
  }

  /** Chance is drawn by the day and the place in it: wherever the fold began, the same place gives the same numbers. */
  #count(event: HallEvent): void {
    if (event.type === 'day-opened') {
      this.#day = event.serviceDay
      this.#events = 0
    }
    this.#events++
  }

  /** Hears an event that the hall has taken. @param state the hall after it */
  saw(event: HallEvent, state: ReadonlyHallState): void {
    this.#count(event)
    const turn = this.#observer.saw(event, state)
    if (turn) {
      for (const { serviceId, at, features, blend } of this.#known.get(turn.ticketId) ?? [])
        learn(blend, { serviceId, features, tookMs: turn.calledAt - at })
    }
    if (event.type === 'ticket-issued') this.#look(state, event.ticketId, event.at)
    else if (isEndOfPlainWait(event)) this.#known.delete(event.ticketId)
    if (event.type === 'day-closed') this.#refit()
  }

  /** Hears an event of a day that is long over: it tells how the hall is, but nothing is foretold of it. */
  heard(event: HallEvent, state: ReadonlyHallState): void {
    this.#count(event)
    this.#observer.saw(event, state)
  }

  /** The service day is over, whether or not an event says so. */
  dayOver(at: number): void {
    this.#observer.dayOver(at)
    this.#refit()
  }

  /** How long a ticket will wait from now on. One that the hall does not have is a newcomer's. */
  ofTicket(state: ReadonlyHallState, ticket: ReadonlyTicket, now: number): Told {
    const isFresh = now - ticket.issuedAt <= FRESH_MS && isPlainTicket(ticket)
    const blend = isFresh ? this.learned.fresh : this.learned.updates
    const known = this.#known.get(ticket.ticketId)?.find((each) => each.at === now)
    const features = known?.features ?? this.#features(state, [ticket], now)[0]
    if (!features) throw new Error(`nothing is foreseen of ${ticket.ticketId}`)
    // Whoever folds may ask before the hall has heard of the ticket.
    if (isFresh && !known && ticket.ticketId !== this.#seen) this.#keep(ticket, now, features, blend)
    return told(blend, ticket.serviceId, features)
  }

  /** How long all who wait will, and whoever would come now. */
  ofAll(
    state: ReadonlyHallState,
    waiting: readonly ReadonlyTicket[],
    newcomers: readonly Newcomer[],
    now: number
  ): { waiting: Told[]; newcomers: Told[] } {
    const { fresh, updates } = this.learned
    const features = this.#features(state, waiting, now, newcomers)
    const at = (i: number, blend: Blend, serviceId: string) => told(blend, serviceId, features[i] as Features)
    return {
      waiting: waiting.map(({ serviceId, issuedAt }, i) =>
        at(i, now - issuedAt <= FRESH_MS ? fresh : updates, serviceId)
      ),
      newcomers: newcomers.map(({ serviceId }, i) => at(waiting.length + i, fresh, serviceId))
    }
  }

  #features(
    state: ReadonlyHallState,
    tickets: readonly ReadonlyTicket[],
    now: number,
    newcomers: readonly Newcomer[] = []
  ): Features[] {
    const here = tickets.filter(({ ticketId }) => state.tickets.has(ticketId))
    const others = [...tickets.filter(({ ticketId }) => !state.tickets.has(ticketId)), ...newcomers]
    const outlook = outlookOf(state, this.learned.habits, now, {
      idleFor: (deskId) => this.#observer.idleFor(deskId, now)
    })
    const ids = here.map(({ ticketId }) => ticketId)
    // A run takes as long as people are asked for: a very full hall gets fewer of them.
    const runs = Math.max(LEAST_RUNS, Math.min(this.#runs, Math.round((this.#runs * FULL) / tickets.length)))
    const turns = turnsOf(outlook, `${this.#seed}/${this.#day}/${this.#events}`, runs, ids, others)
    const foreseen = [...here, ...others].map(({ serviceId }, i) =>
      foreseenOf(turns[i] as Turns, this.#closingOf(outlook, serviceId))
    )
    return [
      ...here.map((ticket, i) => this.#featuresOf(outlook, ticket, foreseen[i])),
      ...others.map(({ serviceId, classId }, i) =>
        featuresOf(outlook, newcomerPosition(serviceId, now, classId), 0, foreseen[here.length + i] as Foreseen)
      )
    ]
  }

  /** When nobody is called any more, ms from now: by the hours, until it is known whether the hall serves all who wait. */
  #closingOf({ habits, now }: Outlook, serviceId: string): number {
    const { days } = habits.deskDays
    const servesAll = days.length >= ENOUGH_DAYS && days.every(({ leftOver }) => !leftOver)
    const closesAt = servesAll ? null : this.#closesAt(serviceId)
    return closesAt === null ? Number.POSITIVE_INFINITY : closesAt - now
  }

  #featuresOf(outlook: Outlook, ticket: ReadonlyTicket, foreseen: Foreseen | undefined): Features {
    const waitedMs = Math.max(0, outlook.now - ticket.waitingSince)
    return featuresOf(outlook, ticket, waitedMs, foreseen as Foreseen)
  }

  /** Somebody has come: keeps what is known of that wait, and of some of the others. */
  #look(state: ReadonlyHallState, ticketId: string, at: number): void {
    const ticket = state.tickets.get(ticketId)
    if (!ticket) return
    this.#seen = ticketId
    // A hall that is stormed teaches nothing of its usual waits, and must not be held up by looking at each of them.
    if (!isPlainTicket(ticket) || at - this.#lookedAt < LOOK_EVERY_MS) return
    if (countLines(state) > MOST_LOOKED_AT) return
    this.#lookedAt = at
    const others = this.#someWaiting(state, ticketId)
    const features = this.#features(state, [ticket, ...others], at)
    this.#keep(ticket, at, features[0] as Features, this.learned.fresh)
    for (const [i, other] of others.entries()) this.#keep(other, at, features[i + 1] as Features, this.learned.updates)
  }

  #someWaiting(state: ReadonlyHallState, but: string): ReadonlyTicket[] {
    const waiting = [...this.#known.keys()]
    const chosen = new Set<ReadonlyTicket>()
    for (let i = 0; i < UPDATES && waiting.length > 0; i++) {
      // Everybody in turn, in an order that has nothing to do with who they are.
      const ticketId = waiting[(this.#events * 7919 + i * 104_729) % waiting.length] as string
      const ticket = state.tickets.get(ticketId)
      if (ticket && ticketId !== but && ticket.status === 'waiting' && isPlainTicket(ticket)) chosen.add(ticket)
    }
    return [...chosen]
  }

  #keep({ ticketId, serviceId }: ReadonlyTicket, at: number, features: Features, blend: Blend): void {
    const list = this.#known.get(ticketId) ?? []
    this.#known.set(ticketId, list)
    if (list.length < MOST_KNOWN) list.push({ serviceId, at, features, blend })
  }

  #refit(): void {
    this.#known.clear()
    refit(this.learned.fresh)
    refit(this.learned.updates)
  }
}

/** From here on the wait is another one than was foretold, or it is over. */
const isEndOfPlainWait = (
  event: HallEvent
): event is EventOf<'ticket-called' | 'ticket-cancelled' | 'ticket-postponed' | 'ticket-moved' | 'ticket-steered'> =>
  ENDS.has(event.type)
const ENDS = new Set<HallEvent['type']>([
  'ticket-called',
  'ticket-cancelled',
  'ticket-postponed',
  'ticket-moved',
  'ticket-steered'
])

/** Of one who waits long there is no need to know all. */
const MOST_KNOWN = 6
const ENOUGH_DAYS = 5
const countLines = ({ lines }: ReadonlyHallState): number => {
  let count = 0
  for (const each of lines.values()) for (const line of each) count += lengthOf(line)
  return count
}
const LOOK_EVERY_MS = 2_000
const MOST_LOOKED_AT = 1_000

const told = (blend: Blend, serviceId: string, features: Features): Told => ({
  ...waitBy(blend, serviceId, features),
  served: features.served
})
