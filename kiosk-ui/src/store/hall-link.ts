import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { linkCentre } from '../../../server/client/centre.ts'
import { heardTime } from '../../../server/client/clock.ts'
import type { Live } from '../../../server/client/live.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { KioskFirstView } from '../../../server/protocol/first-view.ts'
import type { ServicesBody } from '../../../server/protocol/services.ts'
import { offerOf } from './tree.ts'

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
  const { centre, refresh } = linkCentre(live, { first: first?.centre ?? null })
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
  return { centre, tree, isAway, refresh }
}
