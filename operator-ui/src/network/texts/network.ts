import type { Catalogue } from '../../../../server/client/texts.ts'
import { textsWith } from '../../texts.ts'

/** Words of head office. */
export const network = {
  'net.title': { ky: 'Борборлор тармагы', ru: 'Сеть центров', en: 'Network of centres', kyrgyz: 'composed' },
  'net.centres': { ky: 'Борборлор', ru: 'Центры', en: 'Centres', kyrgyz: 'composed' },
  'net.reports': { ky: 'Отчёттор', ru: 'Отчёты', en: 'Reports', kyrgyz: 'attested' },
  'net.openings': { ky: 'Ачылуулар', ru: 'Открытия', en: 'Openings', kyrgyz: 'composed' },
  'net.catalogue': { ky: 'Каталог', ru: 'Каталог', en: 'Catalogue', kyrgyz: 'attested' },
  'net.bundles': { ky: 'Берилген версиялар', ru: 'Переданные версии', en: 'Handed down', kyrgyz: 'composed' },
  'net.password': { ky: 'Менин кирүүм', ru: 'Мой вход', en: 'My sign-in', kyrgyz: 'composed' },
  'net.people': { ky: 'Кызматкерлер', ru: 'Сотрудники', en: 'People', kyrgyz: 'attested' },
  'net.sections': { ky: 'Бөлүмдөр', ru: 'Разделы', en: 'Sections', kyrgyz: 'composed' },
  'net.finder': { ky: 'Эл үчүн барак', ru: 'Страница для людей', en: 'Public page', kyrgyz: 'composed' },
  'net.lost': {
    ky: 'Хаб менен байланыш жок. Көрсөтүлгөн маалымат эски.',
    ru: 'Нет связи с хабом. Показанное устарело.',
    en: 'No connection to the hub. What is shown is old.',
    kyrgyz: 'composed'
  },
  'net.region': { ky: 'Облус', ru: 'Область', en: 'Region', kyrgyz: 'attested' },
  'net.district': { ky: 'Район', ru: 'Район', en: 'District', kyrgyz: 'attested' },
  'net.kind': { ky: 'Түрү', ru: 'Вид', en: 'Kind', kyrgyz: 'composed' },
  'net.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'net.month': { ky: 'Ай', ru: 'Месяц', en: 'Month', kyrgyz: 'attested' },
  'net.centre': { ky: 'Борбор', ru: 'Центр', en: 'Centre', kyrgyz: 'attested' },
  'net.all-regions': { ky: 'Бардык облустар', ru: 'Все области', en: 'All regions', kyrgyz: 'composed' },
  'net.all-kinds': { ky: 'Бардык түрлөрү', ru: 'Все виды', en: 'All kinds', kyrgyz: 'composed' },
  'net.all-services': { ky: 'Бардык кызматтар', ru: 'Все услуги', en: 'All services', kyrgyz: 'composed' },
  'net.search': { ky: 'Борборду издөө', ru: 'Поиск центра', en: 'Search for a centre', kyrgyz: 'composed' },
  'net.with-alarms': {
    ky: 'Көңүл бурууну талап кылгандар гана',
    ru: 'Только требующие внимания',
    en: 'Only those with alarms',
    kyrgyz: 'composed'
  },
  'net.waiting': { ky: 'Күтүп жаткандар', ru: 'Ждут', en: 'Waiting', kyrgyz: 'composed' },
  'net.longest': { ky: 'Эң көп күткөн', ru: 'Дольше всех ждёт', en: 'Longest wait', kyrgyz: 'composed' },
  'net.within': { ky: 'Бүгүн мөөнөтүндө', ru: 'В норме сегодня', en: 'Within target today', kyrgyz: 'composed' },
  'net.desks': { ky: 'Терезелер', ru: 'Окна', en: 'Desks', kyrgyz: 'attested' },
  'net.desks-of': {
    ky: '{planned} ичинен {open}',
    ru: '{open} из {planned}',
    en: '{open} of {planned}',
    kyrgyz: 'composed'
  },
  'net.link': { ky: 'Байланыш', ru: 'Связь', en: 'Link', kyrgyz: 'attested' },
  'net.link-up': { ky: 'Байланышта', ru: 'На связи', en: 'Connected', kyrgyz: 'composed' },
  'net.link-away': {
    ky: 'Байланыш жок: {time}',
    ru: 'Нет связи с {time}',
    en: 'Away since {time}',
    kyrgyz: 'composed'
  },
  'net.link-never-seen': {
    ky: 'Азырынча чыга элек',
    ru: 'Ещё не выходил на связь',
    en: 'Not heard of yet',
    kyrgyz: 'composed'
  },
  'net.link-not-enrolled': { ky: 'Кошула элек', ru: 'Не подключён', en: 'Not enrolled', kyrgyz: 'composed' },
  'net.link-revoked': { ky: 'Байланыш үзүлгөн', ru: 'Отключён', en: 'Revoked', kyrgyz: 'composed' },
  'net.closed-now': { ky: 'Жабык', ru: 'Закрыто', en: 'Closed', kyrgyz: 'attested' },
  'net.planned': { ky: 'Ачыла элек', ru: 'Не открыт', en: 'Not open yet', kyrgyz: 'composed' },
  'net.stopped': { ky: 'Убактылуу иштебейт', ru: 'Временно не работает', en: 'Stopped', kyrgyz: 'composed' },
  'net.moved': { ky: 'Көчкөн', ru: 'Переехал', en: 'Moved', kyrgyz: 'composed' },
  'net.closed': { ky: 'Иштебей калган', ru: 'Закрыт насовсем', en: 'Closed down', kyrgyz: 'composed' },
  'net.alarms': { ky: 'Көңүл буруңуз', ru: 'Требуют внимания', en: 'Alarms', kyrgyz: 'composed' },
  'net.no-alarms': { ky: 'Баары жайында', ru: 'Всё спокойно', en: 'All is well', kyrgyz: 'composed' },
  'net.since': { ky: '{time} тартып', ru: 'с {time}', en: 'since {time}', kyrgyz: 'composed' },
  'net.alarm-away': {
    ky: 'Борбор менен байланыш жок',
    ru: 'Нет связи с центром',
    en: 'The centre is not heard of',
    kyrgyz: 'composed'
  },
  'net.alarm-behind': {
    ky: 'Маалымат кечигип жатат: {events} окуя',
    ru: 'Данные отстают: событий {events}',
    en: 'Its data is behind by {events} events',
    kyrgyz: 'composed'
  },
  'net.alarm-opening-due': {
    ky: 'Ачылышы керек: {date}, бирок кошула элек',
    ru: 'Должен открыться {date}, но не подключён',
    en: 'Is to open by {date}, and is not enrolled',
    kyrgyz: 'composed'
  },
  'net.alarm-chain-differs': {
    ky: 'Борбордун журналы мурда жөнөтүлгөнгө дал келбейт',
    ru: 'Журнал центра не совпадает с тем, что он прислал раньше',
    en: 'Its log is not the one that it sent before',
    kyrgyz: 'composed'
  },
  'net.alarm-twin': {
    ky: 'Бир ат менен эки компьютер жөнөтүп жатат',
    ru: 'Под одним именем отправляют два компьютера',
    en: 'Two machines send under its name',
    kyrgyz: 'composed'
  },
  'net.alarm-restored': {
    ky: 'Резервдик көчүрмөдөн калыбына келтирилди',
    ru: 'Восстановлен из резервной копии',
    en: 'Was restored from a backup',
    kyrgyz: 'composed'
  },
  'net.alarm-clock': { ky: 'Сааты туура эмес', ru: 'Часы идут неверно', en: 'Its clock is wrong', kyrgyz: 'composed' },
  'net.alarm-hoarding': {
    ky: 'Ачылары менен көп талон алынып, көбү пайдаланылган эмес',
    ru: 'Сразу после открытия взято много талонов, большинство не использовано',
    en: 'Many tickets were taken right after opening, and few were used',
    kyrgyz: 'composed'
  },
  'net.alarm-unread': {
    ky: 'Программасы хабдыкынан жаңы: маалымат күтүп турат',
    ru: 'Программа новее хаба: данные ждут',
    en: 'Its program is newer than the hub: data waits',
    kyrgyz: 'composed'
  },
  'net.alarm-uncounted': {
    ky: 'Бир күнү эсептелген жок: маалыматы бузулган',
    ru: 'День не посчитан: данные повреждены',
    en: 'A day could not be counted: its data is damaged',
    kyrgyz: 'composed'
  },
  'net.alarm-bundle-refused': {
    ky: 'Жалпы жөндөөлөрдүн {version}-версиясын кабыл алган жок',
    ru: 'Отклонил общие настройки, версия {version}',
    en: 'Refused the common settings, version {version}',
    kyrgyz: 'composed'
  },
  'net.alarm-bundle-late': {
    ky: 'Жалпы жөндөөлөрдүн {version}-версиясы менен иштебейт',
    ru: 'Не работает по общим настройкам, версия {version}',
    en: 'Does not work by the common settings, version {version}',
    kyrgyz: 'composed'
  },
  'net.alarm-version-old': {
    ky: 'Программасы эски: {version}',
    ru: 'Программа устарела: {version}',
    en: 'Its program is old: {version}',
    kyrgyz: 'composed'
  },
  'net.alarm-other': { ky: 'Эскертүү: {kind}', ru: 'Сигнал: {kind}', en: 'Alarm: {kind}', kyrgyz: 'composed' },
  'net.back': { ky: 'Бардык борборлор', ru: 'Все центры', en: 'All centres', kyrgyz: 'composed' },
  'net.board': { ky: 'Борбордо азыр', ru: 'В центре сейчас', en: 'At the centre now', kyrgyz: 'composed' },
  'net.board-old': {
    ky: '{time} боюнча: андан кийин маалымат жок',
    ru: 'На {time}: позже данных нет',
    en: 'As of {time}: nothing was heard since',
    kyrgyz: 'composed'
  },
  'net.board-none': {
    ky: 'Борбор азырынча эч нерсе айткан жок',
    ru: 'Центр пока ничего не сообщил',
    en: 'The centre has said nothing yet',
    kyrgyz: 'composed'
  },
  'net.wait': { ky: 'Күтүү', ru: 'Ожидание', en: 'Wait', kyrgyz: 'attested' },
  'net.about': { ky: 'Борбор жөнүндө', ru: 'О центре', en: 'About the centre', kyrgyz: 'composed' },
  'net.version': { ky: 'Программанын версиясы', ru: 'Версия программы', en: 'Program version', kyrgyz: 'composed' },
  'net.fingerprint': { ky: 'Байланыштын изи', ru: 'Отпечаток связи', en: 'Fingerprint', kyrgyz: 'composed' },
  'net.events': { ky: 'Алынган окуялар', ru: 'Получено событий', en: 'Events received', kyrgyz: 'composed' },
  'net.promised': { ky: 'Убада кылынган', ru: 'Обещано', en: 'Promised', kyrgyz: 'composed' },
  'net.opened': { ky: 'Ачылган', ru: 'Открыт', en: 'Opened', kyrgyz: 'composed' },
  'net.first': { ky: 'биринчи убада', ru: 'первый срок', en: 'first', kyrgyz: 'composed' },
  'net.not-opened': { ky: 'маалымат жок', ru: 'данных нет', en: 'not recorded', kyrgyz: 'composed' },
  'net.enrol': { ky: 'Залды кошуу', ru: 'Подключение зала', en: 'Enrolling the hall', kyrgyz: 'composed' },
  'net.make-code': { ky: 'Код алуу', ru: 'Получить код', en: 'Make a code', kyrgyz: 'composed' },
  'net.code-hint': {
    ky: 'Залдын адиси муну жөндөөлөргө киргизет. Бир жолу, 24 саат ичинде.',
    ru: 'Технический специалист вводит его в настройках зала. Один раз, в течение 24 часов.',
    en: 'The technician types it at the settings of the hall. Once, within 24 hours.',
    kyrgyz: 'composed'
  },
  'net.revoke': { ky: 'Байланышты үзүү', ru: 'Отключить зал', en: 'Revoke the hall', kyrgyz: 'composed' },
  'net.revoke-why': {
    ky: 'Зал дароо жөнөтө албай калат. Кайра кошуу үчүн жаңы код керек.',
    ru: 'Зал сразу перестанет отправлять данные. Чтобы подключить снова, нужен новый код.',
    en: 'The hall can send nothing from then on. It needs a new code to come back.',
    kyrgyz: 'composed'
  },
  'net.new-date': { ky: 'Жаңы мөөнөт', ru: 'Новый срок', en: 'New date', kyrgyz: 'composed' },
  'net.add-date': { ky: 'Мөөнөттү кошуу', ru: 'Добавить срок', en: 'Add the date', kyrgyz: 'composed' },
  'net.mark-opened': { ky: 'Ачылды деп белгилөө', ru: 'Отметить открытие', en: 'Mark as opened', kyrgyz: 'composed' },
  'net.openings-lead': {
    ky: 'Биринчи убада кылынган күн өзгөрбөйт, кийинкилери кошулат',
    ru: 'Первый обещанный срок остаётся, новые добавляются',
    en: 'The first promised date stays; later ones are added',
    kyrgyz: 'composed'
  },
  'net.from': { ky: 'Айдан', ru: 'С месяца', en: 'From month', kyrgyz: 'composed' },
  'net.to': { ky: 'Айга чейин', ru: 'По месяц', en: 'To month', kyrgyz: 'composed' },
  'net.by': { ky: 'Бөлүп көрсөтүү', ru: 'По чему', en: 'By', kyrgyz: 'composed' },
  'net.tickets': { ky: 'Талондор', ru: 'Талоны', en: 'Tickets', kyrgyz: 'attested' },
  'net.waits': { ky: 'n, күтүүлөр', ru: 'n, ожиданий', en: 'n, waits', kyrgyz: 'composed' },
  'net.median': { ky: 'Медиана', ru: 'Медиана', en: 'Median', kyrgyz: 'attested' },
  'net.eighty': { ky: '10 кишинин 8и', ru: '8 из 10', en: '8 of 10', kyrgyz: 'composed' },
  'net.within-target': { ky: 'Мөөнөтүндө', ru: 'В норме', en: 'Within target', kyrgyz: 'composed' },
  'net.per-desk-hour': { ky: 'Терезенин саатына', ru: 'На час окна', en: 'Per desk hour', kyrgyz: 'composed' },
  'net.days': { ky: 'Күндөр', ru: 'Дней', en: 'Days', kyrgyz: 'composed' },
  'net.total': { ky: 'Баары', ru: 'Всего', en: 'Total', kyrgyz: 'attested' },
  'net.small': {
    ky: 'Боз саптарда маалымат аз: салыштырууга болбойт',
    ru: 'В серых строках мало данных: сравнивать по ним нельзя',
    en: 'Grey rows have too few waits to compare by',
    kyrgyz: 'composed'
  },
  'net.nothing-counted': {
    ky: 'Бул айларда жабылган күн жок',
    ru: 'За эти месяцы закрытых дней нет',
    en: 'No day of these months is over and counted',
    kyrgyz: 'composed'
  },
  'net.role': { ky: 'Укугу', ru: 'Права', en: 'Role', kyrgyz: 'composed' },
  'net.role-look': { ky: 'Көрүү', ru: 'Просмотр', en: 'Look', kyrgyz: 'composed' },
  'net.role-manage': { ky: 'Башкаруу', ru: 'Управление', en: 'Manage', kyrgyz: 'composed' },
  'net.role-administer': { ky: 'Баардыгы', ru: 'Полные права', en: 'Administer', kyrgyz: 'composed' },
  'net.reach': { ky: 'Кайсы жерде', ru: 'Где', en: 'Where', kyrgyz: 'composed' },
  'net.country': { ky: 'Бүт өлкө', ru: 'Вся страна', en: 'The whole country', kyrgyz: 'composed' },
  'net.reach-hint': {
    ky: 'Эч бири тандалбаса: бүт өлкө',
    ru: 'Если не выбрано ничего: вся страна',
    en: 'None chosen: the whole country',
    kyrgyz: 'composed'
  },
  'net.name': { ky: 'Аты-жөнү', ru: 'Имя', en: 'Name', kyrgyz: 'attested' },
  'net.add-person': { ky: 'Кызматкер кошуу', ru: 'Добавить сотрудника', en: 'Let somebody in', kyrgyz: 'composed' },
  'net.remove-person': { ky: 'Чыгаруу', ru: 'Убрать', en: 'Remove', kyrgyz: 'composed' },
  'net.remove-why': {
    ky: '{name} дароо чыгарылат жана мындан ары кире албайт',
    ru: '{name} сразу выйдет и больше не сможет войти',
    en: '{name} is out at once, and cannot come in again',
    kyrgyz: 'composed'
  },
  'net.factor': { ky: 'Экинчи фактор', ru: 'Второй фактор', en: 'Second factor', kyrgyz: 'composed' },
  'net.has-factor': { ky: 'бар', ru: 'есть', en: 'yes', kyrgyz: 'composed' },
  'net.take-factor': {
    ky: 'Экинчи факторду алып салуу',
    ru: 'Снять второй фактор',
    en: 'Take away the second factor',
    kyrgyz: 'composed'
  },
  'net.take-factor-why': {
    ky: 'Телефону жоголгондор үчүн. {name} дароо чыгарылат жана сырсөзү менен гана кирет.',
    ru: 'Для тех, кто потерял телефон. {name} сразу выйдет и войдёт с одним паролем.',
    en: 'For whoever has lost their phone. {name} is out at once, and signs in with the password alone.',
    kyrgyz: 'composed'
  },
  'net.factor-for': {
    ky: 'Экинчи фактор кимден талап кылынат',
    ru: 'От кого требуется второй фактор',
    en: 'Of whom a second factor is asked',
    kyrgyz: 'composed'
  },
  'net.factor-for-why': {
    ky: 'Ал кошулганга чейин кызматкер башка эч нерсе кыла албайт.',
    ru: 'Пока он не подключён, сотрудник больше ничего не может.',
    en: 'Until it is set up, the person can do nothing else.',
    kyrgyz: 'composed'
  },
  'net.add': { ky: 'Кошуу', ru: 'Добавить', en: 'Add', kyrgyz: 'attested' }
} as const satisfies Catalogue

export const { t, tOr, name } = textsWith(network)
export type NetKey = keyof typeof network
