import type { SlotsBody } from '../../../server/protocol/appointments.ts'

type Slot = SlotsBody['days'][number]['slots'][number]

/** Times with a place for each of so many people. */
export const roomFor = (slots: readonly Slot[], persons: number): Slot[] => slots.filter(({ free }) => free >= persons)

/** How many places of some times are free. */
export const freeIn = (slots: readonly Slot[]): number => slots.reduce((sum, { free }) => sum + free, 0)

/** How many places of one time are free; null: it is not known. */
export const freeAt = (days: SlotsBody['days'] | null, at: number | null): number | null =>
  days?.flatMap(({ slots }) => slots).find((slot) => slot.at === at)?.free ?? null
