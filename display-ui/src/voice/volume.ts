import { hallNow } from '../../../server/client/clock.ts'
import { clockText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { VoiceSettings } from '../../../server/protocol/voices.ts'

/** How loud it is at a moment, percent, by the clock on the centre's wall. */
export function volumeAt(at: number, timeZone: string, volumes: VoiceSettings['volumes']): number {
  const time = clockText(at, timeZone)
  // Before the first time of the day holds what held at midnight.
  return (volumes.findLast(({ from }) => from <= time) ?? volumes.at(-1))?.percent ?? 0
}

/** How loud one display is now against what is possible, percent; 0 as long as the centre is not known. */
export function loudnessOf(centre: CentreBody | null, device: DeviceView | null | undefined): number {
  if (centre === null) return 0
  const own = device?.profile.volumePercent ?? 100
  return Math.min(100, (volumeAt(hallNow(), centre.timeZone, centre.voice.volumes) * own) / 100)
}
