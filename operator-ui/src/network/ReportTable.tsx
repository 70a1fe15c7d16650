import type { NetworkReport, NetworkRow } from '../../../server/protocol/network/reports.ts'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { countText, rateText, secondsText, shareText } from './net-format.ts'
import { name, t } from './texts/report.ts'

type Props = { report: NetworkReport; first: string }

/** A report as rows: beside each figure how many it is of, and between what it lies. */
export function ReportTable({ report, first }: Props) {
  if (report.groups.length === 0) return <p>{t('net.nothing-counted')}</p>
  const longest = Math.max(1, ...report.groups.map(({ figures }) => figures.wait90S ?? 0))
  const isOrdered = report.by === 'month'
  const rows = isOrdered
    ? report.groups
    : report.groups.toSorted(
        (one, other) =>
          Number(one.isSmall) - Number(other.isSmall) ||
          (other.figures.waitMedianS ?? -1) - (one.figures.waitMedianS ?? -1)
      )
  return (
    <>
      <ScrollArea label={t('net.reports')}>
        <table class='net-table' data-testid='report'>
          <thead>
            <tr>
              <th scope='col'>{first}</th>
              {(
                [
                  'net.centres',
                  'net.days',
                  'net.tickets',
                  'net.waits',
                  'net.median',
                  'net.eighty',
                  'net.within-target',
                  'net.per-desk-hour'
                ] as const
              ).map((key) => (
                <th key={key} scope='col' class='number'>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((group) => (
              <tr key={group.key} class={group.isSmall ? 'small' : undefined}>
                <th scope='row'>{group.name ? name(group.name) : group.key}</th>
                <Cells row={group} longest={longest} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope='row'>{t('net.total')}</th>
              <Cells row={report.total} longest={longest} />
            </tr>
          </tfoot>
        </table>
      </ScrollArea>
      <p class='net-hint'>
        {t('report.hint')} {report.groups.some(({ isSmall }) => isSmall) && t('net.small')}
      </p>
    </>
  )
}

function Cells({ row, longest }: { row: NetworkRow; longest: number }) {
  const { figures, wait10S } = row
  const at = (seconds: number | null) => `${Math.min(100, ((seconds ?? 0) / longest) * 100)}%`
  return (
    <>
      <td class='number'>{countText(row.centres)}</td>
      <td class='number'>
        {countText(row.days)}
        {row.openDays > 0 && <small>{t('report.not-over', { n: row.openDays })}</small>}
      </td>
      <td class='number'>{countText(figures.tickets)}</td>
      <td class='number'>{countText(figures.waits)}</td>
      <td class='number'>{secondsText(figures.waitMedianS)}</td>
      <td class='number'>
        {wait10S === null ? '–' : `${secondsText(wait10S)} – ${secondsText(figures.wait90S)}`}
        {wait10S !== null && (
          <span
            class='net-range'
            aria-hidden='true'
            style={{ '--low': at(wait10S), '--middle': at(figures.waitMedianS), '--high': at(figures.wait90S) }}
          />
        )}
      </td>
      <td class='number'>
        {shareText(figures.withinTarget)}
        {row.withinLow !== null && (
          <small>
            {shareText(row.withinLow)} – {shareText(row.withinHigh)}
          </small>
        )}
      </td>
      <td class='number'>{rateText(row.ticketsPerDeskHour)}</td>
    </>
  )
}
