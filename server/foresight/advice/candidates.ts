import { evolve, type HallState, nth, type ReadonlyDesk, type ReadonlyHallState } from '../../engine/index.ts'
import type { RunOptions } from '../simulate/run.ts'
import { HOUR_MS } from './hour.ts'

/** A step that might help. */
export type Step =
  | { is: 'open-desk'; deskId: string }
  | { is: 'end-break'; deskId: string }
  | { is: 'lend-desk'; deskId: string; serviceId: string }

const MOST_SERVICES = 3
const MOST_DESKS = 4

/** Steps worth trying for the services that are worst off, the worst first. @param worst service ids, the worst first */
export function candidatesFor(state: ReadonlyHallState, worst: readonly string[]): Step[] {
  const steps: Step[] = []
  const desks = [...state.desks.values()]
  for (const serviceId of worst.slice(0, MOST_SERVICES)) {
    const able = desks.filter((desk) => serves(desk, serviceId))
    // Of closed desks those that help the most of the services in trouble.
    const closed = able.filter(({ status }) => status === 'closed')
    closed.sort((a, b) => count(b, worst) - count(a, worst))
    steps.push(...closed.slice(0, MOST_DESKS).map(({ deskId }): Step => ({ is: 'open-desk', deskId })))
    const paused = able.filter(({ status }) => status === 'paused')
    steps.push(...paused.slice(0, MOST_DESKS).map(({ deskId }): Step => ({ is: 'end-break', deskId })))
    const others = desks.filter((desk) => desk.status === 'open' && desk.lent === null && !serves(desk, serviceId))
    others.sort((a, b) => waitingFor(state, a) - waitingFor(state, b))
    steps.push(...others.slice(0, MOST_DESKS).map(({ deskId }): Step => ({ is: 'lend-desk', deskId, serviceId })))
  }
  return steps.filter((step, i) => steps.findIndex((other) => JSON.stringify(other) === JSON.stringify(step)) === i)
}

/** How a run begins in which the step was taken. */
export function changeBy(step: Step, now: number): Pick<RunOptions, 'change' | 'staysOpen'> {
  const until = now + HOUR_MS
  switch (step.is) {
    case 'open-desk':
      return {
        staysOpen: step.deskId,
        change: (state) =>
          evolve(state, { type: 'desk-opened', at: now, deskId: step.deskId, operatorId: step.deskId, skills: null })
      }
    case 'end-break':
      return { change: (state) => evolve(state, { type: 'desk-resumed', at: now, deskId: step.deskId }) }
    case 'lend-desk':
      return {
        change(state: HallState) {
          const own = state.desks.get(step.deskId)?.tiers.flat() ?? []
          const tiers = [[...own, step.serviceId]]
          evolve(state, { type: 'desk-lent', at: now, deskId: step.deskId, tiers, until, reason: 'advice' })
        }
      }
    default:
      return step satisfies never
  }
}

const serves = ({ tiers }: ReadonlyDesk, serviceId: string): boolean => tiers.some((tier) => tier.includes(serviceId))
const count = (desk: ReadonlyDesk, services: readonly string[]): number =>
  services.filter((serviceId) => serves(desk, serviceId)).length

/** How many a desk could call, at least: heads of lines say enough of how busy it is. */
function waitingFor(state: ReadonlyHallState, { tiers }: ReadonlyDesk): number {
  let waiting = 0
  for (const serviceId of tiers.flat())
    for (const line of state.lines.get(serviceId) ?? []) waiting += nth(line, 0) ? line.tickets.length - line.head : 0
  return waiting
}
