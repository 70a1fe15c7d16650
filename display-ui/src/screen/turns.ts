import { type ReadonlySignal, signal } from '@preact/signals'

const TURN_MS = 10_000
/** A change of text is motion too: while a call appears, nothing else on the screen changes. */
const CALM_MS = 2_000

let heldUntil = Number.NEGATIVE_INFINITY

/** Lets nothing take turns while a call appears, so that at most one thing on the screen moves. */
export const holdTurns = (): void => {
  heldUntil = performance.now() + CALM_MS
}

/** Counts the turns of what shares one place; all screens of a hall turn together. */
export function countTurns(everyMs: number): ReadonlySignal<number> {
  const turnNow = () => Math.floor(Date.now() / everyMs)
  const count = signal(turnNow())
  setInterval(() => {
    if (performance.now() >= heldUntil) count.value = turnNow()
  }, 500)
  return count
}

/** Of what shares one place for long, such as languages. */
export const turn = countTurns(TURN_MS)

/** Whose turn it is. */
export const turnOf = <T>(things: readonly T[], count = turn.value): T | undefined => things[count % things.length]
