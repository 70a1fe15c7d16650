import type { Catalogue } from '../texts.ts'

/** With the house's own sign-in. */
export const houseRejections = {
  'rejection.house-off': {
    ky: 'Уюмдун аккаунту менен кирүү өчүрүлгөн. Логин жана сырсөз менен кириңиз.',
    ru: 'Вход по учётной записи учреждения отключён. Войдите по логину и паролю.',
    en: 'Sign-in by the house is switched off. Sign in with a login and a password.',
    kyrgyz: 'composed'
  },
  'rejection.house-unreachable': {
    ky: 'Уюмдун кирүү серверине жетүүгө болбойт. Бул залдын логини жана сырсөзү менен кириңиз.',
    ru: 'Сервер входа учреждения недоступен. Войдите по логину и паролю этого зала.',
    en: "The house's sign-in cannot be reached. Sign in with a login and a password of this hall.",
    kyrgyz: 'composed'
  },
  'rejection.house-not-secure': {
    ky: 'Кирүү серверинин дареги https менен башталышы керек.',
    ru: 'Адрес сервера входа должен начинаться с https.',
    en: 'The address of the provider must begin with https.',
    kyrgyz: 'composed'
  },
  'rejection.house-bad-address': {
    ky: 'Кирүү серверинин же бул залдын дареги туура эмес.',
    ru: 'Неверный адрес сервера входа или этого зала.',
    en: 'The address of the provider, or of this hall, is none.',
    kyrgyz: 'composed'
  },
  'rejection.of-house': {
    ky: 'Бул кызматкердин атын, ролун жана сырсөзүн уюмдун каталогу белгилейт.',
    ru: 'Имя, роль и пароль этого сотрудника задаёт каталог учреждения.',
    en: "The house's directory says name, role and password of this person.",
    kyrgyz: 'composed'
  },
  'rejection.not-of-house': {
    ky: 'Бул залдын сырсөзү бар кызматкер аны киргизет.',
    ru: 'У кого есть пароль этого зала, вводит его.',
    en: 'Whoever has a password of this hall gives that.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
