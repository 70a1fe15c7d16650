/**
 * What is wrong, in a sentence: on the board, on a supervisor's phone, in an e-mail. `kyrgyz` says how sure its Kyrgyz is, as in
 * server/client/texts.
 */
export const alarmTexts = {
  'alarm.no-desks': {
    ky: 'Кабыл алуу башталды, бирок бир да орун ачык эмес',
    ru: 'Приём идёт, но не открыто ни одного места',
    en: 'The hall is open, and no desk is',
    kyrgyz: 'composed'
  },
  'alarm.no-desks-waiting': {
    ky: 'Бир да орун ачык эмес, {n, number} адам күтүп турат',
    ru: 'Не открыто ни одного места, ждут {n, number}',
    en: 'No desk is open, and {n, number} are waiting',
    kyrgyz: 'composed'
  },
  'alarm.unserved-several': {
    ky: '{queues, number} кезекте ачык орун жок, {n, number} адам күтүп турат',
    ru: 'Нет открытого места для очередей: {queues, number}, ждут {n, number}',
    en: '{queues, number} queues without an open desk, {n, number} waiting',
    kyrgyz: 'composed'
  },
  'alarm.over-target-several': {
    ky: '{queues, number} кезек мөөнөттөн ашты: эң узагы {minutes, number} мүн, {n, number} адам көп күттү',
    ru: 'Очередей сверх нормы: {queues, number}, дольше всех ждут {minutes, number} мин, сверх нормы {n, number}',
    en: '{queues, number} queues over target: the longest has waited {minutes, number} min, {n, number} are over',
    kyrgyz: 'composed'
  },
  'alarm.unserved': {
    ky: '{name}: {n, number} адам күтүп турат, бирок ачык орун жок',
    ru: '{name}: ждут {n, number}, но открытого места нет',
    en: '{name}: {n, number} waiting, but no open desk serves it',
    kyrgyz: 'composed'
  },
  'alarm.over-target': {
    ky: '{name}: эң узагы {minutes, number} мүн күтүп турат, {n, number} адам белгиленген мөөнөттөн көп күттү',
    ru: '{name}: дольше всех ждут {minutes, number} мин, сверх нормы {n, number}',
    en: '{name}: the longest has waited {minutes, number} min, {n, number} are over target',
    kyrgyz: 'composed'
  },
  'alarm.long-pause': {
    ky: '{desk} {minutes, number} мүнөттөн бери тыныгууда',
    ru: '{desk} на перерыве уже {minutes, number} мин',
    en: '{desk} has been on a break for {minutes, number} min',
    kyrgyz: 'composed'
  },
  'alarm.kiosk-away': {
    ky: '«{name}» киоску {minutes, number} мүнөттөн бери байланышта эмес',
    ru: 'Киоск «{name}» не на связи {minutes, number} мин',
    en: 'The kiosk "{name}" has not been heard of for {minutes, number} min',
    kyrgyz: 'composed'
  },
  'alarm.display-away': {
    ky: '«{name}» таблосу {minutes, number} мүнөттөн бери байланышта эмес',
    ru: 'Табло «{name}» не на связи {minutes, number} мин',
    en: 'The display "{name}" has not been heard of for {minutes, number} min',
    kyrgyz: 'composed'
  },
  'alarm.paper': {
    ky: '«{name}» принтери: {state}',
    ru: 'Принтер «{name}»: {state}',
    en: 'The printer "{name}": {state}',
    kyrgyz: 'composed'
  },
  'alarm.disk': {
    ky: 'Сервер эч нерсе сактай албайт',
    ru: 'Сервер ничего не может сохранить',
    en: 'The server can save nothing',
    kyrgyz: 'composed'
  },
  'alarm.restored': {
    ky: 'Маалымат резервдик көчүрмөдөн калыбына келтирилди: бүгүнкү айрым талондор белгисиз',
    ru: 'Данные восстановлены из копии: часть сегодняшних талонов неизвестна',
    en: "A backup was restored: some of today's tickets are unknown",
    kyrgyz: 'composed'
  },
  'alarm.backup-failed': {
    ky: 'Резервдик көчүрмө жасалган жок',
    ru: 'Резервная копия не сделана',
    en: 'No backup was made',
    kyrgyz: 'composed'
  },
  'alarm.past-changed': {
    ky: 'Журналдын өткөнү көчүрмөлөргө туура келбейт',
    ru: 'Прошлое журнала расходится с резервными копиями',
    en: "The log's past is not what the backups remember",
    kyrgyz: 'unsure'
  },
  'alarm.promises': {
    ky: 'Айтылган күтүү убактысы акыркы 200 келүүчүнүн {n, number} пайызында гана туура чыкты',
    ru: 'Названное время ожидания подтвердилось лишь у {n, number} % из последних 200 посетителей',
    en: 'The wait that was told held for only {n, number} % of the last 200 visitors',
    kyrgyz: 'composed'
  },
  'alarm.complaints': {
    ky: 'Мөөнөтүндө жооп берилбеген даттануулар: {n, number}',
    ru: 'Жалобы без ответа дольше срока: {n, number}',
    en: 'Complaints without an answer for too long: {n, number}',
    kyrgyz: 'composed'
  },
  'alarm.voice-making': {
    ky: 'Экрандардын үнү даярдалууда: {n, number} сөз калды',
    ru: 'Готовится голос экранов: слов осталось {n, number}',
    en: 'The voice of the screens is being made: {n, number} words are left',
    kyrgyz: 'composed'
  },
  'alarm.voice': {
    ky: 'Экрандар {n, number} сөздү айта албайт: үнү жасалган эмес',
    ru: 'Экраны не могут произнести слов: {n, number} – звук для них не создан',
    en: 'Screens cannot say {n, number} words: they have no sound',
    kyrgyz: 'composed'
  },
  'alarm.waits-rough': {
    ky: 'Күтүү убактысы азыр болжол менен гана эсептелет',
    ru: 'Время ожидания сейчас считается лишь приблизительно',
    en: 'Waits are only roughly reckoned at the moment',
    kyrgyz: 'composed'
  },
  'alarm.hook-failing': {
    ky: 'Окуялар «{name}» дарегине бир сааттан бери жетпей жатат',
    ru: 'События уже больше часа не доходят до «{name}»',
    en: 'Events have not reached "{name}" for more than an hour',
    kyrgyz: 'composed'
  },
  'alarm.hook-given-up': {
    ky: '«{name}» дарегине окуялар үч күн жетпегендиктен, аларды жөнөтүү токтотулду',
    ru: 'События не доходили до «{name}» три дня, отправка остановлена',
    en: 'Events did not reach "{name}" for three days; nothing more is sent there',
    kyrgyz: 'composed'
  },
  'alarm.clock-behind': {
    ky: 'Сервердин сааты {minutes, number} мүнөткө артта калган же кийин коюлган',
    ru: 'Часы сервера отстают от времени зала на {minutes, number} мин',
    en: "The server's clock is {minutes, number} min behind the hall's time",
    kyrgyz: 'unsure'
  },
  'alarm.clock-ahead': {
    ky: 'Сервердин сааты {minutes, number} мүнөткө алдыга жылды, зал аны менен кошо жылды',
    ru: 'Часы сервера перешли вперёд на {minutes, number} мин, и зал последовал за ними',
    en: "The server's clock went forward by {minutes, number} min, and the hall followed",
    kyrgyz: 'unsure'
  },
  'alarm.clock-implausible': {
    ky: 'Сервердин сааты туура эмес',
    ru: 'Часы сервера показывают невозможную дату',
    en: "The server's clock shows a date that cannot be right",
    kyrgyz: 'composed'
  },
  'alarm.guessing': {
    ky: 'Кимдир бирөө сырсөздөрдү тандап жатат: 10 мүнөттө {n, number} жолу кире алган жок',
    ru: 'Кто-то подбирает пароли: отказов во входе за 10 минут: {n, number}',
    en: 'Somebody is guessing passwords: {n, number} sign-ins refused in 10 minutes',
    kyrgyz: 'composed'
  },
  'alarm.guessing-at': {
    ky: 'Кимдир бирөө сырсөздү тандап жатат ({name}): 10 мүнөттө {n, number} жолу кире алган жок',
    ru: 'Кто-то подбирает пароль ({name}): отказов во входе за 10 минут: {n, number}',
    en: 'Somebody is guessing the password of {name}: {n, number} sign-ins refused in 10 minutes',
    kyrgyz: 'composed'
  },
  'alarm.kiosk-flood': {
    ky: '«{name}» киоску талонду өтө тез алып жатат: {n, number} талон берилген жок',
    ru: 'Киоск «{name}» берёт талоны слишком быстро: отказано в {n, number}',
    en: 'The kiosk "{name}" takes tickets too fast: {n, number} were refused',
    kyrgyz: 'composed'
  },
  'alarm.hub-away': {
    ky: 'Борборлор тармагы бир сааттан бери жооп бербейт',
    ru: 'Сеть центров не отвечает больше часа',
    en: 'The network of centres has not answered for more than an hour',
    kyrgyz: 'composed'
  },
  'alarm.hub-refused': {
    ky: 'Борборлор тармагы бул залды тааныбай калды',
    ru: 'Сеть центров больше не узнаёт этот зал',
    en: 'The network of centres does not know this hall any more',
    kyrgyz: 'composed'
  },
  'alarm.hub-differs': {
    ky: 'Тармактагы журнал бул залдыкына дал келбейт',
    ru: 'Журнал в сети не совпадает с журналом зала',
    en: "The network's log of this hall is another one",
    kyrgyz: 'composed'
  },
  'alarm.hub-twin': {
    ky: 'Башка компьютер да ушул залдын атынан жөнөтүп жатат',
    ru: 'От имени этого зала отправляет ещё один компьютер',
    en: 'Another computer sends under the name of this hall',
    kyrgyz: 'composed'
  }
} as const
