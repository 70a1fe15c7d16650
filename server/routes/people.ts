import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { markOf } from '../db/accounts.ts'
import type { People } from '../db/people.ts'
import type { Hall } from '../hall/hall.ts'
import { RequestRefused } from '../http/errors.ts'
import { Id } from '../protocol/basics.ts'
import { BUILT_IN } from '../protocol/conventions/rights.ts'
import { NewPerson, PeopleBody, Person, PersonChange } from '../protocol/people.ts'
import { audited } from '../http/audited.ts'
import { needOwnPassword } from './need-own-password.ts'
import { refuseWeakPassword } from '../http/refuse-weak-password.ts'
import { NoContent, problems } from '../http/schemas.ts'

const Params = Type.Object({ userId: Id })

/** Who works here. Registered under /api/people. */
const peopleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, passwords } = app
  await app.register(person)

  app.get(
    '',
    {
      schema: { summary: 'Everybody who can sign in', response: { 200: PeopleBody, ...problems } }
    },
    async () => {
      const now = app.monotonicNow()
      return {
        people: people
          .listUsers()
          .map((user) => ({ ...user, lockedUntil: passwords.throttle.heldUntil(user.login, now) }))
      }
    }
  )

  app.post(
    '',
    {
      schema: { summary: 'Let somebody in', body: NewPerson, response: { 201: Person, ...problems } }
    },
    async (request, reply) => {
      const { login, name, role, password, skills = null } = request.body
      needRole(people, role)
      needServices(hall, skills)
      await refuseWeakPassword(password, login)
      const passwordHash = await passwords.hash(password)
      const user = { userId: `person-${randomBytes(6).toString('base64url')}`, login, name, role, skills }
      await audited(
        hall,
        request,
        { about: 'person', what: 'added', details: { userId: user.userId, role, skills, mark: markOf(passwordHash) } },
        {
          precondition() {
            if (people.userByLogin(login)) throw new RequestRefused(409, 'login-taken', 'Somebody else has this login')
          },
          withinTransaction() {
            // Whoever let them in knows it too.
            people.addUser({ ...user, passwordHash, mustChangePassword: true })
          }
        }
      )
      return reply.code(201).send(user)
    }
  )
}

/** One of them: changed, or let in no more. */
const person: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, passwords, sockets } = app

  app.put(
    '/:userId',
    {
      schema: {
        summary: "Change a person's name, role or password",
        params: Params,
        body: PersonChange,
        response: { 200: Person, ...problems }
      }
    },
    async (request) => {
      const { userId } = request.params
      const { password, ...change } = request.body
      needPerson(people, userId)
      needOwnPassword(people, userId)
      if (change.role !== undefined) needRole(people, change.role)
      needServices(hall, change.skills ?? null)
      if (password !== undefined) await refuseWeakPassword(password, needPerson(people, userId).login)
      const passwordHash = password === undefined ? undefined : await passwords.hash(password)
      const mustChangePassword = userId !== request.identity.staff?.userId
      let mustSignIn = passwordHash !== undefined
      await audited(
        hall,
        request,
        {
          about: 'person',
          what: 'changed',
          details: {
            userId,
            changed: Object.keys(request.body),
            ...(change.role && { role: change.role }),
            ...(change.skills !== undefined && { skills: change.skills }),
            ...(passwordHash !== undefined && { mark: markOf(passwordHash) })
          }
        },
        {
          precondition() {
            mustSignIn ||= change.role !== undefined && change.role !== needPerson(people, userId).role
            if (change.role !== undefined && change.role !== 'administrator') keepOneAdministrator(people, userId)
          },
          withinTransaction() {
            people.changeUser(userId, {
              ...change,
              ...(passwordHash !== undefined && { passwordHash, mustChangePassword })
            })
          }
        }
      )
      people.sessions.forget(userId)
      if (mustSignIn) sockets.closeSessions(people.sessions.endAll(userId))
      return needPerson(people, userId)
    }
  )

  app.delete(
    '/:userId',
    {
      schema: { summary: 'Let somebody in no more', params: Params, response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const { userId } = request.params
      needPerson(people, userId)
      await audited(
        hall,
        request,
        { about: 'person', what: 'removed', details: { userId } },
        {
          precondition() {
            keepOneAdministrator(people, userId)
          },
          withinTransaction() {
            people.removeUser(userId, app.monotonicNow())
          }
        }
      )
      sockets.closeSessions(people.sessions.endAll(userId))
      return reply.code(204).send(null)
    }
  )
}

/** @throws RequestRefused 404 */
function needPerson(people: People, userId: string) {
  const user = people.userById(userId)
  if (!user) throw new RequestRefused(404, 'unknown-person', 'There is no such person')
  const { login, name, role, skills } = user
  return { userId, login, name, role, skills }
}

/** @throws RequestRefused 404 unless every centre, or this one, has it */
function needRole({ roles }: People, role: string): void {
  if (!Object.hasOwn(BUILT_IN, role) && !roles.byId(role))
    throw new RequestRefused(404, 'unknown-role', 'There is no such role')
}

/** @throws RequestRefused 404 unless the centre has all of them */
function needServices({ centre }: Hall, skills: string[] | null): void {
  const unknown = skills?.find((serviceId) => !centre.services.some((service) => service.serviceId === serviceId))
  if (unknown !== undefined) throw new RequestRefused(404, 'unknown-service', `There is no service ${unknown}`)
}

/** @throws RequestRefused 409 when the last administrator would go */
function keepOneAdministrator(people: People, leaving: string): void {
  if (needPerson(people, leaving).role !== 'administrator' || people.isOfHouse(leaving)) return
  // One of the house is none when the network is cut.
  const others = people
    .listUsers()
    .filter(({ userId, role, isOfHouse }) => role === 'administrator' && userId !== leaving && !isOfHouse)
  if (others.length === 0)
    throw new RequestRefused(409, 'last-administrator', 'The hall must keep an administrator: add another one first')
}

export default peopleRoutes
