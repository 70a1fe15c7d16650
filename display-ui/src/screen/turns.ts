import { computed, type ReadonlySignal, signal } from '@preact/signals'

const TURN_MS = 10_000
/** A change of text is motion too: while a call appears, nothing else on the screen changes. */
const CALM_MS = 2_000

/** The machine's clock, looked at twice a second. */
const now = signal(Date.now())
/** The same, but standing still while a call appears. */
const calm = signal(now.peek())
let heldUntil = Number.NEGATIVE_INFINITY

setInterval(() => {
  now.value = Date.now()
  if (performance.now() >= heldUntil) calm.value = now.value
}, 500)

/** Lets no text take turns while a call appears, so that at most one thing on the screen moves. */
export const holdTurns = (): void => {
  heldUntil = performance.now() + CALM_MS
}

/** Counts the turns of what shares one place; all screens of a hall turn together. */
export const countTurns = (everyMs: number): ReadonlySignal<number> => computed(() => Math.floor(calm.value / everyMs))

/** Which of so many pages is shown now. Never held: with calls coming one after another each still has its turn. */
export const pageNow = (pages: number, roundMs: number): number =>
  pages > 1 ? Math.floor(now.value / (roundMs / pages)) % pages : 0

/** Of what shares one place for long, such as languages. */
export const turn = countTurns(TURN_MS)

/** Whose turn it is. */
export const turnOf = <T>(things: readonly T[], count = turn.value): T | undefined => things[count % things.length]
