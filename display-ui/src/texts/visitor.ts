import type { Catalogue } from '../../../server/client/texts.ts'
import { complaint } from './visitor-complaint.ts'
import { ended } from './visitor-ended.ts'

/** Words of the visitor's own page. {desk} is the centre's word for the place of service. */
export const visitor = {
  'visitor.language': { ky: 'Тил', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'visitor.loading': {
    ky: 'Талонуңузду издеп жатабыз',
    ru: 'Ищем ваш талон',
    en: 'Looking for your ticket',
    kyrgyz: 'composed'
  },

  'visitor.ahead': { ky: 'Сизден мурун', ru: 'Перед вами', en: 'Ahead of you', kyrgyz: 'composed' },
  'visitor.people': {
    ky: 'талон',
    ru: '{n, plural, one {талон} few {талона} many {талонов} other {талона}}',
    en: '{n, plural, one {ticket} other {tickets}}',
    kyrgyz: 'attested'
  },
  'visitor.wait': {
    ky: 'Болжолдуу күтүү',
    ru: 'Примерное ожидание',
    en: 'Estimated wait',
    kyrgyz: 'attested'
  },
  'visitor.where': { ky: 'Кайда', ru: 'Где', en: 'Where', kyrgyz: 'composed' },
  'visitor.next': { ky: 'Кийинки сиз', ru: 'Вы следующий', en: 'You are next', kyrgyz: 'composed' },
  'visitor.zone-word': {
    ky: '{n, plural, one {зонасы} other {зоналары}}',
    ru: '{n, plural, one {зона} few {зоны} many {зоны} other {зоны}}',
    en: '{n, plural, one {zone} other {zones}}',
    kyrgyz: 'composed'
  },
  'visitor.progress': {
    ky: 'Кезек жылып жатат: {total} ичинен {passed} өттү',
    ru: 'Очередь идёт: прошли {passed} из {total}',
    en: 'The queue is moving: {passed} of {total} have gone',
    kyrgyz: 'composed'
  },
  'visitor.priority': {
    ky: 'Кезексиз тейлөө',
    ru: 'Обслуживание вне очереди',
    en: 'Priority service',
    kyrgyz: 'composed'
  },

  'visitor.held': {
    ky: 'Башкаларды өткөрүп жатасыз',
    ru: 'Вы пропускаете других',
    en: 'You are letting others pass',
    kyrgyz: 'composed'
  },
  'visitor.held-until': {
    ky: '{timeAt} кезекке кайтасыз',
    ru: 'Вернётесь в очередь в {time}',
    en: 'Back in the queue at {time}',
    kyrgyz: 'composed'
  },

  'visitor.end-postpone': {
    ky: 'Кезекке азыр кайтуу',
    ru: 'Вернуться в очередь сейчас',
    en: 'Back into the queue now',
    kyrgyz: 'composed'
  },

  'visitor.called': { ky: 'Сизди чакырып жатышат', ru: 'Вас вызывают', en: 'It is your turn', kyrgyz: 'composed' },
  'visitor.go': {
    ky: '{label}-{desk, select, room {кабинетке} desk {столго} other {терезеге}} келиңиз',
    ru: 'Подойдите к {desk, select, room {кабинету} desk {столу} other {окну}} {label}',
    en: 'Please go to {desk, select, room {room} desk {desk} other {window}} {label}',
    kyrgyz: 'composed'
  },
  'visitor.desk': {
    ky: '{desk, select, room {Кабинет} desk {Стол} other {Терезе}}',
    ru: '{desk, select, room {Кабинет} desk {Стол} other {Окно}}',
    en: '{desk, select, room {Room} desk {Desk} other {Window}}',
    kyrgyz: 'attested'
  },
  'visitor.spoken': {
    ky: '{number} номерлүү талон, {label}-{desk, select, room {кабинетке} desk {столго} other {терезеге}} келиңиз',
    ru: 'Талон {number}, подойдите к {desk, select, room {кабинету} desk {столу} other {окну}} {label}',
    en: 'Ticket {number}, please go to {desk, select, room {room} desk {desk} other {window}} {label}',
    kyrgyz: 'composed'
  },
  'visitor.plan': { ky: 'Залдын планы', ru: 'План зала', en: 'Plan of the hall', kyrgyz: 'composed' },
  'visitor.serving': {
    ky: 'Сизди тейлеп жатышат',
    ru: 'Вас обслуживают',
    en: 'You are being served',
    kyrgyz: 'composed'
  },

  'visitor.parked': {
    ky: 'Талонуңуз убактылуу калтырылды',
    ru: 'Ваш талон отложен',
    en: 'Your ticket is on hold',
    kyrgyz: 'unsure'
  },
  'visitor.parked-hint': {
    ky: 'Кызматкер сизди кайра чакырат. Номериңиз өзгөрбөйт',
    ru: 'Сотрудник вызовет вас снова. Номер останется прежним',
    en: 'Staff will call you again. Your number stays the same',
    kyrgyz: 'composed'
  },

  'visitor.missed': {
    ky: 'Чакырууну өткөрүп жибердиңиз',
    ru: 'Вы пропустили вызов',
    en: 'You missed your call',
    kyrgyz: 'composed'
  },
  'visitor.missed-hint': {
    ky: 'Кызматкерге кайрылыңыз, сизди кезекке кайтарат',
    ru: 'Обратитесь к сотруднику: он вернёт вас в очередь',
    en: 'Ask staff: they will put you back in the queue',
    kyrgyz: 'composed'
  },
  'visitor.missed-self': {
    ky: 'Залда болсоңуз, кезекке өзүңүз кайта аласыз',
    ru: 'Если вы в зале, можете вернуться в очередь сами',
    en: 'If you are in the hall, you can come back by yourself',
    kyrgyz: 'composed'
  },
  'visitor.return': { ky: 'Кезекке кайтуу', ru: 'Вернуться в очередь', en: 'Back into the queue', kyrgyz: 'composed' },
  'visitor.missed-until': {
    ky: 'Кайтуу мөөнөтү: {time}',
    ru: 'Вернуться можно до {time}',
    en: 'You can come back until {time}',
    kyrgyz: 'composed'
  },
  'visitor.missed-late': {
    ky: 'Кайтуу мөөнөтү бүттү. Кызматкерге кайрылыңыз же жаңы талон алыңыз',
    ru: 'Время для возвращения вышло. Обратитесь к сотруднику или возьмите новый талон',
    en: 'The time to come back has passed. Ask staff or take a new ticket',
    kyrgyz: 'composed'
  },

  'visitor.finished': {
    ky: 'Тейлөө аяктады. Рахмат!',
    ru: 'Обслуживание завершено. Спасибо!',
    en: 'All done. Thank you!',
    kyrgyz: 'composed'
  },
  'visitor.cancelled': {
    ky: 'Сиз кезекте эмессиз',
    ru: 'Вы больше не в очереди',
    en: 'You are no longer in the queue',
    kyrgyz: 'composed'
  },
  'visitor.cancelled-hint': {
    ky: 'Кайра келгиңиз келсе, жаңы талон алыңыз',
    ru: 'Если захотите вернуться, возьмите новый талон',
    en: 'To come back, take a new ticket',
    kyrgyz: 'composed'
  },
  'visitor.withdrawn': {
    ky: 'Талонуңуз жокко чыгарылды',
    ru: 'Ваш талон отменён',
    en: 'Your ticket was cancelled',
    kyrgyz: 'composed'
  },
  'visitor.withdrawn-hint': {
    ky: 'Кызматкерге кайрылыңыз, ал сизге жаңы талон берет',
    ru: 'Обратитесь к сотруднику, он даст вам новый талон',
    en: 'Please ask a member of staff, who gives you a new one',
    kyrgyz: 'composed'
  },
  'visitor.unknown': {
    ky: 'Мындай талон табылган жок',
    ru: 'Такой талон не найден',
    en: 'This ticket was not found',
    kyrgyz: 'composed'
  },
  'visitor.unknown-hint': {
    ky: 'Талон башка күнкү болушу мүмкүн. Жаңы талон алыңыз же кызматкерге кайрылыңыз',
    ru: 'Возможно, он за другой день. Возьмите новый талон или обратитесь к сотруднику',
    en: 'It may be from another day. Take a new ticket or ask staff',
    kyrgyz: 'composed'
  },

  ...ended,
  ...complaint,

  'visitor.tell': {
    ky: 'Чакырганда кабар берүү',
    ru: 'Сообщить о вызове',
    en: 'Tell me when I am called',
    kyrgyz: 'composed'
  },
  'visitor.tell-title': {
    ky: 'Кантип кабар берели?',
    ru: 'Как вам сообщить?',
    en: 'How shall we tell you?',
    kyrgyz: 'composed'
  },
  'visitor.tell-sound': { ky: 'Үн', ru: 'Звук', en: 'Sound', kyrgyz: 'attested' },
  'visitor.tell-voice': { ky: 'Айтып берүү', ru: 'Голосом', en: 'Spoken', kyrgyz: 'composed' },
  'visitor.tell-notice': {
    ky: 'Телефондун билдирмеси',
    ru: 'Уведомление телефона',
    en: 'Notice of the phone',
    kyrgyz: 'composed'
  },
  'visitor.tell-open': {
    ky: 'Бул баракты жаппаңыз: чакырганда телефон дирилдейт',
    ru: 'Не закрывайте эту страницу: при вызове телефон завибрирует',
    en: 'Keep this page open: the phone will shake when you are called',
    kyrgyz: 'composed'
  },
  'visitor.tell-away': {
    ky: 'Барак жабык болсо да кабар келет',
    ru: 'Сообщение придёт, даже если страница закрыта',
    en: 'A message comes although the page is closed',
    kyrgyz: 'composed'
  },
  'visitor.voice-sample': {
    ky: 'Чакырганда айтып беребиз',
    ru: 'Мы скажем, когда вас вызовут',
    en: 'We will say it when you are called',
    kyrgyz: 'composed'
  },
  'contact.label': {
    ky: 'СМС үчүн телефон номери',
    ru: 'Номер телефона для СМС',
    en: 'Telephone number for a text message',
    kyrgyz: 'composed'
  },
  'contact.save': { ky: 'СМС алуу', ru: 'Получить СМС', en: 'Send me a message', kyrgyz: 'composed' },
  'contact.until': {
    ky: 'Номер бүгүн гана сакталат',
    ru: 'Номер хранится только сегодня',
    en: 'The number is kept for today only',
    kyrgyz: 'composed'
  },
  'contact.kept': { ky: 'СМС жөнөтөбүз', ru: 'Мы пришлём СМС', en: 'We will send a text message', kyrgyz: 'composed' },
  'contact.forget': { ky: 'Номерди өчүрүү', ru: 'Удалить номер', en: 'Remove the number', kyrgyz: 'composed' },
  'contact.wrong': {
    ky: 'Номер туура эмес. Ал {prefix} менен башталат',
    ru: 'Неверный номер. Он начинается с {prefix}',
    en: 'This number is not right. It begins with {prefix}',
    kyrgyz: 'composed'
  },

  'arrive.title': { ky: 'Сиз жолдо келе жатасыз', ru: 'Вы в пути', en: 'You are on your way', kyrgyz: 'composed' },
  'arrive.until': {
    ky: 'Залга {timeTo} чейин келиңиз ({n} мүн)',
    ru: 'Придите в зал до {time} ({n} мин)',
    en: 'Come to the hall by {time} ({n} min)',
    kyrgyz: 'composed'
  },
  'arrive.how': {
    ky: 'Келгенде киоскко ушул алты цифраны киргизиңиз:',
    ru: 'Когда придёте, введите эти шесть цифр в киоске:',
    en: 'When you are there, enter these six digits at the kiosk:',
    kyrgyz: 'composed'
  },
  'arrive.code': { ky: 'Киоск үчүн код', ru: 'Код для киоска', en: 'Code for the kiosk', kyrgyz: 'composed' },

  'visitor.postpone': {
    ky: 'Башкаларды өткөрүп жиберүү',
    ru: 'Пропустить других вперёд',
    en: 'Let others pass',
    kyrgyz: 'composed'
  },
  'visitor.postpone-title': {
    ky: 'Канча мүнөткө?',
    ru: 'На сколько минут?',
    en: 'For how many minutes?',
    kyrgyz: 'composed'
  },
  'visitor.postpone-hint': {
    ky: 'Номериңиз ошол бойдон калат',
    ru: 'Номер останется прежним',
    en: 'Your number stays the same',
    kyrgyz: 'composed'
  },
  'visitor.minutes': {
    ky: '{n} мүнөт',
    ru: '{n, plural, one {# минута} few {# минуты} many {# минут} other {# минуты}}',
    en: '{n, plural, one {# minute} other {# minutes}}',
    kyrgyz: 'attested'
  },
  'visitor.back': { ky: 'Артка', ru: 'Назад', en: 'Back', kyrgyz: 'attested' },
  'visitor.leave': { ky: 'Кезектен чыгуу', ru: 'Выйти из очереди', en: 'Leave the queue', kyrgyz: 'composed' },
  'visitor.leave-title': {
    ky: 'Кезектен чыгасызбы?',
    ru: 'Выйти из очереди?',
    en: 'Leave the queue?',
    kyrgyz: 'composed'
  },
  'visitor.leave-hint': {
    ky: '{number} номери менен кайтып келүүгө болбойт',
    ru: 'Вернуться с номером {number} будет нельзя',
    en: 'You cannot come back with number {number}',
    kyrgyz: 'composed'
  },
  'visitor.leave-confirm': { ky: 'Ооба, чыгам', ru: 'Да, выйти', en: 'Yes, leave', kyrgyz: 'composed' },
  'visitor.stay': { ky: 'Кезекте калам', ru: 'Остаться в очереди', en: 'Stay in the queue', kyrgyz: 'composed' },

  'visitor.rate': {
    ky: 'Тейлөөнү баалаңыз',
    ru: 'Оцените обслуживание',
    en: 'How was the service?',
    kyrgyz: 'composed'
  },
  'rate.5': { ky: 'Абдан жакшы', ru: 'Отлично', en: 'Very good', kyrgyz: 'composed' },
  'rate.4': { ky: 'Жакшы', ru: 'Хорошо', en: 'Good', kyrgyz: 'composed' },
  'rate.3': { ky: 'Орточо', ru: 'Нормально', en: 'Fair', kyrgyz: 'composed' },
  'rate.2': { ky: 'Жаман', ru: 'Плохо', en: 'Bad', kyrgyz: 'composed' },
  'rate.1': { ky: 'Абдан жаман', ru: 'Очень плохо', en: 'Very bad', kyrgyz: 'composed' },
  'rate.about': { ky: 'Эмне үчүн?', ru: 'Почему?', en: 'Why?', kyrgyz: 'composed' },
  'rate.wait': { ky: 'Күтүү убактысы', ru: 'Время ожидания', en: 'Waiting time', kyrgyz: 'composed' },
  'rate.courtesy': { ky: 'Мамиле', ru: 'Отношение', en: 'Manner', kyrgyz: 'composed' },
  'rate.clarity': { ky: 'Түшүндүрүү', ru: 'Понятность', en: 'Explanation', kyrgyz: 'composed' },
  'rate.result': { ky: 'Натыйжа', ru: 'Результат', en: 'Result', kyrgyz: 'composed' },
  'rate.place': { ky: 'Зал', ru: 'Зал', en: 'The hall', kyrgyz: 'composed' },
  'rate.comment': {
    ky: 'Пикириңиз (милдеттүү эмес)',
    ru: 'Комментарий (необязательно)',
    en: 'Comment (optional)',
    kyrgyz: 'composed'
  },
  'rate.comment-hint': {
    ky: 'Аты-жөнүңүздү жана телефонуңузду жазбаңыз',
    ru: 'Не пишите имя и телефон',
    en: 'Please write no names or numbers',
    kyrgyz: 'composed'
  },
  'rate.send': { ky: 'Жөнөтүү', ru: 'Отправить', en: 'Send', kyrgyz: 'attested' },
  'visitor.rated': {
    ky: 'Бааңыз үчүн рахмат!',
    ru: 'Спасибо за оценку!',
    en: 'Thank you for rating!',
    kyrgyz: 'composed'
  },

  'visitor.fresh': {
    ky: 'Түз байланыш · {n} сек мурун жаңыланды',
    ru: 'На связи · обновлено {n} с назад',
    en: 'Live · updated {n} s ago',
    kyrgyz: 'composed'
  },
  'visitor.connecting': { ky: 'Байланышып жатабыз', ru: 'Соединяемся', en: 'Connecting', kyrgyz: 'composed' },
  'visitor.old': {
    ky: 'Байланыш жок. Маалымат эскирди: {time}',
    ru: 'Нет связи. Данные на {time}',
    en: 'No connection. As of {time}',
    kyrgyz: 'composed'
  },
  'visitor.old-age': {
    ky: '{n, plural, =0 {азыр эле} other {{n} мүн мурун}}',
    ru: '{n, plural, =0 {только что} one {# мин назад} few {# мин назад} many {# мин назад} other {# мин назад}}',
    en: '{n, plural, =0 {just now} other {# min ago}}',
    kyrgyz: 'composed'
  },
  'visitor.old-hint': {
    ky: 'Залдагы экранды караңыз',
    ru: 'Смотрите на экран в зале',
    en: 'Please watch the screen in the hall',
    kyrgyz: 'composed'
  },

  'rejection.no-connection': {
    ky: 'Байланыш жок. Кайра аракет кылыңыз',
    ru: 'Нет связи. Попробуйте ещё раз',
    en: 'No connection. Please try again',
    kyrgyz: 'composed'
  },
  'rejection.postpone-too-long': {
    ky: 'Мынча узакка болбойт. Азыраак тандаңыз',
    ru: 'Так надолго нельзя. Выберите меньше',
    en: 'That is too long. Please choose less',
    kyrgyz: 'composed'
  },
  'rejection.other': {
    ky: 'Азыр мүмкүн эмес. Кызматкерге кайрылыңыз',
    ru: 'Сейчас это невозможно. Обратитесь к сотруднику',
    en: 'This is not possible now. Please ask staff',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
