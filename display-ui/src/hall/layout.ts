import type { Reading } from './reading.ts'
import { layRows, type Place } from './rows.ts'

/** Where the panel stands: beside the calls, beneath them on an upright screen, or nowhere. */
export type Layout = 'side' | 'beneath' | 'calls-alone'

/** As hall.css has them, in rem. */
const PANEL_REM = 31
const COLUMN_GAP_REM = 2.4
const LABELS_REM = 3

/**
 * The panel gives way when the calls need the whole width to be read from the farthest seat, or when its own words
 * would have to be larger than it has room for.
 * @param main the place for calls and panel together
 */
export function layoutFor(
  main: Place,
  minCapPx: number,
  remPx: number,
  { panelSizePx }: Pick<Reading, 'panelSizePx'>,
  { isUpright = false, hasWays = false } = {}
): Layout {
  if (panelSizePx === null) return 'calls-alone'
  if (isUpright) return 'beneath'
  const beside = {
    widthPx: main.widthPx - (PANEL_REM + COLUMN_GAP_REM) * remPx,
    heightPx: main.heightPx - LABELS_REM * remPx,
    gapPx: main.gapPx
  }
  return layRows(beside, minCapPx, undefined, hasWays).reachesSeat ? 'side' : 'calls-alone'
}
