import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { RequestRefused } from '../../http/errors.ts'
import { refuseWeakPassword } from '../../http/refuse-weak-password.ts'
import { NoContent, problems } from '../../http/schemas.ts'
import { Id } from '../../protocol/basics.ts'
import { ChangedHubPerson, HubPeople, HubPerson, NewHubPerson } from '../../protocol/network/people.ts'
import type { HubSession, KnownPerson } from '../store/people.ts'

const Params = Type.Object({ userId: Id })

/**
 * Who may come in to head office. Registered under /api/network/people. Whoever has regions lets in only people of those,
 * and sees no others.
 */
const people: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, passwords } = app
  await app.register(person)
  await app.register(lostFactor)

  app.get(
    '',
    { schema: { summary: 'Who may come in', response: { 200: HubPeople, ...problems } } },
    async (request) => {
      const me = (request.hubSession as HubSession).person
      return { people: (await store.people()).filter((each) => isWithin(me, each.regions)).map(told) }
    }
  )

  app.post(
    '',
    { schema: { summary: 'Let somebody in', body: NewHubPerson, response: { 201: HubPerson, ...problems } } },
    async (request, reply) => {
      const me = (request.hubSession as HubSession).person
      const { password, ...about } = request.body
      needReach(me, about.regions)
      await refuseWeakPassword(password, about.login)
      const added: KnownPerson = {
        ...about,
        userId: `head-${randomBytes(6).toString('base64url')}`,
        passwordHash: await passwords.hash(password),
        // Whoever let them in knows it too.
        mustChangePassword: true,
        hasSecondFactor: false
      }
      if (!(await store.putPerson(added, now())))
        throw new RequestRefused(409, 'login-taken', 'Somebody else has this login')
      const { userId, role, regions } = added
      await store.note(now(), me.userId, 'person', 'added', { userId, role, regions })
      return reply.code(201).send(told(added))
    }
  )
}

/** One of them: changed, or let in no more. */
const person: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, passwords } = app

  app.put(
    '/:userId',
    {
      schema: {
        summary: "Change a person's name, role, regions or password",
        params: Params,
        body: ChangedHubPerson,
        response: { 200: HubPerson, ...problems }
      }
    },
    async (request) => {
      const me = (request.hubSession as HubSession).person
      const { userId } = request.params
      const { password, ...change } = request.body
      const { login } = needPerson(await store.people(), userId, me)
      if (change.regions !== undefined) needReach(me, change.regions)
      if (password !== undefined) await refuseWeakPassword(password, login)
      const own = password !== undefined && {
        passwordHash: await passwords.hash(password),
        mustChangePassword: userId !== me.userId
      }
      const done = await store.changePerson(userId, (known, everybody) => {
        // As they are now: somebody else may have changed them meanwhile.
        needPerson(everybody, userId, me)
        if (!isChief({ ...known, ...change })) needAnotherChief(everybody, known)
        return { ...change, ...own }
      })
      if (done === null) throw unknownPerson()
      const { was, is } = done
      const isOther = JSON.stringify([is.role, is.regions]) !== JSON.stringify([was.role, was.regions])
      if (isOther || password !== undefined) await store.endSessionsOf(userId)
      const changed = Object.keys(request.body)
      await store.note(now(), me.userId, 'person', 'changed', { userId, changed, role: is.role })
      return told(is)
    }
  )

  app.delete(
    '/:userId',
    {
      schema: {
        summary: 'Let somebody in no more: out at once',
        params: Params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const me = (request.hubSession as HubSession).person
      const { userId } = request.params
      const isRemoved = await store.removePerson(userId, now(), (everybody) =>
        needAnotherChief(everybody, needPerson(everybody, userId, me))
      )
      if (!isRemoved) throw unknownPerson()
      await store.note(now(), me.userId, 'person', 'removed', { userId })
      return reply.code(204).send(null)
    }
  )
}

/** Somebody has lost what their codes come from. */
const lostFactor: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app

  app.delete(
    '/:userId/second-factor',
    {
      schema: {
        summary: 'Take away a second factor that somebody has lost; their sessions end',
        params: Params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const me = (request.hubSession as HubSession).person
      const known = needPerson(await store.people(), request.params.userId, me)
      await store.clearSecondFactor(known.userId)
      await store.endSessionsOf(known.userId)
      const details = { userId: known.userId, address: request.ip }
      await store.note(now(), me.userId, 'person', 'second factor removed', details)
      return reply.code(204).send(null)
    }
  )
}

type Reach = KnownPerson['regions']

/** Whether regions are all within those that somebody may reach. */
const isWithin = ({ regions: mine }: KnownPerson, regions: Reach): boolean =>
  mine === null || (regions?.every((each) => mine.includes(each)) ?? false)

function needReach(me: KnownPerson, regions: Reach): void {
  if (!isWithin(me, regions)) throw new RequestRefused(403, 'forbidden', 'Those are regions that you may not reach')
}

/** For who may not reach their regions there is no such person. */
function needPerson(everybody: readonly KnownPerson[], userId: string, me: KnownPerson): KnownPerson {
  const found = everybody.find((each) => each.userId === userId)
  if (!found || !isWithin(me, found.regions)) throw unknownPerson()
  return found
}

const unknownPerson = () => new RequestRefused(404, 'unknown-person', 'There is no such person')

const isChief = ({ role, regions }: KnownPerson): boolean => role === 'administer' && regions === null

/** The whole country keeps somebody who may do everything. */
function needAnotherChief(everybody: readonly KnownPerson[], known: KnownPerson): void {
  if (isChief(known) && !everybody.some((each) => each.userId !== known.userId && isChief(each)))
    throw new RequestRefused(409, 'last-administrator', 'Somebody must be left who may do everything')
}

const told = ({ userId, login, name, role, regions, hasSecondFactor }: KnownPerson): HubPerson => ({
  userId,
  login,
  name,
  role,
  regions,
  hasSecondFactor
})

export default people
