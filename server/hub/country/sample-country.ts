import { workingCentres } from './centres.ts'
import { places } from './places.ts'
import { promisedCentres } from './promised.ts'
import { services } from './services.ts'

/** What a hub with an empty folder shows: thirty-five centres, nine of them promised. */
export const sampleCountry = {
  timeZone: 'Asia/Bishkek',
  places,
  services,
  centres: [...workingCentres, ...promisedCentres]
}
