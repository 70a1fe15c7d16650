import { batch, computed, effect, signal } from '@preact/signals'
import { createDevice } from '../../../server/client/device.ts'
import { createEnrolment } from '../../../server/client/enrolment.ts'
import { applyTheme } from '../../../server/client/theme.ts'
import type { Live } from '../../../server/client/live.ts'
import { createTexts, LANGS } from '../../../server/client/texts.ts'
import type { KioskFirstView } from '../../../server/protocol/first-view.ts'
import { texts as catalogue } from '../texts.ts'
import { createAids } from './aids.ts'
import { createElsewhere } from './elsewhere.ts'
import { createHallLink } from './hall-link.ts'
import { createIdle, type Watch } from './idle.ts'
import type { Kiosk } from './kiosk.ts'
import { languagesInOrder } from './languages.ts'
import { applyAction, startOver } from './actions.ts'
import { createPaper } from './paper.ts'
import { createStaffCall } from './staff-call.ts'
import { type Step, stepKey } from './steps.ts'
import { createTapGuard } from './tap-guard.ts'

/** Until the centre has told its own. */
const TIMES = { kioskIdleMs: 45_000, kioskWarningMs: 20_000 }

/**
 * Made by a factory, so that each test has a fresh one.
 * @param first what the server has put into the page
 */
export function createKiosk(live: Live, first: KioskFirstView | null): Kiosk {
  const device = createDevice(live, 'kiosk', first?.device)
  const link = createHallLink(live, device, first)
  const languages = computed(() =>
    languagesInOrder(link.centre.value?.languages ?? LANGS, device.value?.profile.firstLanguage)
  )
  const guard = createTapGuard()
  const aids = createAids()
  const trail = signal<Step[]>([])
  const step = computed<Step>(() => trail.value.at(-1) ?? { name: 'welcome' })
  const idle = createIdle({
    times: () => {
      const { kioskIdleMs, kioskWarningMs } = link.centre.peek()?.screens ?? TIMES
      return { idleMs: kioskIdleMs, warningMs: kioskWarningMs }
    },
    isAway: () => link.isAway.peek(),
    onLeft: () => batch(() => startOver(kiosk))
  })

  const kiosk: Kiosk = {
    texts: createTexts(catalogue, languages.peek()[0] ?? 'ky'),
    languages,
    centre: link.centre,
    tree: link.tree,
    isAway: link.isAway,
    enrolment: createEnrolment(live, 'kiosk', 'kiosk'),
    device,
    trail,
    step,
    basket: signal(null),
    persons: signal(null),
    stepKey: computed(() => stepKey(step.value)),
    isSettling: guard.isSettling,
    aids,
    idle,
    staffCall: createStaffCall(),
    paper: createPaper(
      live,
      computed(() => (step.value.name === 'ticket' ? step.value.ticket : null))
    ),
    elsewhere: createElsewhere(step),
    send: (action) => {
      if (action.type === 'touched' || guard.admits(action)) batch(() => applyAction(kiosk, action))
    },
    refresh: link.refresh
  }

  applyTheme(link.centre)
  // A visit that has begun keeps its language, as long as the centre has it.
  effect(() => {
    const [first] = languages.value
    const has = languages.value.includes(kiosk.texts.lang.peek())
    if (first && (trail.peek().length === 0 || !has)) kiosk.texts.lang.value = first
  })
  const underFinger = computed(() =>
    [
      kiosk.stepKey.value,
      link.isAway.value,
      idle.warning.left.value === null,
      kiosk.staffCall.state.value === 'none',
      kiosk.elsewhere.value?.serviceId ?? ''
    ].join()
  )
  let shown = underFinger.peek()
  underFinger.subscribe((now) => {
    if (now !== shown) {
      shown = now
      guard.screenChanged()
    }
  })
  const watch = computed<Watch>(() => {
    if (step.value.name === 'ticket') return 'ticket'
    if (step.value.name === 'issuing') return 'unwatched'
    if (step.value.name === 'welcome') return aids.isAnyOn.value ? 'quiet' : 'unwatched'
    return 'visit'
  })
  effect(() => {
    idle.watch(watch.value)
  })
  return kiosk
}
