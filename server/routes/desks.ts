import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Command } from '../hall/hall.ts'
import { actorOf, operatorOf, STAFF } from '../http/auth.ts'
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

const Params = Type.Object({ deskId: Id })
const config = { access: STAFF }

/** What a desk can do with the queue. Registered under /api/desks. */
const desks: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app

  app.get(
    '',
    {
      config,
      schema: { summary: 'All desks', response: { 200: DesksBody, ...problems } }
    },
    async () => {
      const directory = directoryOf(hall.centre)
      return {
        desks: [...hall.state.desks.values()].map(({ deskId, status, operatorId }) => {
          const { deskNumber, zoneId } = directory.desk(deskId)
          return {
            deskId,
            deskNumber,
            zoneId,
            status,
            ...(operatorId !== null && { operator: { operatorId, name: people.nameOf(operatorId) } })
          }
        })
      }
    }
  )

  const schema = { params: Params, response: { 200: DeskBody, ...problems } }
  const act = (request: Pick<FastifyRequest, 'identity'>, command: Command & { deskId: string }) =>
    hall.submit({
      command,
      actor: actorOf(request.identity),
      // A desk that the engine did not know has been rejected before.
      toResult: () => ({ desk: deskView(app.picture(), command.deskId) as DeskView })
    })
  const by = (request: Pick<FastifyRequest, 'identity'> & { params: { deskId: string } }) => ({
    deskId: request.params.deskId,
    operatorId: operatorOf(request.identity)
  })

  app.post(
    '/:deskId/open',
    {
      config,
      schema: { ...schema, summary: "Open a desk; it is the operator's until it is closed", body: orNothing(PlainBody) }
    },
    async (request) =>
      act(request, {
        type: 'open-desk',
        deskId: request.params.deskId,
        operatorId: request.identity.staff?.userId as string,
        skills: people.userById(request.identity.staff?.userId as string)?.skills ?? null
      })
  )
  app.post(
    '/:deskId/pause',
    { config, schema: { ...schema, summary: 'Take a break', body: PauseBody } },
    async (request) => act(request, { ...by(request), type: 'pause-desk', reason: request.body.reason })
  )
  app.post(
    '/:deskId/resume',
    { config, schema: { ...schema, summary: 'Come back from a break', body: orNothing(PlainBody) } },
    async (request) => act(request, { ...by(request), type: 'resume-desk' })
  )
  app.post(
    '/:deskId/close',
    { config, schema: { ...schema, summary: 'Close a desk', body: orNothing(PlainBody) } },
    async (request) => act(request, { ...by(request), type: 'close-desk' })
  )

  const call = (request: Pick<FastifyRequest, 'identity'>, command: Command & { deskId: string }) =>
    hall.submit({
      command,
      actor: actorOf(request.identity),
      toResult: () => {
        const ticket = deskView(app.picture(), command.deskId)?.ticket
        if (!ticket) throw new Error('a call left no ticket at the desk')
        return { ticket, why: ticket.why }
      }
    })
  const calls = { params: Params, response: { 200: CalledBody, ...problems } }

  app.post(
    '/:deskId/call-next',
    { config, schema: { ...calls, summary: 'Call the next ticket', body: orNothing(PlainBody) } },
    async (request) => call(request, { ...by(request), type: 'call-next' })
  )
  app.post(
    '/:deskId/call',
    { config, schema: { ...calls, summary: 'Call a ticket out of order', body: CallBody } },
    async (request) =>
      call(request, {
        ...by(request),
        type: 'call-ticket',
        ticketId: request.body.ticketId,
        reason: request.body.reason
      })
  )

  app.post(
    '/:deskId/recall',
    { config, schema: { ...schema, summary: 'Announce the called ticket again', body: orNothing(PlainBody) } },
    async (request) => act(request, { ...by(request), expect: request.body?.expect, type: 'recall' })
  )
  app.post(
    '/:deskId/start',
    { config, schema: { ...schema, summary: 'The visitor is here', body: orNothing(PlainBody) } },
    async (request) => act(request, { ...by(request), expect: request.body?.expect, type: 'start-serving' })
  )
  app.post(
    '/:deskId/finish',
    { config, schema: { ...schema, summary: 'Finish', body: orNothing(FinishBody) } },
    async (request) =>
      act(request, {
        ...by(request),
        expect: request.body?.expect,
        type: 'finish',
        outcome: request.body?.outcome ?? null
      })
  )
  app.post(
    '/:deskId/no-show',
    { config, schema: { ...schema, summary: 'The visitor did not come', body: orNothing(PlainBody) } },
    async (request) => act(request, { ...by(request), expect: request.body?.expect, type: 'mark-no-show' })
  )
  app.post(
    '/:deskId/park',
    { config, schema: { ...schema, summary: 'Set the visitor aside for a while', body: ParkBody } },
    async (request) => {
      const { expect, reason, forMs, sameDesk = false } = request.body
      return act(request, {
        ...by(request),
        type: 'park',
        expect,
        reason,
        sameDesk,
        until: forMs === undefined ? null : hall.now() + forMs
      })
    }
  )
  app.post(
    '/:deskId/transfer',
    { config, schema: { ...schema, summary: 'Pass the visitor on', body: TransferBody } },
    async (request) => {
      const { expect, serviceId = null, deskId = null, note = null, keepPlace = true } = request.body
      return act(request, { ...by(request), type: 'transfer', expect, serviceId, toDeskId: deskId, note, keepPlace })
    }
  )
}

export default desks
