import { type Signal, signal } from '@preact/signals'
import type { DesksBody } from '../../../server/protocol/desks.ts'
import type { Session } from '../session/session.ts'

const REFRESH_MS = 4_000

type DeskItems = DesksBody['desks']

/** The desks and their operators, polled while the choice is open. */
export function watchDesks(session: Session): {
  desks: Signal<DeskItems | null>
  refresh: () => Promise<void>
  stop: () => void
} {
  const desks = signal<DeskItems | null>(null)
  const refresh = async () => {
    const answer = await session.ask<DesksBody>('GET', '/desks')
    if (answer.ok) desks.value = answer.body.desks
  }
  const timer = setInterval(refresh, REFRESH_MS)
  void refresh()
  return { desks, refresh, stop: () => clearInterval(timer) }
}
