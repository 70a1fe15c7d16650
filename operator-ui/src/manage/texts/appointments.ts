import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The pages about appointments: what can be booked, and the list of a day. */
export const appointments = {
  'appointments.open': {
    ky: 'Алдын ала жазылууга болот (/book)',
    ru: 'Можно записаться заранее (/book)',
    en: 'Times can be booked (/book)',
    kyrgyz: 'composed'
  },
  'appointments.services': {
    ky: 'Жазылууга болгон кызматтар',
    ru: 'Услуги по записи',
    en: 'Services that can be booked',
    kyrgyz: 'composed'
  },
  'appointments.add': { ky: 'Кызмат кошуу', ru: 'Добавить услугу', en: 'Add a service', kyrgyz: 'composed' },
  'appointments.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'appointments.hours': { ky: 'Жазылуу убактысы', ru: 'Часы записи', en: 'Times of slots', kyrgyz: 'composed' },
  'appointments.minutes': { ky: 'мүнөт', ru: 'минут', en: 'minutes', kyrgyz: 'attested' },
  'appointments.hours-unit': { ky: 'саат', ru: 'часов', en: 'hours', kyrgyz: 'attested' },
  'appointments.days-unit': { ky: 'күн', ru: 'дней', en: 'days', kyrgyz: 'attested' },
  'appointments.slot': {
    ky: 'Бир жазылуунун узактыгы',
    ru: 'Шаг записи',
    en: 'From one slot to the next',
    kyrgyz: 'composed'
  },
  'appointments.per-slot': {
    ky: 'Бир убакытта кабыл алынган киши',
    ru: 'Сколько человек принимают за это время',
    en: 'Visitors whom the desks take in one slot',
    kyrgyz: 'composed'
  },
  'appointments.walk-in': {
    ky: 'Жазылбай келгендерге калган үлүш',
    ru: 'Доля для тех, кто без записи',
    en: 'Kept for who comes without an appointment',
    kyrgyz: 'composed'
  },
  'appointments.walk-in-hint': {
    ky: 'Жазылууга ар бир убакытта {n} орун калат.',
    ru: 'Для записи на каждое время остаётся мест: {n}.',
    en: 'Places that can be booked in each slot: {n}.',
    kyrgyz: 'composed'
  },
  'appointments.asks-persons': {
    ky: 'Жазылганда канча адамга экени суралат',
    ru: 'При записи спрашивать, на скольких человек',
    en: 'Ask whoever books for how many people',
    kyrgyz: 'composed'
  },
  'appointments.asks-persons-hint': {
    ky: 'Үй-бүлө канча адам болсо, ошончо орун алат.',
    ru: 'Семья занимает столько мест, сколько в ней человек.',
    en: 'A family takes a place for each of them.',
    kyrgyz: 'composed'
  },
  'appointments.limits-hint': {
    ky: 'Үй-бүлөнүкү бир жазылуу. Бир жерден бир күнгө чогуу алганда ушунча же тогуз адамдан көп жазылбайт.',
    ru: 'Семья — одна запись. Вместе из одного места на день записывают не больше стольких человек, или девяти.',
    en: 'A family is one appointment. Together one source books for no more people a day than that, or nine.',
    kyrgyz: 'composed'
  },
  'appointments.rules': { ky: 'Эрежелер', ru: 'Правила', en: 'Rules', kyrgyz: 'attested' },
  'appointments.days-ahead': {
    ky: 'Канча күн мурда жазылса болот',
    ru: 'За сколько дней можно записаться',
    en: 'How far ahead',
    kyrgyz: 'composed'
  },
  'appointments.change-until': {
    ky: 'Өзгөртүү жана жокко чыгаруу: кеминде канча мурда',
    ru: 'Перенос и отмена: не позднее чем за',
    en: 'Moved or cancelled until so long before',
    kyrgyz: 'composed'
  },
  'appointments.grace': {
    ky: 'Кечиксе да орду сакталат',
    ru: 'При опоздании место сохраняется',
    en: 'Late so long, the place is kept',
    kyrgyz: 'composed'
  },
  'appointments.grace-hint': {
    ky: 'Андан кеч келген жазылбагандай эле күтөт.',
    ru: 'Кто придёт позже, ждёт как все без записи.',
    en: 'Whoever comes later waits as anybody without an appointment.',
    kyrgyz: 'composed'
  },
  'appointments.remind': {
    ky: 'Биринчи эскертүү: канча мурда (0: жок)',
    ru: 'Первое напоминание за (0: нет)',
    en: 'First reminder before (0: none)',
    kyrgyz: 'composed'
  },
  'appointments.remind-again': {
    ky: 'Экинчи эскертүү: канча мурда (0: жок)',
    ru: 'Второе напоминание за (0: нет)',
    en: 'Second reminder before (0: none)',
    kyrgyz: 'composed'
  },
  'appointments.limits': {
    ky: 'Бир күнгө эң көп жазылуу',
    ru: 'Наибольшее число записей на день',
    en: 'Most appointments of one day',
    kyrgyz: 'composed'
  },
  'appointments.of-phone': {
    ky: 'Бир телефон номеринен',
    ru: 'На один номер телефона',
    en: 'With one telephone number',
    kyrgyz: 'composed'
  },
  'appointments.of-device': {
    ky: 'Бир түзмөктөн',
    ru: 'С одного устройства',
    en: 'From one device',
    kyrgyz: 'composed'
  },
  'appointments.of-address': { ky: 'Бир тармактан', ru: 'Из одной сети', en: 'From one network', kyrgyz: 'composed' },
  'appointments.of-address-hint': {
    ky: 'Мобилдик оператордо көп телефондун дареги бир.',
    ru: 'У мобильного оператора один адрес у многих телефонов.',
    en: 'Behind a mobile operator many phones share an address.',
    kyrgyz: 'composed'
  },
  'booked.none': {
    ky: 'Бул күнгө эч ким жазылган эмес.',
    ru: 'На этот день никто не записан.',
    en: 'Nobody is booked for this day.',
    kyrgyz: 'composed'
  },
  'booked.day': { ky: 'Күн', ru: 'День', en: 'Day', kyrgyz: 'attested' },
  'booked.at': { ky: 'Убакыт', ru: 'Время', en: 'Time', kyrgyz: 'attested' },
  'booked.status': { ky: 'Абалы', ru: 'Состояние', en: 'State', kyrgyz: 'composed' },
  'booked.ticket': { ky: 'Талон', ru: 'Талон', en: 'Ticket', kyrgyz: 'attested' },
  'booked.status-booked': { ky: 'күтүлөт', ru: 'ожидается', en: 'expected', kyrgyz: 'composed' },
  'booked.status-kept': { ky: 'келди', ru: 'пришёл', en: 'came', kyrgyz: 'composed' },
  'booked.status-missed': { ky: 'келген жок', ru: 'не пришёл', en: 'missed', kyrgyz: 'composed' },
  'booked.status-late': { ky: 'кечигип келди', ru: 'пришёл позже', en: 'came too late', kyrgyz: 'composed' },
  'booked.status-cancelled': { ky: 'жокко чыгарылды', ru: 'отменена', en: 'cancelled', kyrgyz: 'composed' },
  'booked.check-in': {
    ky: 'Келди: талон берүү',
    ru: 'Пришёл: выдать талон',
    en: 'Is here: give a ticket',
    kyrgyz: 'composed'
  },
  'booked.cancel': { ky: 'Жокко чыгаруу', ru: 'Отменить', en: 'Cancel', kyrgyz: 'attested' },
  'booked.given': { ky: 'Талон {number}', ru: 'Талон {number}', en: 'Ticket {number}', kyrgyz: 'composed' },
  'booked.same-source': {
    ky: 'бир жерден {n}',
    ru: 'из одного места: {n}',
    en: '{n} from one source',
    kyrgyz: 'composed'
  },
  'booked.refused': {
    ky: 'Бүгүн ашыкча жазылуудан баш тартылганы: {n}.',
    ru: 'Отказов из-за лишних записей сегодня: {n}.',
    en: 'Bookings refused today because one source had enough: {n}.',
    kyrgyz: 'composed'
  },
  'booked.report': { ky: 'Акыркы 28 күн', ru: 'Последние 28 дней', en: 'The last 28 days', kyrgyz: 'composed' },
  'booked.count': { ky: 'Жазылган', ru: 'Записано', en: 'Booked', kyrgyz: 'composed' },
  'booked.kept': { ky: 'Келгени', ru: 'Пришли', en: 'Kept', kyrgyz: 'composed' },
  'booked.missed': { ky: 'Келбегени', ru: 'Не пришли', en: 'Missed', kyrgyz: 'composed' },
  'booked.cancelled': { ky: 'Жокко чыгарылганы', ru: 'Отменено', en: 'Cancelled', kyrgyz: 'composed' },
  'booked.wait-with': { ky: 'Күтүү, жазылып', ru: 'Ожидание по записи', en: 'Wait with booking', kyrgyz: 'composed' },
  'booked.wait-without': { ky: 'Күтүү, жазылбай', ru: 'Ожидание без записи', en: 'Wait without', kyrgyz: 'composed' },
  'booked.wait': { ky: '{n} мүн', ru: '{n} мин', en: '{n} min', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(appointments)
