import {
  compareRanked,
  countNotArrived,
  goesOnWith,
  type ReadonlyDesk,
  type ReadonlyHallState,
  isInTurn,
  lengthOf,
  type ReadonlyLine,
  chooseNext,
  nth,
  type Ranked,
  rankOf,
  scoreOf,
  suggestDesk,
  type ReadonlyTicket,
  ticketAtDesk
} from '../engine/index.ts'
import type { AsideRow, DeskTicket, DeskView, QueueRow, StaffTicket } from '../protocol/desks.ts'
import { messagesOn } from './board.ts'
import { directoryOf, type Picture } from './picture.ts'
import { ticketPlace, ticketWait } from './place.ts'

/** Rows of the queue that an operator is shown; the count says how many more there are. */
const SHOWN = 40

/** What the operator of one desk sees. */
export function deskView(picture: Picture, deskId: string): DeskView | null {
  const { state, centre, now, nameOf } = picture
  const desk = state.desks.get(deskId)
  if (!desk) return null
  const { deskNumber, deskLabel, zoneId } = directoryOf(centre).desk(deskId)
  const ticket = ticketAtDesk(state, desk)
  const { waiting, queue } = queueOf(picture, desk)
  const { callingRules } = centre
  const isCalled = ticket?.status === 'called'
  return {
    deskId,
    deskNumber,
    deskLabel,
    zoneId,
    status: desk.status,
    operatorId: desk.operatorId,
    operatorName: desk.operatorId === null ? null : nameOf(desk.operatorId),
    pause: desk.pause,
    ticket: ticket && deskTicket(picture, ticket),
    nextRecallAt:
      isCalled && ticket.recalls < callingRules.maxRecalls ? ticket.announcedAt + callingRules.recallGapMs : null,
    noShowFrom:
      isCalled && ticket.recalls >= callingRules.noShowAfterRecalls
        ? ticket.firstAnnouncedAt + callingRules.noShowAfterMs
        : null,
    suggested: isSuggested(state, desk, now),
    waiting,
    onTheWay: desk.tiers.flat().reduce((sum, serviceId) => sum + countNotArrived(state, serviceId), 0),
    queue,
    parked: asideOf(picture, desk, 'parked'),
    noShows: asideOf(picture, desk, 'no-show'),
    staffCalls: [...state.staffCalls].map(([deviceId, at]) => ({ deviceId, name: picture.deviceName(deviceId), at })),
    messages: messagesOn(state, now, 'desks'),
    lentUntil: desk.lent?.until ?? null,
    today: {
      served: desk.served,
      averageMs: desk.served === 0 ? null : Math.round(desk.servedMs / desk.served),
      noShows: desk.noShows
    }
  }
}

/** A ticket for which staff have just done something. @throws Error when the hall does not have it */
export function staffTicket(picture: Picture, ticketId: string): StaffTicket {
  const { state, refOf } = picture
  const ticket = state.tickets.get(ticketId)
  if (!ticket) throw new Error('a ticket was just changed and is not there')
  const { ticketNumber, status, serviceId } = ticket
  const ahead = status === 'waiting' ? ticketPlace(picture, ticket).ahead : 0
  return { ticketRef: refOf(ticketId), ticketNumber, status, serviceId, ahead }
}

/** The ticket at a desk, as its operator sees it. */
function deskTicket({ state, centre, refOf }: Picture, ticket: ReadonlyTicket): DeskTicket {
  const directory = directoryOf(centre)
  const next = goesOnWith(state, ticket)
  const { outcomeIds } = directory.service(ticket.serviceId)
  if (ticket.why === null) throw new Error(`${ticket.ticketNumber} is at a desk and was never called`)
  return {
    ticketRef: refOf(ticket.ticketId),
    ticketNumber: ticket.ticketNumber,
    status: ticket.status,
    serviceId: ticket.serviceId,
    serviceName: directory.service(ticket.serviceId).name,
    furtherServiceNames: ticket.further.map((serviceId) => directory.service(serviceId).name),
    visitedServiceNames: ticket.visited
      .filter((serviceId) => state.book.services.has(serviceId))
      .map((serviceId) => directory.service(serviceId).name),
    goesOnWith: next === null ? null : directory.service(next).name,
    persons: ticket.persons,
    ...(outcomeIds && { outcomeIds }),
    priorityClassName: directory.priorityClass(ticket.classId)?.name ?? null,
    language: ticket.language,
    issuedAt: ticket.issuedAt,
    dueAt: ticket.dueAt,
    waitedMs: Math.max(0, ticket.why.waitedMs),
    calledAt: ticket.calledAt,
    startedAt: ticket.startedAt,
    recalls: ticket.recalls,
    note: ticket.note && {
      text: ticket.note.text,
      deskLabel: state.desks.has(ticket.note.deskId) ? directory.desk(ticket.note.deskId).deskLabel : ''
    },
    why: whyOf(ticket.why, refOf)
  }
}

/** Why a ticket was called; whom it was called before, by reference. */
function whyOf({ runnerUp, ...why }: Why, refOf: Picture['refOf']): DeskTicket['why'] {
  if (runnerUp === null) return { ...why, runnerUp }
  const { ticketId, ...other } = runnerUp
  return { ...why, runnerUp: { ticketRef: refOf(ticketId), ...other } }
}

type Why = NonNullable<ReadonlyTicket['why']>

interface QueuedTicket extends Ranked {
  ticket: ReadonlyTicket
  line: ReadonlyLine
  tier: number
  isInTurn: boolean
}

/** The tickets that a desk calls next, in the order in which it would call them, as far as that can be told now. */
function queueOf(picture: Picture, desk: ReadonlyDesk): { waiting: number; queue: QueueRow[] } {
  const { state, centre, now, refOf } = picture
  const directory = directoryOf(centre)
  const { callingRules } = state.book
  const lines: Array<[tier: number, line: ReadonlyLine]> = [...desk.ownLines.values()].map((line) => [0, line])
  desk.tiers.forEach((tier, i) => {
    for (const serviceId of tier) for (const line of state.lines.get(serviceId) ?? []) lines.push([i + 1, line])
  })

  const rows: QueuedTicket[] = []
  let waiting = 0
  for (const [tier, line] of lines) {
    waiting += lengthOf(line)
    for (let n = 0; n < SHOWN; n++) {
      const ticket = nth(line, n)
      if (!ticket) break
      const waitedMs = now - ticket.waitingSince
      rows.push({
        ticket,
        line,
        tier,
        isInTurn: isInTurn(callingRules, line, tier, waitedMs),
        rank: rankOf(callingRules, line, waitedMs),
        score: scoreOf(line.cls, ticket, now)
      })
    }
  }
  // C6: tickets of later tiers come last.
  rows.sort((a, b) => Number(b.isInTurn) - Number(a.isInTurn) || compareRanked(a, b))

  // The policy has the last word on who stands first (after several `first` calls in a row, say).
  const next = chooseNext(state, desk, now)?.ticket
  const place = rows.findIndex((row) => row.ticket === next)
  if (place > 0) rows.unshift(...rows.splice(place, 1))

  return {
    waiting,
    queue: rows.slice(0, SHOWN).map(({ ticket, line, tier }) => ({
      ticketRef: refOf(ticket.ticketId),
      ticketNumber: ticket.ticketNumber,
      serviceName: directory.service(ticket.serviceId).name,
      priorityClassName: directory.priorityClass(ticket.classId)?.name ?? null,
      persons: ticket.persons,
      waitingSince: ticket.waitingSince,
      dueAt: ticket.dueAt,
      targetMs: line.service.targetMs,
      told: ticketWait(picture, ticket),
      tier
    }))
  }
}

/** Parked or missed tickets that concern a desk: its own, and those of its services. */
function asideOf({ state, centre, now, refOf }: Picture, desk: ReadonlyDesk, status: 'parked' | 'no-show'): AsideRow[] {
  const directory = directoryOf(centre)
  const services = new Set(desk.tiers.flat())
  const rows: AsideRow[] = []
  for (const ticket of ticketsAside(state, status)) {
    if (ticket.ownDeskId === null ? !services.has(ticket.serviceId) : ticket.ownDeskId !== desk.deskId) continue
    const until =
      status === 'parked' ? (ticket.parked?.until ?? null) : (ticket.noShowAt ?? 0) + centre.callingRules.returnGraceMs
    if (status === 'no-show' && until !== null && until < now) continue
    rows.push({
      ticketRef: refOf(ticket.ticketId),
      ticketNumber: ticket.ticketNumber,
      serviceName: directory.service(ticket.serviceId).name,
      since: ticket.parked?.since ?? ticket.noShowAt ?? ticket.issuedAt,
      reason: ticket.parked?.reason ?? null,
      until
    })
  }
  return rows.sort((a, b) => a.since - b.since)
}

function* ticketsAside(state: ReadonlyHallState, status: 'parked' | 'no-show'): Generator<ReadonlyTicket> {
  for (const ticketId of status === 'parked' ? state.parked : state.noShows) {
    const ticket = state.tickets.get(ticketId)
    if (ticket) yield ticket
  }
}

function isSuggested(state: ReadonlyHallState, desk: ReadonlyDesk, now: number): boolean {
  if (desk.status !== 'open' || desk.ticketId !== null) return false
  const next = chooseNext(state, desk, now)
  return next !== null && suggestDesk(state, next.ticket) === desk
}
