import type { Catalogue } from '../../../../server/client/texts.ts'

/** What may be, and is probably not meant, by the codes of server/centre/warnings.ts. */
export const advice = {
  'advice.day-start': {
    ky: 'Ачык кызмат күнү {date}, саат {until} чейин уланат. {at} башталган биринчи кызмат күнү: {first}.',
    ru: 'Открытый служебный день продлится до {until} {date}. Первый служебный день, который начнётся в {at}: {first}.',
    en: 'The open service day goes on until {until} on {date}. The first service day that begins at {at} is {first}.',
    kyrgyz: 'composed'
  },
  'advice.other': {
    ky: 'Муну дагы бир жолу караңыз: {names}.',
    ru: 'Проверьте это ещё раз: {names}.',
    en: 'Look at this once more: {names}.',
    kyrgyz: 'composed'
  },
  'advices.no-desk': {
    ky: '{n, number} кызматтын азырынча орду жок.',
    ru: '{n, plural, one {У # услуги} few {У # услуг} many {У # услуг} other {У # услуги}} пока нет рабочего места.',
    en: '{n, number} services have no desk yet.',
    kyrgyz: 'composed'
  },
  'advices.shared-prefix': {
    ky: '{n, number} тамга бир нече кызматка орток: алардын номерлери бир катарда жүрөт.',
    ru: '{n, plural, one {# буква общая} few {# буквы общие} many {# букв общие} other {# буквы общие}} у нескольких услуг: номера у них идут подряд.',
    en: '{n, number} letters are shared by several services, which share the numbers too.',
    kyrgyz: 'composed'
  },
  'advices.never-open': {
    ky: '{n, number} кызмат жуманын бир да күнүндө ачылбайт.',
    ru: '{n, plural, one {# услуга не открывается} few {# услуги не открываются} many {# услуг не открываются} other {# услуги не открываются}} ни в один день недели.',
    en: '{n, number} services open on no day of the week.',
    kyrgyz: 'composed'
  },
  'advices.desk-without-services': {
    ky: '{n, number} орун азырынча эч бир кызматты тейлебейт.',
    ru: '{n, plural, one {# место} few {# места} many {# мест} other {# места}} пока без услуг.',
    en: '{n, number} desks serve nothing yet.',
    kyrgyz: 'composed'
  },
  'advices.behind-others': {
    ky: '{n, number} кызмат эч бир орунда биринчи эмес: башка кезектер бошобосо, көп күтүшөт.',
    ru: '{n, plural, one {# услуга} few {# услуги} many {# услуг} other {# услуги}} ни у одного окна не в первой очереди: пока другие не пустеют, ждать долго.',
    en: '{n, number} services come first at no desk: while other queues do not run empty, the wait is long.',
    kyrgyz: 'composed'
  },
  'advices.starved': {
    ky: '{n, number} кызмат эч бир орунда биринчи эмес: башка кезектер бошобосо, чакырылбайт.',
    ru: '{n, plural, one {# услуга} few {# услуги} many {# услуг} other {# услуги}} ни у одного окна не в первой очереди: пока другие не пустеют, не вызовут.',
    en: '{n, number} services come first at no desk: while other queues do not run empty, nobody is called.',
    kyrgyz: 'composed'
  },
  'advice.shared-prefix': {
    ky: 'Бир тамга, {prefix}, {count} кызматта: {names}. Алардын номерлери бир катарда жүрөт, ошондуктан {prefix}002 {prefix}001ден башка кызматка тиешелүү болушу мүмкүн.',
    ru: 'Одна буква {prefix} у {count} услуг: {names}. Номера у них общие, поэтому {prefix}002 может быть на другую услугу, чем {prefix}001.',
    en: 'One letter, {prefix}, for {count} services: {names}. They share the numbers, so {prefix}002 may be for another service than {prefix}001.',
    kyrgyz: 'composed'
  },
  'advice.zone-like-ticket': {
    ky: '{prefix} тамгасы «{names}» зонасында да, талондордо да бар: {prefix}002 деген талон башка зонага чакырылышы мүмкүн. Зонага сан же рим цифрасын бериңиз.',
    ru: 'Буква {prefix} есть и у зоны «{names}», и на талонах: талон {prefix}002 могут вызвать в другую зону. Дайте зоне число или римскую цифру.',
    en: 'Both the zone "{names}" and tickets have the letter {prefix}: ticket {prefix}002 may be called to another zone. Give the zone a number or a Roman numeral.',
    kyrgyz: 'composed'
  },
  'advice.no-desk': {
    ky: '«{names}» кызматын бир да орун тейлебейт. Талон алгандарды эч ким чакырбайт.',
    ru: 'Услугу «{names}» не обслуживает ни одно место. Кто возьмёт талон, того никто не вызовет.',
    en: 'No desk serves "{names}". Whoever takes a ticket is called by nobody.',
    kyrgyz: 'composed'
  },
  'advice.behind-others': {
    ky: '«{names}» эч бир орунда биринчи эмес (орундар: {desks}). Ал орундардын башка кезектери бошобосо, келген адам {waitMin} мүнөт күтөт: максаты {targetMin} мүнөт өтмөйүнчө чакырылбайт.',
    ru: '«{names}» ни у одного окна не в первой очереди (места: {desks}). Если другие очереди этих мест не пустеют, посетитель ждёт {waitMin} мин.: до истечения нормы в {targetMin} мин. его не вызовут.',
    en: '"{names}" comes first at no desk (desks {desks}). While their other queues do not run empty, a visitor waits {waitMin} minutes: nobody is called before the target of {targetMin} minutes is over.',
    kyrgyz: 'composed'
  },
  'advice.starved': {
    ky: '«{names}» эч бир орунда биринчи эмес (орундар: {desks}). Ал орундардын башка кезектери бошобосо, келген адам {hours} саатта да чакырылбайт.',
    ru: '«{names}» ни у одного окна не в первой очереди (места: {desks}). Если другие очереди этих мест не пустеют, посетителя не вызовут и за {hours} ч.',
    en: '"{names}" comes first at no desk (desks {desks}). While their other queues do not run empty, a visitor is not called in {hours} hours.',
    kyrgyz: 'composed'
  },
  'advice.usual-days-slow': {
    ky: '«{names}»: акыркы {days, number} кадимки күн бул жөндөөлөр менен ойнотулду, он адамдын бири {waitMin, number} мүнөттөн көп күтөт (мурда {beforeMin, number}; максаты {targetMin, number} мүнөт).',
    ru: '«{names}»: по {days, number} последним обычным дням при таких настройках каждый десятый ждёт дольше {waitMin, number} мин. (было {beforeMin, number}; норма {targetMin, number} мин.).',
    en: '"{names}": on the last {days, number} usual days, played under these settings, one in ten waits longer than {waitMin, number} minutes (before: {beforeMin, number}; target: {targetMin, number}).',
    kyrgyz: 'composed'
  },
  'advice.usual-days-unserved': {
    ky: '«{names}»: акыркы {days, number} кадимки күн бул жөндөөлөр менен ойнотулду, күнүнө келген {tickets, number} адамдын {count, number} адамы такыр чакырылбайт: кезек токтобой өсөт.',
    ru: '«{names}»: по {days, number} последним обычным дням при таких настройках из {tickets, number} посетителей в день {count, number} не вызовут вовсе: очередь растёт без конца.',
    en: '"{names}": on the last {days, number} usual days, played under these settings, {count, number} of {tickets, number} a day are never called: the queue grows without end.',
    kyrgyz: 'composed'
  },
  'advice.usual-days-walk-ins': {
    ky: '«{names}»: жазылуусуз келгендерге {percent, number} % орун калат. Акыркы {days, number} кадимки күн бардык жазылуу алынгандай ойнотулду: жазылуусуз келген он адамдын бири {waitMin, number} мүнөттөн көп күтөт (жазылуу жокто {beforeMin, number}).',
    ru: '«{names}»: для пришедших без записи остаётся {percent, number} % мест. По {days, number} последним обычным дням, если занято всё, на что можно записаться, каждый десятый без записи ждёт дольше {waitMin, number} мин. (без записи вовсе было бы {beforeMin, number}).',
    en: '"{names}": {percent, number} % of the places are kept for walk-ins. On the last {days, number} usual days, played with all booked that can be, one walk-in in ten waits longer than {waitMin, number} minutes (with nobody booked: {beforeMin, number}).',
    kyrgyz: 'composed'
  },
  'advice.never-open': {
    ky: '«{names}» жуманын бир да күнүндө ачылбайт.',
    ru: '«{names}» не открывается ни в один день недели.',
    en: '"{names}" opens on no day of the week.',
    kyrgyz: 'composed'
  },
  'advice.desk-without-services': {
    ky: '{desk}-орун эч бир кызматты тейлебейт.',
    ru: 'Место {desk} не обслуживает ни одной услуги.',
    en: 'Desk {desk} serves nothing.',
    kyrgyz: 'composed'
  },
  'advice.device-without-zone': {
    ky: '«{device}» түзмөгүнүн жөндөөсүндө «{names}» зонасы аталган, бирок ал зона жок. Түзмөктү кайра жөндөңүз.',
    ru: 'Устройство «{device}» настроено на зону «{names}», а её нет. Настройте устройство заново.',
    en: 'The device "{device}" is set up for the zone "{names}", which is not there. Set the device up anew.',
    kyrgyz: 'composed'
  },
  'advice.device-without-group': {
    ky: '«{device}» киоскунун жөндөөсүндө «{names}» тобу аталган, бирок ал топ жок: анын кызматтары сунушталбайт.',
    ru: 'Киоск «{device}» настроен на группу «{names}», а её нет: её услуги он не предложит.',
    en: 'The kiosk "{device}" is set up for the group "{names}", which is not there: it offers nothing of it.',
    kyrgyz: 'composed'
  },
  'advice.device-without-printer': {
    ky: '«{device}» киоску «{names}» принтеринде басат, бирок ал принтер жок: талондор кагазсыз калат.',
    ru: 'Киоск «{device}» печатает на принтере «{names}», а его нет: талоны останутся без бумаги.',
    en: 'The kiosk "{device}" prints on the printer "{names}", which is not there: its tickets stay without paper.',
    kyrgyz: 'composed'
  },
  'advice.device-without-desk': {
    ky: '«{device}» белгиси {names}-орунга коюлган, бирок ал орун жок: белги кайсы орун экенин сурайт.',
    ru: 'Табло «{device}» висит над местом {names}, а такого места нет: оно спросит, над каким оно.',
    en: 'The sign "{device}" hangs over desk {names}, which is not there: it asks which desk it is for.',
    kyrgyz: 'composed'
  },
  'advice.mark-without-device': {
    ky: 'Залдын планындагы белги «{names}» түзмөгүн көрсөтөт, бирок мындай түзмөк жок.',
    ru: 'Отметка на плане зала указывает на устройство «{names}», а его нет.',
    en: 'A mark on the plan of the hall names the device "{names}", which is not there.',
    kyrgyz: 'composed'
  },
  'advice.appointments-too-many': {
    ky: '«{names}»: бир убакытка {count} киши ({slotMin} мүн) эсептелген, ал эми орундар башка эч кимди тейлебесе да {possible} кишиге гана жетишет.',
    ru: '«{names}»: на одно время ({slotMin} мин) рассчитано {count} чел., а рабочие места, даже не обслуживая других, успеют принять {possible}.',
    en: '"{names}" is set for {count} visitors in a slot of {slotMin} min; its desks can take {possible}, even if they serve nobody else.',
    kyrgyz: 'composed'
  },
  'advice.appointments-no-walk-ins': {
    ky: '«{names}»: жазылбай келгендерге орун калбайт, алар бардык жазылгандардан кийин гана чакырылат.',
    ru: '«{names}»: пришедшим без записи мест не оставлено, их будут вызывать лишь между записанными.',
    en: '"{names}" keeps nothing for who comes without an appointment: they are called only where the booked leave room.',
    kyrgyz: 'composed'
  },
  'advice.class-overtaken': {
    ky: '«{names}» үчүн күтүү эсептелбейт жана эң узак күтүү чеги коюлган эмес: бул адамдарды баары озуп кете берет.',
    ru: 'Для «{names}» ожидание не засчитывается, а предел ожидания не задан: этих людей будут обгонять все и всегда.',
    en: 'Waiting does not count for "{names}" and there is no hard maximum: these people are overtaken by everybody, for ever.',
    kyrgyz: 'composed'
  }
} as const satisfies Catalogue
