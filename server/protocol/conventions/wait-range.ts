const MINUTE = 60_000
const STEP_MINUTES = 5

/**
 * An estimated wait as people are told it, on screens and on paper: minutes, rounded outward to multiples of 5 and never
 * narrower than 5 ("0–5", not "now").
 */
export function waitRange({ lowMs, highMs }: { lowMs: number; highMs: number }): { from: number; to: number } {
  const from = Math.floor(lowMs / MINUTE / STEP_MINUTES) * STEP_MINUTES
  const to = Math.max(from + STEP_MINUTES, Math.ceil(highMs / MINUTE / STEP_MINUTES) * STEP_MINUTES)
  return { from, to }
}
