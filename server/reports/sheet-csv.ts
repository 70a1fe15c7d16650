import type { Lang, Text } from '../protocol/basics.ts'
import type { SheetBody } from '../protocol/reports.ts'
import { COMPLAINT_COUNTS, COMPLAINT_WORDS } from './complaint-sheet.ts'
import { plainCsv } from './csv.ts'
import { missingText } from './table.ts'

const WORDS = {
  part: { ky: 'Бөлүк', ru: 'Раздел', en: 'Part' },
  who: { ky: 'Ким же эмне', ru: 'Кто или что', en: 'Who or what' },
  figure: { ky: 'Көрсөткүч', ru: 'Показатель', en: 'Figure' },
  value: { ky: 'Маани', ru: 'Значение', en: 'Value' },
  month: { ky: 'Ай', ru: 'Месяц', en: 'Month' },
  outOfOrder: { ky: 'Кезексиз', ru: 'Вне очереди', en: 'Out of order' },
  visits: { ky: 'Чакыруулар', ru: 'Вызовы', en: 'Calls' },
  passed: { ky: 'Озуп өткөн', ru: 'Обойдено', en: 'Passed' },
  issuers: { ky: 'Кызматкерлер берген талондор', ru: 'Талоны, выданные сотрудниками', en: 'Tickets issued by staff' },
  issued: { ky: 'Берген', ru: 'Выдал', en: 'Issued' },
  issuedWithPriority: { ky: 'Артыкчылык менен', ru: 'С приоритетом', en: 'With priority' },
  givenPriority: { ky: 'Артыкчылык кошкон', ru: 'Дал приоритет', en: 'Gave a priority' },
  issuedAndCalled: { ky: 'Өзү чакырган', ru: 'Вызвал сам', en: 'Called it too' },
  leftByLink: { ky: 'Шилтеме менен', ru: 'По ссылке', en: 'By link' },
  reprinted: { ky: 'Кайра басып чыгарган', ru: 'Напечатал снова', en: 'Printed again' },
  changes: {
    ky: 'Жокко чыгаруулар жана жылдыруулар, орун боюнча',
    ru: 'Отмены и переносы по рабочим местам',
    en: 'Cancellations and postponements by desk'
  },
  cancelled: { ky: 'Жокко чыгарылды', ru: 'Отменено', en: 'Cancelled' },
  postponed: { ky: 'Жылдырылды', ru: 'Отложено', en: 'Postponed' },
  noDesk: { ky: 'Орду ачык болбогон кызматкерлер', ru: 'Сотрудники без рабочего места', en: 'Staff without a desk' },
  visitors: { ky: 'Келүүчүлөр өздөрү', ru: 'Сами посетители', en: 'Visitors themselves' },
  ...COMPLAINT_WORDS,
  log: { ky: 'Журнал', ru: 'Журнал', en: 'Log' },
  lastEvent: { ky: 'Акыркы окуя', ru: 'Последнее событие', en: 'Last event' },
  hash: { ky: 'Хеши', ru: 'Его хеш', en: 'Its hash' },
  epoch: { ky: 'Доору', ru: 'Эпоха', en: 'Epoch' },
  firstEvent: { ky: 'Биринчи окуясы', ru: 'Её первое событие', en: 'Its first event' },
  begun: { ky: 'Калыбына келтирилген', ru: 'Восстановлена', en: 'Restored' }
} as const satisfies Record<string, Text>
type Word = keyof typeof WORDS

/** The sheet of a month as a file: one figure a line, so that all its parts are in one table. */
export function sheetCsv(sheet: SheetBody, lang: Lang): string {
  const { month, missingDays, visits, byOperator, issuers, changesByDesk, changesByVisitors, complaints, log, epochs } =
    sheet
  const said = (word: Word): string => WORDS[word][lang]
  const called = ({ key, name }: { key: string; name: Text | null }): string => name?.[lang] || key
  const figures = <W extends Word>(part: Word, who: string, row: Record<W, number | string>, words: readonly W[]) =>
    words.map((word) => [said(part), who, said(word), row[word]])
  return plainCsv(
    [
      [said('part'), said('who'), said('figure'), said('value')],
      [said('month'), month, said('visits'), visits],
      ...(missingDays === 0 ? [] : [[missingText(missingDays, lang), month, '', missingDays]]),
      ...byOperator.flatMap((row) => figures('outOfOrder', called(row), row, ['visits', 'outOfOrder', 'passed'])),
      ...issuers.flatMap((row) =>
        figures('issuers', called(row), row, [
          'issued',
          'issuedWithPriority',
          'givenPriority',
          'issuedAndCalled',
          'leftByLink',
          'reprinted'
        ])
      ),
      ...changesByDesk.flatMap((row) =>
        figures('changes', row.key === '' ? said('noDesk') : called(row), row, ['cancelled', 'postponed'])
      ),
      ...figures('changes', said('visitors'), changesByVisitors, ['cancelled', 'postponed']),
      ...complaints.rows.flatMap((row) => figures('complaints', called(row), row, COMPLAINT_COUNTS)),
      ...figures('complaints', said('total'), complaints.total, COMPLAINT_COUNTS),
      ...(log === null
        ? []
        : [
            [said('log'), month, said('lastEvent'), log.seq],
            [said('log'), month, said('hash'), log.hash]
          ]),
      ...epochs.flatMap(({ epoch, firstSeq, begunAt }) => [
        [said('epoch'), epoch, said('firstEvent'), firstSeq],
        ...(begunAt === null ? [] : [[said('epoch'), epoch, said('begun'), new Date(begunAt).toISOString()]])
      ])
    ],
    lang
  )
}
