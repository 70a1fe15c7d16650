import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { markOf } from '../db/accounts.ts'
import { type KnownProgram, newProgramToken } from '../db/programs.ts'
import { hashToken } from '../db/tokens.ts'
import { audited } from '../http/audited.ts'
import { actorOf, nameOfActor } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { networkIn } from '../protocol/addresses.ts'
import { Id } from '../protocol/basics.ts'
import { CreatedProgram, NewProgram, type Program, ProgramsBody, RenewedToken } from '../protocol/programs.ts'

const MOST_PROGRAMS = 100

/** Programs of others that the hall lets in. Registered under /api/programs. */
const programs: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app
  const viewOf = ({ createdBy, ...program }: KnownProgram): Program => ({
    ...program,
    createdBy: nameOfActor(createdBy, people)
  })

  app.get(
    '',
    { schema: { summary: 'The programs that are let in', response: { 200: ProgramsBody, ...problems } } },
    async () => ({ programs: people.programs.list().map(viewOf) })
  )

  app.post(
    '',
    {
      schema: {
        summary: 'Let a program in: its token is told now and never again',
        body: NewProgram,
        response: { 201: CreatedProgram, ...problems }
      }
    },
    async (request, reply) => {
      const { name, scopes, addresses = [], endsAt = null } = request.body
      const wrong = addresses.find((each) => networkIn(each) === null)
      if (wrong !== undefined) throw new RequestRefused(400, 'bad-network', `${wrong} is no address and no network`)
      const now = app.monotonicNow()
      if (endsAt !== null && endsAt <= now)
        throw new RequestRefused(400, 'ends-before', 'It would end before it begins')
      const token = newProgramToken()
      const tokenHash = hashToken(token)
      const createdBy = actorOf(request.identity)
      const programId = `program-${randomBytes(6).toString('base64url')}`
      const program = { programId, name, scopes, addresses, endsAt, createdAt: hall.now(), createdBy }
      await audited(
        hall,
        request,
        {
          about: 'program',
          what: 'let in',
          details: { programId, name, scopes, addresses, endsAt, mark: markOf(tokenHash) }
        },
        {
          precondition() {
            if (people.programs.list().length >= MOST_PROGRAMS)
              throw new RequestRefused(409, 'too-many-programs', 'Revoke a program that nobody needs any more')
          },
          withinTransaction: () => people.programs.add({ ...program, tokenHash })
        }
      )
      return reply.code(201).send({ ...viewOf({ ...program, lastUsedAt: null }), token })
    }
  )

  await app.register(oneProgram)
}

/** What is done to one that is let in. */
const oneProgram: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people, sockets } = app
  const need = (programId: string) => () => {
    if (!people.programs.byId(programId)) throw new RequestRefused(404, 'unknown-program', 'There is no such program')
  }
  /** What it has open was opened by a token that opens nothing any more. */
  const closeOpen = (programId: string) => {
    sockets.closeProgram(programId)
    app.eventReaders.closeProgram(programId)
  }

  app.post(
    '/:programId/token',
    {
      schema: {
        summary: 'Another token for a program: told now and never again; the one before it opens nothing any more',
        params: Type.Object({ programId: Id }),
        response: { 200: RenewedToken, ...problems }
      }
    },
    async (request) => {
      const { programId } = request.params
      const token = newProgramToken()
      const tokenHash = hashToken(token)
      await audited(
        hall,
        request,
        { about: 'program', what: 'token renewed', details: { programId, mark: markOf(tokenHash) } },
        {
          precondition: need(programId),
          withinTransaction: () => people.programs.renew(programId, tokenHash)
        }
      )
      closeOpen(programId)
      return { programId, token }
    }
  )

  app.delete(
    '/:programId',
    {
      schema: {
        summary: 'Revoke a program, at once',
        params: Type.Object({ programId: Id }),
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { programId } = request.params
      await audited(
        hall,
        request,
        { about: 'program', what: 'revoked', details: { programId } },
        {
          precondition: need(programId),
          withinTransaction() {
            people.programs.revoke(programId, hall.now())
          }
        }
      )
      closeOpen(programId)
      return reply.code(204).send(null)
    }
  )
}

export default programs
