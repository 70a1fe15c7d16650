import { createCanvas } from '@napi-rs/canvas'
import decodeQR from 'qr/decode.js'

/** What came out of a printer up to a cut: rows of dots, true is black. */
export interface Printout {
  widthDots: number
  rows: boolean[][]
  cutAt: number
}

/** Reads ESC/POS as a printer does, independently of what wrote it: unknown commands are faults, not skipped. */
export class EscPosDecoder {
  readonly printouts: Printout[] = []
  readonly faults: string[] = []
  #bytes: number[] = []
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
    for (const byte of chunk) this.#bytes.push(byte)
    this.work()
  }

  /** Works off what it can. */
  work(): void {
    for (let used = this.#next(); used > 0; used = this.#next()) this.#bytes.splice(0, used)
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
      this.#rows.push(
        this.#bytes
          .slice(from, from + rowBytes)
          .flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte & (0x80 >> bit)) !== 0))
      )
    }
    if (this.#drawn < rows) return 0
    this.#drawn = 0
    return 8 + rows * rowBytes
  }

  /** Rows of the present band that are out already. */
  #drawn = 0
}

function canvasOf({ widthDots, rows }: Printout) {
  const canvas = createCanvas(widthDots, rows.length)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, widthDots, rows.length)
  context.fillStyle = '#000000'
  for (const [y, row] of rows.entries()) {
    for (const [x, isBlack] of row.entries()) if (isBlack) context.fillRect(x, y, 1, 1)
  }
  return canvas
}

/** The printed ticket as somebody sees it. */
export const pngOf = (printout: Printout): Buffer => canvasOf(printout).toBuffer('image/png')

/** What a phone reads from it. @throws when there is no code */
export function qrIn(printout: Printout): string {
  const { width, height, data } = (() => {
    const canvas = canvasOf(printout)
    return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  })()
  return decodeQR({ width, height, data: Uint8Array.from(data) })
}
