import { clockText } from '../../../server/client/dates.ts'
import type { Arrivals } from '../../../server/protocol/board.ts'
import { t } from './texts.ts'

type Props = { arrivals: Arrivals; now: number; timeZone: string }

const HOUR = 3_600_000
const [WIDTH, HEIGHT, FOOT] = [480, 120, 18]

/** Arrivals by hour against a usual day, with the same numbers as a table for screen readers. */
export function ArrivalsChart({ arrivals: { startsAt, byHour, usual, days, daysNeeded }, now, timeZone }: Props) {
  const present = Math.max(0, Math.floor((now - startsAt) / HOUR))
  const isOf = (hour: number) => (byHour[hour] ?? 0) > 0 || (usual?.[hour] ?? 0) > 0 || hour === present
  const hours = Array.from({ length: Math.max(byHour.length, usual?.length ?? 0, present + 1) }, (_, hour) => hour)
  const shown = hours.slice(hours.find(isOf) ?? 0, (hours.findLast(isOf) ?? 0) + 1)
  const most = Math.max(1, ...shown.flatMap((hour) => [byHour[hour] ?? 0, usual?.[hour] ?? 0]))
  const step = WIDTH / shown.length
  const tall = (count: number) => (count / most) * (HEIGHT - FOOT - 14)
  const today = byHour.reduce((sum, count) => sum + count, 0)
  const label = (hour: number) => clockText(startsAt + hour * HOUR, timeZone)
  const every = Math.ceil(shown.length / 8)
  // The hour that is going on counts as far as it has gone.
  const usualSoFar =
    usual &&
    Math.round(
      usual.slice(0, present).reduce((sum, count) => sum + count, 0) +
        (usual[present] ?? 0) * ((now - startsAt) / HOUR - present)
    )
  return (
    <section class='card' aria-labelledby='board-arrivals' data-testid='arrivals'>
      <div class='card-head'>
        <h2 id='board-arrivals'>{t('board.arrivals')}</h2>
      </div>
      <p>
        {usualSoFar === null
          ? t('board.arrivals-short', { today, days, needed: daysNeeded })
          : t('board.arrivals-usual', { today, usual: usualSoFar })}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class='chart' aria-hidden='true'>
        {shown.map((hour, i) => (
          <g key={hour}>
            <rect
              x={i * step + step * 0.15}
              y={HEIGHT - FOOT - tall(byHour[hour] ?? 0)}
              width={step * 0.7}
              height={tall(byHour[hour] ?? 0)}
              class={hour === present ? 'bar is-now' : 'bar'}
            />
            {usual && (
              <line
                x1={i * step + step * 0.05}
                x2={(i + 1) * step - step * 0.05}
                y1={HEIGHT - FOOT - tall(usual[hour] ?? 0)}
                y2={HEIGHT - FOOT - tall(usual[hour] ?? 0)}
                class='usual'
              />
            )}
            {(byHour[hour] ?? 0) > 0 && (
              <text x={(i + 0.5) * step} y={HEIGHT - FOOT - tall(byHour[hour] ?? 0) - 3} class='bar-number'>
                {byHour[hour]}
              </text>
            )}
            {i % every === 0 && (
              <text x={(i + 0.5) * step} y={HEIGHT - 4}>
                {label(hour)}
              </text>
            )}
          </g>
        ))}
      </svg>
      {usual && <p class='hint'>{t('board.arrivals-legend')}</p>}
      <ArrivalsTable hours={shown} label={label} byHour={byHour} usual={usual} />
    </section>
  )
}

type TableProps = Pick<Arrivals, 'byHour' | 'usual'> & { hours: readonly number[]; label: (hour: number) => string }

/** The same numbers for screen readers. */
function ArrivalsTable({ hours, label, byHour, usual }: TableProps) {
  return (
    <div class='visually-hidden'>
      <table>
        <thead>
          <tr>
            <th scope='col'>{t('board.hour')}</th>
            <th scope='col'>{t('board.today')}</th>
            <th scope='col'>{t('board.usual')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope='row'>{label(hour)}</th>
              <td>{byHour[hour] ?? 0}</td>
              <td>{usual?.[hour] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
