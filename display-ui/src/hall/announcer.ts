import type { DisplayCall } from '../../../server/protocol/hall-views.ts'

/** Beyond so many waiting announcements each is shown shorter, or the last would hear of their call minutes late. */
const CALM_QUEUE = 4
/** Shorter than this nobody reads a number and a desk, and the chime would not have ended. */
const SHORTEST_MS = 1_500
/** More than a hall calls at once: it calls faster than anybody can be told, and who is done needs no telling. */
const OVERFULL_QUEUE = 16
/** Looked at so late, the machine was asleep: what is done by now is not announced any more. */
const SLEPT_MS = 10_000
/** More rows than any screen has. */
const BOARD_LENGTH = 20

/** The newest call that has been seen: its place in the log and its time. */
export interface Mark {
  seq: number
  at: number
}

type Options = {
  /** How long a call stands on the sun at least. */
  dwellMs: () => number
  /** What this screen had announced before it was reloaded. */
  memory: Mark | null
}

type Hearing = {
  /** The first view after a reload or a lost connection: others may have been missed. */
  gap: boolean
  /** Called so recently that nobody can be expected to have seen it. */
  isRecent: (call: DisplayCall) => boolean
}

/** How long the present call stands when `queued` others wait for their turn. */
export function dwellFor(minDwellMs: number, queued: number): number {
  if (queued <= CALM_QUEUE) return minDwellMs
  return Math.min(minDwellMs, Math.max(SHORTEST_MS, (minDwellMs * CALM_QUEUE) / queued))
}

/**
 * Decides which call is announced when: in the order of the log, one at a time, none lost and none twice.
 * Knows neither the page nor a clock; `now` is any steady number of milliseconds.
 */
export function createAnnouncer({ dwellMs, memory }: Options) {
  let heard = memory
  let announced = memory
  let board: DisplayCall[] = []
  let queue: DisplayCall[] = []
  let shownAt = Number.NEGATIVE_INFINITY
  let lookedAt: number | null = null

  function hear(view: readonly DisplayCall[], { gap, isRecent }: Hearing): void {
    const calls = newestOfEachTicket(view)
    if (gap && heard !== null && isOtherLog(calls, heard)) {
      heard = announced = null
      board = queue = []
    }
    const before = heard
    const isNews = (call: DisplayCall) => {
      if (before === null) return call.active && isRecent(call)
      // While connected every call is announced; of those missed only the ones that still matter.
      return call.seq > before.seq && (call.active || !gap)
    }
    const fresh = (call: DisplayCall) => calls.find(({ seq }) => seq === call.seq) ?? call

    queue = queue.map(fresh)
    if (gap) queue = queue.filter((call) => call.active && calls.includes(call))
    queue = [...queue, ...calls.filter(isNews)].sort((a, b) => a.seq - b.seq)

    const waiting = new Set(queue.map(({ seq }) => seq))
    const old = calls.filter((call) => !waiting.has(call.seq) && (before === null || gap || call.seq <= before.seq))
    board = keepRows(board.map(fresh), calls, old)
    heard = latest(heard, calls)
    if (announced === null) announced = latest(null, old)
  }

  /** The call to announce now, if it is anybody's turn. To be asked often; asked late it does not catch up. */
  function advance(now: number): DisplayCall | null {
    if (lookedAt !== null && now - lookedAt > SLEPT_MS) queue = queue.filter(({ active }) => active)
    if (queue.length > OVERFULL_QUEUE) queue = queue.filter(({ active }) => active)
    lookedAt = now
    if (now - shownAt < dwellFor(dwellMs(), queue.length)) return null
    const call = queue.shift()
    if (call === undefined) return null
    board = [call, ...board.filter(({ ticketNumber }) => ticketNumber !== call.ticketNumber)].slice(0, BOARD_LENGTH)
    announced = latest(announced, [call])
    shownAt = now
    return call
  }

  return {
    hear,
    advance,
    /** What has been announced, newest first. */
    board: (): readonly DisplayCall[] => board,
    queued: () => queue.length,
    /** To be remembered over a reload. */
    announced: (): Mark | null => announced,
    /** The newest call still has its time on the sun, whatever became of its ticket. */
    isDwelling: (now: number) => now - shownAt < dwellFor(dwellMs(), queue.length)
  }
}
export type Announcer = ReturnType<typeof createAnnouncer>

function newestOfEachTicket(view: readonly DisplayCall[]): DisplayCall[] {
  const newest = new Map<string, DisplayCall>()
  for (const call of view) {
    const known = newest.get(call.ticketNumber)
    if (known === undefined || known.seq < call.seq) newest.set(call.ticketNumber, call)
  }
  return [...newest.values()].sort((a, b) => b.seq - a.seq)
}

/** In one log a later call has a higher place. Otherwise the data were replaced while this screen looked away. */
const isOtherLog = (calls: DisplayCall[], mark: Mark) => calls.some(({ seq, at }) => seq <= mark.seq && at > mark.at)

/** Never less than a mark at zero: after an empty first view everything that follows is new. */
function latest(mark: Mark | null, calls: readonly DisplayCall[]): Mark {
  return calls.reduce<Mark>(
    (last, { seq, at }) => ({ seq: Math.max(last.seq, seq), at: Math.max(last.at, at) }),
    mark ?? { seq: 0, at: 0 }
  )
}

// A row leaves when the server has withdrawn it. One that is merely older than the server's list stays,
// and so does one whose repetition still waits for its turn.
function keepRows(board: DisplayCall[], calls: DisplayCall[], old: DisplayCall[]): DisplayCall[] {
  const oldest = calls.at(-1)?.seq ?? Number.NEGATIVE_INFINITY
  const listed = new Set(calls.map(({ ticketNumber }) => ticketNumber))
  const newer = new Map(old.map((call) => [call.ticketNumber, call]))
  const kept = board.filter(
    (row) => (listed.has(row.ticketNumber) || row.seq < oldest) && (newer.get(row.ticketNumber)?.seq ?? 0) <= row.seq
  )
  const shown = new Set(kept.map(({ ticketNumber }) => ticketNumber))
  const missed = old.filter(({ ticketNumber }) => !shown.has(ticketNumber))
  return missed.length === 0 ? kept : [...kept, ...missed].sort((a, b) => b.seq - a.seq).slice(0, BOARD_LENGTH)
}
