import { useSignal } from '@preact/signals'
import type { StaffingResult } from '../../../../server/protocol/what-if.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { Chart } from '../reports/Chart.tsx'
import { countText, dayText, shareText } from '../reports/figures.ts'
import { PrintButton } from '../reports/PrintButton.tsx'
import { PrintHead } from '../reports/PrintHead.tsx'
import { ScrollArea } from '../reports/ScrollArea.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t as shellT, weekday } from '../texts.ts'
import { t } from '../texts/what-if.ts'
import { type DayAsked, WeekdayField } from './DayChoice.tsx'
import { clockOf } from './quarters.ts'
import { RunProgress } from './RunProgress.tsx'
import { isGoing, useRun } from './use-run.ts'
import '../reports/reports.css'
import './what-if.css'

type Half = StaffingResult['halves'][number]
const USUAL_SHARE = 20
/** With fewer days of a weekday one odd half hour moves the number of desks. */
const ENOUGH_DAYS = 4

/** How many desks each half hour of a weekday needs, with what one more or fewer costs; to print and to take along. */
export default function StaffingPage({ app: { session }, centre }: SubjectProps) {
  const asked = useSignal<DayAsked>({ weekday: 1 })
  const share = useSignal(USUAL_SHARE)
  const { run, refusal, faults, start, cancel } = useRun(session)
  const staffing = run.value?.staffing ?? null
  const now = asked.value
  const named = 'weekday' in now ? weekday(now.weekday - 1) : ''
  return (
    <>
      <PageTitle>{shellT('staffing.title')}</PageTitle>
      <p class='no-print'>{t('staffing.about')}</p>
      <form
        class='settings-form no-print'
        onSubmit={(event) => {
          event.preventDefault()
          void start({ ...asked.peek(), staffing: { share: share.peek() / 100 } })
        }}
      >
        <div class='settings-fields'>
          {'weekday' in now && <WeekdayField asked={asked} value={now.weekday} />}
          <label class='field'>
            <span>{t('staffing.share')}</span>
            <input
              type='number'
              min={1}
              max={90}
              required
              value={share.value}
              data-testid='share'
              onInput={(event) => {
                share.value = Number(event.currentTarget.value)
              }}
            />
          </label>
        </div>
        <div class='settings-buttons'>
          <button type='submit' class='go' data-testid='start' disabled={isGoing(run.value)}>
            {t('what-if.start')}
          </button>
          {staffing && (
            <>
              <a class='pill' href={`/api/what-if/${run.value?.runId}/csv`} download data-testid='csv'>
                {t('staffing.csv')}
              </a>
              <PrintButton class='pill' />
            </>
          )}
        </div>
      </form>
      <RejectionMessage code={refusal} />
      <RunProgress run={run.value} faults={faults.value} onCancel={() => void cancel()} />
      {staffing && (
        <section class='report' data-testid='staffing'>
          <PrintHead centre={centre} title={shellT('staffing.title')} period={named} />
          <StaffingView staffing={staffing} />
        </section>
      )}
    </>
  )
}

function StaffingView({ staffing }: { staffing: StaffingResult }) {
  const halves = staffing.halves.filter(({ arrivals, were, needed }) => arrivals + were + needed > 0)
  const labelOf = ({ half }: Half) => clockOf(half * 2, staffing.dayStartsAt)
  return (
    <>
      <p class='report-period'>{t('staffing.days', { days: staffing.days.map(dayText).join(', ') })}</p>
      {staffing.days.length < ENOUGH_DAYS && (
        <p class='settings-hint' data-testid='few-days'>
          {t('staffing.few-days')}
        </p>
      )}
      <Chart
        words={shellT('staffing.title')}
        labels={halves.map(labelOf)}
        unit={t('staffing.needed')}
        rows={[
          { label: t('staffing.needed'), values: halves.map(({ needed }) => needed), look: 'bar', colour: 'go' },
          { label: t('staffing.were'), values: halves.map(({ were }) => were), look: 'line', colour: 'plum' }
        ]}
      />
      <ScrollArea label={shellT('staffing.title')}>
        <div class='staffing-table'>
          <DataTable
            columns={[
              t('staffing.half'),
              { number: t('staffing.arrivals') },
              { number: t('staffing.were') },
              { number: t('staffing.needed') },
              { number: t('staffing.over') },
              { number: t('staffing.erlang') },
              { number: t('staffing.more') },
              { number: t('staffing.fewer') }
            ]}
          >
            {halves.map((half) => (
              <tr key={half.half}>
                <th scope='row'>{labelOf(half)}</th>
                <td class='number'>{oneDigit(half.arrivals)}</td>
                <td class='number'>{oneDigit(half.were)}</td>
                <td class='number'>
                  <strong>{countText(half.needed)}</strong>
                </td>
                <td class='number'>
                  {shareText(half.overShare)}
                  {half.isShort && <span class='band'> {t('staffing.short')}</span>}
                </td>
                <td class='number'>{countText(half.erlang)}</td>
                <td class='number'>{costText(half.oneMore)}</td>
                <td class='number'>{costText(half.oneFewer)}</td>
              </tr>
            ))}
          </DataTable>
        </div>
      </ScrollArea>
      <p class='settings-hint'>{t('staffing.cost-about')}</p>
      <p class='settings-hint'>{t('staffing.order', { desks: staffing.order.join(', ') })}</p>
    </>
  )
}

const oneDigit = (value: number): string => countText(Math.round(value * 10) / 10)
const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${oneDigit(Math.abs(value))}`
const costText = (cost: Half['oneMore']): string =>
  cost === null
    ? '–'
    : t('staffing.cost', { over: signed(cost.over), minutes: signed(Math.round(cost.waitedMs / 60_000)) })
