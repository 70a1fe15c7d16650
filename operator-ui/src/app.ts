import { type Signal, effect, signal } from '@preact/signals'
import { request } from '../../server/client/api.ts'
import { heardTime } from '../../server/client/clock.ts'
import { applyTheme } from '../../server/client/theme.ts'
import { type Live, connectLive } from '../../server/client/live.ts'
import type { CentreBody } from '../../server/protocol/centre.ts'
import { createRouter, type Router } from './navigation/router.ts'
import { type Session, createSession } from './session/session.ts'

/** What every page stands on. */
export interface App {
  live: Live
  session: Session
  /** null until the server has answered. */
  centre: Signal<CentreBody | null>
  router: Router
  /** Asks the server for the centre again: its settings have changed. */
  refresh: () => void
  /** The desk was closed from elsewhere: the choice of a desk says so. */
  deskGone: Signal<boolean>
}

const RETRY_MS = 2_000

export function createApp(): App {
  const live = connectLive()
  const session = createSession(live)
  const centre = signal<CentreBody | null>(null)

  const load = async () => {
    const answer = await request<CentreBody>('GET', '/centre')
    if (!answer.ok) {
      if (centre.peek() === null) setTimeout(load, RETRY_MS)
      return
    }
    heardTime(answer.body.serverTime, answer.body.timeScale)
    centre.value = answer.body
  }

  // Anything may have changed while the connection was away, the settings and the clock too.
  effect(() => {
    if (live.connection.value === 'live') void load()
  })
  applyTheme(centre)
  void session.look()

  return { live, session, centre, router: createRouter(), refresh: load, deskGone: signal(false) }
}
