import type { Catalogue } from '../../../server/client/texts.ts'
import { party } from './party.ts'
import { priority } from '../../../server/client/texts/priority.ts'

/** Words of the pages for who is on the way: taking a ticket outside the hall, and the code at its door. */
export const join = {
  ...party,
  ...priority,
  'visitor.language': { ky: 'Тил', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'join.title': {
    ky: 'Алдын ала талон алуу',
    ru: 'Взять талон заранее',
    en: 'Get a ticket on your way',
    kyrgyz: 'composed'
  },
  'join.loading': {
    ky: 'Кезекти карап жатабыз',
    ru: 'Смотрим очередь',
    en: 'Looking at the queue',
    kyrgyz: 'composed'
  },
  'join.how': {
    ky: 'Кызматты тандаңыз. {n} мүнөттүн ичинде залга келип, келгениңизди ырастаңыз: ошондо кезегиңиз сакталат.',
    ru: 'Выберите услугу. Приходите в зал за {n, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} и подтвердите приход: место в очереди сохранится.',
    en: 'Choose a service. Come to the hall within {n, plural, one {# minute} other {# minutes}} and confirm that you are there: your place is kept.',
    kyrgyz: 'composed'
  },
  'join.wait': {
    ky: 'күтүү {minutes} мүн',
    ru: 'ожидание {minutes} мин',
    en: 'wait {minutes} min',
    kyrgyz: 'composed'
  },
  'join.service-closed': {
    ky: 'Азыр талон берилбейт',
    ru: 'Сейчас талоны не выдаются',
    en: 'No tickets now',
    kyrgyz: 'composed'
  },
  'join.promise': {
    ky: '{n} мүнөттүн ичинде келбесеңиз, талон жокко чыгарылат. Келгениңизди ырастаганга чейин сизди чакырышпайт.',
    ru: 'Если не придёте за {n, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}, талон будет отменён. До подтверждения прихода вас не вызовут.',
    en: 'If you do not come within {n, plural, one {# minute} other {# minutes}}, the ticket is cancelled. Nobody calls you before you have confirmed that you are there.',
    kyrgyz: 'composed'
  },
  'join.take': { ky: 'Талон алуу', ru: 'Получить талон', en: 'Get a ticket', kyrgyz: 'attested' },
  'join.book': {
    ky: 'Башка убакытка жазылуу',
    ru: 'Записаться на другое время',
    en: 'Book a time for later',
    kyrgyz: 'composed'
  },
  'join.back': { ky: 'Артка', ru: 'Назад', en: 'Back', kyrgyz: 'attested' },
  'join.open-mine': { ky: 'Менин талонум', ru: 'Мой талон', en: 'My ticket', kyrgyz: 'composed' },
  'arrived.another-day': {
    ky: 'Сиз башка күнгө жазылгансыз',
    ru: 'Вы записаны на другой день',
    en: 'Your appointment is on another day',
    kyrgyz: 'composed'
  },
  'arrived.another-day-hint': {
    ky: 'Бүгүн керек болсо, киосктон талон алыңыз',
    ru: 'Если нужно сегодня, получите талон в киоске',
    en: 'If you need it today, take a ticket at a kiosk',
    kyrgyz: 'composed'
  },
  'join.off': {
    ky: 'Талон залда гана берилет',
    ru: 'Талоны выдаются только в зале',
    en: 'Tickets are given out in the hall only',
    kyrgyz: 'composed'
  },
  'join.off-hint': {
    ky: 'Сураныч, борбордогу киосктон алыңыз',
    ru: 'Пожалуйста, получите его в киоске центра',
    en: 'Please take one at a kiosk of the centre',
    kyrgyz: 'composed'
  },
  'join.closed': {
    ky: 'Борбор азыр жабык',
    ru: 'Центр сейчас закрыт',
    en: 'The centre is closed now',
    kyrgyz: 'composed'
  },
  'join.closed-hint': {
    ky: 'Иш убактысында кайра караңыз',
    ru: 'Загляните в рабочее время',
    en: 'Please look again in opening hours',
    kyrgyz: 'composed'
  },
  'join.full': {
    ky: 'Азыр жолдон талон берилбейт',
    ru: 'Сейчас талоны заранее не выдаются',
    en: 'No tickets from outside just now',
    kyrgyz: 'composed'
  },
  'join.full-hint': {
    ky: 'Жолдо келе жаткандар көп. Бир аздан кийин караңыз же залга келиңиз',
    ru: 'Уже много людей в пути. Попробуйте чуть позже или приходите в зал',
    en: 'Many people are on their way. Try again a little later, or come to the hall',
    kyrgyz: 'composed'
  },
  'join.too-many': {
    ky: 'Бул тармактан талон көп алынды. Бир аздан кийин кайталаңыз',
    ru: 'С этого подключения взято много талонов. Попробуйте чуть позже',
    en: 'Many tickets were taken from this network. Please try again a little later',
    kyrgyz: 'composed'
  },
  'join.failed': {
    ky: 'Ишке ашкан жок. Кайра аракет кылыңыз',
    ru: 'Не получилось. Попробуйте ещё раз',
    en: 'That did not work. Please try again',
    kyrgyz: 'composed'
  },

  'arrived.asking': {
    ky: 'Келгениңизди ырастап жатабыз',
    ru: 'Подтверждаем ваш приход',
    en: 'Confirming that you are here',
    kyrgyz: 'composed'
  },
  'arrived.no-ticket': {
    ky: 'Бул телефондо талон жок',
    ru: 'На этом телефоне нет талона',
    en: 'There is no ticket on this phone',
    kyrgyz: 'composed'
  },
  'arrived.no-ticket-hint': {
    ky: 'Талон башка браузерде болсо, анын алты цифрасын киоскко киргизиңиз',
    ru: 'Если талон в другом браузере, введите его шесть цифр в киоске',
    en: 'If it is in another browser, enter its six digits at the kiosk',
    kyrgyz: 'composed'
  },
  'arrived.wrong-code': {
    ky: 'Эшиктеги код жаңыланды',
    ru: 'Код у двери сменился',
    en: 'The code at the door has changed',
    kyrgyz: 'composed'
  },
  'arrived.wrong-code-hint': {
    ky: 'Аны телефонуңуз менен кайра сканерлеңиз',
    ru: 'Считайте его телефоном ещё раз',
    en: 'Please scan it with your phone again',
    kyrgyz: 'composed'
  },
  'arrived.too-late': {
    ky: 'Талон жокко чыгарылган',
    ru: 'Талон уже отменён',
    en: 'The ticket has been cancelled',
    kyrgyz: 'composed'
  },
  'arrived.too-late-hint': {
    ky: 'Киосктон жаңы талон алыңыз',
    ru: 'Получите новый талон в киоске',
    en: 'Please take a new one at the kiosk',
    kyrgyz: 'composed'
  },
  'arrived.failed': {
    ky: 'Ырастоо ишке ашкан жок',
    ru: 'Подтвердить не получилось',
    en: 'It could not be confirmed',
    kyrgyz: 'composed'
  },
  'arrived.kiosk-hint': {
    ky: 'Кайра аракет кылыңыз же талондун алты цифрасын киоскко киргизиңиз',
    ru: 'Попробуйте ещё раз или введите шесть цифр талона в киоске',
    en: 'Try again, or enter the six digits of your ticket at the kiosk',
    kyrgyz: 'composed'
  },
  'arrived.again': { ky: 'Кайталоо', ru: 'Повторить', en: 'Try again', kyrgyz: 'composed' }
} as const satisfies Catalogue
