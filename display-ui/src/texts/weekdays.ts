import type { Catalogue } from '../../../server/client/texts.ts'

/** The days of the week, short; Monday is 1. */
export const weekdays = {
  'weekday.1': { ky: 'дш', ru: 'пн', en: 'Mon', kyrgyz: 'attested' },
  'weekday.2': { ky: 'шш', ru: 'вт', en: 'Tue', kyrgyz: 'attested' },
  'weekday.3': { ky: 'шр', ru: 'ср', en: 'Wed', kyrgyz: 'attested' },
  'weekday.4': { ky: 'бш', ru: 'чт', en: 'Thu', kyrgyz: 'attested' },
  'weekday.5': { ky: 'жм', ru: 'пт', en: 'Fri', kyrgyz: 'attested' },
  'weekday.6': { ky: 'иш', ru: 'сб', en: 'Sat', kyrgyz: 'attested' },
  'weekday.7': { ky: 'жк', ru: 'вс', en: 'Sun', kyrgyz: 'attested' }
} as const satisfies Catalogue
