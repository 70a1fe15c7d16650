import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serviceDayAt } from '../centre/service-day.ts'
import type { Complained, ComplaintContact } from '../db/complaints.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import type { Lang } from '../protocol/basics.ts'
import { DAY_MS } from '../services/complaints.ts'

/** One that was answered may have another; more are no longer about the visit. */
const MOST_OF_A_TICKET = 3

interface Complaining {
  text: string
  language: Lang
  contacts: ComplaintContact[]
  /** By staff, for the visitor. */
  takenDown: boolean
}

/** Until when there can be a complaint about a visit; null: it goes on. */
export const untilOf = ({ hall }: Pick<FastifyInstance, 'hall'>, visit: Complained): number | null =>
  visit.isOver ? (visit.endedAt ?? visit.issuedAt) + hall.centre.feedback.complainDays * DAY_MS : null

/**
 * Keeps a complaint, with a note in the log that there is one and no word of it.
 * @returns its id @throws RequestRefused 403 where the centre takes none, 409 late, or one too many
 */
export async function complain(
  app: FastifyInstance,
  request: FastifyRequest,
  visit: Complained,
  { text, language, contacts, takenDown }: Complaining
): Promise<string> {
  const { hall, complaints } = app
  const complaintId = randomBytes(9).toString('base64url')
  const { serviceDay, ticketNumber, ticketId, serviceId, deskId } = visit
  await hall.audit(
    {
      about: 'complaint',
      what: takenDown ? 'taken down' : 'made',
      details: { complaintId, serviceDay, ticketNumber }
    },
    actorOf(request.identity),
    {
      precondition() {
        refuseLate(app, visit)
        refuseMore(app, ticketId)
      },
      withinTransaction() {
        const at = hall.state.at
        const row = {
          complaintId,
          ticketId,
          serviceDay,
          ticketNumber,
          serviceId,
          deskId,
          at,
          takenDown,
          language,
          text
        }
        const madeOn = (hall.state.day ?? serviceDayAt(at, hall.centre)).serviceDay
        complaints.add({ ...row, madeOn, answer: null, answeredAt: null, answeredBy: null, erasedAt: null }, contacts)
      }
    }
  )
  return complaintId
}

function refuseLate(app: FastifyInstance, visit: Complained): void {
  const until = untilOf(app, visit)
  if (until !== null && app.hall.now() > until)
    throw new RequestRefused(
      409,
      'complaint-late',
      `A complaint is taken for ${app.hall.centre.feedback.complainDays} days after the visit`
    )
}

function refuseMore({ complaints }: FastifyInstance, ticketId: string): void {
  const before = complaints.of(ticketId)
  if (before.some(({ answeredAt, erasedAt }) => answeredAt === null && erasedAt === null))
    throw new RequestRefused(409, 'complaint-open', 'There is a complaint about this ticket that waits for its answer')
  if (before.length >= MOST_OF_A_TICKET)
    throw new RequestRefused(409, 'complaint-limit', `There can be ${MOST_OF_A_TICKET} complaints about a ticket`)
}

/** Whether a complaint would be taken now, of a visit that is over. */
export function mayComplain(app: FastifyInstance, visit: Complained): boolean {
  if (!app.hall.centre.feedback.complaints || !visit.isOver) return false
  try {
    refuseLate(app, visit)
    refuseMore(app, visit.ticketId)
    return true
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    return false
  }
}
