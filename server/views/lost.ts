import type { ReadonlyHallState } from '../engine/index.ts'

/** From when on tickets of the open day are unknown after a restore (RULES.md, S6), epoch ms; null: none are. */
export const unknownSince = ({ lost, day }: Pick<ReadonlyHallState, 'lost' | 'day'>): number | null =>
  lost !== null && lost.serviceDay === day?.serviceDay ? lost.unknownFrom : null
