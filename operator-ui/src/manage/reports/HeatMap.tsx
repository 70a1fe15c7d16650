import { useSignal } from '@preact/signals'
import type { ReportBody } from '../../../../server/protocol/reports.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { weekday } from '../texts.ts'
import { countText, hourText } from './figures.ts'
import { ScrollArea } from './ScrollArea.tsx'
import { t } from '../texts/reports.ts'

type Props = { report: ReportBody }
type Cell = ReportBody['heat'][number]
type Shown = 'visits' | 'wait'

/** Calls are told for one such weekday, so that four Mondays and five Tuesdays can be compared. */
const shownOf = (cell: Cell | undefined, shown: Shown): number | null => {
  if (!cell || cell.days === 0) return null
  if (shown === 'visits') return Math.round(cell.visits / cell.days)
  return cell.waitMedianS === null ? null : Math.round(cell.waitMedianS / 60)
}
/** So much of the colour at most: the ink on it stays readable. */
const DARKEST = 45

/** Weekdays by hours: the number stands in each cell, its colour only helps to find it. */
export function HeatMap({ report: { heat } }: Props) {
  const shown = useSignal<Shown>('visits')
  const cells = new Map(heat.map((cell) => [`${cell.weekday} ${cell.hour}`, cell]))
  const hours = [...new Set(heat.map(({ hour }) => hour))].sort((a, b) => a - b)
  const weekdays = [...new Set(heat.map((cell) => cell.weekday))].sort()
  const top = heat.toSorted((a, b) => (shownOf(b, shown.value) ?? 0) - (shownOf(a, shown.value) ?? 0))[0]
  const most = shownOf(top, shown.value)
  if (!top || most === null) return null
  return (
    <section class='settings-table' data-testid='heat'>
      <h2>{t('heat.title')}</h2>
      <div class='no-print heat-choice'>
        <SelectField
          label={t('heat.show')}
          value={shown.value}
          options={[
            { value: 'visits', label: t('heat.visits') },
            { value: 'wait', label: t('heat.wait') }
          ]}
          onChange={(value) => {
            shown.value = value
          }}
          testId='heat-show'
        />
      </div>
      <p>
        {t(shown.value === 'visits' ? 'heat.visits' : 'heat.wait')}.{' '}
        {t('heat.words', { day: weekday(top.weekday - 1), hour: hourText(top.hour), value: countText(most) })}
      </p>
      <ScrollArea label={t('heat.title')}>
        <table class='heat'>
          <thead>
            <tr>
              <td />
              {hours.map((hour) => (
                <th key={hour} scope='col'>
                  {hourText(hour)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((day) => (
              <tr key={day}>
                <th scope='row'>{weekday(day - 1)}</th>
                {hours.map((hour) => {
                  const value = shownOf(cells.get(`${day} ${hour}`), shown.value)
                  return (
                    <td
                      key={hour}
                      style={{
                        '--share': `${value === null || most === 0 ? 0 : Math.round((DARKEST * value) / most)}%`
                      }}
                    >
                      {value === null ? '' : countText(value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  )
}
