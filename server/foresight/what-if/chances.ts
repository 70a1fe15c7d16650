import type { HallRules } from '../../engine/index.ts'
import { chanceOf } from '../chance.ts'
import type { PlayableDay, Visit } from './day.ts'

type ServiceTime = Readonly<Pick<HallRules['services'][number], 'serviceId' | 'expectedServiceMs'>>

/** Fewer visits of a service than this tell less of how long one takes than its setting does. */
const FEW = 8
/** How visits of a service are spread about the time that its setting names. */
const SPREAD = 0.9
const LN_SIGMA = Math.sqrt(Math.log(1 + SPREAD ** 2))
/** How soon a desk calls of which the day tells nothing, ms. */
const USUAL_READY_MS = 8_000

/**
 * The times that a day does not tell: of visits that nobody has had, of desks that were not there. Drawn from what it tells
 * of others, by the place of the log and by whose time it is, so that the same visitor takes the same time whatever the roster.
 */
export class Chances {
  readonly #seed: string
  readonly #served = new Map<string, number[]>()
  readonly #ready = new Map<string, number[]>()
  readonly #anyReady: number[] = []

  constructor(day: PlayableDay) {
    this.#seed = day.seed
    for (const visits of day.visits.values())
      for (const { serviceId, atDeskMs, isServed } of visits) {
        if (atDeskMs === null || !isServed) continue
        const known = this.#served.get(serviceId)
        if (known) known.push(atDeskMs)
        else this.#served.set(serviceId, [atDeskMs])
      }
    for (const [deskId, times] of day.freeTimes) {
      const ready = times.flatMap(({ readyMs, order }) =>
        readyMs !== null && Number.isInteger(order) ? [readyMs] : []
      )
      this.#ready.set(deskId, ready)
      this.#anyReady.push(...ready)
    }
  }

  /** How long a visit takes, ms; drawn anew in each run, the same for the same ticket and visit in every roster. */
  visitMs(run: number, ticketId: string, nth: number, service: ServiceTime, longerThan = 0): number {
    const chance = chanceOf(`${this.#seed} ${run} ${ticketId} ${nth}`)
    const known = this.#served.get(service.serviceId) ?? []
    for (let tries = 0; tries < 8; tries++) {
      const drawn =
        known.length >= FEW
          ? (known[Math.floor(chance() * known.length)] as number)
          : Math.round(logNormal(service.expectedServiceMs, chance))
      if (drawn > longerThan) return Math.max(1, drawn)
    }
    return longerThan + Math.max(1, Math.round(logNormal(service.expectedServiceMs, chance)))
  }

  /** How soon a desk calls when somebody waits for it, ms, at least 1. */
  readyMs(deskId: string, free: number, lapse: number): number {
    const own = this.#ready.get(deskId) ?? []
    const known = own.length >= FEW ? own : this.#anyReady
    if (known.length === 0) return USUAL_READY_MS
    const chance = chanceOf(`${this.#seed} ${deskId} ${free} ${lapse}`)
    return Math.max(1, known[Math.floor(chance() * known.length)] as number)
  }
}

/** A log-normal time of a mean and the usual spread. */
function logNormal(mean: number, chance: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance())
  return mean * Math.exp(LN_SIGMA * normal - LN_SIGMA ** 2 / 2)
}

/** The same visit in another time at the desk: what was done there is stretched, what came after it is moved. */
export function inTime(visit: Visit, atDeskMs: number): Visit {
  const tookMs = visit.atDeskMs
  if (tookMs === null || tookMs === atDeskMs) return visit
  const afterMs = (ms: number) =>
    ms > tookMs ? ms - tookMs + atDeskMs : tookMs === 0 ? atDeskMs : Math.round((ms / tookMs) * atDeskMs)
  return {
    ...visit,
    atDeskMs,
    knownMs: atDeskMs,
    steps: visit.steps.map((step) => ({ ...step, afterMs: afterMs(step.afterMs) }))
  }
}
