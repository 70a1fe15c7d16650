import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Printers, and what stands on a paper ticket. */
export const printing = {
  'printing.about': {
    ky: 'Талон басуучу принтерлер. Кайсы киоск кайсынысын колдонорун «Түзмөктөр» бөлүмүндө тандаңыз.',
    ru: 'Принтеры для талонов. Какой киоск на каком печатает, выбирается в разделе «Устройства».',
    en: 'Printers for tickets. Which kiosk prints on which is chosen under "Devices".',
    kyrgyz: 'composed'
  },
  'printing.list': { ky: 'Принтерлер', ru: 'Принтеры', en: 'Printers', kyrgyz: 'attested' },
  'printing.add': { ky: 'Принтер кошуу', ru: 'Добавить принтер', en: 'Add a printer', kyrgyz: 'composed' },
  'printing.name': {
    ky: 'Аталышы (кайда турат)',
    ru: 'Название (где стоит)',
    en: 'Name (where it stands)',
    kyrgyz: 'composed'
  },
  'printing.connection': { ky: 'Туташуусу', ru: 'Подключение', en: 'Connection', kyrgyz: 'composed' },
  'printing.network': { ky: 'Тармак аркылуу', ru: 'По сети', en: 'Network', kyrgyz: 'composed' },
  'printing.file': {
    ky: 'USB, ушул компьютерде',
    ru: 'USB, на этом сервере',
    en: 'USB, at the server',
    kyrgyz: 'composed'
  },
  'printing.host': { ky: 'Тармактагы дареги', ru: 'Адрес в сети', en: 'Address on the network', kyrgyz: 'composed' },
  'printing.port': { ky: 'Порт', ru: 'Порт', en: 'Port', kyrgyz: 'attested' },
  'printing.path': { ky: 'Түзмөк файлы', ru: 'Файл устройства', en: 'Device file', kyrgyz: 'composed' },
  'printing.width': { ky: 'Кагаздын эни', ru: 'Ширина бумаги', en: 'Width of the paper', kyrgyz: 'composed' },
  'printing.mm': { ky: '{mm} мм', ru: '{mm} мм', en: '{mm} mm', kyrgyz: 'attested' },
  'printing.model': { ky: 'Модели', ru: 'Модель', en: 'Model', kyrgyz: 'composed' },
  'printing.epson': {
    ky: 'Epson TM же ошондой',
    ru: 'Epson TM или как они',
    en: 'Epson TM or alike',
    kyrgyz: 'composed'
  },
  'printing.compatible': {
    ky: 'Башка ESC/POS',
    ru: 'Другой ESC/POS',
    en: 'Another ESC/POS printer',
    kyrgyz: 'composed'
  },
  'printing.silent': {
    ky: 'Абалын айтпаган',
    ru: 'Не сообщает состояние',
    en: 'One that tells nothing',
    kyrgyz: 'composed'
  },
  'printing.try': { ky: 'Сынап басуу', ru: 'Пробная печать', en: 'Print a try', kyrgyz: 'composed' },
  'printing.try-after': {
    ky: 'Сактагандан кийин сынап көрсө болот.',
    ru: 'Попробовать можно после сохранения.',
    en: 'It can be tried once it is saved.',
    kyrgyz: 'composed'
  },
  'printing.tried': {
    ky: 'Жөнөтүлдү: принтерди караңыз.',
    ru: 'Отправлено: посмотрите на принтер.',
    en: 'Sent: look at the printer.',
    kyrgyz: 'composed'
  },
  'printing.age': {
    ky: 'Басылбаган талон канча убакыттан кийин басылбайт',
    ru: 'Через сколько не напечатанный талон уже не печатать',
    en: 'A ticket not printed by then is not printed late',
    kyrgyz: 'composed'
  },
  'printing.seconds': { ky: 'секунд', ru: 'секунд', en: 'seconds', kyrgyz: 'attested' },
  'ticket.about': {
    ky: 'Кагаз талондо жогорудан ылдый эмне турары. Оң жакта талон кандай басылары көрүнөт.',
    ru: 'Что стоит на бумажном талоне, сверху вниз. Справа — как он будет напечатан.',
    en: 'What stands on the paper ticket, from top to bottom. Beside it is the ticket as it will be printed.',
    kyrgyz: 'composed'
  },
  'ticket.lines': { ky: 'Саптар', ru: 'Строки', en: 'Lines', kyrgyz: 'composed' },
  'ticket.add-line': { ky: 'Сап кошуу', ru: 'Добавить строку', en: 'Add a line', kyrgyz: 'composed' },
  'ticket.what': { ky: 'Эмне', ru: 'Что', en: 'What', kyrgyz: 'composed' },
  'ticket.size': { ky: 'Өлчөмү', ru: 'Размер', en: 'Size', kyrgyz: 'composed' },
  'ticket.words': { ky: 'Текст', ru: 'Текст', en: 'Text', kyrgyz: 'attested' },
  'ticket.small': { ky: 'Кичине', ru: 'Мелкий', en: 'Small', kyrgyz: 'composed' },
  'ticket.normal': { ky: 'Орто', ru: 'Обычный', en: 'Normal', kyrgyz: 'composed' },
  'ticket.large': { ky: 'Чоң', ru: 'Крупный', en: 'Large', kyrgyz: 'composed' },
  'ticket.huge': { ky: 'Эң чоң', ru: 'Очень крупный', en: 'Very large', kyrgyz: 'composed' },
  'line.logo': { ky: 'Логотип', ru: 'Логотип', en: 'Logo', kyrgyz: 'attested' },
  'line.centre': { ky: 'Борбордун аталышы', ru: 'Название центра', en: 'Name of the centre', kyrgyz: 'composed' },
  'line.address': { ky: 'Дарек', ru: 'Адрес', en: 'Address', kyrgyz: 'attested' },
  'line.number': { ky: 'Талондун номери', ru: 'Номер талона', en: 'Ticket number', kyrgyz: 'composed' },
  'line.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'line.class': { ky: 'Кезексиз тейлөөнүн негизи', ru: 'Категория вне очереди', en: 'Priority', kyrgyz: 'composed' },
  'line.time': { ky: 'Берилген убакыты', ru: 'Когда выдан', en: 'When it was issued', kyrgyz: 'composed' },
  'line.ahead': { ky: 'Алдыда канча талон', ru: 'Сколько талонов впереди', en: 'Tickets ahead', kyrgyz: 'composed' },
  'line.estimate': { ky: 'Болжолдуу күтүү', ru: 'Ожидание', en: 'Estimated wait', kyrgyz: 'attested' },
  'line.zone': { ky: 'Зона', ru: 'Зона', en: 'Zone', kyrgyz: 'attested' },
  'line.qr': { ky: 'Телефон үчүн код', ru: 'Код для телефона', en: 'Code for the phone', kyrgyz: 'composed' },
  'line.text': { ky: 'Өз текстиңиз', ru: 'Свой текст', en: 'Your own text', kyrgyz: 'composed' },
  'line.rule': { ky: 'Сызык', ru: 'Линия', en: 'A rule', kyrgyz: 'composed' },
  'logo.choose': {
    ky: 'Логотип (сүрөт файлы)',
    ru: 'Логотип (файл картинки)',
    en: 'Logo (a picture file)',
    kyrgyz: 'composed'
  },
  'logo.remove': { ky: 'Логотипти алып салуу', ru: 'Убрать логотип', en: 'Take the logo out', kyrgyz: 'composed' },
  'logo.about': {
    ky: 'Ак-кара болуп басылат. «Логотип» сабы кайда турса, ошол жерде.',
    ru: 'Печатается чёрно-белым, там, где стоит строка «Логотип».',
    en: 'It is printed black on white, where the line "Logo" stands.',
    kyrgyz: 'composed'
  },
  'logo.unreadable': {
    ky: 'Бул файл сүрөт эмес же өтө чоң.',
    ru: 'Этот файл — не картинка, или она слишком большая.',
    en: 'This file is no picture, or too big a one.',
    kyrgyz: 'composed'
  },
  'preview.title': {
    ky: 'Ушундай басылат',
    ru: 'Так будет напечатано',
    en: 'As it will be printed',
    kyrgyz: 'composed'
  },
  'preview.language': { ky: 'Тили', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'preview.picture': {
    ky: 'Кагаз талондун үлгүсү',
    ru: 'Образец бумажного талона',
    en: 'A sample of the paper ticket',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(printing)
