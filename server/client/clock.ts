import { signal } from '@preact/signals'

/** The hall's clock as received: hall time `at` (ms) corresponds to `heardAt` on this machine's monotonic clock. */
const anchor = signal({ at: Date.now(), heardAt: performance.now() })
let scale = 1

/** The hall's time now, epoch milliseconds. */
export const hallNow = (): number => Math.round(anchor.peek().at + (performance.now() - anchor.peek().heardAt) * scale)

/** Hall time as a signal that ticks once a second, for what is shown as it passes. */
export const tick = signal(hallNow())

/** Sets the clock to the server's time; `timeScale` is how fast the hall's clock runs. */
export function heardTime(at: number, timeScale = scale): void {
  scale = timeScale
  anchor.value = { at, heardAt: performance.now() }
  tick.value = hallNow()
}

/** Two clocks at one moment, kept by a page that opens again without the network. */
export interface ClockMark {
  /** The hall's time, epoch milliseconds. */
  hallAt: number
  /** This machine's clock, which may be days off. */
  machineAt: number
  timeScale: number
}

export const clockMark = (): ClockMark => ({ hallAt: hallNow(), machineAt: Date.now(), timeScale: scale })

/** The hall's time now by a mark of an earlier page, epoch milliseconds; right as long as nobody has set this machine's clock since. */
export const hallTimeBy = ({ hallAt, machineAt, timeScale }: ClockMark): number =>
  Math.round(hallAt + (Date.now() - machineAt) * timeScale)

// A page that the server writes is written at one moment.
if (typeof document !== 'undefined')
  setInterval(() => {
    tick.value = hallNow()
  }, 1_000)
