import { type ReadonlySignal, signal } from '@preact/signals'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { Problem } from '../../../../server/protocol/problem.ts'
import type { App } from '../../app.ts'

/** Some sections of the settings, by their names in Centre. */
export type Sections = Partial<Centre>

/** The centre's settings as the server has them, and the one way to change them. */
export interface Settings {
  /** null until they have been read. */
  saved: ReadonlySignal<Centre | null>
  load: () => Promise<void>
  /**
   * Puts sections in the place of those of `base`, from which they were made. What somebody else has changed meanwhile in
   * other sections stays; in one of these nothing is saved: `settings-changed`, and `saved` is then what the other made.
   * @returns null when it is saved
   */
  save: (sections: Sections, base: Centre) => Promise<Problem | null>
}

const RETRY_MS = 2_000
const PATH = '/settings/centre'
const TRIES = 3

export function createSettings ({ session, refresh }: Pick<App, 'session' | 'refresh'>): Settings {
  const saved = signal<Centre | null>(null)
  let version: string | undefined

  const read = async (): Promise<boolean> => {
    const answer = await session.ask<Centre>('GET', PATH)
    if (!answer.ok) return false
    version = answer.version
    saved.value = answer.body
    return true
  }

  return {
    saved,
    load: async () => { if (!await read() && saved.peek() === null) setTimeout(read, RETRY_MS) },
    save: async (sections, base) => {
      for (let tries = 1; ; tries++) {
        const newest = saved.peek() ?? base
        const answer = await session.ask<Centre>('PUT', PATH, { ...newest, ...sections }, { version })
        if (answer.ok) {
          version = answer.version
          saved.value = answer.body
          refresh()
          return null
        }
        if (answer.problem.code !== 'settings-changed' || !await read()) return answer.problem
        const theirs = saved.peek()
        const isMine = (key: keyof Centre) => JSON.stringify(theirs?.[key]) === JSON.stringify(base[key])
        if (tries === TRIES || !(Object.keys(sections) as Array<keyof Centre>).every(isMine)) return answer.problem
      }
    }
  }
}
