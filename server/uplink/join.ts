import { isLoopbackHost } from '../protocol/addresses.ts'
import { fingerprintOf } from '../protocol/network/fingerprint.ts'
import { isHallKey } from '../protocol/network/signed.ts'
import type { Enrolled, EnrolBody } from '../protocol/network/wire.ts'
import { askHub, HubAway } from './hub-client.ts'
import { type Membership, newKeys } from './membership.ts'

/** Why a hall could not join. */
export class NotJoined extends Error {
  readonly code: 'hub-not-secure' | 'hub-away' | 'unknown-hub-code' | 'no-hub' | 'too-many-requests'
  readonly retryAfterS: number | undefined
  constructor(code: NotJoined['code'], sentence: string, retryAfterS?: number) {
    super(sentence)
    this.code = code
    this.retryAfterS = retryAfterS
  }
}

/** Whoever joins waits for it. */
const PATIENCE_MS = 8_000

/** A key pair that was offered with a code, for asking again when the answer was lost. */
interface Offer {
  hub: string
  code: string
  privateKey: string
  publicKey: string
}
let lastOffer: Offer | null = null

/**
 * Becomes the centre that a code is for. Asked again with the same code after a lost answer, the hub gives the same one.
 * @throws NotJoined
 */
export async function joinHub(
  { hub, code }: { hub: string; code: string },
  about: Pick<EnrolBody, 'name' | 'timeZone' | 'version' | 'epoch'>,
  pseudonymKey: string,
  now: number
): Promise<Membership & { fingerprint: string }> {
  const { protocol, hostname, origin } = new URL(hub)
  if (protocol !== 'https:' && !isLoopbackHost(hostname))
    throw new NotJoined(
      'hub-not-secure',
      'A token does not cross a network unencrypted: the address must begin with https'
    )
  const isSame = lastOffer?.hub === origin && lastOffer.code === code
  const offer: Offer = isSame && lastOffer ? lastOffer : { hub: origin, code, ...newKeys() }
  lastOffer = offer
  const enrolled = await enrol(offer, about)
  lastOffer = null
  const { centreId, token, hubKey } = enrolled
  return {
    hub: origin,
    centreId,
    token,
    hubKey,
    privateKey: offer.privateKey,
    pseudonymKey,
    joinedAt: now,
    fingerprint: fingerprintOf(hubKey, offer.publicKey)
  }
}

async function enrol(
  { hub, code, publicKey }: Offer,
  about: Pick<EnrolBody, 'name' | 'timeZone' | 'version' | 'epoch'>
): Promise<Enrolled> {
  const answer = await askHub(hub, 'POST', '/api/hub/enrol', {
    body: { code, publicKey, ...about },
    patienceMs: PATIENCE_MS
  }).catch((error: unknown) => {
    if (error instanceof HubAway) throw new NotJoined('hub-away', `The hub does not answer (${error.message})`)
    throw error
  })
  if (answer.status === 404 && answer.body.code === 'unknown-code')
    throw new NotJoined(
      'unknown-hub-code',
      'The hub does not know this code: it was mistyped, used, or is older than a day'
    )
  if (answer.status === 429)
    throw new NotJoined('too-many-requests', 'Too many tries; please wait', answer.retryAfterS ?? 60)
  const { centreId, token, hubKey } = answer.body
  const isEnrolled =
    answer.status === 201 &&
    typeof centreId === 'string' &&
    typeof token === 'string' &&
    typeof hubKey === 'string' &&
    isHallKey(hubKey)
  if (!isEnrolled) throw new NotJoined('no-hub', `What answers there is no hub of Kezek (${answer.status})`)
  return { centreId, token, hubKey }
}
