import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OutgoingEvent } from '../../protocol/events.ts'
import type { EventFeed } from './feed.ts'

/** So many events are put on the line at once: a slow reader holds no more than two pieces of the server's memory. */
const PIECE = 100
export const BEAT_MS = 15_000
/** Whoever takes nothing for so long has gone, or will come again and go on from where it was. */
const STALLED_MS = 60_000
/** A reader that comes again waits so long, ms. */
const RETRY_MS = 3_000
/** Streams open at once, of one program and of all. */
export const MOST_READERS = { ofOneProgram: 20, inAll: 200 }

interface Reader {
  programId: string
  endsAt: number | null
  stop: AbortController
  /** When it last took something, by the steady clock. */
  tookAt: number
}

/** The connection goes with it: without an error the answer would stay open. */
class CutOff extends Error {}

/** Everybody who reads events as they come. */
export class EventReaders {
  readonly #feed: EventFeed
  readonly #now: () => number
  readonly #readers = new Map<Readable, Reader>()

  /** @param now the steady clock, epoch ms */
  constructor(feed: EventFeed, now: () => number) {
    this.#feed = feed
    this.#now = now
  }

  get size(): number {
    return this.#readers.size
  }

  hasPlaceFor(programId: string): boolean {
    const own = [...this.#readers.values()].filter((each) => each.programId === programId).length
    return own < MOST_READERS.ofOneProgram && this.#readers.size < MOST_READERS.inAll
  }

  /** Server-Sent Events from a place on, until the reader goes. */
  open({ programId, endsAt }: Pick<Reader, 'programId' | 'endsAt'>, after: number): Readable {
    const stop = new AbortController()
    const reader: Reader = { programId, endsAt, stop, tookAt: this.#now() }
    const frames = this.#frames(reader, after)
    // Not Readable.from, which ends only when its generator comes out of its wait.
    const stream = new Readable({
      read() {
        frames.next().then(
          ({ done, value }) => this.push(done ? null : value),
          (error) => this.destroy(error)
        )
      },
      destroy: (error, done) => {
        stop.abort()
        this.#readers.delete(stream)
        done(error)
      }
    })
    this.#readers.set(stream, reader)
    return stream
  }

  /** Ends the streams of programs whose time is over, and cuts off whoever takes nothing any more. */
  sweep(): void {
    const now = this.#now()
    for (const [stream, { endsAt, tookAt }] of this.#readers)
      if ((endsAt !== null && now >= endsAt) || now - tookAt > STALLED_MS)
        stream.destroy(new CutOff('over, or takes nothing any more'))
  }

  closeProgram(programId: string): void {
    for (const [stream, reader] of this.#readers)
      if (reader.programId === programId) stream.destroy(new CutOff('revoked'))
  }

  /** The server stops: each stream ends as it should. */
  end(): void {
    for (const { stop } of this.#readers.values()) stop.abort()
  }

  async *#frames(reader: Reader, after: number): AsyncGenerator<string> {
    const stop = reader.stop.signal
    yield `retry: ${RETRY_MS}\n\n`
    for (let seq = after; !stop.aborted; ) {
      reader.tookAt = this.#now()
      const events = this.#feed.read(seq, PIECE)
      const last = events.at(-1)
      if (last) {
        seq = last.seq
        yield events.map(frameOf).join('')
        // The hall has its turn between two pieces of a long log.
        await nextTurn()
      } else if (!(await this.#feed.news(BEAT_MS, stop)) && !stop.aborted) yield ': beat\n\n'
    }
  }
}

const frameOf = (event: OutgoingEvent): string =>
  `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
