import type { Catalogue } from '../../../../server/client/texts.ts'

/** Finding a ticket, and where it stands in plain words. */
export const finding = {
  'reception.find': {
    ky: 'Талонду табуу',
    ru: 'Найти талон',
    en: 'Find a ticket',
    kyrgyz: 'composed'
  },
  'reception.take': {
    ky: 'Талон берүү',
    ru: 'Выдать талон',
    en: 'Give a ticket',
    kyrgyz: 'composed'
  },
  'reception.booked-list': {
    ky: 'Жазылгандар',
    ru: 'Записавшиеся',
    en: 'Who has booked',
    kyrgyz: 'composed'
  },
  'reception.desks': {
    ky: 'Жумуш орду',
    ru: 'Рабочее место',
    en: 'Desks',
    kyrgyz: 'composed'
  },
  'reception.number': {
    ky: 'Талондун номери: К003, k3 же 3',
    ru: 'Номер талона: К003, k3 или 3',
    en: 'Ticket number: K003, k3 or 3',
    kyrgyz: 'composed'
  },
  'reception.none': {
    ky: 'Бүгүн {number} номерлүү талон болгон жок.',
    ru: 'Сегодня талона {number} не было.',
    en: 'There was no ticket {number} today.',
    kyrgyz: 'composed'
  },
  'reception.several': {
    ky: 'Бул номерде бир нече талон бар. Кызматын сураңыз.',
    ru: 'Талонов с этим номером несколько. Спросите, какая услуга.',
    en: 'Several tickets have this number. Ask which service it is for.',
    kyrgyz: 'composed'
  },
  'reception.missed': {
    ky: 'Чакырууга келбегендер',
    ru: 'Не подошли на вызов',
    en: 'Missed their call',
    kyrgyz: 'composed'
  },
  'reception.day-closed': {
    ky: 'Иш күнү жабык.',
    ru: 'Служебный день закрыт.',
    en: 'The service day is closed.',
    kyrgyz: 'composed'
  },
  'state.waiting': {
    ky: 'Күтүп жатат',
    ru: 'Ждёт',
    en: 'Waiting',
    kyrgyz: 'composed'
  },
  'state.coming': {
    ky: 'Али келе элек',
    ru: 'Ещё в пути',
    en: 'Still on the way',
    kyrgyz: 'composed'
  },
  'state.called': {
    ky: 'Чакырылды',
    ru: 'Вызван',
    en: 'Called',
    kyrgyz: 'composed'
  },
  'state.serving': {
    ky: 'Тейлеп жатышат',
    ru: 'Обслуживается',
    en: 'Being served',
    kyrgyz: 'composed'
  },
  'state.parked': {
    ky: 'Кийинкиге калтырылды',
    ru: 'Отложен',
    en: 'Put aside',
    kyrgyz: 'composed'
  },
  'state.no-show': {
    ky: 'Чакырууга келген жок',
    ru: 'Не подошёл на вызов',
    en: 'Missed the call',
    kyrgyz: 'composed'
  },
  'state.finished': {
    ky: 'Тейлөө бүттү',
    ru: 'Обслужен',
    en: 'Served',
    kyrgyz: 'composed'
  },
  'state.cancelled': {
    ky: 'Жокко чыгарылды',
    ru: 'Отменён',
    en: 'Cancelled',
    kyrgyz: 'composed'
  },
  'stand.next': {
    ky: 'Кийинки чакырылчу ушул талон',
    ru: 'Следующий на вызов',
    en: 'Next to be called',
    kyrgyz: 'composed'
  },
  'stand.ahead': {
    ky: 'Мурун чакырылат: {n}\u00a0талон',
    ru: 'До него вызовут: {n, plural, one {#\u00a0талон} few {#\u00a0талона} many {#\u00a0талонов} other {#\u00a0талона}}',
    en: 'Called before it: {n, plural, one {#\u00a0ticket} other {#\u00a0tickets}}',
    kyrgyz: 'composed'
  },
  'stand.wait': {
    ky: 'Күтүү: {minutes} мүнөт',
    ru: 'Ожидание: {minutes} минут',
    en: 'Wait: {minutes} minutes',
    kyrgyz: 'composed'
  },
  'stand.may-not': {
    ky: 'Бүгүн кезеги жетпей калышы мүмкүн',
    ru: 'Сегодня могут не успеть принять',
    en: 'May not be served before closing',
    kyrgyz: 'composed'
  },
  'stand.held': {
    ky: 'Башкаларды өткөрүп жатат. Кезекке кайтат: {time}',
    ru: 'Пропускает других до {time}',
    en: 'Lets others pass until {time}',
    kyrgyz: 'composed'
  },
  'stand.booked': {
    ky: 'Жазылган убактысы: {time}',
    ru: 'Записан на {time}',
    en: 'Booked for {time}',
    kyrgyz: 'composed'
  },
  'stand.confirm-by': {
    ky: 'Келгенин тастыктоо мөөнөтү: {time}',
    ru: 'Подтвердить приход надо до {time}',
    en: 'The arrival must be confirmed by {time}',
    kyrgyz: 'composed'
  },
  'stand.sent': {
    ky: '{desk} өткөрүлдү',
    ru: 'Перенаправлен. {desk}',
    en: 'Transferred. {desk}',
    kyrgyz: 'composed'
  },
  'stand.only': {
    ky: 'Чакыра турган жалгыз орун: {desk}',
    ru: 'Вызовет только: {desk}',
    en: 'Only called by: {desk}',
    kyrgyz: 'composed'
  },
  'stand.at': {
    ky: '{desk}, саат {time}',
    ru: '{desk}, в {time}',
    en: '{desk}, at {time}',
    kyrgyz: 'composed'
  },
  'stand.time': {
    ky: 'Саат {time}',
    ru: 'В {time}',
    en: 'At {time}',
    kyrgyz: 'composed'
  },
  'stand.since': {
    ky: '{desk}, башталды: {time}',
    ru: '{desk}, с {time}',
    en: '{desk}, since {time}',
    kyrgyz: 'composed'
  },
  'stand.go': {
    ky: 'Азыр барсын',
    ru: 'Пусть подойдёт сейчас',
    en: 'They should go there now',
    kyrgyz: 'composed'
  },
  'stand.reason': {
    ky: 'Себеби: {reason}',
    ru: 'Причина: {reason}',
    en: 'Reason: {reason}',
    kyrgyz: 'composed'
  },
  'stand.back-at': {
    ky: 'Өзү кезекке кайтат: {time}',
    ru: 'Сам вернётся в очередь в {time}',
    en: 'Back in the queue by itself at {time}',
    kyrgyz: 'composed'
  },
  'stand.may-return': {
    ky: 'Кезекке кайтаруу мүмкүн. Мөөнөтү: {time}',
    ru: 'Можно вернуть в очередь до {time}',
    en: 'May come back until {time}',
    kyrgyz: 'composed'
  },
  'stand.grace-over': {
    ky: 'Кайтаруу мөөнөтү бүттү ({time}). Жаңы талон бериңиз',
    ru: 'Вернуть можно было до {time}. Выдайте новый талон',
    en: 'Could come back until {time}. Give a new ticket',
    kyrgyz: 'composed'
  },
  'stand.taken': {
    ky: 'Талон алынды: {time}',
    ru: 'Талон взят в {time}',
    en: 'Ticket taken at {time}',
    kyrgyz: 'composed'
  },
  'ended.day-closed': {
    ky: 'иш күнү жабылды',
    ru: 'день закрыт',
    en: 'the day was closed',
    kyrgyz: 'composed'
  },
  'ended.not-confirmed': {
    ky: 'келгени тастыкталган жок',
    ru: 'приход не подтверждён',
    en: 'the arrival was not confirmed',
    kyrgyz: 'composed'
  },
  'ended.kiosk-flood': {
    ky: 'киоск ашыкча талон чыгарган',
    ru: 'киоск выдал лишние талоны',
    en: 'the kiosk gave out too many',
    kyrgyz: 'composed'
  },
  'ended.visitor': {
    ky: 'келүүчү өзү чыкты',
    ru: 'посетитель ушёл из очереди сам',
    en: 'the visitor left the queue',
    kyrgyz: 'composed'
  },
  'ended.staff': {
    ky: 'кызматкер чыгарды',
    ru: 'отменил сотрудник',
    en: 'by staff',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
