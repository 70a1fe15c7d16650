import type { Catalogue } from '../../../server/client/texts.ts'
import { usual } from './usual.ts'

/** Words of the finder: which service, which centre, how long. */
export const find = {
  ...usual,
  'find.name': { ky: 'Борборду табуу', ru: 'Найти центр', en: 'Find a centre', kyrgyz: 'composed' },
  'find.language': { ky: 'Тил', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'find.menu': { ky: 'Бөлүмдөр', ru: 'Разделы', en: 'Sections', kyrgyz: 'composed' },
  'find.services-link': { ky: 'Кызматтар', ru: 'Услуги', en: 'Services', kyrgyz: 'attested' },
  'find.promises-link': { ky: 'Жаңы борборлор', ru: 'Новые центры', en: 'New centres', kyrgyz: 'composed' },
  'find.title': { ky: 'Кайсы кызмат керек?', ru: 'Какая услуга нужна?', en: 'What do you need?', kyrgyz: 'composed' },
  'find.lead': {
    ky: 'Кайсы борбордо канча күтүлөрүн көрсөтөбүз',
    ru: 'Покажем, в каком центре сколько ждать',
    en: 'See how long the wait is at each centre',
    kyrgyz: 'composed'
  },
  'find.search-label': { ky: 'Кызматты издөө', ru: 'Поиск услуги', en: 'Search for a service', kyrgyz: 'composed' },
  'find.search-hint': {
    ky: 'Мисалы: паспорт, прописка, метрика',
    ru: 'Например: паспорт, прописка, права',
    en: 'For example: passport, address, licence',
    kyrgyz: 'composed'
  },
  'find.search': { ky: 'Издөө', ru: 'Найти', en: 'Search', kyrgyz: 'attested' },
  'find.found': { ky: '«{q}» боюнча', ru: 'По запросу «{q}»', en: 'For “{q}”', kyrgyz: 'composed' },
  'find.nothing': {
    ky: '«{q}» боюнча эч нерсе табылган жок. Бардык кызматтар:',
    ru: 'По запросу «{q}» ничего не нашлось. Все услуги:',
    en: 'Nothing was found for “{q}”. All services:',
    kyrgyz: 'composed'
  },
  'find.all-services': { ky: 'Бардык кызматтар', ru: 'Все услуги', en: 'All services', kyrgyz: 'composed' },
  'find.where-label': {
    ky: 'Облус же район',
    ru: 'Область или район',
    en: 'Region or district',
    kyrgyz: 'composed'
  },
  'find.home-label': {
    ky: 'Катталган жериңиз',
    ru: 'Где вы прописаны',
    en: 'Where you are registered',
    kyrgyz: 'composed'
  },
  'find.where-any': { ky: 'Бүт өлкө', ru: 'Вся страна', en: 'The whole country', kyrgyz: 'composed' },
  'find.where-region': {
    ky: '{region}, бардыгы',
    ru: '{region}, всё',
    en: '{region}, all of it',
    kyrgyz: 'composed'
  },
  'find.show': { ky: 'Көрсөтүү', ru: 'Показать', en: 'Show', kyrgyz: 'attested' },
  'find.near-me': { ky: 'Мага жакын', ru: 'Рядом со мной', en: 'Near me', kyrgyz: 'composed' },
  'find.near-me-on': {
    ky: 'Аралык сиз турган жерден. Ордуңуз телефондо калат.',
    ru: 'Расстояние от вас. Ваше место остаётся в телефоне.',
    en: 'Distances are from where you are. Your position stays in your phone.',
    kyrgyz: 'composed'
  },
  'find.near-me-off': {
    ky: 'Телефон турган жерин айткан жок. Облусту же районду тандаңыз.',
    ru: 'Телефон не сообщил, где вы. Выберите область или район.',
    en: 'The phone did not say where you are. Choose a region or district.',
    kyrgyz: 'composed'
  },
  'find.suggested': { ky: 'Кайсынысына барса болот', ru: 'Куда поехать', en: 'Where to go', kyrgyz: 'composed' },
  'find.why-best': {
    ky: 'Жолу менен кошо эң тез',
    ru: 'Быстрее всего вместе с дорогой',
    en: 'Quickest, the way there included',
    kyrgyz: 'composed'
  },
  'find.why-nearest': { ky: 'Эң жакын', ru: 'Ближе всего', en: 'Nearest', kyrgyz: 'composed' },
  'find.why-quickest': { ky: 'Эң аз күтөсүз', ru: 'Меньше всего ждать', en: 'Shortest wait', kyrgyz: 'composed' },
  'find.why-also': { ky: 'Бул да ыңгайлуу', ru: 'Тоже удобно', en: 'A good choice too', kyrgyz: 'composed' },
  'find.by-region': { ky: 'Облустар боюнча', ru: 'По областям', en: 'By region', kyrgyz: 'composed' },
  'find.scheme': {
    ky: 'Өлкөнүн схемасы: облусту тандаңыз',
    ru: 'Схема страны: выберите область',
    en: 'Scheme of the country: choose a region',
    kyrgyz: 'composed'
  },
  'find.scheme-hint': {
    ky: 'Бул схема: чек аралар так эмес. Боёлгон тегерек — азыр ачык борбор.',
    ru: 'Это схема: границы не точны. Закрашенный кружок — центр открыт сейчас.',
    en: 'This is a scheme: its borders are not exact. A filled circle is a centre that is open now.',
    kyrgyz: 'composed'
  },
  'find.centres': { ky: 'Борборлор', ru: 'Центры', en: 'Centres', kyrgyz: 'composed' },
  'find.more-centres': { ky: 'Башка борборлор', ru: 'Другие центры', en: 'Other centres', kyrgyz: 'composed' },
  'find.elsewhere': { ky: 'Башка жерлерде', ru: 'В других местах', en: 'Elsewhere', kyrgyz: 'composed' },
  'find.km': { ky: 'түз аралык {n} км', ru: '{n} км по прямой', en: '{n} km as the crow flies', kyrgyz: 'composed' },
  'find.minutes': { ky: 'мүнөт', ru: 'минут', en: 'minutes', kyrgyz: 'attested' },
  'find.wait-from': {
    ky: 'талондон чакырууга чейин',
    ru: 'от талона до вызова',
    en: 'from ticket to call',
    kyrgyz: 'composed'
  },
  'find.waiting': { ky: 'Кезекте: {n}', ru: 'В очереди: {n}', en: 'Waiting: {n}', kyrgyz: 'attested' },
  'find.desks': { ky: 'Ачык терезе: {n}', ru: 'Открыто окон: {n}', en: 'Desks open: {n}', kyrgyz: 'composed' },
  'find.no-desk': {
    ky: 'Азыр бир да терезе тейлебейт',
    ru: 'Сейчас не принимает ни одно окно',
    en: 'No desk serves it now',
    kyrgyz: 'composed'
  },
  'find.now': { ky: 'Азыр', ru: 'Сейчас', en: 'Now', kyrgyz: 'attested' },
  'find.as-of': { ky: '{time} боюнча', ru: 'По данным на {time}', en: 'As of {time}', kyrgyz: 'composed' },
  'find.no-link': {
    ky: 'Байланыш жок. Акыркы маалымат: {time}',
    ru: 'Нет связи. Последние данные: {time}',
    en: 'No link since {time}',
    kyrgyz: 'composed'
  },
  'find.never': {
    ky: 'Азыркы кезек тууралуу маалымат жок',
    ru: 'О текущей очереди данных нет',
    en: 'Nothing is known of the queue now',
    kyrgyz: 'composed'
  },
  'find.usual-now': {
    ky: 'Адатта бул саатта: {range} мүн',
    ru: 'Обычно в этот час: {range} мин',
    en: 'Usually at this hour: {range} min',
    kyrgyz: 'composed'
  },
  'find.usual-unknown': {
    ky: 'Бул саатта канча күтүлөрү азырынча белгисиз',
    ru: 'Сколько обычно ждут в этот час, пока не известно',
    en: 'How long one usually waits at this hour is not known yet',
    kyrgyz: 'composed'
  },
  'find.open': { ky: 'Ачык', ru: 'Открыто', en: 'Open', kyrgyz: 'attested' },
  'find.closed': { ky: 'Жабык', ru: 'Закрыто', en: 'Closed', kyrgyz: 'attested' },
  'find.break': { ky: 'Тыныгуу', ru: 'Перерыв', en: 'Break', kyrgyz: 'attested' },
  'find.opens': { ky: 'ачылат: {when}', ru: 'откроется: {when}', en: 'opens {when}', kyrgyz: 'composed' },
  'find.stopped': {
    ky: 'Убактылуу иштебейт',
    ru: 'Временно не работает',
    en: 'Not working for now',
    kyrgyz: 'composed'
  },
  'find.moved': { ky: 'Башка жерге көчкөн', ru: 'Переехал', en: 'Has moved', kyrgyz: 'composed' },
  'find.planned': { ky: 'Азырынча ачыла элек', ru: 'Ещё не открыт', en: 'Not open yet', kyrgyz: 'composed' },
  'find.closed-down': { ky: 'Мындан ары иштебейт', ru: 'Больше не работает', en: 'Closed down', kyrgyz: 'composed' },
  'find.not-given': {
    ky: 'Бул кызматка азыр талон берилбейт',
    ru: 'По этой услуге талоны сейчас не выдаются',
    en: 'No tickets for this service now',
    kyrgyz: 'composed'
  },
  'find.sample': { ky: 'Үлгү', ru: 'Пример', en: 'Sample', kyrgyz: 'composed' },
  'find.sample-note': {
    ky: 'Бул сынап көрүү үчүн үлгү: «Үлгү» деген борборлор ойдон чыгарылган',
    ru: 'Это пример для пробы: центры с пометкой «Пример» вымышлены',
    en: 'This is a sample to try out: centres marked “Sample” are made up',
    kyrgyz: 'composed'
  },
  'find.rule-anywhere': {
    ky: 'Каалаган борборго барсаңыз болот',
    ru: 'Можно обратиться в любой центр',
    en: 'Any centre will do',
    kyrgyz: 'composed'
  },
  'find.rule-own-region': {
    ky: 'Катталган облусуңузда гана жасалат',
    ru: 'Только в области, где вы прописаны',
    en: 'Only in the region where you are registered',
    kyrgyz: 'composed'
  },
  'find.rule-own-district': {
    ky: 'Катталган районуңузда гана жасалат',
    ru: 'Только в районе, где вы прописаны',
    en: 'Only in the district where you are registered',
    kyrgyz: 'composed'
  },
  'find.say-where': {
    ky: 'Катталган жериңизди тандаңыз: башка жакка бекер барбайсыз',
    ru: 'Выберите, где вы прописаны, чтобы не съездить зря',
    en: 'Choose where you are registered, so that you do not travel in vain',
    kyrgyz: 'composed'
  },
  'find.bound-here': {
    ky: 'Башка жердеги борборлор көрсөтүлбөйт: бул кызмат катталган жерге байланган',
    ru: 'Центры в других местах не показаны: эта услуга привязана к прописке',
    en: 'Centres elsewhere are not shown: this service is bound to where you are registered',
    kyrgyz: 'composed'
  },
  'find.none': {
    ky: 'Бул жерде мындай борбор жок',
    ru: 'Здесь такого центра нет',
    en: 'There is no such centre here',
    kyrgyz: 'composed'
  },
  'find.none-bound': {
    ky: 'Жолго чыгардан мурун жакынкы борбордон кайда кайрылууну сураңыз',
    ru: 'Прежде чем ехать, спросите в ближайшем центре, куда обратиться',
    en: 'Before you travel, ask at the nearest centre where to go',
    kyrgyz: 'composed'
  },
  'find.papers': { ky: 'Керектүү документтер', ru: 'Необходимые документы', en: 'Papers to bring', kyrgyz: 'attested' },
  'find.fee': { ky: 'Акысы', ru: 'Стоимость', en: 'Fee', kyrgyz: 'composed' },
  'find.online': {
    ky: 'Келбей эле онлайн алса болот',
    ru: 'Можно получить онлайн, без поездки',
    en: 'Can be done online, without coming',
    kyrgyz: 'composed'
  },
  'find.other-service': { ky: 'Башка кызмат', ru: 'Другая услуга', en: 'Another service', kyrgyz: 'composed' },
  'find.back': { ky: 'Артка', ru: 'Назад', en: 'Back', kyrgyz: 'attested' },
  'find.promises-title': {
    ky: 'Ачылууга тийиш болгон борборлор',
    ru: 'Центры, которые обещали открыть',
    en: 'Centres that were promised',
    kyrgyz: 'composed'
  },
  'find.promises-lead': {
    ky: 'Биринчи убада кылынган күн өзгөрбөйт, кийинкилери жанында турат',
    ru: 'Первый обещанный срок не меняется, следующие стоят рядом',
    en: 'The first promised date stays; later ones stand beside it',
    kyrgyz: 'composed'
  },
  'find.promised-here': {
    ky: 'Бул жерде ачылууга тийиш',
    ru: 'Здесь обещали открыть',
    en: 'Promised here',
    kyrgyz: 'composed'
  },
  'find.promised-first': {
    ky: 'Биринчи убада: {date}',
    ru: 'Первый обещанный срок: {date}',
    en: 'First promised for {date}',
    kyrgyz: 'composed'
  },
  'find.promised-later': {
    ky: 'Кийинки мөөнөт: {date}',
    ru: 'Новый срок: {date}',
    en: 'Then for {date}',
    kyrgyz: 'composed'
  },
  'find.opened': { ky: 'Ачылган күнү: {date}', ru: 'Открыт {date}', en: 'Opened on {date}', kyrgyz: 'composed' },
  'find.not-opened': {
    ky: 'Ачылганы тууралуу маалымат жок',
    ru: 'Данных об открытии нет',
    en: 'No opening is recorded',
    kyrgyz: 'composed'
  },
  'find.poster-link': {
    ky: 'Басып чыгаруучу барак',
    ru: 'Листовка для печати',
    en: 'Poster to print',
    kyrgyz: 'composed'
  },
  'find.poster-title': {
    ky: 'Сизге жакын тейлөө борборлору',
    ru: 'Центры обслуживания рядом с вами',
    en: 'Service centres near you',
    kyrgyz: 'composed'
  },
  'find.poster-live': {
    ky: 'Азыр канча күтүлөрү ушул жерде:',
    ru: 'Сколько ждать сейчас, смотрите здесь:',
    en: 'How long the wait is now:',
    kyrgyz: 'composed'
  },
  'find.poster-bound': {
    ky: 'Катталган жериңизде гана жасалат',
    ru: 'Только там, где вы прописаны',
    en: 'Only where you are registered',
    kyrgyz: 'composed'
  },
  'find.hours': { ky: 'Иш убактысы', ru: 'Режим работы', en: 'Opening hours', kyrgyz: 'composed' },
  'find.round-the-clock': { ky: 'Тынымсыз', ru: 'Круглосуточно', en: 'Round the clock', kyrgyz: 'composed' },
  'find.day-off': { ky: 'жабык', ru: 'выходной', en: 'closed', kyrgyz: 'attested' },
  'find.usual-title': { ky: 'Адатта канча күтүшөт', ru: 'Сколько обычно ждут', en: 'Usual waits', kyrgyz: 'composed' },
  'find.usual-none': {
    ky: 'Азырынча маалымат жетишсиз',
    ru: 'Данных пока недостаточно',
    en: 'Not known yet',
    kyrgyz: 'composed'
  },
  'find.done-here': { ky: 'Бул жердеги кызматтар', ru: 'Услуги этого центра', en: 'Services here', kyrgyz: 'composed' },
  'find.unknown-title': {
    ky: 'Мындай барак жок',
    ru: 'Такой страницы нет',
    en: 'There is no such page',
    kyrgyz: 'composed'
  },
  'find.updates-stopped': {
    ky: 'Сандар жаңыланбай калды',
    ru: 'Данные перестали обновляться',
    en: 'Figures are no longer updated',
    kyrgyz: 'composed'
  },
  'find.data': { ky: 'Ачык маалымат', ru: 'Открытые данные', en: 'Open data', kyrgyz: 'composed' }
} as const satisfies Catalogue
