import { remember } from '../habits/recent.ts'

/** How far the truth was from the middle, in units of the width that was foreseen: the last of each service and of the hall. */
export type Residuals = Record<string, number[]>

const MOST = 400
/** From how many on a service's own count. */
const ENOUGH = 100
/** Before so many have been seen in the hall, those that are usual in halls of which nothing is known yet count as well. */
const ENOUGH_IN_HALL = 100
const HALL = ''
/**
 * Residuals of a hall of which nothing has been seen yet: its runs know neither its visits nor its desks, so low and high lie
 * so many times as far out as they say. They are quantiles of the logistic distribution.
 */
const UNKNOWN = 20
const WIDER = 1.8
const NOTHING_KNOWN = Array.from({ length: UNKNOWN }, (_, i) => {
  const share = (i + 0.5) / UNKNOWN
  return (Math.log(share / (1 - share)) / Math.log(9)) * 0.5 * WIDER
})
/** How much less the one before counts: a day unlike the others, with a power cut or a desk that calls nobody, is soon noticed. */
const LESS_BEFORE = 0.99
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
  const weighed = list.map((residual, i) => ({ residual, weight: LESS_BEFORE ** (list.length - 1 - i) }))
  if (list.length < ENOUGH_IN_HALL) weighed.push(...NOTHING_KNOWN.map((residual) => ({ residual, weight: 1 })))
  weighed.sort((a, b) => a.residual - b.residual)
  const sum = weighed.reduce((total, { weight }) => total + weight, 0)
  const placeOf = (share: number): number => {
    let above = share * sum
    for (const { residual, weight } of weighed) {
      above -= weight
      if (above <= 0) return residual
    }
    return weighed.at(-1)?.residual ?? 0
  }
  const found = { low: placeOf(0.1), mid: placeOf(0.5), high: placeOf(0.9) }
  places.set(list, found)
  return found
}

/**
 * Moves what is foreseen to where the truth has been of late, so that a tenth of it lies below low, a half below the
 * middle, a tenth above high (split conformal prediction with scaled residuals; Lei and others, 2018), the latest counting most
 * (Barber and others, 2023).
 */
export function corrected(residuals: Residuals, serviceId: string, foreseen: Quantiles): Quantiles {
  const own = residuals[serviceId] ?? []
  const hall = residuals[HALL] ?? []
  const { low, mid, high } = placesOf(own.length >= ENOUGH ? own : hall)
  const at = (place: number) => foreseen.mid + widthOf(foreseen) * place
  return { low: at(low), mid: at(mid), high: at(high) }
}
