import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The centre itself. */
export const centre = {
  'centre.name': { ky: 'Аталышы', ru: 'Название', en: 'Name', kyrgyz: 'composed' },
  'centre.name-hint': {
    ky: 'Бардык экрандарда ушундай жазылат.',
    ru: 'Так написано на всех экранах.',
    en: 'As all screens say it.',
    kyrgyz: 'composed'
  },
  'centre.address': { ky: 'Дареги', ru: 'Адрес', en: 'Address', kyrgyz: 'composed' },
  'centre.languages': {
    ky: 'Тилдер жана алардын ирети',
    ru: 'Языки и их порядок',
    en: 'Languages and their order',
    kyrgyz: 'composed'
  },
  'centre.add-language': { ky: 'Тил кошуу', ru: 'Добавить язык', en: 'Add a language', kyrgyz: 'composed' },
  'centre.desk-word': {
    ky: 'Тейлөө орду экрандарда кандай аталат',
    ru: 'Как на экранах называется место обслуживания',
    en: 'What screens call the place of service',
    kyrgyz: 'composed'
  },
  'centre.desk-word-hint': {
    ky: 'Чакырууда айтылат: «7-терезеге келиңиз».',
    ru: 'Звучит при вызове: «подойдите к окну 7».',
    en: 'Said in a call: "go to window 7".',
    kyrgyz: 'composed'
  },
  'centre.window': { ky: 'Терезе', ru: 'Окно', en: 'Window', kyrgyz: 'attested' },
  'centre.desk': { ky: 'Стол', ru: 'Стол', en: 'Desk', kyrgyz: 'composed' },
  'centre.room': { ky: 'Кабинет', ru: 'Кабинет', en: 'Room', kyrgyz: 'composed' },
  'centre.time-zone': { ky: 'Убакыт алкагы', ru: 'Часовой пояс', en: 'Time zone', kyrgyz: 'composed' },
  'centre.time-zone-hint': {
    ky: 'Мисалы, Asia/Bishkek.',
    ru: 'Например, Asia/Bishkek.',
    en: 'For instance Asia/Bishkek.',
    kyrgyz: 'composed'
  },
  'centre.day-starts': {
    ky: 'Кызмат күнү качан башталат',
    ru: 'Когда начинается служебный день',
    en: 'When the service day begins',
    kyrgyz: 'composed'
  },
  'centre.day-starts-hint': {
    ky: 'Ошол саатта калган талондор жокко чыгарылып, номерлер кайра башталат. Зал жабык саатты тандаңыз. Өзгөртсөңүз, качантан тартып эсептелери сактоодон мурун айтылат.',
    ru: 'В этот час оставшиеся талоны отменяются, нумерация начинается заново. Выберите час, когда зал закрыт. Если изменить, перед сохранением будет сказано, с какого дня это считается.',
    en: 'At that hour the tickets that are left are cancelled and numbers begin anew. Choose one at which the hall is closed. If it is changed, it is said before saving from which day it counts.',
    kyrgyz: 'composed'
  },
  'centre.public-url': {
    ky: 'Телефондор үчүн дарек',
    ru: 'Адрес для телефонов',
    en: 'Address for phones',
    kyrgyz: 'composed'
  },
  'centre.public-url-hint': {
    ky: 'Талондогу код ушул жакка алып барат. Бош болсо, киосктун дареги.',
    ru: 'Сюда ведёт код на талоне. Если пусто — адрес киоска.',
    en: "The code on a ticket leads there. Empty: the kiosk's own address.",
    kyrgyz: 'composed'
  },
  'centre.not-a-url': {
    ky: 'Дарек https:// же http:// менен башталат.',
    ru: 'Адрес начинается с https:// или http://.',
    en: 'An address begins with https:// or http://.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(centre)
