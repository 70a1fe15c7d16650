import type { Catalogue } from '../../../server/client/texts.ts'

/** Several papers on one ticket, and a family. */
export const party = {
  'party.one-more': {
    ky: 'Ушул эле талонго дагы кызматтар',
    ru: 'Ещё услуги на тот же талон',
    en: 'More services on the same ticket',
    kyrgyz: 'composed'
  },
  'party.persons': {
    ky: 'Канча адам үчүн?',
    ru: 'На скольких человек?',
    en: 'For how many people?',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
