/**
 * How large a number has to be for the farthest seat, and how many calls that leaves room for.
 *
 * A letter is read without effort when its height is seen under 0.7° or more. Ergonomics asks for 20′ to 22′ at a
 * desk (ISO 9241-303); a hall glances, from the side and with eyes of every age, so we take twice that as long as few
 * are called, and never less than 22′ (dense-rows.ts):
 *
 *     h = 2 · d · tan(0.7° / 2)        h: height of a capital, metres; d: distance, metres
 *
 * One metre away that is 12.2 mm, six metres away 73 mm.
 */
const SEEN_UNDER_RAD = (0.7 * Math.PI) / 180
/** The least that can be read at all, as a part of that. */
export const LEAST_OF_WANTED = 22 / 42

/** Height of a capital of Golos Text at weight 780, in em; measured on K, M, T and the figures (0.703 to 0.719). */
export const CAP_EM = 0.703

/** Widest capital (M) and widest figure (0) of Golos Text at weight 780, in em; measured. */
const LETTER_EM = 0.9
const FIGURE_EM = 0.66

interface Spacing {
  /** What is not text in a row: arrow, zone badge, air; em of the row's number. */
  betweenEm: number
  /** The part of a row's height that its number fills. */
  capOfRow: number
  /** How much higher than the others the newest call is. */
  sunRatio: number
}

const ROOMY: Spacing = { betweenEm: 2.55, capOfRow: 0.7, sunRatio: 1.4 }
/** For a hall that is deep for its screen: without the arrow and with little air. */
const TIGHT: Spacing = { betweenEm: 1.22, capOfRow: 0.84, sunRatio: 1.15 }
/** The same where an arrow says which way to go, which nothing else would say. */
const TIGHT_WITH_WAY: Spacing = { ...TIGHT, betweenEm: 1.9 }

/** The newest call's figures are so much larger, where the farthest seat leaves the choice. */
const STANDS_OUT = 1.2
/** More than this is a list to be searched, not a call to be seen. */
const MOST_ROWS = 6

export interface Seat {
  /** Metres from the screen to the farthest seat. */
  farthestSeatM: number
  /** Height of the picture, metres. */
  screenHeightM: number
}

/**
 * Height of the picture on the screen. The centre sets that of a screen hung lengthwise;
 * one that hangs upright is taken to be the same, turned.
 */
export const pictureHeightM = (
  heightM: number,
  { innerWidth, innerHeight }: { innerWidth: number; innerHeight: number }
) => heightM * Math.max(1, innerHeight / innerWidth)

/** Height a capital must have on this screen, in CSS pixels of a picture `pictureHeightPx` high. */
export function minimalCapPx({ farthestSeatM, screenHeightM }: Seat, pictureHeightPx: number): number {
  const capM = 2 * farthestSeatM * Math.tan(SEEN_UNDER_RAD / 2)
  return (capM / screenHeightM) * pictureHeightPx
}

/** Width of the text of one row, "K042" and "7", in em. */
export const rowTextEm = (ticketNumber: string, deskLabel: string): number =>
  [...ticketNumber, ...deskLabel].reduce((sum, sign) => sum + (/\d/.test(sign) ? FIGURE_EM : LETTER_EM), 0)

/** The usual widest row; sizes do not change with every number that is narrower. */
export const USUAL_TEXT_EM = rowTextEm('M000', '00')

/** The place for calls, pixels. */
export interface Place {
  widthPx: number
  heightPx: number
  gapPx: number
}

export interface Rows {
  /** Calls beneath the newest. */
  count: number
  sunHeightPx: number
  rowHeightPx: number
  /** Font sizes; a number that would be wider than its row is smaller. */
  sunSizePx: number
  rowSizePx: number
  isTight: boolean
  /** The numbers are as high as the farthest seat needs. */
  reachesSeat: boolean
}

/**
 * As many rows as stay readable from the farthest seat; what is left over makes them larger.
 * @param hasWays this screen tells which way each zone lies
 */
export function layRows(place: Place, minCapPx: number, widestTextEm = USUAL_TEXT_EM, hasWays = false): Rows {
  const roomy = layWith(ROOMY, place, minCapPx, widestTextEm)
  return roomy.reachesSeat ? roomy : layWith(hasWays ? TIGHT_WITH_WAY : TIGHT, place, minCapPx, widestTextEm)
}

function layWith(spacing: Spacing, { widthPx, heightPx, gapPx }: Place, minCapPx: number, widestTextEm: number): Rows {
  const { betweenEm, capOfRow, sunRatio } = spacing
  const byWidth = widthPx / (widestTextEm + betweenEm)
  const byHeight = (height: number) => (height * capOfRow) / CAP_EM
  // What the width forbids to the newest call is not asked of the others: a taller row would be no better read.
  const leastSize = Math.min(minCapPx / CAP_EM, byWidth)
  const leastRow = (leastSize * CAP_EM) / capOfRow
  const room = Math.floor((heightPx - sunRatio * leastRow) / (leastRow + gapPx))
  const count = Math.min(MOST_ROWS, Math.max(0, room || 0))
  const rowHeightPx = count === 0 ? 0 : (heightPx - count * gapPx) / (sunRatio + count)
  const sunHeightPx = heightPx - count * (rowHeightPx + gapPx)
  const sunSizePx = Math.min(byHeight(sunHeightPx), byWidth)
  const rowSizePx = Math.min(byHeight(rowHeightPx), byWidth, Math.max(leastSize, sunSizePx / STANDS_OUT))
  const smallest = count === 0 ? sunSizePx : rowSizePx
  return {
    count,
    sunHeightPx,
    rowHeightPx,
    sunSizePx,
    rowSizePx,
    isTight: spacing !== ROOMY,
    reachesSeat: smallest * CAP_EM >= minCapPx - 0.5
  }
}
