/**
 * Many durations in whole seconds, kept as how many there were of each second: a year of a country needs no more room than
 * its longest wait, and its percentiles are exact. Asked like `Durations`.
 */
export class SecondCounts {
  #counts = new Uint32Array(64)
  #most = -1
  count = 0

  add(seconds: number, times = 1): void {
    if (seconds >= this.#counts.length) {
      const more = new Uint32Array(2 ** Math.ceil(Math.log2(seconds + 1)) * 2)
      more.set(this.#counts)
      this.#counts = more
    }
    this.#counts[seconds] = (this.#counts[seconds] as number) + times
    this.#most = Math.max(this.#most, seconds)
    this.count += times
  }

  addAll(other: SecondCounts): void {
    for (let second = 0; second <= other.#most; second++) {
      const times = other.#counts[second] as number
      if (times > 0) this.add(second, times)
    }
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

  /** Adds what was packed. */
  addPacked(bytes: Uint8Array): void {
    let second = 0
    for (let at = 0; at < bytes.length; ) {
      let value = 0
      const pair = [0, 0]
      for (let part = 0; part < 2; part++) {
        value = 0
        for (let shift = 1; ; shift *= 128) {
          const byte = bytes[at++] as number
          value += (byte & 127) * shift
          if (byte < 128) break
        }
        pair[part] = value
      }
      second += pair[0] as number
      this.add(second, pair[1])
    }
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
