import type { ReadonlySignal } from '@preact/signals'

/** Two falling tones, a major third apart: heard in a loud hall, and nobody jumps. */
const TONES = [
  { hz: 659.25, afterS: 0 },
  { hz: 523.25, afterS: 0.32 }
]
const RING_S = 0.9
const LOUDNESS = 0.5

/** What pages say of the sound. */
export interface Chime {
  /** Sound is wanted, and the browser or the machine holds it back. */
  silenced: ReadonlySignal<boolean>
}

/** The sound of a call, made on this machine. Returns how long it lasts, seconds. */
export function ringChime(audio: AudioContext, out: AudioNode, atS: number): number {
  for (const { hz, afterS } of TONES) ring(audio, out, hz, atS + afterS)
  return RING_S + Math.max(...TONES.map(({ afterS }) => afterS))
}

function ring(audio: AudioContext, out: AudioNode, hz: number, at: number): void {
  const tone = audio.createOscillator()
  const gain = audio.createGain()
  tone.frequency.value = hz
  gain.gain.setValueAtTime(0.0001, at)
  gain.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.015)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + RING_S)
  tone.connect(gain).connect(out)
  tone.start(at)
  tone.stop(at + RING_S)
}
