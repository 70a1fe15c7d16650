import type { ReadonlySignal } from '@preact/signals'
import type { Aid } from './aids.ts'
import type { Kiosk } from './kiosk.ts'

/** As much of a kiosk as its first page shows: what the server has too, when it writes that page into the HTML. */
export type FirstKiosk = Pick<Kiosk, 'texts' | 'languages' | 'centre' | 'tree' | 'step' | 'send'> & {
  aids: { on: Record<Aid, ReadonlySignal<boolean>> }
}
