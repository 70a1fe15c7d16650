import type { Catalogue } from '../../../server/client/texts.ts'

/** What a desk is called here (a setting of the centre), its status, and short measures. */
export const labels = {
  'desk.window': { ky: '{n}-терезе', ru: 'Окно {n}', en: 'Window {n}', kyrgyz: 'attested' },
  'desk.desk': { ky: '{n}-стол', ru: 'Стол {n}', en: 'Desk {n}', kyrgyz: 'composed' },
  'desk.room': { ky: '{n}-кабинет', ru: 'Кабинет {n}', en: 'Room {n}', kyrgyz: 'composed' },
  'desk.from-window': { ky: '{n}-терезеден', ru: 'От окна {n}', en: 'From window {n}', kyrgyz: 'composed' },
  'desk.from-desk': { ky: '{n}-столдон', ru: 'От стола {n}', en: 'From desk {n}', kyrgyz: 'composed' },
  'desk.from-room': { ky: '{n}-кабинеттен', ru: 'Из кабинета {n}', en: 'From room {n}', kyrgyz: 'composed' },
  'desk.status-open': { ky: 'Ачык', ru: 'Открыто', en: 'Open', kyrgyz: 'attested' },
  'desk.status-paused': { ky: 'Тыныгуу', ru: 'Перерыв', en: 'Break', kyrgyz: 'attested' },
  'desk.status-closed': { ky: 'Жабык', ru: 'Закрыто', en: 'Closed', kyrgyz: 'composed' },
  'desk.lent-until': {
    ky: 'Жетекчинин өтүнүчү боюнча {time} чейин башка кызматтарды тейлейсиз.',
    ru: 'По решению руководителя до {time} вы обслуживаете другие услуги.',
    en: 'The supervisor has lent you to other services until {time}.',
    kyrgyz: 'composed'
  },
  'desk.message-from': {
    ky: 'Зал башчысы, {time}',
    ru: 'Начальник зала, {time}',
    en: 'Supervisor, {time}',
    kyrgyz: 'composed'
  },
  'measure.seconds': { ky: '{n} сек', ru: '{n} сек', en: '{n} s', kyrgyz: 'attested' }
} as const satisfies Catalogue
