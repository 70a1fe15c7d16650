import type { Floor } from './floor.ts'
import type { HallClient } from './hall-client.ts'
import type { Pace } from './pace.ts'
import type { Tally } from './tally.ts'

/** What everybody who plays has in common. */
export interface Stage {
  base: string
  pace: Pace
  tally: Tally
  floor: Floor
  kiosk: HallClient
  /** As the supervisor's screen has it; null: not seen yet. */
  serviceDay: () => string | null
}
