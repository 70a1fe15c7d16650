import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Enrolment } from '../../../server/client/enrolment.ts'
import type { Texts } from '../../../server/client/texts.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { ServiceLeaf, ServicesBody } from '../../../server/protocol/services.ts'
import type { texts as catalogue } from '../texts.ts'
import type { Aids } from './aids.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Idle } from './idle.ts'
import type { KioskAction } from './kiosk-action.ts'
import type { Paper } from './paper.ts'
import type { StaffCall } from './staff-call.ts'
import type { Step } from './steps.ts'

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
  /** Services that are to be on one ticket, once somebody wants several; null: one is enough. */
  basket: Signal<ServiceLeaf[] | null>
  /** For how many people; null: nobody has been asked. */
  persons: Signal<number | null>
  stepKey: ReadonlySignal<string>
  /** The screen has just changed; what is tapped now was meant for what stood there before. */
  isSettling: ReadonlySignal<boolean>
  aids: Aids
  idle: Idle
  staffCall: StaffCall
  /** What has become of the ticket that is shown, on paper. */
  paper: ReadonlySignal<Paper>
  /** Where the service that is being chosen is to be had sooner; null: nowhere that is known. */
  elsewhere: ReadonlySignal<Elsewhere | null>
  send: (action: KioskAction) => void
  refresh: () => void
}
