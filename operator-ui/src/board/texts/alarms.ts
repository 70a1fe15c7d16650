import type { Catalogue } from '../../../../server/client/texts.ts'

/** What is wrong, and what one can do about it. */
export const alarms = {
  'alarms.title': { ky: 'Көңүл буруңуз', ru: 'Требует внимания', en: 'Needs attention', kyrgyz: 'composed' },
  'alarms.none': { ky: 'Баары жайында.', ru: 'Всё в порядке.', en: 'All is well.', kyrgyz: 'composed' },
  'alarms.since': { ky: '{time} бери', ru: 'с {time}', en: 'since {time}', kyrgyz: 'composed' },
  'alarms.know': { ky: 'Билдим', ru: 'Принято', en: 'I know', kyrgyz: 'composed' },
  'alarms.act': { ky: 'Чара көрүү', ru: 'Принять меры', en: 'Act', kyrgyz: 'composed' },
  'alarms.more': {
    ky: 'Дагы эскертүүлөр: {n, number}',
    ru: 'Ещё предупреждений: {n, number}',
    en: '{n, number} more alarms',
    kyrgyz: 'composed'
  },
  'alarms.fewer': {
    ky: 'Эң маанилүүлөрүн гана көрсөтүү',
    ru: 'Показать только главные',
    en: 'Show the worst only',
    kyrgyz: 'composed'
  },
  'alarms.known-by': {
    ky: 'билет: {name}, {time}',
    ru: 'знает: {name}, {time}',
    en: 'known by {name}, {time}',
    kyrgyz: 'composed'
  },
  'alarms.known': {
    ky: 'Билгендер ({n, number})',
    ru: 'Принятые ({n, number})',
    en: 'Known ({n, number})',
    kyrgyz: 'composed'
  },
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
  'alarm.no-desks-do': {
    ky: 'Орун ачыңыз же кызматкерди чакырыңыз.',
    ru: 'Откройте место или позовите сотрудника.',
    en: 'Open a desk, or call an operator.',
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
  'alarm.open-desk': {
    ky: '{desk} ачуу{n, plural, =0 {} other {: # кезек}}',
    ru: 'Открыть: {desk}{n, plural, =0 {} one {, # очередь} few {, # очереди} many {, # очередей} other {, # очереди}}',
    en: 'Open {desk}{n, plural, =0 {} one {: # queue} other {: # queues}}',
    kyrgyz: 'composed'
  },
  'alarm.lend-desk': {
    ky: '{desk} бош: берүү',
    ru: '{desk} свободно: отдать',
    en: '{desk} is free: lend it',
    kyrgyz: 'composed'
  },
  'alarm.unserved': {
    ky: '{name}: {n, number} адам күтүп турат, бирок ачык орун жок',
    ru: '{name}: ждут {n, number}, но открытого места нет',
    en: '{name}: {n, number} waiting, but no open desk serves it',
    kyrgyz: 'composed'
  },
  'alarm.unserved-do': {
    ky: 'Орун ачыңыз, бир орунду убактылуу ушул кызматка бериңиз же кезекти башка кызматка өткөрүңүз.',
    ru: 'Откройте место, отдайте этой услуге одно на время или переведите очередь.',
    en: 'Open a desk, lend one to it for a while, or move its queue.',
    kyrgyz: 'composed'
  },
  'alarm.over-target': {
    ky: '{name}: эң узагы {minutes, number} мүн күтүп турат, {n, number} адам белгиленген мөөнөттөн көп күттү',
    ru: '{name}: дольше всех ждут {minutes, number} мин, сверх нормы {n, number}',
    en: '{name}: the longest has waited {minutes, number} min, {n, number} are over target',
    kyrgyz: 'composed'
  },
  'alarm.over-target-do': {
    ky: 'Бир орунду убактылуу ушул кызматка бериңиз же тыныгуудагы кызматкерди чакырыңыз.',
    ru: 'Отдайте услуге ещё одно место на время или позовите сотрудника с перерыва.',
    en: 'Lend one more desk to it for a while, or call an operator back from a break.',
    kyrgyz: 'composed'
  },
  'alarm.long-pause': {
    ky: '{desk} {minutes, number} мүнөттөн бери тыныгууда',
    ru: '{desk} на перерыве уже {minutes, number} мин',
    en: '{desk} has been on a break for {minutes, number} min',
    kyrgyz: 'composed'
  },
  'alarm.long-pause-do': {
    ky: 'Кызматкерден сураңыз; кайтпаса, орунду жабыңыз.',
    ru: 'Спросите сотрудника; если не вернётся, закройте место.',
    en: 'Ask the operator; close the desk if nobody comes back.',
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
  'alarm.device-away-do': {
    ky: 'Күйүп турганын жана тармак кабелин текшериңиз.',
    ru: 'Проверьте питание и сетевой кабель.',
    en: 'Check its power and its network cable.',
    kyrgyz: 'composed'
  },
  'alarm.paper': {
    ky: '«{name}» принтери: {state}',
    ru: 'Принтер «{name}»: {state}',
    en: 'The printer "{name}": {state}',
    kyrgyz: 'composed'
  },
  'alarm.paper-do': {
    ky: 'Түрмөктү, капкакты жана кабелди караңыз. Талондор өзү басылып чыгат.',
    ru: 'Проверьте рулон, крышку и кабель. Талоны допечатаются сами.',
    en: 'Look at the roll, the cover and the cable. The tickets are then printed by themselves.',
    kyrgyz: 'composed'
  },
  'alarm.disk': {
    ky: 'Сервер эч нерсе сактай албайт',
    ru: 'Сервер ничего не может сохранить',
    en: 'The server can save nothing',
    kyrgyz: 'composed'
  },
  'alarm.disk-do': {
    ky: 'Техникке кайрылыңыз: дисктеги орунду жана жазуу укугун текшерсин.',
    ru: 'Обратитесь к технику: пусть проверит место и права на диске.',
    en: 'Call a technician, who checks the room and the rights on its disk.',
    kyrgyz: 'composed'
  },
  'alarm.restored': {
    ky: 'Маалымат резервдик көчүрмөдөн калыбына келтирилди: бүгүнкү айрым талондор белгисиз',
    ru: 'Данные восстановлены из копии: часть сегодняшних талонов неизвестна',
    en: "A backup was restored: some of today's tickets are unknown",
    kyrgyz: 'composed'
  },
  'alarm.restored-do': {
    ky: 'Талону табылбаган келүүчүлөргө жаңы талон бериңиз. Номерлер кайталанбайт.',
    ru: 'Дайте новый талон тем, чей талон не находится. Номера не повторяются.',
    en: 'Give a new ticket to those whose ticket is not found. No number comes twice.',
    kyrgyz: 'composed'
  },
  'alarm.backup-failed': {
    ky: 'Резервдик көчүрмө жасалган жок',
    ru: 'Резервная копия не сделана',
    en: 'No backup was made',
    kyrgyz: 'composed'
  },
  'alarm.backup-do': {
    ky: 'Техникке кайрылыңыз: көчүрмөлөр сакталган дискти текшерсин.',
    ru: 'Обратитесь к технику: пусть проверит диск с копиями.',
    en: 'Call a technician, who checks the drive for backups.',
    kyrgyz: 'composed'
  },
  'alarm.past-changed': {
    ky: 'Журналдын өткөнү көчүрмөлөргө туура келбейт',
    ru: 'Прошлое журнала расходится с резервными копиями',
    en: "The log's past is not what the backups remember",
    kyrgyz: 'unsure'
  },
  'alarm.past-changed-do': {
    ky: 'Администраторго айтыңыз. Бардык көчүрмөлөрдү сактап, файлга ким кире алганын текшериңиз.',
    ru: 'Сообщите администратору. Сохраните все копии и проверьте, кто имел доступ к файлу.',
    en: 'Tell the administrator. Keep all backups, and find out who could write to the file.',
    kyrgyz: 'composed'
  },
  'alarm.promises': {
    ky: 'Айтылган күтүү убактысы акыркы 200 келүүчүнүн {n, number} пайызында гана туура чыкты',
    ru: 'Названное время ожидания подтвердилось лишь у {n, number} % из последних 200 посетителей',
    en: 'The wait that was told held for only {n, number} % of the last 200 visitors',
    kyrgyz: 'composed'
  },
  'alarm.promises-do': {
    ky: 'Отчётту караңыз: кайсы кызматта жана кайсы саатта. Терезелер адаттагыдай ачыкпы?',
    ru: 'Посмотрите отчёт: по какой услуге и в какие часы. Открыто ли столько же окон, сколько обычно?',
    en: 'See the report: which service, which hours. Are as many desks open as usual?',
    kyrgyz: 'composed'
  },
  'alarm.complaints': {
    ky: 'Мөөнөтүндө жооп берилбеген даттануулар: {n, number}',
    ru: 'Жалобы без ответа дольше срока: {n, number}',
    en: 'Complaints without an answer for too long: {n, number}',
    kyrgyz: 'composed'
  },
  'alarm.complaints-do': {
    ky: '«Даттануулар» барагында жооп бериңиз: талондун тарыхы жанында турат.',
    ru: 'Ответьте на странице «Жалобы»: история талона стоит рядом.',
    en: 'Answer on the page "Complaints": the story of the ticket is beside it.',
    kyrgyz: 'composed'
  },
  'alarm.system-do': {
    ky: 'Техникке айтыңыз; калганы «Системанын абалы» барагында.',
    ru: 'Сообщите технику; остальное — на странице «Состояние системы».',
    en: 'Tell a technician; the rest is on the page "State of the system".',
    kyrgyz: 'composed'
  },
  'alarm.voice-making': {
    ky: 'Экрандардын үнү даярдалууда: {n, number} сөз калды',
    ru: 'Готовится голос экранов: слов осталось {n, number}',
    en: 'The voice of the screens is being made: {n, number} words are left',
    kyrgyz: 'composed'
  },
  'alarm.voice-making-do': {
    ky: 'Эч нерсе кылуунун кереги жок: бир нече мүнөттө даяр болот.',
    ru: 'Ничего делать не нужно: через несколько минут всё будет готово.',
    en: 'Nothing is to be done: it is ready in a few minutes.',
    kyrgyz: 'composed'
  },
  'alarm.voice': {
    ky: 'Экрандар {n, number} сөздү айта албайт: үнү жасалган эмес',
    ru: 'Экраны не могут произнести слов: {n, number} – звук для них не создан',
    en: 'Screens cannot say {n, number} words: they have no sound',
    kyrgyz: 'composed'
  },
  'alarm.voice-do': {
    ky: 'Техникке кайрылыңыз: серверде «npm run voices» буйругун аткарсын.',
    ru: 'Обратитесь к технику: на сервере нужно выполнить «npm run voices».',
    en: 'Call a technician, who runs "npm run voices" on the server.',
    kyrgyz: 'composed'
  },
  'alarm.waits-rough': {
    ky: 'Күтүү убактысы азыр болжол менен гана эсептелет',
    ru: 'Время ожидания сейчас считается лишь приблизительно',
    en: 'Waits are only roughly reckoned at the moment',
    kyrgyz: 'composed'
  },
  'alarm.waits-rough-do': {
    ky: 'Система өзү калыбына келтирет. Бир саатка созулса, техникке айтыңыз.',
    ru: 'Система восстановит расчёт сама. Если это длится час, сообщите технику.',
    en: 'The system mends this by itself. If it lasts an hour, tell a technician.',
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
  'alarm.hook-do': {
    ky: 'Зал иштей берет. Администраторго айтыңыз: «Программалар» барагында себеби көрүнөт.',
    ru: 'Залу это не мешает. Сообщите администратору: причина видна на странице «Программы».',
    en: 'The hall is not affected. Tell an administrator: the page "Programs" shows why.',
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
  'alarm.clock-do': {
    ky: 'Зал өз убактысы менен иштей берет. Компьютердин датасын жана саатын текшериңиз.',
    ru: 'Зал работает по своему времени. Проверьте дату и время на компьютере.',
    en: 'The hall goes on by its own time. Check the date and time of the computer.',
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
  'alarm.guessing-do': {
    ky: 'Администраторго айтыңыз: журналда даректер бар. Туура сырсөз менен кирүүгө болот.',
    ru: 'Сообщите администратору: адреса есть в журнале. С верным паролем войти можно.',
    en: 'Tell the administrator: the addresses are in the log. The right password still opens.',
    kyrgyz: 'composed'
  },
  'alarm.kiosk-flood': {
    ky: '«{name}» киоску талонду өтө тез алып жатат: {n, number} талон берилген жок',
    ru: 'Киоск «{name}» берёт талоны слишком быстро: отказано в {n, number}',
    en: 'The kiosk "{name}" takes tickets too fast: {n, number} were refused',
    kyrgyz: 'composed'
  },
  'alarm.kiosk-flood-do': {
    ky: 'Киоскту караңыз. Ал жерде эч ким жок болсо, анын талондорун жокко чыгарыңыз, администратор аны өчүрсүн.',
    ru: 'Посмотрите на киоск. Если у него никого нет, отмените его талоны, и пусть администратор его отзовёт.',
    en: 'Look at the kiosk. If nobody is there, cancel its tickets, and let the administrator revoke it.',
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
  },
  'alarm.hub-do': {
    ky: 'Зал мурдагыдай иштейт. Администратор «Борборлор тармагы» барагын карасын.',
    ru: 'Зал работает как прежде. Пусть администратор посмотрит страницу «Сеть центров».',
    en: 'The hall works as before. Let the administrator look at the page "Network of centres".',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
