import type { Catalogue } from '../../../server/client/texts.ts'

/** Words of the hall display. {desk} is the centre's word for the place of service. */
export const hall = {
  'hall.ticket': { ky: 'Талон', ru: 'Талон', en: 'Ticket', kyrgyz: 'attested' },
  'hall.calls': { ky: 'Чакырылган талондор', ru: 'Вызванные талоны', en: 'Called tickets', kyrgyz: 'composed' },
  'hall.call': {
    ky: '{number} номерлүү талон, {label}-{desk, select, room {кабинетке} desk {столго} other {терезеге}} келиңиз',
    ru: 'Талон {number}, подойдите к {desk, select, room {кабинету} desk {столу} other {окну}} {label}',
    en: 'Ticket {number}, go to {desk, select, room {room} desk {desk} other {window}} {label}',
    kyrgyz: 'composed'
  },
  'notice.title': { ky: 'Жарыя', ru: 'Объявление', en: 'Notice', kyrgyz: 'attested' },
  'hall.waiting': { ky: 'Кезекте', ru: 'В очереди', en: 'Waiting', kyrgyz: 'attested' },
  'hall.people': {
    ky: '{n, plural, other {# талон}}',
    ru: '{n, plural, one {# талон} few {# талона} many {# талонов} other {# талона}}',
    en: '{n, plural, one {# ticket} other {# tickets}}',
    kyrgyz: 'attested'
  },
  'hall.missed': {
    ky: 'Чакырууну өткөрүп жиберсеңиз, кызматкерге кайрылыңыз',
    ru: 'Пропустили вызов? Обратитесь к сотруднику',
    en: 'Missed your call? Ask staff',
    kyrgyz: 'composed'
  },
  'hall.welcome': { ky: 'Кош келиңиз!', ru: 'Добро пожаловать!', en: 'Welcome!', kyrgyz: 'attested' },
  'hall.closed': { ky: 'Борбор жабык', ru: 'Центр закрыт', en: 'The centre is closed', kyrgyz: 'composed' },
  'hall.welcome-hint': {
    ky: 'Талон алыңыз. Номериңиз ушул жерде көрүнөт',
    ru: 'Получите талон. Ваш номер появится здесь',
    en: 'Take a ticket. Your number will appear here',
    kyrgyz: 'composed'
  },
  'hall.sound-off': {
    ky: 'Үн өчүк: экранга тийиңиз',
    ru: 'Звук выключен: коснитесь экрана',
    en: 'Sound is off: touch the screen',
    kyrgyz: 'composed'
  },
  'hall.refused-unknown': {
    ky: 'Мындай зона жок. Барактын дарегин текшериңиз',
    ru: 'Такой зоны нет. Проверьте адрес страницы',
    en: 'There is no such zone. Check the address of this page',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
