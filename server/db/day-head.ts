import { readEpoch } from './epochs.ts'
import type { Db } from './open.ts'

/** Where the log of a service day ends: whoever has it written down elsewhere sees later whether the log is still the same. */
export interface DayHead {
  serviceDay: string
  epoch: string
  seq: number
  /** SHA-256 in hexadecimal. */
  hash: string
}

/** The head of a closed service day; null: there is no such day, or it is not over. */
export function dayHeadOf(db: Db, serviceDay: string): DayHead | null {
  const row = db.$client
    .prepare<[string], { seq: number; hash: string }>(
      "SELECT seq, hash FROM events WHERE type = 'day-closed' AND service_day = ? ORDER BY seq DESC LIMIT 1"
    )
    .get(serviceDay)
  return row ? { serviceDay, epoch: readEpoch(db), ...row } : null
}

/** As `npm run verify -- --head` takes it. */
export const written = ({ seq, hash }: Pick<DayHead, 'seq' | 'hash'>): string => `${seq}:${hash}`
