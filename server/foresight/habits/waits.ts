import { medianOf, remember } from './recent.ts'
import { HALF_HOURS } from './time-of-day.ts'

/** How long people waited: those called last, and in each half hour of joining. */
export interface Waits {
  /** The waits of those who were called last, by service, today. */
  starts: Record<string, number[]>
  byHalfHour: Record<string, number[][]>
}

const STARTS = 4
const MOST_A_HALF_HOUR = 60
/** From how many on a service's own half hour says more than the hall's. */
const ENOUGH = 8
/** All services together. */
const HALL = ''

export const newWaits = (): Waits => ({ starts: {}, byHalfHour: {} })

export function rememberWait(waits: Waits, serviceId: string, halfHour: number, waitedMs: number): void {
  for (const key of [serviceId, HALL]) {
    const starts = waits.starts[key] ?? []
    waits.starts[key] = starts
    remember(starts, waitedMs, STARTS)
    const halfHours = waits.byHalfHour[key] ?? Array.from({ length: HALF_HOURS }, () => [])
    waits.byHalfHour[key] = halfHours
    remember(halfHours[halfHour] as number[], waitedMs, MOST_A_HALF_HOUR)
  }
}

/** A new day begins: who was called last yesterday says nothing of today. */
export const forgetStarts = (waits: Waits): void => {
  waits.starts = {}
}

/** The mean wait of those who were called last for a service; null: nobody was today. */
export function lastStarts({ starts }: Waits, serviceId: string): number | null {
  const own = starts[serviceId] ?? []
  return own.length === 0 ? null : own.reduce((a, b) => a + b, 0) / own.length
}

/** The median wait of those who joined in this half hour; null: too few have. */
export function halfHourMedian({ byHalfHour }: Waits, serviceId: string, halfHour: number): number | null {
  const own = byHalfHour[serviceId]?.[halfHour] ?? []
  if (own.length >= ENOUGH) return medianOf(own)
  const hall = byHalfHour[HALL]?.[halfHour] ?? []
  return hall.length >= ENOUGH ? medianOf(hall) : null
}
