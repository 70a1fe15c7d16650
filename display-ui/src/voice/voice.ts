import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { DisplayCall } from '../../../server/protocol/hall-views.ts'
import type { AnnouncementReport, SoundOutcome } from '../../../server/protocol/voices.ts'
import { hallNow } from '../../../server/client/clock.ts'
import { callSentence } from '../../../server/client/voice/sentences.ts'
import { createSound } from '../../../server/client/voice/sound.ts'
import { createSpeaker } from '../../../server/client/voice/speaker.ts'
import { ringChime } from '../hall/chime.ts'
import { createVoiceQueue, type Shown } from './voice-queue.ts'
import { loudnessOf } from './volume.ts'
import { createVolumeTrial } from './volume-trial.ts'

type Options = {
  centre: ReadonlySignal<CentreBody | null>
  device: ReadonlySignal<DeviceView | null | undefined>
  /** The address says that this screen is silent. */
  off: boolean
  /** Told once for each call what became of its sound. */
  onTold: (report: AnnouncementReport) => void
}

type Spoken = AnnouncementReport['spoken']

/** The sound of a hall display: each call once at a time, the chime and then the sentence, each sentence to its end. */
export function createVoice({ centre, device, off, onTold }: Options) {
  const sound = createSound()
  const speaker = createSpeaker(sound)
  /** The call that is being sounded; it stands out as long as it is. */
  const speaking = signal<DisplayCall | null>(null)
  const tell = ({ call, shownAt }: Shown, outcome: SoundOutcome, spoken: Spoken = []) =>
    onTold({ seq: call.seq, shownAt, outcome, spoken })
  const settings = () => centre.peek()?.voice ?? { shortenAbove: 0, skipAbove: 1 }
  const queue = createVoiceQueue(settings, (shown) => tell(shown, 'skipped'))
  /** What waits to be heard, for whoever looks after the screen from afar. */
  const row = signal(queue.length())
  const isMuted = computed(() => off || device.value?.profile.muted === true)

  /** Puts a call that has just been shown in the row of those to be heard. */
  function announce(call: DisplayCall): void {
    queue.add({ call, shownAt: hallNow() })
    row.value = queue.length()
    if (!isSaying) void sayAll()
  }

  /** Tells of a call that was shown but lost its turn: its visitor has come, or it was withdrawn. */
  function passOver(call: DisplayCall): void {
    tell({ call, shownAt: hallNow() }, 'skipped')
  }

  let isSaying = false
  async function sayAll(): Promise<void> {
    isSaying = true
    // What is being tried out comes to its end first.
    if (trial.over() !== null) await trial.over()
    for (let shown = queue.next(); shown !== null; shown = queue.next()) {
      row.value = queue.length()
      speaking.value = shown.call
      const { outcome, spoken } = await sayOne(shown.call)
      tell(shown, outcome, spoken)
    }
    speaking.value = null
    isSaying = false
  }

  const loudness = () => (isMuted.peek() ? 0 : loudnessOf(centre.peek(), device.peek()))
  const trial = createVolumeTrial({ sound, percent: loudness, isSaying: () => isSaying })

  async function sayOne(call: DisplayCall): Promise<{ outcome: SoundOutcome; spoken?: Spoken }> {
    const known = centre.peek()
    const percent = loudness()
    if (known === null || percent === 0) return { outcome: 'muted' }
    const { voice, deskWord } = known

    if (voice.chime) {
      const heard = await sound.ring(ringChime, percent)
      if (heard !== 'played') return { outcome: heard === 'held-back' ? 'held-back' : 'failed' }
    }
    if (!voice.speaks) return { outcome: voice.chime ? 'chimed' : 'muted' }

    const langs = voice.languages.length > 0 ? voice.languages : known.languages
    const times = call.recall > 0 ? voice.timesSaidAgain : voice.timesSaid
    const spoken: Spoken = []
    for (const lang of Array.from({ length: times }, () => langs).flat()) {
      // Between two sentences, so that none is cut off.
      if (spoken.length > 0 && queue.isLong()) break
      const sentence = callSentence(lang, { ticketNumber: call.ticketNumber, deskLabel: call.deskLabel, deskWord })
      if (sentence === null) continue
      const { source, heard } = await speaker.say(sentence, { percent, sources: voice.sources })
      if (heard === 'played' && source !== null) spoken.push({ lang, source })
      else if (heard === 'held-back') return { outcome: spoken.length > 0 ? 'spoken' : 'held-back', spoken }
      else if (heard === 'stuck') return { outcome: spoken.length > 0 ? 'spoken' : 'failed', spoken }
    }
    return { outcome: spoken.length > 0 ? 'spoken' : voice.chime ? 'chimed' : 'failed', spoken }
  }

  const silenced = computed(() => sound.silenced.value && !isMuted.value)
  const sounds = computed(() => soundsOf(row.value, silenced.value, isMuted.value))
  return { announce, passOver, speaking, silenced, sounds, tryVolume: trial.tryVolume }
}
export type Voice = ReturnType<typeof createVoice>

/** What is told of the sound to whoever looks after the screen from afar. */
const soundsOf = (
  { waiting, since }: { waiting: number; since: number | null },
  silenced: boolean,
  muted: boolean
) => ({
  waiting,
  oldestMs: since === null ? 0 : Math.max(0, Math.round(hallNow() - since)),
  silenced,
  muted
})
