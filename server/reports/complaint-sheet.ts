import type { Lang, Text } from '../protocol/basics.ts'
import type { ComplaintReport } from '../protocol/complaints.ts'
import type { Cell, Table } from './table.ts'

/** What is counted of complaints, in files; the Kyrgyz is composed. */
export const COMPLAINT_WORDS = {
  complaints: { ky: 'Даттануулар', ru: 'Жалобы', en: 'Complaints' },
  service: { ky: 'Кызмат', ru: 'Услуга', en: 'Service' },
  total: { ky: 'Баары', ru: 'Всего', en: 'Total' },
  made: { ky: 'Түшкөн', ru: 'Поступило', en: 'Made' },
  answered: { ky: 'Жооп берилди', ru: 'Дан ответ', en: 'Answered' },
  inTime: { ky: 'Мөөнөтүндө', ru: 'В срок', en: 'In time' },
  open: { ky: 'Жооп күтүүдө', ru: 'Ждут ответа', en: 'Waiting for an answer' },
  erased: { ky: 'Жоопсуз өчүрүлдү', ru: 'Стёрто без ответа', en: 'Erased without an answer' }
} as const satisfies Record<string, Text>

export const COMPLAINT_COUNTS = ['made', 'answered', 'inTime', 'open', 'erased'] as const

/** The sheet of a workbook that counts complaints; none, if there was none. */
export function complaintSheets(
  { from, to, rows, total }: ComplaintReport,
  lang: Lang
): Array<Table & { sheet: string }> {
  if (total.made === 0) return []
  const cells = (row: ComplaintReport['total']): Cell[] =>
    COMPLAINT_COUNTS.map((id) => ({ type: 'count', value: row[id] }))
  const called = (value: string, row: ComplaintReport['total']): Cell[] => [{ type: 'text', value }, ...cells(row)]
  return [
    {
      sheet: COMPLAINT_WORDS.complaints[lang],
      title: `${from} – ${to}`,
      head: [
        { name: COMPLAINT_WORDS.service[lang], unit: 'text' },
        ...COMPLAINT_COUNTS.map((id) => ({ name: COMPLAINT_WORDS[id][lang], unit: 'count' as const }))
      ],
      rows: [...rows.map((row) => called(row.name?.[lang] ?? row.key, row)), called(COMPLAINT_WORDS.total[lang], total)]
    }
  ]
}

/** The same in one line: "Complaints: made 3, answered 2, …". */
export const complaintLine = (total: ComplaintReport['total'], lang: Lang): string =>
  `${COMPLAINT_WORDS.complaints[lang]}: ${COMPLAINT_COUNTS.map((id) => `${COMPLAINT_WORDS[id][lang].toLowerCase()} ${total[id]}`).join(', ')}`
