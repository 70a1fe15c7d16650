import type { Catalogue } from '../../../../server/client/texts.ts'

/** Steering the day: what can be done, and what it would change. */
export const steering = {
  'steer.message': { ky: 'Билдирүү', ru: 'Сообщение', en: 'Message', kyrgyz: 'composed' },
  'steer.find': { ky: 'Талонду табуу', ru: 'Найти талон', en: 'Find a ticket', kyrgyz: 'composed' },
  'steer.stop': { ky: 'Талон берүүнү токтотуу', ru: 'Остановить выдачу', en: 'Stop tickets', kyrgyz: 'composed' },
  'steer.go-on': {
    ky: 'Талон берүүнү улантуу',
    ru: 'Возобновить выдачу',
    en: 'Give out tickets again',
    kyrgyz: 'composed'
  },
  'steer.close-day': { ky: 'Күндү жабуу', ru: 'Закрыть день', en: 'Close the day', kyrgyz: 'composed' },
  'steer.open-desk': { ky: '{desk}: ачуу', ru: '{desk}: открыть', en: '{desk}: open it', kyrgyz: 'composed' },
  'steer.open-desk-about': {
    ky: 'Орун сизге ачылат: өзүңүз тейлейсиз. Башка кызматкер болсо, ал өзү ачсын — эмне өзгөрөрү ушул жерде.',
    ru: 'Место откроется на вас: обслуживать будете вы. Если есть свободный сотрудник, пусть откроет он; что изменится, видно здесь.',
    en: 'The desk is then yours: you serve at it. If an operator is free, let them open it; what it changes is told here.',
    kyrgyz: 'composed'
  },
  'steer.ready': { ky: 'Даяр себептер', ru: 'Готовые причины', en: 'Ready reasons', kyrgyz: 'composed' },
  'ready.long-queue': { ky: 'Кезек өтө узун', ru: 'Большая очередь', en: 'The queue is too long', kyrgyz: 'composed' },
  'ready.no-operator': {
    ky: 'Кызматкер жок',
    ru: 'Нет сотрудника',
    en: 'An operator is missing',
    kyrgyz: 'composed'
  },
  'ready.system-down': {
    ky: 'Программа же байланыш иштебейт',
    ru: 'Не работает программа или связь',
    en: 'A system or the network is down',
    kyrgyz: 'composed'
  },
  'ready.mistaken': { ky: 'Ката оңдолду', ru: 'Исправление ошибки', en: 'A mistake is put right', kyrgyz: 'composed' },
  'ready.health': {
    ky: 'Келүүчүнүн ден соолугу',
    ru: 'Самочувствие посетителя',
    en: "The visitor's health",
    kyrgyz: 'composed'
  },
  'ready.emergency': { ky: 'Өзгөчө кырдаал', ru: 'Чрезвычайная ситуация', en: 'An emergency', kyrgyz: 'composed' },
  'steer.close-day-sure': {
    ky: 'Күн кайра ачылбайт. Жабуу үчүн дагы бир жолу басыңыз.',
    ru: 'День снова не откроется. Нажмите ещё раз, чтобы закрыть его.',
    en: 'The day cannot be opened again. Press once more to close it.',
    kyrgyz: 'composed'
  },
  'steer.close-day-now': {
    ky: 'Ооба, күндү жабуу',
    ru: 'Да, закрыть день',
    en: 'Yes, close the day',
    kyrgyz: 'composed'
  },
  'effect.total': {
    ky: 'Баары: {services, number} кызмат өзгөрөт; кезегинде {before, number} талон, кийин {after, number}.',
    ru: 'Всего меняется услуг: {services, number}; ждут в них {before, number}, станет {after, number}.',
    en: 'In all: {services, number} services change; {before, number} wait for them, then {after, number}.',
    kyrgyz: 'composed'
  },
  'steer.what': { ky: 'Эмне кылуу керек?', ru: 'Что сделать?', en: 'What shall be done?', kyrgyz: 'composed' },
  'steer.service-close': {
    ky: 'Бүгүнкүгө жабуу',
    ru: 'Закрыть на сегодня',
    en: 'Close it for today',
    kyrgyz: 'composed'
  },
  'steer.service-open': { ky: 'Бүгүнкүгө ачуу', ru: 'Открыть на сегодня', en: 'Open it for today', kyrgyz: 'composed' },
  'steer.service-hours': {
    ky: 'Кайра өз сааттары боюнча',
    ru: 'Снова по своим часам',
    en: 'By its hours again',
    kyrgyz: 'composed'
  },
  'steer.move-queue': {
    ky: 'Кезекти башка кызматка өткөрүү',
    ru: 'Перевести очередь в другую услугу',
    en: 'Move its queue to another service',
    kyrgyz: 'composed'
  },
  'steer.join-queue': {
    ky: 'Башка кызматтын орундары муну да тейлесин',
    ru: 'Места другой услуги обслуживают и эту',
    en: 'Desks of another service serve it too',
    kyrgyz: 'composed'
  },
  'steer.who-waits': { ky: 'Ким күтүп турат', ru: 'Кто ждёт', en: 'Who waits', kyrgyz: 'composed' },
  'steer.other-service': { ky: 'Кайсы кызмат', ru: 'Какая услуга', en: 'Which service', kyrgyz: 'composed' },
  'steer.choose': { ky: 'Тандаңыз', ru: 'Выберите', en: 'Choose', kyrgyz: 'attested' },
  'steer.reason': {
    ky: 'Себеби (журналда калат)',
    ru: 'Причина (останется в журнале)',
    en: 'Reason (kept in the log)',
    kyrgyz: 'composed'
  },
  'steer.until': { ky: 'Канча убакытка', ru: 'На какое время', en: 'For how long', kyrgyz: 'composed' },
  'steer.minutes': { ky: '{n, number} мүн', ru: '{n, number} мин', en: '{n, number} min', kyrgyz: 'attested' },
  'steer.hours': { ky: '{n, number} саат', ru: '{n, number} ч', en: '{n, number} h', kyrgyz: 'attested' },
  'steer.lend': {
    ky: '{desk}: башка кызматтарга берүү',
    ru: '{desk}: отдать другим услугам',
    en: '{desk}: lend it to other services',
    kyrgyz: 'composed'
  },
  'steer.lend-about': {
    ky: 'Ушул убакытта кайсы кызматтарды тейлейт. Андан кийин өзү мурдагыдай болот.',
    ru: 'Какие услуги обслуживать это время. Потом само вернётся как было.',
    en: 'What it serves meanwhile. Afterwards it is as before by itself.',
    kyrgyz: 'composed'
  },
  'steer.end-lending': {
    ky: '{desk}: өз кызматтарына кайтаруу',
    ru: '{desk}: вернуть к своим услугам',
    en: '{desk}: back to its own services',
    kyrgyz: 'composed'
  },
  'steer.ticket': { ky: '{number} талону', ru: 'Талон {number}', en: 'Ticket {number}', kyrgyz: 'composed' },
  'steer.ticket-number': { ky: 'Талондун номери', ru: 'Номер талона', en: 'Ticket number', kyrgyz: 'attested' },
  'steer.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'steer.class': { ky: 'Артыкчылык', ru: 'Приоритет', en: 'Priority', kyrgyz: 'composed' },
  'steer.ordinary': { ky: 'Жалпы кезек', ru: 'Общая очередь', en: 'General queue', kyrgyz: 'composed' },
  'steer.desk': { ky: 'Ушул орун гана', ru: 'Только это место', en: 'This desk only', kyrgyz: 'composed' },
  'steer.any-desk': { ky: 'Каалаган орун', ru: 'Любое место', en: 'Any desk', kyrgyz: 'composed' },
  'steer.parked': { ky: 'калтырылган', ru: 'отложен', en: 'parked', kyrgyz: 'composed' },
  'steer.waited': {
    ky: '{minutes, number} мүн күттү',
    ru: 'ждёт {minutes, number} мин',
    en: 'waited {minutes, number} min',
    kyrgyz: 'composed'
  },
  'steer.none-found': {
    ky: 'Күткөндөрдүн арасында мындай талон жок.',
    ru: 'Среди ожидающих такого талона нет.',
    en: 'Nobody who waits has such a ticket.',
    kyrgyz: 'composed'
  },
  'steer.more': { ky: 'дагы {n, number}', ru: 'ещё {n, number}', en: '{n, number} more', kyrgyz: 'composed' },
  'steer.to': { ky: 'Кимге', ru: 'Кому', en: 'To whom', kyrgyz: 'composed' },
  'steer.to-desks': {
    ky: 'Бардык ачык орундарга',
    ru: 'На все открытые места',
    en: 'To all open desks',
    kyrgyz: 'composed'
  },
  'steer.to-displays': {
    ky: 'Таблолорго, келгендерге',
    ru: 'На табло, посетителям',
    en: 'To the displays, for visitors',
    kyrgyz: 'composed'
  },
  'steer.words-ky': { ky: 'Кыргызча текст', ru: 'Текст на кыргызском', en: 'Text in Kyrgyz', kyrgyz: 'composed' },
  'steer.words-ru': { ky: 'Орусча текст', ru: 'Текст на русском', en: 'Text in Russian', kyrgyz: 'composed' },
  'steer.words-en': { ky: 'Англисче текст', ru: 'Текст на английском', en: 'Text in English', kyrgyz: 'composed' },
  'steer.words-one': {
    ky: 'Бош калган тил биринчи жазылган текстти көрсөтөт.',
    ru: 'Пустой язык покажет текст, написанный первым.',
    en: 'A language that is left empty shows the first text there is.',
    kyrgyz: 'composed'
  },
  'steer.withdraw': {
    ky: 'Билдирүүнү алып салуу',
    ru: 'Снять сообщение',
    en: 'Withdraw the message',
    kyrgyz: 'composed'
  },
  'steer.cancel-issued': {
    ky: '«{name}» киоску алган талондорду жокко чыгаруу',
    ru: 'Отменить талоны киоска «{name}»',
    en: 'Cancel what the kiosk "{name}" issued',
    kyrgyz: 'composed'
  },
  'steer.cancel-issued-about': {
    ky: 'Ушул убакытта алынып, азыр күтүп турган жана бир да жолу чакырылбаган талондор жокко чыгат. Башка киосктордун талондору калат.',
    ru: 'Отменяются талоны, взятые в это время, которые ещё ждут и ни разу не вызваны. Талоны других киосков остаются.',
    en: 'Tickets taken in this time that still wait and were never called are cancelled. Those of other kiosks stay.',
    kyrgyz: 'composed'
  },
  'steer.from': { ky: 'Саат канчадан', ru: 'С', en: 'From', kyrgyz: 'composed' },
  'steer.to-time': { ky: 'Саат канчага чейин', ru: 'По', en: 'To', kyrgyz: 'composed' },
  'steer.close-day-about': {
    ky: 'Күн жабылат жана бүгүн кайра ачылбайт. Күткөндөрдүн баары кезегин жоготот, орундар жабылат.',
    ru: 'День закроется, и сегодня его уже не открыть. Все ожидающие потеряют очередь, места закроются.',
    en: 'The day is closed and cannot be opened again today. All who wait lose their place, and the desks are closed.',
    kyrgyz: 'composed'
  },
  'steer.close-day-type': {
    ky: 'Ырастоо үчүн кезегин жоготкондордун санын жазыңыз: {n, number}',
    ru: 'Для подтверждения введите, сколько человек потеряют очередь: {n, number}',
    en: 'To confirm, write how many lose their place: {n, number}',
    kyrgyz: 'composed'
  },
  'steer.apply': { ky: 'Аткаруу', ru: 'Выполнить', en: 'Do it', kyrgyz: 'composed' },
  'steer.done': { ky: 'Аткарылды: {what}', ru: 'Выполнено: {what}', en: 'Done: {what}', kyrgyz: 'composed' },
  'steer.incomplete': {
    ky: 'Адегенде бардык талааларды толтуруңуз.',
    ru: 'Сначала заполните всё.',
    en: 'Fill in everything first.',
    kyrgyz: 'composed'
  },
  'effect.title': { ky: 'Эмне өзгөрөт', ru: 'Что изменится', en: 'What will change', kyrgyz: 'composed' },
  'effect.wait': {
    ky: 'Толтурулганда бул жерде эмне өзгөрөрү жазылат.',
    ru: 'Когда всё заполнено, здесь сказано, что изменится.',
    en: 'When everything is filled in, this says what will change.',
    kyrgyz: 'composed'
  },
  'effect.not-served': {
    ky: 'Орундар жабылганга чейин жетишпейт окшойт: {names}',
    ru: 'Скорее всего, не успеют до закрытия мест: {names}',
    en: 'Probably not served before the desks close: {names}',
    kyrgyz: 'composed'
  },
  'effect.none': {
    ky: 'Кезекте эч нерсе өзгөрбөйт.',
    ru: 'В очереди ничего не изменится.',
    en: 'Nothing changes in the queue.',
    kyrgyz: 'composed'
  },
  'effect.moved': {
    ky: 'Өткөрүлгөн талондор: {n, number}',
    ru: 'Переведено талонов: {n, number}',
    en: 'Tickets put elsewhere: {n, number}',
    kyrgyz: 'composed'
  },
  'effect.cancelled': {
    ky: 'Жокко чыгарылган талондор: {n, number}',
    ru: 'Отменено талонов: {n, number}',
    en: 'Tickets cancelled: {n, number}',
    kyrgyz: 'composed'
  },
  'effect.finished': {
    ky: 'Үзүлгөн тейлөөлөр: {n, number}',
    ru: 'Прервано обслуживаний: {n, number}',
    en: 'Visits cut off: {n, number}',
    kyrgyz: 'composed'
  },
  'effect.screens': {
    ky: 'Азыр көрсөтүлгөн экрандар: {n, number}',
    ru: 'Экранов сейчас: {n, number}',
    en: 'Screens now: {n, number}',
    kyrgyz: 'composed'
  },
  'effect.waiting': {
    ky: 'күтүп тургандар {before, number} → {after, number}',
    ru: 'ждут {before, number} → {after, number}',
    en: 'waiting {before, number} → {after, number}',
    kyrgyz: 'composed'
  },
  'effect.desks': {
    ky: 'ачык орун {before, number} → {after, number}',
    ru: 'открыто мест {before, number} → {after, number}',
    en: 'open desks {before, number} → {after, number}',
    kyrgyz: 'composed'
  },
  'effect.likely': {
    ky: 'күтүү болжол менен {before, number} → {after, number} мүн',
    ru: 'ожидание около {before, number} → {after, number} мин',
    en: 'wait about {before, number} → {after, number} min',
    kyrgyz: 'composed'
  },
  'effect.tickets-off': { ky: 'талон берилбейт', ru: 'талоны не выдаются', en: 'no more tickets', kyrgyz: 'composed' },
  'effect.tickets-on': { ky: 'талон берилет', ru: 'талоны выдаются', en: 'gives out tickets', kyrgyz: 'composed' },
  'effect.ahead': {
    ky: '{number}: алдында {before, number} → {after, number} адам',
    ru: '{number}: впереди {before, number} → {after, number}',
    en: '{number}: {before, number} → {after, number} ahead',
    kyrgyz: 'composed'
  },
  'effect.desks-close': {
    ky: 'Жабылган орундар ({n, number}): {desks}',
    ru: 'Закрываются места ({n, number}): {desks}',
    en: 'Desks closed ({n, number}): {desks}',
    kyrgyz: 'composed'
  },
  'effect.gains': { ky: 'кошулат: {names}', ru: 'добавится: {names}', en: 'gets {names}', kyrgyz: 'composed' },
  'effect.loses': { ky: 'алынат: {names}', ru: 'уйдёт: {names}', en: 'loses {names}', kyrgyz: 'composed' }
} as const satisfies Catalogue
