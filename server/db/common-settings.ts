import type { BundleFault, CommonSettings, Overridden } from '../protocol/network/common.ts'
import { eq } from './drizzle.ts'
import type { Db } from './open.ts'
import { writeMeta } from './meta.ts'
import { meta } from './schema.ts'

/** A version of the common settings that this hall has checked. */
export interface HeldBundle {
  version: number
  settings: CommonSettings
  /** When it came, epoch ms. */
  at: number
}

/** What this hall has of its network's common settings. It belongs to one hub, known by its key. */
export interface KeptCommon {
  hubKey: string
  /** The highest version that was rightly signed; nothing older is taken. */
  newest: number
  /** What is in force, and since which service day. */
  base: (HeldBundle & { since: string }) | null
  /** What begins with a service day; `back` is what the hall gives back to the default. */
  planned: (HeldBundle & { from: string; back: Overridden[] }) | null
  /** Waits until somebody has said which service is which. */
  waiting: HeldBundle | null
  /** The newest, when it was not taken; settings only where they could be tried again. */
  refused: { version: number; at: number; faults: BundleFault[]; settings: CommonSettings | null } | null
  /** Which common service each of the hall's own is; null: nobody has said. */
  map: Array<{ serviceId: string; commonId: string }> | null
  /** Codes of what is probably not meant in the newest one. */
  advice: string[]
  overridden: Overridden[]
}

const KEY = 'common-settings'

export const nothingKept = (hubKey: string): KeptCommon => ({
  hubKey,
  newest: 0,
  base: null,
  planned: null,
  waiting: null,
  refused: null,
  map: null,
  advice: [],
  overridden: []
})

/** The common settings in the hall's file, which outlive a restart. What is written belongs into the transaction of its note in the log. */
export function openCommonSettings(db: Db) {
  // Up to a megabyte, asked for often: read anew only when it is another text.
  let last: { text: string; kept: KeptCommon } | null = null
  return {
    /** null: no bundle came yet, nor is any service mapped. */
    read(): Readonly<KeptCommon> | null {
      const text = db.select().from(meta).where(eq(meta.key, KEY)).get()?.value
      if (text === undefined) return null
      if (last?.text !== text) last = { text, kept: JSON.parse(text) }
      return last.kept
    },
    write(kept: KeptCommon | null): void {
      if (kept === null) {
        db.delete(meta).where(eq(meta.key, KEY)).run()
        return
      }
      const value = JSON.stringify(kept)
      writeMeta(db, KEY, value)
    }
  }
}
export type CommonSettingsStore = ReturnType<typeof openCommonSettings>
