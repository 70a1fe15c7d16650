import { useMemo } from 'preact/hooks'
import type { NetworkReport } from '../../../server/protocol/network/reports.ts'
import { Chart, type Row } from '../manage/reports/Chart.tsx'
import { lang } from '../texts.ts'
import { secondsText } from './net-format.ts'
import { t } from './texts/report.ts'

/** The waits month by month: the middle one, and what nine of ten did not exceed. The table has the numbers. */
export function MonthTrend({ report: { groups } }: { report: NetworkReport }) {
  const labels = useMemo(() => groups.map(({ key }) => monthText(key)), [groups])
  const [median, ninety] = [t('net.median'), t('report.ninety')]
  const rows = useMemo(
    (): Row[] => [
      { label: median, values: groups.map(({ figures }) => minutes(figures.waitMedianS)), look: 'line', colour: 'go' },
      { label: ninety, values: groups.map(({ figures }) => minutes(figures.wait90S)), look: 'dashed', colour: 'plum' }
    ],
    [groups, median, ninety]
  )
  const known = groups
    .filter(({ figures }) => figures.waitMedianS !== null)
    .toSorted((one, other) => (one.figures.waitMedianS ?? 0) - (other.figures.waitMedianS ?? 0))
  const [lowest, highest] = [known[0], known.at(-1)]
  // One point is no trend.
  if (!lowest || !highest || groups.length < 2) return null
  const words = t('report.trend-words', {
    lowest: secondsText(lowest.figures.waitMedianS),
    highest: secondsText(highest.figures.waitMedianS),
    worst: monthText(highest.key)
  })
  return (
    <figure class='net-figure' data-testid='trend'>
      <h2>{t('report.trend')}</h2>
      <figcaption>
        <p>{words}</p>
        <p class='chart-key'>
          <span class='key-line'>{median}</span> <span class='key-dashed'>{ninety}</span>
        </p>
      </figcaption>
      <Chart key={lang.value} words={words} labels={labels} rows={rows} unit={t('report.minutes')} />
    </figure>
  )
}

const minutes = (s: number | null): number | null => (s === null ? null : s / 60)
/** "11.2026" */
const monthText = (month: string): string => month.split('-').reverse().join('.')
