import { type Signal, signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import { heardTime } from '../../../server/client/clock.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { NowFirstView } from '../../../server/protocol/first-view.ts'
import type { NowBody } from '../../../server/protocol/in-the-open.ts'

const EVERY_MS = 30_000
/** While it is being counted, and after no answer. */
const SOON_MS = 4_000

/** What the hall tells everybody, asked anew while the page is looked at. */
export function followNow(first: NowBody | null = null): Signal<NowBody | null> {
  const body = signal(first)
  const ask = async () => {
    if (document.visibilityState === 'visible') {
      const answer = await request<NowBody>('GET', '/now')
      if (answer.ok) body.value = answer.body
    }
    setTimeout(ask, body.value === null || body.value.counting ? SOON_MS : EVERY_MS)
  }
  if (first === null) void ask()
  else setTimeout(ask, first.counting ? SOON_MS : EVERY_MS)
  return body
}

/** The page's own: the centre, and what it tells. */
export function createNow(first: NowFirstView | null) {
  const centre = signal<CentreBody | null>(first?.centre ?? null)
  if (first) heardTime(first.centre.serverTime, first.centre.timeScale)
  else
    void request<CentreBody>('GET', '/centre').then((answer) => {
      if (!answer.ok) return
      heardTime(answer.body.serverTime, answer.body.timeScale)
      centre.value = answer.body
    })
  return { centre, now: followNow(first?.now ?? null) }
}
export type NowStore = ReturnType<typeof createNow>
