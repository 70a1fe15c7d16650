import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Hall } from '../hall/hall.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { Id } from '../protocol/basics.ts'
import { Device, DeviceChange, DeviceKind, type DeviceProfile, DevicesBody, DeviceView } from '../protocol/devices.ts'
import { deviceView } from '../views/device.ts'
import { currentPages, screenNow } from './screen-now.ts'
import { needZone } from './zones.ts'

/** Kiosks, displays and signs that the hall knows. Registered under /api/devices. */
const devices: FastifyPluginAsyncTypebox = async (app) => {
  const { people } = app
  await app.register(changes)

  app.get(
    '',
    {
      schema: { summary: "The hall's devices", response: { 200: DevicesBody, ...problems } }
    },
    async () => {
      const isCurrent = await currentPages()
      return {
        devices: people.devices.list().map((device) => ({ ...device, now: screenNow(app, device, isCurrent) }))
      }
    }
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
      const view = deviceId === null ? null : deviceView(people.devices.byId(deviceId), app.screens.asked(deviceId))
      if (!view) throw unknownDevice()
      return view
    }
  )
}

/** Whatever a profile names must be there. @throws RequestRefused 404 */
function needWhatIsNamed(hall: Hall, { zoneIds, groupIds, directions, printerId, deskId }: DeviceProfile): void {
  for (const zoneId of [...(zoneIds ?? []), ...Object.keys(directions ?? {})]) needZone(hall, zoneId)
  for (const groupId of groupIds ?? []) needGroup(hall, groupId)
  if (printerId !== undefined && !hall.centre.printing.printers.some((each) => each.printerId === printerId))
    throw new RequestRefused(404, 'unknown-printer', 'There is no such printer')
  if (deskId !== undefined && !hall.centre.desks.some((desk) => desk.deskId === deskId))
    throw new RequestRefused(404, 'unknown-desk', 'There is no such desk')
}

/** One of them: changed, or revoked. */
const changes: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, sockets } = app

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
            needZone(hall, request.body.zoneId)
            needWhatIsNamed(hall, request.body.profile)
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
      app.screens.forget(deviceId)
      return reply.code(204).send(null)
    }
  )
}

export const unknownDevice = () => new RequestRefused(404, 'unknown-device', 'There is no such device')

/** @throws RequestRefused 404 */
function needGroup({ centre }: Hall, groupId: string): void {
  if (!centre.groups.some((group) => group.groupId === groupId))
    throw new RequestRefused(404, 'unknown-group', 'There is no such group of services')
}

export default devices
