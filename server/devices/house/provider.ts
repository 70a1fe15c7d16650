import type { Configuration, IDToken, UserInfoResponse } from 'openid-client'
import type { Subject } from '../../db/house.ts'
import type { MayReach } from '../reachable.ts'
import { askOver, Unreachable } from './ask.ts'
import type { NewHouseSettings } from '../../protocol/house.ts'
import { groupsIn } from './claims.ts'

/** The house's sign-in as the file has it: its secret sealed; empty: the client has none. */
export type HouseRow = Omit<NewHouseSettings, 'secret'> & { secret: string }

/** What was begun, as it is remembered until the browser comes back. */
export interface Begun {
  state: string
  nonce: string
  verifier: string
  /** By the wall's clock, which the provider has too; null: whoever is signed in there need not say again who they are. */
  askedAnewAt: number | null
}

/** Whom the provider has let in. */
export interface Known extends Subject {
  name: string
  /** What a login is made from. */
  called: string
  /** null: it says nothing of groups. */
  groups: string[] | null
  refreshToken: string | null
  /** When they proved there who they are, by the wall's clock; null: it does not say. */
  provedAt: number | null
}

/**
 * Why nobody came in: `unreachable` and `failed` say nothing of the person, `refused` is the provider's no. The code is for the
 * log and for whoever sets it up; words of the provider are in neither, because they may name somebody.
 */
export class HouseFailed extends Error {
  readonly why: 'unreachable' | 'refused' | 'failed'
  readonly code: string
  constructor(why: HouseFailed['why'], code: string) {
    super(`the sign-in of the house: ${why} (${code})`)
    this.why = why
    this.code = code
  }
}

/** How long the provider may take for one answer, s: somebody is waiting. */
const PATIENCE_S = 8
/** Its addresses and keys are asked for anew after so long. */
const KNOWN_MS = 3_600_000
/** How far its clock and the hall's may be apart, s: a hall without internet may have no better one than its own. */
const SKEW_S = 60
/** The provider's no to this person, as against one to this hall (`invalid_client`). */
const REFUSALS: ReadonlySet<string> = new Set([
  'invalid_grant',
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required'
])

/** Where the provider sends back to, whoever asks by whatever name: it is what was registered there. */
export const backOf = (hallAddress: string): string => `${hallAddress}/api/session/house/back`

// Loaded by whoever signs in with it first: most halls never do.
const client = () => import('openid-client')

/** A provider that does not answer: since when, by what `now` counts, and why, as a code. */
export interface Away {
  issuer: string
  since: number
  code: string
}

interface Surroundings {
  now: () => number
  mayReach: MayReach
  /** The secret of the client; empty: it has none. */
  secretOf: (row: HouseRow) => string
}

/** The house's provider: found when somebody comes, never at the start, and asked by one who waits for no longer than seconds. */
export class Provider {
  readonly #around: Surroundings
  /** null: it answered when it was asked last. */
  away: Away | null = null
  #found: { key: string; at: number; configuration: Promise<Configuration> } | null = null

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Looks it up anew. @throws HouseFailed */
  async look(row: HouseRow): Promise<void> {
    this.#found = null
    await this.#configuration(row)
  }

  /** Begins: the address to go to, and what it is to come back with. @throws HouseFailed */
  begin(row: HouseRow, isAskedAnew: boolean): Promise<Omit<Begun, 'askedAnewAt'> & { address: string }> {
    return asked(async () => {
      const configuration = await this.#configuration(row)
      const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } =
        await client()
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
      const address = buildAuthorizationUrl(configuration, {
        redirect_uri: backOf(row.hallAddress),
        response_type: 'code',
        scope: ['openid', 'profile', ...row.scopes].join(' '),
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(isAskedAnew && { prompt: 'login', max_age: '0' })
      })
      // The library looks at the addresses that it asks itself, and not at the one that a browser is sent to.
      if (address.protocol !== 'https:' && address.protocol !== new URL(row.issuer).protocol)
        throw new HouseFailed('failed', 'not-secure')
      return { address: address.href, state, nonce, verifier }
    })
  }

  /** Ends what was begun, with what the provider sent back. @param search of the address, as it came @throws HouseFailed */
  async finish(row: HouseRow, search: string, begun: Begun): Promise<Known> {
    const { state, nonce, verifier, askedAnewAt } = begun
    const configuration = await this.#configuration(row)
    const { authorizationCodeGrant } = await client()
    const back = new URL(backOf(row.hallAddress))
    back.search = search
    return this.#heard(
      row,
      async () => {
        const tokens = await authorizationCodeGrant(configuration, back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
          // Whoever is asked anew must say when: below it is compared with the moment of asking.
          ...(askedAnewAt !== null && { maxAge: KNOWN_MS / 1_000 })
        })
        const claims = tokens.claims() as IDToken
        const provedAt = claims.auth_time === undefined ? null : claims.auth_time * 1_000
        if (askedAnewAt !== null && (provedAt ?? 0) < askedAnewAt - SKEW_S * 1_000)
          throw new HouseFailed('failed', 'not-asked-anew')
        return this.#known(row, configuration, tokens, claims, { iss: claims.iss, sub: claims.sub })
      },
      isUnreachable
    )
  }

  /** Asks whether somebody may still come in. @throws HouseFailed */
  async again(row: HouseRow, refreshToken: string, { issuer, subject }: Subject): Promise<Known> {
    const configuration = await this.#configuration(row)
    const { refreshTokenGrant } = await client()
    return this.#heard(
      row,
      async () => {
        const tokens = await refreshTokenGrant(configuration, refreshToken)
        const claims = tokens.claims()
        if (claims !== undefined && (claims.sub !== subject || claims.iss !== issuer))
          throw new HouseFailed('failed', 'another-subject')
        const known = await this.#known(row, configuration, tokens, claims ?? {}, { iss: issuer, sub: subject })
        return { ...known, refreshToken: known.refreshToken ?? refreshToken }
      },
      isUnreachable
    )
  }

  async #known(
    row: HouseRow,
    configuration: Configuration,
    { access_token, refresh_token }: { access_token: string; refresh_token?: string },
    claims: Partial<IDToken>,
    { iss, sub }: { iss: string; sub: string }
  ): Promise<Known> {
    let told: Partial<IDToken> | UserInfoResponse = claims
    const isAllTold = groupsIn(claims, row.groupsClaim) !== null && typeof claims.name === 'string'
    if (!isAllTold && configuration.serverMetadata().userinfo_endpoint !== undefined) {
      const { fetchUserInfo } = await client()
      told = { ...(await fetchUserInfo(configuration, access_token, sub)), ...claims }
    }
    const { name, preferred_username: login, email, auth_time } = told as Record<string, unknown>
    const words = [name, login, email, sub].filter((each): each is string => typeof each === 'string' && each !== '')
    const logins = [login, email, sub].filter((each): each is string => typeof each === 'string' && each !== '')
    return {
      issuer: iss,
      subject: sub,
      name: words[0] ?? '',
      called: logins[0] ?? '',
      groups: groupsIn(told, row.groupsClaim),
      refreshToken: refresh_token ?? null,
      provedAt: typeof auth_time === 'number' ? auth_time * 1_000 : null
    }
  }

  /** Asks it, and remembers whether it answered. What was wrong with one person's token says nothing of that. @throws HouseFailed */
  async #heard<T>({ issuer }: HouseRow, what: () => Promise<T>, isAway: (failed: HouseFailed) => boolean): Promise<T> {
    try {
      const answer = await asked(what)
      this.away = null
      return answer
    } catch (error) {
      if (error instanceof HouseFailed && isAway(error)) {
        const since = this.away?.issuer === issuer ? this.away.since : this.#around.now()
        this.away = { issuer, since, code: error.code }
      }
      throw error
    }
  }

  /** As it was found; one that was not found is looked for anew by the next who asks. */
  #configuration(row: HouseRow): Promise<Configuration> {
    const key = JSON.stringify([row.issuer, row.clientId, row.secret, row.certificate])
    if (this.#found?.key === key && performance.now() - this.#found.at < KNOWN_MS) return this.#found.configuration
    const found = {
      key,
      at: performance.now(),
      configuration: this.#heard(
        row,
        () => this.#discover(row),
        () => true
      )
    }
    found.configuration.catch(() => {
      if (this.#found === found) this.#found = null
    })
    this.#found = found
    return found.configuration
  }

  async #discover(row: HouseRow): Promise<Configuration> {
    const { allowInsecureRequests, clockTolerance, customFetch, discovery, enableNonRepudiationChecks, ...auth } =
      await client()
    const { mayReach, secretOf } = this.#around
    const secret = secretOf(row)
    const issuer = new URL(row.issuer)
    return discovery(
      issuer,
      row.clientId,
      { [clockTolerance]: SKEW_S },
      (server, own, body, headers) => {
        const methods = server.token_endpoint_auth_methods_supported
        const isBasic = methods === undefined || methods.includes('client_secret_basic')
        const by =
          secret === '' ? auth.None() : isBasic ? auth.ClientSecretBasic(secret) : auth.ClientSecretPost(secret)
        by(server, own, body, headers)
      },
      {
        timeout: PATIENCE_S,
        [customFetch]: askOver(row.certificate, mayReach),
        // Of what comes over TLS the library would believe the token's words without its signature. http is this machine's alone (ask.ts).
        execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])]
      }
    )
  }
}

const isUnreachable = ({ why }: HouseFailed): boolean => why === 'unreachable'

/** Does what may fail in the library's many ways, and tells them apart in ours. @throws HouseFailed */
async function asked<T>(what: () => Promise<T>): Promise<T> {
  try {
    return await what()
  } catch (error) {
    throw failureOf(error)
  }
}

function failureOf(error: unknown): HouseFailed {
  if (error instanceof HouseFailed) return error
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof Unreachable) return new HouseFailed('unreachable', each.code)
  const { code = 'unknown', error: said } = error as { code?: string; error?: string }
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return new HouseFailed('unreachable', 'no-answer')
  // Only words of the standard: any other may be anybody's.
  if (typeof said === 'string')
    return REFUSALS.has(said)
      ? new HouseFailed('refused', said)
      : new HouseFailed('failed', /^[a-z_]{1,40}$/.test(said) ? said : code)
  return new HouseFailed('failed', code)
}
