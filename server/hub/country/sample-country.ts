import * as choices from '../../sample/choices.ts'
import { priorityClasses } from '../../sample/priority-classes.ts'
import { NOTHING_COMMON } from '../common/draft.ts'
import { workingCentres } from './centres.ts'
import { places } from './places.ts'
import { promisedCentres } from './promised.ts'
import { services } from './services.ts'

/** What a hub with an empty folder shows: thirty-five centres, nine of them promised. */
export const sampleCountry = {
  timeZone: 'Asia/Bishkek',
  places,
  services,
  /** Nothing of it is handed down before head office publishes it. */
  catalogue: { ...NOTHING_COMMON, ...choices, services, priorityClasses },
  centres: [...workingCentres, ...promisedCentres]
}
