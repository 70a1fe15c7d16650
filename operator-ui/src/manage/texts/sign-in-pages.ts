import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Where people are signed in, their second factor, and what the centre asks of them. */
export const signInPages = {
  'sessions.about': {
    ky: 'Сиздин ачык сеанстарыңыз. Тааныбаганыңыз болсо, баарынан чыгып, сырсөздү өзгөртүңүз.',
    ru: 'Ваши открытые сеансы. Если какой-то не ваш, выйдите отовсюду и смените пароль.',
    en: 'Your open sessions. If one of them is not yours, sign out everywhere and change your password.',
    kyrgyz: 'composed'
  },
  'sessions.all-about': {
    ky: 'Азыр ким кайда кирген.',
    ru: 'Кто и где сейчас вошёл.',
    en: 'Who is signed in now, and where.',
    kyrgyz: 'composed'
  },
  'sessions.who': { ky: 'Ким', ru: 'Кто', en: 'Who', kyrgyz: 'composed' },
  'sessions.where': { ky: 'Кайда', ru: 'Где', en: 'Where', kyrgyz: 'composed' },
  'sessions.opened': { ky: 'Качан кирген', ru: 'Вход', en: 'Signed in', kyrgyz: 'composed' },
  'sessions.seen': { ky: 'Акыркы жолу', ru: 'Активен', en: 'Last used', kyrgyz: 'composed' },
  'sessions.this': { ky: 'ушул жер', ru: 'здесь', en: 'here', kyrgyz: 'composed' },
  'sessions.end': { ky: 'Чыгаруу', ru: 'Завершить', en: 'End', kyrgyz: 'composed' },
  'sessions.everywhere': { ky: 'Баарынан чыгуу', ru: 'Выйти отовсюду', en: 'Sign out everywhere', kyrgyz: 'composed' },
  'sessions.ended': { ky: 'Сеанс жабылды.', ru: 'Сеанс завершён.', en: 'The session has ended.', kyrgyz: 'composed' },
  'factor.about': {
    ky: 'Сырсөздөн тышкары телефондогу колдонмонун коду да суралат. Телефонго интернет кереги жок.',
    ru: 'Кроме пароля запрашивается код из приложения на телефоне. Интернет телефону не нужен.',
    en: 'Beside the password a code from an app on your phone is asked. The phone needs no internet.',
    kyrgyz: 'composed'
  },
  'factor.sample': {
    ky: 'Бул үлгү зал: мында экинчи фактор эч кимден талап кылынбайт.',
    ru: 'Это демонстрационный зал: второй фактор здесь ни от кого не требуется.',
    en: 'This is the sample hall: nobody is asked for a second factor here.',
    kyrgyz: 'composed'
  },
  'factor.none': {
    ky: 'Азыр кошулган эмес.',
    ru: 'Сейчас не подключён.',
    en: 'It is not set up now.',
    kyrgyz: 'composed'
  },
  'factor.set': {
    ky: 'Кошулган. Калыбына келтирүү коддору: {n, number} калды.',
    ru: 'Подключён. Осталось кодов восстановления: {n, number}.',
    en: 'It is set up. Recovery codes left: {n, number}.',
    kyrgyz: 'composed'
  },
  'factor.needed': {
    ky: 'Ал сиздин ролдогулардан талап кылынат.',
    ru: 'От вашей роли он требуется.',
    en: 'It is asked of your role.',
    kyrgyz: 'composed'
  },
  'factor.begin': { ky: 'Кошуу', ru: 'Подключить', en: 'Set it up', kyrgyz: 'composed' },
  'factor.begin-anew': {
    ky: 'Башка телефонго көчүрүү',
    ru: 'Перенести на другой телефон',
    en: 'Move it to another phone',
    kyrgyz: 'composed'
  },
  'factor.new-codes': {
    ky: 'Жаңы калыбына келтирүү коддору',
    ru: 'Новые коды восстановления',
    en: 'New recovery codes',
    kyrgyz: 'composed'
  },
  'factor.remove': { ky: 'Алып салуу', ru: 'Отключить', en: 'Do without it', kyrgyz: 'composed' },
  'sign-in-rules.about': {
    ky: 'Сырсөздөн тышкары экинчи фактор кимден талап кылынат. Ал кошулганга чейин кызматкер башка эч нерсе кыла албайт.',
    ru: 'От кого, кроме пароля, требуется второй фактор. Пока он не подключён, сотрудник больше ничего не может.',
    en: 'Of whom a second factor is asked beside the password. Until it is set up, the person can do nothing else.',
    kyrgyz: 'composed'
  },
  'sign-in-rules.factor-for': {
    ky: 'Экинчи фактор талап кылынат',
    ru: 'Второй фактор обязателен',
    en: 'A second factor is required of',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(signInPages)
