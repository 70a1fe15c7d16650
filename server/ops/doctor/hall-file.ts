import path from 'node:path'
import { checkBackup } from '../backup/check.ts'
import { openDevices } from '../../db/devices.ts'
import { openPrintJobs } from '../../db/print-jobs.ts'
import { FILE } from '../../db/folder.ts'
import type { Db } from '../../db/open.ts'
import { readingFile } from '../../db/read-only.ts'
import { restoresOf } from '../../db/restores.ts'
import { sentenceOf } from '../../devices/printing/sentences.ts'
import type { Centre } from '../../protocol/centre.ts'
import type { Printer } from '../../protocol/printing.ts'
import { restoreSentence } from '../verify/continuity.ts'
import { attention, broken, type Finding, ok, spoken } from './finding.ts'
import { clockFinding } from './machine.ts'

const DAY = 24 * 3_600_000
/** Somebody may still come with a ticket, or ask what happened. */
const RECENT = 7 * DAY

export function databaseFinding(data: string): Finding {
  try {
    const { seq } = checkBackup(path.join(data, FILE))
    return ok(
      'database',
      `The file is whole: ${seq} events, the chain of the newest day fits. "npm run verify" proves the rest.`
    )
  } catch (error) {
    return broken(
      'database',
      `${(error as Error).message} Stop the server, keep the file, restore the last backup into an empty folder with "npm run restore".`
    )
  }
}

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
  return restoresOf(db).map((restore) =>
    (now - restore.at < RECENT ? attention : ok)('restores', restoreSentence(restore))
  )
}

function deviceFindings(db: Db, now: number): Finding[] {
  const devices = openDevices(db)
    .list()
    .filter(({ enrolledAt }) => enrolledAt > 0)
  if (devices.length === 0) return [ok('devices', 'No kiosk or display is enrolled yet.')]
  const silent = devices.filter(({ lastSeenAt }) => lastSeenAt === null || now - lastSeenAt > DAY)
  return [
    ...silent.map(({ name, kind, deviceId, lastSeenAt }) =>
      attention(
        'devices',
        `The ${kind} "${name || deviceId}" was ${lastSeenAt === null ? 'never seen' : `last seen ${spoken(now - lastSeenAt)} ago`}. Look whether it is on; take its enrolment back if it is gone.`
      )
    ),
    ...(silent.length < devices.length
      ? [
          ok(
            'devices',
            `${devices.length - silent.length} of ${devices.length} kiosks and displays were seen within a day.`
          )
        ]
      : [])
  ]
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
    if (status === 'unknown')
      return attention('printers', `Nobody has talked to the printer "${name}" yet. Start the server.`)
    if (sentence === null)
      return ok('printers', `The printer "${name}" printed, or was ready to, when the server looked last.`)
    return attention('printers', `${sentence} So for ${spoken(now - since)}.`)
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
const timeZoneOf = (db: Db): string => settingsIn(db).timeZone ?? 'UTC'
function zoneFindings(db: Db): Finding[] {
  const settings = settingsIn(db)
  const prefixes = new Set((settings.services ?? []).map(({ prefix }) => prefix))
  return (settings.zones ?? [])
    .filter(({ letter }) => prefixes.has(letter))
    .map(({ letter }) =>
      attention(
        'zones',
        `Zone ${letter} has the letter of tickets: ${letter}002 may be called to another zone. Give the zone a number or a Roman numeral (/manage, Desks).`
      )
    )
}

const printersOf = (db: Db): Printer[] => settingsIn(db).printing?.printers ?? []
