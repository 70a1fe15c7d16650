import { LEAST_OF_WANTED } from './rows.ts'

/** Height of a capital of Golos Text, in em; of the weights that text is set in. */
const TEXT_CAP_EM = 0.7

/** As hall.css has them at least, in rem: who looks from near is not asked to read smaller print. */
const PANEL_REM = 1.9
const FOOT_REM = 2.1
/** The panel's column has no room for larger words. */
const MOST_PANEL_REM = 2.3
/** Two lines larger than this would take the room of a row of calls. */
const MOST_FOOT_REM = 6.5
/** A foot of larger letters says it in two lines. */
const ONE_LINE_REM = 2.6

/** How large what stands beside the calls has to be. */
export interface Reading {
  /** Who waits, beside the calls; null: letters that large have no room there. */
  panelSizePx: number | null
  /** Heads of columns and the like are large enough to be read at all. */
  showsLabels: boolean
  clockSizePx: number
  foot: { sizePx: number; lines: number; isTooLarge: boolean }
}

/**
 * Whatever is meant to be read from a seat can be read from the farthest one (22′, see rows.ts), or is not shown.
 * @param minCapPx the height of a capital that is read there without effort, pixels
 */
export function readingFor(minCapPx: number, remPx: number, isUpright: boolean): Reading {
  const neededPx = (minCapPx * LEAST_OF_WANTED) / TEXT_CAP_EM
  const neededRem = neededPx / remPx
  const atLeast = (rem: number) => Math.max(rem * remPx, neededPx)
  return {
    panelSizePx: neededRem <= MOST_PANEL_REM ? atLeast(PANEL_REM) : null,
    showsLabels: neededRem <= PANEL_REM,
    clockSizePx: Math.min(atLeast(2.9), 5 * remPx),
    foot: {
      sizePx: atLeast(FOOT_REM),
      // An upright screen is half as wide.
      lines: (neededRem <= ONE_LINE_REM ? 1 : 2) + (isUpright ? 1 : 0),
      isTooLarge: neededRem > MOST_FOOT_REM
    }
  }
}
