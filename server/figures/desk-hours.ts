import type { DeskTime } from './desk-times.ts'
import { type ActCounts, NO_ACTS, type StaffAct } from './staff-acts.ts'

const NO_TIME = { busyS: 0, idleS: 0, pausedS: 0 }
const keyOf = ({ deskId, operatorId, hour }: Pick<DeskTime, 'deskId' | 'operatorId' | 'hour'>): string =>
  `${deskId} ${operatorId} ${hour}`

/** How each desk spent each hour, and what was done from there; what was done without a desk is a row without one. */
export function deskHours(times: DeskTime[], acts: StaffAct[]): Array<DeskTime & ActCounts> {
  const rows = new Map(times.map((time) => [keyOf(time), { ...time, ...NO_ACTS }]))
  for (const act of acts) rows.set(keyOf(act), { ...NO_TIME, ...rows.get(keyOf(act)), ...act })
  return [...rows.values()]
}
