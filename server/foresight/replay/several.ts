import type { CommandOf, HallEvent, HallState } from '../../engine/index.ts'
import type { Recorded } from './recorded.ts'

/** Commands that have several events, told by the first of them; null: it begins no such command. */

/** S2: visits finished and cancelled, desks closed, then the day. */
export function closingOf(entries: readonly Recorded[], at: number): CommandOf<'close-day'> | null {
  const last = runOf(entries, at, (event) => {
    if (event.type === 'ticket-finished') return event.outcome === 'day-closed'
    if (event.type === 'ticket-cancelled') return event.reason === 'day-closed'
    return event.type === 'desk-closed' || event.type === 'appointment-missed'
  })
  return last?.type === 'day-closed' ? { type: 'close-day', reason: last.reason ?? null } : null
}

/** S4, S5: tickets moved from services that go, then the settings. */
export function configuringOf(
  state: HallState,
  entries: readonly Recorded[],
  at: number
): CommandOf<'configure'> | null {
  const moves: Record<string, string> = {}
  const last = runOf(entries, at, (event) => {
    if (event.type !== 'ticket-moved' && event.type !== 'appointment-moved') return false
    const ticket =
      event.type === 'ticket-moved' ? state.tickets.get(event.ticketId) : state.appointments.get(event.appointmentId)
    const before = ticket ? [ticket.serviceId, ...ticket.further] : []
    for (const [place, serviceId] of [event.serviceId, ...event.further].entries()) {
      const from = before[place]
      if (from !== undefined && from !== serviceId) moves[from] = serviceId
    }
    return true
  })
  if (last?.type !== 'hall-configured') return null
  const { rules, openings, reason = null } = last
  return { type: 'configure', rules, openings, reason, moves }
}

/** G4: a whole queue goes to another service. */
export function movingOf(state: HallState, event: HallEvent): CommandOf<'move-queue'> | null {
  if (event.type !== 'ticket-steered') return null
  const ticket = state.tickets.get(event.ticketId)
  if (!ticket || ticket.serviceId === event.serviceId) return null
  return { type: 'move-queue', serviceId: ticket.serviceId, toServiceId: event.serviceId, reason: event.reason }
}

/** G4: the desks of another service serve this one too; which other one, the event does not say. */
export function joiningOf(state: HallState, event: HallEvent): Array<CommandOf<'join-queue'>> {
  if (event.type !== 'desk-lent') return []
  const served = new Set(state.desks.get(event.deskId)?.tiers.flat())
  const joined = event.tiers.flat().filter((serviceId) => !served.has(serviceId))
  const [serviceId] = joined
  if (serviceId === undefined || joined.length !== 1) return []
  const { until, reason } = event
  return event.tiers
    .filter((tier) => tier.includes(serviceId))
    .flat()
    .filter((toServiceId) => toServiceId !== serviceId)
    .map((toServiceId) => ({ type: 'join-queue', serviceId, toServiceId, until, reason }))
}

/** G6: tickets that a machine took, cancelled together; those that it may not cancel were named in vain, and are not told. */
export function cancellingOf(entries: readonly Recorded[], at: number): CommandOf<'cancel-issued'> | null {
  const { event } = entries[at] as Recorded
  if (event.type !== 'ticket-cancelled' || event.because === undefined) return null
  const { because: reason } = event
  const ticketIds: string[] = []
  runOf(entries, at, (each) => {
    const isSuch = each.type === 'ticket-cancelled' && each.because === reason
    if (isSuch) ticketIds.push(each.ticketId)
    return isSuch
  })
  return { type: 'cancel-issued', ticketIds, reason }
}

/** Passes over events of one moment and one actor as long as they are such, and returns the one after them if it is of the same moment. */
function runOf(entries: readonly Recorded[], from: number, isSuch: (event: HallEvent) => boolean): HallEvent | null {
  const first = entries[from] as Recorded
  for (let i = from; i < entries.length; i++) {
    const { event, actor } = entries[i] as Recorded
    if (event.at !== first.event.at || actor !== first.actor) return null
    if (!isSuch(event)) return event
  }
  return null
}
