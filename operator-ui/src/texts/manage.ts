import type { Catalogue } from '../../../server/client/texts.ts'

/** The ways to the pages at /manage, which bring their own words. */
export const manage = {
  'settings.title': { ky: 'Жөндөөлөр', ru: 'Настройки', en: 'Settings', kyrgyz: 'composed' },
  'own-day.link': { ky: 'Менин күнүм', ru: 'Мой день', en: 'My day', kyrgyz: 'composed' },
  'password.link': { ky: 'Сырсөз', ru: 'Пароль', en: 'Password', kyrgyz: 'attested' },
  'page.failed': {
    ky: 'Барак жүктөлгөн жок.',
    ru: 'Страница не загрузилась.',
    en: 'The page could not be loaded.',
    kyrgyz: 'composed'
  },
  'page.again': { ky: 'Кайра жүктөө', ru: 'Загрузить снова', en: 'Load again', kyrgyz: 'composed' }
} as const satisfies Catalogue
