/** A sign-in that was refused: for whom, as far as that is somebody, and from where. */
export interface RefusedSignIn {
  userId: string | null
  address: string
  why: 'password' | 'code' | 'held up' | 'house'
}

/** Many of one kind, as the chained log keeps them; without person and address: all the others together. */
export interface RefusedSignIns {
  userId: string | null
  address: string | null
  times: number
  from: number
  to: number
}

/** Kinds that are told apart between two rows; a storm from everywhere is counted together. */
const MOST_KINDS = 200
const MOST_ROWS = 10
/** The chained log is kept for ever: a storm of years is some megabytes in it. */
const ROWS_SAVED_UP = 240
const ROW_EVERY_MS = 6 * 60_000

/** Counts refused sign-ins, and gives them out as few enough rows that nobody can fill the disk by guessing. */
export class RefusalTally {
  #kinds = new Map<string, RefusedSignIns>()
  #others: RefusedSignIns | null = null
  #rows = ROWS_SAVED_UP
  #countedAt: number | null = null

  /** Returns whether it is the first of its kind since the last rows were given out. */
  take({ userId, address }: RefusedSignIn, now: number): boolean {
    const kind = `${userId ?? ''} ${address}`
    const known = this.#kinds.get(kind)
    if (known) add(known, 1, now)
    else if (this.#kinds.size < MOST_KINDS) {
      this.#kinds.set(kind, { userId, address, times: 1, from: now, to: now })
      return true
    } else this.#others = addTo(this.#others, { times: 1, from: now, to: now })
    return false
  }

  /** The rows to be kept now, those with most first; what finds no row stays for the next time. */
  drain(now: number): RefusedSignIns[] {
    this.#rows = Math.min(ROWS_SAVED_UP, this.#rows + (now - (this.#countedAt ?? now)) / ROW_EVERY_MS)
    this.#countedAt = now
    const room = Math.min(MOST_ROWS, Math.floor(this.#rows))
    if (room === 0) return []
    const kinds = [...this.#kinds.values()].sort((a, b) => b.times - a.times)
    const named = kinds.length + (this.#others ? 1 : 0) <= room ? kinds : kinds.slice(0, room - 1)
    for (const rest of kinds.slice(named.length)) this.#others = addTo(this.#others, rest)
    const rows = [...named, ...(this.#others ? [this.#others] : [])]
    this.#rows -= rows.length
    this.#kinds.clear()
    this.#others = null
    return rows
  }
}

function add(to: RefusedSignIns, times: number, now: number): void {
  to.times += times
  to.to = Math.max(to.to, now)
}

function addTo(
  to: RefusedSignIns | null,
  { times, from, to: until }: Pick<RefusedSignIns, 'times' | 'from' | 'to'>
): RefusedSignIns {
  if (!to) return { userId: null, address: null, times, from, to: until }
  add(to, times, until)
  to.from = Math.min(to.from, from)
  return to
}
