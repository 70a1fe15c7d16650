import type { usual } from '../texts/usual.ts'
import { weekdayText } from '../texts/weekday-text.ts'
import './usual.css'

export interface UsualCell {
  /** Monday 1. */
  weekday: number
  hour: number
  /** "10–15" minutes. */
  range: string
  /** How long against the longest, 0 to 1. */
  share: number
}

type Props = {
  cells: readonly UsualCell[]
  /** Of how many weeks. */
  weeks: number
  label: string
  t: (key: keyof typeof usual, values?: { n: number }) => string
}

/** Usual waits by weekday and hour; a dash where too little is known to say anything. */
export function HoursTable({ cells, weeks, label, t }: Props) {
  const inOrder = (values: number[]) => [...new Set(values)].sort((one, other) => one - other)
  const weekdays = inOrder(cells.map(({ weekday }) => weekday))
  return (
    <>
      <p class='hint'>{t('usual.lead', { n: weeks })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of a keyboard */}
      <section class='usual-scroll' tabIndex={0} aria-label={label}>
        <table class='usual-table'>
          <thead>
            <tr>
              <th scope='col'>{t('usual.hour')}</th>
              {weekdays.map((weekday) => (
                <th key={weekday} scope='col'>
                  {weekdayText(weekday, t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(cells.map(({ hour }) => hour)).map((hour) => (
              <tr key={hour}>
                <th scope='row'>{hour}</th>
                {weekdays.map((weekday) => {
                  const cell = cells.find((each) => each.weekday === weekday && each.hour === hour)
                  return cell ? (
                    <td key={weekday} style={{ '--share': String(cell.share) }}>
                      {cell.range}
                    </td>
                  ) : (
                    <td key={weekday}>–</td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
