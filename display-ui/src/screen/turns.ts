import { signal } from '@preact/signals'

const TURN_MS = 10_000

const turnNow = () => Math.floor(Date.now() / TURN_MS)

/** Counts the turns of what shares one place, such as languages; all screens of a hall turn together. */
export const turn = signal(turnNow())

setInterval(() => {
  turn.value = turnNow()
}, 500)

/** Whose turn it is. */
export const turnOf = <T>(things: readonly T[]): T | undefined => things[turn.value % things.length]
