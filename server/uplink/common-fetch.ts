import { MOST_BUNDLE_BYTES } from '../protocol/network/common.ts'
import { AnswerTooLong, askHub } from './hub-client.ts'
import type { Membership } from './membership.ts'
import type { CommonKnown } from './common-known.ts'
import { type ReadBundle, readBundle } from './read-bundle.ts'

/** A bundle that was no good is asked for again after so long: the next one may be. */
const AGAIN_MS = 10 * 60_000
const TELL_AGAIN_MS = 30_000
/** In an answer the text of a bundle stands as JSON within JSON. */
const MOST_ANSWER_BYTES = 2 * MOST_BUNDLE_BYTES

/**
 * Fetches the network's common settings when the hub's answer to a status tells of newer ones, and says to the hub what
 * came of them. A hub that is older than this hall has no such routes: its answers tell of none.
 */
export class CommonFetch {
  readonly #membership: Membership
  readonly #onBundle: (bundle: ReadBundle) => void
  #known: CommonKnown | null = null
  #offered = 0
  /** The version that was asked for last, and when. */
  #asked = { version: 0, at: Number.NEGATIVE_INFINITY }
  /** What was said of each version. */
  readonly #told = new Map<number, string>()
  #tellAgainAt = Number.NEGATIVE_INFINITY
  /** After something that was not rightly signed nothing is fetched for a while, of whatever version. */
  #restUntil = Number.NEGATIVE_INFINITY

  constructor(membership: Membership, onBundle: (bundle: ReadBundle) => void) {
    this.#membership = membership
    this.#onBundle = onBundle
  }

  take(known: CommonKnown): void {
    this.#known = known
  }

  /** What the hub says is the newest. */
  offered(version: unknown): void {
    this.#offered = typeof version === 'number' && Number.isSafeInteger(version) ? version : 0
  }

  /** Tells what there is to tell, then fetches what there is to fetch. @throws HubAway when the hub does not answer */
  async turn(): Promise<void> {
    if (this.#known === null) return
    await this.#tell()
    await this.#fetch()
  }

  async #tell(): Promise<void> {
    if (performance.now() < this.#tellAgainAt) return
    for (const { version, outcome } of (this.#known as CommonKnown).outcomes) {
      const text = JSON.stringify(outcome)
      if (this.#told.get(version) === text) continue
      const { status } = await this.#ask('POST', `/api/hub/bundles/${version}/outcome`, outcome)
      // A hub that does not know the version any more, or cannot read what is said, is not told again.
      if (status < 500 && status !== 429) this.#told.set(version, text)
      else this.#tellAgainAt = performance.now() + TELL_AGAIN_MS
    }
  }

  async #fetch(): Promise<void> {
    const version = this.#offered
    if (version <= (this.#known as CommonKnown).newest) return
    const now = performance.now()
    if (now < this.#restUntil || (this.#asked.version === version && now - this.#asked.at < AGAIN_MS)) return
    this.#asked = { version, at: now }
    try {
      const { status, body } = await this.#ask('GET', `/api/hub/bundles/${version}`)
      if (status === 200) this.#handOver(readBundle(body, version, this.#membership))
      // Not now: asked for again soon.
      else if (status === 429 || status >= 500) this.#asked.at = now - AGAIN_MS + TELL_AGAIN_MS
    } catch (error) {
      if (!(error instanceof AnswerTooLong)) throw error
      const fault = { at: '', code: 'too-large', sentence: 'The bundle is larger than common settings are.' }
      this.#handOver({ version, faults: [fault], isSigned: false })
    }
  }

  #handOver(bundle: ReadBundle): void {
    if (!bundle.isSigned) this.#restUntil = performance.now() + AGAIN_MS
    this.#onBundle(bundle)
  }

  #ask(method: string, path: string, body?: object) {
    const { hub, token } = this.#membership
    return askHub(hub, method, path, { token, ...(body && { body }), mostBytes: MOST_ANSWER_BYTES })
  }
}
