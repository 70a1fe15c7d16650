/** Wrong passwords of one place that cost nothing: a morning's fingers, or a whole room of tabs that sign in at once. */
const FREE = 10
/** While a login is guessed at from here and there. */
const FREE_WHEN_GUESSED = 3
/** Wrong passwords of strangers, of late and from wherever, from which on a login counts as guessed at, and as stormed. */
const GUESSED = 20
const STORMED = 100
const LONGEST_MS = 15 * 60_000
/** How long after the last wrong password they are forgotten. */
const FORGET_MS = 60 * 60_000
/** What all strangers did counts half as much after so long. */
const HALF_MS = 30 * 60_000
const MOST_PAIRS = 20_000

/** From where somebody signs in. */
export interface Place {
  /** An address; or a browser that has signed in with this login before, which has an allowance of its own. */
  key: string
  isKnown: boolean
}

interface Tries {
  failures: number
  notBefore: number
  lastAt: number
}

interface Guessed {
  places: Map<string, Tries>
  /** Wrong passwords of strangers, each worth less as time goes by. */
  strangers: { failures: number; at: number }
}

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
    const tries = known && now - known.lastAt < FORGET_MS ? known : { failures: 0, notBefore: 0, lastAt: now }
    if (tries.notBefore > now) return tries.notBefore - now
    tries.failures++
    tries.lastAt = now
    const ofStrangers = isKnown ? 0 : this.#countStranger(guessed, now)
    const free = ofStrangers > GUESSED ? FREE_WHEN_GUESSED : FREE
    if (ofStrangers > STORMED) tries.notBefore = now + LONGEST_MS
    else if (tries.failures >= free) tries.notBefore = now + Math.min(LONGEST_MS, 1_000 * 2 ** (tries.failures - free))
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

  #countStranger({ strangers }: Guessed, now: number): number {
    strangers.failures = strangers.failures * 2 ** (-(now - strangers.at) / HALF_MS) + 1
    strangers.at = now
    return strangers.failures
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
