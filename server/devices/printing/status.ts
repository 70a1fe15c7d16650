import type { PrinterStatus } from '../../protocol/printing.ts'
import type { StatusKind } from './escpos.ts'

/** What a printer says of itself. */
export interface Reading {
  status: Exclude<PrinterStatus, 'unknown'>
  nearEnd: boolean
}

/** Real-time answers have these bits; whatever else comes in is none. */
export const isStatus = (byte: number): boolean => (byte & 0b1001_0011) === 0b0001_0010
/** The answer to "done?" has its own. */
export const isDone = (byte: number): boolean => (byte & 0b1001_0000) === 0

/** What the answers to DLE EOT 1, 2 and 4 say together. What keeps it from printing comes first. */
export function readingOf(answers: Record<StatusKind, number>): Reading {
  const has = (kind: StatusKind, bits: number) => (answers[kind] & bits) !== 0
  const nearEnd = has(4, 0x0c)
  if (has(2, 0x04)) return { status: 'cover-open', nearEnd }
  if (has(4, 0x60) || has(2, 0x20)) return { status: 'out-of-paper', nearEnd: true }
  if (has(2, 0x40) || has(1, 0x08)) return { status: 'fault', nearEnd }
  return { status: 'ready', nearEnd }
}
