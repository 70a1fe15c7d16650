import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { DEVICE_COOKIES } from '../http/auth.ts'
import { Enrolments } from '../http/enrolments.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf } from '../http/limits.ts'
import { Id } from '../protocol/basics.ts'
import {
  Claim,
  ClaimBody,
  ConfirmBody,
  Device,
  DeviceChange,
  DeviceKind,
  DevicesBody,
  DeviceView,
  EnrolBody,
  Enrolment
} from '../protocol/devices.ts'
import { deviceView } from '../views/device.ts'
import { deviceCookie } from '../http/device-cookie.ts'
import { audited } from '../http/audited.ts'
import { NoContent, problems } from '../http/schemas.ts'

/** Kiosks, displays and signs: how they come to the hall, and how they are sent away. Registered under /api/devices. */
const devices: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, sockets, limits } = app
  const enrolments = new Enrolments()

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
      limits.take('allEnrolments', 'all')
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
      if (claim.status === 'confirmed') reply.setCookie(DEVICE_COOKIES[claim.kind], claim.token, deviceCookie(request))
      return { status: claim.status }
    }
  )

  app.get(
    '',
    {
      schema: { summary: "The hall's devices", response: { 200: DevicesBody, ...problems } }
    },
    async () => ({ devices: people.devices.list() })
  )

  app.get(
    '/me',
    {
      schema: {
        summary: 'What the hall knows of the device that asks',
        querystring: Type.Object({ kind: Type.Optional(DeviceKind) }, { additionalProperties: false }),
        response: { 200: DeviceView, ...problems }
      }
    },
    async (request) => {
      // One browser can be both, in trials.
      const { kind = request.identity.kiosk === null ? 'display' : 'kiosk' } = request.query
      const deviceId = request.identity[kind]
      const view = deviceId === null ? null : deviceView(people.devices.byId(deviceId))
      if (!view) throw unknownDevice()
      return view
    }
  )

  app.put(
    '/:deviceId',
    {
      schema: {
        summary: 'Change a device: its name, its zone, and how it differs from others',
        params: Type.Object({ deviceId: Id }),
        body: DeviceChange,
        response: { 200: Device, ...problems }
      }
    },
    async (request) => {
      const { deviceId } = request.params
      await audited(
        hall,
        request,
        { about: 'device', what: 'changed', details: { deviceId, ...request.body } },
        {
          precondition() {
            if (!people.devices.byId(deviceId)) throw unknownDevice()
            knownZone(request.body.zoneId)
            for (const zoneId of request.body.profile.zoneIds ?? []) knownZone(zoneId)
            for (const groupId of request.body.profile.groupIds ?? []) knownGroup(groupId)
          },
          withinTransaction() {
            people.devices.change(deviceId, request.body)
          }
        }
      )
      const device = people.devices.list().find((each) => each.deviceId === deviceId)
      if (!device) throw unknownDevice()
      return device
    }
  )

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
      knownZone(zoneId)
      const screen = enrolments.reserve(code, app.monotonicNow())
      if (!screen) throw unknownCode()
      const { kind, token, confirm, release } = screen
      const deviceId = `${kind}-${randomBytes(6).toString('base64url')}`
      const device = { deviceId, kind, name, zoneId, profile: {}, enrolledAt: app.monotonicNow() }
      await audited(
        hall,
        request,
        { about: 'device', what: 'enrolled', details: { deviceId, kind, name, zoneId } },
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

  app.delete(
    '/:deviceId',
    {
      schema: {
        summary: 'Revoke a device, at once',
        params: Type.Object({ deviceId: Id }),
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { deviceId } = request.params
      await audited(
        hall,
        request,
        { about: 'device', what: 'revoked', details: { deviceId } },
        {
          precondition() {
            if (!people.devices.byId(deviceId)) throw unknownDevice()
          },
          withinTransaction() {
            people.devices.remove(deviceId)
          }
        }
      )
      sockets.closeDevice(deviceId)
      return reply.code(204).send(null)
    }
  )

  function knownZone(zoneId: string | null): void {
    if (zoneId !== null && !hall.centre.zones.some((zone) => zone.zoneId === zoneId))
      throw new RequestRefused(404, 'unknown-zone', 'There is no such zone')
  }

  function knownGroup(groupId: string): void {
    if (!hall.centre.groups.some((group) => group.groupId === groupId))
      throw new RequestRefused(404, 'unknown-group', 'There is no such group of services')
  }
}

const unknownDevice = () => new RequestRefused(404, 'unknown-device', 'There is no such device')

const unknownCode = () =>
  new RequestRefused(404, 'unknown-code', 'No screen shows this code now. A code holds for ten minutes.')

export default devices
