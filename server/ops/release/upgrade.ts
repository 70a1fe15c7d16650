import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { DataCopy } from './data-copy.ts'
import type { Installed } from './installed.ts'
import type { Service } from './service.ts'
import { unpack } from './unpack.ts'

/** A program that has opened this hall before may take its time, and there is nothing else to go back to. */
const BACK_WITHIN_MS = 120_000

export interface Hall {
  installed: Installed
  /** The hall's folder. */
  data: string
  service: Service
  /** Told of each step. */
  say: (sentence: string) => void
  /** A hall that takes no commands for so long is not waited for: people stand before it. */
  readyWithinMs: number
}

/**
 * Installs a release beside the present one and starts the hall on it. When that takes no commands in time, or its doctor
 * finds broken what was whole before, the hall goes back by itself to what it was.
 * @returns whether the hall is on the new version
 * @throws an Error with a sentence: before anything was stopped, or when the hall could not go back
 */
export async function upgrade(file: string, hall: Hall): Promise<boolean> {
  const { installed, data, service, say } = hall
  const before = { current: installed.current(), previous: installed.previous() }
  const version = await unpack(file, installed)
  say(`Version ${version} is unpacked, its signature is good. The hall stops for a moment.`)
  const wasWell = examine(installed.folderOf(before.current), data)
  service.stop()
  const copy = new DataCopy(data)
  installed.putInForce(version, before.current)
  const trouble = await tryOut(hall, version, wasWell)
  if (trouble === null) {
    say(`The hall is open on version ${version}. Its file as it was before is ${await copy.keep(version)}.`)
    installed.tidy()
    return true
  }
  say(`${trouble} Going back to ${before.current}.`)
  await goBack(hall, before, copy)
  return false
}

/** Goes back to the version before. @returns the version @throws an Error with a sentence: there is none, or it would lose what was done since */
export async function rollback(hall: Hall): Promise<string> {
  const { installed, service } = hall
  const current = installed.current()
  const version = installed.previous()
  if (version === null) throw new Error(`There is no earlier version in ${installed.home}.`)
  service.stop()
  installed.putInForce(version, current)
  try {
    service.start()
    const trouble = await service.troubleAfter(hall.readyWithinMs)
    if (trouble === null) return version
    throw new Error(trouble)
  } catch (error) {
    service.stop()
    installed.putInForce(current, version)
    service.start()
    throw new Error(
      `Version ${version} cannot open the hall (${(error as Error).message}). The hall is on ${current} again. If the file is of a newer form, "before-${current}.sqlite" in the data folder is the one of before: see README.md, "Back to an earlier version".`
    )
  }
}

/** @returns why it will not do; null: the hall is open */
async function tryOut(
  { installed, data, service, readyWithinMs }: Hall,
  version: string,
  wasWell: boolean
): Promise<string | null> {
  try {
    service.start()
    const trouble = await service.troubleAfter(readyWithinMs)
    if (trouble !== null) return `The new version takes no commands: ${trouble}`
    if (wasWell && !examine(installed.folderOf(version), data))
      return "The new version's doctor finds something broken."
    return null
  } catch (error) {
    return (error as Error).message
  }
}

async function goBack(
  { installed, service, say }: Hall,
  before: { current: string; previous: string | null },
  copy: DataCopy
): Promise<void> {
  service.stop()
  const { isMigrated, events } = copy.since()
  // What was acknowledged stays: a file of the same form is gone on with, and one of a newer form with new events is kept.
  if (isMigrated && events > 0) {
    service.start()
    throw new Error(
      `The hall stays on version ${installed.current()}: it has taken ${events} events in a new form, which ${before.current} cannot read. Call whoever looks after it.`
    )
  }
  if (isMigrated) copy.putBack()
  else copy.forget()
  installed.putInForce(before.current, before.previous)
  installed.tidy()
  service.start()
  const trouble = await service.troubleAfter(BACK_WITHIN_MS)
  if (trouble !== null) throw new Error(`Version ${before.current} does not open either: ${trouble}`)
  say(`The hall is open on version ${before.current} again, with everything that it had.`)
}

/** Whether a release's own doctor finds nothing broken. It has the rights of whoever owns the data. */
function examine(folder: string, data: string): boolean {
  const { uid, gid } = statSync(data)
  const { status } = spawnSync(
    path.join(folder, 'node_modules/.bin/node'),
    ['--import', './server/runtime.mjs', 'server/ops/commands/doctor.ts', '--data', data],
    { cwd: folder, stdio: 'inherit', ...(process.getuid?.() === 0 && { uid, gid }) }
  )
  return status === 0
}
