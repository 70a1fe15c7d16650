import { signal } from '@preact/signals'

/** Two falling tones, a major third apart: heard in a loud hall, and nobody jumps. */
const TONES = [{ hz: 659.25, afterS: 0 }, { hz: 523.25, afterS: 0.32 }]
const RING_S = 0.9
const LOUDNESS = 0.35

/** The sound of a call, made on this machine. Browsers keep it silent until somebody has touched the page. */
export function createChime ({ off }: { off: boolean }) {
  /** Sound is wanted, but the browser holds it back. */
  const silenced = signal(false)
  const audio = off || typeof AudioContext === 'undefined' ? null : new AudioContext()

  if (audio !== null) {
    const look = () => { silenced.value = audio.state !== 'running' }
    const wake = () => { if (audio.state !== 'running') void audio.resume().then(look, look) }
    audio.addEventListener('statechange', look)
    // A context that may run starts a moment after it is made; looking at once would flash the hint.
    setTimeout(look, 1_000)
    for (const gesture of ['pointerdown', 'keydown'] as const) window.addEventListener(gesture, wake)
  }

  function play (): void {
    // Held back, tones would pile up and all sound at the first touch.
    if (audio === null || audio.state !== 'running') return
    for (const { hz, afterS } of TONES) ring(audio, hz, audio.currentTime + afterS)
  }

  return { play, silenced }
}
export type Chime = ReturnType<typeof createChime>

function ring (audio: AudioContext, hz: number, at: number): void {
  const tone = audio.createOscillator()
  const gain = audio.createGain()
  tone.frequency.value = hz
  gain.gain.setValueAtTime(0.0001, at)
  gain.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.015)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + RING_S)
  tone.connect(gain).connect(audio.destination)
  tone.start(at)
  tone.stop(at + RING_S)
}
