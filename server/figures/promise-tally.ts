/** How often people were called within what they had been told (RULES.md, W7). */

export interface PromiseCounts {
  /** How many were told a range and judged. */
  told: number
  kept: number
  /** Called sooner than told. */
  sooner: number
  /** Called later than told, or not at all. */
  later: number
}

/** 95 %, two-sided. */
const Z = 1.959964

/** Wilson's interval for a share of `told`, 0 to 1; null: nobody was told anything. */
export function wilson(kept: number, told: number): { low: number; high: number } | null {
  if (told === 0) return null
  const share = kept / told
  const scale = 1 + Z ** 2 / told
  const middle = (share + Z ** 2 / (2 * told)) / scale
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / told + Z ** 2 / (4 * told ** 2))
  const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4
  return { low: round(middle - half), high: round(middle + half) }
}

/** Counts promises by their outcome. */
export class PromiseTally {
  #counts: PromiseCounts = { told: 0, kept: 0, sooner: 0, later: 0 }
  /** To whom no range was told. */
  #hard = 0

  add(outcome: string, count: number): void {
    if (outcome === 'hard') this.#hard += count
    if (outcome !== 'kept' && outcome !== 'sooner' && outcome !== 'later') return
    this.#counts[outcome] += count
    this.#counts.told += count
  }

  row() {
    return { ...this.#counts, interval: wilson(this.#counts.kept, this.#counts.told), hard: this.#hard }
  }
}
