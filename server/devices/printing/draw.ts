import { createRequire } from 'node:module'
import path from 'node:path'
import { type Canvas, createCanvas, GlobalFonts, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import encodeQR from 'qr'
import type { LineSize } from '../../protocol/printing.ts'
import type { DrawnLine } from './ticket-lines.ts'

/** Black and white dots, eight to a byte, rows from top to bottom; a set bit is black. */
export interface Bitmap {
  widthDots: number
  heightDots: number
  bits: Uint8Array
}

/** Text sizes and gaps in dots (8 a millimetre), by the width of the paper. */
const SIZES: Record<number, Record<LineSize, number>> = {
  576: { small: 25, normal: 30, large: 42, huge: 168 },
  384: { small: 22, normal: 26, large: 34, huge: 116 }
}
/** How much of the width a code and a logo may take. */
const SHARE: Record<LineSize, number> = { small: 0.34, normal: 0.44, large: 0.6, huge: 0.8 }
const MARGIN = 12
const GAP = 9
const LINE_HEIGHT = 1.22
/** Half a metre of paper: what a mistaken template can waste at most. */
const LONGEST_DOTS = 4_000
/** Smaller squares run into each other on cheap printers. */
const LEAST_MODULE_DOTS = 3
const QUIET_MODULES = 3
/** A dot is black when at least so much of it is covered. */
const BLACK_BELOW = 150

const FILES = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource-variable/golos-text/package.json')),
  'files'
)
const SUBSETS = ['cyrillic-ext', 'cyrillic', 'latin', 'latin-ext']
/** The bundled typeface is split by alphabet; each part is asked in turn for a letter. */
const FAMILY = SUBSETS.map((subset) => `'Kezek ${subset}'`).join(', ')
let areFontsLoaded = false

function loadFonts(): void {
  if (areFontsLoaded) return
  for (const subset of SUBSETS) {
    const file = path.join(FILES, `golos-text-${subset}-wght-normal.woff2`)
    if (!GlobalFonts.registerFromPath(file, `Kezek ${subset}`)) throw new Error(`the typeface ${file} cannot be loaded`)
  }
  areFontsLoaded = true
}

/** A piece of the ticket that knows how tall it is. */
interface Block {
  height: number
  draw: (context: SKRSContext2D, y: number) => void
}

/** Draws a ticket. @throws when the logo is no picture, or the typeface is missing */
export async function drawTicket(lines: DrawnLine[], widthDots: number): Promise<Canvas> {
  loadFonts()
  const measure = createCanvas(1, 1).getContext('2d')
  const blocks: Block[] = []
  for (const line of lines) blocks.push(await blockOf(line, widthDots, measure))
  let height = MARGIN
  const placed = blocks.flatMap((block) => {
    if (height + block.height > LONGEST_DOTS) return []
    const y = height
    height += block.height + GAP
    return [{ block, y }]
  })
  const canvas = createCanvas(widthDots, height + MARGIN)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000000'
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  for (const { block, y } of placed) block.draw(context, y)
  return canvas
}

/** The dots of a drawing. */
export function bitmapOf(canvas: Canvas): Bitmap {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const bytes = width / 8
  const bits = new Uint8Array(bytes * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      // Drawn in black and white only: one channel tells how much of a dot is covered.
      if ((data[at] as number) < BLACK_BELOW)
        bits[y * bytes + (x >> 3)] = (bits[y * bytes + (x >> 3)] as number) | (0x80 >> (x & 7))
    }
  }
  return { widthDots: width, heightDots: height, bits }
}

/** A PNG picture of exactly the dots that are printed. */
export function pictureOf({ widthDots, heightDots, bits }: Bitmap): Buffer {
  const canvas = createCanvas(widthDots, heightDots)
  const context = canvas.getContext('2d')
  const picture = context.createImageData(widthDots, heightDots)
  for (let i = 0; i < widthDots * heightDots; i++) {
    picture.data.fill(((bits[i >> 3] as number) & (0x80 >> (i & 7))) === 0 ? 255 : 0, 4 * i, 4 * i + 3)
    picture.data[4 * i + 3] = 255
  }
  context.putImageData(picture, 0, 0)
  return canvas.toBuffer('image/png')
}

async function blockOf(line: DrawnLine, width: number, measure: SKRSContext2D): Promise<Block> {
  switch (line.kind) {
    case 'text':
      return textBlock(line.text, sizeOf(line.size, width), line.weight, width, measure)
    case 'number':
      return numberBlock(line.text, sizeOf(line.size, width), width, measure)
    case 'qr':
      return qrBlock(line.text, SHARE[line.size], width)
    case 'logo':
      return logoBlock(await loadImage(Buffer.from(line.png, 'base64')), SHARE[line.size], width)
    case 'rule':
      return { height: 12, draw: (context, y) => context.fillRect(MARGIN, y + 5, width - 2 * MARGIN, 2) }
    default:
      return line satisfies never
  }
}

const sizeOf = (size: LineSize, width: number): number =>
  (SIZES[width] ?? (SIZES[576] as Record<LineSize, number>))[size]
const fontOf = (size: number, weight: number): string => `${weight} ${size}px ${FAMILY}`

function textBlock(text: string, size: number, weight: number, width: number, measure: SKRSContext2D): Block {
  measure.font = fontOf(size, weight)
  const rows = balanced(text, width - 2 * MARGIN, measure)
  const rowHeight = Math.round(size * LINE_HEIGHT)
  return {
    height: rows.length * rowHeight,
    draw(context, y) {
      context.font = fontOf(size, weight)
      rows.forEach((row, i) => {
        context.fillText(row, width / 2, y + i * rowHeight + size)
      })
    }
  }
}

/** The number fills the width when it is long, and is never taller than its size. */
function numberBlock(text: string, size: number, width: number, measure: SKRSContext2D): Block {
  measure.font = fontOf(size, 850)
  const fitting = Math.floor(Math.min(size, (size * (width - 2 * MARGIN)) / measure.measureText(text).width))
  const capital = Math.round(fitting * 0.72)
  return {
    height: capital + 2 * GAP,
    draw(context, y) {
      context.font = fontOf(fitting, 850)
      context.fillText(text, width / 2, y + capital + GAP)
    }
  }
}

/** As few rows as the width allows, about equally long: no word stands alone in the last. */
function balanced(text: string, width: number, measure: SKRSContext2D): string[] {
  const rows = wrapped(text, width, measure)
  if (rows.length < 2) return rows
  let [narrow, wide] = [width / 2, width]
  while (wide - narrow > 8) {
    const middle = (narrow + wide) / 2
    if (wrapped(text, middle, measure).length > rows.length) narrow = middle
    else wide = middle
  }
  return wrapped(text, wide, measure)
}

/** Rows of words; a word that is too long for a row is broken. A no-break space holds together what belongs together. */
function wrapped(text: string, width: number, measure: SKRSContext2D): string[] {
  const rows: string[] = []
  let row = ''
  const fits = (candidate: string) => measure.measureText(candidate).width <= width
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const longer = row === '' ? word : `${row} ${word}`
    if (fits(longer)) {
      row = longer
      continue
    }
    if (row !== '') rows.push(row)
    row = ''
    for (const letter of word) {
      if (row !== '' && !fits(row + letter)) {
        rows.push(row)
        row = ''
      }
      row += letter
    }
  }
  return row === '' ? rows : [...rows, row]
}

function qrBlock(text: string, share: number, width: number): Block {
  const rows = encodeQR(text, 'raw', { border: QUIET_MODULES, ecc: 'medium' })
  const dots = Math.max(LEAST_MODULE_DOTS, Math.floor((width * share) / rows.length))
  const left = Math.floor((width - rows.length * dots) / 2)
  return {
    height: rows.length * dots,
    draw(context, y) {
      for (const [i, row] of rows.entries()) {
        for (const [j, isDark] of row.entries()) if (isDark) context.fillRect(left + j * dots, y + i * dots, dots, dots)
      }
    }
  }
}

/** Grey becomes a pattern of dots, so that a coloured emblem is still one. */
function logoBlock(image: Image, share: number, width: number): Block {
  const scale = Math.min((width * share) / image.width, (width * 0.5) / image.height)
  const [w, h] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))]
  const canvas = createCanvas(w, h)
  const own = canvas.getContext('2d')
  own.fillStyle = '#ffffff'
  own.fillRect(0, 0, w, h)
  own.drawImage(image, 0, 0, w, h)
  const picture = own.getImageData(0, 0, w, h)
  dither(picture.data, w, h)
  own.putImageData(picture, 0, 0)
  return { height: h, draw: (context, y) => context.drawImage(canvas, Math.floor((width - w) / 2), y) }
}

/** Floyd–Steinberg: what a dot is too light or too dark is made up by its neighbours. */
function dither(rgba: Uint8ClampedArray, width: number, height: number): void {
  const grey = new Float32Array(width * height)
  for (let i = 0; i < grey.length; i++)
    grey[i] =
      0.299 * (rgba[4 * i] as number) + 0.587 * (rgba[4 * i + 1] as number) + 0.114 * (rgba[4 * i + 2] as number)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const value = (grey[i] as number) < 128 ? 0 : 255
      const error = ((grey[i] as number) - value) / 16
      const pass = (dx: number, dy: number, weight: number) => {
        if (x + dx >= 0 && x + dx < width && y + dy < height)
          grey[i + dy * width + dx] = (grey[i + dy * width + dx] as number) + error * weight
      }
      pass(1, 0, 7)
      pass(-1, 1, 3)
      pass(0, 1, 5)
      pass(1, 1, 1)
      rgba.fill(value, 4 * i, 4 * i + 3)
    }
  }
}
