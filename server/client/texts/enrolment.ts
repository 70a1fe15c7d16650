import type { Catalogue } from '../texts.ts'

/** What a kiosk or a display says that the hall does not know yet. {address} is where staff sign in. */
export const enrolment = {
  'enrolment.title': {
    ky: 'Бул экран азырынча катталган эмес',
    ru: 'Этот экран ещё не зарегистрирован',
    en: 'This screen is not registered yet',
    kyrgyz: 'composed'
  },
  'enrolment.tell': {
    ky: 'Администраторго ушул кодду айтыңыз',
    ru: 'Сообщите администратору этот код',
    en: 'Tell the administrator this code',
    kyrgyz: 'composed'
  },
  'enrolment.where': {
    ky: 'Код {address} барагында киргизилет: «Жөндөөлөр», «Түзмөктөр». Ырасталганда экран өзү ачылат.',
    ru: 'Код вводится на странице {address}: «Настройки», «Устройства». После подтверждения экран откроется сам.',
    en: 'It is entered at {address}, under Settings, Devices. Once it is confirmed, this screen opens by itself.',
    kyrgyz: 'composed'
  },
  'enrolment.preparing': {
    ky: 'Код даярдалууда',
    ru: 'Код готовится',
    en: 'The code is being prepared',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export type EnrolmentKey = keyof typeof enrolment
