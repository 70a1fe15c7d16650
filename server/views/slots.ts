import { type ReadonlyHallState, slotKey } from '../engine/index.ts'

/** How many have booked a time of a service. */
export const bookedFor = ({ slots }: Pick<ReadonlyHallState, 'slots'>, serviceId: string, at: number): number =>
  slots.get(slotKey(serviceId, at)) ?? 0
