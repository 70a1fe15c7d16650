import { eq } from '../db/drizzle.ts'
import type { Db } from '../db/open.ts'
import { meta } from '../db/schema.ts'

/** Service days of the sample hall that nobody lived through: a command made them up (ops/sample-days). */
export interface MadeUpDays {
  from: string
  to: string
}

const KEY = 'made-up-days'

/** Which days of a file are made up; null: none. */
export function madeUpDaysOf(db: Db): MadeUpDays | null {
  const value = db.select().from(meta).where(eq(meta.key, KEY)).get()?.value
  return value === undefined ? null : (JSON.parse(value) as MadeUpDays)
}

export function markMadeUpDays(db: Db, days: MadeUpDays): void {
  db.insert(meta)
    .values({ key: KEY, value: JSON.stringify(days) })
    .run()
}
