import type { Catalogue } from '../../../server/client/texts.ts'

/** Coming in, going out, and what the screen says of itself. */
export const signIn = {
  'page.title': {
    ky: 'Кезек: кызматкердин орду',
    ru: 'Кезек: рабочее место',
    en: 'Kezek: the desk',
    kyrgyz: 'composed'
  },
  'page.loading': { ky: 'Жүктөлүүдө…', ru: 'Загрузка…', en: 'Loading…', kyrgyz: 'composed' },
  'page.outdated': {
    ky: 'Программа жаңырды',
    ru: 'Программа обновилась',
    en: 'The program has been updated',
    kyrgyz: 'composed'
  },
  'page.reload': { ky: 'Кайра ачуу', ru: 'Открыть заново', en: 'Load again', kyrgyz: 'composed' },
  'language.choose': { ky: 'Тилди тандаңыз', ru: 'Выберите язык', en: 'Choose language', kyrgyz: 'attested' },
  'sign-in.title': { ky: 'Кызматкердин кирүүсү', ru: 'Вход для сотрудников', en: 'Staff sign-in', kyrgyz: 'composed' },
  'sign-in.login': { ky: 'Логин', ru: 'Логин', en: 'Login', kyrgyz: 'attested' },
  'sign-in.password': { ky: 'Сырсөз', ru: 'Пароль', en: 'Password', kyrgyz: 'attested' },
  'sign-in.do': { ky: 'Кирүү', ru: 'Войти', en: 'Sign in', kyrgyz: 'attested' },
  'sign-in.out': { ky: 'Чыгуу', ru: 'Выйти', en: 'Sign out', kyrgyz: 'attested' },
  'sign-in.empty': {
    ky: 'Логинди жана сырсөздү жазыңыз.',
    ru: 'Введите логин и пароль.',
    en: 'Enter your login and password.',
    kyrgyz: 'composed'
  },
  'sign-in.ended': {
    ky: 'Сеанс аяктады. Улантуу үчүн кайра кириңиз.',
    ru: 'Сеанс завершён. Чтобы продолжить, войдите снова.',
    en: 'Your session has ended. Sign in again to go on.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
