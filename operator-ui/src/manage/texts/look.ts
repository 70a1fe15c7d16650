import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** How the centre shows itself. */
export const look = {
  'look.logo': { ky: 'Логотип', ru: 'Логотип', en: 'Logo', kyrgyz: 'composed' },
  'look.logo-hint': {
    ky: 'PNG, JPEG, WebP же SVG. Киосктун жана таблонун башында турат.',
    ru: 'PNG, JPEG, WebP или SVG. Стоит вверху киоска и табло.',
    en: 'PNG, JPEG, WebP or SVG. It stands at the head of kiosks and displays.',
    kyrgyz: 'composed'
  },
  'look.not-a-picture': {
    ky: 'Бул PNG, JPEG, WebP же SVG сүрөтү эмес.',
    ru: 'Это не картинка PNG, JPEG, WebP или SVG.',
    en: 'This is no PNG, JPEG, WebP or SVG picture.',
    kyrgyz: 'composed'
  },
  'look.too-large': {
    ky: 'Сүрөт өтө чоң: {kilobytes} КБдан ашпасын.',
    ru: 'Картинка слишком большая: не больше {kilobytes} КБ.',
    en: 'The picture is too large: at most {kilobytes} kB.',
    kyrgyz: 'composed'
  },
  'look.own-colour': {
    ky: 'Кийинки кадамдын баскычы борбордун өз түсүндө',
    ru: 'Кнопка следующего шага — в цвете центра',
    en: "The button of the next step in the centre's own colour",
    kyrgyz: 'composed'
  },
  'look.accent': { ky: 'Түсү', ru: 'Цвет', en: 'Colour', kyrgyz: 'composed' },
  'look.accent-hint': {
    ky: 'Анын үстүнө ак жазуу турат.',
    ru: 'На нём стоит белый текст.',
    en: 'White text stands on it.',
    kyrgyz: 'composed'
  },
  'look.greeting': {
    ky: 'Киосктогу саламдашуу',
    ru: 'Приветствие на киоске',
    en: 'Greeting at the kiosk',
    kyrgyz: 'composed'
  },
  'look.greeting-hint': {
    ky: 'Бош болсо: «Кош келиңиз!»',
    ru: 'Если пусто: «Добро пожаловать!»',
    en: 'Empty: "Welcome!"',
    kyrgyz: 'composed'
  },
  'look.help': {
    ky: 'Таблонун алдындагы сап',
    ru: 'Строка внизу табло',
    en: 'Line at the foot of the displays',
    kyrgyz: 'composed'
  },
  'look.help-hint': {
    ky: 'Бош болсо: чакырууну өткөрүп жиберсе, эмне кылуу керек.',
    ru: 'Если пусто: что делать, пропустив вызов.',
    en: 'Empty: what to do after a missed call.',
    kyrgyz: 'composed'
  },
  'look.advice': {
    ky: 'Талондун алдындагы кеңеш',
    ru: 'Совет под номером талона',
    en: "Advice under the ticket's number",
    kyrgyz: 'composed'
  },
  'look.advice-hint': {
    ky: 'Киоскто «Сураныч, кезегиңизди күтүңүз» дегендин ордуна, келүүчүнүн барагында номердин астында.',
    ru: 'На киоске вместо «Ожидайте своей очереди», на странице посетителя под номером.',
    en: 'At the kiosk instead of "Please wait your turn", on the visitor\'s page under the number.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(look)
