import { type Signal, signal } from '@preact/signals'
import { linkCentre } from '../../server/client/centre.ts'
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

export function createApp(): App {
  const live = connectLive()
  const session = createSession(live)
  const { centre, refresh } = linkCentre(live)
  applyTheme(centre)
  void session.look()

  return { live, session, centre, router: createRouter(), refresh, deskGone: signal(false) }
}
