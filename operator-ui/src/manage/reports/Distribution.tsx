import { useMemo } from 'preact/hooks'
import { Chart, type Row } from './Chart.tsx'
import { countText, shareText } from './figures.ts'
import { lang } from '../../texts.ts'
import { t } from '../texts/reports.ts'

type Props = { title: string; bounds: number[]; counts: number[]; testId: string }

const rangeText = (bounds: number[], i: number): string => {
  const [from, to] = [(bounds[i] ?? 0) / 60, bounds[i + 1]]
  return to === undefined ? t('spread.over', { from }) : t('spread.minutes', { from, to: to / 60 })
}

/** How many lasted how long. */
export function Distribution({ title, bounds, counts, testId }: Props) {
  const said = lang.value
  const labels = useMemo(() => bounds.map((_, i) => rangeText(bounds, i)), [bounds, said])
  const rows = useMemo((): Row[] => [{ label: title, values: counts, look: 'bar', colour: 'go' }], [counts, title])
  const all = counts.reduce((sum, n) => sum + n, 0)
  if (all === 0) return null
  const most = counts.indexOf(Math.max(...counts))
  const words = t('spread.words', { range: labels[most] ?? '', share: shareText((counts[most] ?? 0) / all) })
  return (
    <figure class='settings-table' data-testid={testId}>
      <h2>{title}</h2>
      <figcaption>{words}</figcaption>
      <Chart key={said} words={`${title}. ${words}`} labels={labels} rows={rows} unit={t('spread.count')} />
      <details>
        <summary>{t('reports.numbers')}</summary>
        <table>
          <thead>
            <tr>
              <th scope='col'>{t('spread.range')}</th>
              <th scope='col' class='number'>
                {t('spread.count')}
              </th>
              <th scope='col' class='number'>
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map((n, i) => (
              <tr key={i}>
                <th scope='row'>{labels[i]}</th>
                <td class='number'>{countText(n)}</td>
                <td class='number'>{shareText(n / all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
