import type { Catalogue } from '../../../server/client/texts.ts'

/** What the dialogs ask. */
export const dialogs = {
  'dialog.back': { ky: 'Артка', ru: 'Назад', en: 'Back', kyrgyz: 'attested' },
  'dialog.close': { ky: 'Жабуу', ru: 'Закрыть', en: 'Close', kyrgyz: 'composed' },
  'dialog.reason': { ky: 'Себеби', ru: 'Причина', en: 'Reason', kyrgyz: 'composed' },
  'dialog.own-words': {
    ky: 'Же өз сөзүңүз менен',
    ru: 'Или своими словами',
    en: 'Or in your own words',
    kyrgyz: 'composed'
  },
  'dialog.reason-missing': {
    ky: 'Себебин тандаңыз же жазыңыз.',
    ru: 'Выберите или напишите причину.',
    en: 'Choose or write a reason.',
    kyrgyz: 'composed'
  },
  'outcome.title': {
    ky: 'Тейлөөнү аяктоо: {number}',
    ru: 'Завершить: {number}',
    en: 'Finish: {number}',
    kyrgyz: 'composed'
  },
  'outcome.legend': { ky: 'Жыйынтыгы', ru: 'Итог', en: 'Outcome', kyrgyz: 'composed' },
  'outcome.missing': { ky: 'Жыйынтыгын тандаңыз.', ru: 'Выберите итог.', en: 'Choose an outcome.', kyrgyz: 'composed' },
  'park.title': {
    ky: 'Кийинкиге калтыруу: {number}',
    ru: 'Отложить: {number}',
    en: 'Park: {number}',
    kyrgyz: 'unsure'
  },
  'park.for': { ky: 'Канча убакытка', ru: 'На сколько', en: 'For how long', kyrgyz: 'composed' },
  'park.no-limit': { ky: 'мөөнөтсүз', ru: 'без срока', en: 'no limit', kyrgyz: 'composed' },
  'park.same-desk': {
    ky: 'Кайра ушул орунга гана келет',
    ru: 'Вернётся только к этому месту',
    en: 'Comes back to this desk only',
    kyrgyz: 'composed'
  },
  'transfer.title': {
    ky: 'Башка терезеге өткөрүү: {number}',
    ru: 'Перенаправить: {number}',
    en: 'Transfer: {number}',
    kyrgyz: 'composed'
  },
  'transfer.to': { ky: 'Кайда', ru: 'Куда', en: 'Where to', kyrgyz: 'composed' },
  'transfer.find': {
    ky: 'Кайда: санын басыңыз же аталышын жазыңыз',
    ru: 'Куда: нажмите цифру или начните писать название',
    en: 'Where to: press a digit, or type part of the name',
    kyrgyz: 'composed'
  },
  'transfer.none': { ky: 'Табылган жок', ru: 'Не найдено', en: 'Nothing found', kyrgyz: 'composed' },
  'transfer.back-to-me': {
    ky: 'Анан кайра мага кайтсын',
    ru: 'И потом вернуть ко мне',
    en: 'And then back to me',
    kyrgyz: 'composed'
  },
  'transfer.desk': { ky: 'Орун', ru: 'Место', en: 'Desk', kyrgyz: 'composed' },
  'transfer.any-desk': { ky: 'Каалаган орун', ru: 'Любое место', en: 'Any desk', kyrgyz: 'composed' },
  'transfer.reason': { ky: 'Себеби', ru: 'Причина', en: 'Reason', kyrgyz: 'composed' },
  'transfer.no-reason': { ky: 'Тандалган жок', ru: 'Не выбрана', en: 'None chosen', kyrgyz: 'composed' },
  'transfer.note': {
    ky: 'Кийинки кызматкерге эскертүү',
    ru: 'Заметка следующему сотруднику',
    en: 'Note to the next operator',
    kyrgyz: 'composed'
  },
  'transfer.keep-place': {
    ky: 'Кезектеги орду сакталат',
    ru: 'Место в очереди сохраняется',
    en: 'Keeps its place in the queue',
    kyrgyz: 'composed'
  },
  'transfer.missing': {
    ky: 'Кызматты же орунду тандаңыз.',
    ru: 'Выберите услугу или место.',
    en: 'Choose a service or a desk.',
    kyrgyz: 'composed'
  },
  'call.title': { ky: 'Тандап чакыруу', ru: 'Вызвать по выбору', en: 'Call another', kyrgyz: 'composed' },
  'call.search': { ky: 'Талондун номери', ru: 'Номер талона', en: 'Ticket number', kyrgyz: 'composed' },
  'call.tickets': { ky: 'Талондор', ru: 'Талоны', en: 'Tickets', kyrgyz: 'composed' },
  'call.none': { ky: 'Мындай талон жок', ru: 'Такого талона нет', en: 'No such ticket', kyrgyz: 'composed' },
  'call.do': { ky: 'Чакыруу', ru: 'Вызвать', en: 'Call', kyrgyz: 'composed' },
  'call.do-number': { ky: 'Чакыруу: {number}', ru: 'Вызвать: {number}', en: 'Call {number}', kyrgyz: 'composed' },
  'call.missing': { ky: 'Талонду тандаңыз.', ru: 'Выберите талон.', en: 'Choose a ticket.', kyrgyz: 'composed' },
  'cancel.title': {
    ky: 'Талонду жокко чыгаруу: {number}',
    ru: 'Аннулировать талон: {number}',
    en: 'Cancel ticket: {number}',
    kyrgyz: 'composed'
  },
  'cancel.about': {
    ky: 'Адам кезектен чыгат. Муну артка кайтаруу мүмкүн эмес.',
    ru: 'Посетитель выйдет из очереди. Это нельзя отменить.',
    en: 'The visitor leaves the queue. This cannot be undone.',
    kyrgyz: 'composed'
  },
  'cancel.asked': {
    ky: 'Адам өзү сурады',
    ru: 'Посетитель попросил',
    en: 'The visitor asked for it',
    kyrgyz: 'composed'
  },
  'cancel.left': { ky: 'Адам кетип калды', ru: 'Посетитель ушёл', en: 'The visitor has left', kyrgyz: 'composed' },
  'cancel.mistake': {
    ky: 'Талон жаңылыш алынган',
    ru: 'Талон взят по ошибке',
    en: 'Taken by mistake',
    kyrgyz: 'composed'
  },
  'break.title': { ky: 'Тыныгууга чыгуу', ru: 'Уйти на перерыв', en: 'Take a break', kyrgyz: 'composed' },
  'row.call': { ky: 'Азыр чакыруу…', ru: 'Вызвать сейчас…', en: 'Call now…', kyrgyz: 'composed' },
  'row.resume': { ky: 'Кезекке кайтаруу', ru: 'Вернуть в очередь', en: 'Back into the queue', kyrgyz: 'composed' },
  'row.cancel': { ky: 'Жокко чыгаруу…', ru: 'Аннулировать…', en: 'Cancel…', kyrgyz: 'composed' },
  'row.gone': {
    ky: 'Бул талон мындан ары күтүп турган жок.',
    ru: 'Этот талон больше не ждёт.',
    en: 'This ticket is no longer waiting.',
    kyrgyz: 'composed'
  },
  'close.about': {
    ky: 'Сизге жаңы талон берилбейт.',
    ru: 'Новых талонов у вас не будет.',
    en: 'No more tickets will come to you.',
    kyrgyz: 'composed'
  },
  'leave.title': { ky: 'Чыгуу', ru: 'Выход', en: 'Sign out', kyrgyz: 'attested' },
  'leave.about': {
    ky: 'Жумуш ордуңуз ачык. Жаппасаңыз, ал ачык бойдон калат.',
    ru: 'Ваше место открыто. Если не закрыть, оно так и останется открытым.',
    en: 'Your desk is open. If you don’t close it, it stays open.',
    kyrgyz: 'composed'
  },
  'leave.ticket': {
    ky: 'Сизде {number} талону бар. Адегенде аны аяктаңыз, калтырыңыз же өткөрүңүз.',
    ru: 'У вас талон {number}. Сначала завершите, отложите или перенаправьте его.',
    en: 'Ticket {number} is at your desk. Finish, park or transfer it first.',
    kyrgyz: 'composed'
  },
  'leave.close': { ky: 'Жаап, чыгуу', ru: 'Закрыть и выйти', en: 'Close the desk and sign out', kyrgyz: 'composed' },
  'leave.keep': {
    ky: 'Ачык калтырып чыгуу',
    ru: 'Выйти, не закрывая',
    en: 'Sign out, leave the desk open',
    kyrgyz: 'composed'
  },
  'keys.title': { ky: 'Баскычтар', ru: 'Клавиши', en: 'Keys', kyrgyz: 'composed' },
  'keys.next-step': {
    ky: 'Кийинки кадам (жашыл баскыч)',
    ru: 'Следующий шаг (зелёная кнопка)',
    en: 'Next step (the green button)',
    kyrgyz: 'composed'
  },
  'keys.presets': {
    ky: 'Даяр жоопту же тейлөөнүн жыйынтыгын тандоо',
    ru: 'Выбрать готовый ответ или итог обслуживания',
    en: 'Pick a ready answer, or the outcome of a visit',
    kyrgyz: 'composed'
  },
  'keys.escape': { ky: 'Терезечени жабуу', ru: 'Закрыть окошко', en: 'Close the dialog', kyrgyz: 'composed' },
  'keys.letters': {
    ky: 'Тамга баскычтары иштейт',
    ru: 'Буквенные клавиши включены',
    en: 'Letter keys are on',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
