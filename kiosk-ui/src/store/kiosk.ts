import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createDevice } from '../../../server/client/device.ts'
import { createEnrolment, type Enrolment } from '../../../server/client/enrolment.ts'
import { applyTheme } from '../../../server/client/theme.ts'
import type { Live } from '../../../server/client/live.ts'
import { createTexts, LANGS, type Texts } from '../../../server/client/texts.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { KioskFirstView } from '../../../server/protocol/first-view.ts'
import type { ServicesBody } from '../../../server/protocol/services.ts'
import { texts as catalogue } from '../texts.ts'
import { type Aids, createAids } from './aids.ts'
import { createHallLink } from './hall-link.ts'
import { createIdle, type Idle, type Watch } from './idle.ts'
import { languagesInOrder } from './languages.ts'
import { apply, type Message, startOver } from './messages.ts'
import { createPaper, type Paper } from './paper.ts'
import { createStaffCall, type StaffCall } from './staff-call.ts'
import { type Step, stepKey } from './steps.ts'
import { createTapGuard } from './tap-guard.ts'

/** Until the centre has told its own. */
const TIMES = { kioskIdleMs: 45_000, kioskWarningMs: 20_000 }

/** Everything the screen shows, and the one way to change it. */
export interface Kiosk {
  texts: Texts<typeof catalogue>
  /** The languages of the centre, in this kiosk's order; visits begin in the first. */
  languages: ReadonlySignal<readonly Lang[]>
  centre: ReadonlySignal<CentreBody | null>
  tree: ReadonlySignal<ServicesBody | null>
  /** The hall cannot be reached. */
  isAway: ReadonlySignal<boolean>
  /** The hall does not know this kiosk yet, or no longer. */
  enrolment: Enrolment
  /** How this kiosk differs from others; undefined until the hall has told. */
  device: ReadonlySignal<DeviceView | null | undefined>
  /** The steps taken so far; empty at the welcome. */
  trail: Signal<Step[]>
  step: ReadonlySignal<Step>
  stepKey: ReadonlySignal<string>
  /** The screen has just changed; what is tapped now was meant for what stood there before. */
  isSettling: ReadonlySignal<boolean>
  aids: Aids
  idle: Idle
  staffCall: StaffCall
  /** What has become of the ticket that is shown, on paper. */
  paper: ReadonlySignal<Paper>
  send: (message: Message) => void
  refresh: () => void
}

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
    stepKey: computed(() => stepKey(step.value)),
    isSettling: guard.isSettling,
    aids,
    idle,
    staffCall: createStaffCall(),
    paper: createPaper(
      live,
      computed(() => (step.value.name === 'ticket' ? step.value.ticket : null))
    ),
    send: (message) => {
      if (message.type === 'touched' || guard.admits(message)) batch(() => apply(kiosk, message))
    },
    refresh: link.refresh
  }

  applyTheme(link.centre)
  // A visit that has begun keeps its language.
  effect(() => {
    if (languages.value[0] && trail.peek().length === 0) kiosk.texts.lang.value = languages.value[0]
  })
  const underFinger = computed(() =>
    [
      kiosk.stepKey.value,
      link.isAway.value,
      idle.warning.left.value === null,
      kiosk.staffCall.state.value === 'none'
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
