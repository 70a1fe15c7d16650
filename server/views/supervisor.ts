import { awayFor, type HallState, nth } from '../engine/index.ts'
import type { SupervisorView } from '../protocol/hall-views.ts'
import type { PrinterView } from '../protocol/printing.ts'
import { directoryOf, openDesksFor, type Picture } from './picture.ts'
import { queuesOf } from './queues.ts'

/** The whole hall at a glance. */
export function supervisorView (picture: Picture, printers: PrinterView[] = []): SupervisorView {
  const { state, centre, now, clock, nameOf } = picture
  const directory = directoryOf(centre)
  const services = queuesOf(picture).map(({ serviceId, name, waiting, estimate }) => ({
    serviceId,
    name,
    waiting,
    onTheWay: awayFor(state, serviceId),
    longestWaitMs: longestWait(state, serviceId, now),
    openDesks: openDesksFor(state, serviceId).length,
    estimate
  }))
  return {
    serviceDay: state.day?.serviceDay ?? '',
    waiting: services.reduce((sum, service) => sum + service.waiting, 0),
    onTheWay: state.away.size,
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
        ticketNumber: desk.ticketId === null ? null : state.tickets.get(desk.ticketId)?.ticketNumber ?? null,
        pauseReason: desk.pause?.reason ?? null
      }
    }),
    staffCalls: [...state.staffCalls].map(([deviceId, at]) => ({ deviceId, at })),
    clock,
    printers,
    unserved: services.filter((service) => service.waiting > 0 && service.openDesks === 0).map(({ serviceId, name, waiting }) => ({ serviceId, name, waiting }))
  }
}

function longestWait (state: HallState, serviceId: string, now: number): number {
  let since = now
  for (const line of state.lines.get(serviceId) ?? []) since = Math.min(since, nth(line, 0)?.waitingSince ?? now)
  return now - since
}
