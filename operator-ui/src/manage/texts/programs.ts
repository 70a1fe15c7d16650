import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Programs of others, and the addresses that are told of events. */
export const programs = {
  'programs.about': {
    ky: 'Башка программалар залды өз белгиси (токен) менен окуйт жана ал үчүн иштейт. Ар бирине керектүү укуктарды гана бериңиз.',
    ru: 'Другие программы читают зал и работают для него по своему токену. Давайте каждой только нужные права.',
    en: 'Other programs read the hall and work for it by a token of their own. Give each only the rights it needs.',
    kyrgyz: 'composed'
  },
  'programs.none': {
    ky: 'Азырынча программа жок.',
    ru: 'Программ пока нет.',
    en: 'No programs yet.',
    kyrgyz: 'composed'
  },
  'programs.add': { ky: 'Программа кошуу', ru: 'Добавить программу', en: 'Add a program', kyrgyz: 'composed' },
  'programs.name': { ky: 'Аталышы', ru: 'Название', en: 'Name', kyrgyz: 'composed' },
  'programs.scopes': { ky: 'Укуктары', ru: 'Права', en: 'Rights', kyrgyz: 'composed' },
  'programs.addresses': {
    ky: 'Кайсы даректерден (бош: баардыгынан)',
    ru: 'С каких адресов (пусто: с любых)',
    en: 'From which addresses (empty: any)',
    kyrgyz: 'composed'
  },
  'programs.last-day': {
    ky: 'Акыркы күнү (бош: чексиз)',
    ru: 'Последний день (пусто: бессрочно)',
    en: 'Last day (empty: no end)',
    kyrgyz: 'composed'
  },
  'programs.from': { ky: 'Кайдан', ru: 'Откуда', en: 'From where', kyrgyz: 'composed' },
  'programs.anywhere': { ky: 'бардык жерден', ru: 'отовсюду', en: 'anywhere', kyrgyz: 'composed' },
  'programs.ends': { ky: 'Мөөнөтү', ru: 'Срок', en: 'Ends', kyrgyz: 'composed' },
  'programs.no-end': { ky: 'чексиз', ru: 'бессрочно', en: 'no end', kyrgyz: 'composed' },
  'programs.until': { ky: '{day} күнү бүтөт', ru: 'по {day}', en: 'on {day}', kyrgyz: 'composed' },
  'programs.over': { ky: 'мөөнөтү бүттү', ru: 'срок истёк', en: 'is over', kyrgyz: 'composed' },
  'programs.renew': { ky: 'Жаңы токен', ru: 'Новый токен', en: 'New token', kyrgyz: 'composed' },
  'programs.renew-about': {
    ky: 'Мурунку токен дароо иштебей калат: программага жаңысын коюшуңуз керек.',
    ru: 'Прежний токен перестанет действовать сразу: в программу нужно будет внести новый.',
    en: 'The token it has ends at once: the new one must be put into the program.',
    kyrgyz: 'composed'
  },
  'programs.used': { ky: 'Акыркы жолу', ru: 'Последний раз', en: 'Last used', kyrgyz: 'composed' },
  'programs.never': { ky: 'Эч качан', ru: 'Ни разу', en: 'Never', kyrgyz: 'composed' },
  'programs.missing': {
    ky: 'Аталышын жазып, жок дегенде бир укукту тандаңыз.',
    ru: 'Укажите название и выберите хотя бы одно право.',
    en: 'Give a name and choose at least one right.',
    kyrgyz: 'composed'
  },
  'programs.revoke': { ky: 'Жокко чыгаруу', ru: 'Отозвать', en: 'Revoke', kyrgyz: 'composed' },
  'programs.revoke-about': {
    ky: 'Токен дароо иштебей калат, ачык байланыштары жабылат. Аны кайтарып болбойт.',
    ru: 'Токен перестанет действовать сразу, открытые соединения закроются. Вернуть его нельзя.',
    en: 'The token ends at once and its open connections close. It cannot be brought back.',
    kyrgyz: 'composed'
  },
  'programs.once': {
    ky: 'Азыр гана көрүнөт. Көчүрүп алып, программага коюңуз: кийин аны эч ким көрө албайт.',
    ru: 'Показывается только сейчас. Скопируйте и внесите в программу: позже его не увидит никто.',
    en: 'Shown only now. Copy it into the program: nobody can see it later.',
    kyrgyz: 'composed'
  },
  'programs.copy': { ky: 'Көчүрүү', ru: 'Скопировать', en: 'Copy', kyrgyz: 'composed' },
  'programs.copied': { ky: 'Көчүрүлдү.', ru: 'Скопировано.', en: 'Copied.', kyrgyz: 'composed' },
  'programs.seen': { ky: 'Сактап алдым', ru: 'Я сохранил', en: 'I have kept it', kyrgyz: 'composed' },
  'scope.live': {
    ky: 'Залдын абалын окуу',
    ru: 'Читать состояние зала',
    en: 'Read the live state',
    kyrgyz: 'composed'
  },
  'scope.figures': { ky: 'Көрсөткүчтөрдү окуу', ru: 'Читать показатели', en: 'Read figures', kyrgyz: 'composed' },
  'scope.events': { ky: 'Окуяларды окуу', ru: 'Читать события', en: 'Read events', kyrgyz: 'composed' },
  'scope.tickets': { ky: 'Талон алуу', ru: 'Брать талоны', en: 'Take tickets', kyrgyz: 'composed' },
  'scope.desks': {
    ky: 'Ачык терезелерде иштөө',
    ru: 'Действовать за открытыми окнами',
    en: 'Act at open desks',
    kyrgyz: 'composed'
  },
  'scope.appointments': {
    ky: 'Алдын ала жазуу',
    ru: 'Записывать на приём',
    en: 'Book appointments',
    kyrgyz: 'composed'
  },
  'scope.settings': {
    ky: 'Жөндөөлөрдү өзгөртүү',
    ru: 'Менять настройки',
    en: 'Change settings',
    kyrgyz: 'composed'
  },
  'hooks.title': {
    ky: 'Окуялар жөнөтүлүүчү даректер',
    ru: 'Адреса для событий',
    en: 'Addresses told of events',
    kyrgyz: 'composed'
  },
  'hooks.none': { ky: 'Азырынча дарек жок.', ru: 'Адресов пока нет.', en: 'No addresses yet.', kyrgyz: 'composed' },
  'hooks.add': { ky: 'Дарек кошуу', ru: 'Добавить адрес', en: 'Add an address', kyrgyz: 'composed' },
  'hooks.url': { ky: 'Дарек', ru: 'Адрес', en: 'Address', kyrgyz: 'composed' },
  'hooks.types': { ky: 'Окуялардын түрлөрү', ru: 'Виды событий', en: 'Types of events', kyrgyz: 'composed' },
  'hooks.missing': {
    ky: 'Даректи (http://…) жазып, жок дегенде бир түрүн тандаңыз.',
    ru: 'Укажите адрес (http://…) и выберите хотя бы один вид.',
    en: 'Give an address (http://…) and choose at least one type.',
    kyrgyz: 'composed'
  },
  'hooks.state': { ky: 'Абалы', ru: 'Состояние', en: 'State', kyrgyz: 'composed' },
  'hooks.active': { ky: 'Жетип жатат', ru: 'Доходит', en: 'Arriving', kyrgyz: 'composed' },
  'hooks.failing': {
    ky: 'Жетпей жатат, кайра жөнөтүлөт',
    ru: 'Не доходит, отправится снова',
    en: 'Failing; will be sent again',
    kyrgyz: 'composed'
  },
  'hooks.given-up': { ky: 'Токтотулду', ru: 'Остановлено', en: 'Stopped', kyrgyz: 'composed' },
  'hooks.test': { ky: 'Сынап көрүү', ru: 'Проверить', en: 'Test', kyrgyz: 'composed' },
  'hooks.begin': { ky: 'Улантуу', ru: 'Продолжить', en: 'Go on', kyrgyz: 'composed' },
  'hooks.renew': { ky: 'Жаңы сыр', ru: 'Новый секрет', en: 'New secret', kyrgyz: 'composed' },
  'hooks.renew-about': {
    ky: 'Бир сутка бою эки сыр тең кол коёт: ал убакытта жаңысын программага коюңуз.',
    ru: 'Сутки подписывают оба секрета: внесите новый в программу за это время.',
    en: 'For a day both secrets sign: put the new one into the program in that time.',
    kyrgyz: 'composed'
  },
  'hooks.both-sign': {
    ky: 'Мурунку сыр {at} чейин кол коёт.',
    ru: 'Прежний секрет подписывает до {at}.',
    en: 'The secret before it signs until {at}.',
    kyrgyz: 'composed'
  },
  'hooks.failing-since': {
    ky: '{at} баштап жетпей жатат. Күтүп жаткан окуялар: {n}',
    ru: 'Не доходит с {at}. Ждёт событий: {n}',
    en: 'Failing since {at}. Events that wait: {n}',
    kyrgyz: 'composed'
  },
  'hooks.given-up-why': {
    ky: 'Үч күн бою эч нерсе жеткен жок. Күтүп жаткан окуялар: {n}',
    ru: 'Три дня ничего не доходило. Ждёт событий: {n}',
    en: 'Nothing arrived for three days. Events that wait: {n}',
    kyrgyz: 'composed'
  },
  'hooks.deliveries': { ky: 'Акыркы жөнөтүүлөр', ru: 'Последние отправки', en: 'Last deliveries', kyrgyz: 'composed' },
  'hooks.at': { ky: 'Убактысы', ru: 'Время', en: 'Time', kyrgyz: 'composed' },
  'hooks.answer': { ky: 'Жооп', ru: 'Ответ', en: 'Answer', kyrgyz: 'composed' },
  'hooks.took': { ky: 'Узактыгы, мс', ru: 'Длительность, мс', en: 'Took, ms', kyrgyz: 'composed' },
  'hooks.none-sent': {
    ky: 'Азырынча эч нерсе жөнөтүлгөн жок.',
    ru: 'Пока ничего не отправлено.',
    en: 'Nothing has been sent yet.',
    kyrgyz: 'composed'
  },
  'hooks.networks': {
    ky: 'Уруксат берилген тармактар',
    ru: 'Разрешённые сети',
    en: 'Networks that are allowed',
    kyrgyz: 'composed'
  },
  'hooks.networks-about': {
    ky: 'Окуялар жана каттар ушул тармактарга гана кетет. Ар бири өз сабында: 192.168.10.0/24.',
    ru: 'События и почта уходят только в эти сети. По одной в строке: 192.168.10.0/24.',
    en: 'Events and mail go to these networks only. One a line: 192.168.10.0/24.',
    kyrgyz: 'composed'
  },
  'hooks.networks-save': {
    ky: 'Тармактарды сактоо',
    ru: 'Сохранить сети',
    en: 'Save the networks',
    kyrgyz: 'composed'
  },
  'hooks.networks-saved': {
    ky: 'Тармактар сакталды.',
    ru: 'Сети сохранены.',
    en: 'The networks are kept.',
    kyrgyz: 'composed'
  },
  'hooks.networks-missing': {
    ky: 'Жок дегенде бир тармак жазыңыз.',
    ru: 'Укажите хотя бы одну сеть.',
    en: 'Give at least one network.',
    kyrgyz: 'composed'
  },
  'hooks.tested': {
    ky: 'Сыноо билдирүүсү жетти.',
    ru: 'Проверочное сообщение дошло.',
    en: 'The test message arrived.',
    kyrgyz: 'composed'
  },
  'hooks.not-arrived': {
    ky: 'Сыноо билдирүүсү жеткен жок: {why}',
    ru: 'Проверочное сообщение не дошло: {why}',
    en: 'The test message did not arrive: {why}',
    kyrgyz: 'composed'
  },
  'hooks.remove-about': {
    ky: 'Бул дарекке мындан ары эч нерсе жөнөтүлбөйт.',
    ru: 'На этот адрес больше ничего не отправится.',
    en: 'Nothing more is sent to this address.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(programs)
