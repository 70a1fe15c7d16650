import type { Catalogue } from '../texts.ts'

/** Why a screen did not do what it was asked to do at a distance. */
export const screenRejections = {
  'rejection.screen-away': {
    ky: 'Экран байланышта эмес. Үнү кийинки жолу иштегенде өзгөрөт.',
    ru: 'Экран не на связи. Громкость изменится, когда он включится.',
    en: 'The screen is not connected. A volume holds as soon as it is.',
    kyrgyz: 'composed'
  },
  'rejection.screen-silent': {
    ky: 'Экран байланышта, бирок жооп берген жок. Кайра аракет кылыңыз же жанына барып көрүңүз.',
    ru: 'Экран на связи, но не ответил. Повторите или посмотрите на него на месте.',
    en: 'The screen is connected and has not answered. Try again, or go and look at it.',
    kyrgyz: 'composed'
  },
  'rejection.screen-busy': {
    ky: 'Бул экрандан ушул азыр эле суралды. Бир аз күтүңүз.',
    ru: 'Экран об этом уже просят. Подождите немного.',
    en: 'It is being asked for that already. Wait a moment.',
    kyrgyz: 'composed'
  },
  'rejection.not-of-kiosk': {
    ky: 'Киоск сүрөт жөнөтпөйт: анда кирүүчүнүн маалыматы болушу мүмкүн.',
    ru: 'Киоск не присылает снимок: на нём могут быть данные посетителя.',
    en: 'A kiosk sends no picture: a visitor’s things may be on it.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
