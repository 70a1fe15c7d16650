import type { Soaked } from './soak.ts'

/** Limits on what is held. Slopes and ends, not single moments: those are the collector's. */

/** An event stays in memory until its day ends, with its ticket and its text: a good two kilobytes, and as much for luck. */
const KB_AN_EVENT = 5
/** What a heap's floor moves by without cause. */
const NOISE_MB = 12
/** SQLite begins the file again at 16 MB (server/db/open.ts); a commit and a reader may come in between. */
const WAL_MB = 24
/** What is opened when it is first needed: files, and the threads of reports and of waits with their own connections. */
const HANDLES = 12

/** What is over its limit, in words; empty: all is well. */
export function excesses({ samples, before, after, rows, growth }: Soaked): string[] {
  const wal = Math.max(...samples.map((sample) => sample.walMb))
  const heapLimit = (growth.events * KB_AN_EVENT) / 1024 + NOISE_MB
  const { events = 0, tickets = 0, visits = 0, bookings = 0, requests = 0, sessions = 0 } = rows
  return [
    growth.heapMb > heapLimit &&
      `the heap grew by ${growth.heapMb.toFixed(1)} MB over ${growth.events} events (at most ${heapLimit.toFixed(1)})`,
    wal > WAL_MB && `the write-ahead log had ${wal.toFixed(1)} MB (at most ${WAL_MB})`,
    after.handles > before.handles + HANDLES &&
      `${after.handles} handles are open when everybody has left, ${before.handles} before they came`,
    after.sockets > 0 && `${after.sockets} live sockets are left`,
    after.topics > 0 && `${after.topics} topics are left that nobody hears`,
    requests > tickets + bookings && `${requests} kept answers for ${tickets} tickets and ${bookings} bookings`,
    visits > events && `${visits} visits in ${events} events`,
    sessions > 100 && `${sessions} sessions of seventeen people`
  ].filter((excess) => excess !== false)
}
