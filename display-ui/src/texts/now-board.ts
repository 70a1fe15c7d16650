import type { Catalogue } from '../../../server/client/texts.ts'

/** What is said shorter on a display than on the page /now: in letters for the farthest seat. */
export const nowBoard = {
  'board.longest': {
    ky: 'Эң көп күткөн адам биринчи чакырылат. Кызматкер өз кызматына келгендерден чакырат.',
    ru: 'Первым вызывают того, кто ждёт дольше всех. Каждый сотрудник зовёт тех, кто пришёл за его услугами.',
    en: 'Whoever has waited longest is called first. Each member of staff calls those who came for what they do.',
    kyrgyz: 'composed'
  },
  'board.tiers': {
    ky: 'Өз кызматын эч ким күтпөй турганда кызматкер башкасын да тейлейт. Мөөнөттөн көп күткөндү башка кызматкер да чакыра алат.',
    ru: 'Когда за своими услугами никто не ждёт, сотрудник берёт и другие. Кто ждёт дольше срока, того может вызвать и другой.',
    en: 'While nobody waits for their own services, staff do others too. Who waits past the target may be called by others too.',
    kyrgyz: 'composed'
  },
  'board.first': {
    ky: 'Баарынан мурун: {names}. Андай {n} чакыруудан кийин мөөнөттөн көп күткөн башка адам чакырылат.',
    ru: 'Раньше всех: {names}. После {n} таких подряд зовут другого, кто ждёт дольше срока.',
    en: 'Before all others: {names}. After {n} of them in a row another one who waits past the target.',
    kyrgyz: 'composed'
  },
  'board.complain': {
    ky: 'Талонуңуздун номерин жана күнүн зал башчысына айтыңыз. Алар боюнча талондун бүт жолу көрүнөт.',
    ru: 'Назовите начальнику зала номер талона и день. По ним виден весь путь талона.',
    en: 'Tell the head of the hall the number of your ticket and the day. They show its whole way.',
    kyrgyz: 'composed'
  },
  'board.complain-page': {
    ky: 'Талондун барагынан да жазса болот: {n} күндүн ичинде. Жооп ошол жерде {answer} күндүн ичинде чыгат.',
    ru: 'Можно и на странице талона: в течение {n, plural, one {# дня} few {# дней} many {# дней} other {# дня}}. Ответ там же, самое позднее через {answer, plural, one {# день} few {# дня} many {# дней} other {# дня}}.',
    en: 'Or write it on the page of your ticket, within {n, plural, one {# day} other {# days}}. The answer comes there within {answer, plural, one {# day} other {# days}}.',
    kyrgyz: 'composed'
  },
  'board.waiting': {
    ky: 'Азыр кезекте',
    ru: 'Сейчас в очереди',
    en: 'Waiting now',
    kyrgyz: 'composed'
  },
  'board.promises': {
    ky: 'Күтүүнү так айтабызбы',
    ru: 'Точность ожидания',
    en: 'How right we are',
    kyrgyz: 'composed'
  },
  'board.hours': {
    ky: 'Адаттагы күтүү',
    ru: 'Обычное ожидание',
    en: 'Usual waits',
    kyrgyz: 'composed'
  },
  'board.target': {
    ky: 'Мөөнөтүндө',
    ru: 'Вызваны в срок',
    en: 'Called in time',
    kyrgyz: 'composed'
  },
  'board.order': {
    ky: 'Кезектен тышкары',
    ru: 'Вне очереди',
    en: 'Out of order',
    kyrgyz: 'composed'
  },
  'board.complaints': {
    ky: 'Туура эмес болсо',
    ru: 'Если что-то не так',
    en: 'If it went wrong',
    kyrgyz: 'composed'
  },
  'board.kept': {
    ky: 'Төрт жумада кеминде {told, number} жолу айтылды. Айтылган убакытта {share} чакырылды.',
    ru: 'За четыре недели назвали не меньше {told, number} раз. В названное время вызвали {share}.',
    en: 'In four weeks a wait was told at least {told, number} times. Called within it: {share}.',
    kyrgyz: 'composed'
  },
  'board.within': {
    ky: '{from}–{to}: мөөнөтүндө {share} чакырылды.',
    ru: '{from}–{to}: в срок вызвали {share}.',
    en: '{from}–{to}: called in time {share}.',
    kyrgyz: 'composed'
  },
  'board.out-of-order': {
    ky: '{from}–{to}: кеминде {calls, number} чакыруунун {n, number} же бир аз көбү.',
    ru: '{from}–{to}: из {calls, number} вызовов или больше — {n, number} или чуть больше.',
    en: '{from}–{to}: of at least {calls, number} calls {n, number} or a few more.',
    kyrgyz: 'composed'
  },
  'board.hardly-out-of-order': {
    ky: '{from}–{to}: кеминде {calls, number} чакыруунун 5тен азы.',
    ru: '{from}–{to}: из {calls, number} вызовов или больше — меньше 5.',
    en: '{from}–{to}: of at least {calls, number} calls fewer than 5.',
    kyrgyz: 'composed'
  },
  'board.other-reasons': {
    ky: 'Башка себептер: 5тен аз же эркин сөз менен.',
    ru: 'Другие причины: меньше 5 раз или своими словами.',
    en: 'Other reasons: fewer than 5 times, or in words of the staff.',
    kyrgyz: 'composed'
  },
  'board.five': {
    ky: 'Бештен аз сан көрсөтүлбөйт. Айлык сандар бешке чейин азайтылган.',
    ru: 'Меньше пяти не показываем. За месяц округлено вниз до пяти.',
    en: 'No number under five is shown. Those of a month are rounded down to fives.',
    kyrgyz: 'composed'
  },
  'board.rate': {
    ky: '{name}: ар бир мүнөтү {n} мүнөт.',
    ru: '{name}: минута ожидания за {n}.',
    en: '{name}: each minute counts as {n}.',
    kyrgyz: 'composed'
  },
  'board.appointments': {
    ky: 'Жазылган адам өз убактысынан баштап жалпы кезекте күтөт.',
    ru: 'Кто записан, ждёт со своего времени в общей очереди.',
    en: 'Who has booked waits from that time on, in turn.',
    kyrgyz: 'composed'
  },
  'board.missed-keeps': {
    ky: 'Өткөрүп жибердиңизби? {n} мүнөттө кайтсаңыз, ордуңуз сакталат.',
    ru: 'Пропустили вызов? Вернитесь за {n} мин: место сохраняется.',
    en: 'Missed your call? Back in {n} minutes you keep your place.',
    kyrgyz: 'composed'
  },
  'board.missed-end': {
    ky: 'Өткөрүп жибердиңизби? {n} мүнөттө кайтсаңыз, кезектин аягына турасыз.',
    ru: 'Пропустили вызов? Вернитесь за {n} мин: встанете в конец.',
    en: 'Missed your call? Back in {n} minutes you join the end.',
    kyrgyz: 'composed'
  },
  'board.needs-reason': {
    ky: 'Кезексиз чакырууга себеп керек. Ал журналда калат.',
    ru: 'Вызов вне очереди требует причины. Она остаётся в журнале.',
    en: 'A call out of order needs a reason. It stays in the log.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
