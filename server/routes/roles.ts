import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { OwnRole as KnownRole } from '../db/roles.ts'
import { opensOf } from '../http/access.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { OwnRoleId } from '../protocol/basics.ts'
import { BUILT_IN, RIGHTS } from '../protocol/conventions/rights.ts'
import { NewRole, OwnRole, RolesBody } from '../protocol/roles.ts'

const MOST_ROLES = 30
const Params = Type.Object({ roleId: OwnRoleId })

/** Roles of the centre's own. Registered under /api/roles. */
const rolesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, sockets } = app
  const { roles } = people

  app.get(
    '',
    { schema: { summary: 'The roles, and what a role can be made of', response: { 200: RolesBody, ...problems } } },
    async () => ({
      builtIn: Object.entries(BUILT_IN).map(([roleId, rights]) => ({ roleId, rights: [...rights] })),
      own: roles.list(),
      rights: RIGHTS.map((right) => ({ right, opens: opensOf(right) }))
    })
  )

  app.post(
    '',
    {
      schema: { summary: 'Make a role of rights', body: NewRole, response: { 201: OwnRole, ...problems } }
    },
    async (request, reply) => {
      const role = { roleId: `own-${randomBytes(6).toString('base64url')}`, ...request.body }
      await audited(
        hall,
        request,
        { about: 'role', what: 'made', details: role },
        {
          precondition() {
            if (roles.list().length >= MOST_ROLES)
              throw new RequestRefused(409, 'too-many-roles', 'Remove a role that nobody has any more')
          },
          withinTransaction: () => roles.put(role)
        }
      )
      roles.forget(role.roleId)
      return reply.code(201).send(role)
    }
  )

  app.put(
    '/:roleId',
    {
      schema: {
        summary: 'Change a role; whoever has it must sign in anew',
        params: Params,
        body: NewRole,
        response: { 200: OwnRole, ...problems }
      }
    },
    async (request) => {
      const role: KnownRole = { roleId: request.params.roleId, ...request.body }
      await audited(
        hall,
        request,
        { about: 'role', what: 'changed', details: role },
        { precondition: () => needRole(role.roleId), withinTransaction: () => roles.put(role) }
      )
      roles.forget(role.roleId)
      for (const { userId } of holdersOf(role.roleId)) sockets.closeSessions(people.sessions.endAll(userId))
      return role
    }
  )

  app.delete(
    '/:roleId',
    {
      schema: { summary: 'Remove a role that nobody has', params: Params, response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const { roleId } = request.params
      await audited(
        hall,
        request,
        { about: 'role', what: 'removed', details: { roleId } },
        {
          precondition() {
            needRole(roleId)
            if (holdersOf(roleId).length > 0)
              throw new RequestRefused(409, 'role-in-use', 'Give those who have it another role first')
          },
          withinTransaction: () => roles.remove(roleId)
        }
      )
      roles.forget(roleId)
      return reply.code(204).send(null)
    }
  )

  const holdersOf = (roleId: string) => people.listUsers().filter(({ role }) => role === roleId)
  /** @throws RequestRefused 404 */
  const needRole = (roleId: string): void => {
    if (!roles.byId(roleId)) throw new RequestRefused(404, 'unknown-role', 'There is no such role')
  }
}

export default rolesRoutes
