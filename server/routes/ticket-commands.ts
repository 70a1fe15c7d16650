import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Command } from '../hall/submission.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { TicketId } from '../protocol/basics.ts'
import { VisitorView } from '../protocol/tickets.ts'
import { visitorView } from '../views/visitor.ts'
import { needDesk } from './need-desk.ts'

/** The schema of whatever a holder does with their ticket: it answers how the ticket is then. */
export const ofTicket = {
  params: Type.Object({ ticketId: TicketId }),
  response: { 200: VisitorView, ...problems }
}

/** How a ticket is, as its holder sees it. @throws RequestRefused 404 */
export function ticketView(app: FastifyInstance, ticketId: string): VisitorView {
  const view = visitorView(app.picture(), ticketId)
  if (!view) throw new RequestRefused(404, 'unknown-ticket', 'No such ticket in this service day')
  return view
}

/**
 * Submits a command of whoever holds a ticket's id. From a browser in which somebody of the staff is signed in, the log has
 * that person, and an operator needs an open desk, as for everything that they do with a ticket.
 */
export async function act(
  app: FastifyInstance,
  request: Pick<FastifyRequest, 'identity'>,
  command: Command & { ticketId: string },
  withinTransaction?: () => void
): Promise<VisitorView> {
  needDesk(app, request)
  return app.hall.submit({
    command,
    actor: actorOf(request.identity),
    toResult: () => ticketView(app, command.ticketId),
    ...(withinTransaction && { withinTransaction })
  })
}
