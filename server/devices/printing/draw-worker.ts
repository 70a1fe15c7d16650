import { parentPort } from 'node:worker_threads'
import { bitmapOf, drawTicket, pictureOf } from './draw.ts'
import type { DrawingDone, DrawingOrder } from './drawing-messages.ts'
import { ticketBytes } from './escpos.ts'
import { linesOf } from './ticket-lines.ts'

/** Draws tickets in a thread of its own: one takes longer than a whole commit. */
parentPort?.on('message', async ({ id, template, paper, widthDots, bandRows }: DrawingOrder) => {
  const answer = (done: DrawingDone, handedOver: ArrayBuffer[] = []) => parentPort?.postMessage(done, handedOver)
  try {
    const bitmap = bitmapOf(await drawTicket(linesOf(template, paper), widthDots))
    const { heightDots } = bitmap
    if (bandRows === null) return answer({ id, bytes: pictureOf(bitmap), heightDots })
    const bytes = ticketBytes(bitmap, bandRows)
    answer({ id, bytes, heightDots }, [bytes.buffer])
  } catch (error) {
    answer({ id, error: (error as Error).message })
  }
})
