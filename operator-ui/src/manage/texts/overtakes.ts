import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'

/** Who went before a ticket, and how a ticket is found. */
export const overtakes = {
  'find.time': { ky: 'Болжол менен канчада', ru: 'Примерно во сколько', en: 'About what time', kyrgyz: 'composed' },
  'find.time-hint': {
    ky: 'Талон алынган же чакырылган убакыт; билбесеңиз, бош калтырыңыз.',
    ru: 'Когда взяли талон или вызвали; можно не указывать.',
    en: 'When it was taken or called; may be left empty.',
    kyrgyz: 'composed'
  },
  'find.number-hint': {
    ky: 'Тамгасы жок да болот; номер белгисиз болсо, убакытты жазыңыз.',
    ru: 'Можно без букв; если номер неизвестен, укажите время.',
    en: 'The letters may be left out; if the number is not known, give the time.',
    kyrgyz: 'composed'
  },
  'find.missing': {
    ky: 'Күндү жана номерди же убакытты жазыңыз.',
    ru: 'Укажите день и номер или время.',
    en: 'Enter the day, and the number or the time.',
    kyrgyz: 'composed'
  },
  'find.several': {
    ky: 'Бир нече талон туура келет. Керектүүсүн тандаңыз:',
    ru: 'Подходит несколько талонов. Выберите нужный:',
    en: 'Several tickets fit. Choose the right one:',
    kyrgyz: 'composed'
  },
  'find.taken': { ky: 'Алынган', ru: 'Взят', en: 'Taken', kyrgyz: 'composed' },
  'find.called': { ky: 'Чакырылган', ru: 'Вызван', en: 'Called', kyrgyz: 'composed' },
  'find.service': { ky: 'Кызмат', ru: 'Услуга', en: 'Service', kyrgyz: 'attested' },
  'now.waits': {
    ky: 'Азыр ({at}) күтүп жатат: андан мурун {n} адам; күтүү: {wait}.',
    ru: 'Сейчас ({at}) ждёт: перед ним {n}; ожидание: {wait}.',
    en: 'Now ({at}) it waits: {n} ahead; wait: {wait}.',
    kyrgyz: 'composed'
  },
  'now.lets-pass': {
    ky: 'Башкаларды {until} чейин өткөрүп жатат.',
    ru: 'Пропускает других до {until}.',
    en: 'It lets others pass until {until}.',
    kyrgyz: 'composed'
  },
  'overtaken.heading': {
    ky: 'Бул талон күткөндө андан мурун чакырылгандар',
    ru: 'Пока этот талон ждал, раньше него вызвали',
    en: 'While this ticket waited, called before it',
    kyrgyz: 'composed'
  },
  'overtaken.none': {
    ky: 'Бул талон күткөндө кийин келгендердин эч кимиси андан мурун чакырылган жок.',
    ru: 'Пока этот талон ждал, никого из пришедших позже раньше него не вызвали.',
    en: 'While this ticket waited, nobody who came later was called before it.',
    kyrgyz: 'composed'
  },
  'overtaken.while-away': {
    ky: 'Бул талон кийинкиге калтырылып же чакырууга келбей турганда кийин келген {n} адам чакырылды.',
    ru: 'Пока этот талон был отложен или не явился по вызову, вызвали пришедших позже: {n}.',
    en: 'While this ticket was parked, or had missed its call, {n} who came later were called.',
    kyrgyz: 'composed'
  },
  'overtaken.elsewhere': {
    ky: 'Мындан тышкары кийин келген {n} адам бул кызматты тейлебеген орундарга, башка кызматтарга чакырылды: алар бул талондун кезегинде турган эмес.',
    ru: 'Кроме того, пришедших позже вызвали на другие услуги к местам, где эту услугу не оказывают: {n}. В очереди этого талона они не стояли.',
    en: 'Besides, {n} who came later were called for other services to desks that do not serve this one: they were not in the queue of this ticket.',
    kyrgyz: 'composed'
  },
  'overtaken.time': { ky: 'Убакыты', ru: 'Время', en: 'Time', kyrgyz: 'composed' },
  'overtaken.day': { ky: 'Күн', ru: 'День', en: 'Day', kyrgyz: 'attested' },
  'overtaken.number': { ky: 'Талон', ru: 'Талон', en: 'Ticket', kyrgyz: 'attested' },
  'overtaken.desk': { ky: 'Кайда, ким', ru: 'Куда, кто вызвал', en: 'Where, by whom', kyrgyz: 'composed' },
  'overtaken.why': { ky: 'Эмне үчүн', ru: 'Почему', en: 'Why', kyrgyz: 'composed' },
  'overtaken.passed': { ky: 'Кимден озду', ru: 'Кого обогнал', en: 'Whom it passed', kyrgyz: 'composed' },
  'how.let-pass': {
    ky: 'бул талондун ээси ошол учурда башкаларды өткөрүп жаткан',
    ru: 'владелец этого талона в это время пропускал других',
    en: 'the holder of this ticket was letting others pass',
    kyrgyz: 'composed'
  },
  'how.later-tier': {
    ky: 'бул орун адегенде башка кызматты тейлейт, бул талондун кызматын андан кийин',
    ru: 'это место сначала обслуживает другую услугу, услугу этого талона — во вторую очередь',
    en: 'the desk serves another service first, that of this ticket after it',
    kyrgyz: 'composed'
  },
  'how.same-desk': {
    ky: 'башка кызматка: {service}',
    ru: 'на другую услугу: {service}',
    en: 'for another service: {service}',
    kyrgyz: 'composed'
  },
  'passed.let-pass': {
    ky: 'башкаларды өткөрүп жаткан',
    ru: 'пропускал других',
    en: 'let others pass',
    kyrgyz: 'composed'
  },
  'passed.later-tier': {
    ky: 'экинчи кезектеги кызмат',
    ru: 'услуга второй очереди',
    en: 'served after others',
    kyrgyz: 'composed'
  },
  'passed.same-desk': { ky: 'башка кызмат', ru: 'другая услуга', en: 'another service', kyrgyz: 'composed' },
  'overtaken.class': {
    ky: 'категориясы: {name}',
    ru: 'категория: {name}',
    en: 'class: {name}',
    kyrgyz: 'composed'
  },
  'list.heading': {
    ky: 'Күндүн бардык озуулары',
    ru: 'Все обгоны дня',
    en: 'Every overtake of a day',
    kyrgyz: 'composed'
  },
  'list.about': {
    ky: 'Андан көп күткөн адамы бар ар бир чакыруу. Номерди басып, талондун тарыхын ачыңыз.',
    ru: 'Каждый вызов, при котором кто-то ждал дольше. Нажмите номер, чтобы открыть историю талона.',
    en: 'Every call while somebody had waited longer. Press a number for the story of the ticket.',
    kyrgyz: 'composed'
  },
  'list.none': {
    ky: 'Бул күнү эч ким эч кимден озгон жок.',
    ru: 'В этот день никто никого не обогнал.',
    en: 'Nobody overtook anybody on this day.',
    kyrgyz: 'composed'
  },
  'list.more': { ky: 'Дагы {n}', ru: 'Ещё {n}', en: '{n} more', kyrgyz: 'composed' },
  'print.in': {
    ky: 'Басып чыгаруу: {language}',
    ru: 'Напечатать: {language}',
    en: 'Print in {language}',
    kyrgyz: 'composed'
  },
  'print.in-own': {
    ky: 'Менин тилимде басып чыгаруу',
    ru: 'Напечатать на моём языке',
    en: 'Print in my language',
    kyrgyz: 'composed'
  },
  'longest.left': { ky: 'кетип калган', ru: 'ушёл, не дождавшись', en: 'left, not called', kyrgyz: 'composed' },
  'longest.left-over': {
    ky: 'күн жабылганча чакырылган эмес',
    ru: 'не вызван до закрытия дня',
    en: 'not called until the day closed',
    kyrgyz: 'composed'
  },
  'longest.waiting': { ky: 'азыр да күтүүдө', ru: 'ждёт и сейчас', en: 'still waits', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts(overtakes)
