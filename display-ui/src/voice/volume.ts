import { clockText } from '../../../server/client/dates.ts'
import type { VoiceSettings } from '../../../server/protocol/voices.ts'

/** How loud it is at a moment, percent, by the clock on the centre's wall. */
export function volumeAt(at: number, timeZone: string, volumes: VoiceSettings['volumes']): number {
  const time = clockText(at, timeZone)
  // Before the first time of the day holds what held at midnight.
  return (volumes.findLast(({ from }) => from <= time) ?? volumes.at(-1))?.percent ?? 0
}
