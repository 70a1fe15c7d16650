import cookie from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { hashToken } from '../db/tokens.ts'
import { IDLE_MS } from '../db/sessions.ts'
import { rowOf } from '../http/access.ts'
import { refuseForeignOrigin } from '../http/auth.ts'
import { cookieName } from '../http/cookies.ts'
import { RequestRefused } from '../http/errors.ts'
import { addressOf } from '../http/limits.ts'
import { isLocalRequest } from '../http/local-request.ts'
import type { NetworkCentre } from '../protocol/network/places.ts'
import type { Due } from '../protocol/session.ts'
import { HUB_ACCESS, HUB_NEEDS_PROOF, type HubAccess, isEnough } from './access.ts'
import type { Enrolment } from './store/enrolments.ts'
import type { HubSession, KnownPerson } from './store/people.ts'
import type { HubStore } from './store/store.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    hubAccess?: HubAccess
    hubNeedsProof?: boolean
  }
  interface FastifyInstance {
    /** What somebody of head office has to do before anything else; in the sample country nothing. */
    hubDueFrom: (person: KnownPerson) => Promise<Due | null>
  }
  interface FastifyRequest {
    /** Of head office. */
    hubSession: HubSession | null
    /** The hall that sends, where the route is a hall's. */
    hallOf: Enrolment | null
    /** The centre that the route names, where it names one. */
    networkCentre: NetworkCentre | null
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const BEARER = /^Bearer ([\w-]{20,100})$/
const SEEN_EVERY_MS = 60_000
const FRESH_MS = 10 * 60_000

interface Options {
  store: HubStore
  now: () => number
  sample: boolean
}

/** Knows who calls the hub, and lets in only those whom the route is for. Nothing is cached: what is revoked is out at once. */
export default fp<Options>(
  async (app, { store, now, sample }) => {
    await app.register(cookie)
    app.decorate('hubDueFrom', async ({ mustChangePassword, hasSecondFactor, role }) => {
      if (sample) return null
      if (mustChangePassword) return 'new-password'
      return !hasSecondFactor && (await store.secondFactorFor()).includes(role) ? 'second-factor' : null
    })
    app.decorateRequest('hubSession', null)
    app.decorateRequest('hallOf', null)
    app.decorateRequest('networkCentre', null)

    app.addHook('onRoute', (route) => {
      const rows = [route.method].flat().map((method) => rowOf(method, route.url))
      const [access, ...others] = new Set(rows.map((row) => HUB_ACCESS[row]))
      if (!access || others.length > 0)
        throw new Error(`hub/access.ts does not say who may call ${route.method} ${route.url}`)
      route.config = { ...route.config, hubAccess: access, hubNeedsProof: rows.some((row) => HUB_NEEDS_PROOF.has(row)) }
    })

    app.addHook('onRequest', async (request) => {
      const { hubAccess: access, hubNeedsProof } = request.routeOptions.config
      if (access === 'hall') {
        await asHall(app.limits.take, store, request)
        return
      }
      request.hubSession = await sessionOf(store, request, now())
      takeRequest(app.limits.take, request)
      if (!SAFE.has(request.method)) refuseForeignOrigin(request)
      if (access === undefined || access === 'anyone') return
      if (access === 'local') {
        if (isLocalRequest(request)) return
        throw new RequestRefused(403, 'forbidden', 'Only programs on this machine may ask this')
      }
      const { hubSession: session } = request
      if (!session) throw new RequestRefused(401, 'not-signed-in', 'Sign in (POST /api/session)')
      if (access !== 'newcomer' && (await app.hubDueFrom(session.person)) !== null)
        throw new RequestRefused(
          403,
          'sign-in-unfinished',
          'First set a password of your own (PUT /api/session/password), or your second factor'
        )
      if (!isEnough(session.person.role, access))
        throw new RequestRefused(403, 'forbidden', 'Your role may not do this')
      if (hubNeedsProof && !sample && now() - session.provedAt > FRESH_MS)
        throw new RequestRefused(403, 'proof-needed', 'Give your password once more (POST /api/session/proof)')
      await findCentre(store, request, session.person)
    })
  },
  { name: 'hub-auth', dependencies: ['errors', 'limits'] }
)

type Take = (name: 'requests' | 'changes', key: string) => void

async function asHall(take: Take, store: HubStore, request: FastifyRequest): Promise<void> {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
  const enrolment = token === undefined ? null : await store.enrolmentByToken(hashToken(token))
  take('requests', enrolment ? `hall ${enrolment.centreId}` : addressOf(request))
  if (!enrolment)
    throw new RequestRefused(401, 'not-enrolled', 'This hall is not enrolled here, or its token was revoked')
  request.hallOf = enrolment
}

function takeRequest(take: Take, request: FastifyRequest): void {
  const caller = request.hubSession?.sessionId ?? addressOf(request)
  take('requests', caller)
  if (!SAFE.has(request.method)) take('changes', caller)
}

async function sessionOf(store: HubStore, request: FastifyRequest, now: number): Promise<HubSession | null> {
  const token = request.cookies[cookieName('hub-session', request)]
  if (token === undefined) return null
  const session = await store.session(hashToken(token))
  if (!session || now >= session.expiresAt || now >= session.lastSeenAt + IDLE_MS) return null
  if (now - session.lastSeenAt > SEEN_EVERY_MS) await store.sawSession(session.sessionId, now)
  return session
}

/** For who may not reach the region there is no such centre. */
async function findCentre(store: HubStore, request: FastifyRequest, person: KnownPerson): Promise<void> {
  const { centreId } = (request.params ?? {}) as { centreId?: string }
  if (centreId === undefined) return
  const centre = await store.centre(centreId)
  if (!centre || !mayReach(person, centre)) throw new RequestRefused(404, 'unknown-centre', 'There is no such centre')
  request.networkCentre = centre
}

/** Whether a person of head office may see and change what is of a centre. */
export const mayReach = (
  { regions }: Pick<KnownPerson, 'regions'>,
  { regionId }: Pick<NetworkCentre, 'regionId'>
): boolean => regions === null || regions.includes(regionId)
