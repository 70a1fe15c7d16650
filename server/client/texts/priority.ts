import type { Catalogue } from '../texts.ts'

/** The question about priority, at the kiosk and on the way to the hall. */
export const priority = {
  'priority.heading': {
    ky: 'Кезексиз тейлөө укугуңуз барбы?',
    ru: 'Есть ли у вас право на обслуживание вне очереди?',
    en: 'Are you entitled to priority service?',
    kyrgyz: 'composed'
  },
  'priority.none': { ky: 'Жалпы кезек', ru: 'Общая очередь', en: 'General queue', kyrgyz: 'composed' },
  'priority.no-document': {
    ky: 'Документ талап кылынбайт.',
    ru: 'Документ не нужен.',
    en: 'No document is needed.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
