import type { Bitmap } from './draw.ts'

/** The few ESC/POS commands that a ticket needs. Letters go as dots: most code pages lack ң, ө and ү. */

const ESC = 0x1b
const GS = 0x1d
const DLE = 0x10
const EOT = 0x04
/** What may follow DLE: tell the state, recover, open the drawer or clear. */
const REAL_TIME = [EOT, 0x05, 0x14]

/** So far the paper is fed before the cut, in dots: the knife stands some millimetres above the line that prints. */
const FEED_DOTS = 24

/** Real-time status: answered at once, whatever is being printed. */
export const STATUS_KINDS = [1, 2, 4] as const
export type StatusKind = (typeof STATUS_KINDS)[number]
export const askStatus = (kind: StatusKind): Uint8Array => Uint8Array.of(DLE, EOT, kind)

/** Answered in its turn, after all that was sent before it. */
export const askDone = Uint8Array.of(GS, 0x72, 1)

/**
 * The bytes of one ticket: reset, raster bands, cut.
 * @param bandRows rows of dots in one command
 */
export function ticketBytes({ widthDots, heightDots, bits }: Bitmap, bandRows: number): Uint8Array<ArrayBuffer> {
  const rowBytes = widthDots / 8
  const bands = Math.ceil(heightDots / bandRows)
  // Reset; and no states that come unasked, which would be taken for answers.
  const head = [ESC, 0x40, GS, 0x61, 0]
  const tail = [ESC, 0x4a, FEED_DOTS, GS, 0x56, 66, 0]
  const bytes = new Uint8Array(head.length + bands * 8 + bits.length + tail.length)
  let at = 0
  const put = (part: ArrayLike<number>) => {
    bytes.set(part, at)
    at += part.length
  }
  put(head)
  for (let row = 0; row < heightDots; row += bandRows) {
    const rows = Math.min(bandRows, heightDots - row)
    put([GS, 0x76, 0x30, 0, rowBytes & 255, rowBytes >> 8, rows & 255, rows >> 8])
    put(harmless(bits.subarray(row * rowBytes, (row + rows) * rowBytes)))
  }
  put(tail)
  return bytes
}

/** Many printers obey a real-time command even amid a picture. Where dots happen to spell one, one dot is made longer. */
function harmless(dots: Uint8Array): Uint8Array {
  const copy = dots.slice()
  for (let i = 0; i + 1 < copy.length; i++) {
    if (copy[i] === DLE && REAL_TIME.includes(copy[i + 1] as number)) copy[i] = DLE | (DLE >> 1)
  }
  return copy
}

/**
 * After a ticket that was cut off: the printer may still wait for the rest of a band and would take the next ticket for
 * it. Zeros are white dots to such a one, and nothing to any other; then the torn piece is cut off.
 */
export function afterTorn(widthDots: number, bandRows: number): Uint8Array {
  const tail = [ESC, 0x40, ESC, 0x4a, FEED_DOTS, GS, 0x56, 66, 0]
  const bytes = new Uint8Array((widthDots / 8) * bandRows + tail.length)
  bytes.set(tail, bytes.length - tail.length)
  return bytes
}
