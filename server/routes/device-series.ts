import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { markOf } from '../db/accounts.ts'
import { hashToken, newToken } from '../db/tokens.ts'
import { audited } from '../http/audited.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import { DeviceSeries, type Series } from '../http/device-series.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf, shareOf } from '../http/limits.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { staffActor } from '../protocol/conventions/staff.ts'
import {
  JoinBody,
  SeriesBegun,
  SeriesBody,
  SeriesDesksBody,
  SeriesJoined,
  SeriesNow,
  SignDesks
} from '../protocol/devices.ts'
import { newcomerOf, signDesks } from './series-newcomer.ts'

/** Many screens by one code, while somebody walks through the hall. Registered under /api/devices. */
const deviceSeries: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const all = new DeviceSeries()
  await app.register(joining, { all })

  app.get(
    '/signs',
    { schema: { summary: 'The desks, and which of them have a sign', response: { 200: SignDesks, ...problems } } },
    async () => ({ desks: signDesks(app) })
  )

  app.get(
    '/series',
    { schema: { summary: 'The code for many screens that goes on', response: { 200: SeriesNow, ...problems } } },
    async () => {
      const series = all.at(app.monotonicNow())
      return { series: series && viewOf(all, series) }
    }
  )

  app.post(
    '/series',
    {
      schema: {
        summary: 'Begin a code by which many displays and signs come in',
        description:
          'For half an hour, for so many of each, for no kiosk; an earlier one ends. Whoever knows it has what a display has.',
        body: SeriesBody,
        response: { 201: SeriesBegun, ...problems }
      }
    },
    async (request, reply) => {
      const { userId } = request.identity.staff as { userId: string }
      const { series, code } = all.begin(request.body, userId, app.monotonicNow())
      const { seriesId, signs, displays, endsAt } = series
      await audited(
        hall,
        request,
        { about: 'device-series', what: 'begun', details: { seriesId, signs, displays, endsAt } },
        {}
      ).catch((error: unknown) => {
        all.end()
        throw error
      })
      return reply.code(201).send({ code, ...viewOf(all, series) })
    }
  )

  app.delete(
    '/series',
    { schema: { summary: 'End it: nobody else comes in by it', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      const series = all.at(app.monotonicNow())
      all.end()
      if (series)
        await audited(
          hall,
          request,
          { about: 'device-series', what: 'ended', details: { seriesId: series.seriesId } },
          {}
        )
      return reply.code(204).send(null)
    }
  )
}

/** The screens' part. */
const joining: FastifyPluginAsyncTypebox<{ all: DeviceSeries }> = async (app, { all }) => {
  const { hall, people, limits } = app
  /** @throws RequestRefused 404, or 429 for whoever guesses */
  const need = (request: FastifyRequest, code: string): Series => {
    limits.take('seriesCodes', addressOf(request))
    limits.take('allSeriesCodes', shareOf(request))
    const series = all.byCode(code, app.monotonicNow())
    if (!series || !mayEnrol(app, series.userId)) throw unknownSeries()
    return series
  }

  app.post(
    '/series/desks',
    {
      schema: {
        summary: 'The desks that a sign may take by the code of a series',
        body: SeriesDesksBody,
        response: { 200: SignDesks, ...problems }
      }
    },
    async (request) => {
      const { joined } = need(request, request.body.code)
      return { desks: signDesks(app, joined) }
    }
  )

  app.post(
    '/series/join',
    {
      schema: {
        summary: 'A screen comes in by the code of a series; its cookie comes with the answer',
        body: JoinBody,
        response: { 201: SeriesJoined, ...problems }
      }
    },
    async (request, reply) => {
      const { code, as, deskNumber } = request.body
      const series = need(request, code)
      if (request.identity.display !== null)
        throw new RequestRefused(409, 'already-enrolled', 'This screen is one of the hall already')
      if (all.left(series, as) <= 0) throw new RequestRefused(409, 'series-full', 'As many came in as this code is for')
      const { name, zoneId, profile } = newcomerOf(app, series, as, deskNumber)
      const deviceId = `display-${randomBytes(6).toString('base64url')}`
      const token = newToken()
      const device = { deviceId, kind: 'display' as const, name, zoneId, profile, enrolledAt: app.monotonicNow() }
      // Before the commit: two that come at once take different desks, and no more come than may.
      const place = { deviceId, name, deskId: profile.deskId ?? null }
      series.joined.push(place)
      const { seriesId, userId } = series
      const by = staffActor({ userId, role: people.userById(userId)?.role ?? '' })
      const details = { deviceId, kind: device.kind, name, zoneId, mark: markOf(hashToken(token)), profile, seriesId }
      try {
        await hall.audit({ about: 'device', what: 'enrolled', details }, by, {
          withinTransaction() {
            people.devices.add({ ...device, token })
          }
        })
      } catch (error) {
        series.joined.splice(series.joined.indexOf(place), 1)
        throw error
      }
      request.log.info({ ...details, by }, 'a device was enrolled')
      reply.setCookie(cookieName('display', request), token, cookieOptions('display', request))
      return reply.code(201).send({ deviceId, name })
    }
  )
}

/** Whether somebody still has the right by which they began a series. */
function mayEnrol({ people }: FastifyInstance, userId: string): boolean {
  const person = people.userById(userId)
  return person !== undefined && people.roles.rightsOf(person.role).has('devices')
}

const viewOf = (all: DeviceSeries, series: Series) => ({
  endsAt: series.endsAt,
  signs: all.left(series, 'sign'),
  displays: all.left(series, 'display'),
  joined: series.joined.map(({ deviceId, name }) => ({ deviceId, name }))
})

const unknownSeries = () =>
  new RequestRefused(404, 'unknown-series', 'There is no such code for many screens, or its time is over')

export default deviceSeries
