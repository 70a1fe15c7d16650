import type { ReadonlySignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { Live } from '../../../server/client/live.ts'
import type { News } from './news.ts'
import type { ScreenOptions } from './options.ts'
import type { ScreenTexts } from './screen-texts.ts'

/** What every screen in the hall is built of. */
export interface ScreenContext {
  live: Live
  centre: ReadonlySignal<CentreBody | null>
  /** How this screen differs from others; undefined until the hall has told. */
  device: ReadonlySignal<DeviceView | null | undefined>
  news: News
  words: ScreenTexts
  options: ScreenOptions
}
