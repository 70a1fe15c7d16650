const MINUTE = 60_000
const STEP = 5

/**
 * The wait at some centre as the public of the network is told it: minutes, rounded outward to 5, as a hall tells its own
 * (RULES.md, W4).
 */
export function saidRange(lowMs: number, highMs: number): { from: number; to: number } {
  const from = Math.floor(lowMs / MINUTE / STEP) * STEP
  return { from, to: Math.max(from + STEP, Math.ceil(highMs / MINUTE / STEP) * STEP) }
}
