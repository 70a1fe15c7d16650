import type { NextHour } from '../../foresight/advice/advise.ts'
import type { ServedBefore } from '../../foresight/simulate/served.ts'
import type { Command } from '../../engine/index.ts'

/** What the hall and the thread that foretells say to each other. */

export type ToThread =
  | { is: 'look'; now: number; withHour: boolean }
  | { is: 'try'; ask: number; command: Command; now: number }

/** Low, likely and high, ms from the moment of the look, and the chance of being called before the desks close. */
export type Row = [lowMs: number, likelyMs: number, highMs: number, served: number]

/** What a look has found: by ticket, and for newcomers by service and class. */
export interface Table {
  now: number
  seq: number
  tickets: Array<[ticketId: string, row: Row]>
  newcomers: Array<[kind: string, row: Row]>
  /** Where it was asked for. */
  hour?: NextHour | undefined
}

export type FromThread =
  | { is: 'ready'; days: number }
  | { is: 'table'; table: Table; tookMs: number }
  | { is: 'tried'; ask: number; served: ServedBefore[] }
  | { is: 'trouble'; message: string }
