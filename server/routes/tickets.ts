import { hash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Command } from '../hall/hall.ts'
import { actorOf, operatorOf, STAFF, type Identity } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf } from '../http/limits.ts'
import { TicketId } from '../protocol/basics.ts'
import { RateBody } from '../protocol/feedback.ts'
import { ArriveBody } from '../protocol/outside.ts'
import { CancelBody, IssuedTicket, IssueTicketBody, PostponeBody, VisitorView } from '../protocol/tickets.ts'
import { paperOf } from '../views/paper.ts'
import { directoryOf } from '../views/picture.ts'
import { issuedTicket, visitorView } from '../views/visitor.ts'
import { originOf } from '../http/origin.ts'
import { orNothing, problems } from '../http/schemas.ts'
import { newTicketId } from './ticket-id.ts'

const POSTPONE_MS = 10 * 60_000
const Params = Type.Object({ ticketId: TicketId })

/** Taking a ticket, and what its holder can do. Registered under /api/tickets. */
const tickets: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, printing } = app

  app.post(
    '',
    {
      config: { access: ['kiosk', ...STAFF] },
      schema: {
        summary: 'Take a ticket',
        description: 'The same key again gives the same ticket; the same key for something else is 422.',
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 128 })) }),
        body: IssueTicketBody,
        response: { 201: IssuedTicket, ...problems }
      }
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      if (key === undefined) throw new RequestRefused(400, 'key-required', 'An Idempotency-Key header is required')
      const by = request.identity.kiosk ?? request.identity.staff?.userId ?? ''
      app.limits.take('tickets', by)
      const {
        serviceId,
        priorityClassId = null,
        language = null,
        furtherServiceIds = stepsAfter(request.body.serviceId),
        dueAt = null
      } = request.body
      const ticketId = newTicketId(hall.now())
      const printerId = app.printerOf(request.identity.kiosk)
      const toResult = (): IssuedTicket => ({
        ...issuedTicket(app.picture(), ticketId),
        ...(printerId !== null && { paper: true })
      })
      const body = await hall.submit({
        command: {
          type: 'issue-ticket',
          ticketId,
          serviceId,
          further: furtherServiceIds,
          classId: priorityClassId,
          language,
          dueAt
        },
        actor: actorOf(request.identity),
        toResult,
        ...(printerId !== null && {
          withinTransaction() {
            printing.add(printerId, ticketId, paperOf(app.picture(), ticketId, { origin: originOf(request) }))
          }
        }),
        request: {
          scope: by,
          key,
          bodyHash: hash(
            'sha256',
            JSON.stringify([serviceId, priorityClassId, language, furtherServiceIds, dueAt]),
            'base64url'
          )
        }
      })
      if (printerId !== null) printing.wake(printerId)
      return reply.code(201).send(body)
    }
  )

  app.get(
    '/:ticketId',
    {
      config: { access: ['holder'] },
      schema: { summary: 'Where a ticket stands', params: Params, response: { 200: VisitorView, ...problems } }
    },
    async (request) => seen(request.params.ticketId)
  )

  app.post(
    '/:ticketId/cancel',
    {
      config: { access: ['holder'] },
      schema: {
        summary: 'Leave the queue',
        params: Params,
        body: orNothing(CancelBody),
        response: { 200: VisitorView, ...problems }
      }
    },
    async (request) =>
      act(request, {
        type: 'cancel',
        ticketId: request.params.ticketId,
        reason: request.body?.reason ?? (request.identity.staff ? 'staff' : 'visitor')
      })
  )

  app.post(
    '/:ticketId/postpone',
    {
      config: { access: ['holder'] },
      schema: {
        summary: 'Let others pass for a while',
        params: Params,
        body: orNothing(PostponeBody),
        response: { 200: VisitorView, ...problems }
      }
    },
    async (request) =>
      act(request, { type: 'postpone', ticketId: request.params.ticketId, forMs: request.body?.forMs ?? POSTPONE_MS })
  )

  app.post(
    '/:ticketId/rate',
    {
      config: { access: ['holder'] },
      schema: {
        summary: 'Rate a finished visit, once',
        params: Params,
        body: RateBody,
        response: { 200: VisitorView, ...problems }
      }
    },
    async (request) => {
      const { ticketId } = request.params
      const { stars, reasons = [], comment } = request.body
      const text = comment?.trim() ?? ''
      if (text !== '' && !hall.centre.feedback.comments)
        throw new RequestRefused(403, 'no-comments', 'The centre takes no comments')
      return act(
        request,
        { type: 'rate', ticketId, stars, reasons },
        text === ''
          ? undefined
          : () => {
              const ticket = hall.state.tickets.get(ticketId)
              if (ticket)
                app.comments.add({
                  ticketNumber: ticket.ticketNumber,
                  serviceId: ticket.serviceId,
                  at: hall.state.at,
                  stars,
                  text
                })
            }
      )
    }
  )

  app.post(
    '/:ticketId/return',
    {
      config: { access: ['holder'] },
      schema: {
        summary: 'Back into the queue after a missed call',
        description: 'Within the grace. The holder by themselves as often as the centre allows; staff always.',
        params: Params,
        response: { 200: VisitorView, ...problems }
      }
    },
    async (request) =>
      act(request, { type: 'return', ticketId: request.params.ticketId, byHolder: request.identity.staff === null })
  )

  app.post(
    '/:ticketId/arrive',
    {
      config: { access: ['holder'] },
      schema: {
        summary: 'Confirm the arrival with a ticket taken from outside',
        description: 'The holder brings the code that is shown at the door; staff see the visitor.',
        params: Params,
        body: orNothing(ArriveBody),
        response: { 200: VisitorView, ...problems }
      }
    },
    async (request) => {
      const { ticketId } = request.params
      if (request.identity.staff === null) {
        app.limits.take('doorCodes', addressOf(request))
        app.limits.take('allDoorCodes', 'all')
        seen(ticketId)
        if (!app.door.isRight(request.body?.doorCode ?? ''))
          throw new RequestRefused(
            403,
            'wrong-door-code',
            'This is not the code that the door shows now. Read it again.'
          )
      }
      return act(request, { type: 'confirm-arrival', ticketId })
    }
  )

  app.post(
    '/:ticketId/resume',
    {
      config: { access: STAFF },
      schema: {
        summary: 'Back into the queue after being parked',
        params: Params,
        response: { 200: VisitorView, ...problems }
      }
    },
    async (request) => act(request, { type: 'resume-ticket', ticketId: request.params.ticketId })
  )

  /** Where a visit goes on by itself, as the settings have it. */
  function stepsAfter(serviceId: string): string[] {
    const next = directoryOf(hall.centre).next(serviceId)
    return next === null ? [] : [next, ...stepsAfter(next)]
  }

  const seen = (ticketId: string) => {
    const view = visitorView(app.picture(), ticketId)
    if (!view) throw new RequestRefused(404, 'unknown-ticket', 'No such ticket in this service day')
    return view
  }
  // An operator does something for a visitor only while they have a desk open, at which everybody can see them.
  const needDesk = ({ identity }: { identity: Identity }) => {
    const operatorId = operatorOf(identity)
    if (operatorId === null || [...hall.state.desks.values()].some((desk) => desk.operatorId === operatorId)) return
    throw new RequestRefused(403, 'not-your-desk', 'Open a desk first')
  }
  const act = async (
    request: { identity: Identity },
    command: Command & { ticketId: string },
    withinTransaction?: () => void
  ) => {
    if (command.type !== 'rate' && command.type !== 'postpone') needDesk(request)
    return hall.submit({
      command,
      actor: actorOf(request.identity),
      toResult: () => seen(command.ticketId),
      ...(withinTransaction && { withinTransaction })
    })
  }
}

export default tickets
