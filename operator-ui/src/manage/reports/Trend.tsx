import { useMemo } from 'preact/hooks'
import type { GlossaryBody, ReportBody } from '../../../../server/protocol/reports.ts'
import { Chart, type Row } from './Chart.tsx'
import { countText, definitionIn, type FigureId, pointText, secondsText, useKnownGlossary } from './figures.ts'
import { lang } from '../../texts.ts'
import { name, t } from '../texts/reports.ts'

type Props = { report: ReportBody }

const minutes = (s: number | null): number | null => (s === null ? null : s / 60)
const nameIn = (glossary: GlossaryBody | null, id: FigureId) => {
  const definition = definitionIn(glossary, id)
  return definition ? name(definition.name) : ''
}

/** The waits over time: the middle one, and what nine of ten did not exceed. */
export function Trend({
  report: {
    trend: { points }
  }
}: Props) {
  const glossary = useKnownGlossary()
  const [median, ninetieth] = [nameIn(glossary, 'waitMedianS'), nameIn(glossary, 'wait90S')]
  const labels = useMemo(() => points.map(({ key }) => pointText(key)), [points])
  const rows = useMemo(
    (): Row[] => [
      { label: median, values: points.map((point) => minutes(point.waitMedianS)), look: 'line', colour: 'go' },
      { label: ninetieth, values: points.map((point) => minutes(point.wait90S)), look: 'dashed', colour: 'plum' }
    ],
    [points, median, ninetieth]
  )
  const known = points
    .filter((point) => point.waitMedianS !== null)
    .toSorted((a, b) => (a.waitMedianS ?? 0) - (b.waitMedianS ?? 0))
  const [lowest, highest] = [known[0], known.at(-1)]
  // One point is no trend.
  if (!lowest || !highest || points.length < 2) return null
  const words = t('trend.words', {
    lowest: secondsText(lowest.waitMedianS),
    highest: secondsText(highest.waitMedianS),
    worst: pointText(highest.key)
  })
  return (
    <figure class='settings-table' data-testid='trend'>
      <h2>{t('trend.title')}</h2>
      <figcaption>
        <p>{words}</p>
        <p class='chart-key'>
          <span class='key-line'>{median}</span> <span class='key-dashed'>{ninetieth}</span>
        </p>
      </figcaption>
      <Chart key={lang.value} words={words} labels={labels} rows={rows} unit={t('trend.minutes')} />
      <details>
        <summary>{t('reports.numbers')}</summary>
        <table>
          <thead>
            <tr>
              <td />
              <th scope='col' class='number'>
                {nameIn(glossary, 'visits')}
              </th>
              <th scope='col' class='number'>
                {median}
              </th>
              <th scope='col' class='number'>
                {ninetieth}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.key}>
                <th scope='row'>{pointText(point.key)}</th>
                <td class='number'>{countText(point.visits)}</td>
                <td class='number'>{secondsText(point.waitMedianS)}</td>
                <td class='number'>{secondsText(point.wait90S)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
