import type { Catalogue } from '../../../server/client/texts.ts'

/** The buttons of the desk and the few words beneath them. */
export const actions = {
  'action.call': { ky: 'Кийинкини чакыруу', ru: 'Вызвать следующего', en: 'Call next', kyrgyz: 'composed' },
  'action.start': { ky: 'Тейлөөнү баштоо', ru: 'Начать обслуживание', en: 'Start', kyrgyz: 'composed' },
  'action.finish': { ky: 'Тейлөөнү аяктоо', ru: 'Завершить', en: 'Finish', kyrgyz: 'composed' },
  'action.resume': { ky: 'Тыныгуудан кайтуу', ru: 'Вернуться с перерыва', en: 'Back from break', kyrgyz: 'composed' },
  'action.resume-short': { ky: 'Кайтуу', ru: 'Вернуться', en: 'Back', kyrgyz: 'composed' },
  'action.recall': { ky: 'Кайра чакыруу', ru: 'Вызвать повторно', en: 'Recall', kyrgyz: 'composed' },
  'action.no-show': { ky: 'Келген жок', ru: 'Не явился', en: 'No-show', kyrgyz: 'composed' },
  'action.outcome': {
    ky: 'Жыйынтык менен аяктоо',
    ru: 'Завершить с итогом',
    en: 'Finish with outcome',
    kyrgyz: 'composed'
  },
  'action.transfer': { ky: 'Башка терезеге өткөрүү', ru: 'Перенаправить', en: 'Transfer', kyrgyz: 'composed' },
  'action.park': { ky: 'Кийинкиге калтыруу', ru: 'Отложить', en: 'Park', kyrgyz: 'composed' },
  'action.call-other': { ky: 'Тандап чакыруу', ru: 'Вызвать по выбору', en: 'Call another', kyrgyz: 'composed' },
  'action.cancel': { ky: 'Талонду жокко чыгаруу', ru: 'Аннулировать талон', en: 'Cancel ticket', kyrgyz: 'composed' },
  'action.break': { ky: 'Тыныгуу', ru: 'Перерыв', en: 'Break', kyrgyz: 'attested' },
  'action.close-window': { ky: 'Терезени жабуу', ru: 'Закрыть окно', en: 'Close desk', kyrgyz: 'composed' },
  'action.close-desk': { ky: 'Столду жабуу', ru: 'Закрыть стол', en: 'Close desk', kyrgyz: 'composed' },
  'action.close-room': { ky: 'Бөлмөнү жабуу', ru: 'Закрыть кабинет', en: 'Close room', kyrgyz: 'composed' },
  'action.keys': { ky: 'Баскычтар', ru: 'Клавиши', en: 'Keys', kyrgyz: 'composed' },
  'hint.in': { ky: '{time} кийин', ru: 'через {time}', en: 'in {time}', kyrgyz: 'composed' },
  'hint.no-more-recalls': {
    ky: 'чакыруулар бүттү',
    ru: 'вызовов больше нет',
    en: 'no recalls left',
    kyrgyz: 'composed'
  },
  'hint.recall-first': {
    ky: 'адегенде кайра чакырыңыз',
    ru: 'сначала вызовите повторно',
    en: 'recall first',
    kyrgyz: 'composed'
  },
  'hint.waiting': { ky: 'Кезекте: {n}', ru: 'В очереди: {n}', en: 'Waiting: {n}', kyrgyz: 'attested' },
  'hint.suggested': {
    ky: 'Кезекте адам бар, сиз чакырыңыз',
    ru: 'Посетитель ждёт, вызовите вы',
    en: 'Somebody waits, and you are best placed to call',
    kyrgyz: 'composed'
  },
  'hint.nobody': {
    ky: 'Азырынча эч ким күткөн жок',
    ru: 'Пока никто не ждёт',
    en: 'Nobody is waiting yet',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
