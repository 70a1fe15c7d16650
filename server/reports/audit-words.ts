import type { Text } from '../protocol/basics.ts'
import type { AuditKind } from '../protocol/audit.ts'
import { say } from '../protocol/conventions/message-format.ts'
import type { StaffKind } from '../protocol/conventions/staff.ts'

/** What the log of an auditor tells, in words, and of which kind each is. The Kyrgyz is composed. */

type Word = [AuditKind, Text]

/** Events by their type; notes as `about what`. What is not here is no act of anybody, or is told elsewhere. */
export const ACTS: Record<string, Word> = {
  'session opened': ['signed-in', say('Кирди', 'Вход', 'Signed in')],
  'session ended': ['signed-in', say('Чыкты', 'Выход', 'Signed out')],
  'session refused': ['signed-in', say('Кирүү четке кагылды', 'Вход отклонён', 'Sign-in refused')],
  'person password changed': ['signed-in', say('Сырсөзүн өзгөрттү', 'Смена пароля', 'Password changed')],
  'person second factor set': [
    'signed-in',
    say('Экинчи фактор кошулду', 'Второй фактор подключён', 'Second factor set')
  ],
  'person second factor removed': [
    'signed-in',
    say('Экинчи фактор алынды', 'Второй фактор снят', 'Second factor removed')
  ],
  'person recovery codes renewed': [
    'signed-in',
    say('Калыбына келтирүү коддору жаңыланды', 'Коды восстановления обновлены', 'Recovery codes renewed')
  ],
  'program used': ['signed-in', say('Программа кирди', 'Подключилась программа', 'A program came in')],
  'hall-configured': ['changed', say('Жөндөөлөр өзгөрдү', 'Изменены настройки', 'Settings changed')],
  'settings planned': ['changed', say('Өзгөртүү пландалды', 'Изменение запланировано', 'A change was planned')],
  'settings withdrawn': [
    'changed',
    say('Пландан алынды', 'Запланированное отменено', 'A planned change was withdrawn')
  ],
  'settings plan renewed': [
    'changed',
    say('Пландалган өзгөртүү ырасталды', 'Запланированное подтверждено', 'A planned change was confirmed')
  ],
  'settings begun': [
    'changed',
    say('Пландалган өзгөртүү башталды', 'Запланированное вступило в силу', 'A planned change began')
  ],
  'person added': ['changed', say('Кызматкер кошулду', 'Добавлен сотрудник', 'A person was added')],
  'person changed': ['changed', say('Кызматкер өзгөртүлдү', 'Изменён сотрудник', 'A person was changed')],
  'person removed': ['changed', say('Кызматкер өчүрүлдү', 'Удалён сотрудник', 'A person was removed')],
  'role made': ['changed', say('Роль түзүлдү', 'Создана роль', 'A role was made')],
  'role changed': ['changed', say('Роль өзгөртүлдү', 'Изменена роль', 'A role was changed')],
  'role removed': ['changed', say('Роль өчүрүлдү', 'Удалена роль', 'A role was removed')],
  'device enrolled': ['changed', say('Түзмөк кошулду', 'Подключено устройство', 'A device was enrolled')],
  'device changed': ['changed', say('Түзмөк өзгөртүлдү', 'Изменено устройство', 'A device was changed')],
  'device asked': [
    'changed',
    say(
      'Экранга алыстан буйрук берилди',
      'Экрану дана команда на расстоянии',
      'A screen was asked to do something at a distance'
    )
  ],
  'device revoked': ['changed', say('Түзмөк өчүрүлдү', 'Отключено устройство', 'A device was revoked')],
  'program let in': ['changed', say('Программа кошулду', 'Подключена программа', 'A program was let in')],
  'program token renewed': [
    'changed',
    say('Программанын токени жаңыланды', 'Обновлён токен программы', "A program's token was renewed")
  ],
  'program revoked': ['changed', say('Программа өчүрүлдү', 'Отключена программа', 'A program was revoked')],
  'hook added': ['changed', say('Дарек кошулду', 'Добавлен адрес', 'A hook was added')],
  'hook removed': ['changed', say('Дарек өчүрүлдү', 'Удалён адрес', 'A hook was removed')],
  'hook secret renewed': [
    'changed',
    say('Даректин сыры жаңыланды', 'Обновлён секрет адреса', "A hook's secret was renewed")
  ],
  'hook networks set': [
    'changed',
    say('Даректердин тармактары өзгөрдү', 'Изменены сети адресов', 'Networks of hooks were set')
  ],
  'alarm-phone added': [
    'changed',
    say('Эскертүүлөр телефонго кошулду', 'Предупреждения на телефон включены', 'Alarms to a phone were switched on')
  ],
  'alarm-phone removed': [
    'changed',
    say('Эскертүүлөр телефондо өчтү', 'Предупреждения на телефон отключены', 'Alarms to a phone were switched off')
  ],
  'house set': ['changed', say('Уюмдун кирүүсү коюлду', 'Задан вход учреждения', "The house's sign-in was set")],
  'house removed': [
    'changed',
    say('Уюмдун кирүүсү өчүрүлдү', 'Вход учреждения отключён', "The house's sign-in was switched off")
  ],
  'mail server set': ['changed', say('Почта сервери коюлду', 'Задан почтовый сервер', 'The mail server was set')],
  'mail server removed': [
    'changed',
    say('Почта сервери алынды', 'Почтовый сервер убран', 'The mail server was removed')
  ],
  'bucket set': ['changed', say('S3 сактагычы коюлду', 'Задано хранилище S3', 'The S3 bucket was set')],
  'bucket removed': ['changed', say('S3 сактагычы алынды', 'Хранилище S3 убрано', 'The S3 bucket was removed')],
  'mail recipient added': ['changed', say('Почта дареги кошулду', 'Добавлен адрес почты', 'An address was added')],
  'mail recipient changed': ['changed', say('Почта дареги өзгөрдү', 'Изменён адрес почты', 'An address was changed')],
  'mail recipient removed': ['changed', say('Почта дареги алынды', 'Удалён адрес почты', 'An address was removed')],
  'uplink joined': ['changed', say('Тармакка кошулду', 'Центр вошёл в сеть', 'Joined a network')],
  'uplink left': ['changed', say('Тармактан чыкты', 'Центр вышел из сети', 'Left a network')],
  'voice-clip recorded': ['changed', say('Үн жазылды', 'Записан звук', 'A recording was added')],
  'voice-clip removed': ['changed', say('Үн өчүрүлдү', 'Удалён звук', 'A recording was removed')],
  'notice-file added': ['changed', say('Файл кошулду', 'Добавлен файл', 'A file was added')],
  'notice-file removed': ['changed', say('Файл өчүрүлдү', 'Удалён файл', 'A file was removed')],
  'issuing-steered': ['steered', say('Талон берүү өзгөртүлдү', 'Изменена выдача талонов', 'Issuing was steered')],
  'desk-lent': ['steered', say('Орун башкага берилди', 'Окно отдано другой очереди', 'A desk was lent')],
  'lending-ended': ['steered', say('Орун кайтарылды', 'Окно возвращено', 'A desk was returned')],
  'ticket-steered': ['steered', say('Талон жылдырылды', 'Талон перенаправлен', 'A ticket was moved')],
  'message-posted': ['steered', say('Билдирүү жиберилди', 'Отправлено сообщение', 'A message was posted')],
  'message-withdrawn': ['steered', say('Билдирүү алынды', 'Сообщение снято', 'A message was withdrawn')],
  'day-closed': ['steered', say('Күн жабылды', 'День закрыт', 'The day was closed')],
  'alarm acknowledged': ['steered', say('Эскертүү көрүлдү', 'Предупреждение принято', 'An alarm was acknowledged')],
  'ticket link sent': [
    'steered',
    say('Талондун шилтемеси жөнөтүлдү', 'Отправлена ссылка на талон', "A ticket's link was sent")
  ],
  'ticket printed again': [
    'steered',
    say('Талон кайра басылды', 'Талон напечатан снова', 'A ticket was printed again')
  ],
  'person erased': ['erased', say('Аты өчүрүлдү', 'Имя стёрто', 'A name was erased')],
  'comment removed': ['erased', say('Пикир өчүрүлдү', 'Стёрт комментарий', 'A comment was erased')],
  'complaint taken down': ['changed', say('Даттануу жазып алынды', 'Жалоба записана', 'A complaint was taken down')],
  'complaint answered': ['changed', say('Даттанууга жооп берилди', 'Дан ответ на жалобу', 'A complaint was answered')],
  'complaint erased': ['erased', say('Даттануу өчүрүлдү', 'Жалоба стёрта', 'A complaint was erased')],
  'hall-restored': [
    'restored',
    say('Көчүрмөдөн калыбына келтирилди', 'Восстановлено из копии', 'Restored from a backup')
  ],
  'log epochs told': [
    'restored',
    say('Мурунку калыбына келтирүүлөр белгиленди', 'Отмечены прежние восстановления', 'Earlier restores were noted')
  ]
}

/** What is told otherwise of who came in by the house. */
export const BY_HOUSE = say('Уюм аркылуу кирди', 'Вход через учреждение', 'Signed in by the house')

/** Who, where the log has no person. */
export const OTHERS: Record<string, Text> = {
  hall: say('Система өзү', 'Система сама', 'The system itself'),
  setup: say('Орнотуу', 'Установка', 'Set-up'),
  visitor: say('Келүүчү', 'Посетитель', 'A visitor'),
  kiosk: say('Киоск', 'Киоск', 'A kiosk'),
  display: say('Экран', 'Экран', 'A display'),
  program: say('Программа', 'Программа', 'A program'),
  house: say('Уюмдун каталогу', 'Каталог учреждения', "The house's directory"),
  restore: say('Калыбына келтирүү', 'Восстановление', 'A restore')
}

/** As what somebody did it, before the name. */
export const AS: Record<StaffKind, Text> = {
  operator: say('оператор', 'оператор', 'operator'),
  supervisor: say('зал башчысы', 'старший смены', 'supervisor'),
  administrator: say('администратор', 'администратор', 'administrator'),
  director: say('жетекчи', 'руководитель', 'director'),
  auditor: say('аудитор', 'аудитор', 'auditor'),
  technician: say('техник', 'техник', 'technician'),
  reception: say('кабылдама', 'стойка приёма', 'reception'),
  staff: say('кызматкер', 'сотрудник', 'staff')
}

export const KIND_WORDS: Record<AuditKind, Text> = {
  'signed-in': say('Кирүү', 'Вход', 'Signing in'),
  changed: say('Өзгөртүү', 'Изменение', 'Change'),
  steered: say('Башкаруу', 'Управление', 'Steering'),
  erased: say('Өчүрүү', 'Стирание', 'Erasing'),
  restored: say('Калыбына келтирүү', 'Восстановление', 'Restore')
}

export const HEAD: Text[] = [
  say('Убактысы', 'Время', 'Time'),
  say('Ким', 'Кто', 'Who'),
  say('Түрү', 'Вид', 'Kind'),
  say('Эмне кылды', 'Что сделано', 'What'),
  say('Кимге же эмнеге', 'Кому или чему', 'To whom or what'),
  say('Себеби', 'Причина', 'Reason'),
  say('Дарек', 'Адрес', 'Address'),
  say('Журналдагы номери', 'Номер в журнале', 'Number in the log')
]
