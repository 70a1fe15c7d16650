import type { Catalogue } from '../../../server/client/texts.ts'
import { party } from './party.ts'

/** Words of the pages on which a time is booked, and on which its holder sees it. */
export const book = {
  ...party,
  'visitor.language': { ky: 'Тил', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'book.title': { ky: 'Алдын ала жазылуу', ru: 'Запись на приём', en: 'Book a time', kyrgyz: 'composed' },
  'book.loading': { ky: 'Карап жатабыз', ru: 'Смотрим', en: 'Looking', kyrgyz: 'composed' },
  'book.off': {
    ky: 'Борбор азыр алдын ала жазбайт',
    ru: 'Центр сейчас не записывает заранее',
    en: 'The centre takes no appointments now',
    kyrgyz: 'composed'
  },
  'book.off-hint': {
    ky: 'Залга келип, талон алыңыз',
    ru: 'Приходите в зал и получите талон',
    en: 'Please come to the hall and take a ticket',
    kyrgyz: 'composed'
  },
  'book.service': { ky: 'Кызматты тандаңыз', ru: 'Выберите услугу', en: 'Choose a service', kyrgyz: 'attested' },
  'book.day': { ky: 'Күндү тандаңыз', ru: 'Выберите день', en: 'Choose a day', kyrgyz: 'composed' },
  'book.time': { ky: 'Убакытты тандаңыз', ru: 'Выберите время', en: 'Choose a time', kyrgyz: 'composed' },
  'book.free': { ky: 'бош орун: {n}', ru: 'свободно: {n}', en: '{n} free', kyrgyz: 'composed' },
  'book.full': { ky: 'орун жок', ru: 'мест нет', en: 'full', kyrgyz: 'composed' },
  'book.few': { ky: 'орун жетпейт', ru: 'мест не хватает', en: 'too few places', kyrgyz: 'composed' },
  'book.left': { ky: '{n} орун', ru: 'мест: {n}', en: '{n} left', kyrgyz: 'composed' },
  'book.most': {
    ky: 'Бир убакытка {n} адамга чейин жазылса болот. Көбүрөөк болсоңуз, залга келип талон алыңыз.',
    ru: 'На одно время можно записать до {n} человек. Если вас больше, возьмите талон в зале.',
    en: 'One time takes up to {n} people. If you are more, please take a ticket in the hall.',
    kyrgyz: 'composed'
  },
  'book.only-left': {
    ky: 'Саат {time} үчүн {n} гана орун калды. Башка убакыт тандаңыз',
    ru: 'На {time} осталось мест: {n}. Выберите другое время',
    en: '{n, plural, one {Only # place is left} other {Only # places are left}} at {time}. Please choose another time',
    kyrgyz: 'composed'
  },
  'book.nothing': {
    ky: 'Бош убакыт калган жок',
    ru: 'Свободного времени не осталось',
    en: 'No free time is left',
    kyrgyz: 'composed'
  },
  'book.back': { ky: 'Артка', ru: 'Назад', en: 'Back', kyrgyz: 'attested' },
  'book.confirm': { ky: 'Жазылуу', ru: 'Записаться', en: 'Book it', kyrgyz: 'composed' },
  'book.grace': {
    ky: '{n} мүнөткө чейин кечиксеңиз, ордуңуз сакталат. Андан кийин жалпы кезекте күтөсүз.',
    ru: 'При опоздании до {n} мин место сохраняется. Позже придётся ждать в общей очереди.',
    en: 'Up to {n} min late, your place is kept. Later you wait as everybody else.',
    kyrgyz: 'composed'
  },
  'book.phone': {
    ky: 'Телефон номери, эскертүү үчүн (милдеттүү эмес)',
    ru: 'Номер телефона для напоминания (необязательно)',
    en: 'Telephone number for a reminder (optional)',
    kyrgyz: 'composed'
  },
  'book.phone-kept': {
    ky: 'Номер жазылуу бүткөндө өчүрүлөт',
    ru: 'Номер удаляется вместе с записью',
    en: 'The number is erased with the appointment',
    kyrgyz: 'composed'
  },
  'book.taken': {
    ky: 'Бул убакыт ээленип калды. Башкасын тандаңыз',
    ru: 'Это время только что заняли. Выберите другое',
    en: 'This time has just been taken. Please choose another one',
    kyrgyz: 'composed'
  },
  'book.too-many': {
    ky: 'Бул күнгө жазылууларыңыз жетиштүү',
    ru: 'На этот день у вас уже достаточно записей',
    en: 'You have enough appointments on this day already',
    kyrgyz: 'composed'
  },
  'book.bad-phone': {
    ky: 'Номерди {prefix} менен толук жазыңыз',
    ru: 'Введите номер полностью, начиная с {prefix}',
    en: 'Write the whole number, beginning with {prefix}',
    kyrgyz: 'composed'
  },
  'book.failed': {
    ky: 'Болгон жок. Кайра аракет кылыңыз',
    ru: 'Не получилось. Попробуйте ещё раз',
    en: 'That did not work. Please try again',
    kyrgyz: 'composed'
  },
  'book.mine': { ky: 'Менин жазылуум', ru: 'Моя запись', en: 'My appointment', kyrgyz: 'composed' },
  'booked.yours': { ky: 'Сиз жазылдыңыз', ru: 'Вы записаны', en: 'You are booked', kyrgyz: 'composed' },
  'booked.code': { ky: 'Киоск үчүн код', ru: 'Код для киоска', en: 'Code for the kiosk', kyrgyz: 'composed' },
  'booked.how': {
    ky: 'Залга келгенде кодду киоскко киргизиңиз же эшиктеги кодду телефон менен окутуңуз',
    ru: 'Придя в зал, введите код в киоске или считайте телефоном код у двери',
    en: 'When you come, enter the code at the kiosk, or read the code at the door with your phone',
    kyrgyz: 'composed'
  },
  'booked.bring': { ky: 'Керектүү документтер', ru: 'Что взять с собой', en: 'What to bring', kyrgyz: 'composed' },
  'booked.calendar': {
    ky: 'Календарга кошуу',
    ru: 'Добавить в календарь',
    en: 'Add to the calendar',
    kyrgyz: 'composed'
  },
  'booked.remind': { ky: 'Эскертүү алуу', ru: 'Напомнить мне', en: 'Remind me', kyrgyz: 'composed' },
  'booked.reminded': { ky: 'Эскертебиз', ru: 'Мы напомним', en: 'We will remind you', kyrgyz: 'composed' },
  'booked.move': { ky: 'Башка убакытка', ru: 'Перенести', en: 'Move it', kyrgyz: 'composed' },
  'booked.cancel': { ky: 'Жокко чыгаруу', ru: 'Отменить запись', en: 'Cancel it', kyrgyz: 'composed' },
  'booked.cancel-sure': {
    ky: 'Жазылууну жокко чыгарасызбы?',
    ru: 'Отменить запись?',
    en: 'Cancel the appointment?',
    kyrgyz: 'composed'
  },
  'booked.keep': { ky: 'Калтыруу', ru: 'Оставить', en: 'Keep it', kyrgyz: 'composed' },
  'booked.change-until': {
    ky: 'Өзгөртүү жана жокко чыгаруу {time} чейин',
    ru: 'Перенести или отменить можно до {time}',
    en: 'It can be moved or cancelled until {time}',
    kyrgyz: 'composed'
  },
  'booked.cancelled': {
    ky: 'Жазылуу жокко чыгарылды',
    ru: 'Запись отменена',
    en: 'The appointment is cancelled',
    kyrgyz: 'composed'
  },
  'booked.missed': { ky: 'Убакытыңыз өттү', ru: 'Ваше время прошло', en: 'Your time has passed', kyrgyz: 'composed' },
  'booked.missed-hint': {
    ky: 'Бүгүн келсеңиз, ошол эле код менен жалпы кезекке талон аласыз',
    ru: 'Если придёте сегодня, по тому же коду получите талон в общую очередь',
    en: 'If you come today, the same code gives you a ticket as for everybody',
    kyrgyz: 'composed'
  },
  'booked.here': {
    ky: 'Талонуңуз: {number}',
    ru: 'Ваш талон: {number}',
    en: 'Your ticket: {number}',
    kyrgyz: 'composed'
  },
  'booked.open-ticket': { ky: 'Талонду ачуу', ru: 'Открыть талон', en: 'Open the ticket', kyrgyz: 'composed' },
  'booked.unknown': {
    ky: 'Мындай жазылуу жок',
    ru: 'Такой записи нет',
    en: 'There is no such appointment',
    kyrgyz: 'composed'
  },
  'booked.unknown-hint': {
    ky: 'Ал бүткөн же жокко чыгарылган',
    ru: 'Она прошла или была отменена',
    en: 'It is over, or was cancelled',
    kyrgyz: 'composed'
  },
  'booked.again': { ky: 'Кайра жазылуу', ru: 'Записаться снова', en: 'Book again', kyrgyz: 'composed' },
  'weekday.1': { ky: 'дүйшөмбү', ru: 'понедельник', en: 'Monday', kyrgyz: 'attested' },
  'weekday.2': { ky: 'шейшемби', ru: 'вторник', en: 'Tuesday', kyrgyz: 'attested' },
  'weekday.3': { ky: 'шаршемби', ru: 'среда', en: 'Wednesday', kyrgyz: 'attested' },
  'weekday.4': { ky: 'бейшемби', ru: 'четверг', en: 'Thursday', kyrgyz: 'attested' },
  'weekday.5': { ky: 'жума', ru: 'пятница', en: 'Friday', kyrgyz: 'attested' },
  'weekday.6': { ky: 'ишемби', ru: 'суббота', en: 'Saturday', kyrgyz: 'attested' },
  'weekday.7': { ky: 'жекшемби', ru: 'воскресенье', en: 'Sunday', kyrgyz: 'attested' }
} as const satisfies Catalogue
