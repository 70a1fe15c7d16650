import { statfsSync, statSync } from 'node:fs'
import type { Db } from './open.ts'

const DAY = 24 * 3_600_000
/** In fewer days a file is its first pages. */
const LEAST_DAYS = 3

/** Bytes that are free on the disk of a folder. @throws an Error of the disk */
export function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/**
 * Bytes that a hall's file grows by in a day, from its first event until a moment, epoch ms.
 * @returns null: it is too young to tell
 */
export function growthOf({ $client }: Pick<Db, '$client'>, until: number): number | null {
  const first = $client.prepare<[], number>('SELECT at FROM events ORDER BY seq LIMIT 1').pluck().get() ?? until
  const days = (until - first) / DAY
  return days < LEAST_DAYS ? null : statSync($client.name).size / days
}
