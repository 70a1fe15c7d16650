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
        const refusal = refusalOf(app, visit)
        if (refusal) throw refusal
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

/** Why there can be no complaint about a visit now: it is too late, or there are enough; null: there can. */
function refusalOf({ hall, complaints }: FastifyInstance, visit: Complained): RequestRefused | null {
  const until = untilOf({ hall }, visit)
  if (until !== null && hall.now() > until)
    return new RequestRefused(
      409,
      'complaint-late',
      `A complaint is taken for ${hall.centre.feedback.complainDays} days after the visit`
    )
  const before = complaints.of(visit.ticketId)
  if (before.some(({ answeredAt, erasedAt }) => answeredAt === null && erasedAt === null))
    return new RequestRefused(409, 'complaint-open', 'There is a complaint about this ticket that waits for its answer')
  if (before.length >= MOST_OF_A_TICKET)
    return new RequestRefused(409, 'complaint-limit', `There can be ${MOST_OF_A_TICKET} complaints about a ticket`)
  return null
}

/** Whether a complaint would be taken now, of a visit that is over. */
export const mayComplain = (app: FastifyInstance, visit: Complained): boolean =>
  app.hall.centre.feedback.complaints && visit.isOver && refusalOf(app, visit) === null
