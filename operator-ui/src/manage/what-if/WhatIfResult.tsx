import type { WhatIfResult } from '../../../../server/protocol/what-if.ts'
import { countText, dayText, shareText } from '../reports/figures.ts'
import { ScrollArea } from '../reports/ScrollArea.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { t } from '../texts/what-if.ts'
import { BandChart } from './BandChart.tsx'

type Props = { result: WhatIfResult; nameOf: (serviceId: string) => string }
type Compared = WhatIfResult['total']
type Figures = Compared['was']
type Bands = NonNullable<Compared['bands']>['was'] | null

const MINUTE = 60_000
const minutes = (ms: number): string => countText(Math.round(ms / MINUTE))
const hours = (ms: number): string => countText(Math.round(ms / 360_000) / 10)

const FIGURES = [
  ['tickets', 'what-if.tickets', (value: number) => countText(Math.round(value))],
  ['medianMs', 'what-if.median', minutes],
  ['p90Ms', 'what-if.p90', minutes],
  ['longestMs', 'what-if.longest', minutes],
  ['withinTarget', 'what-if.within', shareText],
  ['unserved', 'what-if.unserved', (value: number) => countText(Math.round(value))],
  ['idleMs', 'what-if.idle', hours]
] as const

/** A day as it was beside what it would have been, by service, as a chart and as numbers. */
export function WhatIfResultView({ result, nameOf }: Props) {
  const services = result.services
    .filter(({ was, would }) => was.tickets + would.tickets + would.turnedAway > 0)
    .sort((a, b) => b.was.tickets - a.was.tickets)
  const rows: Array<[string, string, Compared]> = [
    ['', t('what-if.all'), result.total],
    ...services.map((row): [string, string, Compared] => [row.serviceId, nameOf(row.serviceId), row])
  ]
  return (
    <section class='report' data-testid='result'>
      <h2>{t('what-if.result')}</h2>
      <p class='report-period'>{result.days.map((day) => (day.includes(' ') ? day : dayText(day))).join(', ')}</p>
      <p role={result.identical ? undefined : 'alert'} data-testid='identical'>
        {t(result.identical ? 'what-if.identical' : 'what-if.not-identical')}
        {!result.isOver && ` ${t('what-if.not-over')}`}
      </p>
      <BandChart rows={rows.map(([, label, row]) => ({ label, row }))} />
      <p class='settings-hint'>{t('what-if.bands')}</p>
      <ScrollArea label={t('what-if.result')}>
        <DataTable
          columns={[t('what-if.service'), t('what-if.case'), ...FIGURES.map(([, title]) => ({ number: t(title) }))]}
        >
          {rows.flatMap(([key, label, { was, would, bands }]) => [
            <tr key={`${key} was`}>
              <th scope='rowgroup' rowSpan={2}>
                {label}
              </th>
              <th scope='row'>{t('what-if.was')}</th>
              <Cells figures={was} bands={null} />
            </tr>,
            <tr key={`${key} would`}>
              <th scope='row'>{t('what-if.would')}</th>
              <Cells figures={would} bands={bands?.would ?? null} />
            </tr>
          ])}
        </DataTable>
      </ScrollArea>
    </section>
  )
}

function Cells({ figures, bands }: { figures: Figures; bands: Bands }) {
  return (
    <>
      {FIGURES.map(([figure, , said]) => {
        const value = figures[figure]
        const band = bands?.[figure] ?? null
        return (
          <td key={figure} class='number'>
            {value === null ? '–' : said(value)}
            {band && band[0] !== band[1] && (
              <span class='band'>
                {' '}
                ({said(band[0])}–{said(band[1])})
              </span>
            )}
          </td>
        )
      })}
    </>
  )
}
