/** Distances between places on the map: as the crow flies, for a road through mountains is another matter. */

interface Place {
  lat: number
  lon: number
}

const EARTH_KM = 6_371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres along the surface. */
export function distanceKm(one: Place, other: Place): number {
  const lat = radians(other.lat - one.lat) / 2
  const lon = radians(other.lon - one.lon) / 2
  const chord = Math.sin(lat) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(lon) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** As people are told it: whole kilometres, tens from a hundred on, and never 0. */
export function saidKm(km: number): number {
  if (km < 100) return Math.max(1, Math.round(km))
  return Math.round(km / 10) * 10
}
