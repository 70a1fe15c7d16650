import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { hostOf } from '../devices/reachable.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { networkIn } from '../protocol/addresses.ts'
import { Id } from '../protocol/basics.ts'
import { HookSecret, HooksBody, NetworksBody, NewHook, Tried } from '../protocol/hooks.ts'
import { needAllowedNetwork } from './need-allowed-network.ts'

const MOST_HOOKS = 20
const Params = Type.Object({ hookId: Id })

/** Addresses that are told of events. Registered under /api/hooks. */
const hooks: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, hooks: room } = app
  await app.register(oneHook)

  app.get(
    '',
    { schema: { summary: 'The hooks, and their newest deliveries', response: { 200: HooksBody, ...problems } } },
    async () => ({ hooks: room.list(), networks: room.networks })
  )

  app.post(
    '',
    {
      schema: {
        summary: 'Tell an address of events: the secret that signs them is told now and never again',
        description:
          'Standard Webhooks: webhook-id (`<epoch>:<seq>`), webhook-timestamp, webhook-signature (v1, HMAC-SHA256). Each event of the types at least once and in order; what is not answered with 2xx is sent again, for three days.',
        body: NewHook,
        response: { 201: HookSecret, ...problems }
      }
    },
    async (request, reply) => {
      const { url, types } = request.body
      const origin = needReachable(app, url)
      const { hookId, secret, change } = room.add(url, types, hall.now())
      await audited(
        hall,
        request,
        { about: 'hook', what: 'added', details: { hookId, origin, types } },
        {
          precondition() {
            if (room.list().length >= MOST_HOOKS)
              throw new RequestRefused(409, 'too-many-hooks', 'Remove a hook that nobody needs any more')
          },
          ...change
        }
      )
      return reply.code(201).send({ hookId, secret })
    }
  )

  app.put(
    '/networks',
    {
      schema: {
        summary: 'Say where hooks may go',
        description: 'The whole list; a hook that is elsewhere fails from now on.',
        body: NetworksBody,
        response: { 200: NetworksBody, ...problems }
      }
    },
    async (request) => {
      const { networks } = request.body
      const wrong = networks.find((each) => networkIn(each) === null)
      if (wrong !== undefined) throw new RequestRefused(400, 'bad-network', `${wrong} is no address and no network`)
      await audited(
        hall,
        request,
        { about: 'hook', what: 'networks set', details: { networks } },
        room.setNetworks(networks)
      )
      return { networks }
    }
  )
}

/** One of them. */
const oneHook: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, hooks: room } = app

  app.delete(
    '/:hookId',
    { schema: { summary: 'Tell it nothing more', params: Params, response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      const { hookId } = needHook(app, request.params)
      await audited(hall, request, { about: 'hook', what: 'removed', details: { hookId } }, room.remove(hookId))
      return reply.code(204).send(null)
    }
  )

  app.post(
    '/:hookId/test',
    {
      schema: {
        summary: 'Send a message of type `test`, now, and see what is answered',
        params: Params,
        response: { 200: Tried, ...problems }
      }
    },
    async (request) => {
      const { hookId } = needHook(app, request.params)
      app.limits.take('hookTests', hookId)
      return room.test(hookId)
    }
  )

  app.post(
    '/:hookId/secret',
    {
      schema: {
        summary: 'Another secret; for a day the one before it signs too',
        params: Params,
        response: { 200: HookSecret, ...problems }
      }
    },
    async (request) => {
      const { hookId } = needHook(app, request.params)
      const { secret, change } = room.renewSecret(hookId)
      await audited(hall, request, { about: 'hook', what: 'secret renewed', details: { hookId } }, change)
      return { hookId, secret }
    }
  )

  app.post(
    '/:hookId/begin',
    {
      schema: {
        summary: 'Go on with a hook that was given up, or try a failing one at once, from where it stands',
        params: Params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { hookId } = needHook(app, request.params)
      await audited(hall, request, { about: 'hook', what: 'begun again', details: { hookId } }, room.beginAgain(hookId))
      return reply.code(204).send(null)
    }
  )
}

/** @throws RequestRefused 404 */
function needHook({ hooks: room }: FastifyInstance, params: { hookId: string }): { hookId: string } {
  if (!room.has(params.hookId)) throw new RequestRefused(404, 'unknown-hook', 'There is no such hook')
  return params
}

/** The origin of an address that hooks may go to. @throws RequestRefused 400 */
function needReachable(app: FastifyInstance, address: string): string {
  const url = URL.parse(address)
  if (!url) throw new RequestRefused(400, 'bad-request', 'That is no address')
  needAllowedNetwork(app, hostOf(url), 'Hooks')
  return url.origin
}

export default hooks
