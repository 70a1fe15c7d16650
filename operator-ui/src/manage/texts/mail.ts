import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** E-mail: the house's server, and who is written to. */
export const mail = {
  'mail.about': {
    ky: 'Эскертүүлөр жана отчёттор уюмдун өз почта сервери аркылуу жөнөтүлөт. Отчёттордо эч бир кызматкердин же орундун көрсөткүчү жок.',
    ru: 'Предупреждения и отчёты уходят через почтовый сервер учреждения. Показателей отдельных сотрудников и мест в отчётах нет.',
    en: "Alarms and reports go out by the house's own mail server. The reports have no figures of single people or desks.",
    kyrgyz: 'composed'
  },
  'mail.server': { ky: 'Почта сервери', ru: 'Почтовый сервер', en: 'Mail server', kyrgyz: 'composed' },
  'mail.host': { ky: 'Сервердин дареги', ru: 'Адрес сервера', en: 'Address of the server', kyrgyz: 'composed' },
  'mail.port': { ky: 'Порт', ru: 'Порт', en: 'Port', kyrgyz: 'attested' },
  'mail.security': { ky: 'Коргоо', ru: 'Защита', en: 'Security', kyrgyz: 'composed' },
  'mail.tls': { ky: 'TLS (465)', ru: 'TLS (465)', en: 'TLS (465)', kyrgyz: 'attested' },
  'mail.starttls': { ky: 'STARTTLS (587)', ru: 'STARTTLS (587)', en: 'STARTTLS (587)', kyrgyz: 'attested' },
  'mail.none': {
    ky: 'Жок: ички тармактагы сырсөзсүз сервер (25)',
    ru: 'Нет: сервер внутри сети без пароля (25)',
    en: 'None: a relay in the house without a password (25)',
    kyrgyz: 'composed'
  },
  'mail.user': { ky: 'Логин', ru: 'Логин', en: 'User', kyrgyz: 'attested' },
  'mail.password': { ky: 'Сырсөз', ru: 'Пароль', en: 'Password', kyrgyz: 'attested' },
  'mail.password-kept': {
    ky: 'Сакталган, эми эч ким көрө албайт. Бош калтырсаңыз, мурункусу калат.',
    ru: 'Сохранён, увидеть его нельзя. Если оставить пустым, останется прежний.',
    en: 'It is kept, and nobody can see it. Left empty, it stays as it is.',
    kyrgyz: 'composed'
  },
  'mail.from': { ky: 'Кимден (дарек)', ru: 'От кого (адрес)', en: 'From (address)', kyrgyz: 'composed' },
  'mail.certificate': {
    ky: 'Уюмдун өз күбөлүк берүү борборунун сертификаты (PEM), эгер болсо',
    ru: 'Сертификат собственного удостоверяющего центра (PEM), если он есть',
    en: "Certificate of the house's own authority (PEM), if it has one",
    kyrgyz: 'composed'
  },
  'mail.save': { ky: 'Сактоо', ru: 'Сохранить', en: 'Save', kyrgyz: 'attested' },
  'mail.saved': { ky: 'Сакталды.', ru: 'Сохранено.', en: 'Saved.', kyrgyz: 'composed' },
  'mail.no-more': { ky: 'Мындан ары жөнөтпөө', ru: 'Больше не отправлять', en: 'Send no more', kyrgyz: 'composed' },
  'mail.missing': {
    ky: 'Сервердин дарегин, портун жана кимден экенин жазыңыз.',
    ru: 'Укажите адрес сервера, порт и от кого.',
    en: 'Give the address of the server, its port and from whom.',
    kyrgyz: 'composed'
  },
  'mail.test-to': {
    ky: 'Сыноо катын бул дарекке жөнөтүү',
    ru: 'Отправить проверочное письмо на',
    en: 'Send a test to',
    kyrgyz: 'composed'
  },
  'mail.test': { ky: 'Сыноо катын жөнөтүү', ru: 'Отправить проверку', en: 'Send a test', kyrgyz: 'composed' },
  'mail.arrived': {
    ky: 'Сервер катты алды.',
    ru: 'Сервер принял письмо.',
    en: 'The server took it.',
    kyrgyz: 'composed'
  },
  'mail.not-arrived': {
    ky: 'Кеткен жок: {why}',
    ru: 'Не отправлено: {why}',
    en: 'It was not sent: {why}',
    kyrgyz: 'composed'
  },
  'mail.waiting': {
    ky: 'Кезекте турган каттар: {n, number}.',
    ru: 'Писем в очереди: {n, number}.',
    en: 'Letters that wait: {n, number}.',
    kyrgyz: 'composed'
  },
  'mail.failing': {
    ky: '{at} бери сервер кат албайт: {why}',
    ru: 'С {at} сервер не принимает письма: {why}',
    en: 'Since {at} the server takes nothing: {why}',
    kyrgyz: 'composed'
  },
  'mail.recipients': { ky: 'Кимге жазылат', ru: 'Кому писать', en: 'Who is written to', kyrgyz: 'composed' },
  'mail.no-recipients': {
    ky: 'Азырынча эч кимге.',
    ru: 'Пока никому.',
    en: 'Nobody yet.',
    kyrgyz: 'composed'
  },
  'mail.address': { ky: 'Дарек', ru: 'Адрес', en: 'Address', kyrgyz: 'attested' },
  'mail.language': { ky: 'Тили', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'mail.role': { ky: 'Кайсы ролго', ru: 'Как кому', en: 'As whom', kyrgyz: 'composed' },
  'mail.alarms': { ky: 'Эскертүүлөр', ru: 'Предупреждения', en: 'Alarms', kyrgyz: 'composed' },
  'mail.alarms-none': { ky: 'Жок', ru: 'Нет', en: 'None', kyrgyz: 'attested' },
  'mail.alarms-all': { ky: 'Баары', ru: 'Все', en: 'All', kyrgyz: 'attested' },
  'mail.alarms-hall': { ky: 'Зал', ru: 'Зал', en: 'The hall', kyrgyz: 'attested' },
  'mail.alarms-system': { ky: 'Система', ru: 'Система', en: 'The system', kyrgyz: 'attested' },
  'mail.reports': { ky: 'Отчёттор', ru: 'Отчёты', en: 'Reports', kyrgyz: 'attested' },
  'mail.daily': { ky: 'Күн сайын', ru: 'Каждый день', en: 'Daily', kyrgyz: 'composed' },
  'mail.weekly': { ky: 'Апта сайын', ru: 'Каждую неделю', en: 'Weekly', kyrgyz: 'composed' },
  'mail.monthly': { ky: 'Ай сайын', ru: 'Каждый месяц', en: 'Monthly', kyrgyz: 'composed' },
  'mail.refused': {
    ky: 'сервер албады: {why}',
    ru: 'сервер не принял: {why}',
    en: 'refused by the server: {why}',
    kyrgyz: 'composed'
  },
  'mail.add': { ky: 'Дарек кошуу', ru: 'Добавить адрес', en: 'Add an address', kyrgyz: 'composed' },
  'mail.no-address': {
    ky: 'Бир гана электрондук дарек жазыңыз: at@uium.example.',
    ru: 'Укажите один адрес почты: imya@tson.example.',
    en: 'Give one e-mail address: name@house.example.',
    kyrgyz: 'composed'
  },
  'mail.remove-about': {
    ky: 'Бул дарекке мындан ары эч нерсе жазылбайт, кезектеги каттары да өчөт.',
    ru: 'На этот адрес больше ничего не уйдёт, письма в очереди удалятся.',
    en: 'Nothing more is written to it, and its letters that wait are dropped.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t } = createManageTexts(mail)
