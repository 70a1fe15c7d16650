import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Command } from '../hall/submission.ts'
import { actorOf, operatorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { problems } from '../http/schemas.ts'
import { TicketId } from '../protocol/basics.ts'
import { VisitorView } from '../protocol/tickets.ts'
import { visitorView } from '../views/visitor.ts'

/** The schema of whatever is done with one ticket: it answers how the ticket is then. */
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

/** Submits a command about a ticket by its holder, or by staff for them. */
export async function act(
  app: FastifyInstance,
  request: Pick<FastifyRequest, 'identity'>,
  command: Command & { ticketId: string },
  withinTransaction?: () => void
): Promise<VisitorView> {
  if (command.type !== 'rate' && command.type !== 'postpone') needDesk(app, request)
  return app.hall.submit({
    command,
    actor: actorOf(request.identity),
    toResult: () => ticketView(app, command.ticketId),
    ...(withinTransaction && { withinTransaction })
  })
}

/** An operator does something for a visitor only while they have a desk open, at which everybody can see them. */
function needDesk({ hall }: FastifyInstance, { identity }: Pick<FastifyRequest, 'identity'>): void {
  const operatorId = operatorOf(identity)
  if (operatorId === null || [...hall.state.desks.values()].some((desk) => desk.operatorId === operatorId)) return
  throw new RequestRefused(403, 'not-your-desk', 'Open a desk first')
}
