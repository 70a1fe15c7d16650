import { type ReadonlyHallState, slotKey } from '../engine/index.ts'

/** How many places of a time of a service are booked: one for each person (RULES.md, A1). */
export const bookedFor = ({ slots }: Pick<ReadonlyHallState, 'slots'>, serviceId: string, at: number): number =>
  slots.get(slotKey(serviceId, at)) ?? 0
