/** Wrong passwords of one place that cost nothing: a morning's fingers, or a whole room of tabs that sign in at once. */
const FREE = 10
/** While a login is guessed at from here and there. */
const FREE_WHEN_GUESSED = 3
/** Wrong passwords of strangers, of late and from wherever, from which on a login counts as guessed at, and as stormed. */
const GUESSED = 20
const STORMED = 100
const LONGEST_MS = 15 * 60_000
/** How long after the last wrong password they are forgotten. */
export const FORGET_MS = 60 * 60_000
/** What all strangers did counts half as much after so long. */
const HALF_MS = 30 * 60_000
const MOST_PAIRS = 20_000

/** From where somebody signs in. */
export interface Place {
  /** An address; or a browser that has signed in with this login before, which has an allowance of its own. */
  key: string
  isKnown: boolean
}

/** What one place did at one login. */
export interface Tries {
  failures: number
  notBefore: number
  lastAt: number
}
/** Wrong passwords of strangers at one login, each worth less as time goes by. */
export interface Strangers {
  failures: number
  at: number
}

interface Guessed {
  places: Map<string, Tries>
  strangers: Strangers
}

/** How long a place has still to wait, ms; 0: not at all. A clock that was set back holds nobody up for longer. */
export const waitOf = (tries: Tries | undefined, now: number): number =>
  tries ? Math.min(LONGEST_MS, Math.max(0, tries.notBefore - now)) : 0

/** What is known once one more try is counted. @param tries undefined: there was none of late */
export function afterTry(
  tries: Tries | undefined,
  strangers: Strangers,
  isKnown: boolean,
  now: number
): { tries: Tries; strangers: Strangers } {
  const failures = (tries && now - tries.lastAt < FORGET_MS ? tries.failures : 0) + 1
  const counted = isKnown ? strangers : { failures: worthNow(strangers, now) + 1, at: now }
  const ofStrangers = isKnown ? 0 : counted.failures
  const free = ofStrangers > GUESSED ? FREE_WHEN_GUESSED : FREE
  const waitMs =
    ofStrangers > STORMED ? LONGEST_MS : failures >= free ? Math.min(LONGEST_MS, 1_000 * 2 ** (failures - free)) : 0
  return { tries: { failures, notBefore: waitMs === 0 ? 0 : now + waitMs, lastAt: now }, strangers: counted }
}

const worthNow = ({ failures, at }: Strangers, now: number): number =>
  failures * 2 ** (-Math.max(0, now - at) / HALF_MS)

/**
 * Slows down guessing at one login: from one place, twice as long each time; from many places, each of them sooner and for
 * longer. No login is ever locked: the right password opens at once from every place that has not guessed, and whoever
 * guesses from the address of a browser that has signed in before does not hold that browser up.
 */
export class LoginThrottle {
  readonly #byLogin = new Map<string, Guessed>()
  #size = 0

  /** Counts a try before it is made, so that many at once count too. Returns how long to wait instead, ms; 0: go on. */
  begin(login: string, { key, isKnown }: Place, now: number): number {
    const guessed = this.#byLogin.get(login) ?? { places: new Map(), strangers: { failures: 0, at: now } }
    const known = guessed.places.get(key)
    const waitMs = waitOf(known, now)
    if (waitMs > 0) return waitMs
    const { tries, strangers } = afterTry(known, guessed.strangers, isKnown, now)
    guessed.strangers = strangers
    this.#byLogin.set(login, guessed)
    guessed.places.set(key, tries)
    if (!known) this.#makeRoom()
    return 0
  }

  /** The password was right. */
  succeed(login: string, { key, isKnown }: Place): void {
    const guessed = this.#byLogin.get(login)
    const tries = guessed?.places.get(key)
    if (!guessed || !tries) return
    guessed.places.delete(key)
    this.#size--
    // This try was none of those that guess.
    if (!isKnown) guessed.strangers.failures = Math.max(0, guessed.strangers.failures - 1)
    if (guessed.places.size === 0 && guessed.strangers.failures < 1) this.#byLogin.delete(login)
  }

  /** Until when somebody's guessing at a login is held up, somewhere; null: nobody's is. */
  heldUntil(login: string, now: number): number | null {
    const places = this.#byLogin.get(login)?.places.values() ?? []
    const latest = Math.max(0, ...[...places].map(({ notBefore }) => notBefore))
    return latest > now ? latest : null
  }

  // The login that was guessed at least goes, not one that is guessed at: inventing logins must not free it.
  #makeRoom(): void {
    this.#size++
    if (this.#size <= MOST_PAIRS) return
    const goes = this.#leastGuessed()
    if (!goes) return
    this.#byLogin.delete(goes[0])
    this.#size -= goes[1].places.size
  }
  #leastGuessed(): [login: string, guessed: Guessed] | undefined {
    for (const each of this.#byLogin) if (each[1].strangers.failures < GUESSED) return each
    return this.#byLogin.entries().next().value
  }
}
