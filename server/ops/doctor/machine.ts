import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { freeIn } from '../../db/disk-space.ts'
import { FILE, openToOthers } from '../../db/folder.ts'
import { dateTimeText } from '../../protocol/conventions/dates.ts'
import { sameIn, tell } from '../../protocol/conventions/message-format.ts'
import { attention, broken, type Finding, megabytes, ok } from './finding.ts'
import { CLOCK, DISK, DURATIONS, FOLDER, NODE, RIGHTS } from './words.ts'

const PLENTY = 2e9
const LITTLE = 300e6
const FEW_DAYS = 30

export function nodeFinding(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 18)) return broken('Node', NODE.old, { version })
  if (major % 2 === 1) return attention('Node', NODE.odd, { version })
  return ok('Node', NODE.ok, { version })
}

export function folderFinding(data: string): Finding {
  const file = path.join(data, FILE)
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) return broken('data folder', FOLDER.none, { data })
  if (!statSync(file, { throwIfNoEntry: false })) return broken('data folder', FOLDER.empty, { data, file: FILE })
  try {
    for (const name of [data, file]) accessSync(name, constants.R_OK | constants.W_OK)
  } catch {
    return broken('data folder', FOLDER.forbidden, { data })
  }
  return ok('data folder', FOLDER.ok, { data })
}

/** @param places folders with all that is in them, and files */
export function rightsFinding(places: readonly string[]): Finding {
  for (const place of places) {
    const [first, ...others] = openToOthers(place)
    if (first === undefined) continue
    const what = others.length === 0 ? sameIn(first) : tell(RIGHTS.several, { n: others.length + 1, place, first })
    return attention('rights', RIGHTS.open, { what, place })
  }
  return ok('rights', RIGHTS.ok)
}

/**
 * @param free bytes; asked of the system if nobody says
 * @param daysLeft at the present growth of the hall's file; null: not known, or beyond years
 */
export function spaceFinding(data: string, free = freeIn(data), daysLeft: number | null = null): Finding {
  const needed = (statSync(path.join(data, FILE), { throwIfNoEntry: false })?.size ?? 0) * 2
  const values = { data, free: megabytes(free) }
  if (free < Math.max(LITTLE, needed)) return broken('disk', DISK.broken, values)
  const isLittle = free < PLENTY
  const sentence = tell(isLittle ? DISK.attention : DISK.ok, values)
  const lasts =
    daysLeft === null ? sentence : tell(DISK.lasts, { sentence, days: tell(DURATIONS.days, { n: daysLeft }) })
  return isLittle || (daysLeft ?? FEW_DAYS) < FEW_DAYS ? attention('disk', lasts) : ok('disk', lasts)
}

/** @param newestAt when the newest event of the log happened, by the hall's clock */
export function clockFinding(now: number, newestAt: number, timeZone: string): Finding {
  const year = new Date(now).getUTCFullYear()
  if (year < 2026 || year > 2099) return broken('clock', CLOCK.year, { year: String(year) })
  const values = { shown: dateTimeText(now, timeZone), timeZone }
  return now < newestAt - 60_000 ? attention('clock', CLOCK.behind, values) : ok('clock', CLOCK.ok, values)
}
