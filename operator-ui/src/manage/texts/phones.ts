import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** The pages about visitors' phones: what they may do, messages, and what they wrote. */
export const phones = {
  'phones.outside': { ky: 'Алдын ала талон алуу', ru: 'Талон заранее', en: 'A ticket on the way', kyrgyz: 'composed' },
  'phones.outside-open': {
    ky: 'Залга келе электе талон алууга болот (/join)',
    ru: 'Талон можно взять до прихода в зал (/join)',
    en: 'A ticket can be taken before one is in the hall (/join)',
    kyrgyz: 'composed'
  },
  'phones.outside-hint': {
    ky: 'Келүүчү келгенин киоскто же эшиктеги код менен ырастаганга чейин эч ким чакырбайт.',
    ru: 'Никто не вызовет посетителя, пока он не подтвердит приход в киоске или кодом у двери.',
    en: 'Nobody calls the visitor before they have confirmed at a kiosk, or by the code at the door, that they are there.',
    kyrgyz: 'composed'
  },
  'phones.confirm-within': {
    ky: 'Келгенин ырастоо мөөнөтү',
    ru: 'Подтвердить приход за',
    en: 'Arrival to be confirmed within',
    kyrgyz: 'composed'
  },
  'phones.minutes': { ky: 'мүнөт', ru: 'минут', en: 'minutes', kyrgyz: 'attested' },
  'phones.most': {
    ky: 'Бир убакта жолдо болгондордун эң көп саны',
    ru: 'Наибольшее число людей в пути одновременно',
    en: 'Most people on the way at once',
    kyrgyz: 'composed'
  },
  'phones.most-of-one': {
    ky: 'Алардын бир тармактан эң көбү',
    ru: 'Из них из одной сети',
    en: 'Of them from one network',
    kyrgyz: 'composed'
  },
  'phones.most-of-one-hint': {
    ky: 'Мобилдик оператордо көп телефондун дареги бир.',
    ru: 'У мобильного оператора многие телефоны имеют один адрес.',
    en: 'Behind a mobile operator many phones share one address.',
    kyrgyz: 'composed'
  },
  'phones.comments': { ky: 'Пикирлер', ru: 'Комментарии', en: 'Comments', kyrgyz: 'composed' },
  'phones.comments-on': {
    ky: 'Баага пикир жазууга болот',
    ru: 'К оценке можно написать комментарий',
    en: 'A comment may be written to a rating',
    kyrgyz: 'composed'
  },
  'phones.kept-days': {
    ky: 'Канча күндөн кийин өчүрүлөт',
    ru: 'Через сколько дней удаляется',
    en: 'Removed after so many days',
    kyrgyz: 'composed'
  },
  'phones.days': { ky: 'күн', ru: 'дней', en: 'days', kyrgyz: 'attested' },
  'phones.complaints-on': {
    ky: 'Талондун барагынан даттанса болот',
    ru: 'Со страницы талона можно пожаловаться',
    en: 'Visitors may complain from the page of their ticket',
    kyrgyz: 'composed'
  },
  'phones.complain-days': {
    ky: 'Тейлөөдөн кийин канча күн ичинде даттанса болот',
    ru: 'Сколько дней после визита принимаются жалобы',
    en: 'For so many days after the visit',
    kyrgyz: 'composed'
  },
  'phones.answer-days': {
    ky: 'Канча күндө жооп берилет',
    ru: 'За сколько дней даётся ответ',
    en: 'Answered within',
    kyrgyz: 'composed'
  },
  'phones.answer-days-hint': {
    ky: 'Кечиксе, зал башчысынын тактасында эскертүү чыгат.',
    ru: 'Если срок прошёл, на табло старшего смены появляется предупреждение.',
    en: 'After that the board of the supervisor has an alarm.',
    kyrgyz: 'composed'
  },
  'phones.complaint-kept-days': {
    ky: 'Тексти канча күндөн кийин өчүрүлөт',
    ru: 'Через сколько дней стирается текст',
    en: 'The words are erased after',
    kyrgyz: 'composed'
  },
  'phones.messages': { ky: 'Билдирүүлөр', ru: 'Сообщения', en: 'Messages', kyrgyz: 'composed' },
  'phones.messages-hint': {
    ky: 'Келүүчүгө «кийинки сиз» жана «чакырып жатышат» деп билдирет. Интернет керек. Номерлер бүгүн гана сакталат.',
    ru: 'Сообщают посетителю: «вы следующий» и «вас вызывают». Нужен интернет. Номера хранятся только сегодня.',
    en: 'They tell a visitor of being next and of the call. They need the internet. Numbers are kept for the day only.',
    kyrgyz: 'composed'
  },
  'phones.push': {
    ky: 'Браузерге билдирүү',
    ru: 'Сообщения в браузер',
    en: 'Messages to the browser',
    kyrgyz: 'composed'
  },
  'phones.push-hint': {
    ky: 'Сертификаты бар дарек (https) гана иштейт.',
    ru: 'Работает только по адресу с сертификатом (https).',
    en: 'Only at an address with a certificate (https).',
    kyrgyz: 'composed'
  },
  'phones.sms': { ky: 'СМС', ru: 'СМС', en: 'Text messages', kyrgyz: 'attested' },
  'phones.holes': {
    ky: "'{phone}', '{text}' жана '{secret}' ордуна номер, текст жана купуя сөз коюлат. Купуя сөз бул жерге жазылбайт.",
    ru: "Вместо '{phone}', '{text}' и '{secret}' подставляются номер, текст и секрет. Секрет здесь не пишется.",
    en: "'{phone}', '{text}' and '{secret}' become the number, the text and the secret. The secret is not written here.",
    kyrgyz: 'composed'
  },
  'phones.url': { ky: 'Шлюздун дареги', ru: 'Адрес шлюза', en: 'Address of the gateway', kyrgyz: 'composed' },
  'phones.url-wrong': {
    ky: 'Дарек https:// менен башталат.',
    ru: 'Адрес начинается с https://',
    en: 'The address begins with https://',
    kyrgyz: 'composed'
  },
  'phones.method': { ky: 'Сурам', ru: 'Запрос', en: 'Request', kyrgyz: 'composed' },
  'phones.headers': { ky: 'Аталыштар (HTTP)', ru: 'Заголовки (HTTP)', en: 'Headers (HTTP)', kyrgyz: 'composed' },
  'phones.header-name': { ky: 'Аты', ru: 'Имя', en: 'Name', kyrgyz: 'composed' },
  'phones.header-value': { ky: 'Мааниси', ru: 'Значение', en: 'Value', kyrgyz: 'composed' },
  'phones.body': { ky: 'Сурамдын тексти', ru: 'Тело запроса', en: 'Body of the request', kyrgyz: 'composed' },
  'phones.prefix': { ky: 'Номерлердин башталышы', ru: 'Начало номеров', en: 'Numbers begin with', kyrgyz: 'composed' },
  'phones.most-sms': {
    ky: 'Күнүнө эң көп СМС',
    ru: 'Наибольшее число СМС в день',
    en: 'Most text messages a day',
    kyrgyz: 'composed'
  },
  'phones.sent-title': { ky: 'Жөнөтүлгөнү', ru: 'Отправлено', en: 'What was sent', kyrgyz: 'composed' },
  'phones.push-short': { ky: 'Браузерге', ru: 'В браузер', en: 'To browsers', kyrgyz: 'composed' },
  'phones.sms-short': { ky: 'СМС', ru: 'СМС', en: 'Text messages', kyrgyz: 'attested' },
  'phones.sent': {
    ky: 'жөнөтүлдү {sent}, болбой калды {failed}, кечигип калды {dropped}.',
    ru: 'отправлено {sent}, не удалось {failed}, опоздало {dropped}.',
    en: '{sent} sent, {failed} failed, {dropped} too late.',
    kyrgyz: 'composed'
  },
  'phones.last-failure': {
    ky: 'Акыркы ката: {time}, {reason}.',
    ru: 'Последняя ошибка: {time}, {reason}.',
    en: 'Last failure: {time}, {reason}.',
    kyrgyz: 'composed'
  },
  'phones.no-secret': {
    ky: 'Шлюздун купуя сөзү коюлган эмес: KEZEK_SMS_SECRET, же маалымат папкасындагы sms-secret файлы.',
    ru: 'Секрет шлюза не задан: KEZEK_SMS_SECRET или файл sms-secret в папке данных.',
    en: 'No secret of the gateway is set: KEZEK_SMS_SECRET, or the file sms-secret in the data folder.',
    kyrgyz: 'composed'
  },
  'comments.about': {
    ky: 'Келүүчүлөр баага кошуп жазганы. Ысым же номер болсо, өчүрүңүз.',
    ru: 'Что посетители написали к оценке. Если там есть имя или номер, удалите.',
    en: 'What visitors wrote to their ratings. If there is a name or a number in it, remove it.',
    kyrgyz: 'composed'
  },
  'comments.none': { ky: 'Азырынча пикир жок.', ru: 'Пока ничего нет.', en: 'There are none yet.', kyrgyz: 'composed' },
  'comments.when': { ky: 'Качан', ru: 'Когда', en: 'When', kyrgyz: 'composed' },
  'comments.stars': { ky: 'Баа', ru: 'Оценка', en: 'Rating', kyrgyz: 'composed' },
  'comments.text': { ky: 'Пикир', ru: 'Комментарий', en: 'Comment', kyrgyz: 'composed' },
  'comments.of-5': { ky: '5 ичинен {n}', ru: '{n} из 5', en: '{n} of 5', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(phones)
