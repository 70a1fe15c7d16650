import { type DayHead, written } from '../db/day-head.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Table } from './table.ts'
import { typed } from '../db/typed-command.ts'

const WORDS = {
  sheet: { ky: 'Журнал', ru: 'Журнал', en: 'Log' },
  title: {
    ky: 'Журналдын ушул күнкү акыры. Сактап коюңуз: журнал кийин өзгөртүлсө, ушундан билинет.',
    ru: 'Конец журнала этого дня. Сохраните: по нему видно, не изменён ли журнал потом.',
    en: 'Where the log of this day ends. Keep it: it shows whether the log is altered later.'
  },
  head: { ky: 'Окуя жана анын хеши', ru: 'Событие и его хеш', en: 'Event and its hash' },
  epoch: { ky: 'Доору', ru: 'Эпоха', en: 'Epoch' },
  check: { ky: 'Текшерүү', ru: 'Проверка', en: 'To check' }
}

/** The sheet of a day's summary that remembers how the log was. */
export function logSheet(head: DayHead, lang: Lang): Table & { sheet: string } {
  const row = (name: string, value: string) => [
    { type: 'text' as const, value: name },
    { type: 'text' as const, value }
  ]
  return {
    sheet: WORDS.sheet[lang],
    title: WORDS.title[lang],
    head: [
      { name: head.serviceDay, unit: 'text' },
      { name: '', unit: 'text' }
    ],
    rows: [
      row(WORDS.head[lang], written(head)),
      row(WORDS.epoch[lang], head.epoch),
      row(WORDS.check[lang], typed('verify', `--head ${written(head)}`))
    ]
  }
}
