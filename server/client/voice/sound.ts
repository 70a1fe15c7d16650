import { type ReadonlySignal, signal } from '@preact/signals'

/** Sounds that follow each other; before each a pause. */
export interface Piece {
  buffer: AudioBuffer
  /** What of it is heard: the silence around a word is left out. */
  fromS: number
  lengthS: number
  pauseS: number
}

/** `held-back`: the browser lets no sound out; `stuck`: it was let out, and never came to its end. */
export type Heard = 'played' | 'held-back' | 'stuck' | 'stopped'

/** Beyond the end of a sound a living audio device needs no longer. */
const PATIENCE_MS = 1_500
/** A device that has just been woken up begins a little later. */
const LEAD_S = 0.03

/** The sound of one page: one thing at a time, each to its end. */
export interface Sound {
  /** Sound is wanted, and the browser or the machine holds it back. */
  silenced: ReadonlySignal<boolean>
  /** Makes a sound out of bytes. @throws when they are none that the browser knows */
  decode: (bytes: ArrayBuffer) => Promise<AudioBuffer>
  /** Plays to the end; comes back within the time that takes and a little more, whatever the machine does. */
  play: (pieces: readonly Piece[], percent: number) => Promise<Heard>
  /** The same for tones that are made on this machine. @param ring given the context, where to, and when; returns how long it lasts, seconds */
  ring: (ring: (audio: AudioContext, out: AudioNode, atS: number) => number, percent: number) => Promise<Heard>
  /** Ends what is being played, at once. */
  stop: () => void
}

/**
 * Made by a factory, because an audio device that has died takes its context with it: another one is made for the next
 * sound. Browsers block sound until the first user gesture on the page.
 */
export function createSound(): Sound {
  const { silenced, context, isAwake, replace } = createContext()
  let end: (heard: Heard) => void = () => {}

  async function perform(
    begin: (audio: AudioContext, out: GainNode, atS: number) => number,
    percent: number
  ): Promise<Heard> {
    if (!(await isAwake())) return 'held-back'
    const used = context()
    const out = used.createGain()
    // An ear hears twice the power as a little louder.
    out.gain.value = (percent / 100) ** 2
    out.connect(used.destination)
    const lengthS = begin(used, out, used.currentTime + LEAD_S)
    const heard = await ended(used, lengthS, (ending) => {
      end = ending
    })
    out.disconnect()
    if (heard === 'stuck') replace(used)
    return heard
  }

  return {
    silenced,
    decode: async (bytes) => context().decodeAudioData(bytes),
    ring: (ring, percent) => perform(ring, percent),
    play: (pieces, percent) =>
      perform((used, out, atS) => {
        let at = atS
        for (const { buffer, fromS, lengthS, pauseS } of pieces) {
          const node = used.createBufferSource()
          node.buffer = buffer
          node.connect(out)
          node.start(at + pauseS, fromS, lengthS)
          at += pauseS + lengthS
        }
        return at - atS
      }, percent),
    stop: () => end('stopped')
  }
}

/** The page's audio context, which the browser may hold back, and another one when its device has died. */
function createContext() {
  const isPossible = typeof AudioContext !== 'undefined'
  const silenced = signal(!isPossible)
  let audio: AudioContext | null = null

  function context(): AudioContext {
    if (audio === null) {
      const made = new AudioContext()
      audio = made
      made.addEventListener('statechange', () => {
        if (made === audio) look()
      })
      // One that may run starts a moment after it is made; looking at once would flash the hint.
      setTimeout(() => {
        if (made === audio) look()
      }, 1_000)
    }
    return audio
  }
  const look = () => {
    silenced.value = context().state !== 'running'
  }
  const wake = () => {
    if (context().state !== 'running') void context().resume().then(look, look)
  }
  if (isPossible) {
    for (const gesture of ['pointerdown', 'keydown'] as const) window.addEventListener(gesture, wake)
    context()
  }

  /** Whether sound comes out now; a context that merely sleeps is asked to go on. */
  async function isAwake(): Promise<boolean> {
    if (!isPossible) return false
    const asked = context()
    if (isRunning(asked)) return true
    await Promise.race([asked.resume().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 300))])
    look()
    return isRunning(asked)
  }

  /** For one that never came to the end of a sound. */
  function replace(used: AudioContext): void {
    silenced.value = true
    void used.close().catch(() => {})
    if (used === audio) audio = null
    context()
  }
  return { silenced, context, isAwake, replace }
}

/**
 * The device's own clock says when a sound is over; a steady one says when to wait for it no longer.
 * @param onBegin is given what ends it before
 */
function ended(used: AudioContext, lengthS: number, onBegin: (end: (heard: Heard) => void) => void): Promise<Heard> {
  return new Promise((resolve) => {
    const mark = used.createConstantSource()
    const end = (heard: Heard) => {
      clearTimeout(timer)
      mark.onended = null
      resolve(heard)
    }
    const timer = setTimeout(() => end('stuck'), lengthS * 1_000 + PATIENCE_MS)
    mark.onended = () => end('played')
    mark.start(used.currentTime)
    mark.stop(used.currentTime + LEAD_S + lengthS)
    onBegin(end)
  })
}

const isRunning = ({ state }: AudioContext): boolean => state === 'running'

/** Where a word begins and ends in its sound: what is quieter than a hundredth is silence, or breath. */
export function trimmed(buffer: AudioBuffer): { fromS: number; lengthS: number } {
  const samples = buffer.getChannelData(0)
  const isHeard = (sample: number) => Math.abs(sample) > 0.01
  const first = samples.findIndex(isHeard)
  if (first < 0) return { fromS: 0, lengthS: buffer.duration }
  const last = samples.findLastIndex(isHeard)
  const margin = buffer.sampleRate * 0.02
  const [from, to] = [Math.max(0, first - margin), Math.min(samples.length, last + margin)]
  return { fromS: from / buffer.sampleRate, lengthS: (to - from) / buffer.sampleRate }
}
