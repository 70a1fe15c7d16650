import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { houseMarkOf } from '../db/accounts.ts'
import { HouseFailed, type HouseRow } from '../devices/house/provider.ts'
import { hostOf } from '../devices/reachable.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { isLoopbackAddress } from '../protocol/addresses.ts'
import { BUILT_IN } from '../protocol/conventions/rights.ts'
import { HouseBody, HouseTried, NewHouseSettings } from '../protocol/house.ts'
import { needAllowedNetwork } from './need-allowed-network.ts'
import { ABOUT_SECRET } from '../services/house/house.ts'

/** The house's own sign-in, as an administrator sets it up. Registered under /api/house. */
const houseRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { house } = app
  const { rows } = house
  await app.register(houseSettings)

  app.get(
    '',
    {
      schema: {
        summary: "The house's own sign-in, without its secret",
        response: { 200: HouseBody, ...problems }
      }
    },
    async () => {
      const row = rows.settings()
      return { house: row && bodyOf(row, house.isSecretLost(row)), people: rows.countAccounts() }
    }
  )

  app.post(
    '/test',
    {
      schema: { summary: 'Look whether the provider can be reached', response: { 200: HouseTried, ...problems } }
    },
    async () => {
      const row = rows.settings()
      if (row === null) throw new RequestRefused(409, 'house-off', 'First say which provider it is')
      app.limits.take('hookTests', 'house')
      try {
        await house.provider.look(row)
        return { reached: true, trouble: null }
      } catch (error) {
        if (!(error instanceof HouseFailed)) throw error
        return { reached: false, trouble: error.code }
      }
    }
  )
}

/** Switched on, changed, and off. */
const houseSettings: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, house, monotonicNow } = app
  const { rows } = house

  app.put(
    '',
    {
      schema: {
        summary: "Switch the house's own sign-in on, or say otherwise how it works",
        description:
          'The secret is kept sealed and never told again. With another provider or client the sessions of its people end; with other groups each is looked at again.',
        body: NewHouseSettings,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { secret, ...settings } = request.body
      needPossible(app, settings)
      const before = rows.settings()
      const isSame = before?.issuer === settings.issuer && before.clientId === settings.clientId
      // It goes to no other provider, and for no other client, than it was given for.
      const kept = isSame ? before.secret : ''
      const row: HouseRow = {
        ...settings,
        secret: secret === undefined ? kept : secret === '' ? '' : house.sealer.seal(secret, ABOUT_SECRET)
      }
      const { issuer, groups } = settings
      await audited(
        hall,
        request,
        { about: 'house', what: 'set', details: { issuer, groups: groups.length, mark: houseMarkOf(row) } },
        {
          withinTransaction() {
            rows.setSettings(row)
            if (isSame) rows.checkAllAt(monotonicNow())
          }
        }
      )
      if (before !== null && !isSame) await endAll()
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '',
    {
      schema: {
        summary: "Switch the house's own sign-in off; the sessions of its people end",
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      await audited(
        hall,
        request,
        { about: 'house', what: 'removed', details: {} },
        { withinTransaction: () => rows.setSettings(null) }
      )
      await endAll()
      return reply.code(204).send(null)
    }
  )

  const endAll = async () => {
    for (const userId of rows.people()) await house.endSessions(userId, 'the house lets them in no more')
  }
}

/** @throws RequestRefused 400 or 404 */
function needPossible(app: FastifyInstance, { issuer, hallAddress, groups }: Omit<NewHouseSettings, 'secret'>): void {
  const url = URL.parse(issuer)
  if (url === null || URL.parse(hallAddress) === null)
    throw new RequestRefused(400, 'house-bad-address', 'The address of the provider, or of this hall, is none')
  const host = hostOf(url)
  // Over the plain network anybody could answer in its place, as an administrator.
  if (url.protocol === 'http:' && host !== 'localhost' && !isLoopbackAddress(host))
    throw new RequestRefused(400, 'house-not-secure', 'The provider is asked by https alone')
  needAllowedNetwork(app, host, 'Questions to the provider')
  const { services } = app.hall.centre
  for (const { role, skills } of groups) {
    if (!Object.hasOwn(BUILT_IN, role) && !app.people.roles.byId(role))
      throw new RequestRefused(404, 'unknown-role', `There is no role ${role}`)
    const unknown = skills?.find((serviceId) => !services.some((service) => service.serviceId === serviceId))
    if (unknown !== undefined) throw new RequestRefused(404, 'unknown-service', `There is no service ${unknown}`)
  }
}

const bodyOf = ({ secret, ...settings }: HouseRow, isSecretLost: boolean) => ({
  ...settings,
  hasSecret: secret !== '',
  isSecretLost
})

export default houseRoutes
