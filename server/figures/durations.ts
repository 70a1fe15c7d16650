/** Above this number of durations, counting by second is faster than sorting. */
const SORTED_MOST = 4_000

/** Many durations in whole seconds, to be asked for percentiles. */
export class Durations {
  #values = new Uint32Array(16)
  count = 0

  add(seconds: number): void {
    if (this.count === this.#values.length) {
      const more = new Uint32Array(2 * this.count)
      more.set(this.#values)
      this.#values = more
    }
    this.#values[this.count++] = seconds
  }

  addAll(other: Durations): void {
    for (const seconds of other.values()) this.add(seconds)
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.count)
  }

  /** Percentiles by nearest rank: the smallest duration that at least the given share of all does not exceed; null: there are none. */
  quantiles(shares: readonly number[]): Array<number | null> {
    const { count } = this
    if (count === 0) return shares.map(() => null)
    const ranks = shares.map((share) => Math.max(1, Math.ceil(share * count - 1e-9)))
    if (count <= SORTED_MOST) {
      const sorted = this.values().slice().sort()
      return ranks.map((rank) => sorted[rank - 1] as number)
    }
    const counts = this.#countBySecond()
    return ranks.map((rank) => {
      let seen = 0
      let second = -1
      while (seen < rank) seen += counts[++second] as number
      return second
    })
  }

  /** How many there are from each bound to the next, the last without an end. @param bounds rising, the first 0 */
  histogram(bounds: readonly number[]): number[] {
    const found = bounds.map(() => 0)
    for (const seconds of this.values()) {
      let i = bounds.length - 1
      while (seconds < (bounds[i] as number)) i--
      found[i] = (found[i] as number) + 1
    }
    return found
  }

  #countBySecond(): Uint32Array {
    const values = this.values()
    let most = 0
    for (const seconds of values) if (seconds > most) most = seconds
    const counts = new Uint32Array(most + 1)
    for (const seconds of values) counts[seconds] = (counts[seconds] as number) + 1
    return counts
  }
}
