import type { DeskDay } from './desk-days.ts'
import type { Reactions } from './reactions.ts'

/** Somebody who has not been called yet. */
export interface Joined {
  at: number
  serviceId: string
  /** Nothing held them back, and nobody changed their place: the wait is the hall's. */
  isPlain: boolean
}

/** What is seen of a day while it goes on. */
export interface Today {
  serviceDay: string
  beginsAt: number
  joined: Map<string, Joined>
  /** Free desks that could call somebody, and since when. */
  couldCall: Map<string, { since: number; after: keyof Reactions }>
  /** How long each desk has let people wait whom others then called, since it last did anything, ms. */
  missedMs: Map<string, number>
  openedAt: Map<string, number>
  pausedAt: Map<string, number>
  desks: Record<string, DeskDay>
  counts: Record<string, number[]>
  leftOver: boolean
}

export const newToday = (serviceDay: string, beginsAt: number): Today => ({
  serviceDay,
  beginsAt,
  joined: new Map(),
  couldCall: new Map(),
  missedMs: new Map(),
  openedAt: new Map(),
  pausedAt: new Map(),
  desks: {},
  counts: {},
  leftOver: false
})
