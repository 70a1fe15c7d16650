import { createHash } from 'node:crypto'
import { type Logged, loggedOf } from '../db/event-log.ts'
import type { Db } from '../db/open.ts'
import type { EventOf } from '../engine/index.ts'
import { offsetsOf } from '../figures/offsets.ts'
import { weekdayOf } from '../figures/periods.ts'
import type { Centre } from '../protocol/centre.ts'
import { DAY_FILE_FORMAT, DAY_FILE_HEAD, type DayFileRow } from '../protocol/conventions/day-file.ts'
import { type Party, toldPersons } from './told-persons.ts'

/** Whoever knows when somebody came must not find them: fewer of a kind than this in a day are told as "other". */
const FEWEST = 5
const STEP_S = 15
/** A day is moved by up to so many minutes, forward or back. */
export const SHIFT_MOST_MIN = 60

/**
 * A closed day for research, and for other centres, without anybody in it: no date but month and weekday, no numbers or ids, no
 * staff; desks are numbered anew; the whole day is moved by one number of minutes that nobody can know, and told to a quarter
 * of a minute, so that it can be played again. The format is told in README.md beside this file.
 */
export function anonymousDay(db: Db, serviceDay: string, centre: Centre): Array<Array<string | number | null>> {
  const entries = entriesOf(db, serviceDay)
  if (entries.length === 0) return []
  const writer = new DayWriter(entries, centre, serviceDay)
  return writer.rows().map((row) => DAY_FILE_HEAD.map((column) => row[column] ?? null))
}

const entriesOf = (db: Db, serviceDay: string): Logged[] =>
  db.$client
    .prepare<[string], Parameters<typeof loggedOf>[0]>(
      `SELECT seq, service_day AS serviceDay, at, type, actor, body, prev_hash AS prevHash, hash FROM events
      WHERE service_day = ? AND type <> 'noted' ORDER BY seq`
    )
    .all(serviceDay)
    .map(loggedOf)

interface Visit {
  serviceId: string
  deskId: string
  calledAt: number
  startedAt: number | null
  endedAt: number | null
  ended: string
}

interface Ticket {
  ticketId: string
  serviceId: string
  classId: string
  issuedAt: number
  persons: number
  visits: Visit[]
  told: { lowMs: number; highMs: number } | null
  leftAt: number | null
  ended: string
}

class DayWriter {
  readonly #tickets = new Map<string, Ticket>()
  readonly #deskSpans: Array<{ deskId: string; from: number; to: number | null; isBreak: boolean }> = []
  readonly #desks = new Map<string, number>()
  readonly #centre: Centre
  readonly #serviceDay: string
  readonly #secondsOf: (at: number) => number
  readonly #serviceOf: (id: string) => string
  readonly #classOf: (id: string) => string
  readonly #personsOf: (ticketId: string) => number

  constructor(entries: readonly Logged[], centre: Centre, serviceDay: string) {
    this.#centre = centre
    this.#serviceDay = serviceDay
    for (const { event } of entries) this.#take(event)
    const tickets = [...this.#tickets.values()]
    this.#serviceOf = often(tickets.map(({ serviceId }) => serviceId))
    this.#classOf = often(tickets.map(({ classId }) => classId))
    const parties = new Map(tickets.map((ticket) => [ticket.ticketId, this.#partyOf(ticket)]))
    const told = toldPersons([...parties.values()])
    this.#personsOf = (ticketId) => told(parties.get(ticketId) as Party)
    const offsetAt = offsetsOf(centre.timeZone)
    const midnight = Date.parse(`${serviceDay}T00:00:00Z`)
    const shiftMs = shiftOf(tickets) * 60_000
    this.#secondsOf = (at) => Math.round((at + offsetAt(at) - midnight + shiftMs) / 1_000 / STEP_S) * STEP_S
  }

  #take(event: Logged['event']): void {
    const { at } = event
    switch (event.type) {
      case 'ticket-issued':
        this.#tickets.set(event.ticketId, newTicket(event))
        return
      case 'ticket-called':
        this.#tickets.get(event.ticketId)?.visits.push({
          serviceId: this.#tickets.get(event.ticketId)?.serviceId ?? '',
          deskId: event.deskId,
          calledAt: at,
          startedAt: null,
          endedAt: null,
          ended: 'cut-off'
        })
        return
      case 'serving-started': {
        const visit = this.#tickets.get(event.ticketId)?.visits.at(-1)
        if (visit) visit.startedAt = at
        return
      }
      case 'ticket-finished':
        this.#end(event.ticketId, at, event.outcome === 'day-closed' ? 'cut-off' : 'finished', event.nextServiceId)
        return
      case 'ticket-missed':
        this.#end(event.ticketId, at, 'no-show', null)
        return
      case 'ticket-parked':
        this.#end(event.ticketId, at, 'parked', null)
        return
      case 'ticket-transferred':
        this.#end(event.ticketId, at, 'transferred', event.serviceId)
        return
      case 'ticket-steered':
      case 'ticket-moved': {
        const ticket = this.#tickets.get(event.ticketId)
        if (ticket) ticket.serviceId = event.serviceId
        return
      }
      case 'ticket-cancelled': {
        const ticket = this.#tickets.get(event.ticketId)
        const visit = ticket?.visits.at(-1)
        if (!ticket) return
        if (visit && visit.endedAt === null) Object.assign(visit, { endedAt: at, ended: 'cancelled' })
        else if (event.reason === 'day-closed') ticket.ended = 'left-over'
        else Object.assign(ticket, { ended: 'cancelled', leftAt: at })
        return
      }
      default:
        this.#takeDesk(event)
    }
  }

  #takeDesk(event: Logged['event']): void {
    const open = (isBreak: boolean, deskId: string) =>
      this.#deskSpans.findLast((span) => span.isBreak === isBreak && span.deskId === deskId && span.to === null)
    switch (event.type) {
      case 'desk-opened':
        if (!this.#desks.has(event.deskId)) this.#desks.set(event.deskId, this.#desks.size + 1)
        this.#deskSpans.push({ deskId: event.deskId, from: event.at, to: null, isBreak: false })
        return
      case 'desk-paused':
        this.#deskSpans.push({ deskId: event.deskId, from: event.at, to: null, isBreak: true })
        return
      case 'desk-resumed':
      case 'desk-closed':
        for (const isBreak of event.type === 'desk-closed' ? [true, false] : [true]) {
          const span = open(isBreak, event.deskId)
          if (span) span.to = event.at
        }
        return
      default:
    }
  }

  #end(ticketId: string, at: number, ended: string, nextServiceId: string | null): void {
    const ticket = this.#tickets.get(ticketId)
    const visit = ticket?.visits.at(-1)
    if (!ticket || !visit) return
    visit.endedAt = at
    visit.ended = ended
    if (nextServiceId !== null) ticket.serviceId = nextServiceId
  }

  #partyOf({ serviceId, classId, visits, persons, issuedAt }: Ticket): Party {
    const first = visits[0]?.serviceId ?? serviceId
    return { kind: `${this.#serviceOf(first)} ${this.#classOf(classId)}`, persons, issuedAt }
  }

  rows(): DayFileRow[] {
    const head = { format: DAY_FILE_FORMAT, month: this.#serviceDay.slice(0, 7), weekday: weekdayOf(this.#serviceDay) }
    return [
      ...this.#ruleRows(),
      ...this.#deskRows(),
      ...[...this.#tickets.values()].flatMap((ticket, place) => this.#ticketRows(ticket, place + 1))
    ].map((row) => ({ ...head, ...row }))
  }

  /** What whoever plays the day has to know of the settings; of services that are told as "other" the mean. */
  #ruleRows(): Array<Partial<DayFileRow>> {
    const services = new Map<string, Array<{ targetMs: number; expectedServiceMs: number }>>()
    for (const { serviceId, targetMs, expectedServiceMs } of this.#centre.services) {
      const told = this.#serviceOf(serviceId)
      services.set(told, [...(services.get(told) ?? []), { targetMs, expectedServiceMs }])
    }
    const mean = (values: number[]) => Math.round(values.reduce((sum, each) => sum + each, 0) / values.length / 1_000)
    const { maxFirstInARow, hardMaxWaitMs } = this.#centre.callingRules
    return [
      { row: 'rules', rules: `max_first_in_a_row=${maxFirstInARow} hard_max_wait_s=${hardMaxWaitMs / 1_000}` },
      ...[...services].map(([service, of]) => ({
        row: 'service',
        service,
        rules: `target_s=${mean(of.map(({ targetMs }) => targetMs))} expected_s=${mean(of.map(({ expectedServiceMs }) => expectedServiceMs))}`
      })),
      ...this.#centre.priorityClasses
        .filter(({ priorityClassId }) => this.#classOf(priorityClassId) === priorityClassId)
        .map(({ priorityClassId, creditMs, rate, first }) => ({
          row: 'class',
          class: priorityClassId,
          rules: `credit_s=${creditMs / 1_000} rate=${rate} first=${Number(first)}`
        }))
    ]
  }

  #deskRows(): Array<Partial<DayFileRow>> {
    const tiersOf = (deskId: string): string => {
      const left = new Set<string>()
      const tiers = this.#centre.desks.find((desk) => desk.deskId === deskId)?.tiers ?? []
      return tiers
        .map((tier) => tier.map(this.#serviceOf).filter((told) => !left.has(told) && left.add(told)))
        .filter((tier) => tier.length > 0)
        .map((tier) => tier.join(' '))
        .join('|')
    }
    return this.#deskSpans.map(({ deskId, from, to, isBreak }) => ({
      row: isBreak ? 'break' : 'desk',
      desk: this.#desks.get(deskId) ?? 0,
      at_s: this.#secondsOf(from),
      until_s: to === null ? null : this.#secondsOf(to),
      ...(!isBreak && { rules: tiersOf(deskId) })
    }))
  }

  #ticketRows(ticket: Ticket, number: number): Array<Partial<DayFileRow>> {
    const { issuedAt, classId, visits, told, leftAt, ended } = ticket
    const rounded = (ms: number) => Math.round(ms / 1_000 / STEP_S) * STEP_S
    const what = {
      row: 'ticket',
      ticket: number,
      at_s: this.#secondsOf(issuedAt),
      class: this.#classOf(classId),
      persons: this.#personsOf(ticket.ticketId),
      told_low_s: told && rounded(told.lowMs),
      told_high_s: told && rounded(told.highMs),
      left_after_s: leftAt === null ? null : rounded(leftAt - issuedAt)
    }
    if (visits.length === 0) return [{ ...what, service: this.#serviceOf(ticket.serviceId), visit: 0, ended }]
    return visits.map(({ serviceId, deskId, calledAt, startedAt, endedAt, ended: how }, place) => ({
      ...what,
      service: this.#serviceOf(serviceId),
      visit: place + 1,
      desk: this.#desks.get(deskId) ?? 0,
      called_after_s: rounded(calledAt - issuedAt),
      start_after_call_s: startedAt === null ? null : rounded(startedAt - calledAt),
      at_desk_s: endedAt === null ? null : rounded(endedAt - (startedAt ?? calledAt)),
      ended: how
    }))
  }
}

/** What is told with a ticket is in its event, of programs that told something. */
function newTicket(event: EventOf<'ticket-issued'>): Ticket {
  const { ticketId, serviceId, classId, at, persons = 1 } = event
  const { told } = event as { told?: { estimate?: { lowMs: number; highMs: number } } }
  return {
    ticketId,
    serviceId,
    classId,
    issuedAt: at,
    persons,
    visits: [],
    told: told?.estimate ?? null,
    leftAt: null,
    ended: 'waiting'
  }
}

const often = (ids: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return (id: string): string => ((counts.get(id) ?? 0) >= FEWEST ? id : 'other')
}

/**
 * By how many minutes a day is moved: always the same for one day, as whoever had it moved otherwise each time could take the
 * mean; and known to nobody, as it comes of the ids of all its tickets, of which each is its holder's secret.
 */
function shiftOf(tickets: ReadonlyArray<{ ticketId: string }>): number {
  const hash = createHash('sha256')
  for (const { ticketId } of tickets) hash.update(ticketId)
  return (hash.digest().readUInt32BE(0) % (2 * SHIFT_MOST_MIN + 1)) - SHIFT_MOST_MIN
}
