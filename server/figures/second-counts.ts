/**
 * Many durations in whole seconds, kept as how many there were of each second: a year of a country needs no more room than
 * its longest wait, and its percentiles are exact. Asked like `Durations`.
 */
export class SecondCounts {
  #counts = new Uint32Array(64)
  #most = -1
  count = 0

  add(seconds: number): void {
    const counts = seconds < this.#counts.length ? this.#counts : this.#roomFor(seconds)
    counts[seconds] = (counts[seconds] as number) + 1
    if (seconds > this.#most) this.#most = seconds
    this.count++
  }

  addAll(other: SecondCounts): void {
    const counts = other.#most < this.#counts.length ? this.#counts : this.#roomFor(other.#most)
    const theirs = other.#counts
    for (let second = 0; second <= other.#most; second++)
      counts[second] = (counts[second] as number) + (theirs[second] as number)
    if (other.#most > this.#most) this.#most = other.#most
    this.count += other.count
  }

  /** Percentiles by nearest rank, as `Durations` has them; null: there are none. */
  quantiles(shares: readonly number[]): Array<number | null> {
    const { count } = this
    if (count === 0) return shares.map(() => null)
    return shares.map((share) => {
      const rank = Math.max(1, Math.ceil(share * count - 1e-9))
      let seen = 0
      let second = -1
      while (seen < rank) seen += this.#counts[++second] as number
      return second
    })
  }

  /** Pairs of varints: how far to the next second that has any, and how many it has. */
  pack(): Uint8Array {
    const bytes: number[] = []
    let last = 0
    for (let second = 0; second <= this.#most; second++) {
      const times = this.#counts[second] as number
      if (times === 0) continue
      putVarint(bytes, second - last)
      putVarint(bytes, times)
      last = second
    }
    return Uint8Array.from(bytes)
  }

  /** Adds what was packed. A year of a country has millions of pairs, so nothing is made for each. */
  addPacked(bytes: Uint8Array): void {
    let counts = this.#counts
    let second = 0
    let added = 0
    for (let at = 0; at < bytes.length; ) {
      let byte = bytes[at++] as number
      let ahead = byte & 127
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = bytes[at++] as number
        ahead |= (byte & 127) << shift
      }
      byte = bytes[at++] as number
      let times = byte & 127
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = bytes[at++] as number
        times |= (byte & 127) << shift
      }
      second += ahead
      if (second >= counts.length) counts = this.#roomFor(second)
      counts[second] = (counts[second] as number) + times
      added += times
    }
    if (added > 0 && second > this.#most) this.#most = second
    this.count += added
  }

  #roomFor(second: number): Uint32Array<ArrayBuffer> {
    const more = new Uint32Array(2 ** Math.ceil(Math.log2(second + 1)) * 2)
    more.set(this.#counts)
    this.#counts = more
    return more
  }
}

function putVarint(bytes: number[], value: number): void {
  let left = value
  while (left >= 128) {
    bytes.push((left % 128) | 128)
    left = Math.floor(left / 128)
  }
  bytes.push(left)
}
