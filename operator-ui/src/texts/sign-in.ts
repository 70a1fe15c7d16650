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
    ky: 'Программа жаңыланды',
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
  'sign-in.code': {
    ky: 'Экинчи фактордун коду',
    ru: 'Код второго фактора',
    en: 'Code of the second factor',
    kyrgyz: 'composed'
  },
  'sign-in.code-hint': {
    ky: 'Телефондогу колдонмодон алты цифра же калыбына келтирүү коду.',
    ru: 'Шесть цифр из приложения на телефоне или код восстановления.',
    en: 'Six digits from the app on your phone, or a recovery code.',
    kyrgyz: 'composed'
  },
  'sign-in.ended': {
    ky: 'Сеанс аяктады. Улантуу үчүн кайра кириңиз.',
    ru: 'Сеанс завершён. Чтобы продолжить, войдите снова.',
    en: 'Your session has ended. Sign in again to go on.',
    kyrgyz: 'composed'
  },
  'due.password': {
    ky: 'Өз сырсөзүңүздү коюңуз',
    ru: 'Задайте свой пароль',
    en: 'Set your own password',
    kyrgyz: 'composed'
  },
  'due.password-why': {
    ky: 'Азыркы сырсөздү башка киши койгон. Улантуу үчүн жаңысын коюңуз.',
    ru: 'Нынешний пароль задал другой человек. Чтобы продолжить, задайте новый.',
    en: 'Somebody else has chosen your present password. Set a new one to go on.',
    kyrgyz: 'composed'
  },
  'due.second-factor': {
    ky: 'Экинчи факторду кошуңуз',
    ru: 'Подключите второй фактор',
    en: 'Set up your second factor',
    kyrgyz: 'composed'
  },
  'due.second-factor-why': {
    ky: 'Сиздин ролдогулардан сырсөздөн тышкары телефондогу код да суралат.',
    ru: 'От вашей роли, кроме пароля, требуется ещё и код с телефона.',
    en: 'Of your role a code from your phone is asked beside the password.',
    kyrgyz: 'composed'
  },
  'due.go-on': { ky: 'Улантуу', ru: 'Продолжить', en: 'Go on', kyrgyz: 'composed' },
  'password.present': { ky: 'Азыркы сырсөз', ru: 'Текущий пароль', en: 'Present password', kyrgyz: 'composed' },
  'password.new': {
    ky: 'Жаңы сырсөз (кеминде 10 белги)',
    ru: 'Новый пароль (не меньше 10 знаков)',
    en: 'New password (at least 10 characters)',
    kyrgyz: 'composed'
  },
  'password.again': {
    ky: 'Жаңы сырсөз дагы бир жолу',
    ru: 'Новый пароль ещё раз',
    en: 'New password again',
    kyrgyz: 'composed'
  },
  'password.short': {
    ky: 'Сырсөздө кеминде 10 белги болсун.',
    ru: 'В пароле должно быть не меньше 10 знаков.',
    en: 'A password needs at least 10 characters.',
    kyrgyz: 'composed'
  },
  'password.differ': {
    ky: 'Эки жаңы сырсөз бирдей эмес.',
    ru: 'Новые пароли не совпадают.',
    en: 'The two new passwords differ.',
    kyrgyz: 'composed'
  },
  'password.wrong': {
    ky: 'Азыркы сырсөз туура эмес.',
    ru: 'Текущий пароль неверен.',
    en: 'The present password is wrong.',
    kyrgyz: 'composed'
  },
  'factor.scan': {
    ky: '1. Телефондогу аутентификатор колдонмосу менен бул кодду сканерлеңиз же ачкычты терип киргизиңиз.',
    ru: '1. Отсканируйте этот код приложением-аутентификатором на телефоне или введите ключ вручную.',
    en: '1. Scan this code with an authenticator app on your phone, or type the key.',
    kyrgyz: 'composed'
  },
  'factor.key': { ky: 'Ачкыч', ru: 'Ключ', en: 'Key', kyrgyz: 'composed' },
  'factor.qr': {
    ky: 'Аутентификатор үчүн QR код',
    ru: 'QR-код для аутентификатора',
    en: 'QR code for the authenticator',
    kyrgyz: 'composed'
  },
  'factor.code': {
    ky: '2. Колдонмо көрсөткөн алты цифра',
    ru: '2. Шесть цифр, которые показывает приложение',
    en: '2. The six digits that the app shows',
    kyrgyz: 'composed'
  },
  'factor.confirm': { ky: 'Ырастоо', ru: 'Подтвердить', en: 'Confirm', kyrgyz: 'composed' },
  'factor.codes': {
    ky: 'Калыбына келтирүү коддору',
    ru: 'Коды восстановления',
    en: 'Recovery codes',
    kyrgyz: 'composed'
  },
  'factor.codes-about': {
    ky: 'Телефон жоголсо, ар бири бир жолу кирүүгө жарайт. Кагазга жазып, сактап коюңуз: булар мындан ары көрсөтүлбөйт.',
    ru: 'Если телефон потерян, каждый из них один раз заменит код. Запишите их на бумагу: больше они показаны не будут.',
    en: 'If the phone is lost, each of them lets you in once. Write them on paper: they are not shown again.',
    kyrgyz: 'composed'
  },
  'proof.title': {
    ky: 'Бул сиз экениңизди ырастаңыз',
    ru: 'Подтвердите, что это вы',
    en: 'Confirm that it is you',
    kyrgyz: 'composed'
  },
  'proof.why': {
    ky: 'Мындай өзгөртүү үчүн сырсөз он мүнөттөн эрте эмес киргизилген болушу керек.',
    ru: 'Для такого изменения пароль должен быть введён не раньше десяти минут назад.',
    en: 'For such a change the password must have been given within the last ten minutes.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
