import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { pictureFault } from '../centre/picture-size.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { bytesProblems, NoContent, problems } from '../http/schemas.ts'
import { Id } from '../protocol/basics.ts'
import type { Device } from '../protocol/devices.ts'
import {
  CommandAnswered,
  CommandId,
  MOST_PICTURE_BYTES,
  ScreenAnswer,
  ScreenCommand,
  ScreenReport
} from '../protocol/screens.ts'
import { unknownDevice } from './devices.ts'

/** Dots each way. */
const MOST_PICTURE_DOTS = 2_000
const OfDevice = Type.Object({ deviceId: Id })

/** Screens at a distance: what they are asked for, and what they answer. Registered under /api/devices. */
const screens: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, limits } = app
  await app.register(told)
  await app.register(pictures)

  app.post(
    '/:deviceId/commands',
    {
      schema: {
        summary:
          'Ask a screen to show its name, to load its page again, for a picture of what it shows, or set its volume',
        description:
          'Goes over its live socket, and answers when the screen has: within a quarter of a minute, or 503 `screen-silent`. The volume is kept with the device, and the chime is heard once. A kiosk gives no picture: a visitor’s things may be on it.',
        params: OfDevice,
        body: ScreenCommand,
        response: { 200: CommandAnswered, ...problems }
      }
    },
    async (request) => {
      const { deviceId } = request.params
      const command = request.body
      const device = people.devices.byId(deviceId)
      if (!device) throw unknownDevice()
      if (device.kind === 'kiosk' && (command.what === 'picture' || command.what === 'volume'))
        throw new RequestRefused(409, 'not-of-kiosk', 'A kiosk gives no picture and speaks no calls')
      limits.take(command.what === 'picture' ? 'screenPictures' : 'screenCommands', deviceId)
      if (!app.sockets.presence(deviceId).isOpen && command.what !== 'volume') throw away()
      if (command.what === 'volume') {
        const { name, zoneId, profile } = device
        const change = { name, zoneId, profile: { ...profile, volumePercent: command.percent } }
        await audited(
          hall,
          request,
          { about: 'device', what: 'changed', details: { deviceId, ...change } },
          { withinTransaction: () => void people.devices.change(deviceId, change) }
        )
        if (!app.sockets.presence(deviceId).isOpen) throw away()
      } else
        await audited(
          hall,
          request,
          { about: 'device', what: 'asked', details: { deviceId, command: command.what } },
          { withinTransaction() {} }
        )
      const outcome = await app.screens.ask(deviceId, command.what)
      if (outcome === 'busy') throw new RequestRefused(409, 'screen-busy', 'The same is being asked of it already')
      if (outcome === null)
        throw new RequestRefused(503, 'screen-silent', 'The screen is connected, and has not answered')
      return { outcome }
    }
  )

  app.get(
    '/:deviceId/picture',
    {
      schema: {
        summary: 'What a display or a sign showed when it was asked for a picture',
        description: 'Drawn by its page of itself; kept in memory for ten minutes.',
        params: OfDevice,
        response: { 200: Type.Unsafe<unknown>({ description: 'The picture' }), ...problems }
      }
    },
    async (request, reply) => {
      const picture = app.screens.picture(request.params.deviceId)
      if (!picture) throw new RequestRefused(404, 'no-picture', 'There is no picture of it')
      reply.headers({
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin'
      })
      return reply.type(picture.type).send(picture.bytes)
    }
  )
}

const away = () => new RequestRefused(409, 'screen-away', 'The screen is not connected')
const notAsked = () =>
  new RequestRefused(404, 'not-asked', 'Nothing of the kind is asked of this screen, or not any more')

/** What a screen says by itself, and what it answers. */
const told: FastifyPluginAsyncTypebox = async (app) => {
  const { limits } = app
  const ownId = (identity: Record<Device['kind'], string | null>, kind: Device['kind']): string => {
    const deviceId = identity[kind]
    if (deviceId === null) throw unknownDevice()
    limits.take('reports', deviceId)
    return deviceId
  }

  app.put(
    '/me/report',
    {
      schema: {
        summary: 'A screen says which page it runs, and which calls wait to be heard on it',
        body: ScreenReport,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      app.screens.hear(ownId(request.identity, request.body.kind), request.body)
      return reply.code(204).send(null)
    }
  )

  app.post(
    '/me/answers',
    {
      schema: {
        summary: 'A screen answers what it was asked to do',
        body: ScreenAnswer,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { kind, commandId, outcome } = request.body
      if (!app.screens.answer(ownId(request.identity, kind), commandId, outcome)) throw notAsked()
      return reply.code(204).send(null)
    }
  )
}

/** Only bytes come in here: what they are is found out from them. */
const pictures: FastifyPluginAsyncTypebox = async (scope) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, payload, done) => {
    done(null, payload)
  })

  scope.put(
    '/me/pictures/:commandId',
    {
      bodyLimit: MOST_PICTURE_BYTES,
      schema: {
        summary: 'A display sends the picture that it was asked for',
        description: `As application/octet-stream: a JPEG of at most ${MOST_PICTURE_BYTES / 1024} kB.`,
        consumes: ['application/octet-stream'],
        params: Type.Object({ commandId: CommandId }),
        response: { 204: NoContent, ...bytesProblems }
      }
    },
    async (request, reply) => {
      const { commandId } = request.params as { commandId: string }
      const deviceId = request.identity.display as string
      const { limits, screens } = scope
      limits.take('reports', deviceId)
      // Before anything is looked at: nobody fills the memory with what nobody asked for.
      if (!screens.asked(deviceId).some((asked) => asked.commandId === commandId && asked.what === 'picture'))
        throw notAsked()
      const bytes = request.body
      if (!Buffer.isBuffer(bytes) || !isJpeg(bytes) || pictureFault(bytes, MOST_PICTURE_DOTS) !== null)
        throw new RequestRefused(415, 'not-a-picture', 'A JPEG of at most 2,000 dots each way is needed')
      if (!screens.show(deviceId, commandId, { bytes, type: 'image/jpeg' })) throw notAsked()
      return reply.code(204).send(null)
    }
  )
}

const isJpeg = (bytes: Buffer): boolean => bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff

export default screens
