import type { Lang } from '../../protocol/basics.ts'
import { shared } from '../texts/shared.ts'

/** The words beside the numbers in what a kiosk says of a ticket and of opening hours, each a clip; Kyrgyz is composed. */
type Words = Readonly<Record<string, string>>

const named = (prefix: string, names: string): Array<[string, string]> =>
  names.split(', ').map((name, place) => [`${prefix}-${place + 1}`, name])

const ky: Words = {
  'minutes-from': 'мүнөттөн көп',
  'hard-to-say': shared['wait.hard-to-say'].ky,
  'may-not-be-served': shared['wait.may-not-be-served'].ky,
  'ahead-none': 'Сизден мурун эч ким жок',
  ahead: 'Сизден мурун',
  'tickets-one': 'талон',
  'tickets-other': 'талон',
  wait: 'Болжолдуу күтүү',
  minutes: 'мүнөт',
  'desks-open': 'Кабыл алуу болжол менен башталат',
  opens: 'Ачылат',
  tomorrow: 'эртең',
  ...Object.fromEntries(
    named(
      'on-weekday',
      'дүйшөмбү күнү, шейшемби күнү, шаршемби күнү, бейшемби күнү, жума күнү, ишемби күнү, жекшемби күнү'
    )
  ),
  clock: 'саат',
  zero: 'нөл',
  zone: 'зонасы',
  'place-in-list': 'Тизмедеги номери'
}

const ru: Words = {
  'longer-than': 'дольше чем',
  'hard-to-say': shared['wait.hard-to-say'].ru,
  'may-not-be-served': shared['wait.may-not-be-served'].ru,
  'ahead-none': 'Перед вами никого нет',
  ahead: 'Перед вами',
  'tickets-one': 'талон',
  'tickets-few': 'талона',
  'tickets-many': 'талонов',
  wait: 'Примерное ожидание',
  minutes: 'минут',
  'desks-open': 'Приём начнётся примерно',
  opens: 'Откроется',
  tomorrow: 'завтра',
  ...Object.fromEntries(
    named('on-weekday', 'в понедельник, во вторник, в среду, в четверг, в пятницу, в субботу, в воскресенье')
  ),
  'hours-one': 'час',
  'hours-few': 'часа',
  'hours-many': 'часов',
  'minutes-one': 'минута',
  'minutes-few': 'минуты',
  'minutes-many': 'минут',
  'f-1': 'одна',
  'f-2': 'две',
  zero: 'ноль',
  zone: 'зона',
  'place-in-list': 'Номер в списке'
}

const en: Words = {
  'longer-than': 'more than',
  'hard-to-say': shared['wait.hard-to-say'].en,
  'may-not-be-served': shared['wait.may-not-be-served'].en,
  'ahead-none': 'Nobody is ahead of you',
  ahead: 'Ahead of you',
  'tickets-one': 'ticket',
  'tickets-other': 'tickets',
  wait: 'Estimated wait',
  to: 'to',
  minutes: 'minutes',
  'desks-open': 'Desks open approximately',
  opens: 'Opens',
  tomorrow: 'tomorrow',
  ...Object.fromEntries(
    named('on-weekday', 'on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, on Saturday, on Sunday')
  ),
  at: 'at',
  'o-clock': "o'clock",
  zero: 'zero',
  zone: 'zone',
  'place-in-list': 'Number in the list'
}

export const FIGURE_WORDS: Record<Lang, Words> = { ky, ru, en }
