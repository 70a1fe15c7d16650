import type { DisplayCall } from '../../../server/protocol/hall-views.ts'
import type { VoiceSettings } from '../../../server/protocol/voices.ts'

/** A call as a display has shown it, waiting to be heard. */
export interface Shown {
  call: DisplayCall
  shownAt: number
}

/**
 * Which call is spoken next. They are spoken in the order in which they were shown; when too many wait, the oldest are
 * left to the screen: who was called last is still on the way, and would otherwise hear of it minutes late.
 */
export function createVoiceQueue(
  settings: () => Pick<VoiceSettings, 'shortenAbove' | 'skipAbove'>,
  onSkip: (shown: Shown) => void
) {
  let waiting: Shown[] = []

  return {
    add(shown: Shown): void {
      const { ticketNumber } = shown.call
      // A repetition says it again in any case.
      for (const older of waiting.filter(({ call }) => call.ticketNumber === ticketNumber)) onSkip(older)
      waiting = [...waiting.filter(({ call }) => call.ticketNumber !== ticketNumber), shown]
    },
    next(): Shown | null {
      while (waiting.length - 1 > settings().skipAbove) onSkip(waiting.shift() as Shown)
      return waiting.shift() ?? null
    },
    /** How many wait, and since when the first of them was shown; null: none does. */
    length: () => ({ waiting: waiting.length, since: waiting[0]?.shownAt ?? null }),
    /** So many wait that each is said once, in one language. */
    isLong: () => waiting.length > settings().shortenAbove
  }
}
