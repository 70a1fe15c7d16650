import type { Catalogue } from '../../server/client/texts.ts'
import { basket } from '../../server/client/texts/basket.ts'
import { enrolment } from '../../server/client/texts/enrolment.ts'
import { priority } from '../../server/client/texts/priority.ts'
import { noTicket } from '../../server/client/texts/no-ticket.ts'
import { shared } from '../../server/client/texts/shared.ts'

/** Every word of the kiosk. */
export const texts = {
  ...shared,
  ...basket,
  ...noTicket,
  ...enrolment,
  ...priority,

  'welcome.greeting': { ky: 'Кош келиңиз!', ru: 'Добро пожаловать!', en: 'Welcome!', kyrgyz: 'attested' },
  'welcome.choose': { ky: 'Тилди тандаңыз', ru: 'Выберите язык', en: 'Choose language', kyrgyz: 'attested' },
  'welcome.get-ticket': { ky: 'Талон алуу', ru: 'Получить талон', en: 'Get a ticket', kyrgyz: 'attested' },

  'choose.kept': {
    ky: 'Акыркы {told, number} келүүчүнүн {percent, number} пайызы айтылган убакытта чакырылды',
    ru: '{percent, number} % из последних {told, number} посетителей вызвали в названное время',
    en: '{percent, number} % of the last {told, number} visitors were called within the time told',
    kyrgyz: 'composed'
  },
  'arrive.open': {
    ky: 'Телефондон талон алгам',
    ru: 'Талон взят по телефону',
    en: 'Ticket taken by phone',
    kyrgyz: 'composed'
  },
  'arrive.open-booked': {
    ky: 'Алдын ала жазылгам',
    ru: 'Я по записи',
    en: 'I have an appointment',
    kyrgyz: 'composed'
  },
  'arrive.open-either': {
    ky: 'Жазылгам же талонум телефондо',
    ru: 'Я по записи или с талоном в телефоне',
    en: 'I have an appointment, or a ticket on my phone',
    kyrgyz: 'composed'
  },
  'arrive.another-day': {
    ky: 'Сиз башка күнгө жазылгансыз. Бүгүнкүгө жаңы талон алыңыз',
    ru: 'Вы записаны на другой день. На сегодня получите новый талон',
    en: 'Your appointment is on another day. For today, please take a new ticket',
    kyrgyz: 'composed'
  },
  'arrive.closed': {
    ky: 'Бул кызмат азыр талон бербейт. Кызматкерди чакырыңыз',
    ru: 'Эта услуга сейчас не выдаёт талоны. Позовите сотрудника',
    en: 'This service takes nobody just now. Please call the staff',
    kyrgyz: 'composed'
  },
  'arrive.heading': {
    ky: 'Келгениңизди ырастаңыз',
    ru: 'Подтвердите, что вы пришли',
    en: 'Confirm that you are here',
    kyrgyz: 'composed'
  },
  'arrive.how': {
    ky: 'Телефонуңуздагы алты цифраны киргизиңиз',
    ru: 'Введите шесть цифр с вашего телефона',
    en: 'Enter the six digits on your phone',
    kyrgyz: 'composed'
  },
  'arrive.digits': { ky: 'Алты сан', ru: 'Шесть цифр', en: 'Six digits', kyrgyz: 'composed' },
  'arrive.erase': { ky: 'Өчүрүү', ru: 'Стереть', en: 'Erase', kyrgyz: 'attested' },
  'arrive.unknown': {
    ky: 'Мындай код жок. Кайра киргизиңиз',
    ru: 'Такого номера нет. Введите ещё раз',
    en: 'No such digits. Please enter them again',
    kyrgyz: 'composed'
  },
  'arrive.late': {
    ky: 'Убакыт өттү. Жаңы талон алыңыз',
    ru: 'Время вышло. Получите новый талон',
    en: 'The time is over. Please take a new ticket',
    kyrgyz: 'composed'
  },
  'arrive.failed': {
    ky: 'Ишке ашкан жок. Кайра киргизиңиз',
    ru: 'Не получилось. Введите ещё раз',
    en: 'That did not work. Please enter them again',
    kyrgyz: 'composed'
  },

  'choose.heading': { ky: 'Кызматты тандаңыз', ru: 'Выберите услугу', en: 'Choose a service', kyrgyz: 'attested' },
  'choose.closed-now': { ky: 'Азыр жабык', ru: 'Сейчас закрыто', en: 'Closed now', kyrgyz: 'composed' },
  'choose.opens': { ky: 'ачылат', ru: 'откроется', en: 'opens', kyrgyz: 'composed' },
  'choose.another': {
    ky: 'Башка кызматты тандоо',
    ru: 'Выбрать другую услугу',
    en: 'Choose another service',
    kyrgyz: 'composed'
  },

  'pages.next': { ky: 'Кийинкилер', ru: 'Следующие', en: 'Next', kyrgyz: 'composed' },
  'pages.previous': { ky: 'Мурункулар', ru: 'Предыдущие', en: 'Previous', kyrgyz: 'composed' },
  'pages.where': {
    ky: 'Барак: {page} / {pages}',
    ru: 'Страница {page} из {pages}',
    en: 'Page {page} of {pages}',
    kyrgyz: 'composed'
  },

  'closed.opens-at': { ky: 'Ачылат: {time}', ru: 'Откроется: {time}', en: 'Opens: {time}', kyrgyz: 'composed' },
  'closed.tomorrow': { ky: 'эртең, {time}', ru: 'завтра, {time}', en: 'tomorrow, {time}', kyrgyz: 'composed' },

  'elsewhere.ask': {
    ky: 'Башка борбордо тезирээкпи?',
    ru: 'А в другом центре быстрее?',
    en: 'Is it quicker elsewhere?',
    kyrgyz: 'composed'
  },
  'elsewhere.ask-closed': {
    ky: 'Башка борбордо ачыкпы?',
    ru: 'А в другом центре открыто?',
    en: 'Is it open elsewhere?',
    kyrgyz: 'composed'
  },
  'elsewhere.heading': {
    ky: 'Башка борборлордо тезирээк',
    ru: 'В других центрах быстрее',
    en: 'Quicker at other centres',
    kyrgyz: 'composed'
  },
  'elsewhere.heading-closed': {
    ky: 'Башка борборлордо ачык',
    ru: 'Открыто в других центрах',
    en: 'Open at other centres',
    kyrgyz: 'composed'
  },
  'elsewhere.km': {
    ky: 'түз аралык {n} км',
    ru: '{n} км по прямой',
    en: '{n} km as the crow flies',
    kyrgyz: 'composed'
  },
  'elsewhere.note': {
    ky: 'Күтүү ошол жерде талон алгандан чакырууга чейин; жол кошулган эмес. {time} боюнча.',
    ru: 'Ожидание там — от талона до вызова; дорога не учтена. По данным на {time}.',
    en: 'The wait there is from ticket to call; the way is not included. As of {time}.',
    kyrgyz: 'composed'
  },
  'elsewhere.stay': {
    ky: 'Ушул жерден талон алуу',
    ru: 'Взять талон здесь',
    en: 'Take a ticket here',
    kyrgyz: 'composed'
  },

  'documents.heading': {
    ky: 'Керектүү документтер',
    ru: 'Необходимые документы',
    en: 'Required documents',
    kyrgyz: 'attested'
  },
  continue: { ky: 'Улантуу', ru: 'Продолжить', en: 'Continue', kyrgyz: 'attested' },

  'priority.none-hint': {
    ky: 'Көпчүлүк адамдар ушуну тандайт',
    ru: 'Так выбирает большинство посетителей',
    en: 'Most people choose this',
    kyrgyz: 'composed'
  },
  'priority.or': {
    ky: 'Же сизге тиешелүүсүн тандаңыз',
    ru: 'Или выберите то, что относится к вам',
    en: 'Or choose what applies to you',
    kyrgyz: 'composed'
  },
  'priority.eyebrow': {
    ky: 'Кезексиз тейлөө',
    ru: 'Обслуживание вне очереди',
    en: 'Priority service',
    kyrgyz: 'composed'
  },
  'priority.confirm': {
    ky: 'Ооба, бул мага тиешелүү',
    ru: 'Да, это относится ко мне',
    en: 'Yes, this applies to me',
    kyrgyz: 'composed'
  },
  'priority.decline': { ky: 'Жок, жалпы кезек', ru: 'Нет, общая очередь', en: 'No, general queue', kyrgyz: 'composed' },

  'issuing.heading': {
    ky: 'Талонуңуз даярдалууда',
    ru: 'Готовим ваш талон',
    en: 'Preparing your ticket',
    kyrgyz: 'composed'
  },
  'issuing.wait': {
    ky: 'Сураныч, бир аз күтө туруңуз.',
    ru: 'Пожалуйста, немного подождите.',
    en: 'Please wait a moment.',
    kyrgyz: 'composed'
  },
  'issuing.slow': {
    ky: 'Байланыш үзүлүп калды. Сураныч, кетпеңиз: байланыш келери менен талон өзү чыгат. Кайра басуунун кереги жок.',
    ru: 'Связь прервалась. Пожалуйста, не уходите: талон появится сам, как только связь восстановится. Нажимать ещё раз не нужно.',
    en: 'The connection was interrupted. Please stay: your ticket will appear by itself as soon as it is back. There is no need to press again.',
    kyrgyz: 'composed'
  },

  'refused.heading': { ky: 'Талон берилген жок', ru: 'Талон не выдан', en: 'No ticket was issued', kyrgyz: 'composed' },
  'refused.try-again': { ky: 'Кайра аракет кылуу', ru: 'Попробовать ещё раз', en: 'Try again', kyrgyz: 'composed' },

  'ticket.people': {
    ky: 'талон сизден мурун',
    ru: '{n, plural, one {талон перед вами} few {талона перед вами} many {талонов перед вами} other {талона перед вами}}',
    en: '{n, plural, one {ticket ahead of you} other {tickets ahead of you}}',
    kyrgyz: 'composed'
  },
  'ticket.minutes': { ky: 'мүнөт күтөсүз', ru: 'минут ожидания', en: 'minutes to wait', kyrgyz: 'composed' },
  'ticket.zones': {
    ky: '{n, plural, one {зонасы} other {зоналары}}',
    ru: '{n, plural, one {зона} few {зоны} many {зоны} other {зоны}}',
    en: '{n, plural, one {zone} other {zones}}',
    kyrgyz: 'composed'
  },
  'ticket.phone': {
    ky: 'Кезекти телефондон көрүңүз',
    ru: 'Следите за очередью в телефоне',
    en: 'Follow the queue on your phone',
    kyrgyz: 'composed'
  },
  'ticket.phone-how': {
    ky: 'Кодду камера менен сканерлеңиз. «Чакырганда кабар берүү» дегенди бассаңыз, телефон кабар берет.',
    ru: 'Наведите камеру на код. Нажмите там «Сообщить о вызове», и телефон сообщит.',
    en: 'Point your camera at the code. Tap “Tell me when I am called” there, and the phone will.',
    kyrgyz: 'composed'
  },
  'ticket.qr': { ky: 'Телефон үчүн код', ru: 'Код для телефона', en: 'Code for your phone', kyrgyz: 'composed' },
  'ticket.remember': {
    ky: 'Номериңизди эстеп калыңыз же сүрөткө тартып алыңыз.',
    ru: 'Запомните номер или сфотографируйте его.',
    en: 'Remember your number, or photograph it.',
    kyrgyz: 'composed'
  },
  'ticket.wait': {
    ky: 'Сизди экрандан жана үн менен чакырабыз.',
    ru: 'Вас вызовут на экране и голосом.',
    en: 'You will be called on the screen and by voice.',
    kyrgyz: 'composed'
  },
  'ticket.printing': {
    ky: 'Талонуңуз басылып жатат',
    ru: 'Талон печатается',
    en: 'Your ticket is being printed',
    kyrgyz: 'composed'
  },
  'ticket.printed': { ky: 'Талонуңузду алыңыз', ru: 'Возьмите талон', en: 'Take your ticket', kyrgyz: 'composed' },
  'ticket.out-of-paper': {
    ky: 'Кагаз түгөндү, кызматкерге кайрылыңыз',
    ru: 'Нет бумаги, обратитесь к сотруднику',
    en: 'Out of paper, ask staff',
    kyrgyz: 'composed'
  },
  'ticket.no-printer': {
    ky: 'Принтер иштебей жатат, кызматкерге кайрылыңыз',
    ru: 'Принтер не работает, обратитесь к сотруднику',
    en: 'The printer is not working, ask staff',
    kyrgyz: 'composed'
  },
  'ticket.done': { ky: 'Бүттү', ru: 'Готово', en: 'Done', kyrgyz: 'composed' },
  'ticket.time-left': {
    ky: 'Экран {n} секунддан кийин жабылат. Узартуу үчүн экранга тийиңиз.',
    ru: 'Экран закроется через {n, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}. Чтобы продлить, коснитесь экрана.',
    en: 'This closes in {n, plural, one {# second} other {# seconds}}. Touch the screen to keep it.',
    kyrgyz: 'composed'
  },
  'ticket.spoken': {
    ky: 'Талон берилди. Сиздин номериңиз {number}.',
    ru: 'Талон выдан. Ваш номер {number}.',
    en: 'Ticket issued. Your number is {number}.',
    kyrgyz: 'attested'
  },
  'ticket.spoken-wait': {
    ky: 'Болжолдуу күтүү: {wait} мүнөт.',
    ru: 'Ожидание: {wait} минут.',
    en: 'Estimated wait: {wait} minutes.',
    kyrgyz: 'attested'
  },

  'idle.heading': { ky: 'Дагы убакыт керекпи?', ru: 'Нужно ещё время?', en: 'Need more time?', kyrgyz: 'composed' },
  'idle.time-left': {
    ky: '{n} секунддан кийин экран башына кайтат.',
    ru: 'Через {n, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}} экран вернётся в начало.',
    en: 'In {n, plural, one {# second} other {# seconds}} the screen returns to the start.',
    kyrgyz: 'composed'
  },
  'idle.more-time': {
    ky: 'Ооба, дагы убакыт керек',
    ru: 'Да, нужно ещё время',
    en: 'Yes, more time',
    kyrgyz: 'composed'
  },

  'bar.label': { ky: 'Жардам', ru: 'Помощь', en: 'Help', kyrgyz: 'composed' },
  'bar.back': { ky: 'Артка', ru: 'Назад', en: 'Back', kyrgyz: 'attested' },
  'bar.larger-text': { ky: 'Тамгаларды чоңойтуу', ru: 'Крупный шрифт', en: 'Larger text', kyrgyz: 'unsure' },
  'bar.contrast': { ky: 'Жогорку контраст', ru: 'Высокий контраст', en: 'High contrast', kyrgyz: 'composed' },
  'bar.seated': { ky: 'Отурган адамга ыңгайлуу', ru: 'Для тех, кто сидит', en: 'Seated layout', kyrgyz: 'composed' },
  'bar.listen': { ky: 'Угуу', ru: 'Слушать', en: 'Listen', kyrgyz: 'attested' },
  'bar.call-staff': { ky: 'Кызматкерди чакыруу', ru: 'Позвать сотрудника', en: 'Call staff', kyrgyz: 'composed' },

  'staff.asking': {
    ky: 'Кызматкер чакырылууда',
    ru: 'Зовём сотрудника',
    en: 'Calling a member of staff',
    kyrgyz: 'composed'
  },
  'staff.coming': {
    ky: 'Кызматкер чакырылды',
    ru: 'Сотрудник вызван',
    en: 'A member of staff has been called',
    kyrgyz: 'composed'
  },
  'staff.coming-how': {
    ky: 'Сураныч, ушул жерде күтө туруңуз. Сизге азыр келишет.',
    ru: 'Пожалуйста, подождите здесь. К вам подойдут.',
    en: 'Please wait here. Somebody is coming to you.',
    kyrgyz: 'composed'
  },
  'staff.failed': {
    ky: 'Чакыруу мүмкүн болгон жок',
    ru: 'Позвать не получилось',
    en: 'The call did not get through',
    kyrgyz: 'composed'
  },
  'staff.failed-how': {
    ky: 'Кечиресиз. Сураныч, залдагы кызматкерге өзүңүз кайрылыңыз.',
    ru: 'Извините. Пожалуйста, обратитесь к сотруднику в зале.',
    en: 'Sorry. Please speak to a member of staff in the hall.',
    kyrgyz: 'composed'
  },
  'staff.ok': { ky: 'Жакшы', ru: 'Хорошо', en: 'OK', kyrgyz: 'composed' },

  'offline.heading': {
    ky: 'Азырынча байланыш жок',
    ru: 'Временно нет связи',
    en: 'No connection for the moment',
    kyrgyz: 'composed'
  },
  'offline.wait': {
    ky: 'Сураныч, бир аз күтүңүз же кызматкерге кайрылыңыз.',
    ru: 'Пожалуйста, немного подождите или обратитесь к сотруднику.',
    en: 'Please wait a little, or ask a member of staff.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export type TextKey = keyof typeof texts
