import type { IncomingHttpHeaders } from 'node:http'
import cookie from '@fastify/cookie'
import type { RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { People } from '../db/people.ts'
import type { KnownProgram } from '../db/programs.ts'
import type { User } from '../db/user.ts'
import { isInNetworks } from '../protocol/addresses.ts'
import type { Right } from '../protocol/conventions/rights.ts'
import { staffActor } from '../protocol/conventions/staff.ts'
import type { Scope } from '../protocol/programs.ts'
import { type Access, ROUTE_ACCESS, rowOf } from './access.ts'
import { NEEDS_PROOF } from './needs-proof.ts'
import { cookieName } from './cookies.ts'
import { RequestRefused } from './errors.ts'
import { isLocalRequest } from './local-request.ts'

/** Everybody that a request speaks for: one browser can be the desk of an operator and the hall's sample kiosk. */
export interface Identity {
  staff: User | null
  /** Signed in, but with something to do before being staff. */
  newcomer: User | null
  /** What the role of `staff` may do. */
  rights: ReadonlySet<Right>
  /** The session's id, not its token. */
  session: string | null
  /** The device's id. */
  kiosk: string | null
  display: string | null
  /** A program of others, by its token; then the request speaks for it alone, whatever cookies come along. */
  program: KnownProgram | null
  /** Why a program whose token it is was not let in. */
  programRefused: 'program-ended' | 'program-elsewhere' | null
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set from the table of access.ts; a route does not state it. */
    access?: readonly Access[]
    /** Likewise: whether the password must have been given of late. */
    needsProof?: boolean
  }
  interface FastifyRequest {
    identity: Identity
  }
  interface FastifyInstance {
    authenticate: (request: Pick<FastifyRequest, 'headers' | 'cookies' | 'protocol' | 'ip'>) => Identity
    /** Every route there is, with its access. */
    routes: readonly RouteOptions[]
    /** Epoch ms that never step: what sessions, codes and limits are counted by. */
    monotonicNow: () => number
  }
}

export type { Access }

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const BEARER = /^Bearer ([\w~+/.-]+=*)$/
/** The most that a power cut loses of when sessions and devices were last used. */
const KEEP_MS = 60_000

/** A clock that somebody sets forward must not sign the whole hall out, nor one set back keep everybody in. */
const monotonic = () => Math.floor(performance.timeOrigin + performance.now())

/** Knows who calls, and lets in only those whom the route is for. */
export default fp<{ monotonicNow?: (() => number) | undefined }>(
  async (app, { monotonicNow = monotonic }) => {
    await app.register(cookie)
    app.decorateRequest('identity')
    app.decorate('monotonicNow', monotonicNow)
    const { signInRules } = app
    const { sessions, devices, programs, roles } = app.people

    app.decorate('authenticate', (request): Identity => {
      const { headers, cookies } = request
      const now = monotonicNow()
      const bearer = BEARER.exec(headers.authorization ?? '')?.[1]
      const program = bearer === undefined ? undefined : programs.byToken(bearer)
      if (program) {
        const programRefused = whyRefused(program, request.ip, now)
        if (programRefused === null) programs.use(program, now)
        return { ...NOBODY, program: programRefused === null ? program : null, programRefused }
      }
      const token = cookies[cookieName('session', request)]
      const session = token === undefined ? undefined : sessions.byToken(token, now)
      const who: Identity = { ...NOBODY, session: session?.sessionId ?? null }
      if (session && signInRules.dueFrom(session.user) !== null) who.newcomer = session.user
      else if (session) {
        who.staff = session.user
        who.rights = roles.rightsOf(session.user.role)
      }
      for (const each of [bearer, cookies[cookieName('kiosk', request)], cookies[cookieName('display', request)]]) {
        const device = each === undefined ? undefined : devices.byToken(each, now)
        if (device) who[device.kind] = device.deviceId
      }
      return who
    })

    // Nobody is kept out because the disk is full: it is written at the next turn.
    const keeping = setInterval(() => {
      try {
        sessions.keep(monotonicNow())
        devices.keep()
        programs.keep()
      } catch (error) {
        app.log.warn(error, 'when sessions, devices and programs were last seen could not be written down')
      }
    }, KEEP_MS)
    app.addHook('preClose', async () => {
      clearInterval(keeping)
    })

    const needProof = ({ session }: Identity) => {
      const known = session === null ? undefined : sessions.use(session, monotonicNow())
      if (!known || !signInRules.isFresh(known, monotonicNow()))
        throw new RequestRefused(403, 'proof-needed', 'Give your password once more (POST /api/session/proof)')
    }

    const routes: RouteOptions[] = []
    app.decorate('routes', routes)
    app.addHook('onRoute', (route) => {
      const rows = [route.method].flat().map((method) => rowOf(method, route.url))
      const [access, ...others] = new Set(rows.map((row) => ROUTE_ACCESS[row]))
      if (!access || others.length > 0)
        throw new Error(`http/access.ts does not say who may call ${route.method} ${route.url}`)
      route.config = { ...route.config, access, needsProof: rows.some((row) => NEEDS_PROOF.has(row)) }
      routes.push(route)
    })
    app.addHook('onRequest', async (request) => {
      request.identity = app.authenticate(request)
      app.limits.takeRequest(request)
      if (!SAFE.has(request.method)) refuseForeignOrigin(request)
      const { access, needsProof } = request.routeOptions.config
      if (access?.includes('local') && isLocalRequest(request)) return
      if (access && !isOneOf(request.identity, access)) {
        if (access.includes('local'))
          throw new RequestRefused(403, 'forbidden', 'Only programs on this machine may ask this')
        throw refusalOf(request.identity)
      }
      if (needsProof && request.identity.program === null) needProof(request.identity)
    })
  },
  { name: 'auth', dependencies: ['hall', 'errors', 'limits', 'sign-in-rules'] }
)

const NOBODY: Identity = {
  staff: null,
  newcomer: null,
  rights: new Set(),
  session: null,
  kiosk: null,
  display: null,
  program: null,
  programRefused: null
}

/** Why a program is not let in with its own token; null: it is. */
function whyRefused({ addresses, endsAt }: KnownProgram, ip: string, now: number): Identity['programRefused'] {
  if (endsAt !== null && now >= endsAt) return 'program-ended'
  return addresses.length === 0 || isInNetworks(ip, addresses) ? null : 'program-elsewhere'
}

const PROGRAM_REFUSED = {
  'program-ended': 'The time of this token is over',
  'program-elsewhere': 'This token does not count from this address'
} as const

/** Why somebody may not do what they ask. */
function refusalOf({ staff, newcomer, program, programRefused }: Identity): RequestRefused {
  if (program) return new RequestRefused(403, 'scope-missing', 'None of the scopes of this program is for this')
  if (programRefused) return new RequestRefused(401, programRefused, PROGRAM_REFUSED[programRefused])
  if (staff) return new RequestRefused(403, 'forbidden', 'Your role may not do this')
  if (newcomer)
    return new RequestRefused(403, 'sign-in-unfinished', 'First set a password of your own, or your second factor')
  return new RequestRefused(401, 'not-signed-in', "Sign in, or send a device's token")
}

/** @param id what a topic is named after */
export function isOneOf(who: Identity, access: readonly Access[], id?: string): boolean {
  return access.some((each) => {
    if (each === 'anyone' || each === 'holder') return true
    if (each === 'local') return false
    if (each === 'newcomer') return who.newcomer !== null
    if (each === 'itself') return id !== undefined && (who.kiosk === id || who.display === id)
    if (each === 'kiosk' || each === 'display') return who[each] !== null
    if (each.includes(':')) return who.program?.scopes.includes(each as Scope) === true
    if (each === 'staff') return who.staff !== null
    if (each === 'administrator') return who.staff?.role === each
    return who.rights.has(each as Right)
  })
}

/**
 * A browser names the page that sends a request; one of another site is refused. Programs send no Origin: they are let
 * through unless they bring a cookie, which only browsers send on their own.
 * @param host as the browser knows it: behind a proxy, what the proxy says
 */
export function refuseForeignOrigin({
  headers: { origin, cookie: cookies },
  host
}: {
  headers: IncomingHttpHeaders
  host: string
}): void {
  if (origin === undefined && cookies === undefined) return
  if (origin !== undefined && URL.canParse(origin)) {
    const from = new URL(origin)
    // Parsed alike, so that a default port that one of them names does not matter.
    if (URL.parse(`${from.protocol}//${host}`)?.host === from.host) return
  }
  throw new RequestRefused(403, 'foreign-origin', 'The request comes from a page of another site')
}

/** A member of staff, as the log keeps who did something. */
export const actorOfUser = (user: User): string => staffActor(user)

/** A kiosk, as the log keeps who did something. */
export const actorOfKiosk = (deviceId: string): string => `kiosk:${deviceId}`

/** A program of others, as the log keeps who did something. */
export const actorOfProgram = ({ programId }: Pick<KnownProgram, 'programId'>): string => `program:${programId}`

/** Who did it, as the log keeps it. */
export function actorOf({ staff, kiosk, display, program }: Identity): string {
  if (program) return actorOfProgram(program)
  if (staff) return actorOfUser(staff)
  if (kiosk !== null) return actorOfKiosk(kiosk)
  return display === null ? 'visitor' : `display:${display}`
}

/** The name of who did it, where the log has a person; else as the log has it. */
export function nameOfActor(actor: string, people: Pick<People, 'nameOf' | 'programs'>): string {
  const [kind, userId] = actor.split(':')
  if (kind === 'program' && userId !== undefined) return people.programs.nameOf(userId) ?? actor
  return userId === undefined ? actor : people.nameOf(userId)
}

/** The operator whom a desk command is checked against; null for those who may act at every desk. */
export const operatorOf = ({ staff, rights }: Identity): string | null =>
  staff !== null && !rights.has('steer') ? staff.userId : null
