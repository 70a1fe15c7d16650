import type { Catalogue } from '../../../server/client/texts.ts'

/** Of the sample hall's past. */
export const madeUp = {
  'days.made-up': {
    ky: '{from} – {to} күндөрү үлгү зал үчүн ойдон чыгарылган: чындыгында эч ким келген эмес.',
    ru: 'Дни с {from} по {to} придуманы для образцового зала: на самом деле никто не приходил.',
    en: 'The days from {from} to {to} are made up for the sample hall: nobody really came.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
