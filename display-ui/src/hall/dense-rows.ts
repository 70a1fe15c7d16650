import { CAP_EM, LEAST_OF_WANTED, layRows, type Place, USUAL_TEXT_EM } from './rows.ts'

/** Many rows: a narrower badge, no arrow but one that says which way to go, and little air; as hall.css has it. */
const DENSE = { betweenEm: 1.75, wayEm: 0.68, capOfRow: 0.8 }
/** The top row is higher than the others, also where they are many. */
const TOP_RATIO = 1.35
const MOST_COLUMNS = 4

export interface BoardLayout {
  columns: number
  /** Beneath the top row, in each column. */
  rows: number
  topHeightPx: number
  topSizePx: number
  rowHeightPx: number
  rowSizePx: number
  /** `dense`: in columns, smaller than what is read without effort but never too small to be read. */
  spacing: 'roomy' | 'tight' | 'dense'
  /** More are called than can be read at once: so many boards take turns beneath the top row. */
  pages: number
  /** The numbers are as high as the farthest seat needs. */
  reachesSeat: boolean
}

interface Wanted {
  /** Calls that have to be seen, the top one among them. */
  calls: number
  /** Height of a capital that is read without effort, pixels. */
  minCapPx: number
  widestTextEm?: number
  /** This screen tells which way each zone lies. */
  hasWays?: boolean
}

/**
 * Lays a board on which every call that has to be seen is seen: in one column of large rows as long as they suffice,
 * then in columns of smaller ones, and in turns only when more are called than anybody could read at once.
 */
export function layBoard(place: Place, wanted: Wanted): BoardLayout {
  const { calls, minCapPx, widestTextEm = USUAL_TEXT_EM, hasWays = false } = wanted
  const calm = layRows(place, minCapPx, widestTextEm, hasWays)
  const beneath = Math.max(0, calls - 1)
  if (beneath <= calm.count) {
    return {
      columns: 1,
      rows: calm.count,
      topHeightPx: calm.sunHeightPx,
      topSizePx: calm.sunSizePx,
      rowHeightPx: calm.rowHeightPx,
      rowSizePx: calm.rowSizePx,
      spacing: calm.isTight ? 'tight' : 'roomy',
      pages: 1,
      reachesSeat: calm.reachesSeat
    }
  }
  const textEm = widestTextEm + DENSE.betweenEm + (hasWays ? DENSE.wayEm : 0)
  const leastCapPx = minCapPx * LEAST_OF_WANTED
  const columns = Array.from({ length: MOST_COLUMNS }, (_, n) => n + 1)
  const all = columns
    .map((count) => layColumns(place, count, Math.ceil(beneath / count), textEm, 1))
    .reduce((best, each) => (each.rowSizePx > best.rowSizePx ? each : best))
  if (all.rowSizePx * CAP_EM >= leastCapPx) return { ...all, reachesSeat: true }

  const leastRowPx = leastCapPx / DENSE.capOfRow
  const rows = Math.max(1, Math.floor((place.heightPx - TOP_RATIO * leastRowPx) / (leastRowPx + place.gapPx)) || 0)
  const wide = columns.findLast((count) => sizeByWidth(place, count, textEm) * CAP_EM >= leastCapPx) ?? 1
  const pages = Math.ceil(beneath / (wide * rows))
  // Boards of the same length: the last one is not a single row on a bare screen.
  const turns = layColumns(place, wide, Math.ceil(beneath / pages / wide), textEm, pages)
  return { ...turns, reachesSeat: turns.rowSizePx * CAP_EM >= leastCapPx - 0.5 }
}

const sizeByWidth = ({ widthPx, gapPx }: Place, columns: number, textEm: number) =>
  (widthPx - (columns - 1) * gapPx) / columns / textEm

function layColumns(place: Place, columns: number, rows: number, textEm: number, pages: number) {
  const { heightPx, gapPx } = place
  const byHeight = (height: number) => (height * DENSE.capOfRow) / CAP_EM
  const rowHeightPx = Math.max(0, (heightPx - rows * gapPx) / (rows + TOP_RATIO))
  const topHeightPx = heightPx - rows * (rowHeightPx + gapPx)
  return {
    columns,
    rows,
    topHeightPx,
    topSizePx: Math.min(byHeight(topHeightPx), sizeByWidth(place, 1, textEm)),
    rowHeightPx,
    rowSizePx: Math.min(byHeight(rowHeightPx), sizeByWidth(place, columns, textEm)),
    spacing: 'dense' as const,
    pages
  }
}
