/** What notifications say. Short: a text message in Cyrillic has room for 70 letters. `kyrgyz` says how sure its Kyrgyz is, as in server/client/texts. */
export const notificationTexts = {
  'message.next': {
    ky: '{number}: кийинки сиз. Залда болуңуз',
    ru: '{number}: вы следующий. Будьте в зале',
    en: '{number}: you are next. Please be in the hall',
    kyrgyz: 'composed'
  },
  'message.called': {
    ky: '{number}: {label}-{desk, select, room {кабинетке} desk {столго} other {терезеге}} келиңиз',
    ru: '{number}: подойдите к {desk, select, room {кабинету} desk {столу} other {окну}} {label}',
    en: '{number}: please go to {desk, select, room {room} desk {desk} other {window}} {label}',
    kyrgyz: 'composed'
  },
  'message.complaint': {
    ky: '{number}: даттанууңузга жооп бар. Талондун барагын ачыңыз',
    ru: '{number}: на вашу жалобу есть ответ. Откройте страницу талона',
    en: '{number}: your complaint has an answer. Open the page of your ticket',
    kyrgyz: 'composed'
  },
  'message.link': {
    ky: '{number}: кезегиңизди ушул жерден көрүңүз {url}',
    ru: '{number}: ваша очередь здесь {url}',
    en: '{number}: follow your place here {url}',
    kyrgyz: 'composed'
  },
  'message.appointment': {
    ky: 'Сиз {date}, саат {time} жазылгансыз. Келе албасаңыз, жокко чыгарыңыз',
    ru: 'Вы записаны на {date}, {time}. Не сможете прийти – отмените',
    en: 'Your appointment: {date}, {time}. If you cannot come, please cancel it',
    kyrgyz: 'composed'
  }
} as const
