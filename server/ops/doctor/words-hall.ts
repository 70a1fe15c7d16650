import type { Text } from '../../protocol/basics.ts'
import { say } from '../../protocol/conventions/message-format.ts'
import { startTyped, typed } from '../../db/typed-command.ts'

/** The sentences of the doctor about the hall's own file, its backups and its server. The Kyrgyz is composed. */

export const DATABASE = {
  ok: say(
    `Файл бүтүн: {seq} окуя, акыркы күндүн чынжыры дал келет. Калганын «${typed('verify')}» далилдейт.`,
    `Файл цел: событий — {seq}, цепочка последнего дня сходится. Остальное доказывает «${typed('verify')}».`,
    `The file is whole: {seq} events, the chain of the newest day fits. "${typed('verify')}" proves the rest.`
  ),
  broken: say(
    `{why} Серверди токтотуңуз, файлды сактаңыз, акыркы көчүрмөнү бош папкага «${typed('restore')}» менен калыбына келтириңиз.`,
    `{why} Остановите сервер, сохраните файл, восстановите последнюю копию в пустую папку через «${typed('restore')}».`,
    `{why} Stop the server, keep the file, restore the last backup into an empty folder with "${typed('restore')}".`
  )
}
export const DEVICES = {
  none: say(
    'Азырынча киоск да, экран да кошулган эмес.',
    'Ни один киоск и экран ещё не подключён.',
    'No kiosk or display is enrolled yet.'
  ),
  never: say(
    '«{name}» ({kind}) бир да жолу байкалган эмес. Күйүп турганын караңыз; жок болсо, каттоосун алып салыңыз.',
    'Устройство «{name}» ({kind}) ни разу не появлялось. Проверьте, включено ли оно; если его больше нет, отключите его.',
    'The {kind} "{name}" was never seen. Look whether it is on; take its enrolment back if it is gone.'
  ),
  silent: say(
    '«{name}» ({kind}) акыркы жолу {age} мурун байкалган. Күйүп турганын караңыз; жок болсо, каттоосун алып салыңыз.',
    'Устройство «{name}» ({kind}) последний раз появлялось {age} назад. Проверьте, включено ли оно; если его больше нет, отключите его.',
    'The {kind} "{name}" was last seen {age} ago. Look whether it is on; take its enrolment back if it is gone.'
  ),
  away: say(
    '«{name}» ({kind}) {age} бери байкалбайт, ал эми зал ачык. Күйүп турганын жана тармагын караңыз.',
    'Устройство «{name}» ({kind}) не появлялось {age}, а зал открыт. Проверьте, включено ли оно и есть ли сеть.',
    'The {kind} "{name}" was not seen for {age}, and the hall is open. Look whether it is on, and at its network.'
  ),
  ok: say(
    '{all} киоск менен экрандын {n} ордунда.',
    'На связи киосков и экранов: {n} из {all}.',
    '{n} of {all} kiosks and displays are there.'
  )
}
export const KINDS: Record<string, Text> = {
  kiosk: say('киоск', 'киоск', 'kiosk'),
  display: say('экран', 'экран', 'display')
}
export const PRINTERS = {
  unknown: say(
    '«{name}» принтери менен азырынча эч ким сүйлөшкөн эмес. Серверди иштетиңиз.',
    'С принтером «{name}» ещё никто не связывался. Запустите сервер.',
    'Nobody has talked to the printer "{name}" yet. Start the server.'
  ),
  ok: say(
    '«{name}» принтери сервер акыркы карганда басып жаткан же даяр болчу.',
    'Принтер «{name}» печатал или был готов, когда сервер смотрел последний раз.',
    'The printer "{name}" printed, or was ready to, when the server looked last.'
  ),
  so: say('{sentence} Бул абал {age} бери.', '{sentence} Так уже {age}.', '{sentence} So for {age}.')
}
export const ZONES = say(
  '{letter} зонасынын тамгасы талондордуку менен бирдей: {letter}002 башка зонага чакырылышы мүмкүн. Зонага сан же рим санын бериңиз (/manage, «Орундар жана зоналар»).',
  'У зоны {letter} буква талонов: {letter}002 могут вызвать в другую зону. Дайте зоне число или римскую цифру (/manage, «Места и зоны»).',
  'Zone {letter} has the letter of tickets: {letter}002 may be called to another zone. Give the zone a number or a Roman numeral (/manage, Desks).'
)
export const VOICE = {
  none: say(
    `Сөздөр жасалган же жазылган эмес: экрандар браузердин үнү менен сүйлөйт, ал кыргызча сейрек билет. Сервер аларды иштегенден кийин өзү жасайт; бир нече мүнөттө болбосо, «${typed('voices')}» жасап, себебин айтат.`,
    `Слова не созданы и не записаны: экраны говорят голосом браузера, а он редко знает кыргызский. Сервер создаёт их сам вскоре после запуска; если через несколько минут их нет, «${typed('voices')}» создаст их и скажет, что мешает.`,
    `No words were made or recorded: screens speak with the voice of their browser, which seldom knows Kyrgyz. The server makes them in the background a moment after its start; if they are not there in a few minutes, "${typed('voices')}" makes them and says why not.`
  ),
  silent: say(
    `Экрандар айткан сөздөр менен аттардын {n} үнү жок, мисалы «{text}» ({lang}): алар жаңы же өзгөргөн. Сервер иштегенде жана жөндөөлөр өзгөргөндө өзү жасайт; «${typed('voices')}» дароо жасап, себебин айтат.`,
    `Нет звука для слов и названий: {n}, например «{text}» ({lang}): они новые или изменились. Сервер создаёт их сам после запуска и каждой смены настроек; «${typed('voices')}» создаст сразу и скажет, что мешает.`,
    `{n} of the words and names that screens say have no sound, such as "{text}" ({lang}): they are new, or changed since. The server makes them in the background after its start and after each change of the settings; "${typed('voices')}" makes them at once, and says why not.`
  ),
  ok: say(
    'Экрандар айткан ар бир сөздүн жана аттын үнү бар.',
    'У каждого слова и названия, которые говорят экраны, есть звук.',
    'Every word and name that screens say has a sound.'
  )
}
export const NETWORK = {
  belongs: say(
    'Бул зал — {hub} тармагынын {centreId} борбору, {age} бери.',
    'Этот зал — центр {centreId} сети {hub}, уже {age}.',
    'This hall is the centre {centreId} of the network at {hub}, since {age}.'
  ),
  away: say(
    '{belongs} Бул жерден тармактын сервери жооп бербейт ({why}). Зал иштей берет, баары кийин жиберилет; интернетти жана серверди караңыз.',
    '{belongs} Отсюда сервер сети не отвечает ({why}). Зал работает, всё отправится позже; проверьте интернет и тот сервер.',
    '{belongs} The hub does not answer from here ({why}). The hall works on, and everything is sent later; look at the internet, and at the hub.'
  )
}
export const BACKUPS = {
  unreadable: say(
    '{folder} папкасы окулбайт ({why}). Диски ордунда экенин караңыз.',
    'Папка {folder} не читается ({why}). Проверьте, на месте ли её диск.',
    'The folder {folder} cannot be read ({why}). Look whether its drive is there.'
  ),
  none: say(
    `{folder} папкасында көчүрмө жок. Диски ордунда экенин караңыз, серверди --backup-to менен иштетиңиз же азыр жасаңыз: ${typed('backup', '--data {data} --to {folder}')}`,
    `В {folder} нет ни одной копии. Проверьте, на месте ли диск, запустите сервер с --backup-to или сделайте её сейчас: ${typed('backup', '--data {data} --to {folder}')}`,
    `There is no backup in {folder}. Look whether its drive is there, start the server with --backup-to, or make one now: ${typed('backup', '--data {data} --to {folder}')}`
  ),
  newest: say(
    'Эң жаңы көчүрмө {age} мурун жасалган ({file}, {size}).',
    'Самая новая копия сделана {age} назад ({file}, {size}).',
    'The newest backup is {age} old ({file}, {size}).'
  ),
  old: say(
    '{sentence} Эмне үчүн жаңысы жасалбай жатканын сервердин журналынан караңыз.',
    '{sentence} Посмотрите в журнале сервера, почему новых нет.',
    "{sentence} Look at the server''s log for why none is made."
  ),
  late: say(
    '{sentence} Сервер өчүк болбосо, анын журналын караңыз.',
    '{sentence} Если сервер не был выключен, посмотрите его журнал.',
    '{sentence} Unless the server was off, look at its log.'
  ),
  'same-disk': say(
    'Көчүрмөлөр зал менен бир дискте: ал өлсө, экөө тең жок болот. --backup-to үчүн башка дисктеги папканы бериңиз.',
    'Копии лежат на том же диске, что и зал: если он умрёт, пропадёт и то и другое. Укажите в --backup-to папку на другом диске.',
    'The backups are on the same disk as the hall: when it dies, both are gone. Give --backup-to a folder on another drive.'
  ),
  files: say(
    `{folder} ичинде анын {n} сүрөтү же үнү жок. «${typed('backup')}» менен азыр жаңысын жасаңыз.`,
    `В {folder} не хватает её картинок и записей: {n}. Сделайте новую сейчас: «${typed('backup')}».`,
    `{n} of its pictures and recordings are missing in {folder}. Make a new one now with "${typed('backup')}".`
  ),
  sealed: say(
    'Ал шифрленген, ичине караган жок: ачкычын --backup-key менен бериңиз.',
    'Она зашифрована, внутрь не заглядывали: дайте ключ через --backup-key.',
    'It is encrypted, and was not looked into: give its key with --backup-key.'
  ),
  'not-proved': say(
    'Ал бүтүн, калыбына келтирсе болот. Тастыктамасы текшерилген жок: ага --backup-key керек.',
    'Она цела, из неё можно восстановить. Её подлинность не проверена: нужен --backup-key.',
    'It is whole, and can be restored. Its authenticator was not checked: that needs --backup-key.'
  ),
  whole: say(
    'Ал бүтүн, калыбына келтирсе болот.',
    'Она цела, из неё можно восстановить.',
    'It is whole, and can be restored.'
  ),
  'as-made': say(
    'Ал шифрленген, жасалгандагыдай, калыбына келтирсе болот.',
    'Она зашифрована, такая, какой её сделали, из неё можно восстановить.',
    'It is encrypted, as it was made, and can be restored.'
  ),
  proved: say(
    '{sentence} Тастыктамасы туура.',
    '{sentence} Подлинность верна.',
    '{sentence} Its authenticator is right.'
  ),
  bad: say(
    `Ал жараксыз: {why} «${typed('backup')}» менен азыр жаңысын жасаңыз.`,
    `Она негодна: {why} Сделайте новую сейчас: «${typed('backup')}».`,
    `It is no good: {why} Make a new one now with "${typed('backup')}".`
  )
}
export const SERVER = {
  works: say('{data} менен сервер иштеп жатат.', 'С {data} работает сервер.', 'A server is at work in {data}.'),
  none: say(
    `{data} менен сервер иштебейт. Иштетиңиз: «${startTyped()}».`,
    `С {data} не работает ни один сервер. Запустите его: «${startTyped()}».`,
    `No server is at work in {data}. Start it: "${startTyped()}".`
  ),
  unclear: say(
    '{data} менен сервер иштеп жатабы, белгисиз ({why}).',
    'Неизвестно, работает ли сервер с {data} ({why}).',
    'It cannot be told whether a server is at work in {data} ({why}).'
  ),
  elsewhere: say(
    '{url} жооп берет, бирок абалын өз компьютеринде, өз дареги менен гана айтат: ал жерде 127.0.0.1 колдонуңуз.',
    '{url} отвечает, но о своём состоянии говорит только на своём компьютере: там используйте 127.0.0.1.',
    '{url} answers, but tells its health only on its own machine, by its own address: use 127.0.0.1 there.'
  ),
  ok: say(
    '{url} жооп берет жана буйруктарды алат.',
    '{url} отвечает и принимает команды.',
    '{url} answers, and takes commands.'
  ),
  refuses: say(
    '{url} жооп берет, бирок буйруктарды албайт. {why}',
    '{url} отвечает, но не принимает команд. {why}',
    '{url} answers, but takes no commands. {why}'
  ),
  silent: say(
    '{url} жооп бербейт ({why}). Сервердин журналын караңыз: «journalctl -u kezek -n 50».',
    '{url} не отвечает ({why}). Посмотрите журнал сервера: «journalctl -u kezek -n 50».',
    '{url} does not answer ({why}). Look at the server\'\'s log: "journalctl -u kezek -n 50".'
  )
}
export const CERTIFICATE = {
  ended: say(
    '{file} {age} мурун бүткөн: браузерлер залды ачпайт. Ордуна жаңысын коюп, серверди кайра иштетиңиз.',
    '{file} истёк {age} назад: браузеры не открывают зал. Положите на его место новый и перезапустите сервер.',
    '{file} ended {age} ago: browsers refuse the hall. Put a new one in its place and restart the server.'
  ),
  early: say(
    '{file} {at} гана башталат. Бул компьютердин сааты туурабы?',
    '{file} начнёт действовать только {at}. Верны ли часы этого компьютера?',
    "{file} begins only at {at}. Is this machine''s clock right?"
  ),
  ends: say(
    '{file} {left} өтүп бүтөт. Жаңысын алыңыз.',
    '{file} истекает через {left}. Получите новый.',
    '{file} ends in {left}. Get a new one.'
  ),
  ok: say(
    '{file} дагы {left} жарактуу ({names}).',
    '{file} годен ещё {left} ({names}).',
    '{file} is good for {left} ({names}).'
  ),
  bad: say(
    '{file} сертификат катары окулбайт ({why}).',
    '{file} не читается как сертификат ({why}).',
    '{file} cannot be read as a certificate ({why}).'
  )
}
