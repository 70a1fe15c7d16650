import type { Text } from '../../protocol/basics.ts'
import { say } from '../../protocol/conventions/message-format.ts'
import { typed } from '../../db/typed-command.ts'

/** The sentences of the doctor, in the message syntax of our texts. The Kyrgyz is composed. */

export const DURATIONS = {
  days: say(
    '{n} күн',
    '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
    '{n, plural, one {# day} other {# days}}'
  ),
  hours: say(
    '{n} саат',
    '{n, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
    '{n, plural, one {# hour} other {# hours}}'
  ),
  minutes: say(
    '{n} мүнөт',
    '{n, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
    '{n, plural, one {# minute} other {# minutes}}'
  )
}
export const SIZES = { gigabytes: say('{n} ГБ', '{n} ГБ', '{n} GB'), megabytes: say('{n} МБ', '{n} МБ', '{n} MB') }

/** What a finding is about, for people. */
export const ABOUT: Record<string, Text> = {
  Node: say('Node', 'Node', 'Node'),
  'data folder': say('маалымат папкасы', 'папка данных', 'data folder'),
  database: say('база файлы', 'файл базы', 'database'),
  disk: say('диск', 'диск', 'disk'),
  clock: say('саат', 'часы', 'clock'),
  restores: say('калыбына келтирүүлөр', 'восстановления', 'restores'),
  devices: say('түзмөктөр', 'устройства', 'devices'),
  printers: say('принтерлер', 'принтеры', 'printers'),
  zones: say('зоналар', 'зоны', 'zones'),
  voice: say('үн', 'голос', 'voice'),
  network: say('тармак', 'сеть', 'network'),
  backups: say('көчүрмөлөр', 'резервные копии', 'backups'),
  rights: say('файл укуктары', 'права на файлы', 'rights'),
  server: say('сервер', 'сервер', 'server'),
  certificate: say('сертификат', 'сертификат', 'certificate')
}
export const STATES = {
  ok: say('жакшы', 'в порядке', 'ok'),
  attention: say('көңүл буруңуз', 'внимание', 'attention'),
  broken: say('бузук', 'сломано', 'broken')
}
export const END = {
  broken: say('Бузук: {n}. Азыр оңдоңуз.', 'Сломано: {n}. Займитесь этим сейчас.', '{n} broken: see to it now.'),
  attention: say(
    'Зал иштейт; көңүл бурууну талап кылганды караңыз.',
    'Зал работает; посмотрите, что требует внимания.',
    'The hall works; see to what needs attention.'
  ),
  ok: say('Баары жакшы.', 'Всё в порядке.', 'All is well.')
}

export const NODE = {
  old: say(
    'Node {version} өтө эски: Node 24 орнотуңуз.',
    'Node {version} слишком старый: установите Node 24.',
    'Node {version} is too old: install Node 24.'
  ),
  odd: say(
    'Node {version} узак колдоо версиясы эмес: Node 24 орнотуңуз.',
    'Node {version} — не версия с долгой поддержкой: установите Node 24.',
    'Node {version} is not a long-term version: install Node 24.'
  ),
  ok: say('Node {version}.', 'Node {version}.', 'Node {version}.')
}
export const FOLDER = {
  none: say(
    '{data} папкасы жок. Сервердин маалымат папкасын --data менен бериңиз, же диски ордунда экенин караңыз.',
    'Папки {data} нет. Укажите папку данных сервера через --data или проверьте, на месте ли её диск.',
    "There is no folder {data}. Give the server''s data folder with --data, or look whether its drive is there."
  ),
  empty: say(
    `{data} папкасында зал жок: {file} файлы жок. «${typed('setup')}» менен түзүңүз же «${typed('restore')}» менен көчүрмөдөн калыбына келтириңиз.`,
    `В {data} нет зала: нет файла {file}. Создайте его через «${typed('setup')}» или восстановите копию через «${typed('restore')}».`,
    `There is no hall in {data}: no file {file}. Make one with "${typed('setup')}", or restore a backup with "${typed('restore')}".`
  ),
  forbidden: say(
    'Бул колдонуучу {data} папкасында окуп-жаза албайт. Муну сервердин колдонуучусу катары иштетиңиз же ага укук бериңиз.',
    'Этот пользователь не может читать и писать в {data}. Запустите это от пользователя сервера или дайте ему право.',
    'This user may not read and write in {data}. Run this as the user whom the server runs as, or give that user the right.'
  ),
  ok: say('{data} окулат жана жазылат.', '{data} читается и пишется.', '{data} can be read and written.')
}
export const RIGHTS = {
  open: say(
    'Бул компьютердеги башкалар {what} окуй же жаза алат: сырсөздөрдүн белгилери, ачкычтар, келүүчүлөрдүн номерлери ачык. Аткарыңыз: chmod -R go= {place}',
    'Другие на этом компьютере могут читать или менять {what}: им доступны отпечатки паролей, ключи и номера посетителей. Выполните: chmod -R go= {place}',
    "Others on this machine may read or write {what}: passwords'' hashes, keys and visitors'' numbers are theirs to take. Run: chmod -R go= {place}"
  ),
  several: say(
    '{place} ичиндеги {n} файл менен папканы, алардын ичинде {first}',
    '{n} файлов и папок в {place}, среди них {first}',
    '{n} files and folders in {place}, {first} among them'
  ),
  ok: say(
    'Залдын файлдарын ушул колдонуучу гана окуп-жаза алат.',
    'Файлы зала читает и пишет только этот пользователь.',
    'Only this user may read and write the files of the hall.'
  )
}
export const DISK = {
  broken: say(
    '{data} дискинде {free} гана калды. Азыр орун бошотуңуз: толгон диск талон албайт.',
    'На диске {data} осталось только {free}. Освободите место сейчас: полный диск не принимает талонов.',
    'Only {free} are left on the disk of {data}. Make room now: a full disk takes no tickets.'
  ),
  attention: say(
    '{data} дискинде {free} калды. Жакында орун бошотуңуз.',
    'На диске {data} осталось {free}. Скоро нужно освободить место.',
    'Only {free} are left on the disk of {data}. Make room soon.'
  ),
  ok: say('{data} дискинде {free} бош.', 'На диске {data} свободно {free}.', '{free} are free on the disk of {data}.'),
  lasts: say(
    '{sentence} Азыркы өсүш менен {days} жетет.',
    '{sentence} При нынешнем росте хватит на {days}.',
    '{sentence} At its present growth that lasts {days}.'
  )
}
export const CLOCK = {
  year: say(
    'Саат {year}-жыл дейт. Коюңуз: «timedatectl set-time», эне платадагы батарейканы алмаштырыңыз.',
    'Часы показывают {year} год. Установите их: «timedatectl set-time» — и замените батарейку на материнской плате.',
    'The clock says it is the year {year}. Set it: "timedatectl set-time", and change the battery on the main board.'
  ),
  behind: say(
    'Саат {shown} ({timeZone}) дейт, бирок залдын журналында андан кийинки окуя бар. Кол саат менен салыштырыңыз; саат туура болсо, зал аны менен теңелгиче бир аз жай жүрөт.',
    'Часы показывают {shown} ({timeZone}), но в журнале зала есть событие позже. Сравните с наручными; если часы верны, зал идёт чуть медленнее, пока не сойдётся с ними.',
    "The clock says {shown} ({timeZone}), but the hall''s log has an event after that. Compare it with a watch; if the clock is right, the hall''s runs a little slower until they agree."
  ),
  ok: say(
    '{shown}, {timeZone}; кол саат менен салыштырыңыз.',
    '{shown}, {timeZone}; сравните с наручными.',
    '{shown} in {timeZone}; compare it with a watch.'
  )
}
