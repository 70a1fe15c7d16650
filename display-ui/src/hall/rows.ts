/**
 * How large a number has to be for the farthest seat, and how many calls that leaves room for.
 *
 * A letter is read without effort when its height is seen under 0.7° or more. That is the lower end of what
 * ergonomics asks of signs (ISO 9241-303 has 20′ to 22′ for comfortable reading at a desk; a hall glances, from the
 * side and with eyes of every age, so we take twice that):
 *
 *     h = 2 · d · tan(0.7° / 2)        h: height of a capital, metres; d: distance, metres
 *
 * One metre away that is 12.2 mm, six metres away 73 mm.
 */
const SEEN_UNDER_RAD = 0.7 * Math.PI / 180

/** Height of a capital of Golos Text at weight 780, in em; measured on K, M, T and the figures (0.703 to 0.719). */
export const CAP_EM = 0.703

/** Widest capital (M) and widest figure (0) of Golos Text at weight 780, in em; measured. */
const LETTER_EM = 0.9
const FIGURE_EM = 0.66

/** Arrow, zone badge and the air between them, in em of the row's number. */
const BETWEEN_EM = 2.55

/** A number fills so much of its row's height; more would look like one block. */
const CAP_OF_ROW = 0.62
/** The newest call stands out by size as well as by colour. */
const SUN_RATIO = 1.4
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
export const pictureHeightM = (heightM: number, { innerWidth, innerHeight }: { innerWidth: number, innerHeight: number }) =>
  heightM * Math.max(1, innerHeight / innerWidth)

/** Height a capital must have on this screen, in CSS pixels of a picture `pictureHeightPx` high. */
export function minimalCapPx ({ farthestSeatM, screenHeightM }: Seat, pictureHeightPx: number): number {
  const capM = 2 * farthestSeatM * Math.tan(SEEN_UNDER_RAD / 2)
  return capM / screenHeightM * pictureHeightPx
}

/** Width of one row, "K042 → B 7", in em of its number. */
export function rowWidthEm (ticketNumber: string, deskLabel: string): number {
  return textEm(ticketNumber) + BETWEEN_EM + textEm(deskLabel)
}

const textEm = (text: string) => [...text].reduce((sum, sign) => sum + (/\d/.test(sign) ? FIGURE_EM : LETTER_EM), 0)

export interface RowsInput {
  /** The place for calls, pixels inside its padding. */
  widthPx: number
  heightPx: number
  gapPx: number
  minCapPx: number
  /** Width of the widest row and of the newest call, em. */
  widestEm: number
}

export interface Rows {
  /** Calls beneath the newest. */
  count: number
  sunHeightPx: number
  rowHeightPx: number
  /** Font sizes; a number that would be wider than its row is smaller. */
  sunSizePx: number
  rowSizePx: number
  /** The numbers are as high as the farthest seat needs. */
  reachesSeat: boolean
}

/** As many rows as stay readable from the farthest seat; what is left over makes them larger. */
export function layRows ({ widthPx, heightPx, gapPx, minCapPx, widestEm }: RowsInput): Rows {
  const byWidth = widthPx / widestEm
  // What the width forbids to the newest call is not asked of the others: a taller row would be no better read.
  const leastSize = Math.min(minCapPx / CAP_EM, byWidth)
  const leastRow = leastSize * CAP_EM / CAP_OF_ROW
  const room = Math.floor((heightPx - SUN_RATIO * leastRow) / (leastRow + gapPx))
  const count = Math.min(MOST_ROWS, Math.max(0, room || 0))
  const rowHeightPx = count === 0 ? 0 : (heightPx - count * gapPx) / (SUN_RATIO + count)
  const sunHeightPx = heightPx - count * (rowHeightPx + gapPx)
  const byHeight = (height: number) => height * CAP_OF_ROW / CAP_EM
  const sunSizePx = Math.min(byHeight(sunHeightPx), byWidth)
  const rowSizePx = Math.min(byHeight(rowHeightPx), byWidth, Math.max(leastSize, sunSizePx / STANDS_OUT))
  const smallest = count === 0 ? sunSizePx : rowSizePx
  return { count, sunHeightPx, rowHeightPx, sunSizePx, rowSizePx, reachesSeat: smallest * CAP_EM >= minCapPx - 0.5 }
}
