import { quantileOf, remember } from '../habits/recent.ts'

/** How far the truth was from the middle, in units of the width that was foreseen: the last of each service and of the hall. */
export type Residuals = Record<string, number[]>

const MOST = 400
/** From how many on a service's own count. */
const ENOUGH = 100
/** From how many on the hall's do. */
const ENOUGH_IN_HALL = 30
const HALL = ''
/** A width of nothing has no unit. */
const NARROWEST = 0.05

/** Three quantiles of a wait, in one unit. */
export interface Quantiles {
  low: number
  mid: number
  high: number
}

const widthOf = ({ low, high }: Quantiles): number => Math.max(NARROWEST, high - low)

export function rememberResidual(residuals: Residuals, serviceId: string, foreseen: Quantiles, truth: number): void {
  const residual = (truth - foreseen.mid) / widthOf(foreseen)
  for (const key of [serviceId, HALL]) {
    const own = residuals[key] ?? []
    residuals[key] = own
    remember(own, residual, MOST)
    places.delete(own)
  }
}

/** Where low, middle and high of a list of residuals lie, as long as it stays as it is: a look asks for each ticket. */
const places = new WeakMap<readonly number[], Quantiles>()

function placesOf(list: readonly number[]): Quantiles {
  const known = places.get(list)
  if (known) return known
  const sorted = [...list].sort((a, b) => a - b)
  const found = { low: quantileOf(sorted, 0.1), mid: quantileOf(sorted, 0.5), high: quantileOf(sorted, 0.9) }
  places.set(list, found)
  return found
}

/**
 * Moves what is foreseen to where the truth has been of late, so that a tenth of it lies below low, a half below the
 * middle, a tenth above high (split conformal prediction with scaled residuals; Lei and others, 2018).
 */
export function corrected(residuals: Residuals, serviceId: string, foreseen: Quantiles): Quantiles {
  const own = residuals[serviceId] ?? []
  const hall = residuals[HALL] ?? []
  const list = own.length >= ENOUGH ? own : hall.length >= ENOUGH_IN_HALL ? hall : null
  if (list === null) return foreseen
  const { low, mid, high } = placesOf(list)
  const at = (place: number) => foreseen.mid + widthOf(foreseen) * place
  return { low: at(low), mid: at(mid), high: at(high) }
}
