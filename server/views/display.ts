import type { ReadonlyTicket } from '../engine/index.ts'
import { ledOf } from '../protocol/conventions/led.ts'
import type { DisplayView, SignView } from '../protocol/hall-views.ts'
import { messagesOn } from './board.ts'
import { directoryOf, type Picture } from './picture.ts'
import { queuesOf, typicalOf } from './queues.ts'

const SHOWN = 24

/**
 * What hangs in the hall: numbers and desks, and how many wait. Nothing of a visitor.
 * @param shown the zones that it is about; null: all
 */
export function displayView(picture: Picture, zoneId: string, shown: readonly string[] | null): DisplayView {
  const { state, centre, announcements, epoch } = picture
  const directory = directoryOf(centre)
  const inZone = (zones: string[]) => shown === null || zones.some((zone) => shown.includes(zone))

  const real = announcements
    .filter(({ deskId }) => state.desks.has(deskId) && inZone([directory.desk(deskId).zoneId]))
    // Whoever is still at a desk stays, however many were called since: a display that was away has to announce them.
    .filter(({ ticketId, deskId }, place) => place < SHOWN || state.tickets.get(ticketId)?.deskId === deskId)
    .map(({ seq, ticketId, ticketNumber, deskId, at, recall }) => {
      const desk = directory.desk(deskId)
      return {
        seq,
        ticketNumber,
        deskLabel: desk.deskLabel,
        zoneId: desk.zoneId,
        at,
        recall,
        active: state.tickets.get(ticketId)?.deskId === deskId,
        awaited: isAwaited(state.tickets.get(ticketId), deskId)
      }
    })
  const calls = [...testCallsOf(picture), ...real]
  const waiting = queuesOf(picture)
    .filter(({ serviceId }) => inZone(directory.zonesOf(serviceId)))
    .map(({ serviceId, groupId, name, waiting, estimate, told }) => ({
      serviceId,
      groupId,
      name,
      waiting,
      estimate,
      told
    }))

  const topOf = (groupId: string): string => {
    const parentId = centre.groups.find((group) => group.groupId === groupId)?.parentId ?? null
    return parentId === null ? groupId : topOf(parentId)
  }
  const groups = centre.groups
    .filter((group) => group.parentId === null)
    .flatMap(({ groupId, name }) => {
      const services = waiting.filter((service) => topOf(service.groupId) === groupId)
      if (services.length === 0) return []
      return [
        {
          groupId,
          name,
          waiting: services.reduce((sum, service) => sum + service.waiting, 0),
          ...typicalOf(services)
        }
      ]
    })
  return { zoneId, epoch, calls, waiting, messages: messagesOn(state, picture.now, 'displays'), groups }
}

/** On every display, whatever its zones: each of them is tried. */
function testCallsOf({ testCall, centre }: Picture): DisplayView['calls'] {
  if (!testCall || !centre.desks.some(({ deskId }) => deskId === testCall.deskId)) return []
  const { seq, ticketNumber, deskId, at } = testCall
  const { deskLabel, zoneId } = directoryOf(centre).desk(deskId)
  return [{ seq, ticketNumber, deskLabel, zoneId, at, recall: 0, active: true, awaited: true }]
}

const isAwaited = (ticket: ReadonlyTicket | undefined, deskId: string): boolean =>
  ticket?.status === 'called' && ticket.deskId === deskId

/** The small sign over one desk. */
export function signView({ state, centre, announcements, testCall }: Picture, deskNumber: number): SignView | null {
  const plan = centre.desks.find((desk) => desk.deskNumber === deskNumber)
  const desk = plan && state.desks.get(plan.deskId)
  if (!plan || !desk) return null
  const ticket = desk.ticketId === null ? null : state.tickets.get(desk.ticketId)
  if (testCall && !ticket) {
    const { ticketNumber, seq } = testCall
    return withLed({ deskNumber, zoneId: plan.zoneId, status: desk.status, ticketNumber, serving: false, seq })
  }
  return withLed({
    deskNumber,
    zoneId: plan.zoneId,
    status: desk.status,
    ticketNumber: ticket?.ticketNumber ?? null,
    serving: ticket?.status === 'serving',
    seq: announcements.find((each) => each.deskId === plan.deskId)?.seq ?? 0
  })
}

const withLed = (sign: Omit<SignView, 'led'>): SignView => ({ ...sign, led: ledOf(sign) })
