import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Days played otherwise, and desks needed. */
export const whatIf = {
  'what-if.about': {
    ky: 'Болуп өткөн күндү башка график же башка эрежелер менен кайра ойнотот: ошол эле адамдар келип, терезеде ошончо убакыт отурушат. Залда эч нерсе өзгөрбөйт.',
    ru: 'Прошедший день проигрывается заново с другим графиком или другими правилами: приходят те же люди и сидят у окна столько же. В зале ничего не меняется.',
    en: 'Plays a past day again with another roster or other rules: the same people come, and take as long at the desk. Nothing changes in the hall.',
    kyrgyz: 'composed'
  },
  'what-if.which': { ky: 'Кайсы күн', ru: 'Какой день', en: 'Which day', kyrgyz: 'composed' },
  'what-if.one-day': { ky: 'Бир күн', ru: 'Один день', en: 'One day', kyrgyz: 'composed' },
  'what-if.weekday': {
    ky: 'Апта күнүнүн акыркы сегизи',
    ru: 'Последние восемь таких дней недели',
    en: 'The last eight of a weekday',
    kyrgyz: 'composed'
  },
  'what-if.file': {
    ky: 'Сырттан алынган аты-жөнсүз күн',
    ru: 'Обезличенный день из файла',
    en: 'An anonymous day from a file',
    kyrgyz: 'composed'
  },
  'what-if.day': { ky: 'Күн', ru: 'День', en: 'Day', kyrgyz: 'attested' },
  'what-if.day-of-week': { ky: 'Апта күнү', ru: 'День недели', en: 'Weekday', kyrgyz: 'composed' },
  'what-if.file-day': { ky: 'Файлдагы күн', ru: 'День из файла', en: 'Day from a file', kyrgyz: 'composed' },
  'what-if.bring': { ky: 'Файлды кошуу', ru: 'Добавить файл', en: 'Bring a file in', kyrgyz: 'composed' },
  'what-if.file-text': {
    ky: '{month}, {weekday}: {tickets, plural, one {# талон} other {# талон}}',
    ru: '{month}, {weekday}: {tickets, plural, one {# талон} few {# талона} many {# талонов} other {# талона}}',
    en: '{month}, {weekday}: {tickets, plural, one {# ticket} other {# tickets}}',
    kyrgyz: 'composed'
  },
  'what-if.otherwise': { ky: 'Эмнеси башкача', ru: 'Что иначе', en: 'What is otherwise', kyrgyz: 'composed' },
  'what-if.with-roster': { ky: 'Башка график', ru: 'Другой график', en: 'Another roster', kyrgyz: 'composed' },
  'what-if.roster': {
    ky: 'Терезелер качан ачык: чейрек саат боюнча',
    ru: 'Когда открыты окна: по четвертям часа',
    en: 'When the desks are open, by quarter hour',
    kyrgyz: 'composed'
  },
  'what-if.roster-how': {
    ky: 'Чычкан менен тартыңыз. Баскычтоп менен: жебелер жылдырат, боштук ачып-жабат, Shift жана жебелер тартат.',
    ru: 'Рисуйте мышью. С клавиатуры: стрелки двигают, пробел открывает и закрывает, Shift со стрелками рисует.',
    en: 'Draw with the mouse. With the keyboard: arrows move, space opens and closes, Shift with the arrows draws.',
    kyrgyz: 'composed'
  },
  'what-if.desk': { ky: '{number}-терезе', ru: 'Окно {number}', en: 'Desk {number}', kyrgyz: 'attested' },
  'what-if.open-at': {
    ky: '{desk}, {time}: ачык',
    ru: '{desk}, {time}: открыто',
    en: '{desk}, {time}: open',
    kyrgyz: 'composed'
  },
  'what-if.closed-at': {
    ky: '{desk}, {time}: жабык',
    ru: '{desk}, {time}: закрыто',
    en: '{desk}, {time}: closed',
    kyrgyz: 'composed'
  },
  'what-if.without-breaks': { ky: 'Тыныгууларсыз', ru: 'Без перерывов', en: 'Without breaks', kyrgyz: 'composed' },
  'what-if.settings': {
    ky: 'Башка жөндөөлөр: файл',
    ru: 'Другие настройки: файл',
    en: 'Other settings: a file',
    kyrgyz: 'composed'
  },
  'what-if.tried': {
    ky: 'Сакталбаган өзгөртүүлөр',
    ru: 'Несохранённые изменения',
    en: 'Unsaved changes',
    kyrgyz: 'composed'
  },
  'what-if.back-to-tried': {
    ky: 'Өзгөртүүлөргө кайтуу',
    ru: 'Вернуться к изменениям',
    en: 'Back to the changes',
    kyrgyz: 'composed'
  },
  'what-if.no-settings': {
    ky: 'Күндүн өз жөндөөлөрү',
    ru: 'Настройки того дня',
    en: 'The settings of that day',
    kyrgyz: 'composed'
  },
  'what-if.start': { ky: 'Эсептөө', ru: 'Рассчитать', en: 'Reckon', kyrgyz: 'composed' },
  'what-if.cancel': { ky: 'Токтотуу', ru: 'Отменить', en: 'Cancel', kyrgyz: 'attested' },
  'what-if.progress': { ky: 'Эсептелип жатат', ru: 'Идёт расчёт', en: 'Being reckoned', kyrgyz: 'composed' },
  'what-if.failed': {
    ky: 'Эсептелбей калды. Кайра аракет кылыңыз.',
    ru: 'Не удалось рассчитать. Попробуйте ещё раз.',
    en: 'It could not be reckoned. Try again.',
    kyrgyz: 'composed'
  },
  'what-if.line': { ky: '{line}-сап:', ru: 'Строка {line}:', en: 'Line {line}:', kyrgyz: 'composed' },
  'what-if.result': {
    ky: 'Болгону жана болмогу',
    ru: 'Как было и как было бы',
    en: 'As it was, and as it would have been',
    kyrgyz: 'composed'
  },
  'what-if.identical': {
    ky: 'Өз графиги менен ойнотулган күн журналдагы бардык чакырууларды так кайталайт.',
    ru: 'Проигранный со своим графиком, день в точности повторяет все вызовы журнала.',
    en: 'Played with its own roster, the day gives every call of the log exactly.',
    kyrgyz: 'composed'
  },
  'what-if.not-identical': {
    ky: 'Көңүл буруңуз: өз графиги менен ойнотулган күн журналдан айырмаланат.',
    ru: 'Внимание: проигранный со своим графиком, день отличается от журнала.',
    en: 'Mind: played with its own roster, the day differs from the log.',
    kyrgyz: 'composed'
  },
  'what-if.not-over': {
    ky: 'Күн бүтө элек: журналдын акыркы жазуусуна чейин ойнотулду.',
    ru: 'День не окончен: он проигран до последней записи журнала.',
    en: 'The day is not over: it was played up to the last entry of the log.',
    kyrgyz: 'composed'
  },
  'what-if.bands': {
    ky: 'Кашаада: терезедеги убакыттар кайра тандалганда бештен төртү кайсы аралыкта.',
    ru: 'В скобках: где лежат четыре пятых, если время у окна выбрать заново.',
    en: 'In brackets: where four fifths lie when the times at the desk are drawn anew.',
    kyrgyz: 'composed'
  },
  'what-if.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'what-if.all': { ky: 'Баары', ru: 'Все', en: 'All', kyrgyz: 'attested' },
  'what-if.case': { ky: 'Кандай', ru: 'Вариант', en: 'Case', kyrgyz: 'composed' },
  'what-if.was': { ky: 'болгон', ru: 'было', en: 'was', kyrgyz: 'composed' },
  'what-if.would': { ky: 'болмок', ru: 'было бы', en: 'would be', kyrgyz: 'composed' },
  'what-if.tickets': { ky: 'Талондор', ru: 'Талоны', en: 'Tickets', kyrgyz: 'attested' },
  'what-if.median': { ky: 'Медиана, мүн', ru: 'Медиана, мин', en: 'Median, min', kyrgyz: 'composed' },
  'what-if.p90': { ky: '90 %, мүн', ru: '90 %, мин', en: '90 %, min', kyrgyz: 'composed' },
  'what-if.longest': { ky: 'Эң узак, мүн', ru: 'Дольше всех, мин', en: 'Longest, min', kyrgyz: 'composed' },
  'what-if.within': { ky: 'Мөөнөтүндө', ru: 'В норме', en: 'In target', kyrgyz: 'composed' },
  'what-if.unserved': { ky: 'Чакырылбаган', ru: 'Не вызваны', en: 'Not called', kyrgyz: 'composed' },
  'what-if.idle': { ky: 'Бош убакыт, саат', ru: 'Простой, ч', en: 'Idle, h', kyrgyz: 'composed' },
  'what-if.chart': {
    ky: '90 % күтүү кызмат боюнча: болгону жана болмогу, сызык менен аралыгы',
    ru: 'Ожидание 90 % по услугам: было и было бы, чертой показан разброс',
    en: 'The wait that 90 % do not exceed, by service: as it was and would be, the line shows the band',
    kyrgyz: 'composed'
  },
  'staffing.about': {
    ky: 'Ар бир жарым саатта канча терезе керек, узак күткөндөр коюлган үлүштөн ашпасын: акыркы сегиз апта күнү ойнотулуп эсептелет.',
    ru: 'Сколько окон нужно в каждые полчаса, чтобы доля ждущих дольше нормы не превысила заданной: по последним восьми таким дням недели.',
    en: 'How many desks each half hour needs so that no more than a set share waits longer than the target: by playing the last eight of a weekday.',
    kyrgyz: 'composed'
  },
  'staffing.share': {
    ky: 'Мөөнөттөн ашык күткөндөр, %',
    ru: 'Ждут дольше нормы, не более %',
    en: 'Wait longer than the target, at most %',
    kyrgyz: 'composed'
  },
  'staffing.half': { ky: 'Жарым саат', ru: 'Полчаса', en: 'Half hour', kyrgyz: 'composed' },
  'staffing.arrivals': { ky: 'Келгендер', ru: 'Пришло', en: 'Came', kyrgyz: 'composed' },
  'staffing.were': { ky: 'Ачык болгон', ru: 'Было открыто', en: 'Were open', kyrgyz: 'composed' },
  'staffing.needed': { ky: 'Керек', ru: 'Нужно', en: 'Needed', kyrgyz: 'composed' },
  'staffing.over': { ky: 'Мөөнөттөн ашат', ru: 'Дольше нормы', en: 'Over target', kyrgyz: 'composed' },
  'staffing.erlang': { ky: 'Эрланг C', ru: 'Эрланг C', en: 'Erlang C', kyrgyz: 'attested' },
  'staffing.more': {
    ky: 'Бирөө көп болсо',
    ru: 'На одно больше',
    en: 'One more',
    kyrgyz: 'composed'
  },
  'staffing.fewer': { ky: 'Бирөө аз болсо', ru: 'На одно меньше', en: 'One fewer', kyrgyz: 'composed' },
  'staffing.cost': {
    ky: '{over} адам, {minutes} мүн',
    ru: '{over} чел., {minutes} мин',
    en: '{over} people, {minutes} min',
    kyrgyz: 'composed'
  },
  'staffing.cost-about': {
    ky: 'Күнүнө: белгиленген мөөнөттөн ашык күткөн адамдар канчага өзгөрөт жана баары чогуу канча мүнөткө көп же аз күтөт. Эрланг C бардык терезе баарын тейлейт деп эсептейт, салыштыруу үчүн.',
    ru: 'За день: на сколько изменится число ждущих дольше нормы и на сколько минут дольше или меньше ждут все вместе. Эрланг C считает, будто каждое окно обслуживает всё; он для сверки.',
    en: 'A day: how many more or fewer wait longer than the target, and how many minutes more or less all together wait. Erlang C reckons as if every desk served everything; it is a cross-check.',
    kyrgyz: 'composed'
  },
  'staffing.short': {
    ky: 'бардык терезе да жетпейт',
    ru: 'не хватает и всех окон',
    en: 'all desks are not enough',
    kyrgyz: 'composed'
  },
  'staffing.order': {
    ky: 'Ачуу тартиби: {desks}',
    ru: 'Порядок открытия: {desks}',
    en: 'Order of opening: {desks}',
    kyrgyz: 'composed'
  },
  'staffing.days': {
    ky: 'Күндөр: {days}',
    ru: 'Дни: {days}',
    en: 'Days: {days}',
    kyrgyz: 'composed'
  },
  'staffing.few-days': {
    ky: 'Күндөр аз: бир терезелик айырма кокустан болушу мүмкүн. Төрт күндөн кийин ишенимдүүрөөк болот.',
    ru: 'Дней мало: разница в одно окно может быть случайной. Начиная с четырёх дней цифры надёжнее.',
    en: 'Few days: a difference of one window may be chance. From four days on the figures are surer.',
    kyrgyz: 'composed'
  },
  'staffing.csv': { ky: 'CSV жүктөп алуу', ru: 'Скачать CSV', en: 'Download CSV', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, tOr, name } = createManageTexts(whatIf)
