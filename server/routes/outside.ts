import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Hall } from '../hall/hall.ts'
import { actorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, shareOf } from '../http/limits.ts'
import { DoorBody, OutsideBody, OutsideTicket, OutsideTicketBody } from '../protocol/outside.ts'
import { checkInCodeOf } from '../views/check-in-code.ts'
import { toldToNewcomer } from '../views/place.ts'
import { issuedTicket } from '../views/visitor.ts'
import { problems } from '../http/schemas.ts'
import { isBeyond, outsideBodyOf, peopleOnTheWay } from './outside-body.ts'
import { visitAsked } from './visit-asked.ts'
import { TakenFrom } from './taken-from.ts'
import { newTicketId } from './ticket-id.ts'
import { needKey } from './need-key.ts'

/** Taking a ticket on the way to the hall. Registered under /api/outside. */
const outside: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(taking)

  app.get(
    '',
    {
      schema: { summary: 'Whether a ticket can be taken from outside the hall', response: { 200: OutsideBody } }
    },
    async () => outsideBodyOf(app)
  )

  app.get(
    '/door',
    {
      schema: { summary: 'The code that the screen at the door shows', response: { 200: DoorBody, ...problems } }
    },
    async () => {
      const { code, changesAt } = app.doorCode.now()
      return { code, changesAt, path: `/arrive#${code}` }
    }
  )
}

const taking: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const takenFrom = new TakenFrom(hall)

  app.post(
    '/tickets',
    {
      schema: {
        summary: 'Take a ticket from outside the hall',
        description:
          'Nobody calls it until the arrival is confirmed; then it has its place by when it was taken. Not confirmed in time, it is cancelled. The same key again gives the same ticket.',
        headers: Type.Object({
          'idempotency-key': Type.Optional(
            Type.String({
              minLength: 32,
              maxLength: 128,
              description: 'Unguessable: whoever sends it again gets the ticket'
            })
          )
        }),
        body: OutsideTicketBody,
        response: { 201: OutsideTicket, ...problems }
      }
    },
    async (request, reply) => {
      if (!hall.centre.outside.open)
        throw new RequestRefused(403, 'outside-off', 'The centre gives tickets in the hall only')
      const key = needKey(request)
      const from = { address: addressOf(request), share: shareOf(request) }
      app.limits.take('outside', from.address)
      app.limits.take('allOutside', shareOf(request))
      const { serviceId, priorityClassId = null, language = null, persons = 1, furtherServiceIds = [] } = request.body
      const ticketId = idWithOwnCode(hall)
      const confirmBy = hall.now() + hall.centre.outside.confirmWithinMs
      const body = await hall.submit({
        command: () => {
          const [first = serviceId, ...others] = visitAsked(app, request.body).order()
          const visit = { serviceId: first, further: others, classId: priorityClassId }
          const told = toldToNewcomer(app.picture(), 'phone', visit)
          return { type: 'issue-ticket', ticketId, ...visit, language, confirmBy, persons, told }
        },
        actor: actorOf(request.identity),
        precondition() {
          const { mostOnTheWay, mostOfOneAddress } = hall.centre.outside
          if (isBeyond(peopleOnTheWay(app), persons, mostOnTheWay))
            throw new RequestRefused(409, 'outside-full', 'As many are on the way as the hall can expect')
          const isOver = isBeyond(takenFrom.onTheWay(from), persons, mostOfOneAddress) || !takenFrom.isWithinShare(from)
          if (app.limits.isOn && isOver)
            throw new RequestRefused(
              429,
              'too-many-requests',
              'Too many tickets from this network are not confirmed yet',
              60
            )
        },
        toResult: () => ({ ...issuedTicket(app.picture(), ticketId), confirmBy }),
        request: {
          scope: 'outside',
          key,
          bodyHash: createHash('sha256')
            .update(
              JSON.stringify([
                serviceId,
                language,
                ...(priorityClassId === null ? [] : [priorityClassId]),
                ...(persons > 1 || furtherServiceIds.length > 0 ? [persons, furtherServiceIds] : [])
              ])
            )
            .digest('base64url')
        }
      })
      takenFrom.add(body.ticketId, from, persons)
      return reply.code(201).send(body)
    }
  )
}

/** An id whose six digits nobody else on the way has. */
function idWithOwnCode(hall: Hall): string {
  const taken = new Set([...hall.state.notArrived].map(checkInCodeOf))
  for (;;) {
    const ticketId = newTicketId(hall.now())
    if (!taken.has(checkInCodeOf(ticketId))) return ticketId
  }
}

export default outside
