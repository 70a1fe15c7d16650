/** Standard normal quantiles in the middle of 20 equal parts: as good as a law until there is something to learn from. */
const PLACES = [
  -1.96, -1.44, -1.15, -0.935, -0.755, -0.598, -0.454, -0.319, -0.189, -0.0627, 0.0627, 0.189, 0.319, 0.454, 0.598,
  0.755, 0.935, 1.15, 1.44, 1.96
]

/** Twenty times spread as a log-normal law. @param sigma of the logarithm */
export const logNormalPlaces = (medianMs: number, sigma: number): number[] =>
  PLACES.map((z) => medianMs * Math.exp(sigma * z))

/** The same by mean and coefficient of variation. */
export function logNormalPlacesOfMean(meanMs: number, cv: number): number[] {
  const variance = Math.log(1 + cv * cv)
  return logNormalPlaces(meanMs * Math.exp(-variance / 2), Math.sqrt(variance))
}
