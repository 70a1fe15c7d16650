import type { ReadonlyTicket } from '../engine/index.ts'
import { ticketNumberOf } from '../protocol/conventions/look-alikes.ts'
import type { ReceptionTicket, ReceptionView } from '../protocol/reception.ts'
import { directoryOf, type Picture } from './picture.ts'
import { ticketPlace } from './place.ts'
import { wholeVisit } from './visitor.ts'

/** Of each list. */
const SHOWN = 20

/** The hall as whoever receives visitors needs it. */
export function receptionView({ state, centre, now, refOf, deviceName }: Picture): ReceptionView {
  const { sms, smsGateway, phonePrefix } = centre.messages
  const missed = [...state.noShows]
    .map((ticketId) => state.tickets.get(ticketId))
    .filter((ticket) => ticket !== undefined)
    .map(({ ticketId, ticketNumber, noShowAt }) => ({
      ticketRef: refOf(ticketId),
      ticketNumber,
      until: (noShowAt ?? 0) + centre.callingRules.returnGraceMs
    }))
    .filter(({ until }) => until >= now)
  return {
    serviceDay: state.day?.serviceDay ?? '',
    staffCalls: [...state.staffCalls].map(([deviceId, at]) => ({ deviceId, name: deviceName(deviceId), at })),
    missed: missed.sort((a, b) => b.until - a.until).slice(0, SHOWN),
    sms: sms && smsGateway !== null ? { prefix: phonePrefix } : null
  }
}

/**
 * The tickets of the day that somebody may mean by what they typed, in whatever state; in the order in which they were
 * taken. None for what is no number.
 */
export function findByNumber(picture: Picture, typed: string): ReceptionTicket[] {
  if (!/\d/.test(typed)) return []
  const wanted = ticketNumberOf(typed)
  const hasLetters = /^[A-Z]/.test(wanted)
  return [...picture.state.tickets.values()]
    .filter(({ ticketNumber }) => (hasLetters ? ticketNumber : ticketNumber.replace(/^[A-Z]+/, '')) === wanted)
    .slice(0, SHOWN)
    .map((ticket) => receptionTicket(picture, ticket))
}

function receptionTicket(picture: Picture, ticket: ReadonlyTicket): ReceptionTicket {
  const { centre, now, refOf, lastDeskOf, sentBy } = picture
  const directory = directoryOf(centre)
  const { ticketId, ticketNumber, status, serviceId, classId, ownDeskId } = ticket
  const deskOf = (deskId: string | null | undefined) => {
    const known = deskId != null && picture.state.desks.has(deskId) ? directory.desk(deskId) : null
    return known && { deskNumber: known.deskNumber, zoneId: known.zoneId }
  }
  const isWaiting = status === 'waiting'
  const place = isWaiting ? ticketPlace(picture, ticket) : null
  const onlyFor = isWaiting || status === 'parked' ? deskOf(ownDeskId) : null
  return {
    ticketRef: refOf(ticketId),
    ticketNumber,
    status,
    serviceId,
    serviceName: directory.service(serviceId).name,
    priorityClassId: classId,
    priorityClassName: directory.priorityClass(classId)?.name ?? null,
    zoneIds: onlyFor ? [onlyFor.zoneId] : directory.zonesOf(serviceId),
    language: ticket.language,
    ...wholeVisit(picture, ticket),
    issuedAt: ticket.issuedAt,
    dueAt: ticket.dueAt,
    ahead: place?.ahead ?? 0,
    told: place?.told ?? null,
    heldUntil: isWaiting && ticket.callableAt > now ? ticket.callableAt : null,
    confirmBy: isWaiting ? ticket.confirmBy : null,
    sentBy: isWaiting ? deskOf(sentBy(ticketId)) : null,
    onlyFor,
    desk: deskOf(ticket.deskId ?? lastDeskOf(ticketId)),
    since: sinceOf(ticket),
    reason: ticket.parked?.reason ?? ticket.cancelledWhy,
    until: status === 'no-show' ? sinceOf(ticket) + centre.callingRules.returnGraceMs : (ticket.parked?.until ?? null)
  }
}

function sinceOf({ status, waitingSince, calledAt, startedAt, parked, noShowAt, endedAt }: ReadonlyTicket): number {
  switch (status) {
    case 'waiting':
      return waitingSince
    case 'called':
      return calledAt
    case 'serving':
      return startedAt ?? calledAt
    case 'parked':
      return parked?.since ?? waitingSince
    case 'no-show':
      return noShowAt ?? calledAt
    default:
      return endedAt ?? waitingSince
  }
}
