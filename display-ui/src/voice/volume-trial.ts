import type { Sound } from '../../../server/client/voice/sound.ts'
import type { ScreenOutcome } from '../../../server/protocol/screens.ts'
import { ringChime } from '../hall/chime.ts'

interface Options {
  sound: Pick<Sound, 'ring'>
  /** How loud it is now, percent; 0: this screen makes no sound. */
  percent: () => number
  /** A call is being spoken: the volume is heard by that. */
  isSaying: () => boolean
}

/** Lets a volume that was set from afar be heard, once. */
export function createVolumeTrial({ sound, percent, isSaying }: Options) {
  let trying: Promise<unknown> | null = null
  return {
    /** Until what is being tried out has come to its end; null: nothing is. */
    over: () => trying,
    async tryVolume(): Promise<ScreenOutcome> {
      const loud = percent()
      if (loud === 0) return 'muted'
      if (isSaying() || trying !== null) return 'done'
      const ringing = sound.ring(ringChime, loud)
      trying = ringing
      const heard = await ringing
      trying = null
      return heard === 'played' ? 'done' : heard === 'held-back' ? 'held-back' : 'failed'
    }
  }
}
