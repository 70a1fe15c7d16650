import {
  type Command,
  execute,
  type HallEvent,
  type HallState,
  newHall,
  nextDueAt,
  type ReadonlyTicket,
  suggestDesk
} from '../../engine/index.ts'
import type { Case, Hall } from './case.ts'
import { type Chance, drawsOf, type Law } from '../chance.ts'
import { Agenda } from '../agenda.ts'
import { MINUTE, rulesOf } from './rules.ts'
import { Tally } from './tally.ts'

/** How many arrivals count, and how many come before to fill the hall. */
export interface Length {
  arrivals: number
  warmUp: number
}

/** One turn at a desk, for whoever checks a run visitor by visitor. All ms. */
export interface Turn {
  waitingFrom: number
  calledAt: number
  tookMs: number
}

interface Visitor {
  ticketId: string
  classId: string | undefined
  isCounted: boolean
  isWaiting: boolean
  waitingFrom: number
  /** How often it has begun to wait: a patience that belongs to an earlier time is void. */
  times: number
  tallies: Tally[]
}

type What =
  | { is: 'arrival'; kind: number }
  | { is: 'end'; deskId: string; visitor: Visitor; comes: boolean }
  | { is: 'impatient'; visitor: Visitor; times: number }
  | { is: 'ready'; visitor: Visitor }
  | { is: 'due' }

/** A day is closed at the first moment without anybody in the hall after so many tickets: the engine keeps a day's tickets. */
const TICKETS_A_DAY = 1_000

/** One run of a hall by the real engine: what the kiosk, the visitors and the desks would do, and nothing else. */
export class Run {
  readonly #hall: Hall
  readonly #state: HallState
  readonly #chance: Chance
  readonly #agenda = new Agenda<What>()
  readonly #visitors = new Map<string, Visitor>()
  readonly #tallies = new Map<string, Tally>()
  readonly #over: number[]
  readonly #length: Length
  readonly #saw: ((turn: Turn) => void) | undefined
  readonly #draw: ReturnType<typeof lawsOf>
  readonly #desksAreAlike: boolean
  #now = 0
  #day = 0
  #tickets = 0
  #ticketsToday = 0
  #arrivals = 0
  #countedHere = 0
  #isCounting = false
  #dueAt = Number.POSITIVE_INFINITY

  constructor(
    { hall, expect }: { hall: Hall; expect: Case['expect'] },
    length: Length,
    chance: Chance,
    saw?: (turn: Turn) => void
  ) {
    this.#hall = hall
    this.#length = length
    this.#chance = chance
    this.#saw = saw
    this.#state = newHall(rulesOf(hall))
    this.#over = [...new Set(expect.flatMap(({ over }) => (over === undefined ? [] : [over])))]
    this.#draw = lawsOf(hall, chance)
    // A new day forgets which desk has been idle longest (C9), which matters only where desks differ.
    this.#desksAreAlike = hall.desks.length === 1
  }

  /** Runs until everybody who counts has been served or has gone. @returns what was counted, by service, class, and '' for all */
  go(): ReadonlyMap<string, Tally> {
    this.#openDay()
    this.#tallyOf('')
    for (const kind of this.#hall.arrivals.keys()) this.#expectArrival(kind)
    const last = this.#length.warmUp + this.#length.arrivals
    let isMeasured = false
    while (!isMeasured || this.#countedHere > 0) {
      const { at, what } = this.#agenda.take()
      this.#now = at
      this.#happens(what)
      if (!isMeasured && this.#arrivals >= last) {
        isMeasured = true
        this.#isCounting = false
        for (const tally of this.#tallies.values()) tally.end(this.#now)
      }
      if (this.#visitors.size === 0 && this.#ticketsToday >= TICKETS_A_DAY && this.#desksAreAlike) this.#openDay()
    }
    return this.#tallies
  }

  #happens(what: What): void {
    switch (what.is) {
      case 'arrival':
        this.#arrive(what.kind)
        return
      case 'end':
        this.#end(what)
        return
      case 'impatient':
        if (what.visitor.isWaiting && what.visitor.times === what.times) this.#leave(what.visitor)
        return
      case 'ready':
        this.#wait(what.visitor)
        this.#offer(what.visitor)
        return
      case 'due':
        this.#tick()
        return
      default:
        what satisfies never
    }
  }

  /** @throws an Error when the engine refuses what the hall may do: a fault of this driver, or of the engine */
  #do(command: Command): HallEvent[] {
    const decision = execute(this.#state, command, this.#now)
    if (!decision.accepted) throw new Error(`${command.type} at ${this.#now}: ${decision.code}`)
    return decision.events
  }

  #openDay(): void {
    this.#day++
    this.#ticketsToday = 0
    const serviceDay = String(this.#day).padStart(9, '0')
    this.#do({ type: 'open-day', serviceDay, endsAt: Number.MAX_SAFE_INTEGER, openings: {} })
    for (const deskId of this.#state.desks.keys()) this.#do({ type: 'open-desk', deskId, operatorId: deskId })
  }

  #expectArrival(kind: number): void {
    this.#agenda.put(this.#now + this.#draw.every(kind), { is: 'arrival', kind })
  }

  #arrive(kind: number): void {
    const { service, class: classId, size = 1 } = this.#kind(kind)
    this.#expectArrival(kind)
    const of = classId === undefined ? ['', service] : ['', service, classId]
    const come: Visitor[] = []
    for (let i = 0; i < size; i++) {
      this.#arrivals++
      if (this.#arrivals === this.#length.warmUp + 1) this.#beginCounting()
      if (this.#visitors.size < (this.#hall.places ?? Number.POSITIVE_INFINITY)) come.push(this.#issue(kind))
      else if (this.#isCounting) for (const each of of) this.#tallyOf(each).lose()
    }
    // A group stands in line before the first of it is called.
    for (const visitor of come) this.#offer(visitor)
  }

  #kind(kind: number): Hall['arrivals'][number] {
    return this.#hall.arrivals[kind] as Hall['arrivals'][number]
  }

  #issue(kind: number): Visitor {
    const { service, further = [], class: classId, early } = this.#kind(kind)
    const ticketId = `t${++this.#tickets}`
    this.#ticketsToday++
    const dueAt = early === undefined ? null : this.#now + this.#draw.early(kind)
    this.#do({
      type: 'issue-ticket',
      ticketId,
      serviceId: service,
      further,
      dueAt,
      ...(classId !== undefined && { classId })
    })
    const visitor: Visitor = {
      ticketId,
      classId,
      isCounted: this.#isCounting,
      isWaiting: false,
      waitingFrom: 0,
      times: 0,
      tallies: []
    }
    this.#visitors.set(ticketId, visitor)
    if (visitor.isCounted) this.#countedHere++
    // The engine does not say when a held ticket falls due: whoever drives it must call then.
    if (dueAt === null) this.#wait(visitor)
    else this.#agenda.put(dueAt, { is: 'ready', visitor })
    return visitor
  }

  /** A visitor begins to wait, by the service that the ticket is for now. */
  #wait(visitor: Visitor): void {
    const { serviceId } = this.#ticketOf(visitor)
    visitor.isWaiting = true
    visitor.waitingFrom = this.#now
    visitor.times++
    visitor.tallies = ['', serviceId, ...(visitor.classId === undefined ? [] : [visitor.classId])].map((each) =>
      this.#tallyOf(each)
    )
    for (const tally of visitor.tallies) tally.change(1, this.#now)
    const patience = this.#draw.patience?.()
    if (patience !== undefined)
      this.#agenda.put(this.#now + patience, { is: 'impatient', visitor, times: visitor.times })
  }

  #turn(visitor: Visitor, hasLeft: boolean): void {
    visitor.isWaiting = false
    for (const tally of visitor.tallies) {
      tally.change(-1, this.#now)
      if (visitor.isCounted) tally.turn(this.#now - visitor.waitingFrom, hasLeft)
    }
  }

  /** A free desk calls, if one may (C9). */
  #offer(visitor: Visitor): void {
    if (!visitor.isWaiting) return
    const desk = suggestDesk(this.#state, this.#ticketOf(visitor))
    if (desk !== null) this.#call(desk.deskId)
  }

  #call(deskId: string): void {
    const decision = execute(this.#state, { type: 'call-next', deskId, operatorId: null }, this.#now)
    if (!decision.accepted) {
      if (decision.code !== 'queue-empty') throw new Error(`call-next at ${this.#now}: ${decision.code}`)
      return
    }
    const [called] = decision.events
    const visitor = called?.type === 'ticket-called' ? this.#visitors.get(called.ticketId) : undefined
    if (!visitor?.isWaiting) throw new Error(`${deskId} called somebody who does not wait`)
    this.#turn(visitor, false)
    const { noShows } = this.#hall
    const comes = noShows === undefined || this.#chance() >= noShows.share
    const tookMs = comes ? this.#draw.visit(this.#ticketOf(visitor).serviceId) : (noShows?.after ?? 0) * MINUTE
    this.#saw?.({ waitingFrom: visitor.waitingFrom, calledAt: this.#now, tookMs })
    this.#agenda.put(this.#now + tookMs, { is: 'end', deskId, visitor, comes })
  }

  #end({ deskId, visitor, comes }: Extract<What, { is: 'end' }>): void {
    const ticket = this.#ticketOf(visitor)
    const after = comes ? this.#hall.after?.[ticket.serviceId] : undefined
    const goesOn = after !== undefined && this.#chance() < after.share
    const at = { deskId, operatorId: null, expect: visitor.ticketId }
    if (!comes) this.#do({ type: 'mark-no-show', ...at })
    else if (goesOn && 'to' in after) this.#do({ type: 'transfer', ...at, serviceId: after.to, keepPlace: false })
    else if (goesOn && 'aside' in after)
      this.#do({ type: 'park', ...at, reason: 'aside', until: this.#now + this.#draw.aside(ticket.serviceId) })
    else this.#do({ type: 'finish', goOn: false, ...at })

    const { status } = ticket
    if (status === 'waiting') this.#wait(visitor)
    else if (status === 'parked') this.#expectDue()
    else this.#forget(visitor)
    this.#call(deskId)
    this.#offer(visitor)
  }

  #leave(visitor: Visitor): void {
    this.#do({ type: 'cancel', ticketId: visitor.ticketId, reason: 'gone' })
    this.#turn(visitor, true)
    this.#forget(visitor)
  }

  #forget(visitor: Visitor): void {
    this.#visitors.delete(visitor.ticketId)
    if (visitor.isCounted) this.#countedHere--
  }

  /** What falls due by itself: tickets that were set aside wait again (L12). */
  #tick(): void {
    if (this.#now < this.#dueAt) return
    this.#dueAt = Number.POSITIVE_INFINITY
    const back = this.#do({ type: 'tick' }).flatMap((event) =>
      event.type === 'ticket-resumed' ? [this.#visitors.get(event.ticketId)].filter((each) => each !== undefined) : []
    )
    this.#expectDue()
    for (const visitor of back) this.#wait(visitor)
    for (const visitor of back) this.#offer(visitor)
  }

  #expectDue(): void {
    const dueAt = nextDueAt(this.#state)
    if (dueAt === null || dueAt >= this.#dueAt) return
    this.#dueAt = dueAt
    this.#agenda.put(dueAt, { is: 'due' })
  }

  #beginCounting(): void {
    this.#isCounting = true
    for (const tally of this.#tallies.values()) tally.begin(this.#now)
  }

  #ticketOf({ ticketId }: Visitor): ReadonlyTicket {
    const ticket = this.#state.tickets.get(ticketId)
    if (!ticket) throw new Error(`the engine has lost ticket ${ticketId}`)
    return ticket
  }

  #tallyOf(of: string): Tally {
    const known = this.#tallies.get(of)
    if (known) return known
    const tally = new Tally(this.#over)
    tally.begin(this.#now)
    this.#tallies.set(of, tally)
    return tally
  }
}

/** What a hall draws, in ms. */
function lawsOf(hall: Hall, chance: Chance) {
  const inMs = (law: Law) => {
    const draw = drawsOf(law, chance)
    return () => draw() * MINUTE
  }
  const every = hall.arrivals.map((each) => inMs(each.every))
  const early = hall.arrivals.map((each) => (each.early === undefined ? undefined : inMs(each.early)))
  const visits = new Map(Object.entries(hall.visits).map(([serviceId, law]) => [serviceId, inMs(law)]))
  const aside = new Map(
    Object.entries(hall.after ?? {}).flatMap(([serviceId, after]) =>
      'aside' in after ? [[serviceId, inMs(after.aside)] as const] : []
    )
  )
  return {
    every: (kind: number) => every[kind]?.() ?? Number.NaN,
    early: (kind: number) => early[kind]?.() ?? 0,
    visit: (serviceId: string) => visits.get(serviceId)?.() ?? Number.NaN,
    aside: (serviceId: string) => aside.get(serviceId)?.() ?? Number.NaN,
    patience: hall.patience && inMs(hall.patience)
  }
}
