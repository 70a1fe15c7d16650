import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The page of the system's state. The sentences themselves come from the server. */
export const state = {
  'state.now-wrong': {
    ky: 'Азыр эмне жакшы эмес',
    ru: 'Что не так сейчас',
    en: 'What is wrong now',
    kyrgyz: 'composed'
  },
  'state.well': {
    ky: 'Сервер эч нерсеге даттанбайт.',
    ru: 'Серверу не на что пожаловаться.',
    en: 'The server has nothing to complain of.',
    kyrgyz: 'composed'
  },
  'state.doctor': { ky: 'Текшерүү', ru: 'Проверка', en: 'The check-up', kyrgyz: 'composed' },
  'state.no-doctor': {
    ky: 'Текшерүү жүрүп жатат. Жыйынтыгы бир нече секундда ушул жерде болот.',
    ru: 'Проверка идёт. Через несколько секунд результат появится здесь.',
    en: 'The check-up is running. What it finds is here in a few seconds.',
    kyrgyz: 'composed'
  },
  'state.asked': { ky: 'Каралды: {at}', ru: 'Проверено: {at}', en: 'Looked at: {at}', kyrgyz: 'composed' },
  'state.broken': { ky: 'Бузук', ru: 'Сломано', en: 'Broken', kyrgyz: 'composed' },
  'state.attention': { ky: 'Көңүл буруңуз', ru: 'Внимание', en: 'Attention', kyrgyz: 'composed' },
  'state.ok': { ky: 'Жакшы', ru: 'В порядке', en: 'All right', kyrgyz: 'composed' },
  'state.facts': { ky: 'Маалымат', ru: 'Сведения', en: 'Facts', kyrgyz: 'composed' },
  'state.version': { ky: 'Версия', ru: 'Версия', en: 'Version', kyrgyz: 'composed' },
  'state.started': { ky: 'Сервер иштетилди', ru: 'Сервер запущен', en: 'Server started', kyrgyz: 'composed' },
  'state.now': { ky: 'Залдын сааты', ru: 'Часы зала', en: "The hall's clock", kyrgyz: 'composed' },
  'state.push': {
    ky: 'Телефонго билдирүүлөр',
    ru: 'Сообщения на телефон',
    en: 'Messages pushed to phones',
    kyrgyz: 'composed'
  },
  'state.sms': { ky: 'SMS', ru: 'SMS', en: 'Text messages', kyrgyz: 'composed' },
  'state.sent': {
    ky: 'жиберилди: {sent}, жетпей калды: {failed}',
    ru: 'отправлено: {sent}, не отправлено: {failed}',
    en: 'sent: {sent}, failed: {failed}',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(state)
