/** Given where the log ends, starts a clock: epoch ms, as the hall counts them. */
export type StartClock = (notBefore: number) => () => number

/**
 * The hall's clock, epoch ms. It runs on this process's steady clock, so that a clock that is set back cannot stop or
 * reverse it; when the machine's clock is ahead (it was set forward, or slept), the hall follows.
 * @param notBefore where the log ends: the hall's time does not fall behind what it has already written
 * @param scale how much faster than real time it runs; for trials
 */
export function startClock (notBefore: number, scale = 1): () => number {
  let anchor = Math.max(Date.now(), notBefore)
  let anchoredAt = performance.now()
  return () => {
    const steady = anchor + (performance.now() - anchoredAt) * scale
    if (scale === 1 && Date.now() - steady > 1_000) {
      anchor = Date.now()
      anchoredAt = performance.now()
      return anchor
    }
    return Math.floor(steady)
  }
}
