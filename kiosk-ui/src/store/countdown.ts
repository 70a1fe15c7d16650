import { type Signal, signal } from '@preact/signals'

const STEP_MS = 250

/** Time that runs out in sight of the visitor. */
export interface Countdown {
  /** What is left, or null while it does not run. */
  left: Signal<{ ms: number; ofMs: number } | null>
  start: (ms: number, whenOver: () => void) => void
  stop: () => void
}

export function createCountdown(): Countdown {
  const left = signal<{ ms: number; ofMs: number } | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  const stop = () => {
    clearInterval(timer)
    left.value = null
  }
  const start = (ofMs: number, whenOver: () => void) => {
    stop()
    const endsAt = performance.now() + ofMs
    left.value = { ms: ofMs, ofMs }
    timer = setInterval(() => {
      const ms = endsAt - performance.now()
      if (ms > 0) {
        left.value = { ms, ofMs }
      } else {
        stop()
        whenOver()
      }
    }, STEP_MS)
  }
  return { left, start, stop }
}
