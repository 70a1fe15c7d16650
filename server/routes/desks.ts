import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Command } from '../hall/submission.ts'
import { actorOf, operatorOf } from '../http/auth.ts'
import { Id } from '../protocol/basics.ts'
import {
  CallBody,
  CalledBody,
  DeskBody,
  type DeskView,
  DesksBody,
  FinishBody,
  ParkBody,
  PauseBody,
  PlainBody,
  TransferBody
} from '../protocol/desks.ts'
import { deskView } from '../views/desk.ts'
import { directoryOf } from '../views/picture.ts'
import { orNothing, problems } from '../http/schemas.ts'
import { expectedId, idOfRef } from './by-ticket-ref.ts'

const Params = Type.Object({ deskId: Id })
const ofDesk = { params: Params, response: { 200: DeskBody, ...problems } }
const ofCall = { params: Params, response: { 200: CalledBody, ...problems } }

/** What a desk can do with the queue. Registered under /api/desks. */
const desks: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app
  await app.register(deskDay)
  await app.register(calling)
  await app.register(presentTicket)

  app.get(
    '',
    {
      schema: { summary: 'All desks', response: { 200: DesksBody, ...problems } }
    },
    async ({ identity }) => {
      const directory = directoryOf(hall.centre)
      return {
        desks: [...hall.state.desks.values()].map(({ deskId, status, operatorId }) => {
          const { deskNumber, zoneId } = directory.desk(deskId)
          return {
            deskId,
            deskNumber,
            zoneId,
            status,
            // Who sits where is no program's matter.
            ...(operatorId !== null &&
              !identity.program && { operator: { operatorId, name: people.nameOf(operatorId) } })
          }
        })
      }
    }
  )
}

/** Opening and closing a desk, and breaks. */
const deskDay: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/:deskId/open',
    {
      schema: { ...ofDesk, summary: "Open a desk; it is the operator's until it is closed", body: orNothing(PlainBody) }
    },
    async (request) =>
      act(app, request, {
        type: 'open-desk',
        deskId: request.params.deskId,
        operatorId: request.identity.staff?.userId as string,
        skills: app.people.userById(request.identity.staff?.userId as string)?.skills ?? null
      })
  )
  app.post('/:deskId/pause', { schema: { ...ofDesk, summary: 'Take a break', body: PauseBody } }, async (request) =>
    act(app, request, { ...by(request), type: 'pause-desk', reason: request.body.reason })
  )
  app.post(
    '/:deskId/resume',
    { schema: { ...ofDesk, summary: 'Come back from a break', body: orNothing(PlainBody) } },
    async (request) => act(app, request, { ...by(request), type: 'resume-desk' })
  )
  app.post(
    '/:deskId/close',
    { schema: { ...ofDesk, summary: 'Close a desk', body: orNothing(PlainBody) } },
    async (request) => act(app, request, { ...by(request), type: 'close-desk' })
  )
}

/** Calling the next ticket, or one out of order. */
const calling: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/:deskId/call-next',
    { schema: { ...ofCall, summary: 'Call the next ticket', body: orNothing(PlainBody) } },
    async (request) => call(app, request, { ...by(request), ...shownAt(app, request), type: 'call-next' })
  )
  app.post(
    '/:deskId/call',
    { schema: { ...ofCall, summary: 'Call a ticket out of order', body: CallBody } },
    async (request) =>
      call(app, request, {
        ...by(request),
        ...shownAt(app, request),
        type: 'call-ticket',
        ticketId: idOfRef(app, request.body.ticketRef),
        reason: request.body.reason
      })
  )
}

/** What is done with the ticket that the desk has called. */
const presentTicket: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/:deskId/recall',
    { schema: { ...ofDesk, summary: 'Announce the called ticket again', body: orNothing(PlainBody) } },
    async (request) =>
      act(app, request, {
        ...by(request),
        ...shownAt(app, request),
        expect: expectedId(app, request.body?.expect),
        type: 'recall'
      })
  )
  app.post(
    '/:deskId/start',
    { schema: { ...ofDesk, summary: 'The visitor is here', body: orNothing(PlainBody) } },
    async (request) =>
      act(app, request, { ...by(request), expect: expectedId(app, request.body?.expect), type: 'start-serving' })
  )
  app.post(
    '/:deskId/finish',
    { schema: { ...ofDesk, summary: 'Finish', body: orNothing(FinishBody) } },
    async (request) =>
      act(app, request, {
        ...by(request),
        expect: expectedId(app, request.body?.expect),
        type: 'finish',
        outcome: request.body?.outcome ?? null,
        note: request.body?.note ?? null,
        goOn: request.body?.goOn ?? true
      })
  )
  app.post(
    '/:deskId/no-show',
    { schema: { ...ofDesk, summary: 'The visitor did not come', body: orNothing(PlainBody) } },
    async (request) =>
      act(app, request, { ...by(request), expect: expectedId(app, request.body?.expect), type: 'mark-no-show' })
  )
  app.post(
    '/:deskId/park',
    { schema: { ...ofDesk, summary: 'Set the visitor aside for a while', body: ParkBody } },
    async (request) => {
      const { expect, reason, forMs, sameDesk = false } = request.body
      return act(app, request, {
        ...by(request),
        type: 'park',
        expect: expectedId(app, expect),
        reason,
        sameDesk,
        until: forMs === undefined ? null : app.hall.now() + forMs
      })
    }
  )
  app.post(
    '/:deskId/transfer',
    { schema: { ...ofDesk, summary: 'Pass the visitor on', body: TransferBody } },
    async (request) => {
      const {
        expect,
        serviceId = null,
        deskId = null,
        note = null,
        keepPlace = true,
        backToSender = false
      } = request.body
      return act(app, request, {
        ...by(request),
        type: 'transfer',
        expect: expectedId(app, expect),
        serviceId,
        toDeskId: deskId,
        note,
        keepPlace,
        backToSender
      })
    }
  )
}

type Caller = Pick<FastifyRequest, 'identity'>

type AtDesk = Caller & { params: { deskId: string }; body?: unknown }

/** A supervisor acts at a desk that is not theirs only when they say so: a page that was asleep does not. */
const by = ({ identity, params, body }: AtDesk) => {
  const means = (body as { asSupervisor?: boolean } | null | undefined)?.asSupervisor === true
  return { deskId: params.deskId, operatorId: means ? operatorOf(identity) : (identity.staff?.userId ?? null) }
}

/** What the engine has to know of the displays near a desk (L19); an unknown desk is rejected by the engine. */
const shownAt = ({ hall, showWithin }: FastifyInstance, { params: { deskId } }: { params: { deskId: string } }) => {
  const zoneId = hall.centre.desks.find((desk) => desk.deskId === deskId)?.zoneId
  return { showWithinMs: zoneId === undefined ? 0 : showWithin(zoneId) }
}

const act = ({ hall, picture }: FastifyInstance, { identity }: Caller, command: Command & { deskId: string }) =>
  hall.submit({
    command,
    actor: actorOf(identity),
    // A desk that the engine did not know has been rejected before.
    toResult: () => ({ desk: deskView(picture(), command.deskId) as DeskView })
  })

const call = ({ hall, picture }: FastifyInstance, { identity }: Caller, command: Command & { deskId: string }) =>
  hall.submit({
    command,
    actor: actorOf(identity),
    toResult: () => {
      const ticket = deskView(picture(), command.deskId)?.ticket
      if (!ticket) throw new Error('a call left no ticket at the desk')
      return { ticket, why: ticket.why }
    }
  })

export default desks
