import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { markOf } from '../db/accounts.ts'
import { hashToken } from '../db/tokens.ts'
import { audited } from '../http/audited.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import { Enrolments } from '../http/enrolments.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, shareOf } from '../http/limits.ts'
import { problems } from '../http/schemas.ts'
import { Claim, ClaimBody, ConfirmBody, Device, EnrolBody, Enrolment } from '../protocol/devices.ts'
import { needZone } from './zones.ts'

/** How a screen becomes a device of the hall: it shows a code, which an administrator confirms. Registered under /api/devices. */
const enrolment: FastifyPluginAsyncTypebox = async (app) => {
  const { people, limits } = app
  const enrolments = new Enrolments()
  await app.register(confirmation, { enrolments })

  app.post(
    '/enrolments',
    {
      schema: {
        summary: 'A screen asks to be enrolled, and gets the code that it shows',
        body: EnrolBody,
        response: { 201: Enrolment, ...problems }
      }
    },
    async (request, reply) => {
      const address = addressOf(request)
      limits.take('enrolments', address)
      limits.take('allEnrolments', shareOf(request))
      return reply.code(201).send(enrolments.begin(request.body.kind, address, app.monotonicNow()))
    }
  )

  app.post(
    '/enrolments/claim',
    {
      schema: {
        summary: 'The screen asks whether it was confirmed; if so, its cookie comes with the answer',
        body: ClaimBody,
        response: { 200: Claim, ...problems }
      }
    },
    async (request, reply) => {
      const claim = enrolments.claim(request.body.secret, app.monotonicNow())
      // Revoked before it was fetched.
      if (claim.status === 'confirmed' && !people.devices.byToken(claim.token, app.monotonicNow()))
        return { status: 'expired' as const }
      if (claim.status === 'confirmed')
        reply.setCookie(cookieName(claim.kind, request), claim.token, cookieOptions(claim.kind, request))
      return { status: claim.status }
    }
  )
}

/** The administrator's part. */
const confirmation: FastifyPluginAsyncTypebox<{ enrolments: Enrolments }> = async (app, { enrolments }) => {
  const { hall, people, limits } = app

  app.post(
    '/confirm',
    {
      schema: {
        summary: 'Confirm the code that a screen shows',
        body: ConfirmBody,
        response: { 201: Device, ...problems }
      }
    },
    async (request, reply) => {
      const { code, name, zoneId = null } = request.body
      limits.take('codes', addressOf(request))
      limits.take('allCodes', 'all')
      needZone(hall, zoneId)
      const screen = enrolments.reserve(code, app.monotonicNow())
      if (!screen) throw unknownCode()
      const { kind, token, confirm, release } = screen
      const deviceId = `${kind}-${randomBytes(6).toString('base64url')}`
      const device = { deviceId, kind, name, zoneId, profile: {}, enrolledAt: app.monotonicNow() }
      await audited(
        hall,
        request,
        {
          about: 'device',
          what: 'enrolled',
          details: { deviceId, kind, name, zoneId, mark: markOf(hashToken(token)) }
        },
        {
          withinTransaction() {
            people.devices.add({ ...device, token })
          },
          afterCommit: confirm
        }
      ).finally(release)
      return reply.code(201).send({ ...device, lastSeenAt: null })
    }
  )
}

const unknownCode = () =>
  new RequestRefused(404, 'unknown-code', 'No screen shows this code now. A code holds for ten minutes.')

export default enrolment
