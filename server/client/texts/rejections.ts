import type { Catalogue } from '../texts.ts'
import { complaintRejections } from './complaint-rejections.ts'
import { houseRejections } from './house-rejections.ts'
import { queueRejections } from './queue-rejections.ts'
import { screenRejections } from './screen-rejections.ts'
import { toldRejections } from './told-rejections.ts'

/** Words for every code with which the hall says no; a test compares them with the engine's table. */
export const rejections = {
  ...queueRejections,
  ...screenRejections,
  ...toldRejections,
  ...complaintRejections,
  ...houseRejections,
  'rejection.unknown': {
    ky: 'Болгон жок. Кайра аракет кылыңыз.',
    ru: 'Не получилось. Попробуйте ещё раз.',
    en: 'That did not work. Please try again.',
    kyrgyz: 'composed'
  },
  'rejection.no-connection': {
    ky: 'Сервер менен байланыш жок.',
    ru: 'Нет связи с сервером.',
    en: 'No connection to the server.',
    kyrgyz: 'composed'
  },
  'rejection.not-saved': {
    ky: 'Сакталган жок: дискти текшериңиз.',
    ru: 'Не сохранено: проверьте диск.',
    en: 'Not saved: the disk needs attention.',
    kyrgyz: 'composed'
  },
  'rejection.wrong-password': {
    ky: 'Логин же сырсөз туура эмес.',
    ru: 'Неверный логин или пароль.',
    en: 'Login or password is wrong.',
    kyrgyz: 'composed'
  },
  'rejection.code-needed': {
    ky: 'Экинчи фактордун кодун киргизиңиз.',
    ru: 'Введите код второго фактора.',
    en: 'Enter the code of your second factor.',
    kyrgyz: 'composed'
  },
  'rejection.wrong-code': {
    ky: 'Код туура эмес же буга чейин колдонулган. Кийинкисин күтүңүз.',
    ru: 'Код неверен или уже использован. Дождитесь следующего.',
    en: 'The code is wrong or has been used. Wait for the next one.',
    kyrgyz: 'composed'
  },
  'rejection.weak-password': {
    ky: 'Бул сырсөздү табуу оңой: көп колдонулат, логинди камтыйт же белгилери кайталанат.',
    ru: 'Этот пароль легко подобрать: он распространён, содержит логин или повторяет знаки.',
    en: 'This password is easy to guess: it is common, has the login in it, or repeats itself.',
    kyrgyz: 'composed'
  },
  'rejection.proof-needed': {
    ky: 'Өзгөргөн жок: сырсөз кайра киргизилген эмес.',
    ru: 'Не изменено: пароль не был введён заново.',
    en: 'Nothing was changed: the password was not given anew.',
    kyrgyz: 'composed'
  },
  'rejection.sign-in-unfinished': {
    ky: 'Адегенде өз сырсөзүңүздү же экинчи факторду коюңуз.',
    ru: 'Сначала задайте свой пароль или второй фактор.',
    en: 'First set your own password or your second factor.',
    kyrgyz: 'composed'
  },
  'rejection.second-factor-needed': {
    ky: 'Бул ролдон экинчи фактор талап кылынат.',
    ru: 'От этой роли требуется второй фактор.',
    en: 'A second factor is asked of this role.',
    kyrgyz: 'composed'
  },
  'rejection.no-second-factor': {
    ky: 'Экинчи фактор кошулган эмес.',
    ru: 'Второй фактор не подключён.',
    en: 'There is no second factor.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-session': {
    ky: 'Мындай сеанс мындан ары жок.',
    ru: 'Такого сеанса уже нет.',
    en: 'There is no such session any more.',
    kyrgyz: 'composed'
  },
  'rejection.not-signed-in': {
    ky: 'Сессия бүттү. Кайра кириңиз.',
    ru: 'Сеанс закончился. Войдите снова.',
    en: 'Your session has ended. Please sign in again.',
    kyrgyz: 'composed'
  },
  'rejection.forbidden': {
    ky: 'Бул аракетке укугуңуз жок.',
    ru: 'У вас нет права на это действие.',
    en: 'You may not do this.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-arrival': {
    ky: 'Мындай код менен эч ким күтүлбөйт.',
    ru: 'С таким кодом никого не ждут.',
    en: 'Nobody is expected with this code.',
    kyrgyz: 'composed'
  },
  'rejection.no-messages': {
    ky: 'Борбор билдирүү жөнөтпөйт, же бүгүнкүлөрү түгөндү.',
    ru: 'Центр не отправляет сообщений, или на сегодня они закончились.',
    en: 'The centre sends no messages, or has sent all of today.',
    kyrgyz: 'composed'
  },
  'rejection.too-many-requests': {
    ky: 'Өтө көп аракет. Бир аз күтүңүз.',
    ru: 'Слишком много попыток. Подождите немного.',
    en: 'Too many attempts. Please wait a little.',
    kyrgyz: 'composed'
  },
  'rejection.bad-sound': {
    ky: 'Бул үн жараган жок: өтө акырын, өтө узун же үн файлы эмес.',
    ru: 'Звук не подошёл: слишком тихий, слишком длинный или это не звук.',
    en: 'This sound will not do: too quiet, too long, or no sound at all.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-clip': {
    ky: 'Мындай жазуу жок.',
    ru: 'Такой записи нет.',
    en: 'There is no such recording.',
    kyrgyz: 'composed'
  },
  'rejection.voice-pack-full': {
    ky: 'Жаздырылган сөздөр өтө көп.',
    ru: 'Записей слишком много.',
    en: 'There are too many recordings.',
    kyrgyz: 'composed'
  },
  'rejection.bad-request': {
    ky: 'Мындай жазууга болбойт. Талааларды текшериңиз.',
    ru: 'Так записать нельзя. Проверьте поля.',
    en: 'It cannot be written like this. Please check the fields.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-code': {
    ky: 'Азыр мындай кодду эч бир экран көрсөтпөйт. Код он мүнөт жарактуу: экрандан кайра окуңуз.',
    ru: 'Сейчас такого кода нет ни на одном экране. Код действует десять минут: прочитайте его с экрана ещё раз.',
    en: 'No screen shows this code now. A code holds for ten minutes: read it from the screen again.',
    kyrgyz: 'composed'
  },
  'rejection.hall-in-use': {
    ky: 'Орун ачык, же кимдир бирөө күтүп жатат: сыноо аны чаташтырат. Бардык орундар жабык, эч ким жок кезде сынаңыз.',
    ru: 'Открыто место, или кто-то ждёт: проба собьёт их с толку. Попробуйте, когда все места закрыты и никого нет.',
    en: 'A desk is open, or somebody waits, who would be misled. Try it while all desks are closed and nobody is here.',
    kyrgyz: 'composed'
  },
  'rejection.no-desks': {
    ky: 'Чакыра турган орун жок: адегенде орундарды кошуңуз.',
    ru: 'Вызвать некуда: сначала добавьте места.',
    en: 'There is no desk to call to: add desks first.',
    kyrgyz: 'composed'
  },
  'rejection.no-test-ticket': {
    ky: 'Сыноо талону жөнөтүлгөн жок.',
    ru: 'Пробный талон не отправляли.',
    en: 'No test ticket was sent.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-group': {
    ky: 'Кызматтардын мындай тобу жок.',
    ru: 'Такой группы услуг нет.',
    en: 'There is no such group of services.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-zone': {
    ky: 'Мындай зона жок.',
    ru: 'Такой зоны нет.',
    en: 'There is no such zone.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-notice-file': {
    ky: 'Мындай сүрөт же видео жок.',
    ru: 'Такой картинки или видео нет.',
    en: 'There is no such picture or video.',
    kyrgyz: 'composed'
  },
  'rejection.notice-file-used': {
    ky: 'Бул файл жарыяда колдонулууда. Адегенде аны жарыядан алып салыңыз.',
    ru: 'Этот файл показывается в объявлении. Сначала уберите его оттуда.',
    en: 'A notice shows this file. Take it out of the notice first.',
    kyrgyz: 'composed'
  },
  'rejection.notice-file-large': {
    ky: 'Файл өтө чоң.',
    ru: 'Файл слишком большой.',
    en: 'The file is too large.',
    kyrgyz: 'composed'
  },
  'rejection.notice-file-type': {
    ky: 'Бул файл көрсөтүлбөйт: PNG, JPEG, WebP, AVIF сүрөтү же MP4, WebM видеосу керек.',
    ru: 'Такой файл не показать: нужна картинка PNG, JPEG, WebP, AVIF или видео MP4, WebM.',
    en: 'This file cannot be shown: a PNG, JPEG, WebP or AVIF picture or an MP4 or WebM video is needed.',
    kyrgyz: 'composed'
  },
  'rejection.notice-files-full': {
    ky: 'Сүрөттөргө орун калган жок. Керексиздерин өчүрүңүз.',
    ru: 'Для картинок не осталось места. Удалите ненужные.',
    en: 'There is no room left for pictures. Remove some that are not needed.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-device': {
    ky: 'Бул түзмөк мурда эле өчүрүлгөн.',
    ru: 'Это устройство уже удалено.',
    en: 'This device has been removed already.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-person': {
    ky: 'Бул кызматкер мурда эле өчүрүлгөн.',
    ru: 'Этот сотрудник уже удалён.',
    en: 'This person has been removed already.',
    kyrgyz: 'composed'
  },
  'rejection.login-taken': {
    ky: 'Бул логин бош эмес. Башкасын тандаңыз.',
    ru: 'Этот логин занят. Выберите другой.',
    en: 'Somebody else has this login. Please choose another.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-role': {
    ky: 'Мындай роль жок.',
    ru: 'Такой роли нет.',
    en: 'There is no such role.',
    kyrgyz: 'composed'
  },
  'rejection.role-in-use': {
    ky: 'Бул роль бирөөдө бар. Адегенде ага башка роль бериңиз.',
    ru: 'Эта роль у кого-то есть. Сначала дайте ему другую.',
    en: 'Somebody has this role. Give them another one first.',
    kyrgyz: 'composed'
  },
  'rejection.too-many-roles': {
    ky: 'Ролдор өтө көп. Керексизин өчүрүңүз.',
    ru: 'Слишком много ролей. Удалите ненужную.',
    en: 'There are too many roles. Remove one that nobody needs.',
    kyrgyz: 'composed'
  },
  'rejection.not-today': {
    ky: 'Башка күндөрдүн талондорун көрүүгө укугуңуз жок.',
    ru: 'Талоны других дней вам не открыты.',
    en: 'Tickets of other days are not for your role.',
    kyrgyz: 'composed'
  },
  'rejection.last-administrator': {
    ky: 'Бул акыркы администратор. Адегенде башкасын кошуңуз.',
    ru: 'Это последний администратор. Сначала добавьте другого.',
    en: 'This is the last administrator. Add another one first.',
    kyrgyz: 'composed'
  },
  'rejection.settings-changed': {
    ky: 'Бул жөндөөлөрдү башка бирөө өзгөрттү.',
    ru: 'Эти настройки изменил кто-то другой.',
    en: 'Somebody else has changed these settings.',
    kyrgyz: 'composed'
  },
  'rejection.no-change': {
    ky: 'Эми эле ошондой. Өзгөрө турган эч нерсе жок.',
    ru: 'Так уже и есть. Менять нечего.',
    en: 'It is so already. There is nothing to change.',
    kyrgyz: 'unsure'
  },
  'rejection.too-many-plans': {
    ky: 'Пландалган өзгөртүүлөр өтө көп. Адегенде бирин жокко чыгарыңыз.',
    ru: 'Запланированных изменений уже слишком много. Сначала отмените одно из них.',
    en: 'So many changes are planned already: withdraw one first.',
    kyrgyz: 'composed'
  },
  'rejection.not-later': {
    ky: 'Кийинки кызмат күнүнөн эрте эмес күндү тандаңыз.',
    ru: 'Выберите день не раньше следующего служебного дня.',
    en: 'Choose the next service day or a later one.',
    kyrgyz: 'composed'
  },
  'rejection.nothing-changed': {
    ky: 'Эч нерсе өзгөргөн жок.',
    ru: 'Ничего не изменилось.',
    en: 'Nothing has changed.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-plan': {
    ky: 'Мындай пландалган өзгөртүү жок: ал күчүнө кирген же жокко чыгарылган.',
    ru: 'Такого запланированного изменения нет: оно вступило в силу или отменено.',
    en: 'There is no such planned change: it has begun, or was withdrawn.',
    kyrgyz: 'composed'
  },
  'rejection.no-alarm': {
    ky: 'Бул эскертүү мындан ары жок.',
    ru: 'Этого предупреждения уже нет.',
    en: 'There is no such alarm any more.',
    kyrgyz: 'composed'
  },
  'rejection.no-printer': {
    ky: 'Бул талон басылган эмес. Принтерди тандаңыз.',
    ru: 'Этот талон не печатали. Выберите принтер.',
    en: 'This ticket was not printed before. Choose a printer.',
    kyrgyz: 'composed'
  },
  'rejection.bad-logo': {
    ky: 'Логотип PNG сүрөтү болушу керек, эни да, бою да 1200 чекиттен ашпасын.',
    ru: 'Логотип должен быть картинкой PNG, не больше 1200 точек в ширину и высоту.',
    en: 'The logo must be a PNG picture, at most 1200 dots wide and high.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-printer': {
    ky: 'Мындай принтер жок.',
    ru: 'Такого принтера нет.',
    en: 'There is no such printer.',
    kyrgyz: 'composed'
  },
  'rejection.in-use': {
    ky: 'Колдонулуп жатат, өчүрүүгө болбойт.',
    ru: 'Используется, удалить нельзя.',
    en: 'It is in use and cannot be removed.',
    kyrgyz: 'composed'
  },
  'rejection.hub-not-secure': {
    ky: 'Тармактын дареги https:// менен башталышы керек.',
    ru: 'Адрес сети должен начинаться с https://.',
    en: 'The address of the network must begin with https://.',
    kyrgyz: 'composed'
  },
  'rejection.hub-away': {
    ky: 'Тармак жооп бербейт. Даректи жана интернетти текшериңиз.',
    ru: 'Сеть не отвечает. Проверьте адрес и интернет.',
    en: 'The network does not answer. Check the address and the internet.',
    kyrgyz: 'composed'
  },
  'rejection.no-hub': {
    ky: 'Бул даректе борборлор тармагы жок.',
    ru: 'По этому адресу нет сети центров.',
    en: 'There is no network of centres at this address.',
    kyrgyz: 'composed'
  },
  'rejection.catalogue-changed': {
    ky: 'Каталогду бирөө өзгөртүп койду. Баракты кайра ачыңыз.',
    ru: 'Каталог уже изменил кто-то другой. Откройте страницу заново.',
    en: 'Somebody else has changed the catalogue meanwhile. Open the page anew.',
    kyrgyz: 'composed'
  },
  'rejection.bad-catalogue': {
    ky: 'Каталогдо бир нерсе эки жолу жазылган же жок кызматка шилтеме бар.',
    ru: 'В каталоге что-то указано дважды или есть ссылка на несуществующую услугу.',
    en: 'Something is in the catalogue twice, or refers to a service that is not there.',
    kyrgyz: 'composed'
  },
  'rejection.nothing-common': {
    ky: 'Азыр андай жалпы жөндөөлөр жок.',
    ru: 'Таких общих настроек сейчас нет.',
    en: 'There are no common settings for that now.',
    kyrgyz: 'composed'
  },
  'rejection.unknown-hub-code': {
    ky: 'Тармак бул кодду тааныбайт: ката жазылган, колдонулган же бир күндөн эски.',
    ru: 'Сеть не знает этот код: в нём ошибка, он использован или старше суток.',
    en: 'The network does not know this code: it was mistyped, used, or is older than a day.',
    kyrgyz: 'composed'
  },
  'rejection.network-not-allowed': {
    ky: 'Бул тармакка жөнөтүүгө уруксат жок.',
    ru: 'Отправлять в эту сеть не разрешено.',
    en: 'Nothing may be sent to that network.',
    kyrgyz: 'composed'
  },
  'rejection.reason-required': {
    ky: 'Залда адамдар бар же бүгүн өзгөрөт: эмне үчүн экенин жазыңыз.',
    ru: 'В зале люди или это меняется сегодня: напишите, почему.',
    en: 'There are people in the hall, or it changes today: say why.',
    kyrgyz: 'composed'
  },
  'rejection.ends-before': {
    ky: 'Бул күн өтүп кеткен: кийинкисин тандаңыз.',
    ru: 'Этот день уже прошёл: выберите более поздний.',
    en: 'That day is over: choose a later one.',
    kyrgyz: 'composed'
  },
  'rejection.too-many-programs': {
    ky: 'Программалар өтө көп: керексизин жокко чыгарыңыз.',
    ru: 'Программ слишком много: отзовите ненужную.',
    en: 'There are too many programs: revoke one that nobody needs.',
    kyrgyz: 'composed'
  },
  'rejection.too-many-hooks': {
    ky: 'Даректер өтө көп: керексизин өчүрүңүз.',
    ru: 'Адресов слишком много: удалите ненужный.',
    en: 'There are too many addresses: remove one that nobody needs.',
    kyrgyz: 'composed'
  },
  'rejection.bad-network': {
    ky: 'Даректи мындай жазыңыз: 192.168.10.0/24.',
    ru: 'Укажите адрес так: 192.168.10.0/24.',
    en: 'Write the address like 192.168.10.0/24.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
