import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { FILE, openToOthers } from '../../db/folder.ts'
import { attention, broken, type Finding, megabytes, ok } from './finding.ts'

const PLENTY = 2e9
const LITTLE = 300e6

export function nodeFinding(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 18)) return broken('Node', `Node ${version} is too old: install Node 24.`)
  if (major % 2 === 1) return attention('Node', `Node ${version} is not a long-term version: install Node 24.`)
  return ok('Node', `Node ${version}.`)
}

export function folderFinding(data: string): Finding {
  const file = path.join(data, FILE)
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory())
    return broken(
      'data folder',
      `There is no folder ${data}. Give the server's data folder with --data, or look whether its drive is there.`
    )
  if (!statSync(file, { throwIfNoEntry: false }))
    return broken(
      'data folder',
      `There is no hall in ${data}: no file ${FILE}. Make one with "npm run setup", or restore a backup with "npm run restore".`
    )
  try {
    for (const name of [data, file]) accessSync(name, constants.R_OK | constants.W_OK)
  } catch {
    return broken(
      'data folder',
      `This user may not read and write in ${data}. Run this as the user whom the server runs as, or give that user the right.`
    )
  }
  return ok('data folder', `${data} can be read and written.`)
}

/** @param places folders with all that is in them, and files */
export function rightsFinding(places: readonly string[]): Finding {
  for (const place of places) {
    const open = openToOthers(place)
    if (open.length > 0)
      return attention(
        'rights',
        `Others on this machine may read or write ${open.length === 1 ? open[0] : `${open.length} files and folders in ${place}, ${open[0]} among them`}: passwords' hashes, keys and visitors' numbers are theirs to take. Run: chmod -R go= ${place}`
      )
  }
  return ok('rights', 'Only this user may read and write the files of the hall.')
}

/** @param free bytes; asked of the system if nobody says */
export function spaceFinding(data: string, free = freeIn(data)): Finding {
  const needed = (statSync(path.join(data, FILE), { throwIfNoEntry: false })?.size ?? 0) * 2
  if (free < Math.max(LITTLE, needed))
    return broken(
      'disk',
      `Only ${megabytes(free)} are left on the disk of ${data}. Make room now: a full disk takes no tickets.`
    )
  if (free < PLENTY) return attention('disk', `${megabytes(free)} are left on the disk of ${data}. Make room soon.`)
  return ok('disk', `${megabytes(free)} are free on the disk of ${data}.`)
}

const freeIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** @param newestAt when the newest event of the log happened, by the hall's clock */
export function clockFinding(now: number, newestAt: number, timeZone: string): Finding {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now)
  const year = new Date(now).getUTCFullYear()
  if (year < 2026 || year > 2099)
    return broken(
      'clock',
      `The clock says it is the year ${year}. Set it: "timedatectl set-time", and change the battery on the main board.`
    )
  if (now < newestAt - 60_000)
    return attention(
      'clock',
      `The clock says ${shown} (${timeZone}), but the hall's log has an event after that. Compare it with a watch; if the clock is right, the hall's runs a little slower until they agree.`
    )
  return ok('clock', `${shown} in ${timeZone}; compare it with a watch.`)
}
