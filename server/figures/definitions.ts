import type { Definition, Figures, GlossaryBody } from '../protocol/reports.ts'

/**
 * What each figure of a report means: the one place that names them, for pages, files and print. The computation is beside
 * it, in fold-day.ts and tally.ts; test/figures counts a day by hand against these sentences. The Kyrgyz is composed.
 */
const FIGURES: Record<keyof Figures, Omit<Definition, 'id'>> = {
  tickets: {
    unit: 'count',
    name: { ky: 'Талондор', ru: 'Талоны', en: 'Tickets' },
    meaning: {
      ky: 'Ушул мезгилде берилген талондор; бузулган киоск алып, зал башчысы жокко чыгаргандар кирбейт. Саат боюнча — алынган сааты.',
      ru: 'Талоны, выданные за период, кроме взятых киоском без посетителей и отменённых старшим смены. По часам — по часу выдачи.',
      en: 'Tickets issued in the period, without those that a kiosk took without people and a supervisor cancelled. By hour: the hour in which they were taken.'
    }
  },
  persons: {
    unit: 'count',
    name: { ky: 'Адамдар', ru: 'Люди', en: 'People' },
    meaning: {
      ky: 'Ушул талондор канча адамга алынган: талон бир адамга же бир нечесине алынат.',
      ru: 'На скольких людей взяты эти талоны: талон берут на одного или на нескольких.',
      en: 'For how many people these tickets were taken: a ticket is for one, or for several.'
    }
  },
  served: {
    unit: 'count',
    name: { ky: 'Тейленген', ru: 'Обслужены', en: 'Served' },
    meaning: {
      ky: 'Терезеде кеминде бир жолу аягына чейин тейленген талондор.',
      ru: 'Талоны, по которым завершено хотя бы одно обслуживание.',
      en: 'Tickets of which at least one visit at a desk was finished.'
    }
  },
  personsServed: {
    unit: 'count',
    name: { ky: 'Тейленген адамдар', ru: 'Обслужено людей', en: 'People served' },
    meaning: {
      ky: 'Тейленген талондор канча адамга алынган: үй-бүлө бир талон, бирок канча адам болсо, ошончо.',
      ru: 'На скольких людей были обслуженные талоны: семья — один талон, но столько людей, сколько в ней.',
      en: 'For how many people the served tickets were: a family is one ticket, and as many people as it is.'
    }
  },
  left: {
    unit: 'count',
    name: { ky: 'Кетип калган', ru: 'Ушли', en: 'Left' },
    meaning: {
      ky: 'Тейленбей кеткендер: талонду ээси же кызматкер жокко чыгарган. Чакырууга келбегендер жана күндүн аягында жабылгандар өзүнчө.',
      ru: 'Ушли без обслуживания: талон отменён посетителем или сотрудником. Неявившиеся и те, кого отменило закрытие дня, считаются отдельно.',
      en: 'Left without being served: the ticket was cancelled by its visitor or by staff. Those who did not come, and those that the end of the day cancelled, are counted apart.'
    }
  },
  didNotCome: {
    unit: 'count',
    name: { ky: 'Келбей калган', ru: 'Не пришли', en: 'Did not come' },
    meaning: {
      ky: 'Тейленбегендер: чакырууга келбей, кайтпай калган же тышта талон алып, залга келбеген.',
      ru: 'Не обслужены: не явились по вызову и не вернулись либо взяли талон вне зала и не пришли.',
      en: 'Not served: missed the call and never came back, or took a ticket outside and never arrived.'
    }
  },
  leftOver: {
    unit: 'count',
    name: { ky: 'Үлгүрбөгөн', ru: 'Не успели', en: 'Left over' },
    meaning: {
      ky: 'Күн жабылганда дагы эле күтүп, чакырылып же калтырылып турган, бир да жолу тейленбеген талондор.',
      ru: 'Талоны, которые при закрытии дня ещё ждали, были вызваны или отложены и ни разу не обслужены.',
      en: 'Tickets that still waited, were called or parked when the day was closed, and had never been served.'
    }
  },
  neverCalled: {
    unit: 'count',
    name: { ky: 'Чакырылбай калган', ru: 'Так и не вызваны', en: 'Never called' },
    meaning: {
      ky: 'Бир да чакырыксыз бүткөн күтүүлөр: ээси кеткен же күн жабылган. Ар бири мөөнөттөн ашкан деп эсептелет.',
      ru: 'Ожидания, которые закончились без вызова: посетитель ушёл или день закрыли. Каждое считается вне нормы.',
      en: 'Waits that ended without a call: the visitor left, or the day was closed. Each counts as out of target.'
    }
  },
  visits: {
    unit: 'count',
    name: { ky: 'Чакыруулар', ru: 'Вызовы', en: 'Calls' },
    meaning: {
      ky: 'Талондун терезеге чакырылышы; кайра чакыруу эсептелбейт. Бир талон бир нече терезеге чакырылышы мүмкүн. Саат боюнча — чакырылган сааты.',
      ru: 'Вызовы талонов к окну, без повторных. Один талон могут вызвать к нескольким окнам. По часам — по часу вызова.',
      en: 'Calls of a ticket to a desk, recalls not counted. One ticket may be called to several desks. By hour: the hour of the call.'
    }
  },
  finished: {
    unit: 'count',
    name: { ky: 'Аяктаган тейлөө', ru: 'Завершено', en: 'Finished' },
    meaning: {
      ky: 'Терезеде аяктаган тейлөөлөр, күн жабылганда үзүлгөндөрү менен кошо.',
      ru: 'Завершённые обслуживания, включая прерванные закрытием дня.',
      en: 'Visits that were finished, those that the end of the day cut off included.'
    }
  },
  waits: {
    unit: 'count',
    name: { ky: 'Күтүүлөр', ru: 'Ожидания', en: 'Waits' },
    meaning: {
      ky: 'Күтүү — кызматтын кезегине турган учурдан биринчи чакырууга чейин: талон алгандан, залга келгенден (тышта алынса), жазылган убакыттан, башка кызматка же терезеге өткөрүлгөндөн. Ар бир кызмат үчүн бирден. Башкаларды өткөргөн убакыт да кирет. Чакырылбагандыкы — кеткенге же күн жабылганга чейин; азыр белгиленген мөөнөттөн көп күткөндөр да кирет.',
      ru: 'Ожидание — с начала очереди на услугу до первого вызова: с выдачи талона, прихода в зал (если взят вне зала), времени записи, перевода на другую услугу или к другому окну. По одному на услугу. Время, когда посетитель пропускал других, входит. У невызванных — до ухода или закрытия дня; кто сейчас ждёт дольше нормы, тоже входит.',
      en: "A wait lasts from joining the line of a service until the first call: from taking the ticket, from the arrival if it was taken outside, from the appointment's time, or being passed on to another service or desk. One for each service. Time in which the visitor let others pass counts. Who was never called waited until they left or the day was closed; who waits past the target now counts as well."
    }
  },
  waitMedianS: {
    unit: 'seconds',
    name: { ky: 'Күтүү, медиана', ru: 'Ожидание, медиана', en: 'Wait, median' },
    meaning: {
      ky: 'Жарымы ушундан көп эмес күткөн.',
      ru: 'Половина ждала не дольше.',
      en: 'Half of the waits were no longer than this.'
    }
  },
  wait90S: {
    unit: 'seconds',
    name: { ky: 'Күтүү, 90 %', ru: 'Ожидание, 90 %', en: 'Wait, 90th percentile' },
    meaning: {
      ky: 'Ондун тогузу ушундан көп эмес күткөн.',
      ru: 'Девять из десяти ждали не дольше.',
      en: 'Nine of ten waits were no longer than this.'
    }
  },
  withinTarget: {
    unit: 'share',
    name: { ky: 'Нормада', ru: 'В норме', en: 'Within target' },
    meaning: {
      ky: 'Чакыруу менен бүткөн жана кызматтын ошол учурдагы белгиленген мөөнөтүнөн ашпаган күтүүлөрдүн үлүшү. Чакырылбай калгандар — мөөнөттөн ашкандар.',
      ru: 'Доля ожиданий, закончившихся вызовом не позже нормы услуги, действовавшей тогда. Так и не вызванные — вне нормы.',
      en: "The share of waits that ended with a call within the service's target at that time. Those never called are out of target."
    }
  },
  serviceTimes: {
    unit: 'count',
    name: { ky: 'Тейлөө убакыттары', ru: 'Обслуживания', en: 'Service times' },
    meaning: {
      ky: 'Тейлөө убактысы — «Тейлөөнү баштоодон» (басылбаса, чакыруудан) аяктоого чейин. Аяктаган гана эсептелет: өткөрүлгөн, калтырылган же күн жабылганда үзүлгөн эмес.',
      ru: 'Время обслуживания — от «Начать обслуживание» (если не нажато — от вызова) до завершения. Только завершённые: не переведённые, не отложенные, не прерванные закрытием дня.',
      en: 'A service time lasts from "Start" (or, if that was not pressed, from the call) until "Finish". Only finished visits: not those passed on, parked, or cut off by the end of the day.'
    }
  },
  serviceMedianS: {
    unit: 'seconds',
    name: { ky: 'Тейлөө, медиана', ru: 'Обслуживание, медиана', en: 'Service, median' },
    meaning: {
      ky: 'Тейлөөлөрдүн жарымы ушундан узак эмес.',
      ru: 'Половина обслуживаний не дольше.',
      en: 'Half of the service times were no longer than this.'
    }
  },
  service90S: {
    unit: 'seconds',
    name: { ky: 'Тейлөө, 90 %', ru: 'Обслуживание, 90 %', en: 'Service, 90th percentile' },
    meaning: {
      ky: 'Тейлөөлөрдүн ондон тогузу ушундан узак эмес.',
      ru: 'Девять из десяти обслуживаний не дольше.',
      en: 'Nine of ten service times were no longer than this.'
    }
  },
  noShows: {
    unit: 'count',
    name: { ky: 'Келбегендер', ru: 'Неявки', en: 'No-shows' },
    meaning: {
      ky: 'Эч ким келбеген чакыруулар. Кийин кайтып келгендер да кирет.',
      ru: 'Вызовы, на которые никто не явился, в том числе если посетитель потом вернулся.',
      en: 'Calls to which nobody came, also of those who came back later.'
    }
  },
  recalls: {
    unit: 'count',
    name: { ky: 'Кайра чакыруулар', ru: 'Повторные вызовы', en: 'Recalls' },
    meaning: {
      ky: 'Чакырылган талонду дагы бир жолу жарыялоо.',
      ru: 'Повторные объявления уже вызванного талона.',
      en: 'Announcements of a called ticket once more.'
    }
  },
  transfers: {
    unit: 'count',
    name: { ky: 'Өткөрүүлөр', ru: 'Переводы', en: 'Transfers' },
    meaning: {
      ky: 'Башка кызматка же терезеге өткөрүү менен бүткөн чакыруулар.',
      ru: 'Вызовы, закончившиеся переводом на другую услугу или к другому окну.',
      en: 'Calls that ended by passing the visitor on to another service or desk.'
    }
  },
  parked: {
    unit: 'count',
    name: { ky: 'Калтырылган', ru: 'Отложены', en: 'Parked' },
    meaning: {
      ky: 'Кийинкиге калтыруу менен бүткөн чакыруулар.',
      ru: 'Вызовы, после которых талон отложили.',
      en: 'Calls that ended by parking the ticket.'
    }
  },
  outOfOrder: {
    unit: 'count',
    name: { ky: 'Кезексиз чакыруулар', ru: 'Вызовы вне очереди', en: 'Out-of-order calls' },
    meaning: {
      ky: 'Оператор колу менен тандап, себебин жазган чакыруулар.',
      ru: 'Вызовы, выбранные оператором вручную с указанием причины.',
      en: 'Calls that an operator chose by hand, with a reason.'
    }
  },
  overtakings: {
    unit: 'count',
    name: { ky: 'Озуулар', ru: 'Обгоны', en: 'Overtakings' },
    meaning: {
      ky: 'Ар бир чакырууда: ошол эле кызматты андан көп күтүп, каалаган терезе чакыра ала турган адамдардын саны. Эреже же себеп журналда.',
      ru: 'При каждом вызове: сколько человек ждали ту же услугу дольше и могли быть вызваны любым окном. Правило или причина — в журнале.',
      en: 'At each call: how many waited longer for the same service and could have been called by any desk. The rule or the reason is in the log.'
    }
  },
  busyS: {
    unit: 'seconds',
    name: { ky: 'Талон менен', ru: 'С талоном', en: 'With a ticket' },
    meaning: {
      ky: 'Терезеде чакырылган же тейленип жаткан талон болгон убакыт.',
      ru: 'Время, когда у окна был вызванный или обслуживаемый талон.',
      en: 'Time in which the desk had a ticket called or in service.'
    }
  },
  idleS: {
    unit: 'seconds',
    name: { ky: 'Бош', ru: 'Свободно', en: 'Idle' },
    meaning: {
      ky: 'Терезе ачык, бирок талону жок убакыт. Жабылбай калган терезе жабылуу убактысына чейин гана эсептелет, журнал эки сааттан көп унчукпаса (жарык өчкөн) — ага чейин.',
      ru: 'Время, когда окно открыто, но талона у него нет. Незакрытое окно считается только до конца работы, а если журнал молчал больше двух часов (не было света) — до начала молчания.',
      en: 'Time in which the desk was open and had no ticket. A desk that was left open counts until closing time only, and, where the log was silent for over two hours (no power), until the silence.'
    }
  },
  pausedS: {
    unit: 'seconds',
    name: { ky: 'Тыныгууда', ru: 'Перерыв', en: 'On a break' },
    meaning: {
      ky: 'Терезе тыныгууда турган убакыт.',
      ru: 'Время перерывов окна.',
      en: 'Time in which the desk was on a break.'
    }
  },
  stars: {
    unit: 'stars',
    name: { ky: 'Баалар', ru: 'Оценки', en: 'Ratings' },
    meaning: {
      ky: 'Канча адам бир жылдыз, эки … беш жылдыз койгон; баа акыркы аяктаган тейлөөгө таандык.',
      ru: 'Сколько посетителей поставили одну звезду, две … пять; оценка относится к последнему завершённому обслуживанию.',
      en: 'How many gave one star, two … five; a rating belongs to the last finished visit.'
    }
  }
}

const TERMS: GlossaryBody['terms'] = [
  {
    id: 'service-day',
    name: { ky: 'Тейлөө күнү', ru: 'День обслуживания', en: 'Service day' },
    meaning: {
      ky: 'Борбор белгилеген сааттан башталган күн (адатта 04:00). Бардык эсеп ушул күн боюнча, борбордун саат алкагында.',
      ru: 'День, который начинается в час, заданный центром (обычно в 04:00). Все отчёты — по таким дням, в часовом поясе центра.',
      en: "A day that begins at the centre's set hour (usually 04:00). All reports go by such days, in the centre's time zone."
    }
  },
  {
    id: 'percentile',
    name: { ky: 'Медиана жана 90 %', ru: 'Медиана и 90 %', en: 'Median and 90th percentile' },
    meaning: {
      ky: 'Убакыттардын баары тартипке салынат; медиана — ортодогусу, 90 % — ондон тогузу ашпаганы. Так секундасына чейин, болжолсуз. Орточо көрсөтүлбөйт: бир өтө узак күтүү аны бузат.',
      ru: 'Все времена выстраиваются по порядку; медиана — среднее по счёту, 90 % — то, которое не превышают девять из десяти. С точностью до секунды, без оценок. Среднее арифметическое не показывается: одно очень долгое ожидание его искажает.',
      en: 'All times are put in order; the median is the middle one, the 90th percentile is what nine of ten do not exceed. Exact to the second, never estimated. No averages: one very long wait spoils them.'
    }
  },
  {
    id: 'channel',
    name: { ky: 'Талон кантип алынган', ru: 'Как получен талон', en: 'How a ticket was taken' },
    meaning: {
      ky: 'Киосктон; кызматкерден; залдан тышкары телефондон; же алдын ала жазылуу менен.',
      ru: 'В киоске; у сотрудника; с телефона вне зала; или по предварительной записи.',
      en: 'At a kiosk; from staff; by phone outside the hall; or by appointment.'
    }
  },
  {
    id: 'open-day',
    name: { ky: 'Бүгүнкү күн', ru: 'Текущий день', en: 'The present day' },
    meaning: {
      ky: 'Али бүтө элек: залда турган талондор тейленген да, кеткен да эмес.',
      ru: 'Ещё не закончен: талоны, которые сейчас в зале, пока ни обслужены, ни ушли.',
      en: 'Is not over: tickets that are in the hall are neither served nor abandoned yet.'
    }
  },
  {
    id: 'dash',
    name: { ky: 'Сызыкча', ru: 'Прочерк', en: 'A dash' },
    meaning: {
      ky: 'Бул топ үчүн мындай сан жок: талон терезеге, бош убакыт кызматка таандык эмес.',
      ru: 'Для этой группы такого числа нет: талон не принадлежит окну, свободное время — услуге.',
      en: 'There is no such figure for this group: a ticket belongs to no desk, idle time to no service.'
    }
  }
]

export const DEFINITIONS: readonly Definition[] = Object.entries(FIGURES).map(([id, definition]) => ({
  id,
  ...definition
}))
export const GLOSSARY: GlossaryBody = { figures: [...DEFINITIONS], terms: TERMS }
export const definitionOf = (id: keyof Figures): Omit<Definition, 'id'> => FIGURES[id]

/** The figures that reports and tables tell, in the order in which they are read. */
export const TOLD_FIGURES = [
  'tickets',
  'persons',
  'served',
  'personsServed',
  'left',
  'didNotCome',
  'leftOver',
  'neverCalled',
  'visits',
  'finished',
  'waits',
  'waitMedianS',
  'wait90S',
  'withinTarget',
  'serviceTimes',
  'serviceMedianS',
  'service90S',
  'noShows',
  'recalls',
  'transfers',
  'parked',
  'outOfOrder',
  'overtakings',
  'busyS',
  'idleS',
  'pausedS'
] as const satisfies Array<keyof Figures>
