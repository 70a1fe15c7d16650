import type { DisplayCall } from '../../../server/protocol/hall-views.ts'

/** Beyond so many waiting announcements each has the sun for less, or the last would have it minutes late. */
const CALM_QUEUE = 4
/** Shorter than this nobody reads a number and a desk, and the chime would not have ended. */
const SHORTEST_MS = 1_500

/** The newest call that has been announced: the log that it is in, and its place there. */
export interface Mark {
  epoch: string
  seq: number
}

/** What the hall tells a display of its calls. */
export interface CallsHeard {
  /** Of the log: another one is another log, whose places say nothing of what was announced before. */
  epoch: string
  /** Newest first. */
  calls: readonly DisplayCall[]
}

type Options = {
  /** How long a call has the sun at least. */
  dwellMs: () => number
  /** What this screen had announced before it was reloaded. */
  memory: Mark | null
  /** Told of each call that loses its turn because nobody awaits it any more. */
  onWithdrawn?: (call: DisplayCall) => void
}

/** How long the present call has the sun when `queued` others wait for their turn. */
export function dwellFor(minDwellMs: number, queued: number): number {
  if (queued <= CALM_QUEUE) return minDwellMs
  return Math.min(minDwellMs, Math.max(SHORTEST_MS, (minDwellMs * CALM_QUEUE) / queued))
}

/**
 * Decides which call has the sun and the voice when: in the order of the log, one at a time, none twice. All calls
 * are on the board at once (board.ts); only their announcements take turns, and a call that has been withdrawn, or
 * whose visitor stands at the desk already, loses its turn.
 * Knows neither the page nor a clock; `now` is any steady number of milliseconds.
 */
export function createAnnouncer({ dwellMs, memory, onWithdrawn }: Options) {
  let epoch = memory?.epoch ?? null
  let heard = memory
  let announced = memory
  let queue: DisplayCall[] = []
  let current: DisplayCall | null = null
  let beganAt = Number.NEGATIVE_INFINITY

  /** @param isRecent whether a call is so new that nobody can have seen it; asked by a screen that remembers nothing */
  function hear(view: CallsHeard, isRecent: (call: DisplayCall) => boolean): void {
    const calls = newestOfEachTicket(view.calls)
    if (epoch !== null && epoch !== view.epoch) {
      heard = announced = current = null
      queue = []
    }
    epoch = view.epoch
    const before = heard
    const isNews = (call: DisplayCall) => call.active && (before === null ? isRecent(call) : call.seq > before.seq)

    const waiting = [...queue, ...calls.filter(isNews)].sort((a, b) => a.seq - b.seq)
    queue = []
    for (const call of waiting) {
      // A newer call of the same ticket says it again in any case.
      const newest = calls.find(({ ticketNumber }) => ticketNumber === call.ticketNumber)
      if (newest?.seq === call.seq && newest.active) queue.push(newest)
      else onWithdrawn?.(call)
    }
    current = calls.find(({ seq }) => seq === current?.seq) ?? null
    heard = latest(heard, view.epoch, calls)
    if (announced === null)
      announced = latest(
        null,
        view.epoch,
        calls.filter((call) => !queue.includes(call))
      )
  }

  /** The call whose turn it is now, if it is anybody's. To be asked often; asked late it does not catch up. */
  function advance(now: number): DisplayCall | null {
    if (now - beganAt < dwellFor(dwellMs(), queue.length)) return null
    const call = queue.shift()
    if (call === undefined || epoch === null) return null
    announced = latest(announced, epoch, [call])
    current = call
    beganAt = now
    return call
  }

  return {
    hear,
    advance,
    /** Who had the sun last, as long as the hall still lists the call. */
    current: (): DisplayCall | null => current,
    queued: () => queue.length,
    /** To be remembered over a reload. */
    announced: (): Mark | null => announced,
    /** The present call still has its time on the sun, whatever became of its ticket. */
    isDwelling: (now: number) => now - beganAt < dwellFor(dwellMs(), queue.length)
  }
}
export type Announcer = ReturnType<typeof createAnnouncer>

/** One call for each ticket, the newest first. */
export function newestOfEachTicket(calls: readonly DisplayCall[]): DisplayCall[] {
  const newest = new Map<string, DisplayCall>()
  for (const call of calls) {
    const known = newest.get(call.ticketNumber)
    if (known === undefined || known.seq < call.seq) newest.set(call.ticketNumber, call)
  }
  return [...newest.values()].sort((a, b) => b.seq - a.seq)
}

/** Never less than a mark at zero: after an empty first view everything that follows is new. */
function latest(mark: Mark | null, epoch: string, calls: readonly DisplayCall[]): Mark {
  return { epoch, seq: Math.max(mark?.seq ?? 0, ...calls.map(({ seq }) => seq)) }
}
