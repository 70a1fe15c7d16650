import { hash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { KnownProgram } from '../db/programs.ts'
import { actorOf, type Identity } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { originOf } from '../http/origin.ts'
import { problems } from '../http/schemas.ts'
import { IssuedTicket, IssueTicketBody } from '../protocol/tickets.ts'
import { paperOf } from '../views/paper.ts'
import { toldToNewcomer } from '../views/place.ts'
import { issuedTicket } from '../views/visitor.ts'
import { needDesk } from './need-desk.ts'
import { paperPrinter } from './paper-printer.ts'
import { visitAsked } from './visit-asked.ts'
import { newTicketId } from './ticket-id.ts'
import feedback from './ticket-feedback.ts'
import holder from './ticket-holder.ts'
import { needKey } from './need-key.ts'

/** Later than this no appointment of a service day can be. */
const LATEST_SLOT_MS = 36 * 3_600_000

/** Taking a ticket in the hall, and what can be done with it. Registered under /api/tickets. */
const tickets: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, printing } = app
  await app.register(holder)
  await app.register(feedback)

  app.post(
    '',
    {
      schema: {
        summary: 'Take a ticket',
        description:
          'An operator needs an open desk. A program takes them as a kiosk without paper does: with tickets:write those without an appointment, with appointments:write those with one (dueAt). The same key again gives the same ticket; the same key for something else is 422.',
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 128 })) }),
        body: IssueTicketBody,
        response: { 201: IssuedTicket, ...problems }
      }
    },
    async (request, reply) => {
      const key = needKey(request)
      const { kiosk, program } = request.identity
      if (program) needScope(program, request.body)
      else if (kiosk === null) needDesk(app, request)
      const by = program?.programId ?? kiosk ?? request.identity.staff?.userId ?? ''
      takePace(app, request.identity, by)
      const { serviceId, priorityClassId = null, language = null, dueAt = null, persons = 1 } = request.body
      const { further, order } = visitAsked(app, request.body)
      if (dueAt !== null && dueAt > hall.now() + LATEST_SLOT_MS)
        throw new RequestRefused(400, 'bad-request', 'An appointment is for this service day')
      const ticketId = newTicketId(hall.now())
      const printerId = paperPrinter(app, request, request.body.printerId)
      const toResult = (): IssuedTicket => ({
        ...issuedTicket(app.picture(), ticketId),
        ...(printerId !== null && { paper: true })
      })
      const body = await hall.submit({
        command: () => {
          const [first = serviceId, ...others] = order()
          const visit = { serviceId: first, further: others, classId: priorityClassId, dueAt }
          return {
            type: 'issue-ticket',
            ticketId,
            ...visit,
            language,
            persons,
            told: toldToNewcomer(app.picture(), printerId === null ? 'phone' : 'paper', visit)
          }
        },
        actor: actorOf(request.identity),
        toResult,
        ...(printerId !== null && {
          withinTransaction() {
            const picture = app.picture()
            printing.add(
              printerId,
              ticketId,
              paperOf(picture, ticketId, { origin: originOf(request), issued: issuedTicket(picture, ticketId) })
            )
          }
        }),
        request: {
          scope: by,
          key,
          bodyHash: hash(
            'sha256',
            JSON.stringify([
              serviceId,
              priorityClassId,
              language,
              further,
              dueAt,
              ...(persons > 1 || request.body.keepOrder ? [persons, request.body.keepOrder ?? false] : [])
            ]),
            'base64url'
          )
        }
      })
      if (printerId !== null) printing.wake(printerId)
      return reply.code(201).send(body)
    }
  )
}

/** @param by whose tickets are counted @throws RequestRefused 429 */
function takePace({ kioskPace, limits, people }: FastifyInstance, { kiosk, program }: Identity, by: string): void {
  if (program) limits.take('kioskTickets', by)
  else if (kiosk !== null) kioskPace.take(kiosk, people.devices.byId(kiosk)?.profile.ticketsPerMinute)
  limits.take('tickets', by)
}

/** An appointment is booked by a scope of its own. @throws RequestRefused 403 */
function needScope({ scopes }: KnownProgram, { dueAt }: IssueTicketBody): void {
  if (scopes.includes(dueAt === undefined ? 'tickets:write' : 'appointments:write')) return
  throw new RequestRefused(
    403,
    'scope-missing',
    'A ticket with an appointment needs appointments:write, others tickets:write'
  )
}

export default tickets
