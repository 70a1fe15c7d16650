import type { Catalogue } from '../../../server/client/texts.ts'

/** Words that both the hall display and the desk sign say. {desk} is the centre's word for the place of service. */
export const screen = {
  'screen.loading': { ky: 'Экран даярдалууда', ru: 'Экран готовится', en: 'Getting ready', kyrgyz: 'composed' },
  'screen.last-news': { ky: 'Акыркы маалымат: {time}', ru: 'Последние данные: {time}', en: 'Last news: {time}', kyrgyz: 'composed' },
  'screen.desk': {
    ky: '{desk, select, room {Кабинет} desk {Стол} other {Терезе}}',
    ru: '{desk, select, room {Кабинет} desk {Стол} other {Окно}}',
    en: '{desk, select, room {Room} desk {Desk} other {Window}}',
    kyrgyz: 'attested'
  }
} as const satisfies Catalogue
