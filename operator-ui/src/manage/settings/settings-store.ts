import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { Problem } from '../../../../server/protocol/problem.ts'
import type { PlannedBody, PlannedChange, SettingsCheckBody } from '../../../../server/protocol/settings.ts'
import type { App } from '../../app.ts'

/** Some sections of the settings, by their names in Centre. */
export type Sections = Partial<Centre>

/** How a change is made. */
export interface SaveOptions {
  /** Where the tickets go of a service that is taken away. */
  moves?: Record<string, string>
  reason?: string
  /** With a later service day instead of now. */
  isLater?: boolean
  /** Which one. */
  from?: string
  /** Plans that are to begin as they were planned, whatever this changes. */
  standing?: readonly string[]
}

/** Changes of a page that are not saved: What if plays a day under them, and the page has them again. */
export interface TriedChanges {
  /** The page of settings that they are made on. */
  subject: string
  sections: Sections
  /** The settings that they were made from. */
  base: Centre
}

/** The centre's settings as the server has them, and the one way to change them. */
export interface Settings {
  /** null until they have been read. */
  saved: ReadonlySignal<Centre | null>
  load: () => Promise<void>
  /** What begins on later days; null until it has been read. */
  plans: ReadonlySignal<readonly PlannedChange[] | null>
  /** The earliest day for which something can be planned. */
  next: ReadonlySignal<string>
  loadPlans: () => Promise<void>
  /** What is tried out; null: nothing is. */
  tried: Signal<TriedChanges | null>
  /** What would come of it; changes nothing. */
  check: (sections: Sections) => Promise<SettingsCheckBody | Problem>
  /**
   * Puts sections in the place of those of `base`, from which they were made. What somebody else has changed meanwhile in
   * other sections stays; in one of these nothing is saved: `settings-changed`, and `saved` is then what the other made.
   * @returns null when it is saved
   */
  save: (sections: Sections, base: Centre, making?: SaveOptions) => Promise<Problem | null>
}

const RETRY_MS = 2_000
const PATH = '/settings/centre'
const TRIES = 3
/** A large centre, on a slow machine. */
const PATIENCE = { timeoutMs: 20_000 }

export function createSettings({ session, refresh }: Pick<App, 'session' | 'refresh'>): Settings {
  const saved = signal<Centre | null>(null)
  const plans = signal<readonly PlannedChange[] | null>(null)
  const next = signal('')
  let version: string | undefined

  const take = (body: PlannedBody) => {
    plans.value = body.plans
    next.value = body.next
  }
  const loadPlans = async () => {
    const answer = await session.ask<PlannedBody>('GET', '/settings/planned')
    if (answer.ok) take(answer.body)
  }
  const read = async (): Promise<boolean> => {
    const answer = await session.ask<Centre>('GET', PATH, undefined, PATIENCE)
    if (!answer.ok) return false
    version = answer.version
    saved.value = answer.body
    return true
  }

  return {
    saved,
    tried: signal(null),
    plans,
    next,
    loadPlans,
    load: async () => {
      void loadPlans()
      if (!(await read()) && saved.peek() === null) setTimeout(read, RETRY_MS)
    },
    check: async (sections) => {
      const answer = await session.ask<SettingsCheckBody>(
        'POST',
        '/settings/check',
        { ...saved.peek(), ...sections },
        PATIENCE
      )
      return answer.ok ? answer.body : answer.problem
    },
    save: async (sections, base, making = {}) => {
      for (let tries = 1; ; tries++) {
        const body = { ...(saved.peek() ?? base), ...sections }
        const query = { reason: making.reason, from: making.from, moves: movesText(making.moves) }
        const answer = await session.ask<Centre | PlannedBody>(
          'PUT',
          `${making.from === undefined ? PATH : '/settings/planned'}${queryOf(query)}`,
          body,
          { version, ...PATIENCE }
        )
        if (answer.ok) {
          if ('plans' in answer.body) take(answer.body)
          else {
            version = answer.version
            saved.value = answer.body
            for (const planId of making.standing ?? []) await session.ask('POST', `/settings/planned/${planId}/again`)
            await loadPlans()
          }
          refresh()
          return null
        }
        if (answer.problem.code !== 'settings-changed' || !(await read())) return answer.problem
        const theirs = saved.peek()
        const isMine = (key: keyof Centre) => JSON.stringify(theirs?.[key]) === JSON.stringify(base[key])
        if (tries === TRIES || !(Object.keys(sections) as Array<keyof Centre>).every(isMine)) return answer.problem
      }
    }
  }
}

const movesText = (moves: Record<string, string> = {}): string =>
  Object.entries(moves)
    .map((move) => move.join(':'))
    .join()

function queryOf(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter(
    (each): each is [string, string] => each[1] !== undefined && each[1] !== ''
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
