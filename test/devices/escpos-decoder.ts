import { createCanvas, ImageData } from '@napi-rs/canvas'
import decodeQR from 'qr/decode.js'

/** What came out of a printer up to a cut: rows of dots, true is black. */
export interface Printout {
  widthDots: number
  rows: boolean[][]
  cutAt: number
}

/** The eight dots of each byte. */
const DOTS = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }, (_dot, bit) => (byte & (0x80 >> bit)) !== 0)
)

/** Reads ESC/POS as a printer does, independently of what wrote it: unknown commands are faults, not skipped. */
export class EscPosDecoder {
  readonly printouts: Printout[] = []
  readonly faults: string[] = []
  #bytes: Uint8Array = new Uint8Array()
  #rows: boolean[][] = []
  #width = 0
  readonly #onDone: (n: number) => void
  readonly #mayPrint: () => boolean

  /** @param onDone told when GS r comes to its turn @param mayPrint asked before each row of dots */
  constructor(onDone: (n: number) => void, mayPrint: () => boolean = () => true) {
    this.#onDone = onDone
    this.#mayPrint = mayPrint
  }

  /** Rows that came out since the last cut. */
  get torn(): number {
    return this.#rows.length
  }

  take(chunk: Iterable<number>): void {
    this.#bytes = Buffer.concat([this.#bytes, Uint8Array.from(chunk)])
    this.work()
  }

  /** Works off what it can. */
  work(): void {
    for (let used = this.#next(); used > 0; used = this.#next()) this.#bytes = this.#bytes.subarray(used)
  }

  /** Obeys the first command; returns its length, 0 when it is not all there or must wait. */
  #next(): number {
    const [a, b, c] = this.#bytes
    if (a === undefined) return 0
    if (a === 0) return 1
    if (b === undefined) return 0
    if (a === 0x1b && b === 0x40) return 2
    if (a === 0x1d && b === 0x61) return c === undefined ? 0 : 3
    if (a === 0x1d && b === 0x72) {
      if (c === undefined) return 0
      this.#onDone(c)
      return 3
    }
    if (a === 0x1b && b === 0x4a) return c === undefined ? 0 : this.#feed(c)
    if (a === 0x1d && b === 0x56) return c === undefined || this.#bytes.length < 4 ? 0 : this.#cut()
    if (a === 0x1d && b === 0x76 && c === 0x30) return this.#raster()
    this.faults.push(`unknown command ${a.toString(16)} ${b.toString(16)}`)
    return 1
  }

  #feed(dots: number): number {
    if (!this.#mayPrint()) return 0
    for (let i = 0; i < dots; i++) this.#rows.push(Array<boolean>(this.#width).fill(false))
    return 3
  }

  #cut(): number {
    if (!this.#mayPrint()) return 0
    this.printouts.push({ widthDots: this.#width, rows: this.#rows, cutAt: performance.now() })
    this.#rows = []
    return 4
  }

  /** Row by row, so that the paper can end amid a band. */
  #raster(): number {
    const [, , , mode, xL = 0, xH = 0, yL = 0, yH = 0] = this.#bytes
    if (this.#bytes.length < 8) return 0
    const [rowBytes, rows] = [xL + 256 * xH, yL + 256 * yH]
    if (mode !== 0 || rowBytes === 0) this.faults.push(`a raster of mode ${mode}, ${rowBytes} bytes wide`)
    while (this.#drawn < rows && this.#bytes.length >= 8 + (this.#drawn + 1) * rowBytes && this.#mayPrint()) {
      const from = 8 + this.#drawn++ * rowBytes
      this.#width = rowBytes * 8
      const row: boolean[] = []
      for (const byte of this.#bytes.subarray(from, from + rowBytes)) row.push(...(DOTS[byte] as boolean[]))
      this.#rows.push(row)
    }
    if (this.#drawn < rows) return 0
    this.#drawn = 0
    return 8 + rows * rowBytes
  }

  /** Rows of the present band that are out already. */
  #drawn = 0
}

/** Its dots as RGBA, black on white. */
function pixelsOf({ widthDots, rows }: Printout): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(widthDots * rows.length * 4).fill(255)
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++)
      if (row[x]) pixels.fill(0, (y * widthDots + x) * 4, (y * widthDots + x) * 4 + 3)
  return pixels
}

/** The printed ticket as somebody sees it. */
export function pngOf(printout: Printout): Buffer {
  const canvas = createCanvas(printout.widthDots, printout.rows.length)
  const image = new ImageData(pixelsOf(printout), printout.widthDots, printout.rows.length)
  canvas.getContext('2d').putImageData(image, 0, 0)
  return canvas.toBuffer('image/png')
}

/** Reading a code takes a tenth of a second, in which the printer of a test does nothing else. */
const codes = new WeakMap<Printout, string | null>()

/** What a phone reads from it; null: it is a torn piece, or a blank one. */
export function codeIn(printout: Printout): string | null {
  const known = codes.get(printout)
  if (known !== undefined) return known
  const code = decoded(printout)
  codes.set(printout, code)
  return code
}

function decoded(printout: Printout): string | null {
  try {
    return decodeQR({
      width: printout.widthDots,
      height: printout.rows.length,
      data: Uint8Array.from(pixelsOf(printout))
    })
  } catch {
    return null
  }
}

/** What a phone reads from it. @throws when there is no code */
export function qrIn(printout: Printout): string {
  const code = codeIn(printout)
  if (code === null) throw new Error('there is no code on it')
  return code
}
