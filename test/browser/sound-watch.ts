import type { Page } from 'playwright-core'

/** One sound as a page gave it to its audio device: times are seconds of the device's own clock. */
export interface Heard {
  what: 'tone' | 'clip'
  from: number
  to: number
  context: number
  ended: boolean
}

/** Notes every sound in the page itself, from the first moment. To be called before the page is opened. */
export const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const heard: Heard[] = []
    const contexts: BaseAudioContext[] = []
    Object.assign(window, { heard, contexts })
    const placeOf = (context: BaseAudioContext) => {
      if (!contexts.includes(context)) contexts.push(context)
      return contexts.indexOf(context)
    }
    const startClip = AudioBufferSourceNode.prototype.start
    AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, duration = 0) {
      const sound: Heard = {
        what: 'clip',
        from: when,
        to: when + duration,
        context: placeOf(this.context),
        ended: false
      }
      heard.push(sound)
      this.addEventListener('ended', () => {
        sound.ended = true
      })
      startClip.call(this, when, offset, duration)
    }
    const [startTone, stopTone] = [OscillatorNode.prototype.start, OscillatorNode.prototype.stop]
    const tones = new WeakMap<OscillatorNode, Heard>()
    OscillatorNode.prototype.start = function (when = 0) {
      const sound: Heard = { what: 'tone', from: when, to: when, context: placeOf(this.context), ended: false }
      tones.set(this, sound)
      heard.push(sound)
      this.addEventListener('ended', () => {
        sound.ended = true
      })
      startTone.call(this, when)
    }
    OscillatorNode.prototype.stop = function (when = 0) {
      const sound = tones.get(this)
      if (sound) sound.to = when
      stopTone.call(this, when)
    }
  })

export const heardBy = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)

/** Forgets what was heard so far. */
export const forget = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    ;(window as unknown as { heard: Heard[] }).heard.length = 0
  })

/** The audio device dies: its clock stands still. */
export const killDevice = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.all(
      (window as unknown as { contexts: AudioContext[] }).contexts
        .filter(({ state }) => state === 'running')
        .map((context) => context.suspend())
    )
  )

/** Clips that began before the one before them was over; tones of one chime overlap, as bells do. */
export const overlapping = (heard: Heard[]): Heard[] =>
  heard.filter((sound, n) => {
    const before = heard[n - 1]
    return sound.what === 'clip' && before?.context === sound.context && sound.from < before.to - 0.001
  })
