import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { FILE } from '../../server/db/folder.ts'

/** What a server process holds at a moment. */
export interface Sample {
  /** Since the beginning, real ms. */
  atMs: number
  events: number
  heapMb: number
  rssMb: number
  handles: number
  sockets: number
  topics: number
  walMb: number
}

const MB = 1_048_576

export async function sampleOf(
  { base, pid, data }: { base: string; pid: number; data: string },
  atMs: number
): Promise<Sample> {
  const text = await (await fetch(`${base}/metrics`)).text()
  const figure = (name: string) => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    atMs,
    events: figure('kezek_log_seq'),
    heapMb: figure('nodejs_heap_size_used_bytes') / MB,
    rssMb: Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024,
    handles: readdirSync(`/proc/${pid}/fd`).length,
    sockets: figure('kezek_live_sockets'),
    topics: figure('kezek_live_topics'),
    walMb: (statSync(path.join(data, `${FILE}-wal`), { throwIfNoEntry: false })?.size ?? 0) / MB
  }
}

/** How many rows each table has, and how many appointments were booked; read beside the running server. */
export function rowsOf(data: string): Record<string, number> {
  const file = new Database(path.join(data, FILE), { readonly: true })
  const count = (table: string) => (file.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
  try {
    return {
      ...Object.fromEntries(
        ['events', 'tickets', 'visits', 'requests', 'sessions', 'devices', 'users'].map((table) => [
          table,
          count(table)
        ])
      ),
      bookings: count("events WHERE type = 'appointment-booked'")
    }
  } finally {
    file.close()
  }
}

/** The least that was held in a span of samples: what is left after the collector has been there. */
export const floorOf = (samples: Sample[], of: 'heapMb' | 'rssMb'): number =>
  Math.min(...samples.map((sample) => sample[of]))
