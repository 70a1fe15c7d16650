import type { Catalogue } from '../../../../server/client/texts.ts'
import { createManageTexts } from '../texts.ts'
import { who } from './who.ts'

/** The story of a ticket, event by event, and the fairness of the queue. */
export const story = {
  'story.about': {
    ky: 'Даттануу үчүн: талон менен эмне болгону журналдан, ким, качан жана эмне үчүн.',
    ru: 'Для обращения: что происходило с талоном по журналу — кто, когда и почему.',
    en: 'For a complaint: what the log has of a ticket; who, when and why.',
    kyrgyz: 'composed'
  },
  'story.day': { ky: 'Күн', ru: 'День', en: 'Day', kyrgyz: 'attested' },
  'story.number': { ky: 'Талондун номери', ru: 'Номер талона', en: 'Number on the ticket', kyrgyz: 'attested' },
  'story.show': { ky: 'Көрсөтүү', ru: 'Показать', en: 'Show', kyrgyz: 'composed' },
  'story.unknown': {
    ky: 'Ал күнү мындай талон болгон эмес.',
    ru: 'В этот день такого талона не было.',
    en: 'There was no such ticket on that day.',
    kyrgyz: 'composed'
  },
  'story.heading': {
    ky: '{number} талону, {day}',
    ru: 'Талон {number}, {day}',
    en: 'Ticket {number}, {day}',
    kyrgyz: 'composed'
  },
  'story.log': {
    ky: 'Журналда: {first}–{last} окуялар, акыркысынын белгиси {hash}, доору {epoch}.',
    ru: 'В журнале: события {first}–{last}, отпечаток последнего {hash}, эпоха {epoch}.',
    en: "In the log: events {first} to {last}, the last one's hash {hash}, epoch {epoch}.",
    kyrgyz: 'composed'
  },
  'story.printed': { ky: 'Басылды: {at}', ru: 'Напечатано: {at}', en: 'Printed: {at}', kyrgyz: 'composed' },
  'told.ticket-issued': {
    ky: 'Талон берилди: {service}.',
    ru: 'Талон выдан: {service}.',
    en: 'The ticket was issued: {service}.',
    kyrgyz: 'composed'
  },
  'told.wait-told': {
    ky: 'Күтүү убактысы телефондо кайра айтылды.',
    ru: 'Время ожидания названо заново на телефоне.',
    en: 'The wait was told anew on the phone.',
    kyrgyz: 'composed'
  },
  'told.wait': {
    ky: 'айтылган күтүү: {wait}',
    ru: 'названо ожидание: {wait}',
    en: 'told wait: {wait}',
    kyrgyz: 'composed'
  },
  'told.hard-to-say': { ky: 'айтылган жок', ru: 'не названо', en: 'not told', kyrgyz: 'composed' },
  'told.arrival-confirmed': {
    ky: 'Залга келгени тастыкталды.',
    ru: 'Приход в зал подтверждён.',
    en: 'The arrival in the hall was confirmed.',
    kyrgyz: 'composed'
  },
  'told.ticket-called': {
    ky: 'Чакырылды: {desk}. Күткөнү: {wait}.',
    ru: 'Вызван: {desk}. Ждал: {wait}.',
    en: 'Called: {desk}. Had waited {wait}.',
    kyrgyz: 'composed'
  },
  'told.ticket-recalled': {
    ky: 'Кайра чакырылды ({n}): {desk}.',
    ru: 'Вызван повторно ({n}): {desk}.',
    en: 'Called again ({n}): {desk}.',
    kyrgyz: 'composed'
  },
  'told.serving-started': {
    ky: 'Тейлөө башталды: {desk}.',
    ru: 'Обслуживание начато: {desk}.',
    en: 'Serving began: {desk}.',
    kyrgyz: 'composed'
  },
  'told.ticket-finished': {
    ky: 'Тейлөө аяктады: {desk}.',
    ru: 'Обслуживание завершено: {desk}.',
    en: 'Serving was finished: {desk}.',
    kyrgyz: 'composed'
  },
  'told.ticket-missed': {
    ky: 'Чакырууга келген жок: {desk}.',
    ru: 'Не явился: {desk}.',
    en: 'Did not come: {desk}.',
    kyrgyz: 'composed'
  },
  'told.ticket-returned': {
    ky: 'Кезекке кайтып келди.',
    ru: 'Вернулся в очередь.',
    en: 'Returned to the queue.',
    kyrgyz: 'composed'
  },
  'told.ticket-parked': {
    ky: 'Кийинкиге калтырылды: {desk}.',
    ru: 'Отложен: {desk}.',
    en: 'Parked: {desk}.',
    kyrgyz: 'composed'
  },
  'told.ticket-resumed': {
    ky: 'Калтырылгандан кийин кайра кезекте.',
    ru: 'После отложения снова в очереди.',
    en: 'Back in the queue after being parked.',
    kyrgyz: 'composed'
  },
  'told.ticket-transferred': {
    ky: 'Өткөрүлдү: {service}.',
    ru: 'Переведён: {service}.',
    en: 'Passed on: {service}.',
    kyrgyz: 'composed'
  },
  'told.ticket-postponed': {
    ky: 'Башкаларды өткөрүүнү өтүндү ({until} чейин).',
    ru: 'Пропустил других (до {until}).',
    en: 'Let others pass (until {until}).',
    kyrgyz: 'composed'
  },
  'told.postpone-ended': {
    ky: 'Мөөнөтүнөн мурда кезекке кайтты.',
    ru: 'Вернулся в очередь раньше.',
    en: 'Came back into the queue sooner.',
    kyrgyz: 'composed'
  },
  'told.ticket-cancelled': { ky: 'Жокко чыгарылды.', ru: 'Отменён.', en: 'Cancelled.', kyrgyz: 'composed' },
  'told.ticket-rated': { ky: 'Бааланды: {n} / 5.', ru: 'Оценка: {n} из 5.', en: 'Rated {n} of 5.', kyrgyz: 'composed' },
  'told.ticket-steered': {
    ky: 'Башка жерге коюлду: {service}.',
    ru: 'Переставлен: {service}.',
    en: 'Put elsewhere: {service}.',
    kyrgyz: 'composed'
  },
  'told.ticket-moved': {
    ky: 'Кызмат алынып салынгандыктан, башкасына өттү: {service}.',
    ru: 'Услугу убрали, талон перешёл на другую: {service}.',
    en: 'Its service was taken away; the ticket went to another: {service}.',
    kyrgyz: 'composed'
  },
  'told.printed-again': {
    ky: 'Кайра басылды.',
    ru: 'Напечатан снова.',
    en: 'Printed again.',
    kyrgyz: 'composed'
  },
  'told.link-sent': {
    ky: 'Барагынын шилтемеси телефонго жөнөтүлдү.',
    ru: 'Ссылка на его страницу отправлена на телефон.',
    en: 'The link to its page was sent to a phone.',
    kyrgyz: 'composed'
  },
  'told.other': {
    ky: 'Журналдагы окуя: {type}.',
    ru: 'Событие журнала: {type}.',
    en: 'An event of the log: {type}.',
    kyrgyz: 'composed'
  },
  'told.by': { ky: 'Ким: {who}', ru: 'Кто: {who}', en: 'By: {who}', kyrgyz: 'composed' },
  'told.reason': { ky: 'Себеби: {reason}', ru: 'Причина: {reason}', en: 'Reason: {reason}', kyrgyz: 'composed' },
  'told.note': { ky: 'Эскертме: {note}', ru: 'Пометка: {note}', en: 'Note: {note}', kyrgyz: 'composed' },
  'told.why': { ky: 'Эмне үчүн: {rule}', ru: 'Почему: {rule}', en: 'Why: {rule}', kyrgyz: 'composed' },
  'told.runner-up': {
    ky: 'Антпесе {number} чакырылмак ({wait} күткөн).',
    ru: 'Иначе был бы вызван {number} (ждал {wait}).',
    en: 'Otherwise {number} would have been called (had waited {wait}).',
    kyrgyz: 'composed'
  },
  'reason.day-closed': { ky: 'күн жабылды', ru: 'день закрыт', en: 'the day was closed', kyrgyz: 'composed' },
  'reason.kiosk-flood': {
    ky: 'киоск келүүчүсүз алган',
    ru: 'киоск взял его без посетителя',
    en: 'a kiosk took it without a visitor',
    kyrgyz: 'composed'
  },
  'reason.visitor': {
    ky: 'ээси кезектен чыкты',
    ru: 'посетитель вышел из очереди',
    en: 'the holder left the queue',
    kyrgyz: 'composed'
  },
  'reason.staff': {
    ky: 'кызматкер жокко чыгарды',
    ru: 'отменил сотрудник',
    en: 'staff cancelled it',
    kyrgyz: 'composed'
  },
  'reason.not-confirmed': {
    ky: 'келгени тастыкталган жок',
    ru: 'приход не подтверждён',
    en: 'the arrival was not confirmed',
    kyrgyz: 'composed'
  },
  'rule.only-one': { ky: 'башка күткөн жок', ru: 'больше никто не ждал', en: 'nobody else waited', kyrgyz: 'composed' },
  'rule.longest-wait': { ky: 'эң көп күткөн', ru: 'ждал дольше всех', en: 'waited longest', kyrgyz: 'composed' },
  'rule.priority': {
    ky: 'категориянын артыкчылыгы',
    ru: 'преимущество категории',
    en: 'its class has an advantage',
    kyrgyz: 'composed'
  },
  'rule.first': {
    ky: 'категория баарынан мурун',
    ru: 'категория идёт раньше всех',
    en: 'its class goes before all',
    kyrgyz: 'composed'
  },
  'rule.relief': {
    ky: 'кезексиздерден кийин көп күткөндүн кезеги',
    ru: 'очередь долго ждущего после внеочередных',
    en: 'an overdue ticket after several of a first class',
    kyrgyz: 'composed'
  },
  'rule.max-wait': {
    ky: 'күтүү чегинен ашты',
    ru: 'превышен предел ожидания',
    en: "past the hall's longest wait",
    kyrgyz: 'composed'
  },
  'rule.out-of-order': {
    ky: 'колу менен, кезексиз',
    ru: 'вручную, вне очереди',
    en: 'by hand, out of order',
    kyrgyz: 'composed'
  },
  'rule.own-desk': {
    ky: 'ушул орунга багытталган',
    ru: 'направлен к этому месту',
    en: 'sent to this very desk',
    kyrgyz: 'composed'
  },
  'rule.same-visit': {
    ky: 'ушул эле жерде кийинки кызматы',
    ru: 'следующая услуга того же посещения, здесь же',
    en: 'the next service of the same visit, at the same desk',
    kyrgyz: 'composed'
  },
  'fairness.about': {
    ky: 'Ким кимден мурун чакырылды жана эмне үчүн. Озуу — ошол эле кызматты андан көп күткөн адамдын алдында чакырылуу.',
    ru: 'Кто и почему был вызван раньше других. Обгон — вызов раньше того, кто ждал ту же услугу дольше.',
    en: 'Who was called before whom, and why. Overtaking is being called before somebody who waited longer for the same service.',
    kyrgyz: 'composed'
  },
  'fairness.words': {
    ky: '{visits} чакыруунун {overtaking} кимдир бирөөдөн озду; баары болуп {passed} адам өткөрүлүп кетти.',
    ru: 'Из {visits} вызовов {overtaking} кого-то обогнали; всего пропущено {passed}.',
    en: 'Of {visits} calls {overtaking} overtook somebody; {passed} were passed in all.',
    kyrgyz: 'composed'
  },
  'fairness.none': {
    ky: 'Бул мезгилде эч ким эч кимден озгон жок.',
    ru: 'За этот период никто никого не обогнал.',
    en: 'Nobody overtook anybody in this period.',
    kyrgyz: 'composed'
  },
  'fairness.advice': {
    ky: 'Тактанын кеңеши боюнча жасалган чаралар: {n, number}.',
    ru: 'Сделано по советам табло: {n, number}.',
    en: 'Steps taken on the advice of the board: {n, number}.',
    kyrgyz: 'composed'
  },
  'fairness.advice-effect': {
    ky: 'Бир сааттан кийин бааланганы: {n, number}. Ортосунда чарасыз божомолдонгондон {fewer, number} адамга аз белгиленген мөөнөттөн ашык күттү.',
    ru: 'Оценено через час: {n, number}. В середине дольше нормы ждали на {fewer, number} человек меньше, чем ожидалось без этого шага.',
    en: 'Judged an hour later: {n, number}. In the median {fewer, number} fewer waited beyond the target than were foreseen without the step.',
    kyrgyz: 'composed'
  },
  'fairness.overtakings': {
    ky: 'Озуулар категория жана эреже боюнча',
    ru: 'Обгоны по категориям и правилам',
    en: 'Overtakings by class and rule',
    kyrgyz: 'composed'
  },
  'fairness.class': { ky: 'Категория', ru: 'Категория', en: 'Class', kyrgyz: 'attested' },
  'fairness.rule': { ky: 'Эмне үчүн', ru: 'Почему', en: 'Why', kyrgyz: 'composed' },
  'fairness.calls': { ky: 'Чакыруулар', ru: 'Вызовы', en: 'Calls', kyrgyz: 'composed' },
  'fairness.overtaking': { ky: 'Озгону', ru: 'С обгоном', en: 'Overtaking', kyrgyz: 'composed' },
  'fairness.passed': { ky: 'Өткөрүлүп кеткендер', ru: 'Пропущено людей', en: 'People passed', kyrgyz: 'composed' },
  'fairness.operators': {
    ky: 'Кезексиз чакыруулар оператор боюнча',
    ru: 'Вызовы вне очереди по операторам',
    en: 'Calls out of order by operator',
    kyrgyz: 'composed'
  },
  'fairness.operators-about': {
    ky: 'Себеби бар чакыруу — күнөө эмес: ар биринин себеби талондун тарыхында.',
    ru: 'Вызов с причиной — не провинность: причина каждого есть в истории талона.',
    en: "A call with a reason is no fault: the reason of each is in the ticket's story.",
    kyrgyz: 'composed'
  },
  'fairness.no-operators': {
    ky: 'Кезексиз чакыруу болгон жок.',
    ru: 'Вызовов вне очереди не было.',
    en: 'There were no calls out of order.',
    kyrgyz: 'composed'
  },
  'fairness.operator': { ky: 'Оператор', ru: 'Оператор', en: 'Operator', kyrgyz: 'attested' },
  'fairness.out-of-order': { ky: 'Кезексиз', ru: 'Вне очереди', en: 'Out of order', kyrgyz: 'composed' },
  'fairness.issuers': {
    ky: 'Кызматкерлер берген талондор',
    ru: 'Талоны, выданные сотрудниками',
    en: 'Tickets issued by staff',
    kyrgyz: 'composed'
  },
  'fairness.issuers-about': {
    ky: '«Артыкчылык кошкон» — мурунтан күтүп турган талондорго. «Өзү чакырган» — талонду берген да, чакырган да бир киши. «Шилтеме менен» — талондогу шилтеме аркылуу жокко чыгарылган: аны талонду берген киши да көргөн.',
    ru: '«Дал приоритет» — талонам, которые уже ждали. «Вызвал сам» — выдал и вызвал один и тот же человек. «По ссылке» — отменено по ссылке с талона: её видел и тот, кто его выдал.',
    en: '"Gave a priority": to tickets that waited already. "Called it too": the same person issued and called it. "By link": cancelled by the link on the ticket, which who issued it has seen as well.',
    kyrgyz: 'composed'
  },
  'fairness.no-issuers': {
    ky: 'Кызматкерлер талон берген жок.',
    ru: 'Сотрудники талонов не выдавали.',
    en: 'Staff issued no tickets.',
    kyrgyz: 'composed'
  },
  'fairness.person': { ky: 'Кызматкер', ru: 'Сотрудник', en: 'Member of staff', kyrgyz: 'attested' },
  'fairness.issued': { ky: 'Берген', ru: 'Выдал', en: 'Issued', kyrgyz: 'composed' },
  'fairness.with-priority': { ky: 'Артыкчылык менен', ru: 'С приоритетом', en: 'With priority', kyrgyz: 'composed' },
  'fairness.given-priority': {
    ky: 'Артыкчылык кошкон',
    ru: 'Дал приоритет',
    en: 'Gave a priority',
    kyrgyz: 'composed'
  },
  'fairness.called-too': { ky: 'Өзү чакырган', ru: 'Вызвал сам', en: 'Called it too', kyrgyz: 'composed' },
  'fairness.by-link': { ky: 'Шилтеме менен', ru: 'По ссылке', en: 'By link', kyrgyz: 'composed' },
  'fairness.reprinted': { ky: 'Кайра басып чыгарган', ru: 'Напечатал снова', en: 'Printed again', kyrgyz: 'composed' },
  'fairness.changes': {
    ky: 'Жокко чыгаруулар жана жылдыруулар, орун боюнча',
    ru: 'Отмены и переносы по рабочим местам',
    en: 'Cancellations and postponements by desk',
    kyrgyz: 'composed'
  },
  'fairness.desk': { ky: 'Орун', ru: 'Рабочее место', en: 'Desk', kyrgyz: 'composed' },
  'fairness.cancelled': { ky: 'Жокко чыгарылды', ru: 'Отменено', en: 'Cancelled', kyrgyz: 'composed' },
  'fairness.postponed': { ky: 'Жылдырылды', ru: 'Отложено', en: 'Postponed', kyrgyz: 'composed' },
  'fairness.no-desk': {
    ky: 'Орду ачык болбогон кызматкерлер',
    ru: 'Сотрудники без рабочего места',
    en: 'Staff without a desk',
    kyrgyz: 'composed'
  },
  'fairness.visitors': {
    ky: 'Келүүчүлөр өздөрү',
    ru: 'Сами посетители',
    en: 'Visitors themselves',
    kyrgyz: 'composed'
  },
  'sheet.about': {
    ky: 'Кол коюла турган барак: бул айда кезектен тышкары эмне болду, ким кылды жана журнал кайда токтоду.',
    ru: 'Лист на подпись: что за месяц было сделано вне общей очереди, кем и чем заканчивается журнал.',
    en: 'The sheet to be signed: what was done beside the order of the queue in a month, by whom, and where the log ends.',
    kyrgyz: 'composed'
  },
  'sheet.csv': { ky: 'CSV түрүндө жүктөө', ru: 'Скачать CSV', en: 'Download as CSV', kyrgyz: 'composed' },
  'sheet.month': { ky: 'Ай', ru: 'Месяц', en: 'Month', kyrgyz: 'attested' },
  'sheet.log': { ky: 'Журнал', ru: 'Журнал', en: 'The log', kyrgyz: 'attested' },
  'sheet.ends': {
    ky: 'Айдын акыркы жазуусу: № {seq}. Анын хеши:',
    ru: 'Последняя запись месяца: № {seq}. Её хеш:',
    en: 'The last event of the month: no. {seq}. Its hash:',
    kyrgyz: 'composed'
  },
  'sheet.empty': {
    ky: 'Бул айда журналда эч нерсе жок.',
    ru: 'За этот месяц в журнале ничего нет.',
    en: 'The log has nothing of this month.',
    kyrgyz: 'composed'
  },
  'sheet.epochs': {
    ky: 'Журналдын доорлору: ар бир калыбына келтирүүдөн кийин жаңысы башталат',
    ru: 'Эпохи журнала: после каждого восстановления начинается новая',
    en: 'Epochs of the log: each restore begins a new one',
    kyrgyz: 'composed'
  },
  'sheet.epoch': { ky: 'Доор', ru: 'Эпоха', en: 'Epoch', kyrgyz: 'composed' },
  'sheet.from-seq': { ky: 'Биринчи жазуу', ru: 'С записи', en: 'From event', kyrgyz: 'composed' },
  'sheet.begun': { ky: 'Башталган убактысы', ru: 'Началась', en: 'Began', kyrgyz: 'composed' },
  'sheet.first-epoch': { ky: 'Биринчи', ru: 'Первая', en: 'The first', kyrgyz: 'composed' },
  'sheet.signature': {
    ky: 'Аты-жөнү, колу, күнү',
    ru: 'Имя, подпись, дата',
    en: 'Name, signature, date',
    kyrgyz: 'composed'
  },
  'fairness.longest': { ky: 'Эң узак күткөндөр', ru: 'Ждали дольше всех', en: 'The longest waits', kyrgyz: 'composed' },
  'fairness.wait': { ky: 'Күткөнү', ru: 'Ждал', en: 'Waited', kyrgyz: 'composed' },
  'fairness.called-at': { ky: 'Чакырылган убактысы', ru: 'Вызван', en: 'Called at', kyrgyz: 'composed' }
} as const satisfies Catalogue

export const { t, name } = createManageTexts({ ...story, ...who })
