import type { Db } from '../../db/open.ts'
import type { EVENT_TYPES, OutgoingEvent } from '../../protocol/events.ts'
import { plannedEpochs } from '../../uplink/epoch-plan.ts'
import { alarmIn, type AlarmType } from './alarm-event.ts'
import { type LeavingType, leavingOf, type Pseudonyms } from '../../uplink/leaves.ts'

// Both ways: a type that only one of the lists has does not compile.
type Listed = (typeof EVENT_TYPES)[number]
export const SAME_TYPES: [Exclude<Listed, LeavingType | AlarmType>, Exclude<LeavingType, Listed>] extends [never, never]
  ? true
  : never = true

/** The newest events are made ready once for all who read them. */
const MOST_READY = 2_000

interface Row {
  seq: number
  at: number
  type: string
  actor: string
  body: string
}

/** Where somebody wants to go on; or why that is no place of this log. */
export type Place = { seq: number } | { problem: 'epoch-unknown' | 'epoch-ended' | 'not-yet'; detail: string }

/** The log as it leaves the hall, for whoever reads it in pieces. The log is the outbox: nothing is kept beside it. */
export class EventFeed {
  readonly #rows
  readonly #last: () => number
  readonly #names: Pseudonyms
  readonly #plan
  readonly #ready = new Map<number, OutgoingEvent>()
  readonly #waiting = new Set<(isNews: boolean) => void>()

  /** @param last the place of the newest event that is committed */
  constructor(db: Db, names: Pseudonyms, last: () => number) {
    this.#rows = db.$client.prepare<[number, number], Row>(
      'SELECT seq, at, type, actor, body FROM events WHERE seq > ? ORDER BY seq LIMIT ?'
    )
    this.#names = names
    this.#last = last
    this.#plan = plannedEpochs(db)
  }

  get last(): number {
    return this.#last()
  }

  /** The next events after a place, at most so many. */
  read(after: number, most: number): OutgoingEvent[] {
    const count = Math.min(most, this.#last() - after)
    if (count <= 0) return []
    const ready: OutgoingEvent[] = []
    for (let seq = after + 1; seq <= after + count; seq++) {
      const event = this.#ready.get(seq)
      if (!event) return this.#fromFile(after, count)
      ready.push(event)
    }
    return ready
  }

  /** What names a place of the log: `<epoch>:<seq>`. */
  idOf(seq: number): string {
    return `${this.#epochOf(seq)}:${seq}`
  }

  /** Where `<epoch>:<seq>` is in this log. A place of an earlier epoch is one as far as its events are still there. */
  placeOf(id: string): Place {
    const colon = id.lastIndexOf(':')
    const [epoch, seq] = [id.slice(0, colon), Number(id.slice(colon + 1))]
    const planned = this.#plan.find((each) => each.epoch === epoch)
    const here = `The log is at ${this.idOf(this.#last())}`
    if (!planned) return { problem: 'epoch-unknown', detail: `This log has no such epoch. ${here}` }
    if (seq > planned.to)
      return {
        problem: 'epoch-ended',
        detail: `A backup was restored: of this epoch the log has the events up to ${epoch}:${planned.to}. ${here}`
      }
    return seq > this.#last() ? { problem: 'not-yet', detail: here } : { seq }
  }

  /** Events were committed. */
  wake(): void {
    for (const each of this.#waiting) each(true)
  }

  /** Waits for the next commit, so long at most. Returns whether there is news; `stop` ends it early. */
  news(ms: number, stop: AbortSignal): Promise<boolean> {
    if (stop.aborted) return Promise.resolve(false)
    return new Promise((resolve) => {
      const done = (isNews: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        stop.removeEventListener('abort', stopped)
        resolve(isNews)
      }
      const stopped = () => done(false)
      const timer = setTimeout(done, ms, false)
      this.#waiting.add(done)
      stop.addEventListener('abort', stopped)
    })
  }

  #epochOf(seq: number): string {
    return (this.#plan.find(({ to }) => seq <= to) ?? this.#plan.at(-1))?.epoch ?? ''
  }

  #fromFile(after: number, count: number): OutgoingEvent[] {
    const newest = this.#last()
    const read = this.#rows.all(after, count).map((row) => this.#leaving(row))
    for (const event of read) if (event.seq > newest - MOST_READY) this.#ready.set(event.seq, event)
    // In the order in which they came: the oldest first.
    for (const seq of this.#ready.keys()) {
      if (this.#ready.size <= MOST_READY) break
      this.#ready.delete(seq)
    }
    return read
  }

  #leaving({ body, ...row }: Row): OutgoingEvent {
    const kept = JSON.parse(body)
    const [seq, at, type, actor, left] = leavingOf({ ...row, body: kept }, this.#names)
    const epoch = this.#epochOf(seq)
    const told = row.type === 'noted' ? alarmIn(kept) : null
    return { id: `${epoch}:${seq}`, epoch, seq, at, type, actor, body: left, ...told }
  }
}
