import type { Catalogue } from '../../../../server/client/texts.ts'

/** The supervisor's board. */
export const board = {
  'board.title': { ky: 'Зал', ru: 'Зал', en: 'Hall', kyrgyz: 'attested' },
  'board.desks-link': { ky: 'Орундар', ru: 'Рабочие места', en: 'Choose a desk', kyrgyz: 'composed' },
  'board.waiting': { ky: 'Күтүп тургандар', ru: 'Ожидают', en: 'Waiting', kyrgyz: 'composed' },
  'board.longest': { ky: 'Эң узак күтүү', ru: 'Самое долгое ожидание', en: 'Longest wait', kyrgyz: 'composed' },
  'board.over-target': { ky: 'Мөөнөттөн ашканы', ru: 'Сверх нормы', en: 'Over target', kyrgyz: 'composed' },
  'column.waiting': { ky: 'Күтөт', ru: 'Ждут', en: 'Waiting', kyrgyz: 'composed' },
  'column.longest': { ky: 'Эң узагы', ru: 'Дольше всех', en: 'Longest', kyrgyz: 'composed' },
  'column.desks': { ky: 'Орун', ru: 'Мест', en: 'Desks', kyrgyz: 'composed' },
  'column.in-an-hour': { ky: '1 сааттан кийин', ru: 'Через час', en: 'In 1 hour', kyrgyz: 'composed' },
  'column.newcomer': { ky: 'жаңы келсе: {wait}', ru: 'новому: {wait}', en: 'newcomers: {wait}', kyrgyz: 'composed' },
  'column.booked': {
    ky: 'жазылган: {booked, number}, жазылбаган: {others, number}',
    ru: 'по записи: {booked, number}, без записи: {others, number}',
    en: 'booked: {booked, number}, walk-ins: {others, number}',
    kyrgyz: 'composed'
  },
  'column.over': { ky: 'ашты: {n, number}', ru: 'сверх: {n, number}', en: 'over: {n, number}', kyrgyz: 'composed' },
  'column.of-target': {
    ky: 'мөөнөтү {n, number}',
    ru: 'норма {n, number}',
    en: 'target {n, number}',
    kyrgyz: 'composed'
  },
  'board.open-desks': { ky: 'Ачык орун', ru: 'Открыто мест', en: 'Open desks', kyrgyz: 'composed' },
  'board.paused-desks': {
    ky: 'тыныгууда: {n, number}',
    ru: 'на перерыве: {n, number}',
    en: 'on a break: {n, number}',
    kyrgyz: 'composed'
  },
  'board.in-an-hour': { ky: 'Бир сааттан кийин', ru: 'Через час', en: 'In an hour', kyrgyz: 'composed' },
  'board.arriving': {
    ky: 'келет: {n, number}',
    ru: 'придут: {n, number}',
    en: 'to come: {n, number}',
    kyrgyz: 'composed'
  },
  'board.booked': {
    ky: 'жазылган: {n, number}',
    ru: 'по записи: {n, number}',
    en: 'booked: {n, number}',
    kyrgyz: 'composed'
  },
  'board.expected': {
    ky: 'бүгүн күтүлөт: {n, number}',
    ru: 'ждём по записи: {n, number}',
    en: 'expected today: {n, number}',
    kyrgyz: 'composed'
  },
  'board.on-the-way': {
    ky: 'жолдо: {n, number}',
    ru: 'в пути: {n, number}',
    en: 'on the way: {n, number}',
    kyrgyz: 'composed'
  },
  'board.outlook-usual': {
    ky: '«Бир сааттан кийин» – орундар азыркыдай калса жана ушул күндөрдөгүдөй эле келишсе: үйрөнүлгөн тейлөө убактысы менен эсептелген, кокустуксуз.',
    ru: '«Через час» – если места останутся как сейчас и придут столько же, сколько обычно в этот день: посчитано по усвоенному времени обслуживания, без случайностей.',
    en: '"In an hour" is if the desks stay as they are and as many come as on such days: reckoned with the learned serving times, without chance.',
    kyrgyz: 'unsure'
  },
  'board.outlook-last-hour': {
    ky: '«Бир сааттан кийин» – орундар азыркыдай калса жана акыркы сааттагыдай эле келишсе: үйрөнүлгөн тейлөө убактысы менен эсептелген, кокустуксуз.',
    ru: '«Через час» – если места останутся как сейчас и придут столько же, сколько за последний час: посчитано по усвоенному времени обслуживания, без случайностей.',
    en: '"In an hour" is if the desks stay as they are and as many come as in the last hour: reckoned with the learned serving times, without chance.',
    kyrgyz: 'unsure'
  },
  'board.zones': { ky: 'Зоналар', ru: 'Зоны', en: 'Zones', kyrgyz: 'composed' },
  'board.zones-about': {
    ky: 'Эки зонада тейленген кызмат экөөндө тең эсептелет.',
    ru: 'Услуга, которую обслуживают в двух зонах, считается в обеих.',
    en: 'A service that two zones serve counts in both.',
    kyrgyz: 'composed'
  },
  'board.services': { ky: 'Кызматтар', ru: 'Услуги', en: 'Services', kyrgyz: 'attested' },
  'board.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'board.show-all': {
    ky: 'Баарын көрсөтүү ({n, number})',
    ru: 'Показать все ({n, number})',
    en: 'Show all ({n, number})',
    kyrgyz: 'composed'
  },
  'board.show-waiting': {
    ky: 'Күткөндөрү барларды гана',
    ru: 'Только где ждут',
    en: 'Only where somebody waits',
    kyrgyz: 'composed'
  },
  'board.nobody': { ky: 'Эч ким күтпөйт.', ru: 'Никто не ждёт.', en: 'Nobody waits.', kyrgyz: 'composed' },
  'board.unserved': { ky: 'эч ким тейлебейт', ru: 'никто не обслуживает', en: 'nobody serves it', kyrgyz: 'composed' },
  'board.no-tickets': { ky: 'талон берилбейт', ru: 'талоны не выдаются', en: 'no tickets', kyrgyz: 'composed' },
  'board.desks': { ky: 'Орундар', ru: 'Рабочие места', en: 'Desks', kyrgyz: 'composed' },
  'board.idle': { ky: 'бош', ru: 'свободно', en: 'free', kyrgyz: 'composed' },
  'board.called': { ky: 'чакырды', ru: 'вызывает', en: 'calling', kyrgyz: 'composed' },
  'board.serving': { ky: 'тейлөөдө', ru: 'обслуживает', en: 'serving', kyrgyz: 'composed' },
  'board.paused': { ky: 'тыныгуу', ru: 'перерыв', en: 'break', kyrgyz: 'attested' },
  'board.closed': { ky: 'жабык', ru: 'закрыто', en: 'closed', kyrgyz: 'composed' },
  'board.lent-until': {
    ky: '{time} чейин башка кызматта',
    ru: 'на других услугах до {time}',
    en: 'on other services until {time}',
    kyrgyz: 'composed'
  },
  'board.arrivals': { ky: 'Бүгүн келгендер', ru: 'Пришли сегодня', en: 'Arrivals today', kyrgyz: 'composed' },
  'board.arrivals-usual': {
    ky: 'Бүгүн ушул саатка чейин {today, number}, адатта {usual, number}.',
    ru: 'Сегодня к этому часу {today, number}, обычно {usual, number}.',
    en: '{today, number} today by this hour, usually {usual, number}.',
    kyrgyz: 'composed'
  },
  'board.arrivals-short': {
    ky: 'Бүгүн {today, number}. Салыштырууга маалымат аз: мындай күн {days, number}, кеминде {needed, number} керек.',
    ru: 'Сегодня {today, number}. Сравнить пока не с чем: таких дней {days, number}, нужно не меньше {needed, number}.',
    en: '{today, number} today. Too little past to compare with: {days, number} such days, at least {needed, number} are needed.',
    kyrgyz: 'composed'
  },
  'board.arrivals-legend': {
    ky: 'Сызык – ушул эле күндөгү адаттагы сан (мурунку жумалардын медианасы).',
    ru: 'Черта – обычное число в этот день недели (медиана прошлых недель).',
    en: 'The line is the usual number of this weekday (median of the weeks before).',
    kyrgyz: 'composed'
  },
  'board.hour': { ky: 'Саат', ru: 'Час', en: 'Hour', kyrgyz: 'attested' },
  'board.today': { ky: 'Бүгүн', ru: 'Сегодня', en: 'Today', kyrgyz: 'attested' },
  'board.usual': { ky: 'Адатта', ru: 'Обычно', en: 'Usually', kyrgyz: 'composed' },
  'board.devices': {
    ky: 'Түзмөктөр жана кагаз',
    ru: 'Устройства и бумага',
    en: 'Devices and paper',
    kyrgyz: 'composed'
  },
  'board.online': { ky: 'байланышта', ru: 'на связи', en: 'connected', kyrgyz: 'composed' },
  'board.away': {
    ky: '{time} бери байланыш жок',
    ru: 'нет связи с {time}',
    en: 'not heard of since {time}',
    kyrgyz: 'composed'
  },
  'board.never-seen': {
    ky: 'азырынча кошула элек',
    ru: 'ещё не подключалось',
    en: 'not connected yet',
    kyrgyz: 'composed'
  },
  'board.no-devices': {
    ky: 'Түзмөк катталган эмес.',
    ru: 'Устройства не зарегистрированы.',
    en: 'No device is registered.',
    kyrgyz: 'composed'
  },
  'measures.title': { ky: 'Бүгүн өзгөртүлгөн', ru: 'Изменено на сегодня', en: 'Changed for today', kyrgyz: 'composed' },
  'board.its-tickets': { ky: 'Талондору', ru: 'Его талоны', en: 'Its tickets', kyrgyz: 'composed' },
  'board.complaints': {
    ky: 'Жоопсуз даттануулар: {open, number} (мөөнөтү өткөнү: {late, number})',
    ru: 'Жалобы без ответа: {open, number} (просрочено: {late, number})',
    en: 'Complaints without an answer: {open, number} (late: {late, number})',
    kyrgyz: 'composed'
  },
  'board.priority-issued': {
    ky: 'Бүгүн кызматкерлер артыкчылык берген талондор: {n, number} ({names})',
    ru: 'Сегодня сотрудники дали приоритет талонам: {n, number} ({names})',
    en: 'Tickets given priority by staff today: {n, number} ({names})',
    kyrgyz: 'composed'
  },
  'board.day-closed': {
    ky: 'Кызмат күнү жабык: талон берилбейт, орундар жабык.',
    ru: 'Служебный день закрыт: талоны не выдаются, места закрыты.',
    en: 'The service day is closed: no tickets are given out, and the desks are closed.',
    kyrgyz: 'composed'
  },
  'measures.none': {
    ky: 'Баары жөндөөлөр боюнча.',
    ru: 'Всё идёт по настройкам.',
    en: 'Everything goes by the settings.',
    kyrgyz: 'composed'
  },
  'measures.stopped': {
    ky: 'Талон берүү токтотулду',
    ru: 'Выдача талонов остановлена',
    en: 'No tickets are given out',
    kyrgyz: 'composed'
  },
  'measures.closed': {
    ky: '{name}: бүгүнкүгө жабылды',
    ru: '{name}: закрыто на сегодня',
    en: '{name}: closed for today',
    kyrgyz: 'composed'
  },
  'measures.open': {
    ky: '{name}: бүгүнкүгө ачылды',
    ru: '{name}: открыто на сегодня',
    en: '{name}: open for today',
    kyrgyz: 'composed'
  },
  'measures.lent': {
    ky: '{desk} {time} чейин: {names}',
    ru: '{desk} до {time}: {names}',
    en: '{desk} until {time}: {names}',
    kyrgyz: 'composed'
  },
  'measures.to-desks': {
    ky: 'Орундарга билдирүү, {time} чейин: {words}',
    ru: 'Сообщение на места до {time}: {words}',
    en: 'Message to the desks until {time}: {words}',
    kyrgyz: 'composed'
  },
  'measures.to-displays': {
    ky: 'Таблого билдирүү, {time} чейин: {words}',
    ru: 'Сообщение на табло до {time}: {words}',
    en: 'Message on the displays until {time}: {words}',
    kyrgyz: 'composed'
  },
  'measures.undo': { ky: 'Кайтаруу', ru: 'Вернуть', en: 'Undo', kyrgyz: 'composed' },
  'measures.withdraw': { ky: 'Алып салуу', ru: 'Снять', en: 'Withdraw', kyrgyz: 'composed' },
  'measures.reason': { ky: 'Себеби: {reason}', ru: 'Причина: {reason}', en: 'Reason: {reason}', kyrgyz: 'composed' }
} as const satisfies Catalogue
