import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** One code for many screens. */
export const deviceSeries = {
  'series.title': {
    ky: 'Көп экранды бир код менен кошуу',
    ru: 'Подключить много экранов одним кодом',
    en: 'Add many screens with one code',
    kyrgyz: 'composed'
  },
  'series.about': {
    ky: 'Код жарым саат жарайт, аны менен таблолор жана орундардын белгилери гана кошулат. Киосктор өз коду менен кошулат.',
    ru: 'Код действует полчаса, по нему подключаются только табло зала и табло мест. Киоски подключаются своим кодом.',
    en: 'The code holds for half an hour and lets in displays and desk signs alone. Kiosks come in by their own code.',
    kyrgyz: 'composed'
  },
  'series.signs': { ky: 'Орундардын белгилери', ru: 'Табло мест', en: 'Desk signs', kyrgyz: 'composed' },
  'series.displays': { ky: 'Залдын таблолору', ru: 'Табло зала', en: 'Displays of the hall', kyrgyz: 'composed' },
  'series.begin': { ky: 'Код алуу', ru: 'Получить код', en: 'Get a code', kyrgyz: 'composed' },
  'series.sign-name': { ky: '{n}-орун', ru: 'Место {n}', en: 'Desk {n}', kyrgyz: 'composed' },
  'series.display-name': { ky: '{n}-табло', ru: 'Табло {n}', en: 'Display {n}', kyrgyz: 'composed' },
  'series.at-signs': {
    ky: 'Ар бир белгиде {address} барагын ачып, кодду жазыңыз: белгилер орундарды катары менен алат.',
    ru: 'На каждом табло места откройте {address} и введите код: места берутся по порядку.',
    en: 'On each sign open {address} and enter the code: the desks are taken in their order.',
    kyrgyz: 'composed'
  },
  'series.at-displays': {
    ky: 'Залдын таблосунда {address} барагын ачып, ошол эле кодду жазыңыз.',
    ru: 'На табло зала откройте {address} и введите тот же код.',
    en: 'On displays of the hall open {address} and enter the same code.',
    kyrgyz: 'composed'
  },
  'series.by-itself': {
    ky: 'Клавиатурасыз: {address} дареги кодду өзү киргизет.',
    ru: 'Без клавиатуры: адрес {address} вводит код сам.',
    en: 'Without a keyboard: the address {address} enters the code by itself.',
    kyrgyz: 'composed'
  },
  'series.goes-on': {
    ky: 'Мурда алынган код жарактуу. Ал кайра көрсөтүлбөйт: аны бүтүрүп, жаңысын алыңыз.',
    ru: 'Код, выданный раньше, ещё действует. Он больше не показывается: завершите его и получите новый.',
    en: 'A code that was given out before still holds. It is shown no more: end it and get another.',
    kyrgyz: 'composed'
  },
  'series.joined': {
    ky: 'Кошулду: {joined, number}. Калды: {signs, number} белги, {displays, number} табло.',
    ru: 'Подключено: {joined, number}. Осталось: табло мест — {signs, number}, табло зала — {displays, number}.',
    en: '{joined, number} came in. Left: {signs, number} signs, {displays, number} displays.',
    kyrgyz: 'composed'
  },
  'series.end': { ky: 'Кодду бүтүрүү', ru: 'Завершить код', en: 'End the code', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t } = createManageTexts(deviceSeries)
