import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Reports and what belongs to them. The names of the figures come from the server, where they are defined. */
export const reports = {
  'reports.about': {
    ky: 'Залда болгон иштердин эсеби: журнал боюнча, так секундасына чейин.',
    ru: 'Что происходило в зале: по журналу, с точностью до секунды.',
    en: 'What happened in the hall, counted from the log, exact to the second.',
    kyrgyz: 'composed'
  },
  'reports.asked': {
    ky: 'Кайсы мезгил жана эмне боюнча',
    ru: 'За какой период и по чему',
    en: 'Which period, and by what',
    kyrgyz: 'composed'
  },
  'reports.period': { ky: 'Мезгил', ru: 'Период', en: 'Period', kyrgyz: 'composed' },
  'reports.today': { ky: 'Бүгүн', ru: 'Сегодня', en: 'Today', kyrgyz: 'attested' },
  'reports.yesterday': { ky: 'Кечээ', ru: 'Вчера', en: 'Yesterday', kyrgyz: 'attested' },
  'reports.this-week': { ky: 'Ушул апта', ru: 'Эта неделя', en: 'This week', kyrgyz: 'composed' },
  'reports.this-month': { ky: 'Ушул ай', ru: 'Этот месяц', en: 'This month', kyrgyz: 'composed' },
  'reports.last-month': { ky: 'Өткөн ай', ru: 'Прошлый месяц', en: 'Last month', kyrgyz: 'composed' },
  'reports.this-year': { ky: 'Ушул жыл', ru: 'Этот год', en: 'This year', kyrgyz: 'composed' },
  'reports.own-period': { ky: 'Башка мезгил', ru: 'Другой период', en: 'Another period', kyrgyz: 'composed' },
  'reports.from': { ky: 'Башталышы', ru: 'С', en: 'From', kyrgyz: 'composed' },
  'reports.to': { ky: 'Аягы', ru: 'По', en: 'To', kyrgyz: 'composed' },
  'reports.by': { ky: 'Эмне боюнча', ru: 'По чему', en: 'By', kyrgyz: 'composed' },
  'by.day': { ky: 'Күн боюнча', ru: 'По дням', en: 'By day', kyrgyz: 'composed' },
  'by.week': { ky: 'Апта боюнча', ru: 'По неделям', en: 'By week', kyrgyz: 'composed' },
  'by.month': { ky: 'Ай боюнча', ru: 'По месяцам', en: 'By month', kyrgyz: 'composed' },
  'by.weekday': { ky: 'Апта күнү боюнча', ru: 'По дням недели', en: 'By weekday', kyrgyz: 'composed' },
  'by.hour': { ky: 'Саат боюнча', ru: 'По часам', en: 'By hour', kyrgyz: 'composed' },
  'by.service': { ky: 'Кызмат боюнча', ru: 'По услугам', en: 'By service', kyrgyz: 'composed' },
  'by.class': { ky: 'Категория боюнча', ru: 'По категориям', en: 'By class', kyrgyz: 'composed' },
  'by.channel': {
    ky: 'Талон кантип алынганы боюнча',
    ru: 'По способу получения талона',
    en: 'By channel',
    kyrgyz: 'composed'
  },
  'by.desk': { ky: 'Орун боюнча', ru: 'По рабочим местам', en: 'By desk', kyrgyz: 'composed' },
  'by.operator': { ky: 'Оператор боюнча', ru: 'По операторам', en: 'By operator', kyrgyz: 'composed' },
  'reports.only-service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'reports.all-services': { ky: 'Бардык кызматтар', ru: 'Все услуги', en: 'All services', kyrgyz: 'composed' },
  'reports.compare': { ky: 'Эмне менен салыштыруу', ru: 'С чем сравнить', en: 'Compared with', kyrgyz: 'composed' },
  'compare.before': {
    ky: 'Мурунку ушундай мезгил',
    ru: 'Предыдущий такой же период',
    en: 'The period before',
    kyrgyz: 'composed'
  },
  'compare.weekdays': {
    ky: 'Мурунку ошол эле апта күндөрү',
    ru: 'Те же дни недели перед этим',
    en: 'The same weekdays before',
    kyrgyz: 'composed'
  },
  'compare.year': {
    ky: 'Бир жыл мурунку ошол күндөр',
    ru: 'Те же дни год назад',
    en: 'The same days a year before',
    kyrgyz: 'composed'
  },
  'reports.columns': { ky: 'Таблицада', ru: 'В таблице', en: 'In the table', kyrgyz: 'composed' },
  'columns.waits': { ky: 'Талондор жана күтүү', ru: 'Талоны и ожидание', en: 'Tickets and waits', kyrgyz: 'composed' },
  'columns.fates': { ky: 'Эмне болду', ru: 'Чем кончилось', en: 'What became of them', kyrgyz: 'composed' },
  'columns.service': {
    ky: 'Чакыруу жана тейлөө',
    ru: 'Вызовы и обслуживание',
    en: 'Calls and service',
    kyrgyz: 'composed'
  },
  'columns.calls': { ky: 'Чакыруулардын жүрүшү', ru: 'Ход вызовов', en: 'How calls went', kyrgyz: 'composed' },
  'columns.time': { ky: 'Орундардын убактысы', ru: 'Время рабочих мест', en: "The desks' time", kyrgyz: 'composed' },
  'columns.stars': { ky: 'Баалар', ru: 'Оценки', en: 'Ratings', kyrgyz: 'composed' },
  'reports.print': { ky: 'Басып чыгаруу', ru: 'Напечатать', en: 'Print', kyrgyz: 'composed' },
  'reports.csv': { ky: 'CSV файлы', ru: 'Файл CSV', en: 'CSV file', kyrgyz: 'composed' },
  'reports.xlsx': { ky: 'Excel файлы', ru: 'Файл Excel', en: 'Excel file', kyrgyz: 'composed' },
  'reports.nothing': {
    ky: 'Бул мезгилде бир да талон берилген эмес.',
    ru: 'За этот период не выдано ни одного талона.',
    en: 'No ticket was issued in this period.',
    kyrgyz: 'composed'
  },
  'reports.bad-period': {
    ky: 'Башталышы аягынан кеч болбошу керек, экөөнү тең толтуруңуз.',
    ru: 'Укажите обе даты; начало не позже конца.',
    en: 'Enter both dates; the first must not be after the last.',
    kyrgyz: 'composed'
  },
  'reports.days': {
    ky: '{n, plural, other {# жумуш күнү}}',
    ru: '{n, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}',
    en: '{n, plural, one {# working day} other {# working days}}',
    kyrgyz: 'composed'
  },
  'reports.still-open': {
    ky: '{day} али бүтө элек: анын сандары өзгөрөт.',
    ru: '{day} ещё не закончен: его числа изменятся.',
    en: '{day} is not over: its figures will change.',
    kyrgyz: 'composed'
  },
  'reports.totals': { ky: 'Жыйынтык', ru: 'Итог', en: 'In all', kyrgyz: 'composed' },
  'reports.before': { ky: 'мурун: {value}', ru: 'было: {value}', en: 'before: {value}', kyrgyz: 'composed' },
  'reports.compared-with': {
    ky: 'Салыштыруу: {from} – {to}, {days}',
    ru: 'Для сравнения: {from} – {to}, {days}',
    en: 'Compared with {from} – {to}, {days}',
    kyrgyz: 'composed'
  },
  'reports.table': { ky: 'Таблица', ru: 'Таблица', en: 'Table', kyrgyz: 'attested' },
  'reports.total': { ky: 'Баары', ru: 'Всего', en: 'Total', kyrgyz: 'composed' },
  'reports.numbers': { ky: 'Сандары', ru: 'Числа', en: 'The numbers', kyrgyz: 'composed' },
  'trend.title': {
    ky: 'Күтүү убакыттын өтүшү менен',
    ru: 'Ожидание во времени',
    en: 'Waits over time',
    kyrgyz: 'composed'
  },
  'trend.words': {
    ky: 'Медиана {lowest} – {highest} аралыгында болду; эң узагы: {worst}.',
    ru: 'Медиана была от {lowest} до {highest}; наибольшая: {worst}.',
    en: 'The median lay between {lowest} and {highest}; it was longest on {worst}.',
    kyrgyz: 'composed'
  },
  'trend.minutes': { ky: 'мүнөт', ru: 'минут', en: 'minutes', kyrgyz: 'attested' },
  'spread.waits': { ky: 'Канча күтүшкөн', ru: 'Сколько ждали', en: 'How long they waited', kyrgyz: 'composed' },
  'spread.service': {
    ky: 'Тейлөө канчага созулган',
    ru: 'Сколько длилось обслуживание',
    en: 'How long serving took',
    kyrgyz: 'composed'
  },
  'spread.words': {
    ky: 'Көбү: {range} ({share}).',
    ru: 'Чаще всего: {range} ({share}).',
    en: 'Most often: {range} ({share}).',
    kyrgyz: 'composed'
  },
  'spread.minutes': { ky: '{from}–{to} мүн', ru: '{from}–{to} мин', en: '{from}–{to} min', kyrgyz: 'composed' },
  'spread.over': {
    ky: '{from} мүн жана көп',
    ru: '{from} мин и больше',
    en: '{from} min and more',
    kyrgyz: 'composed'
  },
  'spread.count': { ky: 'Саны', ru: 'Количество', en: 'How many', kyrgyz: 'composed' },
  'spread.range': { ky: 'Узактыгы', ru: 'Длительность', en: 'How long', kyrgyz: 'composed' },
  'heat.title': {
    ky: 'Апта күнү жана саат боюнча',
    ru: 'По дням недели и часам',
    en: 'By weekday and hour',
    kyrgyz: 'composed'
  },
  'heat.show': { ky: 'Эмнени көрсөтүү', ru: 'Что показать', en: 'What to show', kyrgyz: 'composed' },
  'heat.visits': { ky: 'Чакыруулар, бир күндө', ru: 'Вызовы за день', en: 'Calls a day', kyrgyz: 'composed' },
  'heat.wait': {
    ky: 'Күтүү, медиана, мүнөт',
    ru: 'Ожидание, медиана, минут',
    en: 'Wait, median, minutes',
    kyrgyz: 'composed'
  },
  'heat.words': {
    ky: 'Эң көбү: {day}, саат {hour}: {value}. Канчалык коюу болсо, ошончолук көп; ар бир уячада саны турат.',
    ru: 'Больше всего: {day}, {hour}: {value}. Чем темнее, тем больше; число стоит в каждой клетке.',
    en: 'The most: {day}, {hour}: {value}. The darker the more; the number stands in each cell.',
    kyrgyz: 'composed'
  },
  'files.title': { ky: 'Файлдар', ru: 'Файлы', en: 'Files', kyrgyz: 'composed' },
  'files.daily': {
    ky: 'Күн жабылгандан кийин анын жыйынтыгы файл болуп жазылат. Акыркысы: {day}.',
    ru: 'После закрытия дня его итог записывается файлом. Последний: {day}.',
    en: "After each day's close its summary is written as a file. The last one: {day}.",
    kyrgyz: 'composed'
  },
  'files.daily-none': {
    ky: 'Күн жабылгандан кийин анын жыйынтыгы файл болуп жазылат. Азырынча файл жок.',
    ru: 'После закрытия дня его итог записывается файлом. Пока ни одного нет.',
    en: "After each day's close its summary is written as a file. There is none yet.",
    kyrgyz: 'composed'
  },
  'files.daily-off': {
    ky: 'Күндүн жыйынтыгы файлга жазылбайт: бул программа башталганда өчүрүлгөн.',
    ru: 'Итоги дня не записываются в файл: это выключено при запуске программы.',
    en: 'No summaries are written: it was switched off when the program was started.',
    kyrgyz: 'composed'
  },
  'files.failed': {
    ky: 'Жыйынтык жазылган жок. Компьютерди караган адамга ушуну көрсөтүңүз:',
    ru: 'Итог не записан. Покажите это тому, кто отвечает за компьютер:',
    en: 'The summary could not be written. Show this to whoever looks after the machine:',
    kyrgyz: 'composed'
  },
  'files.anonymous': {
    ky: 'Изилдөө же башка борборлор үчүн бир күн: адамсыз, номерсиз, убактысы тегеректелген.',
    ru: 'День для исследований или других центров: без людей и номеров, время округлено.',
    en: 'One day for research or other centres: nobody in it, no numbers, times rounded.',
    kyrgyz: 'composed'
  },
  'files.anonymous-get': {
    ky: 'Атсыз күндү жүктөп алуу',
    ru: 'Скачать обезличенный день',
    en: 'Download an anonymous day',
    kyrgyz: 'composed'
  },
  'files.tables': {
    ky: 'Аналитиктер үчүн бир ай: адамсыз таблицалар, бир SQLite файлы. Сандары отчёттордогудай.',
    ru: 'Месяц для аналитиков: таблицы без людей, один файл SQLite. Числа те же, что в отчётах.',
    en: 'A month for analysts: tables with nobody in them, as one SQLite file. The figures are those of the reports.',
    kyrgyz: 'composed'
  },
  'files.tables-get': {
    ky: 'Таблицаларды жүктөп алуу',
    ru: 'Скачать таблицы',
    en: 'Download tables',
    kyrgyz: 'composed'
  },
  'files.month': { ky: 'Ай', ru: 'Месяц', en: 'Month', kyrgyz: 'attested' },
  'files.day': { ky: 'Жабылган күн', ru: 'Закрытый день', en: 'A closed day', kyrgyz: 'composed' },
  'glossary.about': {
    ky: 'Ар бир сан эмнени билдирет. Бардык барактар, файлдар жана басып чыгаруулар ушул эсепти колдонот.',
    ru: 'Что означает каждое число. Все страницы, файлы и распечатки берут их из одного расчёта.',
    en: 'What each figure means. All pages, files and prints take them from one computation.',
    kyrgyz: 'composed'
  },
  'glossary.figures': { ky: 'Сандар', ru: 'Числа', en: 'Figures', kyrgyz: 'composed' },
  'glossary.terms': { ky: 'Сөздөр', ru: 'Понятия', en: 'Terms', kyrgyz: 'composed' },
  'own.about': {
    ky: 'Бул жерде сиздин күнүңүз гана: башка кызматкерлер менен салыштыруу жок.',
    ru: 'Здесь только ваш день, без сравнения с коллегами.',
    en: 'Your day alone; nobody is compared with anybody.',
    kyrgyz: 'composed'
  },
  'own.day': { ky: 'Күн', ru: 'День', en: 'Day', kyrgyz: 'attested' },
  'own.nothing': {
    ky: 'Бул күнү сиз иштеген жоксуз.',
    ru: 'В этот день вы не работали.',
    en: 'You had no desk open on this day.',
    kyrgyz: 'composed'
  },
  'own.hours': { ky: 'Сааттар боюнча', ru: 'По часам', en: 'By the hour', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(reports)
