import type { Catalogue } from '../../../server/client/texts.ts'
import { madeUp } from './made-up.ts'
import { nowBoard } from './now-board.ts'
import { usual } from './usual.ts'

/** What a hall tells everybody of itself, on the page /now and on a display of its own. */
export const now = {
  ...usual,
  ...madeUp,
  ...nowBoard,
  'visitor.language': { ky: 'Тил', ru: 'Язык', en: 'Language', kyrgyz: 'attested' },
  'now.title': {
    ky: 'Кезек кандай жүрүп жатат',
    ru: 'Как идёт очередь',
    en: 'How the queue is doing',
    kyrgyz: 'composed'
  },
  'now.as-of': { ky: 'Убактысы: {time}', ru: 'На {time}', en: 'As of {time}', kyrgyz: 'composed' },
  'now.nothing': {
    ky: 'Бул борбор муну көрсөтпөйт',
    ru: 'Этот центр этого не показывает',
    en: 'This centre does not show this',
    kyrgyz: 'composed'
  },
  'now.loading': { ky: 'Эсептеп жатабыз', ru: 'Считаем', en: 'Counting', kyrgyz: 'composed' },
  'now.unknown': {
    ky: 'Азырынча маалымат жетишсиз.',
    ru: 'Данных пока недостаточно.',
    en: 'Not enough is known yet.',
    kyrgyz: 'composed'
  },
  'now.five': {
    ky: 'Бештен аз сандар көрсөтүлбөйт. Бир ай ичиндеги сандар бешке чейин тегеректелип азайтылган.',
    ru: 'Числа меньше пяти не показываем. Числа за месяц округлены вниз до пяти.',
    en: 'No number under five is shown. Numbers of a month are rounded down to fives.',
    kyrgyz: 'composed'
  },
  'now.about': { ky: '{n} %', ru: '{n} %', en: '{n} %', kyrgyz: 'attested' },
  'now.at-least': { ky: 'кеминде {n} %', ru: 'не меньше {n} %', en: 'at least {n} %', kyrgyz: 'composed' },
  'now.at-most': { ky: 'көп дегенде {n} %', ru: 'не больше {n} %', en: 'at most {n} %', kyrgyz: 'composed' },

  'now.waiting': {
    ky: 'Азыр ким эмнени күтүп жатат',
    ru: 'Кто чего ждёт сейчас',
    en: 'Who waits for what now',
    kyrgyz: 'composed'
  },
  'now.others-fewer': {
    ky: 'Калган кызматтардын ар биринин кезегинде 5 талондон аз.',
    ru: 'В очереди на каждую из остальных услуг меньше 5 талонов.',
    en: 'For each of the other services fewer than 5 tickets wait.',
    kyrgyz: 'composed'
  },
  'now.all-fewer': {
    ky: 'Ар бир кызматтын кезегинде 5 талондон аз.',
    ru: 'В очереди на каждую услугу меньше 5 талонов.',
    en: 'For each service fewer than 5 tickets wait.',
    kyrgyz: 'composed'
  },
  'now.row': {
    ky: '{name}: {people}, {wait}',
    ru: '{name}: {people}, {wait}',
    en: '{name}: {people}, {wait}',
    kyrgyz: 'attested'
  },
  'now.people': {
    ky: '{n} талон',
    ru: '{n, plural, one {# талон} few {# талона} many {# талонов} other {# талона}}',
    en: '{n, plural, one {# ticket} other {# tickets}}',
    kyrgyz: 'composed'
  },
  'now.fewer-people': { ky: '5 талондон аз', ru: 'меньше 5 талонов', en: 'fewer than 5 tickets', kyrgyz: 'composed' },
  'now.hard': { ky: 'айтуу кыйын', ru: 'трудно сказать', en: 'hard to say', kyrgyz: 'composed' },
  'now.closed': {
    ky: 'Азыр талон берилбейт.',
    ru: 'Сейчас талоны не выдаются.',
    en: 'No tickets are given out now.',
    kyrgyz: 'composed'
  },

  'now.promises': {
    ky: 'Күтүү убактысын канчалык так айтабыз',
    ru: 'Насколько точно мы называем время ожидания',
    en: 'How right we are about the wait',
    kyrgyz: 'composed'
  },
  'now.kept': {
    ky: 'Акыркы төрт жумада күтүү убактысы кеминде {told, number} жолу айтылды. Алардын {share} айтылган убакытта чакырылды.',
    ru: 'За последние четыре недели время ожидания назвали не меньше {told, number} раз. В названное время вызвали {share}.',
    en: 'In the last four weeks a wait was told at least {told, number} times. Called within it: {share}.',
    kyrgyz: 'composed'
  },
  'now.kept-more': { ky: 'Толугураак', ru: 'Подробнее', en: 'More about it', kyrgyz: 'composed' },

  'now.hours': {
    ky: 'Адатта качан канча күтүшөт',
    ru: 'Когда сколько обычно ждут',
    en: 'Usual waits of the week',
    kyrgyz: 'composed'
  },
  'now.usual': {
    ky: '{hour}: {from}–{to} мүн',
    ru: '{hour}: {from}–{to} мин',
    en: '{hour}: {from}–{to} min',
    kyrgyz: 'composed'
  },

  'now.target': { ky: 'Мөөнөтүндө чакырылгандар', ru: 'Вызваны в срок', en: 'Called in time', kyrgyz: 'composed' },
  'now.within': {
    ky: '{from} – {to}: кызматтын белгиленген мөөнөтүндө {share} чакырылды.',
    ru: 'С {from} по {to}: в срок, заданный для услуги, вызвали {share}.',
    en: 'From {from} to {to}: called within the target of their service: {share}.',
    kyrgyz: 'composed'
  },

  'now.order': {
    ky: 'Кезектен тышкары чакыруулар',
    ru: 'Вызовы вне очереди',
    en: 'Calls out of order',
    kyrgyz: 'composed'
  },
  'now.out-of-order': {
    ky: '{from} – {to}: кеминде {calls, number} чакыруунун ичинен кезектен тышкары: {n, number} же бир аз көп.',
    ru: 'С {from} по {to}: не меньше {calls, number} вызовов, из них вне очереди — {n, number} или чуть больше.',
    en: 'From {from} to {to}: of at least {calls, number} calls, {n, number} or a few more were out of order.',
    kyrgyz: 'composed'
  },
  'now.hardly-out-of-order': {
    ky: '{from} – {to}: кеминде {calls, number} чакыруунун ичинен кезектен тышкары: 5тен аз.',
    ru: 'С {from} по {to}: не меньше {calls, number} вызовов, из них вне очереди — меньше 5.',
    en: 'From {from} to {to}: of at least {calls, number} calls, fewer than 5 were out of order.',
    kyrgyz: 'composed'
  },
  'now.reason': {
    ky: '{reason}: {n, number}',
    ru: '{reason}: {n, number}',
    en: '{reason}: {n, number}',
    kyrgyz: 'attested'
  },
  'now.other-reasons': {
    ky: 'Башка себептердин ар бири: 5тен аз, же кызматкердин өз сөзү менен.',
    ru: 'Другие причины: каждая меньше 5 раз или записана словами сотрудника.',
    en: 'Other reasons: each fewer than 5 times, or in the words of the staff.',
    kyrgyz: 'composed'
  },

  'now.rules': { ky: 'Кантип чакырабыз', ru: 'Как мы вызываем', en: 'How we call', kyrgyz: 'composed' },
  'rule.longest': {
    ky: 'Эң көп күткөн адам биринчи чакырылат: ар бир кызматкер өз кызматтарына келгендердин ичинен чакырат.',
    ru: 'Первым вызывают того, кто ждёт дольше всех: каждый сотрудник зовёт из тех, кто пришёл за его услугами.',
    en: 'Whoever has waited longest is called first: each member of staff calls among those who came for what they do.',
    kyrgyz: 'composed'
  },
  'rule.tiers': {
    ky: 'Айрым кызматкерлер башка кызматтарды да тейлейт: өздөрүнүкүн эч ким күтпөй турганда, же кимдир бирөө белгиленген мөөнөттөн көп күткөндө.',
    ru: 'Некоторые сотрудники берут и другие услуги: когда за их основными никто не ждёт или кто-то ждёт дольше срока.',
    en: 'Some members of staff do other services too: while nobody waits for their first ones, or somebody has waited past the target.',
    kyrgyz: 'composed'
  },
  'rule.first': {
    ky: 'Баарынан мурун: {names}. Катары менен {n} ирет ушундай чакыруудан кийин белгиленген мөөнөттөн көп күткөн башка адам чакырылат.',
    ru: 'Раньше всех: {names}. После {n} таких вызовов подряд зовут другого, кто ждёт дольше срока.',
    en: 'Before all others: {names}. After {n} such calls in a row somebody else is called who has waited past the target.',
    kyrgyz: 'composed'
  },
  'rule.head-start': {
    ky: '{name}: {n} мүнөт мурун келгендей эсептелет.',
    ru: '{name}: считается, что пришли на {n} мин раньше.',
    en: '{name}: counted as having come {n} minutes earlier.',
    kyrgyz: 'composed'
  },
  'rule.rate': {
    ky: '{name}: күткөн ар бир мүнөт {n} мүнөт болуп эсептелет.',
    ru: '{name}: каждая минута ожидания считается за {n}.',
    en: '{name}: each minute of waiting counts as {n}.',
    kyrgyz: 'composed'
  },
  'rule.longest-ever': {
    ky: '{n} мүнөттөн көп күткөн адам калгандардан мурун чакырылат.',
    ru: 'Кто ждёт дольше {n} мин, того вызывают раньше остальных.',
    en: 'Whoever has waited longer than {n} minutes is called before the rest.',
    kyrgyz: 'composed'
  },
  'rule.appointments': {
    ky: 'Убакытка жазылган адам ошол убакыттан баштап күтөт жана жалпы кезек менен чакырылат.',
    ru: 'Кто записан на время, ждёт с этого времени и идёт в общей очереди.',
    en: 'Whoever has booked a time waits from that time on, and goes in turn with all others.',
    kyrgyz: 'composed'
  },
  'rule.missed-keeps': {
    ky: 'Чакырууну өткөрүп жибердиңизби? {n} мүнөттүн ичинде кайтып келсеңиз, ордуңуз сакталат.',
    ru: 'Пропустили вызов? Вернитесь в течение {n} мин: ваше место сохраняется.',
    en: 'Missed your call? Come back within {n} minutes and you keep your place.',
    kyrgyz: 'composed'
  },
  'rule.missed-end': {
    ky: 'Чакырууну өткөрүп жибердиңизби? {n} мүнөттүн ичинде кайтып келсеңиз, кезектин аягына турасыз.',
    ru: 'Пропустили вызов? Вернитесь в течение {n} мин: вы встанете в конец очереди.',
    en: 'Missed your call? Come back within {n} minutes and you join the end of the queue.',
    kyrgyz: 'composed'
  },
  'rule.out-of-order': {
    ky: 'Кезектен тышкары чакыруу үчүн себеп керек. Себеби жана ким чакырганы журналда калат.',
    ru: 'Чтобы вызвать вне очереди, нужна причина. Она и кто вызвал остаются в журнале.',
    en: 'Calling somebody out of order needs a reason. It stays in the log, and who did it.',
    kyrgyz: 'composed'
  },

  'now.complaints': {
    ky: 'Бир нерсе туура эмес болсо',
    ru: 'Если что-то не так',
    en: 'If something went wrong',
    kyrgyz: 'composed'
  },
  'now.complain': {
    ky: 'Талонуңуздун номерин жана күнүн зал башчысына айтыңыз. Алар боюнча талондун бүт жолу көрүнөт: качан алынган, андан мурун кимдер чакырылган жана эмне үчүн.',
    ru: 'Назовите начальнику зала номер талона и день. По ним виден весь путь талона: когда взят, кого вызвали раньше и почему.',
    en: 'Tell the head of the hall the number of your ticket and the day. They show the whole way of a ticket: when it was taken, who was called before it and why.',
    kyrgyz: 'composed'
  },
  'now.complain-page': {
    ky: 'Талондун барагынан да жазса болот: келген күндөн кийин {n} күндүн ичинде. Жооп ошол эле баракта {answer} күндүн ичинде чыгат.',
    ru: 'Можно написать и на странице талона: в течение {n, plural, one {# дня} few {# дней} many {# дней} other {# дня}} после визита. Ответ будет там же через {answer, plural, one {# день} few {# дня} many {# дней} other {# дня}} или раньше.',
    en: 'You can also write it on the page of your ticket, within {n, plural, one {# day} other {# days}} of the visit. The answer comes there within {answer, plural, one {# day} other {# days}}.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
