import { hash } from 'node:crypto'
import Type from 'typebox'
import { Value } from 'typebox/value'
import type { Db } from './open.ts'
import { plannedSettings } from './schema.ts'
import { Centre } from '../protocol/centre.ts'

/** Sections of the settings that are to hold from a service day on. */
export interface Plan {
  from: string
  sections: Partial<Centre>
  actor: string
  reason: string | null
  at: number
}

/** What the log keeps of planned settings: nobody changes them in the file unseen. */
export const digestOf = (sections: Partial<Centre>): string => hash('sha256', JSON.stringify(sections), 'hex')

const Sections = Type.Partial(Centre)

/**
 * The one change of the settings that waits for the next service day. In the file, so that it outlives a restart.
 * @param withCurrentNames of the sections, which an earlier program may have written
 */
export function openPlannedSettings(db: Db, withCurrentNames: (sections: unknown) => unknown) {
  const read = (): Plan | null => {
    const row = db.select().from(plannedSettings).get()
    if (!row) return null
    const sections = withCurrentNames(row.sections)
    if (!Value.Check(Sections, sections))
      throw new Error('the table planned_settings holds something else than settings')
    return {
      from: row.fromDay,
      sections,
      actor: row.actor,
      reason: row.reason,
      at: row.at
    }
  }
  const clear = (): void => {
    db.delete(plannedSettings).run()
  }
  return {
    read,
    clear,
    /** Replaces what was planned before. */
    write({ from, sections, actor, reason, at }: Plan): void {
      clear()
      db.insert(plannedSettings).values({ fromDay: from, sections, actor, reason, at }).run()
    }
  }
}
export type PlannedSettings = ReturnType<typeof openPlannedSettings>
