import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import { heardTime } from '../../../server/client/clock.ts'
import type { Live } from '../../../server/client/live.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { KioskFirstView } from '../../../server/protocol/first-view.ts'
import type { ServicesBody } from '../../../server/protocol/services.ts'
import { offerOf } from './tree.ts'

const RETRY_MS = 2_000
/** A shorter gap is not worth changing the page for. */
const GRACE_MS = 1_500

/** What the kiosk knows of the hall, and whether it is current. */
export interface HallLink {
  centre: Signal<CentreBody | null>
  tree: ReadonlySignal<ServicesBody | null>
  isAway: Signal<boolean>
  refresh: () => void
}

/** @param device undefined: not known yet, and nothing is offered that may be another kiosk's */
export function createHallLink(
  live: Live,
  device: ReadonlySignal<DeviceView | null | undefined>,
  first: KioskFirstView | null
): HallLink {
  const centre = signal<CentreBody | null>(first?.centre ?? null)
  const all = live.view('kiosk')
  if (first) {
    heardTime(first.centre.serverTime, first.centre.timeScale)
    all.value ??= first.services
  }
  const tree = computed(() =>
    all.value === null || device.value === undefined ? null : offerOf(all.value, device.value?.profile.groupIds)
  )
  const refused = live.refused('kiosk')
  const isAway = signal(false)

  const load = async () => {
    const answer = await request<CentreBody>('GET', '/centre')
    if (!answer.ok) {
      if (!centre.peek()) setTimeout(load, RETRY_MS)
      return
    }
    heardTime(answer.body.serverTime, answer.body.timeScale)
    centre.value = answer.body
  }

  const isCurrent = computed(
    () => live.connection.value === 'live' && !refused.value && tree.value !== null && centre.value !== null
  )
  effect(() => {
    if (isCurrent.value) {
      isAway.value = false
      return
    }
    const timer = setTimeout(() => {
      isAway.value = true
    }, GRACE_MS)
    return () => clearTimeout(timer)
  })
  // Settings may have changed while nobody could say so.
  effect(() => {
    if (live.connection.value === 'live' && centre.peek()) load()
  })

  // What came with the page is asked for again with the connection.
  if (!first) load()
  return { centre, tree, isAway, refresh: load }
}
