import type { Catalogue } from '../../../../server/client/texts.ts'

/** What all pages at /manage share: the subjects by name, and the words of every form. */
export const shell = {
  'sample.made-up': {
    ky: '{from} – {to} күндөрү үлгү зал үчүн ойдон чыгарылган: чындыгында эч ким келген эмес.',
    ru: 'Дни с {from} по {to} придуманы для образцового зала: на самом деле никто не приходил.',
    en: 'The days from {from} to {to} are made up for the sample hall: nobody really came.',
    kyrgyz: 'composed'
  },
  'manage.reports': { ky: 'Отчёттор', ru: 'Отчёты', en: 'Reports', kyrgyz: 'composed' },
  'manage.centre': { ky: 'Борбор', ru: 'Центр', en: 'The centre', kyrgyz: 'composed' },
  'manage.queue': { ky: 'Кезек', ru: 'Очередь', en: 'The queue', kyrgyz: 'attested' },
  'manage.screens': {
    ky: 'Экрандар жана түзмөктөр',
    ru: 'Экраны и устройства',
    en: 'Screens and devices',
    kyrgyz: 'composed'
  },
  'manage.staff': { ky: 'Адамдар', ru: 'Люди', en: 'People', kyrgyz: 'composed' },
  'manage.changes': { ky: 'Өзгөрүүлөр', ru: 'Изменения', en: 'Changes', kyrgyz: 'composed' },
  'manage.own': { ky: 'Өзүм', ru: 'Личное', en: 'Your own', kyrgyz: 'composed' },
  'manage.subjects': { ky: 'Бөлүмдөр', ru: 'Разделы', en: 'Subjects', kyrgyz: 'composed' },
  'manage.menu': { ky: 'Меню', ru: 'Меню', en: 'Menu', kyrgyz: 'composed' },
  'manage.none': {
    ky: 'Мындай барак жок, же ал сиздин ролуңузга ачык эмес.',
    ru: 'Такой страницы нет, или она не для вашей роли.',
    en: 'There is no such page, or it is not for your role.',
    kyrgyz: 'composed'
  },
  'open.title': { ky: 'Баарына ачык маалымат', ru: 'Зал на виду', en: 'In the open', kyrgyz: 'composed' },
  'alarms.page': { ky: 'Эскертүүлөр', ru: 'Предупреждения', en: 'Alarms', kyrgyz: 'composed' },
  'reports.title': { ky: 'Көрсөткүчтөр', ru: 'Показатели', en: 'Figures', kyrgyz: 'composed' },
  'fairness.title': {
    ky: 'Кезектин адилеттиги',
    ru: 'Справедливость очереди',
    en: 'Fairness of the queue',
    kyrgyz: 'composed'
  },
  'promises.title': {
    ky: 'Күтүү убактысынын тактыгы',
    ru: 'Точность времени ожидания',
    en: 'How often told waits hold',
    kyrgyz: 'composed'
  },
  'sheet.title': { ky: 'Айлык барак', ru: 'Месячный лист', en: 'The monthly sheet', kyrgyz: 'composed' },
  'what-if.title': { ky: 'Башкача болсо', ru: 'Что если', en: 'What if', kyrgyz: 'composed' },
  'staffing.title': { ky: 'Керектүү терезелер', ru: 'Сколько нужно окон', en: 'Desks needed', kyrgyz: 'composed' },
  'story.title': { ky: 'Талондун тарыхы', ru: 'История талона', en: 'The story of a ticket', kyrgyz: 'composed' },
  'glossary.title': {
    ky: 'Сандар эмнени билдирет',
    ru: 'Что означают числа',
    en: 'What the figures mean',
    kyrgyz: 'composed'
  },
  'own.title': { ky: 'Менин күнүм', ru: 'Мой день', en: 'My day', kyrgyz: 'composed' },
  'devices.title': { ky: 'Түзмөктөр', ru: 'Устройства', en: 'Devices', kyrgyz: 'composed' },
  'mail.title': { ky: 'Электрондук почта', ru: 'Электронная почта', en: 'E-mail', kyrgyz: 'composed' },
  'programs.title': { ky: 'Программалар', ru: 'Программы', en: 'Programs', kyrgyz: 'composed' },
  'plan.title': { ky: 'Залдын планы', ru: 'План зала', en: 'Plan of the hall', kyrgyz: 'composed' },
  'notices.title': { ky: 'Жарыялар', ru: 'Объявления', en: 'Notices', kyrgyz: 'attested' },
  'printers.title': { ky: 'Принтерлер', ru: 'Принтеры', en: 'Printers', kyrgyz: 'attested' },
  'paper.title': { ky: 'Кагаз талон', ru: 'Бумажный талон', en: 'Paper ticket', kyrgyz: 'composed' },
  'voice.title': { ky: 'Чакыруу үнү', ru: 'Голос вызова', en: 'The voice of calls', kyrgyz: 'composed' },
  'people.title': { ky: 'Кызматкерлер', ru: 'Сотрудники', en: 'Staff', kyrgyz: 'composed' },
  'roles.title': { ky: 'Ролдор', ru: 'Роли', en: 'Roles', kyrgyz: 'composed' },
  'house.title': {
    ky: 'Уюмдун аккаунттары менен кирүү',
    ru: 'Вход по учётным записям учреждения',
    en: "Sign-in by the house's accounts",
    kyrgyz: 'composed'
  },
  'start.title': { ky: 'Биринчи кадамдар', ru: 'Первые шаги', en: 'First steps', kyrgyz: 'composed' },
  'test.title': { ky: 'Сыноо талону', ru: 'Пробный талон', en: 'Test ticket', kyrgyz: 'composed' },
  'state.title': { ky: 'Системанын абалы', ru: 'Состояние системы', en: 'State of the system', kyrgyz: 'composed' },
  'audit.title': { ky: 'Аудит журналы', ru: 'Журнал аудита', en: 'Audit log', kyrgyz: 'composed' },
  'appointments.title': {
    ky: 'Алдын ала жазылуу',
    ru: 'Предварительная запись',
    en: 'Appointments',
    kyrgyz: 'composed'
  },
  'booked.title': { ky: 'Жазылгандар', ru: 'Записавшиеся', en: 'Booked visitors', kyrgyz: 'composed' },
  'phones.title': { ky: 'Келүүчүнүн телефону', ru: 'Телефон посетителя', en: "Visitors' phones", kyrgyz: 'composed' },
  'comments.title': { ky: 'Пикирлер', ru: 'Комментарии', en: 'Comments', kyrgyz: 'composed' },
  'complaints.title': { ky: 'Даттануулар', ru: 'Жалобы', en: 'Complaints', kyrgyz: 'composed' },
  'data.title': { ky: 'Жеке маалыматтар', ru: 'Персональные данные', en: 'Personal data', kyrgyz: 'composed' },
  'sessions.title': { ky: 'Кирген жерлер', ru: 'Где выполнен вход', en: 'Where you are signed in', kyrgyz: 'composed' },
  'factor.title': { ky: 'Экинчи фактор', ru: 'Второй фактор', en: 'Second factor', kyrgyz: 'composed' },
  'all-sessions.title': { ky: 'Баардык кирүүлөр', ru: 'Все входы', en: 'Everybody signed in', kyrgyz: 'composed' },
  'sign-in-rules.title': { ky: 'Кирүү эрежелери', ru: 'Правила входа', en: 'Rules for signing in', kyrgyz: 'composed' },
  'password.title': { ky: 'Сырсөздү өзгөртүү', ru: 'Смена пароля', en: 'Change password', kyrgyz: 'composed' },
  'settings.leave': { ky: 'Жумушка кайтуу', ru: 'Вернуться к работе', en: 'Back to work', kyrgyz: 'composed' },
  'settings.saved': { ky: 'Сакталды: {name}', ru: 'Сохранено: {name}', en: 'Saved: {name}', kyrgyz: 'composed' },
  'settings.removed': { ky: 'Өчүрүлдү: {name}', ru: 'Удалено: {name}', en: 'Removed: {name}', kyrgyz: 'composed' },
  'settings.save': { ky: 'Сактоо', ru: 'Сохранить', en: 'Save', kyrgyz: 'composed' },
  'settings.remove': { ky: 'Өчүрүү', ru: 'Удалить', en: 'Remove', kyrgyz: 'composed' },
  'settings.change': { ky: 'Өзгөртүү', ru: 'Изменить', en: 'Change', kyrgyz: 'composed' },
  'settings.actions': { ky: 'Аракеттер', ru: 'Действия', en: 'Actions', kyrgyz: 'composed' },
  'form.missing': { ky: 'Бул жерди толтуруңуз.', ru: 'Заполните это поле.', en: 'Fill this in.', kyrgyz: 'composed' },
  'form.bounds': {
    ky: '{min} менен {max} ортосундагы санды жазыңыз.',
    ru: 'Введите число от {min} до {max}.',
    en: 'Enter a number from {min} to {max}.',
    kyrgyz: 'composed'
  },
  'form.too-light': {
    ky: 'Бул түстө ак жазуу окулбайт (карама-каршылыгы {contrast}, кеминде {least} керек). Караңгыраагын тандаңыз.',
    ru: 'На этом цвете не читается белый текст (контраст {contrast}, нужно не меньше {least}). Выберите темнее.',
    en: 'White text cannot be read on this colour (contrast {contrast}, at least {least} is needed). Choose a darker one.',
    kyrgyz: 'composed'
  },
  'form.up': {
    ky: '{name}: жогору жылдыруу',
    ru: '{name}: переместить выше',
    en: '{name}: move up',
    kyrgyz: 'composed'
  },
  'form.down': {
    ky: '{name}: төмөн жылдыруу',
    ru: '{name}: переместить ниже',
    en: '{name}: move down',
    kyrgyz: 'composed'
  },
  'form.remove': { ky: '{name}: алып салуу', ru: '{name}: убрать', en: '{name}: take out', kyrgyz: 'composed' },
  'form.add': { ky: 'Кошуу', ru: 'Добавить', en: 'Add', kyrgyz: 'composed' },
  'form.discard': {
    ky: 'Өзгөртүүлөрдөн баш тартуу',
    ru: 'Отменить изменения',
    en: 'Discard changes',
    kyrgyz: 'composed'
  },
  'form.saved': { ky: 'Сакталды.', ru: 'Сохранено.', en: 'Saved.', kyrgyz: 'composed' },
  'form.look': {
    ky: 'Белгиленген жерлерди оңдоңуз, андан кийин сактаңыз.',
    ru: 'Исправьте отмеченное и сохраните снова.',
    en: 'Put right what is marked, then save again.',
    kyrgyz: 'composed'
  },
  'form.changed-elsewhere': {
    ky: 'Бул бөлүктү сиз иштеп жатканда башка бирөө өзгөрттү. «Өзгөртүүлөрдөн баш тартуу» анын вариантын көрсөтөт; кайра сактасаңыз, сиздики калат.',
    ru: 'Пока вы работали, этот раздел изменил кто-то другой. «Отменить изменения» покажет его вариант; если сохранить ещё раз, останется ваш.',
    en: 'Somebody else has changed this part while you were at it. "Discard changes" shows theirs; saving again puts yours in its place.',
    kyrgyz: 'composed'
  },
  'alarm-phone.title': {
    ky: 'Ушул телефонго эскертүүлөр',
    ru: 'Предупреждения на этот телефон',
    en: 'Alarms to this phone',
    kyrgyz: 'composed'
  },
  'hours.closed': { ky: 'Жабык', ru: 'Закрыто', en: 'Closed', kyrgyz: 'composed' },
  'hours.open': { ky: 'Ачуу', ru: 'Открыть', en: 'Open', kyrgyz: 'composed' },
  'hours.add': { ky: 'Убакыт кошуу', ru: 'Добавить время', en: 'Add hours', kyrgyz: 'composed' },
  'hours.open-day': { ky: '{day}: ачуу', ru: '{day}: открыть', en: '{day}: open', kyrgyz: 'composed' },
  'hours.add-day': {
    ky: '{day}: убакыт кошуу',
    ru: '{day}: добавить время',
    en: '{day}: add hours',
    kyrgyz: 'composed'
  },
  'hours.from': { ky: '{day}: башталышы', ru: '{day}: с какого часа', en: '{day}: from', kyrgyz: 'composed' },
  'hours.to': { ky: '{day}: бүтүшү', ru: '{day}: до какого часа', en: '{day}: to', kyrgyz: 'composed' },
  'hours.remove': {
    ky: '{day}: {from}–{to} убактысын алып салуу',
    ru: '{day}: убрать {from}–{to}',
    en: '{day}: take out {from}–{to}',
    kyrgyz: 'composed'
  },
  'hours.copy': {
    ky: 'Дүйшөмбүнүкүн бардык жумуш күндөрүнө көчүрүү',
    ru: 'Как в понедельник — на все рабочие дни',
    en: "Monday's hours for all working days",
    kyrgyz: 'composed'
  },
  'hours.not-a-time': {
    ky: 'Убакытты мындай жазыңыз: 08:30.',
    ru: 'Введите время так: 08:30.',
    en: 'Write times like 08:30.',
    kyrgyz: 'composed'
  },
  'hours.end-first': {
    ky: '{from} башталып, {to} бүтөт: бүтүшү кийин болушу керек.',
    ru: 'Открывается в {from}, закрывается в {to}: конец должен быть позже.',
    en: 'It opens at {from} and closes at {to}: the end must be later.',
    kyrgyz: 'composed'
  },
  'hours.overlap': {
    ky: 'Бул убакыттар бири-бирине кирип кетти.',
    ru: 'Эти часы пересекаются.',
    en: 'These hours overlap.',
    kyrgyz: 'composed'
  },
  'day.1': { ky: 'Дүйшөмбү', ru: 'Понедельник', en: 'Monday', kyrgyz: 'attested' },
  'day.2': { ky: 'Шейшемби', ru: 'Вторник', en: 'Tuesday', kyrgyz: 'attested' },
  'day.3': { ky: 'Шаршемби', ru: 'Среда', en: 'Wednesday', kyrgyz: 'attested' },
  'day.4': { ky: 'Бейшемби', ru: 'Четверг', en: 'Thursday', kyrgyz: 'attested' },
  'day.5': { ky: 'Жума', ru: 'Пятница', en: 'Friday', kyrgyz: 'attested' },
  'day.6': { ky: 'Ишемби', ru: 'Суббота', en: 'Saturday', kyrgyz: 'attested' },
  'day.7': { ky: 'Жекшемби', ru: 'Воскресенье', en: 'Sunday', kyrgyz: 'attested' },
  'centre.title': { ky: 'Негизги маалымат', ru: 'Основное', en: 'Basics', kyrgyz: 'composed' },
  'hours.title': { ky: 'Иш убактысы', ru: 'Режим работы', en: 'Opening hours', kyrgyz: 'composed' },
  'network.title': { ky: 'Борборлор тармагы', ru: 'Сеть центров', en: 'Network of centres', kyrgyz: 'composed' },
  'look.title': { ky: 'Көрүнүшү жана тексттери', ru: 'Вид и тексты', en: 'Look and texts', kyrgyz: 'composed' },
  'rules.title': { ky: 'Күтүү эрежелери', ru: 'Правила ожидания', en: 'Waiting rules', kyrgyz: 'composed' },
  'services.title': { ky: 'Кызматтар', ru: 'Услуги', en: 'Services', kyrgyz: 'composed' },
  'classes.title': { ky: 'Артыкчылыктар', ru: 'Приоритеты', en: 'Priorities', kyrgyz: 'composed' },
  'reasons.title': {
    ky: 'Натыйжалар жана себептер',
    ru: 'Итоги и причины',
    en: 'Outcomes and reasons',
    kyrgyz: 'composed'
  },
  'desks.title': { ky: 'Орундар жана зоналар', ru: 'Места и зоны', en: 'Desks and zones', kyrgyz: 'composed' },
  'planned.title': {
    ky: 'Пландалган өзгөртүүлөр',
    ru: 'Запланированные изменения',
    en: 'Planned changes',
    kyrgyz: 'composed'
  },
  'history.title': { ky: 'Тарых', ru: 'История', en: 'History', kyrgyz: 'composed' },
  'file.title': { ky: 'Файл жана үлгүлөр', ru: 'Файл и шаблоны', en: 'File and templates', kyrgyz: 'composed' },
  'form.try-out': {
    ky: 'Өткөн күндө сынап көрүү',
    ru: 'Проверить на прошедшем дне',
    en: 'Try on a past day',
    kyrgyz: 'composed'
  },
  'form.later': { ky: 'Башка күндөн баштап', ru: 'С другого дня', en: 'From another day', kyrgyz: 'composed' },
  'form.planned': {
    ky: 'Пландалды: {day} башталганда күчүнө кирет. «Пландалган өзгөртүүлөр» барагынан жокко чыгарса болот.',
    ru: 'Запланировано: вступит в силу с началом {day}. Отменить можно на странице «Запланированные изменения».',
    en: 'Planned: it begins with {day}. It can be withdrawn on the page "Planned changes".',
    kyrgyz: 'composed'
  },
  'form.wrong-here': { ky: 'Мында ката бар', ru: 'Здесь ошибка', en: 'Something is wrong here', kyrgyz: 'composed' },
  'form.none-yet': {
    ky: 'Азырынча эч нерсе жок. Биринчисин кошуңуз.',
    ru: 'Пока ничего нет. Добавьте первое.',
    en: 'Nothing yet. Add the first one.',
    kyrgyz: 'composed'
  },
  'form.pick-file': { ky: 'Файлды тандоо', ru: 'Выбрать файл', en: 'Choose a file', kyrgyz: 'composed' },
  'form.choose-one': {
    ky: 'Тизмеден тандаңыз.',
    ru: 'Выберите из списка.',
    en: 'Choose one from the list.',
    kyrgyz: 'composed'
  },
  'form.leave': {
    ky: 'Өзгөртүүлөр сакталган жок. Барактан кетесизби?',
    ru: 'Изменения не сохранены. Уйти со страницы?',
    en: 'The changes are not saved. Leave the page?',
    kyrgyz: 'composed'
  },
  'form.copy': { ky: 'Көчүрмөсүн кошуу', ru: 'Добавить такое же', en: 'Add one like it', kyrgyz: 'composed' },
  'form.no-name': { ky: '(аталышы жок)', ru: '(без названия)', en: '(no name)', kyrgyz: 'composed' },
  'question.title': {
    ky: 'Сактоодон мурун',
    ru: 'Прежде чем сохранить',
    en: 'Before this is saved',
    kyrgyz: 'composed'
  },
  'question.confirm': {
    ky: 'Ошентсе да сактоо',
    ru: 'Всё равно сохранить',
    en: 'Save all the same',
    kyrgyz: 'composed'
  },
  'question.leaving': {
    ky: '«{service}» өчүрүлөт. Анда {count, plural, other {# адам}} бар: алар кайсы кызматка өтөт? Номери жана кезектеги орду сакталат.',
    ru: 'Услуга «{service}» удаляется. В ней {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}: куда их перевести? Номер и место в очереди сохранятся.',
    en: '"{service}" is taken away. {count, plural, one {# person is} other {# people are}} in it: where do they go? Number and place stay.',
    kyrgyz: 'composed'
  },
  'question.from': {
    ky: 'Кайсы кызмат күнүнөн баштап',
    ru: 'С какого служебного дня',
    en: 'From which service day',
    kyrgyz: 'composed'
  },
  'question.from-missing': {
    ky: '{day} же андан кийинки күндү тандаңыз.',
    ru: 'Выберите {day} или более поздний день.',
    en: 'Choose {day} or a later day.',
    kyrgyz: 'composed'
  },
  'question.plan': { ky: 'Пландоо', ru: 'Запланировать', en: 'Plan it', kyrgyz: 'composed' },
  'question.reason': {
    ky: 'Эмне үчүн өзгөртөсүз? Залда бүгүн иш жүрүп жатат; себеби тарыхта калат.',
    ru: 'Почему меняете? Зал сегодня работает; причина останется в истории.',
    en: 'Why is it changed? The hall is at work today; the reason is kept in the history.',
    kyrgyz: 'composed'
  },
  'question.reason-missing': {
    ky: 'Себебин жазыңыз.',
    ru: 'Напишите причину.',
    en: 'Write the reason.',
    kyrgyz: 'composed'
  },
  'question.planned': {
    ky: 'Бул {day} баштап пландалган өзгөртүүгө туура келбейт:',
    ru: 'Это расходится с тем, что запланировано с {day}:',
    en: 'This is not what is planned from {day}:',
    kyrgyz: 'composed'
  },
  'question.planned-stands': {
    ky: 'Менин өзгөртүүм {day} чейин гана күчүндө болот, андан кийин пландалгандай',
    ru: 'Моё изменение действует только до {day}, дальше как запланировано',
    en: 'My change holds until {day} only, then it is as planned',
    kyrgyz: 'composed'
  },
  'question.choose': { ky: 'Кызматты тандаңыз', ru: 'Выберите услугу', en: 'Choose a service', kyrgyz: 'attested' },
  'question.missing': {
    ky: 'Ар бир кызмат үчүн тандаңыз.',
    ru: 'Выберите для каждой услуги.',
    en: 'Choose for each service.',
    kyrgyz: 'composed'
  },
  'apply.changes': { ky: 'Эмне өзгөрөт', ru: 'Что изменится', en: 'What changes', kyrgyz: 'composed' },
  'apply.reason': {
    ky: 'Эмне үчүн (журналга жазылат)',
    ru: 'Почему (останется в журнале)',
    en: 'Why (kept in the log)',
    kyrgyz: 'composed'
  },
  'apply.now': { ky: 'Азыр колдонуу', ru: 'Применить сейчас', en: 'Apply now', kyrgyz: 'composed' },
  'changes.none': { ky: 'Айырма жок.', ru: 'Различий нет.', en: 'Nothing differs.', kyrgyz: 'composed' },
  'changes.added': { ky: 'кошулат', ru: 'добавлено', en: 'added', kyrgyz: 'composed' },
  'changes.removed': { ky: 'өчүрүлөт', ru: 'удалено', en: 'removed', kyrgyz: 'composed' },
  'changes.stays': { ky: 'калат', ru: 'остаётся', en: 'stays', kyrgyz: 'composed' },
  'changes.order': { ky: 'ирети башкача', ru: 'порядок другой', en: 'another order', kyrgyz: 'composed' },
  'changes.nothing': { ky: '(бош)', ru: '(пусто)', en: '(nothing)', kyrgyz: 'composed' },
  'changes.yes': { ky: 'ооба', ru: 'да', en: 'yes', kyrgyz: 'attested' },
  'changes.no': { ky: 'жок', ru: 'нет', en: 'no', kyrgyz: 'attested' }
} as const satisfies Catalogue
