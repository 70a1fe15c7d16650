import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'
import { appointmentFields } from './appointment-fields.ts'
import { alarmSettings } from './alarms.ts'
import { centre } from './centre.ts'
import { inTheOpen } from './in-the-open.ts'
import { rules } from './rules.ts'
import { serviceLook } from './service-look.ts'

/** The parts and fields of the settings, as a list of changes names them. */
export const changed = {
  ...appointmentFields,
  ...inTheOpen,
  'hours-change.closed': { ky: 'жабык', ru: 'закрыто', en: 'closed', kyrgyz: 'composed' },
  'hours-change.always': { ky: 'күнү-түнү', ru: 'круглосуточно', en: 'round the clock', kyrgyz: 'composed' },
  'hours-change.centre': { ky: 'борбордуку', ru: 'как у центра', en: "the centre's", kyrgyz: 'composed' },
  'place.number': { ky: '№ {n}', ru: '№ {n}', en: 'no. {n}', kyrgyz: 'composed' },
  'section.other': { ky: '{section}', ru: '{section}', en: '{section}', kyrgyz: 'composed' },
  'section.centreId': { ky: 'Борбордун белгиси', ru: 'Код центра', en: "The centre's code", kyrgyz: 'composed' },
  'section.name': { ky: 'Борбордун аталышы', ru: 'Название центра', en: "The centre's name", kyrgyz: 'composed' },
  'section.address': { ky: 'Дареги', ru: 'Адрес', en: 'Address', kyrgyz: 'composed' },
  'section.timeZone': { ky: 'Убакыт алкагы', ru: 'Часовой пояс', en: 'Time zone', kyrgyz: 'composed' },
  'section.dayStartsAt': {
    ky: 'Кызмат күнүнүн башталышы',
    ru: 'Начало служебного дня',
    en: 'Beginning of the service day',
    kyrgyz: 'composed'
  },
  'section.languages': { ky: 'Тилдер', ru: 'Языки', en: 'Languages', kyrgyz: 'composed' },
  'section.deskWord': { ky: 'Орундун аталышы', ru: 'Как называется место', en: 'Word for a desk', kyrgyz: 'composed' },
  'section.publicUrl': {
    ky: 'Телефондор үчүн дарек',
    ru: 'Адрес для телефонов',
    en: 'Address for phones',
    kyrgyz: 'composed'
  },
  'section.hours': { ky: 'Иш убактысы', ru: 'Режим работы', en: 'Opening hours', kyrgyz: 'composed' },
  'section.exceptions': { ky: 'Өзгөчө күндөр', ru: 'Особые дни', en: 'Special days', kyrgyz: 'composed' },
  'section.look': { ky: 'Көрүнүшү', ru: 'Вид', en: 'Look', kyrgyz: 'composed' },
  'section.screenTexts': {
    ky: 'Экрандардын тексттери',
    ru: 'Тексты экранов',
    en: 'Texts of screens',
    kyrgyz: 'composed'
  },
  'section.zones': { ky: 'Зоналар', ru: 'Зоны', en: 'Zones', kyrgyz: 'composed' },
  'section.groups': { ky: 'Кызматтардын топтору', ru: 'Группы услуг', en: 'Groups of services', kyrgyz: 'composed' },
  'section.services': { ky: 'Кызматтар', ru: 'Услуги', en: 'Services', kyrgyz: 'composed' },
  'section.priorityClasses': { ky: 'Артыкчылыктар', ru: 'Приоритеты', en: 'Priorities', kyrgyz: 'composed' },
  'section.desks': { ky: 'Орундар', ru: 'Места', en: 'Desks', kyrgyz: 'composed' },
  'section.callingRules': { ky: 'Күтүү эрежелери', ru: 'Правила ожидания', en: 'Waiting rules', kyrgyz: 'composed' },
  'section.outcomes': { ky: 'Натыйжалар', ru: 'Итоги', en: 'Outcomes', kyrgyz: 'composed' },
  'section.pauseReasons': {
    ky: 'Тыныгуунун себептери',
    ru: 'Причины перерыва',
    en: 'Reasons for a break',
    kyrgyz: 'composed'
  },
  'section.parkReasons': {
    ky: 'Калтыруунун себептери',
    ru: 'Причины отложить',
    en: 'Reasons for parking',
    kyrgyz: 'composed'
  },
  'section.callReasons': {
    ky: 'Кезексиз чакыруунун себептери',
    ru: 'Причины вызова вне очереди',
    en: 'Reasons for a call out of order',
    kyrgyz: 'composed'
  },
  'section.transferReasons': {
    ky: 'Өткөрүүнүн себептери',
    ru: 'Причины перенаправления',
    en: 'Reasons for a transfer',
    kyrgyz: 'composed'
  },
  'section.screens': { ky: 'Экрандар', ru: 'Экраны', en: 'Screens', kyrgyz: 'composed' },
  'section.plan': { ky: 'Залдын планы', ru: 'План зала', en: 'Plan of the hall', kyrgyz: 'composed' },
  'section.outside': {
    ky: 'Залдын сыртынан кезек',
    ru: 'Очередь вне зала',
    en: 'Queue from outside',
    kyrgyz: 'composed'
  },
  'section.appointments': {
    ky: 'Алдын ала жазылуу',
    ru: 'Предварительная запись',
    en: 'Appointments',
    kyrgyz: 'composed'
  },
  'section.feedback': { ky: 'Баалоо', ru: 'Оценки', en: 'Ratings', kyrgyz: 'composed' },
  'section.promises': {
    ky: 'Күтүү убактысынын тактыгы',
    ru: 'Точность времени ожидания',
    en: 'How often told waits hold',
    kyrgyz: 'composed'
  },
  'section.inTheOpen': { ky: 'Баарына ачык маалымат', ru: 'Зал на виду', en: 'In the open', kyrgyz: 'composed' },
  'section.privacy': { ky: 'Жеке маалыматтар', ru: 'Персональные данные', en: 'Personal data', kyrgyz: 'composed' },
  'section.signIn': { ky: 'Кирүү эрежелери', ru: 'Правила входа', en: 'Rules for signing in', kyrgyz: 'composed' },
  'section.printing': { ky: 'Басып чыгаруу', ru: 'Печать', en: 'Printing', kyrgyz: 'composed' },
  'section.voice': { ky: 'Үн', ru: 'Голос', en: 'Voice', kyrgyz: 'composed' },
  'section.notices': { ky: 'Билдирүүлөр', ru: 'Объявления', en: 'Notices', kyrgyz: 'composed' },
  'section.alarms': {
    ky: 'Тактанын эскертүүлөрү',
    ru: 'Сигналы на табло зала',
    en: 'Alarms of the board',
    kyrgyz: 'composed'
  },
  'section.messages': { ky: 'Билдирүүлөр', ru: 'Сообщения', en: 'Messages', kyrgyz: 'composed' },
  'field.other': { ky: '{field}', ru: '{field}', en: '{field}', kyrgyz: 'composed' },
  'field.ky': { ky: 'кыргызча', ru: 'по-кыргызски', en: 'in Kyrgyz', kyrgyz: 'composed' },
  'field.ru': { ky: 'орусча', ru: 'по-русски', en: 'in Russian', kyrgyz: 'composed' },
  'field.en': { ky: 'англисче', ru: 'по-английски', en: 'in English', kyrgyz: 'composed' },
  'field.logo': { ky: 'логотип', ru: 'логотип', en: 'logo', kyrgyz: 'composed' },
  'field.accent': { ky: 'негизги түс', ru: 'основной цвет', en: 'main colour', kyrgyz: 'composed' },
  'field.greeting': { ky: 'саламдашуу', ru: 'приветствие', en: 'greeting', kyrgyz: 'composed' },
  'field.help': { ky: 'таблодогу кеңеш', ru: 'подсказка на табло', en: 'line of help on displays', kyrgyz: 'composed' },
  'field.advice': {
    ky: 'талондон кийинки кеңеш',
    ru: 'совет после талона',
    en: 'advice after the ticket',
    kyrgyz: 'composed'
  },
  'field.colours': { ky: 'түстөрү', ru: 'цвета', en: 'colours', kyrgyz: 'composed' },
  'field.parentId': { ky: 'жогорку тобу', ru: 'вышестоящая группа', en: 'group above', kyrgyz: 'composed' },
  'field.calmS': {
    ky: 'чакыруудан кийинки тынчтык, сек',
    ru: 'пауза после вызова, с',
    en: 'calm after a call, s',
    kyrgyz: 'composed'
  },
  'field.items': { ky: 'билдирүүлөр', ru: 'объявления', en: 'notices', kyrgyz: 'composed' },
  'field.ticker': {
    ky: 'экрандын төмөнкү сабы',
    ru: 'нижняя строка экрана',
    en: 'lines at the foot',
    kyrgyz: 'composed'
  },
  'field.open': { ky: 'уруксат берилген', ru: 'разрешено', en: 'allowed', kyrgyz: 'composed' },
  'field.confirmWithinMs': { ky: 'келүү мөөнөтү', ru: 'срок прихода', en: 'time to come', kyrgyz: 'composed' },
  'field.mostOnTheWay': {
    ky: 'жолдогулардын чеги',
    ru: 'предел тех, кто в пути',
    en: 'most on the way',
    kyrgyz: 'composed'
  },
  'field.mostOfOneAddress': {
    ky: 'бир тармактан эң көп',
    ru: 'предел из одной сети',
    en: 'most from one network',
    kyrgyz: 'composed'
  },
  'field.comments': { ky: 'пикирлер', ru: 'комментарии', en: 'comments', kyrgyz: 'composed' },
  'field.complaints': { ky: 'даттануулар', ru: 'жалобы', en: 'complaints', kyrgyz: 'composed' },
  'field.complainDays': {
    ky: 'канча күн ичинде даттанса болот',
    ru: 'сколько дней принимаются жалобы',
    en: 'days to complain',
    kyrgyz: 'composed'
  },
  'field.answerDays': {
    ky: 'канча күндө жооп берилет',
    ru: 'срок ответа в днях',
    en: 'days to answer',
    kyrgyz: 'composed'
  },
  'field.complaintKeptDays': {
    ky: 'даттануу канча күн сакталат',
    ru: 'сколько дней хранятся жалобы',
    en: 'days complaints are kept',
    kyrgyz: 'composed'
  },
  'field.shown': { ky: 'баарына көрсөтүлөт', ru: 'показывать всем', en: 'shown to everybody', kyrgyz: 'composed' },
  'field.keptDays': { ky: 'канча күн сакталат', ru: 'сколько дней хранится', en: 'days kept', kyrgyz: 'composed' },
  'field.formerNamesDays': {
    ky: 'кеткендердин аты канча күн сакталат',
    ru: 'сколько дней хранятся имена ушедших',
    en: 'days that names of former staff are kept',
    kyrgyz: 'composed'
  },
  'field.secondFactorFor': {
    ky: 'экинчи фактор талап кылынат',
    ru: 'второй фактор обязателен',
    en: 'second factor required of',
    kyrgyz: 'composed'
  },
  'field.printers': { ky: 'принтерлер', ru: 'принтеры', en: 'printers', kyrgyz: 'composed' },
  'field.template': { ky: 'талондун көрүнүшү', ru: 'вид талона', en: 'layout of the ticket', kyrgyz: 'composed' },
  'field.maxJobAgeMs': {
    ky: 'басып чыгаруунун мөөнөтү',
    ru: 'срок печати',
    en: 'oldest ticket that is printed',
    kyrgyz: 'composed'
  },
  'field.push': { ky: 'телефонго эскертүү', ru: 'уведомления на телефон', en: 'notices to phones', kyrgyz: 'composed' },
  'field.pushHosts': {
    ky: 'эскертүү кызматтары',
    ru: 'службы уведомлений',
    en: 'services of notices',
    kyrgyz: 'composed'
  },
  'field.sms': { ky: 'SMS билдирүү', ru: 'SMS-сообщения', en: 'text messages', kyrgyz: 'composed' },
  'field.smsGateway': { ky: 'SMS шлюзу', ru: 'шлюз SMS', en: 'SMS gateway', kyrgyz: 'composed' },
  'field.phonePrefix': {
    ky: 'номердин башталышы',
    ru: 'начало номера',
    en: 'beginning of numbers',
    kyrgyz: 'composed'
  },
  'field.mostSmsADay': {
    ky: 'күнүнө эң көп SMS',
    ru: 'предел SMS в день',
    en: 'most text messages a day',
    kyrgyz: 'composed'
  },
  'field.speaks': { ky: 'үн менен чакыруу', ru: 'вызов голосом', en: 'calls are spoken', kyrgyz: 'composed' },
  'field.chime': { ky: 'коңгуроо', ru: 'сигнал', en: 'chime', kyrgyz: 'composed' },
  'field.languages': { ky: 'тилдер', ru: 'языки', en: 'languages', kyrgyz: 'composed' },
  'field.sources': { ky: 'үндүн булактары', ru: 'источники голоса', en: 'sources of the voice', kyrgyz: 'composed' },
  'field.volumes': { ky: 'үн көлөмү', ru: 'громкость', en: 'loudness', kyrgyz: 'composed' },
  'field.timesSaid': { ky: 'канча жолу айтылат', ru: 'сколько раз произносится', en: 'times said', kyrgyz: 'composed' },
  'field.timesSaidAgain': {
    ky: 'кайра чакырууда канча жолу айтылат',
    ru: 'сколько раз при повторе',
    en: 'times said when repeated',
    kyrgyz: 'composed'
  },
  'field.shortenAbove': { ky: 'кыскартуу чеги', ru: 'предел сокращения', en: 'shortened above', kyrgyz: 'composed' },
  'field.skipAbove': { ky: 'айтпай калтыруу чеги', ru: 'предел пропуска', en: 'skipped above', kyrgyz: 'composed' },
  'field.guidancePercent': {
    ky: 'киосктун үн көлөмү',
    ru: 'громкость киоска',
    en: 'loudness of the kiosk',
    kyrgyz: 'composed'
  },
  'field.columns': { ky: 'туурасы', ru: 'ширина', en: 'width', kyrgyz: 'composed' },
  'field.rows': { ky: 'узундугу', ru: 'длина', en: 'length', kyrgyz: 'composed' },
  'field.areas': { ky: 'зоналардын орду', ru: 'места зон', en: 'places of zones', kyrgyz: 'composed' },
  'field.desks': { ky: 'орундар', ru: 'места', en: 'desks', kyrgyz: 'composed' },
  'field.marks': { ky: 'белгилер', ru: 'метки', en: 'marks', kyrgyz: 'composed' },
  'changes.picture': { ky: 'сүрөт', ru: 'картинка', en: 'a picture', kyrgyz: 'attested' },
  'field.name': { ky: 'аталышы', ru: 'название', en: 'name', kyrgyz: 'composed' },
  'field.prefix': { ky: 'тамгасы', ru: 'буква', en: 'letter', kyrgyz: 'composed' },
  'field.groupId': { ky: 'тобу', ru: 'группа', en: 'group', kyrgyz: 'composed' },
  'field.targetMs': { ky: 'күтүүнүн белгиленген мөөнөтү', ru: 'норма ожидания', en: 'target wait', kyrgyz: 'composed' },
  'field.expectedServiceMs': {
    ky: 'тейлөө убактысы',
    ru: 'время обслуживания',
    en: 'time of serving',
    kyrgyz: 'composed'
  },
  'field.dailyLimit': { ky: 'күндүк чек', ru: 'дневной лимит', en: 'daily limit', kyrgyz: 'composed' },
  'field.hours': { ky: 'убактысы', ru: 'часы', en: 'hours', kyrgyz: 'composed' },
  'field.documents': { ky: 'документтер', ru: 'документы', en: 'documents', kyrgyz: 'composed' },
  'field.asksPersons': {
    ky: 'канча адам экенин сурайт',
    ru: 'спрашивает, сколько человек',
    en: 'asks for how many people',
    kyrgyz: 'composed'
  },
  'field.outcomeIds': { ky: 'жыйынтыктар', ru: 'результаты', en: 'outcomes', kyrgyz: 'composed' },
  'field.nextServiceId': { ky: 'кийинки кадам', ru: 'следующий шаг', en: 'next step', kyrgyz: 'composed' },
  'field.icon': { ky: 'белгиси', ru: 'значок', en: 'icon', kyrgyz: 'composed' },
  'field.colour': { ky: 'түсү', ru: 'цвет', en: 'colour', kyrgyz: 'composed' },
  'field.deskNumber': { ky: 'номери', ru: 'номер', en: 'number', kyrgyz: 'composed' },
  'field.zoneId': { ky: 'зонасы', ru: 'зона', en: 'zone', kyrgyz: 'composed' },
  'field.tiers': {
    ky: 'тейлеген кызматтары',
    ru: 'какие услуги обслуживает',
    en: 'what it serves',
    kyrgyz: 'composed'
  },
  'source.recorded': { ky: 'жаздырылган үн', ru: 'записанный голос', en: 'recorded voice', kyrgyz: 'composed' },
  'source.espeak': { ky: 'программа түзгөн үн', ru: 'голос программы', en: "the program's voice", kyrgyz: 'composed' },
  'source.speech': { ky: 'браузердин үнү', ru: 'голос браузера', en: "the browser's voice", kyrgyz: 'composed' },
  'field.host': { ky: 'дареги', ru: 'адрес', en: 'address', kyrgyz: 'composed' },
  'field.port': { ky: 'порту', ru: 'порт', en: 'port', kyrgyz: 'composed' },
  'field.schedule': { ky: 'качан көрсөтүлөт', ru: 'когда показывается', en: 'when it is shown', kyrgyz: 'composed' },
  'field.seconds': { ky: 'канча секунд', ru: 'сколько секунд', en: 'seconds shown', kyrgyz: 'composed' },
  'field.text': { ky: 'тексти', ru: 'текст', en: 'text', kyrgyz: 'composed' },
  'field.file': { ky: 'файлы', ru: 'файл', en: 'file', kyrgyz: 'composed' },
  'field.letter': { ky: 'тамгасы', ru: 'буква', en: 'letter', kyrgyz: 'composed' },
  'field.rate': { ky: 'күтүүнүн ылдамдыгы', ru: 'скорость ожидания', en: 'rate', kyrgyz: 'composed' },
  'field.creditMs': { ky: 'баштапкы артыкчылык', ru: 'фора', en: 'head start', kyrgyz: 'composed' },
  'field.first': { ky: 'баарынан мурун', ru: 'раньше всех', en: 'before all others', kyrgyz: 'composed' },
  'field.answer': { ky: 'келүүчүнүн жообу', ru: 'ответ посетителя', en: "visitor's answer", kyrgyz: 'composed' },
  'field.basis': { ky: 'негизи', ru: 'основание', en: 'legal basis', kyrgyz: 'composed' },
  'field.document': { ky: 'документи', ru: 'документ', en: 'document', kyrgyz: 'composed' }
} as const satisfies Catalogue

/** What differs is called as on the pages where it is set. */
export const { t, tOr, name } = createManageTexts({
  ...changed,
  ...rules,
  ...alarmSettings,
  ...centre,
  ...serviceLook
})
