/** Wrong passwords that cost nothing: a morning's fingers, or a whole room of tabs that sign in at once. */
const FREE = 10
const LONGEST_MS = 15 * 60_000
/** How long after the last wrong password they are forgotten. */
const FORGET_MS = 60 * 60_000
const MOST_PAIRS = 20_000

interface Tries {
  failures: number
  notBefore: number
  lastAt: number
}

/**
 * Slows down guessing at one login from one address, twice as long each time. No login is ever locked: whoever guesses
 * from their own address keeps nobody else out, and the right password from another address opens at once.
 */
export class LoginThrottle {
  readonly #byLogin = new Map<string, Map<string, Tries>>()
  #size = 0

  /** Counts a try before it is made, so that many at once count too. Returns how long to wait instead, ms; 0: go on. */
  begin(login: string, address: string, now: number): number {
    let pairs = this.#byLogin.get(login)
    const known = pairs?.get(address)
    const tries = known && now - known.lastAt < FORGET_MS ? known : { failures: 0, notBefore: 0, lastAt: now }
    if (tries.notBefore > now) return tries.notBefore - now
    tries.failures++
    tries.lastAt = now
    if (tries.failures >= FREE) tries.notBefore = now + Math.min(LONGEST_MS, 1_000 * 2 ** (tries.failures - FREE))
    if (!pairs) {
      pairs = new Map()
      this.#byLogin.set(login, pairs)
    }
    if (!known) this.#makeRoom()
    pairs.set(address, tries)
    return 0
  }

  /** The password was right. */
  succeed(login: string, address: string): void {
    const pairs = this.#byLogin.get(login)
    if (!pairs?.delete(address)) return
    this.#size--
    if (pairs.size === 0) this.#byLogin.delete(login)
  }

  /** Until when somebody's guessing at a login is held up, somewhere; null: nobody's is. */
  heldUntil(login: string, now: number): number | null {
    const latest = Math.max(0, ...[...(this.#byLogin.get(login)?.values() ?? [])].map(({ notBefore }) => notBefore))
    return latest > now ? latest : null
  }

  #makeRoom(): void {
    this.#size++
    if (this.#size <= MOST_PAIRS) return
    const oldest = this.#byLogin.entries().next().value
    if (!oldest) return
    this.#byLogin.delete(oldest[0])
    this.#size -= oldest[1].size
  }
}
