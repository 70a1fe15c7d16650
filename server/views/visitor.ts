import { isPostponed, ORDINARY, type ReadonlyTicket } from '../engine/index.ts'
import type { ArrivedTicket, IssuedTicket, VisitorView } from '../protocol/tickets.ts'
import { checkInCodeOf } from './check-in-code.ts'
import { directoryOf, type Picture } from './picture.ts'
import { ticketPlace } from './place.ts'
import { visitOf } from './visit.ts'

/** What whoever holds a ticket may see of it; null: no such ticket in this service day. */
export function visitorView(picture: Picture, ticketId: string): VisitorView | null {
  const { state, centre, now, isCalledByIssuer } = picture
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return null
  const directory = directoryOf(centre)
  const { callingRules } = centre
  const isWaiting = ticket.status === 'waiting'
  const desk = ticket.deskId === null ? null : directory.desk(ticket.deskId)
  const own = ticket.ownDeskId === null ? null : directory.desk(ticket.ownDeskId)
  return {
    ticketNumber: ticket.ticketNumber,
    status: ticket.status,
    serviceId: ticket.serviceId,
    serviceName: directory.service(ticket.serviceId).name,
    priority: ticket.classId !== ORDINARY,
    zoneIds: own ? [own.zoneId] : directory.zonesOf(ticket.serviceId),
    ...wholeVisit(picture, ticket),
    issuedAt: ticket.issuedAt,
    ...(isWaiting ? ticketPlace(picture, ticket) : { ahead: 0, estimate: null, told: null }),
    heldUntil: isWaiting && ticket.callableAt > now ? ticket.callableAt : null,
    desk: desk && {
      deskLabel: desk.deskLabel,
      deskNumber: desk.deskNumber,
      zoneId: desk.zoneId,
      calledAt: ticket.calledAt,
      recall: ticket.recalls
    },
    confirmBy: isWaiting ? ticket.confirmBy : null,
    arrivalCode: isWaiting && ticket.confirmBy !== null ? checkInCodeOf(ticketId) : null,
    dayOver: ticket.cancelledWhy === 'day-closed',
    withdrawn: ticket.cancelledWhy === 'kiosk-flood',
    canPostpone: isWaiting && ticket.confirmBy === null && ticket.postpones < callingRules.maxPostpones,
    canEndPostpone: isPostponed(state, ticket, now),
    canCancel: isWaiting || ticket.status === 'called' || ticket.status === 'parked',
    canRate: ticket.status === 'finished' && ticket.stars === null && !isCalledByIssuer(ticketId),
    hasRated: ticket.stars !== null,
    canComment: centre.feedback.comments,
    canReturn: ticket.status === 'no-show' && ticket.returns < callingRules.maxReturns,
    returnUntil: ticket.status === 'no-show' ? (ticket.noShowAt ?? 0) + callingRules.returnGraceMs : null
  }
}

/** The answer to whoever took a ticket: the one that tells its id, and what the log says was told with it. */
export function issuedTicket(picture: Picture, ticketId: string): IssuedTicket {
  const told = picture.state.tickets.get(ticketId)?.told
  return {
    ticketId,
    ...arrivedTicket(picture, ticketId),
    ...(told && { ahead: told.ahead, estimate: told.estimate, told: told.shown }),
    trackPath: trackPathOf(ticketId)
  }
}

/** The address of a ticket's page, without the server. */
export const trackPathOf = (ticketId: string): string => `/t/${ticketId}`

/** What is said of a ticket to whoever stands there with it. @throws Error when the hall does not have it */
export function arrivedTicket(picture: Picture, ticketId: string): ArrivedTicket {
  const { state, centre } = picture
  const ticket = state.tickets.get(ticketId)
  if (!ticket || !state.day) throw new Error('a ticket was just issued and is not there')
  return {
    ticketNumber: ticket.ticketNumber,
    serviceId: ticket.serviceId,
    issuedAt: ticket.issuedAt,
    serviceDay: state.day.serviceDay,
    ...ticketPlace(picture, ticket),
    zoneIds: directoryOf(centre).zonesOf(ticket.serviceId),
    ...wholeVisit(picture, ticket)
  }
}

/** What is said only of a ticket for several people, or of a visit of several services. */
export function wholeVisit(picture: Picture, ticket: ReadonlyTicket): Pick<VisitorView, 'persons' | 'visit'> {
  const visit = visitOf(picture, ticket)
  return { ...(ticket.persons > 1 && { persons: ticket.persons }), ...(visit && { visit }) }
}
