const MINUTE = 60_000
const STEP = 5

/**
 * A wait as people are told it, in a hall and by the network: minutes, rounded outward to multiples of 5 and never narrower
 * than 5 (RULES.md, W5).
 */
export function saidRange(lowMs: number, highMs: number): { from: number; to: number } {
  const from = Math.floor(lowMs / MINUTE / STEP) * STEP
  return { from, to: Math.max(from + STEP, Math.ceil(highMs / MINUTE / STEP) * STEP) }
}
