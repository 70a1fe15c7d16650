import { layRows, type Place } from './rows.ts'

/** Where the waiting panel stands: beside the calls, or in a strip beneath them. */
export type Layout = 'side' | 'strip'

/** As hall.css has them, in rem. */
export const PANEL_REM = 31
const COLUMN_GAP_REM = 2.4
const LABELS_REM = 3

/** The panel gives way when the calls need the whole width to be read from the farthest seat. */
export function layoutFor(main: Place, minCapPx: number, remPx: number, hasWays = false): Layout {
  const beside = {
    widthPx: main.widthPx - (PANEL_REM + COLUMN_GAP_REM) * remPx,
    heightPx: main.heightPx - LABELS_REM * remPx,
    gapPx: main.gapPx
  }
  return layRows(beside, minCapPx, undefined, hasWays).reachesSeat ? 'side' : 'strip'
}
