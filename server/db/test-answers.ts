import { eq } from './drizzle.ts'
import type { Db } from './open.ts'
import { writeMeta } from './meta.ts'
import { meta } from './schema.ts'

const KEY = 'test-ticket'

export interface TestAnswers {
  at: number
  right: number
  wrong: number
}

/** What was answered of the test ticket last; the log has it whole. */
export function openTestAnswers(db: Db) {
  return {
    /** null: none was ever tried. */
    read(): TestAnswers | null {
      const row = db.select().from(meta).where(eq(meta.key, KEY)).get()
      return row ? (JSON.parse(row.value) as TestAnswers) : null
    },
    /** Into the caller's transaction. */
    put(answers: TestAnswers): void {
      const value = JSON.stringify(answers)
      writeMeta(db, KEY, value)
    }
  }
}
