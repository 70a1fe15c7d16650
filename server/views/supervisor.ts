import { countNotArrived, type ReadonlyHallState, nth, takesTickets } from '../engine/index.ts'
import type { SupervisorView } from '../protocol/hall-views.ts'
import { linesOfDesks, waitsOf } from './alarms.ts'
import { adviceOf, alarmsOf, arrivalsOf, type BoardFacts, doingOf, measuresOf, outlookOf, zonesOf } from './board.ts'
import { bookedIn } from './booked.ts'
import { directoryOf, openDesksFor, type Picture } from './picture.ts'
import { queuesOf } from './queues.ts'

/** The whole hall at a glance. */
export function supervisorView(picture: Picture, facts: BoardFacts): SupervisorView {
  const { state, centre, now, clock, nameOf } = picture
  const directory = directoryOf(centre)
  const queues = queuesOf(picture)
  const ofDesks = linesOfDesks(state)
  const { nextHour, inAnHour } = outlookOf(picture, facts.arrivals, queues)
  const booked = bookedIn(state)
  const services = queues.map(({ serviceId, name, waiting, estimate, told, targetMs }) => ({
    serviceId,
    name,
    waiting,
    onTheWay: countNotArrived(state, serviceId),
    booked: booked.waiting.get(serviceId) ?? 0,
    expected: booked.expected.get(serviceId) ?? 0,
    longestWaitMs: longestWait(state, serviceId, now),
    openDesks: openDesksFor(state, serviceId).length,
    estimate,
    told,
    targetMs,
    ...waitsOf(state, serviceId, targetMs, now, ofDesks),
    takesTickets: takesTickets(state, serviceId, now),
    steered: state.issuingOverrides.get(serviceId)?.to ?? null,
    inAnHour: inAnHour(serviceId)
  }))
  return {
    serviceDay: state.day?.serviceDay ?? '',
    waiting: services.reduce((sum, service) => sum + service.waiting, 0),
    onTheWay: state.notArrived.size,
    booked: services.reduce((sum, service) => sum + service.booked, 0),
    expected: services.reduce((sum, service) => sum + service.expected, 0),
    longestWaitMs: Math.max(0, ...services.map((service) => service.longestWaitMs)),
    services,
    desks: [...state.desks.values()].map((desk) => {
      const { deskNumber, zoneId } = directory.desk(desk.deskId)
      return {
        deskId: desk.deskId,
        deskNumber,
        zoneId,
        status: desk.status,
        operatorName: desk.operatorId === null ? null : nameOf(desk.operatorId),
        ticketNumber: desk.ticketId === null ? null : (state.tickets.get(desk.ticketId)?.ticketNumber ?? null),
        pauseReason: desk.pause?.reason ?? null,
        ...doingOf(state, desk),
        serves: desk.tiers.flat(),
        lentUntil: desk.lent?.until ?? null
      }
    }),
    staffCalls: [...state.staffCalls].map(([deviceId, at]) => ({ deviceId, name: picture.deviceName(deviceId), at })),
    clock,
    printers: facts.printers,
    zones: zonesOf(picture, services),
    arrivals: arrivalsOf(facts),
    nextHour,
    priorityIssuers: (facts.priorityIssuers ?? []).map(({ userId, count }) => ({ name: nameOf(userId), count })),
    complaints: { open: facts.complaints?.open ?? 0, late: facts.complaints?.late ?? 0 },
    devices: facts.devices,
    measures: measuresOf(picture),
    planned: facts.planned ?? [],
    advice: adviceOf(picture),
    alarms: alarmsOf(picture, services, facts),
    unserved: services
      .filter((service) => service.waiting > 0 && service.openDesks === 0)
      .map(({ serviceId, name, waiting }) => ({ serviceId, name, waiting }))
  }
}

function longestWait(state: ReadonlyHallState, serviceId: string, now: number): number {
  let since = now
  for (const line of state.lines.get(serviceId) ?? []) since = Math.min(since, nth(line, 0)?.waitingSince ?? now)
  return now - since
}
