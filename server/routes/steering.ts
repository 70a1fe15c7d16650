import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Command } from '../hall/submission.ts'
import { HallRejection } from '../hall/rejection.ts'
import { actorOf, actorOfKiosk, type Identity } from '../http/auth.ts'
import { SteeringDone, SteeringEffect, SteeringStep, WaitingBody, WaitingQuery } from '../protocol/steering.ts'
import { countsOf, effectOf, notServedOf } from '../views/steering.ts'
import { waitingList } from '../views/waiting-list.ts'
import { problems } from '../http/schemas.ts'
import { idOfRef } from './by-ticket-ref.ts'

/** Steps after which other desks serve, or other lines are served. */
const CHANGE_SERVING = new Set<Command['type']>([
  'steer-issuing',
  'lend-desk',
  'end-lending',
  'move-queue',
  'join-queue'
])

/** Steering the running day. Registered under /api/steering. */
const steering: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app

  app.post(
    '/preview',
    {
      schema: {
        summary: 'What a step would change',
        description:
          'Worked out by doing it to a copy of the hall as it is now. Changes nothing; a step that the hall would refuse is an answer with its code. Where days are recorded, the thread that foretells waits says which services it would keep from being served before the desks close.',
        body: SteeringStep,
        response: { 200: SteeringEffect, ...problems }
      }
    },
    async (request) => {
      const command = commandOf(app, request.body, request.identity)
      const displays = app.board().devices.filter(({ kind, online }) => kind === 'display' && online).length
      const effect = effectOf(app.picture(), command, displays, isOtherDay(request.body))
      if (effect.refused !== null || !CHANGE_SERVING.has(command.type)) return effect
      const served = (await app.foreteller?.served(command)) ?? []
      return { ...effect, notServed: notServedOf(served, app.picture()) }
    }
  )

  app.post(
    '',
    {
      schema: {
        summary:
          'Steer: a service for today, a desk lent, a ticket or a queue put elsewhere, what a flooding kiosk issued, a message, the end of the day',
        description:
          'In the log with who did it and why. Everything ends with the service day; a day that is closed is not opened again.',
        body: SteeringStep,
        response: { 200: SteeringDone, ...problems }
      }
    },
    async (request) =>
      hall.submit({
        command: commandOf(app, request.body, request.identity),
        actor: actorOf(request.identity),
        precondition() {
          if (isOtherDay(request.body)) throw new HallRejection('day-closed')
        },
        toResult: (events) => ({ events: events.length, tickets: countsOf(events) })
      })
  )

  app.get(
    '/waiting',
    {
      schema: {
        summary: 'Who waits or is parked: of a service, by number, or everybody, longest first',
        querystring: WaitingQuery,
        response: { 200: WaitingBody, ...problems }
      }
    },
    async (request) => waitingList(app.picture(), request.query)
  )

  const isOtherDay = (step: SteeringStep): boolean =>
    step.step === 'close-day' && step.serviceDay !== hall.state.day?.serviceDay
}

/** A step as the engine's command. */
function commandOf(app: FastifyInstance, step: SteeringStep, identity: Identity): Command {
  switch (step.step) {
    case 'issuing':
      return { type: 'steer-issuing', serviceId: step.serviceId, to: step.to, reason: step.reason }
    case 'lend-desk':
      return {
        type: 'lend-desk',
        deskId: step.deskId,
        tiers: [step.serviceIds],
        until: step.until,
        reason: step.reason
      }
    case 'open-desk': {
      const operatorId = identity.staff?.userId ?? ''
      const skills = app.people.userById(operatorId)?.skills ?? null
      return { type: 'open-desk', deskId: step.deskId, operatorId, skills }
    }
    case 'end-lending':
      return { type: 'end-lending', deskId: step.deskId, reason: step.reason }
    case 'ticket':
      return {
        type: 'steer-ticket',
        ticketId: idOfRef(app, step.ticketRef),
        reason: step.reason,
        ...(step.serviceId !== undefined && { serviceId: step.serviceId }),
        ...(step.priorityClassId !== undefined && { classId: step.priorityClassId }),
        ...(step.deskId !== undefined && { toDeskId: step.deskId })
      }
    case 'move-queue':
      return { type: 'move-queue', serviceId: step.serviceId, toServiceId: step.toServiceId, reason: step.reason }
    case 'join-queue':
      return {
        type: 'join-queue',
        serviceId: step.serviceId,
        toServiceId: step.toServiceId,
        until: step.until,
        reason: step.reason
      }
    case 'cancel-issued':
      return { type: 'cancel-issued', ticketIds: issuedByKiosk(app, step), reason: step.reason }
    case 'message':
      return {
        type: 'post-message',
        messageId: randomBytes(9).toString('base64url'),
        to: step.to,
        words: step.words,
        until: step.until
      }
    case 'withdraw-message':
      return { type: 'withdraw-message', messageId: step.messageId }
    case 'close-day':
      return { type: 'close-day', reason: step.reason }
    default:
      return step satisfies never
  }
}

/** What a kiosk issued in a time of the open day; the engine says which of it can still be cancelled (RULES.md, G6). */
function issuedByKiosk(
  { hall }: FastifyInstance,
  { deviceId, from, to }: Extract<SteeringStep, { step: 'cancel-issued' }>
): string[] {
  return hall.record.issuedBy(actorOfKiosk(deviceId)).filter((ticketId) => {
    const issuedAt = hall.state.tickets.get(ticketId)?.issuedAt
    return issuedAt !== undefined && from <= issuedAt && issuedAt <= to
  })
}

export default steering
