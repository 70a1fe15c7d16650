import type { Paper, Template } from '../../protocol/printing.ts'

/** To the drawing thread. `bandRows` null: as a PNG picture instead of a printer's bytes. */
export interface DrawingOrder {
  id: number
  template: Template
  paper: Paper
  widthDots: number
  bandRows: number | null
}
/** From the drawing thread. */
export type DrawingDone = { id: number; bytes: Uint8Array; heightDots: number } | { id: number; error: string }
