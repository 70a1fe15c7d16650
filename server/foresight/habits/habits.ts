import { type Arrivals, newArrivals } from './arrivals.ts'
import { type Breaks, newBreaks } from './breaks.ts'
import { type DeskDays, newDeskDays } from './desk-days.ts'
import { type Leaving, newLeaving } from './leaving.ts'
import type { Parties } from './parties.ts'
import { newReactions, type Reactions } from './reactions.ts'
import type { Visits } from './visits.ts'
import { newWaits, type Waits } from './waits.ts'

/** What a hall is like, as far as its events have shown. Plain data: it can be kept and read again. */
export interface Habits {
  visits: Visits
  reactions: Reactions
  breaks: Breaks
  leaving: Leaving
  arrivals: Arrivals
  parties: Parties
  deskDays: DeskDays
  waits: Waits
}

export const newHabits = (): Habits => ({
  visits: {},
  reactions: newReactions(),
  breaks: newBreaks(),
  leaving: newLeaving(),
  arrivals: newArrivals(),
  parties: {},
  deskDays: newDeskDays(),
  waits: newWaits()
})
