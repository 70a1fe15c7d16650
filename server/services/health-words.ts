import { say } from '../protocol/conventions/message-format.ts'
import { typed } from '../db/typed-command.ts'

/** What the server says of itself, in the message syntax of our texts. The Kyrgyz is composed. */

export const CLOCK = {
  implausible: say(
    'Бул компьютердин сааты туура эмес. Коюп, эне платадагы батарейканы алмаштырыңыз; зал өз саатын улантат.',
    'Часы этого компьютера не могут быть верны. Установите их и замените батарейку на материнской плате; зал идёт по своим.',
    "This machine's clock cannot be right. Set it, and change the battery on its main board; the hall goes on by its own."
  ),
  behind: say(
    'Бул компьютердин сааты артка коюлган: зал андан {n} мүнөт алдыда. Кол саат менен салыштырыңыз.',
    'Часы этого компьютера перевели назад: зал впереди на {n} мин. Сравните с наручными.',
    "This machine''s clock was set back: the hall is {n} minutes ahead of it. Compare it with a watch."
  ),
  ahead: say(
    'Бул компьютердин сааты {n} мүнөт алдыга секирди, зал анын артынан жүрдү. Кол саат менен салыштырыңыз.',
    'Часы этого компьютера скакнули на {n} мин вперёд, и зал пошёл за ними. Сравните с наручными.',
    "This machine''s clock leapt {n} minutes forward, and the hall followed. Compare it with a watch."
  )
}
export const BACKUP = {
  failed: say(
    'Акыркы көчүрмө жасалбай калды: {why}',
    'Последняя копия не сделана: {why}',
    'The last backup failed: {why}'
  ),
  changed: say(
    'Журналдын өткөнү мурдагыдай эмес: {why}',
    'Прошлое журнала не такое, каким было: {why}',
    "The log''s past is not what it was: {why}"
  ),
  none: say(
    '{folder} папкасында көчүрмө жок. Диски ордунда экенин караңыз.',
    'В {folder} нет копии. Проверьте, на месте ли диск.',
    'There is no backup in {folder}. Look whether the drive is there.'
  ),
  late: say(
    '{folder} папкасындагы эң жаңы көчүрмө {at} жасалган. Диски ордунда экенин караңыз.',
    'Самая новая копия в {folder} сделана {at}. Проверьте, на месте ли диск.',
    'The newest backup is of {at} in {folder}. Look whether the drive is there.'
  )
}
export const RESTORED = say(
  'Көчүрмө калыбына келтирилди: бүгүн {at} баштап ага чейин берилген талондор белгисиз. Ээлерине кызматкерге кайрылгыла деп айтылат.',
  'Восстановлена копия: сегодняшние талоны, выданные с {at} до этого, неизвестны. Их владельцам сказано обратиться к сотруднику.',
  'A backup was restored: tickets of today that were given out from {at} until then are unknown. Their holders are told to ask the staff.'
)
export const MESSAGES = {
  push: say(
    'Акыркы 6 саатта {n} билдирүү телефонго жетпей калды (акыркысы: {why}). /manage/phones барагын, жана бул компьютерде интернет бар-жогун караңыз.',
    'За последние 6 часов не отправлены push-сообщения: {n} (последнее: {why}). Посмотрите /manage/phones и есть ли интернет.',
    '{n} pushed messages could not be sent in the last 6 hours (lately: {why}). Look at /manage/phones, and whether this machine reaches the internet.'
  ),
  sms: say(
    'Акыркы 6 саатта {n} SMS жиберилбей калды (акыркысы: {why}). /manage/phones барагын, жана шлюздун эсебинде акча бар-жогун караңыз.',
    'За последние 6 часов не отправлены SMS: {n} (последнее: {why}). Посмотрите /manage/phones и счёт у шлюза.',
    '{n} text messages could not be sent in the last 6 hours (lately: {why}). Look at /manage/phones, and whether the gateway has credit.'
  )
}
export const ALARMS_UNSENT = say(
  'Акыркы 6 саатта {n} эскертүү кызматкерлердин телефонуна жетпей калды (акыркысы: {why}). Бул компьютерде интернет бар-жогун караңыз.',
  'За последние 6 часов не отправлены предупреждения на телефоны сотрудников: {n} (последнее: {why}). Проверьте, есть ли на этом компьютере интернет.',
  '{n} alarms could not be sent to phones of staff in the last 6 hours (lately: {why}). Look whether this machine reaches the internet.'
)
export const HUB = {
  away: say(
    '{at} бери тармактын сервери жооп бербейт; зал иштейт, баары кийин жиберилет. /manage/network барагын караңыз.',
    'С {at} сервер сети не отвечает; зал работает, всё отправится позже. Посмотрите /manage/network.',
    "Since {at} the network''s hub does not answer; the hall works on, and everything is sent later. Look at /manage/network."
  ),
  refused: say(
    '{at} бери тармактын сервери бул залды тааныбайт: башкы кеңседен жаңы код сураңыз. /manage/network барагын караңыз.',
    'С {at} сервер сети больше не знает этот зал: попросите у головного офиса новый код. Посмотрите /manage/network.',
    "Since {at} the network''s hub does not know this hall any more: ask head office for a new code. Look at /manage/network."
  ),
  'chain-differs': say(
    `{at} бери тармактын серверинде бул залдын башка журналы бар, эч нерсе жиберилбейт: «${typed('verify')}» аткарыңыз. /manage/network барагын караңыз.`,
    `С {at} у сервера сети другой журнал этого зала, ничего не отправляется: выполните «${typed('verify')}». Посмотрите /manage/network.`,
    `Since {at} the network''s hub has another log of this hall, and nothing is sent: run "${typed('verify')}". Look at /manage/network.`
  ),
  twin: say(
    '{at} бери тармактын сервери бул залдын атынан башка компьютерди угат: бирин өчүрүңүз. /manage/network барагын караңыз.',
    'С {at} сервер сети слышит под именем этого зала другой компьютер: выключите один из них. Посмотрите /manage/network.',
    "Since {at} the network''s hub hears another machine under the name of this hall: switch one of them off. Look at /manage/network."
  )
}
export const HOUSE_AWAY = say(
  '{at} бери уюмдун аккаунттары менен кирүү иштебейт: кирүү сервери жооп бербейт ({why}). Бул залдын өз аккаунттары иштейт. Тармакты жана /manage/house барагын караңыз.',
  'С {at} не работает вход по учётным записям учреждения: сервер входа не отвечает ({why}). Собственные учётные записи зала работают. Проверьте сеть и страницу /manage/house.',
  "Since {at} nobody can sign in by the house''s accounts: its sign-in server does not answer ({why}). The hall''s own accounts work. Look at the network and at /manage/house."
)
export const COMMON = {
  refused: say(
    'Тармактын жалпы жөндөөлөрүнүн {version}-версиясы бул залга ылайык келбейт жана колдонулган жок. Себептери /manage/network барагында; башкы кеңсе да аларды көрүп турат.',
    'Версия {version} общих настроек сети не подходит этому залу и не принята. Причины на странице /manage/network; головной офис их тоже видит.',
    "Version {version} of the network''s common settings does not fit this hall and was refused. The reasons are at /manage/network; head office sees them too."
  ),
  'to-map': say(
    'Тармактын жалпы жөндөөлөрү келди (версия {version}): /manage/network барагында кайсы кызмат кайсынысы экенин көрсөтүңүз.',
    'Пришли общие настройки сети (версия {version}): на странице /manage/network укажите, какая услуга какой соответствует.',
    'Common settings of the network have come (version {version}): say at /manage/network which service is which.'
  )
}
export const DISK = say(
  'Дискте {mb} МБ калды, азыркы өсүш менен {n} күнгө жетет. Орун бошотуңуз.',
  'На диске осталось {mb} МБ; при нынешнем росте хватит на {n, plural, one {# день} few {# дня} many {# дней} other {# дня}}. Освободите место.',
  '{mb} MB are left on the disk: at its present growth {n, plural, one {# day} other {# days}}. Make room.'
)
export const DISK_LITTLE = say(
  'Дискте {mb} МБ гана калды. Орун бошотуңуз: толгон диск талон албайт.',
  'На диске осталось только {mb} МБ. Освободите место: полный диск не принимает талонов.',
  'Only {mb} MB are left on the disk. Make room: a full disk takes no tickets.'
)
export const CERTIFICATE = {
  ends: say(
    'Залдын сертификаты {n} күндөн кийин бүтөт. Жаңысын алыңыз.',
    'Сертификат зала истекает через {n, plural, one {# день} few {# дня} many {# дней} other {# дня}}. Получите новый.',
    "The hall''s certificate ends in {n, plural, one {# day} other {# days}}. Get a new one."
  ),
  ended: say(
    'Залдын сертификаты бүттү: браузерлер залды ачпайт.',
    'Сертификат зала истёк: браузеры не открывают зал.',
    "The hall's certificate has ended: browsers refuse the hall."
  )
}
