import { chooseNext, type HallEvent, type ReadonlyDesk } from '../../engine/index.ts'
import { Agenda } from '../../foresight/agenda.ts'
import type { Centre } from '../../protocol/centre.ts'
import { arrivalsOn, clockOf, type SampleDate, type Shift, shiftsOn } from './calendar.ts'
import type { Draws } from './draws.ts'
import { type DayAtDesks, Floor } from './floor.ts'
import { visitorOf } from './visitors.ts'
import type { WrittenHall } from './written-hall.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Nobody is there any more, minutes after midnight. */
const NIGHT = 21 * 60
const LUNCH_MS = 40 * MINUTE
/** After the desks should have closed, those who wait are still served so long. */
const OVERTIME_MS = 25 * MINUTE
const SHORT_BREAKS = { 'short-break': 6, paperwork: 3, technical: 1 }
/** A short break after so many visits. */
const SHORT_BREAK = 0.025
/** What a supervisor does on an overloaded day. */
const LENT = { desk: 12, at: 10.75 * 60, forMs: HOUR, serviceIds: ['id-card', 'travel-passport', 'collect-documents'] }

/** Plays one day of the sample hall from its opening on; the next one closes it. */
export function playDay(hall: WrittenHall, date: SampleDate, centre: Centre, speeds: readonly number[], draws: Draws) {
  new SampleDay(hall, date, centre, speeds, draws).play()
}

/** What is done at the desks, and when; those who come are on the floor. */
class SampleDay implements DayAtDesks {
  readonly hall: WrittenHall
  readonly centre: Centre
  readonly draws: Draws
  readonly serviceDay: string
  now = 0
  readonly #date: SampleDate
  readonly #speeds: readonly number[]
  readonly #clock: (minute: number) => number
  readonly #agenda = new Agenda<() => void>()
  readonly #floor: Floor
  readonly #shifts = new Map<string, Shift & { hadLunch: boolean }>()
  /** Desks whose operators have seen that somebody waits, and are about to call. */
  readonly #calling = new Set<string>()

  constructor(hall: WrittenHall, date: SampleDate, centre: Centre, speeds: readonly number[], draws: Draws) {
    this.hall = hall
    this.centre = centre
    this.draws = draws
    this.serviceDay = date.serviceDay
    this.#date = date
    this.#speeds = speeds
    this.#clock = clockOf(date.serviceDay, centre)
    this.#floor = new Floor(this)
  }

  play(): void {
    for (const shift of shiftsOn(this.#date, this.draws)) {
      this.#shifts.set(`desk-${shift.desk}`, { ...shift, hadLunch: false })
      this.#at(this.#clock(shift.opens), () => this.#open(shift))
      this.#at(this.#clock(shift.closes), () => this.#free(`desk-${shift.desk}`))
    }
    for (const minute of arrivalsOn(this.#date, this.draws))
      this.#at(this.#clock(minute), () => this.#floor.enter(visitorOf(this.draws)))
    if (this.#date.kind === 'overloaded') this.#at(this.#clock(LENT.at), () => this.#lend())
    const night = this.#clock(NIGHT)
    for (let next = this.#agenda.first(); next !== null && next.at < night; next = this.#agenda.first()) {
      const { at, what } = this.#agenda.take()
      this.now = at
      what()
    }
  }

  after(ms: number, what: () => void): void {
    this.#at(this.now + ms, what)
  }

  #at(at: number, what: () => void): void {
    this.#agenda.put(Math.max(this.now, Math.round(at)), what)
  }

  offer(): void {
    for (const desk of this.hall.state.desks.values()) {
      if (!this.#canCall(desk) || this.#calling.has(desk.deskId)) continue
      this.#callSoon(desk.deskId)
      return
    }
  }

  offerAt(at: number): void {
    this.#at(at, () => {
      this.hall.give({ type: 'tick' }, this.now, 'hall')
      this.offer()
    })
  }

  operatorAt(deskId: string): { operatorId: string; actor: string } {
    const operatorId = deskId.replace('desk', 'operator')
    return { operatorId, actor: `operator:${operatorId}` }
  }

  speedAt(deskId: string): number {
    return this.#speeds[Number(deskId.slice('desk-'.length)) - 1] ?? 1
  }

  freed(deskId: string): void {
    this.#free(deskId)
    this.offer()
  }

  #open({ desk }: Shift): void {
    const deskId = `desk-${desk}`
    const { operatorId, actor } = this.operatorAt(deskId)
    this.hall.give({ type: 'open-desk', deskId, operatorId, skills: null }, this.now, actor)
    this.#free(deskId)
  }

  #free(deskId: string): void {
    const desk = this.hall.state.desks.get(deskId)
    const shift = this.#shifts.get(deskId)
    if (!desk || !shift || desk.status !== 'open' || desk.ticketId !== null) return
    const closes = this.#clock(shift.closes)
    const isOver = this.now >= closes
    if (isOver && (!shift.isLast || this.now >= closes + OVERTIME_MS || !this.#canCall(desk))) {
      const { operatorId, actor } = this.operatorAt(deskId)
      this.hall.give({ type: 'close-desk', deskId, operatorId }, this.now, actor)
      return
    }
    if (shift.lunchAt !== null && !shift.hadLunch && this.now >= this.#clock(shift.lunchAt)) {
      shift.hadLunch = true
      this.#pause(deskId, 'lunch', LUNCH_MS + this.draws.msBetween(-3 * MINUTE, 4 * MINUTE))
    } else if (!isOver && this.draws.happens(SHORT_BREAK))
      this.#pause(deskId, this.draws.weighted(SHORT_BREAKS), this.draws.msBetween(3 * MINUTE, 9 * MINUTE))
    else if (this.#canCall(desk)) this.#callSoon(deskId)
  }

  #pause(deskId: string, reason: string, ms: number): void {
    const { operatorId, actor } = this.operatorAt(deskId)
    this.hall.give({ type: 'pause-desk', deskId, operatorId, reason }, this.now, actor)
    this.after(ms, () => {
      this.hall.give({ type: 'resume-desk', deskId, operatorId }, this.now, actor)
      this.#free(deskId)
    })
  }

  #canCall(desk: ReadonlyDesk): boolean {
    return desk.status === 'open' && desk.ticketId === null && chooseNext(this.hall.state, desk, this.now) !== null
  }

  #callSoon(deskId: string): void {
    if (this.#calling.has(deskId)) return
    this.#calling.add(deskId)
    this.after(Math.round(SECOND * Math.min(180, this.draws.logNormal(9, 0.9))), () => this.#call(deskId))
  }

  #call(deskId: string): void {
    this.#calling.delete(deskId)
    const { operatorId, actor } = this.operatorAt(deskId)
    const called = this.hall.give({ type: 'call-next', deskId, operatorId }, this.now, actor)
    if (called) this.#floor.called(calledIn(called), deskId)
    else this.#free(deskId)
  }

  #lend(): void {
    const { desk, forMs, serviceIds } = LENT
    const deskId = `desk-${desk}`
    this.hall.give(
      {
        type: 'lend-desk',
        deskId,
        tiers: [serviceIds],
        until: this.now + forMs,
        reason: 'The line for documents is long'
      },
      this.now,
      'supervisor:supervisor'
    )
    this.offer()
    this.offerAt(this.now + forMs)
  }
}

const calledIn = (events: readonly HallEvent[]): string =>
  events.flatMap((event) => (event.type === 'ticket-called' ? [event.ticketId] : []))[0] ?? ''
