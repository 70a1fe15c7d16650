import type { Catalogue } from '../../../server/client/texts.ts'

/** Signing in by the house's own accounts. */
export const house = {
  'house.by': {
    ky: '{name} аркылуу кирүү',
    ru: 'Войти: {name}',
    en: 'Sign in: {name}',
    kyrgyz: 'composed'
  },
  'house.or': {
    ky: 'Же бул залдын логини менен – тармак жок кезде да иштейт:',
    ru: 'Или по логину этого зала – работает и без сети:',
    en: 'Or with a login of this hall, which works without the network too:',
    kyrgyz: 'composed'
  },
  'house.failed': {
    ky: 'Кирүү аягына чыкпай калды. Кайра аракет кылыңыз.',
    ru: 'Вход не завершён. Попробуйте ещё раз.',
    en: 'Signing in was not completed. Please try again.',
    kyrgyz: 'composed'
  },
  'house.no-group': {
    ky: 'Сизге бул залга кирүүгө уруксат берилген эмес. Администраторго кайрылыңыз.',
    ru: 'Вам не разрешён вход в этот зал. Обратитесь к администратору.',
    en: 'You are not permitted in this hall. Ask the administrator.',
    kyrgyz: 'composed'
  },
  'house.no-word': {
    ky: 'Кирүү сервери топторуңузду билдирген жок. Администраторго кайрылыңыз.',
    ru: 'Сервер входа не сообщил ваши группы. Обратитесь к администратору.',
    en: 'The provider did not tell your groups. Ask the administrator.',
    kyrgyz: 'composed'
  },
  'house.removed': {
    ky: 'Бул залдын администратору аккаунтуңузду өчүргөн.',
    ru: 'Администратор этого зала удалил вашу учётную запись.',
    en: "This hall's administrator has removed your account.",
    kyrgyz: 'composed'
  },
  'house.another': {
    ky: 'Ал жакта башка киши кирди. Бул терезени жаап, кайра аракет кылыңыз.',
    ru: 'Там вошёл другой человек. Закройте это окно и попробуйте ещё раз.',
    en: 'Somebody else signed in there. Close this window and try again.',
    kyrgyz: 'composed'
  },
  'house.proved': {
    ky: 'Ырасталды. Бул терезени жаап, мурунку терезеде улантыңыз.',
    ru: 'Подтверждено. Закройте это окно и продолжите в прежнем.',
    en: 'Confirmed. Close this window and go on in the one before.',
    kyrgyz: 'composed'
  },
  'house.proof-why': {
    ky: 'Мындай өзгөртүү үчүн акыркы он мүнөттө ким экениңизди ырастаган болушуңуз керек. Жаңы терезеде уюмдун аккаунту менен ырастаңыз, андан кийин бул жерде улантыңыз.',
    ru: 'Для такого изменения нужно подтвердить себя за последние десять минут. Подтвердите в новом окне учётной записью учреждения, затем продолжите здесь.',
    en: 'For such a change you must have confirmed who you are within the last ten minutes. Do so in a new window with your account of the house, then go on here.',
    kyrgyz: 'composed'
  },
  'house.prove': {
    ky: 'Жаңы терезеде ырастоо',
    ru: 'Подтвердить в новом окне',
    en: 'Confirm in a new window',
    kyrgyz: 'composed'
  },
  'house.own': {
    ky: 'Сиз уюмдун аккаунту менен киресиз: сырсөзүңүз жана экинчи факторуңуз ошол жакта.',
    ru: 'Вы входите по учётной записи учреждения: пароль и второй фактор – там.',
    en: 'You sign in by an account of the house: your password and second factor are there.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
