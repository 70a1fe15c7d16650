import { newcomerPosition, ORDINARY, type ReadonlyTicket, type Told } from '../engine/index.ts'
import type { Foretold } from '../foresight/foreknowledge.ts'
import type { Place, ShownWait } from '../protocol/basics.ts'
import type { Picture } from './picture.ts'
import { shownWait } from './told.ts'
import { W3, waitByW3 } from './w3.ts'

/** What every screen and paper tells of a place in the queue comes from here: the tile's number is the ticket's. */
export type Hall = Pick<Picture, 'state' | 'now' | 'hours' | 'foreknowledge'>

/** Where somebody would stand who took a ticket of a service now; without a class: without a priority. */
export function newcomerPlace(hall: Hall, serviceId: string, classId = ORDINARY): Place {
  const { ahead, foretold } = newcomer(hall, serviceId, classId)
  return { ahead, estimate: estimateIn(foretold), told: shownWait(foretold) }
}

/**
 * What somebody who takes a ticket now is told with it: it goes into the log with the ticket (W4).
 * @param wish of an appointment, `dueAt` is its slot, epoch ms; `keepsSlot`: it has the slot's place, however late (A3)
 * @returns undefined: no ticket is given for what the centre does not have
 */
export function toldToNewcomer(
  hall: Hall,
  kind: Told['kind'],
  wish: {
    serviceId: string
    classId: string | null
    further?: readonly string[]
    dueAt?: number | null
    keepsSlot?: boolean
  }
): Told | undefined {
  const { serviceId, classId, further, dueAt = null, keepsSlot = false } = wish
  const { book } = hall.state
  if (!book.services.has(serviceId) || !book.classes.has(classId ?? ORDINARY)) return undefined
  const { ahead, foretold } = newcomer(hall, serviceId, classId ?? ORDINARY, further, {
    // C8: an appointment waits from its slot on.
    waitingSince: keepsSlot && dueAt !== null ? dueAt : Math.max(hall.now, dueAt ?? hall.now)
  })
  const known = held(hall, dueAt === null ? hall.now : dueAt - book.callingRules.earlyMs, foretold)
  return { kind, method: known.method, ahead, estimate: estimateIn(known), shown: shownWait(known) }
}

function newcomer(
  hall: Hall,
  serviceId: string,
  classId: string,
  further: readonly string[] = [],
  { waitingSince } = { waitingSince: hall.now }
) {
  const { ahead, foretold } = waitByW3(hall, { ...newcomerPosition(serviceId, hall.now, classId), waitingSince })
  return { ahead, foretold: hall.foreknowledge?.ofNewcomer(serviceId, classId, further) ?? foretold }
}

/** Where a waiting ticket stands; its wait is never shorter than it is held back. */
export function ticketPlace(hall: Hall, ticket: ReadonlyTicket): Place {
  const { told } = ticket
  const { ahead, foretold } = waitByW3(hall, ticket)
  if (told !== null && isFresh(hall, ticket)) return { ahead, estimate: told.estimate, told: told.shown }
  const known = held(hall, ticket.callableAt, hall.foreknowledge?.ofTicket(ticket.ticketId) ?? foretold)
  return { ahead, estimate: estimateIn(known), told: shownWait(known, told) }
}

/** What the page of a waiting ticket tells now, for the log (W4). */
export function toldToHolder(hall: Hall, ticket: ReadonlyTicket): Told {
  const { ahead, estimate, told: shown } = ticketPlace(hall, ticket)
  return { kind: 'update', method: hall.foreknowledge?.ofTicket(ticket.ticketId)?.method ?? W3, ahead, estimate, shown }
}

/** The wait of a waiting ticket alone, for lists of many. */
export function ticketWait(hall: Hall, ticket: ReadonlyTicket): ShownWait {
  if (ticket.told !== null && isFresh(hall, ticket)) return ticket.told.shown
  const known = hall.foreknowledge?.ofTicket(ticket.ticketId) ?? waitByW3(hall, ticket).foretold
  return shownWait(held(hall, ticket.callableAt, known), ticket.told)
}

/** Foreknowledge comes every few seconds and may not have heard of it: what was told with it is still true. */
const FRESH_MS = 15_000
const isFresh = ({ foreknowledge, now }: Hall, { ticketId, issuedAt }: ReadonlyTicket): boolean =>
  foreknowledge !== undefined && now - issuedAt < FRESH_MS && foreknowledge.ofTicket(ticketId) === undefined

/** Nobody is called before that. */
function held(hall: Hall, callableAt: number, known: Foretold): Foretold {
  const heldMs = Math.max(0, callableAt - hall.now)
  return heldMs === 0
    ? known
    : {
        ...known,
        lowMs: Math.max(known.lowMs, heldMs),
        likelyMs: Math.max(known.likelyMs, heldMs),
        highMs: Math.max(known.highMs, heldMs)
      }
}

const estimateIn = ({ lowMs, likelyMs, highMs }: Foretold) => ({ lowMs, likelyMs, highMs })
