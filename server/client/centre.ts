import { effect, type Signal, signal } from '@preact/signals'
import type { CentreBody } from '../protocol/centre.ts'
import { request } from './api.ts'
import { heardTime } from './clock.ts'
import type { Live } from './live.ts'

const RETRY_MS = 2_000

interface Options {
  /** How often it is asked besides, for a screen that shows whether the centre is open. */
  everyMs?: number
  /** What the server has put into the page. */
  first?: CentreBody | null
}

export interface CentreLink {
  /** null until the server has answered. */
  centre: Signal<CentreBody | null>
  /** Asks again: the settings have changed. */
  refresh: () => void
}

/**
 * The centre's words and settings. Asked until the server has answered, and again as soon as the settings change
 * and with every new connection: anything may have changed while nobody could say so.
 */
export function linkCentre(live: Live, { everyMs, first = null }: Options = {}): CentreLink {
  const centre = signal<CentreBody | null>(first)
  let isAsking = false
  let isOutdated = false

  const ask = async (): Promise<void> => {
    // What is on its way may have been read before the change.
    if (isAsking) {
      isOutdated = true
      return
    }
    isAsking = true
    const answer = await request<CentreBody>('GET', '/centre')
    isAsking = false
    if (isOutdated) {
      isOutdated = false
      return ask()
    }
    if (!answer.ok) {
      if (centre.peek() === null) setTimeout(ask, RETRY_MS)
      return
    }
    heardTime(answer.body.serverTime, answer.body.timeScale)
    centre.value = answer.body
  }
  const refresh = () => void ask()

  // What is asked at the start need not be asked with the first connection too.
  let isAsked = first === null
  if (isAsked) refresh()
  effect(() => {
    if (live.connection.value !== 'live') return
    if (isAsked) isAsked = false
    else refresh()
  })
  let settings: number | null = null
  live.settings.subscribe((now) => {
    if (settings !== null && now !== settings) refresh()
    settings = now
  })
  if (everyMs !== undefined)
    setInterval(() => {
      if (centre.peek() !== null) refresh()
    }, everyMs)
  return { centre, refresh }
}
