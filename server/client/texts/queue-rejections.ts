import type { Catalogue } from '../texts.ts'

/** Words for what the queue itself refuses: tickets, desks, the day. */
export const queueRejections = {
  'rejection.unknown-service': {
    ky: 'Мындай кызмат жок.',
    ru: 'Такой услуги нет.',
    en: 'There is no such service.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-class': {
    ky: 'Мындай артыкчылык жок.',
    ru: 'Такой льготной категории нет.',
    en: 'There is no such priority class.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-desk': {
    ky: 'Мындай терезе жок.',
    ru: 'Такого окна нет.',
    en: 'There is no such desk.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-ticket': {
    ky: 'Бүгүн мындай талон жок.',
    ru: 'Сегодня такого талона нет.',
    en: 'There is no such ticket today.',
    kyrgyz: 'composed'
  },
  'rejection.duplicate-ticket': {
    ky: 'Бул талон мурда берилген.',
    ru: 'Этот талон уже выдан.',
    en: 'This ticket was issued already.',
    kyrgyz: 'composed'
  },
  'rejection.day-closed': {
    ky: 'Жумуш күнү ачыла элек.',
    ru: 'Рабочий день не открыт.',
    en: 'The service day is not open.',
    kyrgyz: 'composed'
  },
  'rejection.day-open': {
    ky: 'Жумуш күнү ачык.',
    ru: 'Рабочий день уже открыт.',
    en: 'The service day is open already.',
    kyrgyz: 'composed'
  },
  'rejection.service-closed': {
    ky: 'Бул кызмат азыр жабык.',
    ru: 'Эта услуга сейчас закрыта.',
    en: 'This service is closed now.',
    kyrgyz: 'composed'
  },
  'rejection.daily-limit': {
    ky: 'Бүгүн талон берүү аяктады.',
    ru: 'Выдача талонов на сегодня завершена.',
    en: 'No more tickets today.',
    kyrgyz: 'composed'
  },
  'rejection.queue-empty': {
    ky: 'Азыр сизге кезекте эч ким жок.',
    ru: 'Сейчас к вам никого нет в очереди.',
    en: 'Nobody is waiting for you now.',
    kyrgyz: 'composed'
  },
  'rejection.desk-not-open': {
    ky: 'Терезе ачык эмес.',
    ru: 'Окно не открыто.',
    en: 'The desk is not open.',
    kyrgyz: 'composed'
  },
  'rejection.desk-not-paused': {
    ky: 'Терезе тыныгууда эмес.',
    ru: 'Окно не на перерыве.',
    en: 'The desk is not on a break.',
    kyrgyz: 'composed'
  },
  'rejection.desk-taken': {
    ky: 'Бул терезеде башка кызматкер отурат.',
    ru: 'Это окно занял другой сотрудник.',
    en: 'Another operator has this desk.',
    kyrgyz: 'composed'
  },
  'rejection.desk-busy': {
    ky: 'Терезеде талон бар: адегенде аны аяктаңыз.',
    ru: 'В окне уже есть талон: сначала завершите его.',
    en: 'There is a ticket at the desk: finish it first.',
    kyrgyz: 'composed'
  },
  'rejection.desk-idle': {
    ky: 'Терезеде талон жок.',
    ru: 'В окне нет талона.',
    en: 'There is no ticket at the desk.',
    kyrgyz: 'composed'
  },
  'rejection.not-your-desk': {
    ky: 'Бул сиздин терезе эмес.',
    ru: 'Это не ваше окно.',
    en: 'This is not your desk.',
    kyrgyz: 'composed'
  },
  'rejection.operator-elsewhere': {
    ky: 'Сизде башка терезе ачык: адегенде аны жабыңыз.',
    ru: 'У вас открыто другое окно: сначала закройте его.',
    en: 'You have another desk open: close it first.',
    kyrgyz: 'composed'
  },
  'rejection.stale-command': {
    ky: 'Бул терезеде азыр башка талон бар. Экран жаңыланды.',
    ru: 'В окне уже другой талон. Экран обновлён.',
    en: 'Another ticket is at the desk. The screen has been updated.',
    kyrgyz: 'composed'
  },
  'rejection.wrong-status': {
    ky: 'Талондун абалы өзгөргөн. Экран жаңыланды.',
    ru: 'Состояние талона изменилось. Экран обновлён.',
    en: 'The ticket has changed. The screen has been updated.',
    kyrgyz: 'composed'
  },
  'rejection.reason-required': {
    ky: 'Себебин көрсөтүңүз.',
    ru: 'Укажите причину.',
    en: 'Please give a reason.',
    kyrgyz: 'composed'
  },
  'rejection.recall-limit': {
    ky: 'Бул талон жетиштүү жолу чакырылды.',
    ru: 'Этот талон вызывали достаточно раз.',
    en: 'This ticket has been called often enough.',
    kyrgyz: 'composed'
  },
  'rejection.recall-too-soon': {
    ky: 'Жаңы эле чакырылды. Бир аз күтүңүз.',
    ru: 'Только что вызывали. Подождите немного.',
    en: 'It was called just now. Wait a moment.',
    kyrgyz: 'composed'
  },
  'rejection.no-show-too-soon': {
    ky: 'Дагы бир аз күтүңүз же кайра чакырыңыз.',
    ru: 'Подождите ещё или вызовите повторно.',
    en: 'Wait a little longer, or call again.',
    kyrgyz: 'composed'
  },
  'rejection.grace-over': {
    ky: 'Кайтып келүү убактысы өттү.',
    ru: 'Время для возвращения истекло.',
    en: 'The time to return is over.',
    kyrgyz: 'composed'
  },
  'rejection.no-target': {
    ky: 'Кызматты же терезени тандаңыз.',
    ru: 'Выберите услугу или окно.',
    en: 'Choose a service or a desk.',
    kyrgyz: 'composed'
  },
  'rejection.target-desk-closed': {
    ky: 'Ал терезе жабык. Башкасын тандаңыз.',
    ru: 'То окно закрыто. Выберите другое.',
    en: 'That desk is closed. Choose another.',
    kyrgyz: 'composed'
  },
  'rejection.return-limit': {
    ky: 'Өз алдынча кайтуу мүмкүнчүлүгү бүттү. Кызматкерге кайрылыңыз.',
    ru: 'Самостоятельно вернуться больше нельзя. Обратитесь к сотруднику.',
    en: 'You cannot come back by yourself any more. Please ask staff.',
    kyrgyz: 'composed'
  },
  'rejection.not-arrived': {
    ky: 'Келүүчү залга келгенин ырастай элек.',
    ru: 'Посетитель ещё не подтвердил, что пришёл.',
    en: 'The visitor has not confirmed that they have arrived.',
    kyrgyz: 'composed'
  },
  'rejection.arrival-late': {
    ky: 'Келгенди ырастоо убактысы өттү. Жаңы талон алыңыз.',
    ru: 'Время для подтверждения прихода вышло. Возьмите новый талон.',
    en: 'The time to confirm the arrival is over. Please take a new ticket.',
    kyrgyz: 'composed'
  },
  'rejection.postpone-limit': {
    ky: 'Дагы кийинкиге жылдырууга болбойт.',
    ru: 'Больше откладывать нельзя.',
    en: 'It cannot be put off any more.',
    kyrgyz: 'composed'
  },
  'rejection.postpone-too-long': {
    ky: 'Мынча убакытка жылдырууга болбойт.',
    ru: 'На такое время отложить нельзя.',
    en: 'It cannot be put off for so long.',
    kyrgyz: 'composed'
  },
  'rejection.already-rated': {
    ky: 'Сиз баа бергенсиз. Рахмат!',
    ru: 'Вы уже поставили оценку. Спасибо!',
    en: 'You have rated already. Thank you!',
    kyrgyz: 'composed'
  },
  'rejection.visitors-only': {
    ky: 'Баа берүү – келүүчүнүн гана иши. Бул браузерде кызматкер кирип турат, же талонду тейлеген кызматкер өзү берген.',
    ru: 'Оценку ставит только посетитель. В этом браузере вошёл сотрудник, или талон выдал тот, кто обслуживал.',
    en: 'Only the visitor rates a visit. Somebody of the staff is signed in here, or the ticket was issued by who served it.',
    kyrgyz: 'composed'
  },
  'rejection.no-staff-call': {
    ky: 'Жардам мурда көрсөтүлдү.',
    ru: 'На вызов уже ответили.',
    en: 'Somebody has answered already.',
    kyrgyz: 'composed'
  },
  'rejection.until-past': {
    ky: 'Бул убакыт өтүп кетти. Кечирээк убакытты тандаңыз.',
    ru: 'Это время уже прошло. Выберите более позднее.',
    en: 'That time is over. Choose a later one.',
    kyrgyz: 'composed'
  },
  'rejection.no-desk': {
    ky: 'Бул кызматты тейлеген ачык орун жок.',
    ru: 'Нет открытого места, где эту услугу обслуживают.',
    en: 'No open desk serves it.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-appointment': {
    ky: 'Мындай жазылуу жок.',
    ru: 'Такой записи нет.',
    en: 'There is no such appointment.',
    kyrgyz: 'composed'
  },
  'rejection.no-slot': {
    ky: 'Бул убакытка жазылууга болбойт.',
    ru: 'На это время записаться нельзя.',
    en: 'Nobody can be booked for this time.',
    kyrgyz: 'composed'
  },
  'rejection.slot-full': {
    ky: 'Бул убакыттын бардык орундары ээленди. Башка убакытты тандаңыз.',
    ru: 'На это время мест уже нет. Выберите другое.',
    en: 'All places of this time are taken. Please choose another one.',
    kyrgyz: 'composed'
  },
  'rejection.too-few-places': {
    ky: 'Бул убакытта баарыңызга орун жетпейт. Башка убакытты тандаңыз.',
    ru: 'На это время не хватает мест на всех. Выберите другое.',
    en: 'This time has too few places left for all of you. Please choose another one.',
    kyrgyz: 'composed'
  },
  'rejection.change-late': {
    ky: 'Жазылууну өзгөртүүгө же жокко чыгарууга кеч болуп калды.',
    ru: 'Перенести или отменить запись уже нельзя.',
    en: 'It is too late to move or cancel the appointment.',
    kyrgyz: 'composed'
  },
  'rejection.another-day': {
    ky: 'Жазылуу башка күнгө.',
    ru: 'Запись на другой день.',
    en: 'The appointment is on another day.',
    kyrgyz: 'composed'
  },
  'rejection.appointment-used': {
    ky: 'Бул жазылуу боюнча талон берилген.',
    ru: 'По этой записи талон уже выдан.',
    en: 'A ticket was given for this appointment already.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-message': {
    ky: 'Бул билдирүү мурда эле алынган.',
    ru: 'Это сообщение уже снято.',
    en: 'This message has been withdrawn already.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
