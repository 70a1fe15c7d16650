import { effect, signal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { request } from '../../../server/client/api.ts'
import { heardTime } from '../../../server/client/clock.ts'
import type { Live } from '../../../server/client/live.ts'

const RETRY_MS = 3_000

/**
 * The centre's words and settings; asked again with every new connection, because they may have changed.
 * @param everyMs how often besides, for a screen that shows whether the centre is open
 * @param first what the server has put into the page
 */
export function createCentre(
  live: Live,
  { everyMs, first = null }: { everyMs?: number; first?: CentreBody | null } = {}
) {
  const centre = signal<CentreBody | null>(first)
  let asking = false

  async function ask(): Promise<void> {
    if (asking) return
    asking = true
    const answer = await request<CentreBody>('GET', '/centre')
    asking = false
    if (!answer.ok) {
      if (centre.value === null) setTimeout(ask, RETRY_MS)
      return
    }
    heardTime(answer.body.serverTime, answer.body.timeScale)
    centre.value = answer.body
  }

  if (first === null) void ask()
  if (everyMs !== undefined)
    setInterval(() => {
      if (centre.peek() !== null) void ask()
    }, everyMs)
  let wasLost = false
  effect(() => {
    if (live.connection.value === 'lost') wasLost = true
    if (live.connection.value !== 'live' || !wasLost) return
    wasLost = false
    void ask()
  })
  return centre
}
