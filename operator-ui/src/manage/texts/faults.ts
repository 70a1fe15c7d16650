import type { Catalogue } from '../../../../server/client/texts.ts'

/** What is wrong with settings, by the codes of server/centre/validate.ts; those of a schema have its keyword. */
export const faults = {
  'fault.other': {
    ky: 'Бул маани бул жерге туура келбейт.',
    ru: 'Такое значение здесь не подходит.',
    en: 'This value does not fit here.',
    kyrgyz: 'composed'
  },
  'fault.other-whole': { ky: '{sentence}', ru: '{sentence}', en: '{sentence}', kyrgyz: 'composed' },
  'fault.bad-roster': {
    ky: 'Орундардын жүгүртмөсү туура эмес.',
    ru: 'Расписание рабочих мест задано неверно.',
    en: 'The roster of the desks is not right.',
    kyrgyz: 'composed'
  },
  'fault.booked': {
    ky: '«{value}» кызматына жазылгандар бар: аны ошол күндөн кийин гана алып салса болот.',
    ru: 'На «{value}» уже записаны посетители: убрать её можно только после их приёма.',
    en: 'Visitors have booked {value}: it can be taken away only after their time.',
    kyrgyz: 'composed'
  },
  'fault.twice': {
    ky: '{value} эки жолу кездешет.',
    ru: '{value} встречается дважды.',
    en: '{value} is there twice.',
    kyrgyz: 'composed'
  },
  'fault.no-place-to-book': {
    ky: '{count} орундун {percent} % жазылбагандарга калса, жазылууга бир да орун калбайт.',
    ru: 'Если из {count} мест {percent} % оставить пришедшим без записи, для записи не останется ни одного.',
    en: 'With {percent} % of {count} kept for walk-ins nothing is left to book.',
    kyrgyz: 'composed'
  },
  'fault.slot-too-long': {
    ky: '{from}–{to} аралыгына бир да жазылуу батпайт.',
    ru: 'Между {from} и {to} не помещается ни одна запись.',
    en: 'No slot has room between {from} and {to}.',
    kyrgyz: 'composed'
  },
  'fault.hidden-characters': {
    ky: 'Текстте көрүнбөгөн белгилер бар. Аны кайра жазыңыз.',
    ru: 'В тексте есть невидимые знаки. Введите его заново.',
    en: 'The text has characters that cannot be seen. Type it again.',
    kyrgyz: 'composed'
  },
  'fault.reason-id': {
    ky: '{value} себептин идентификатору боло албайт.',
    ru: '{value} не может быть идентификатором причины.',
    en: '{value} cannot be the id of a reason.',
    kyrgyz: 'composed'
  },
  'fault.not-there': {
    ky: '{value} жок: ал өчүрүлгөн же али кошула элек.',
    ru: '{value} нет: удалено или ещё не добавлено.',
    en: '{value} is not there: it was removed, or not added yet.',
    kyrgyz: 'composed'
  },
  'fault.too-deep': {
    ky: 'Топтор {levels} деңгээлден терең болбойт жана өзүнүн ичинде турбайт.',
    ru: 'Группы не могут быть глубже {levels} уровней или стоять внутри самих себя.',
    en: 'Groups cannot stand deeper than {levels} levels, nor under themselves.',
    kyrgyz: 'composed'
  },
  'fault.no-time-zone': {
    ky: '«{value}» деген убакыт алкагы жок. Asia/Bishkek сыяктуу жазыңыз.',
    ru: 'Часового пояса «{value}» нет. Введите, например, Asia/Bishkek.',
    en: '"{value}" is not a time zone. Write it like Asia/Bishkek.',
    kyrgyz: 'composed'
  },
  'fault.day-start': {
    ky: 'Кызмат күнү 24:00дө башталбайт, 00:00 деп жазыңыз.',
    ru: 'Служебный день не может начинаться в 24:00, введите 00:00.',
    en: 'The service day cannot begin at 24:00; write 00:00.',
    kyrgyz: 'composed'
  },
  'fault.hours-end': {
    ky: '{from} башталып, {to} бүтөт: бүтүшү кийин болушу керек.',
    ru: 'Открывается в {from}, закрывается в {to}: конец должен быть позже.',
    en: 'It opens at {from} and closes at {to}: the end must be later.',
    kyrgyz: 'composed'
  },
  'fault.hours-overlap': {
    ky: '{from} башталганда мурунку убакыт {to} чейин бүтө элек.',
    ru: 'В {from} ещё идут часы до {to}.',
    en: 'It opens at {from}, before it has closed at {to}.',
    kyrgyz: 'composed'
  },
  'fault.other-centre': {
    ky: 'Бул башка борбордун жөндөөлөрү: идентификатор {value} бойдон калышы керек.',
    ru: 'Это настройки другого центра: идентификатор должен остаться {value}.',
    en: 'These are the settings of another centre: its id must stay {value}.',
    kyrgyz: 'composed'
  },
  'fault.schema-minLength': {
    ky: 'Кеминде {limit} белги керек.',
    ru: 'Нужно не меньше {limit} знаков.',
    en: 'At least {limit} characters are needed.',
    kyrgyz: 'composed'
  },
  'fault.schema-maxLength': {
    ky: '{limit} белгиден ашпасын.',
    ru: 'Не больше {limit} знаков.',
    en: 'At most {limit} characters.',
    kyrgyz: 'composed'
  },
  'fault.schema-minimum': {
    ky: '{limit} же андан чоң болсун.',
    ru: 'Не меньше {limit}.',
    en: 'At least {limit}.',
    kyrgyz: 'composed'
  },
  'fault.schema-maximum': {
    ky: '{limit} же андан кичине болсун.',
    ru: 'Не больше {limit}.',
    en: 'At most {limit}.',
    kyrgyz: 'composed'
  },
  'fault.schema-minItems': {
    ky: 'Кеминде {limit} болсун.',
    ru: 'Нужно не меньше {limit}.',
    en: 'At least {limit} are needed.',
    kyrgyz: 'composed'
  },
  'fault.schema-maxItems': {
    ky: '{limit} ашпасын.',
    ru: 'Не больше {limit}.',
    en: 'At most {limit}.',
    kyrgyz: 'composed'
  },
  'fault.schema-pattern': {
    ky: 'Бул жерде мындай жазууга болбойт.',
    ru: 'Здесь так писать нельзя.',
    en: 'It cannot be written like this here.',
    kyrgyz: 'composed'
  },
  'fault.schema-required': {
    ky: 'Бир нерсе жетишпейт.',
    ru: 'Чего-то не хватает.',
    en: 'Something is missing.',
    kyrgyz: 'composed'
  },
  'fault.text-missing': {
    ky: 'Бул тилде текст жок.',
    ru: 'На этом языке нет текста.',
    en: 'The text is missing in this language.',
    kyrgyz: 'composed'
  },
  'fault.notice-empty': {
    ky: 'Жарыяга сүрөт, видео же текст керек.',
    ru: 'Объявлению нужна картинка, видео или текст.',
    en: 'A notice needs a picture, a video or a text.',
    kyrgyz: 'composed'
  },
  'fault.dates-order': {
    ky: '{from} башталып, {to} бүтөт: акыркы күнү эрте болбошу керек.',
    ru: 'Начинается {from}, кончается {to}: последний день не может быть раньше.',
    en: 'It begins on {from} and ends on {to}: the last day cannot be earlier.',
    kyrgyz: 'composed'
  },
  'fault.volume-order': {
    ky: '{from} убактысы {before} убактысынан кийин турушу мүмкүн эмес: убакыттар өсүү тартибинде болсун.',
    ru: 'Время {from} стоит после {before}: расположите их по порядку.',
    en: '{from} stands after {before}: put the times in their order.',
    kyrgyz: 'composed'
  },
  'fault.plan-outside': {
    ky: 'Планда {what} тордун сыртында калды.',
    ru: 'На плане {what} выходит за сетку.',
    en: 'On the plan {what} is outside of the grid.',
    kyrgyz: 'composed'
  },
  'fault.plan-same-cell': {
    ky: 'Планда {what} менен {other} бир жерде турат.',
    ru: 'На плане {what} и {other} стоят на одном месте.',
    en: 'On the plan {what} and {other} stand in one place.',
    kyrgyz: 'composed'
  },
  'fault.plan-overlap': {
    ky: 'Планда {what} жана {other} зоналары бири-бирин жаап калды.',
    ru: 'На плане зоны {what} и {other} накладываются.',
    en: 'On the plan the zones {what} and {other} lie over each other.',
    kyrgyz: 'composed'
  },
  'fault.colour-contrast': {
    ky: '{value} түсү фонунан жакшы айырмаланбайт: {contrast} : 1, кеминде {least} : 1 керек.',
    ru: 'Цвет {value} плохо виден на своём фоне: {contrast} : 1, нужно не меньше {least} : 1.',
    en: 'The colour {value} does not stand out: {contrast} : 1, and {least} : 1 is needed.',
    kyrgyz: 'composed'
  },
  'fault.bad-logo': {
    ky: 'Логотип PNG сүрөтү болушу керек, эни да, бою да 1200 чекиттен ашпасын.',
    ru: 'Логотип должен быть картинкой PNG, не больше 1200 точек в ширину и высоту.',
    en: 'The logo must be a PNG picture, at most 1200 dots wide and high.',
    kyrgyz: 'composed'
  },
  'fault.bad-picture': {
    ky: 'Сүрөт окулбайт же өтө чоң: эни да, бою да {most} чекиттен ашпасын.',
    ru: 'Картинка не читается или слишком велика: не больше {most} точек в ширину и высоту.',
    en: 'The picture cannot be read or is too large: at most {most} dots wide and high.',
    kyrgyz: 'composed'
  },
  'fault.line-text': {
    ky: 'Текст сабында текст болушу керек, башка сапта болбойт.',
    ru: 'В строке текста должен быть текст, в других строках его нет.',
    en: 'A line of text has a text, and no other line has one.',
    kyrgyz: 'composed'
  },
  'fault.too-many-steps': {
    ky: 'Бул кызматтан башталган барууда {steps} кадамдан көп, же анын аягы жок.',
    ru: 'Посещение, которое начинается с этой услуги, длиннее {steps} шагов или не заканчивается.',
    en: 'A visit that begins with this service has more than {steps} steps, or never ends.',
    kyrgyz: 'composed'
  },
  'fault.unreadable': {
    ky: 'Файл бул жерде окулбайт: белгилерди, чегинүүлөрдү текшериңиз.',
    ru: 'Здесь файл не читается: проверьте знаки и отступы.',
    en: 'The file cannot be read here: check its signs and indents.',
    kyrgyz: 'composed'
  },
  'fault.file-too-large': {
    ky: 'Файл өтө чоң: 1 МБдан ашпасын.',
    ru: 'Файл слишком большой: не больше 1 МБ.',
    en: 'The file is too large: at most 1 MB.',
    kyrgyz: 'composed'
  },
  'fault.empty': {
    ky: 'Бул жер бош калбасын.',
    ru: 'Это не может быть пустым.',
    en: 'This cannot be empty.',
    kyrgyz: 'composed'
  },
  'fault.schema-format': {
    ky: 'Мындай жазууга болбойт: күн же дарек туура эмес.',
    ru: 'Так писать нельзя: неверная дата или адрес.',
    en: 'It cannot be written like this: not a date, or not an address.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
