import { hash } from 'node:crypto'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { eq } from './drizzle.ts'
import type { Db } from './open.ts'
import { plannedSettings } from './schema.ts'
import { Centre } from '../protocol/centre.ts'

/** A change of the settings that is to hold from a service day on. */
export interface Plan {
  planId: string
  from: string
  /** The sections as they stood when it was planned; null: an earlier program kept none. */
  base: Partial<Centre> | null
  /** The sections as they are to be. */
  sections: Partial<Centre>
  actor: string
  reason: string | null
  at: number
}

/** The one plan that a file of an earlier program may have. */
export const EARLIER_PLAN = 'earlier'

/** What the log keeps of planned settings: nobody changes them in the file unseen. */
export const digestOf = ({ base, sections }: Pick<Plan, 'base' | 'sections'>): string =>
  digestOfTexts(JSON.stringify(base), JSON.stringify(sections))

/** @param base as its row has it, and the sections too */
export const digestOfTexts = (base: string | null, sections: string): string =>
  hash('sha256', `{"base":${base ?? 'null'},"sections":${sections}}`, 'hex')

const Sections = Type.Partial(Centre)

/**
 * The changes of the settings that wait for their day. In the file, so that they outlive a restart.
 * @param withCurrentNames of the sections, which an earlier program may have written
 */
export function openPlannedSettings(db: Db, withCurrentNames: (sections: unknown) => unknown) {
  const sectionsIn = (json: unknown): Partial<Centre> => {
    const sections = withCurrentNames(json)
    if (!Value.Check(Sections, sections))
      throw new Error('the table planned_settings holds something else than settings')
    return sections
  }
  const planOf = ({ fromDay, base, sections, ...row }: typeof plannedSettings.$inferSelect): Plan => ({
    ...row,
    from: fromDay,
    base: base === null ? null : sectionsIn(base),
    sections: sectionsIn(sections)
  })
  return {
    /** In the order in which they begin. */
    list(): Plan[] {
      const { fromDay, at, planId } = plannedSettings
      return db.select().from(plannedSettings).orderBy(fromDay, at, planId).all().map(planOf)
    },
    find(planId: string): Plan | null {
      const row = db.select().from(plannedSettings).where(eq(plannedSettings.planId, planId)).get()
      return row === undefined ? null : planOf(row)
    },
    add({ from, ...plan }: Plan): void {
      db.insert(plannedSettings)
        .values({ ...plan, fromDay: from })
        .run()
    },
    /** What it differs in is from now on said against these. */
    renew(planId: string, { base, sections }: Pick<Plan, 'base' | 'sections'>): void {
      db.update(plannedSettings).set({ base, sections }).where(eq(plannedSettings.planId, planId)).run()
    },
    remove(planId: string): void {
      db.delete(plannedSettings).where(eq(plannedSettings.planId, planId)).run()
    }
  }
}
export type PlannedSettings = ReturnType<typeof openPlannedSettings>
