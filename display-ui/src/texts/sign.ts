import type { Catalogue } from '../../../server/client/texts.ts'

/** Words of the sign over one desk. {desk} is the centre's word for the place of service. */
export const sign = {
  'sign.called': { ky: 'Чакырылып жатат', ru: 'Вызывается', en: 'Now calling', kyrgyz: 'composed' },
  'sign.serving': { ky: 'Тейлөө жүрүп жатат', ru: 'Обслуживается', en: 'In service', kyrgyz: 'composed' },
  'sign.free': {
    ky: 'Сураныч, кезегиңизди күтүңүз',
    ru: 'Ожидайте своей очереди',
    en: 'Please wait your turn',
    kyrgyz: 'attested'
  },
  'sign.closed': {
    ky: '{desk, select, room {Кабинет} desk {Стол} other {Терезе}} жабык',
    ru: '{desk, select, room {Кабинет закрыт} desk {Стол закрыт} other {Окно закрыто}}',
    en: '{desk, select, room {Room} desk {Desk} other {Window}} closed',
    kyrgyz: 'composed'
  },
  'sign.paused': { ky: 'Тыныгуу', ru: 'Перерыв', en: 'Break', kyrgyz: 'attested' },
  'sign.refused-unknown': {
    ky: 'Мындай номер жок. Барактын дарегин текшериңиз',
    ru: 'Такого номера нет. Проверьте адрес страницы',
    en: 'There is no such number. Check the address of this page',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
