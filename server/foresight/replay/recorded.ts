import type { HallEvent } from '../../engine/index.ts'

/** An event as the log keeps it. */
export interface Recorded {
  seq: number
  serviceDay: string
  actor: string
  event: HallEvent
}

/** Who acts when nobody does: the clock, and what falls due by it. */
export const HALL = 'hall'
