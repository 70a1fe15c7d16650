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

const Sections = { ...Centre, required: [] }

/**
 * The one change that waits for the next service day; kept in the file, so that it outlives a restart.
 * @param withCurrentNames of the sections, which an earlier program may have written
 */
export function openPlanned(db: Db, withCurrentNames: (sections: unknown) => unknown) {
  const read = (): Plan | null => {
    const row = db.select().from(plannedSettings).get()
    if (!row) return null
    const sections = withCurrentNames(row.sections)
    if (!Value.Check(Sections, sections)) throw new Error('the planned settings of the file are none')
    return {
      from: row.fromDay,
      sections: sections as Partial<Centre>,
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
export type Planned = ReturnType<typeof openPlanned>
