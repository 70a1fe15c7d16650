import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { User } from '../db/user.ts'
import { HouseFailed, type HouseRow } from '../devices/house/provider.ts'
import { actorOfUser } from '../http/auth.ts'
import { cookieName, cookieOptions } from '../http/cookies.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf } from '../http/limits.ts'
import { problems } from '../http/schemas.ts'
import { HouseOffer, HouseStart, HouseWay } from '../protocol/house.ts'
import type { Attempt } from '../services/house/attempt.ts'
import { type Former, openSession, sessionOf } from './open-session.ts'

const HOUR_MS = 3_600_000
const AFTERWARDS = '/desk'

/** Why somebody was sent back without being signed in: the sign-in page has words for it. */
type Refusal =
  | 'house-off'
  | 'house-failed'
  | 'house-unreachable'
  | 'house-no-group'
  | 'house-removed'
  | 'house-no-word'
  | 'house-another'

/** The rest is no try to come in: a provider that is away would be an alarm that somebody guesses. */
const OF_SOMEBODY: ReadonlySet<Refusal> = new Set(['house-no-group', 'house-removed', 'house-another'])

/** Signing in by the house's own accounts: there, and back. Registered under /api/session/house. */
const houseSignIn: FastifyPluginAsyncTypebox = async (app) => {
  const { house, limits } = app
  await app.register(back)

  app.get(
    '',
    {
      schema: {
        summary: "Whether the house's own sign-in is switched on, and how people know it",
        response: { 200: HouseOffer, ...problems }
      }
    },
    async () => {
      const row = house.rows.settings()
      return { house: row === null || house.isSecretLost(row) ? null : { name: row.name } }
    }
  )

  app.post(
    '',
    {
      schema: {
        summary: 'Begin to sign in by an account of the house',
        description:
          'Answers with the address to go to. Asked from another address than the one that staff open this hall by, it answers with that.',
        body: HouseStart,
        response: { 200: HouseWay, ...problems }
      }
    },
    async (request, reply) => {
      const row = needHouse(app)
      limits.take('signIns', addressOf(request))
      const { to = AFTERWARDS } = request.body
      // The cookie of the way back would be another host's.
      if (originOf(request) !== new URL(row.hallAddress).origin) return { address: `${row.hallAddress}${to}` }
      return begin(app, request, reply, { row, to, isAskedAnew: row.asksEachTime, proofOf: null })
    }
  )

  app.post(
    '/proof',
    {
      schema: {
        summary: 'Begin to prove once more, at the house, who one is',
        description: 'For ten minutes after coming back people, roles, devices and settings can be changed.',
        response: { 200: HouseWay, ...problems }
      }
    },
    async (request, reply) => {
      const row = needHouse(app)
      limits.take('signIns', addressOf(request))
      const { userId } = (request.identity.staff ?? request.identity.newcomer) as User
      if (!app.people.isOfHouse(userId))
        throw new RequestRefused(409, 'not-of-house', 'Whoever has a password here gives that')
      return begin(app, request, reply, { row, to: AFTERWARDS, isAskedAnew: true, proofOf: userId })
    }
  )
}

/** @throws RequestRefused 409 */
function needHouse({ house }: FastifyInstance): HouseRow {
  const row = house.rows.settings()
  if (row === null || house.isSecretLost(row))
    throw new RequestRefused(409, 'house-off', "The house's own sign-in is not switched on here")
  return row
}

const originOf = ({ protocol, host }: FastifyRequest): string | undefined => URL.parse(`${protocol}://${host}`)?.origin

interface Beginning {
  row: HouseRow
  to: string
  isAskedAnew: boolean
  proofOf: string | null
}

async function begin(
  { house, monotonicNow }: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { row, to, isAskedAnew, proofOf }: Beginning
): Promise<{ address: string }> {
  try {
    const askedAnewAt = isAskedAnew ? house.wallNow() : null
    const { address, ...begun } = await house.provider.begin(row, isAskedAnew)
    const sessionId = request.identity.session
    const attempt = { ...begun, at: monotonicNow(), askedAnewAt, to, sessionId, proofOf }
    reply.setCookie(cookieName('house', request), house.attempts.seal(attempt), cookieOptions('house', request))
    return { address }
  } catch (error) {
    if (!(error instanceof HouseFailed)) throw error
    request.log.warn({ why: error.why, code: error.code }, "the house's sign-in could not be begun")
    throw new RequestRefused(
      503,
      'house-unreachable',
      "The house's own sign-in cannot be reached; sign in with a login"
    )
  }
}

/** Where the provider sends back to: a browser's page, so that everything ends at a page of the hall. */
const back: FastifyPluginAsyncTypebox = async (app) => {
  const { house, people, limits, monotonicNow, refusedSignIns } = app

  app.get('/back', { schema: { hide: true } }, async (request, reply) => {
    limits.take('signIns', addressOf(request))
    const attempt = house.attempts.open(request.cookies[cookieName('house', request)], monotonicNow())
    reply.clearCookie(cookieName('house', request), cookieOptions('house', request))
    const refuse = (why: Refusal, userId: string | null = null) => {
      if (OF_SOMEBODY.has(why)) refusedSignIns.take({ userId, address: request.ip, why: 'house' })
      return reply.redirect(`${AFTERWARDS}?sign-in=${why}`, 303)
    }
    const row = house.rows.settings()
    if (row === null) return refuse('house-off')
    const search = URL.parse(request.url, row.hallAddress)?.search ?? ''
    // Of another browser, or of nobody who has begun: nobody is asked.
    if (attempt === null || new URLSearchParams(search).get('state') !== attempt.state) return refuse('house-failed')
    try {
      const known = await house.provider.finish(row, search, attempt)
      if (attempt.proofOf !== null)
        return proved(app, attempt, house.rows.accountOf(known)?.userId)
          ? reply.redirect('/desk?sign-in=house-proved', 303)
          : refuse('house-another')
      const admitted = await house.admit(row, known)
      if ('refused' in admitted) return refuse(admitted.refused, admitted.userId)
      const holdsMs = row.holdsHours * HOUR_MS
      // What it does not say was not proved: an open browser may have been signed in there since yesterday.
      const agoMs = known.provedAt === null ? Number.MAX_SAFE_INTEGER : Math.max(0, house.wallNow() - known.provedAt)
      await openSession(app, request, reply, {
        user: admitted.user,
        by: 'house',
        former: formerOf(app, request, attempt),
        otherwise: { holdsMs, provedAt: Math.max(0, monotonicNow() - agoMs) },
        also(sessionId) {
          // Removed, or switched off, while the provider was asked.
          const now = house.rows.settings()
          if (!people.userById(admitted.user.userId) || now?.issuer !== row.issuer || now.clientId !== row.clientId)
            throw new HouseFailed('failed', 'changed-meanwhile')
          house.keepSession(row, sessionId, known.refreshToken)
        }
      })
      return reply.redirect(attempt.to, 303)
    } catch (error) {
      if (!(error instanceof HouseFailed)) throw error
      request.log.warn({ why: error.why, code: error.code }, "the house's sign-in did not let somebody in")
      return refuse(error.why === 'unreachable' ? 'house-unreachable' : 'house-failed')
    }
  })

  /** The session that the browser began from: coming from another site, it does not bring its cookie along. */
  function formerOf(
    { people: { sessions } }: FastifyInstance,
    request: FastifyRequest,
    { sessionId }: Attempt
  ): Former | null {
    const known = sessionId === null ? undefined : sessions.use(sessionId, monotonicNow())
    return known ? { user: known.user, sessionId: known.sessionId } : sessionOf(request)
  }

  /** Whether the one who came back is whose session it is, which then counts as proved. */
  function proved({ log }: FastifyInstance, { proofOf, sessionId }: Attempt, userId: string | undefined): boolean {
    const session = sessionId === null ? undefined : people.sessions.use(sessionId, monotonicNow())
    if (!session || userId !== proofOf || session.user.userId !== proofOf) return false
    people.sessions.prove(session.sessionId, monotonicNow())
    log.info({ userId, by: actorOfUser(session.user) }, 'a person proved at the house who they are')
    return true
  }
}

export default houseSignIn
