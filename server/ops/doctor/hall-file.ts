import path from 'node:path'
import { checkBackup } from '../backup/check.ts'
import { growthOf } from '../../db/disk-space.ts'
import { openDevices } from '../../db/devices.ts'
import { openPrintJobs } from '../../db/print-jobs.ts'
import { FILE } from '../../db/folder.ts'
import type { Db } from '../../db/open.ts'
import { readingFile } from '../../db/read-only.ts'
import { restoresOf } from '../../db/restores.ts'
import { sentenceOf } from '../../devices/printing/sentences.ts'
import type { Centre } from '../../protocol/centre.ts'
import type { Printer } from '../../protocol/printing.ts'
import { restoreText } from '../verify/continuity.ts'
import { attention, broken, type Finding, ok, spoken } from './finding.ts'
import { clockFinding } from './machine.ts'
import { DATABASE, DEVICES, KINDS, PRINTERS, ZONES } from './words-hall.ts'

const DAY = 24 * 3_600_000
/** Somebody may still come with a ticket, or ask what happened. */
const RECENT = 7 * DAY

export function databaseFinding(data: string): Finding {
  try {
    const { seq } = checkBackup(path.join(data, FILE))
    return ok('database', DATABASE.ok, { seq: String(seq) })
  } catch (error) {
    return broken('database', DATABASE.broken, { why: (error as Error).message })
  }
}

/** Bytes that the hall's file grows by in a day, over its life; null: it is too young to tell. */
export const growthIn = (data: string): number | null =>
  readingFile(path.join(data, FILE), (db) => growthOf(db, newestAtOf(db)))

/** What the hall's own file says of the clock and the devices. */
export function hallFindings(data: string, now: number): Finding[] {
  try {
    return readingFile(path.join(data, FILE), (db) => [
      clockFinding(now, newestAtOf(db), timeZoneOf(db)),
      ...restoreFindings(db, now),
      ...deviceFindings(db, now),
      ...printerFindings(db, now),
      ...zoneFindings(db)
    ])
  } catch {
    // The database's own finding says why.
    return []
  }
}

/** Restores, and from when on tickets are unknown: whoever looks must know, also when nothing is wrong. */
function restoreFindings(db: Db, now: number): Finding[] {
  const timeZone = timeZoneOf(db)
  return restoresOf(db).map((restore) =>
    (now - restore.at < RECENT ? attention : ok)('restores', restoreText(restore, timeZone))
  )
}

function deviceFindings(db: Db, now: number): Finding[] {
  const devices = openDevices(db)
    .list()
    .filter(({ enrolledAt }) => enrolledAt > 0)
  if (devices.length === 0) return [ok('devices', DEVICES.none)]
  const awayMs = Math.max(AWAY_LEAST, settingsIn(db).alarms?.deviceAwayAfterMs ?? 0)
  const isOpen = isDayOpen(db)
  const missing = devices.flatMap(({ name, kind, deviceId, lastSeenAt }) => {
    const values = { name: name || deviceId, kind: KINDS[kind] ?? kind }
    if (lastSeenAt === null) return [attention('devices', DEVICES.never, values)]
    const age = now - lastSeenAt
    if (age > DAY) return [attention('devices', DEVICES.silent, { ...values, age: spoken(age) })]
    return isOpen && age > awayMs ? [attention('devices', DEVICES.away, { ...values, age: spoken(age) })] : []
  })
  const all = devices.length
  return [...missing, ...(missing.length < all ? [ok('devices', DEVICES.ok, { n: all - missing.length, all })] : [])]
}

/** When a screen was last seen is written once a minute. */
const AWAY_LEAST = 3 * 60_000

/** Whether a service day is open; nobody misses a screen at night. */
function isDayOpen(db: Db): boolean {
  const newest = db.$client
    .prepare<[], string>("SELECT type FROM events WHERE type IN ('day-opened', 'day-closed') ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get()
  return newest === 'day-opened'
}

/** As the server knew them last: it talks to them every few seconds. */
function printerFindings(db: Db, now: number): Finding[] {
  const jobs = openPrintJobs(db)
  const states = new Map(jobs.states().map((state) => [state.printerId, state]))
  return printersOf(db).map(({ printerId, name }) => {
    const { status, nearEnd, since } = states.get(printerId) ?? {
      status: 'unknown' as const,
      nearEnd: false,
      since: now
    }
    const sentence = sentenceOf({ name, status, nearEnd, waiting: jobs.waiting(printerId) })
    if (status === 'unknown') return attention('printers', PRINTERS.unknown, { name })
    if (sentence === null) return ok('printers', PRINTERS.ok, { name })
    return attention('printers', PRINTERS.so, { sentence, age: spoken(now - since) })
  })
}

const newestAtOf = (db: Db): number =>
  db.$client.prepare<[], number>('SELECT at FROM events ORDER BY seq DESC LIMIT 1').pluck().get() ?? 0

const settingsIn = (db: Db): Partial<Centre> =>
  JSON.parse(
    db.$client
      .prepare<[], string>("SELECT body FROM events WHERE type = 'hall-configured' ORDER BY seq DESC LIMIT 1")
      .pluck()
      .get() ?? '{}'
  ).rules ?? {}
/** The time zone of the hall; of a file that cannot be read, the machine's own. */
export function timeZoneIn(data: string): string {
  try {
    return readingFile(path.join(data, FILE), timeZoneOf)
  } catch {
    return Intl.DateTimeFormat().resolvedOptions().timeZone
  }
}

const timeZoneOf = (db: Db): string => settingsIn(db).timeZone ?? 'UTC'
function zoneFindings(db: Db): Finding[] {
  const settings = settingsIn(db)
  const prefixes = new Set((settings.services ?? []).map(({ prefix }) => prefix))
  return (settings.zones ?? [])
    .filter(({ letter }) => prefixes.has(letter))
    .map(({ letter }) => attention('zones', ZONES, { letter }))
}

const printersOf = (db: Db): Printer[] => settingsIn(db).printing?.printers ?? []
