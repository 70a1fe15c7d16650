import type { Catalogue } from '../../../../server/client/texts.ts'
import { alarmTexts } from '../../../../server/protocol/conventions/alarm-texts.ts'

/** What is wrong, and what one can do about it. */
export const alarms = {
  ...alarmTexts,
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
  'alarm.no-desks-do': {
    ky: 'Орун ачыңыз же кызматкерди чакырыңыз.',
    ru: 'Откройте место или позовите сотрудника.',
    en: 'Open a desk, or call an operator.',
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
  'alarm.unserved-do': {
    ky: 'Орун ачыңыз, бир орунду убактылуу ушул кызматка бериңиз же кезекти башка кызматка өткөрүңүз.',
    ru: 'Откройте место, отдайте этой услуге одно на время или переведите очередь.',
    en: 'Open a desk, lend one to it for a while, or move its queue.',
    kyrgyz: 'composed'
  },
  'alarm.over-target-do': {
    ky: 'Бир орунду убактылуу ушул кызматка бериңиз же тыныгуудагы кызматкерди чакырыңыз.',
    ru: 'Отдайте услуге ещё одно место на время или позовите сотрудника с перерыва.',
    en: 'Lend one more desk to it for a while, or call an operator back from a break.',
    kyrgyz: 'composed'
  },
  'alarm.long-pause-do': {
    ky: 'Кызматкерден сураңыз; кайтпаса, орунду жабыңыз.',
    ru: 'Спросите сотрудника; если не вернётся, закройте место.',
    en: 'Ask the operator; close the desk if nobody comes back.',
    kyrgyz: 'composed'
  },
  'alarm.device-away-do': {
    ky: 'Күйүп турганын жана тармак кабелин текшериңиз.',
    ru: 'Проверьте питание и сетевой кабель.',
    en: 'Check its power and its network cable.',
    kyrgyz: 'composed'
  },
  'alarm.paper-do': {
    ky: 'Түрмөктү, капкакты жана кабелди караңыз. Талондор өзү басылып чыгат.',
    ru: 'Проверьте рулон, крышку и кабель. Талоны допечатаются сами.',
    en: 'Look at the roll, the cover and the cable. The tickets are then printed by themselves.',
    kyrgyz: 'composed'
  },
  'alarm.disk-do': {
    ky: 'Техникке кайрылыңыз: дисктеги орунду жана жазуу укугун текшерсин.',
    ru: 'Обратитесь к технику: пусть проверит место и права на диске.',
    en: 'Call a technician, who checks the room and the rights on its disk.',
    kyrgyz: 'composed'
  },
  'alarm.restored-do': {
    ky: 'Талону табылбаган келүүчүлөргө жаңы талон бериңиз. Номерлер кайталанбайт.',
    ru: 'Дайте новый талон тем, чей талон не находится. Номера не повторяются.',
    en: 'Give a new ticket to those whose ticket is not found. No number comes twice.',
    kyrgyz: 'composed'
  },
  'alarm.backup-do': {
    ky: 'Техникке кайрылыңыз: көчүрмөлөр сакталган дискти текшерсин.',
    ru: 'Обратитесь к технику: пусть проверит диск с копиями.',
    en: 'Call a technician, who checks the drive for backups.',
    kyrgyz: 'composed'
  },
  'alarm.past-changed-do': {
    ky: 'Администраторго айтыңыз. Бардык көчүрмөлөрдү сактап, файлга ким кире алганын текшериңиз.',
    ru: 'Сообщите администратору. Сохраните все копии и проверьте, кто имел доступ к файлу.',
    en: 'Tell the administrator. Keep all backups, and find out who could write to the file.',
    kyrgyz: 'composed'
  },
  'alarm.promises-do': {
    ky: 'Отчётту караңыз: кайсы кызматта жана кайсы саатта. Терезелер адаттагыдай ачыкпы?',
    ru: 'Посмотрите отчёт: по какой услуге и в какие часы. Открыто ли столько же окон, сколько обычно?',
    en: 'See the report: which service, which hours. Are as many desks open as usual?',
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
  'alarm.voice-making-do': {
    ky: 'Эч нерсе кылуунун кереги жок: бир нече мүнөттө даяр болот.',
    ru: 'Ничего делать не нужно: через несколько минут всё будет готово.',
    en: 'Nothing is to be done: it is ready in a few minutes.',
    kyrgyz: 'composed'
  },
  'alarm.voice-do': {
    ky: 'Техникке кайрылыңыз: эмне кылуу керек экени «Системанын абалы» барагында.',
    ru: 'Обратитесь к технику: что делать, сказано на странице «Состояние системы».',
    en: 'Call a technician: the page "State of the system" says what to do.',
    kyrgyz: 'composed'
  },
  'alarm.waits-rough-do': {
    ky: 'Система өзү калыбына келтирет. Бир саатка созулса, техникке айтыңыз.',
    ru: 'Система восстановит расчёт сама. Если это длится час, сообщите технику.',
    en: 'The system mends this by itself. If it lasts an hour, tell a technician.',
    kyrgyz: 'composed'
  },
  'alarm.hook-do': {
    ky: 'Зал иштей берет. Администраторго айтыңыз: «Программалар» барагында себеби көрүнөт.',
    ru: 'Залу это не мешает. Сообщите администратору: причина видна на странице «Программы».',
    en: 'The hall is not affected. Tell an administrator: the page "Programs" shows why.',
    kyrgyz: 'composed'
  },
  'alarm.clock-do': {
    ky: 'Зал өз убактысы менен иштей берет. Компьютердин датасын жана саатын текшериңиз.',
    ru: 'Зал работает по своему времени. Проверьте дату и время на компьютере.',
    en: 'The hall goes on by its own time. Check the date and time of the computer.',
    kyrgyz: 'composed'
  },
  'alarm.guessing-do': {
    ky: 'Администраторго айтыңыз: журналда даректер бар. Туура сырсөз менен кирүүгө болот.',
    ru: 'Сообщите администратору: адреса есть в журнале. С верным паролем войти можно.',
    en: 'Tell the administrator: the addresses are in the log. The right password still opens.',
    kyrgyz: 'composed'
  },
  'alarm.kiosk-flood-do': {
    ky: 'Киоскту караңыз. Ал жерде эч ким жок болсо, анын талондорун жокко чыгарыңыз, администратор аны өчүрсүн.',
    ru: 'Посмотрите на киоск. Если у него никого нет, отмените его талоны, и пусть администратор его отзовёт.',
    en: 'Look at the kiosk. If nobody is there, cancel its tickets, and let the administrator revoke it.',
    kyrgyz: 'composed'
  },
  'alarm.hub-do': {
    ky: 'Зал мурдагыдай иштейт. Администратор «Борборлор тармагы» барагын карасын.',
    ru: 'Зал работает как прежде. Пусть администратор посмотрит страницу «Сеть центров».',
    en: 'The hall works as before. Let the administrator look at the page "Network of centres".',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
