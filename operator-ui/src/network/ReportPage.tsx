import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CommonService } from '../../../server/protocol/network/catalogue.ts'
import type { Places } from '../../../server/protocol/network/places.ts'
import type { NetworkBy, NetworkReport } from '../../../server/protocol/network/reports.ts'
import { lang } from '../texts.ts'
import type { Office } from './office.ts'
import { MonthTrend } from './MonthTrend.tsx'
import { ReportTable } from './ReportTable.tsx'
import { name, t } from './texts/report.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office }

const BYS = {
  region: 'net.region',
  district: 'net.district',
  kind: 'net.kind',
  centre: 'net.centre',
  service: 'net.service',
  month: 'net.month'
} as const satisfies Record<NetworkBy, string>

/** The month that many months before this one, "2026-09". */
function monthBefore(months: number): string {
  const day = new Date()
  day.setUTCDate(1)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day.toISOString().slice(0, 7)
}

/** Figures of whole months, compared with what chance allows to compare. */
export function ReportPage({ office }: Props) {
  const { body: places } = useAsked<Places>(office, '/network/places', null)
  const { body: catalogue } = useAsked<{ services: CommonService[] }>(office, '/public/services', null)
  const asked = useSignal({
    from: monthBefore(2),
    to: monthBefore(0),
    by: 'region' as NetworkBy,
    regionId: '',
    kindId: '',
    commonId: '',
    openDays: ''
  })
  const report = useSignal<NetworkReport | null>(null)
  const refusal = useSignal(false)
  const query = new URLSearchParams(Object.entries(asked.value).filter(([, value]) => value !== '')).toString()
  useEffect(() => {
    const ask = async () => {
      const answer = await office.session.ask<NetworkReport>('GET', `/network/reports?${query}`)
      refusal.value = !answer.ok
      if (answer.ok) report.value = answer.body
    }
    void ask()
  }, [query])
  const set = (change: Partial<typeof asked.value>) => {
    asked.value = { ...asked.value, ...change }
  }
  const choice = (
    label: Parameters<typeof t>[0],
    value: string,
    all: Parameters<typeof t>[0] | null,
    options: Array<[string, string]>,
    onChange: (value: string) => void
  ) => (
    <label>
      <span>{t(label)}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {all !== null && <option value=''>{t(all)}</option>}
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  const { from, to, by, regionId, kindId, commonId, openDays } = asked.value
  return (
    <>
      <h1>{t('net.reports')}</h1>
      <div class='net-filters no-print'>
        <label>
          <span>{t('net.from')}</span>
          <input type='month' value={from} onChange={(event) => set({ from: event.currentTarget.value || from })} />
        </label>
        <label>
          <span>{t('net.to')}</span>
          <input type='month' value={to} onChange={(event) => set({ to: event.currentTarget.value || to })} />
        </label>
        {choice(
          'net.by',
          by,
          null,
          Object.entries(BYS).map(([key, label]) => [key, t(label)]),
          (value) => set({ by: value as NetworkBy })
        )}
        {choice(
          'net.region',
          regionId,
          'net.all-regions',
          (places.value?.regions ?? []).map((each) => [each.regionId, name(each.name)]),
          (value) => set({ regionId: value })
        )}
        {choice(
          'net.kind',
          kindId,
          'net.all-kinds',
          (places.value?.kinds ?? []).map((each) => [each.kindId, name(each.name)]),
          (value) => set({ kindId: value })
        )}
        {choice(
          'net.service',
          commonId,
          'net.all-services',
          (catalogue.value?.services ?? []).map((each) => [each.commonId, name(each.name)]),
          (value) => set({ commonId: value })
        )}
        <label class='net-check'>
          <input
            type='checkbox'
            checked={openDays !== ''}
            data-testid='open-days'
            onChange={(event) => set({ openDays: event.currentTarget.checked ? 'true' : '' })}
          />
          <span>{t('report.open-days')}</span>
        </label>
      </div>
      <p role='alert' class='net-refusal'>
        {refusal.value && t('rejection.unknown')}
      </p>
      {report.value && <Shown report={report.value} />}
      <p class='net-filters no-print'>
        <a class='pill' href={`/api/network/reports/csv?${query}&lang=${lang.value}`} data-testid='csv'>
          CSV
        </a>
        <a class='pill' href={`/api/network/reports/xlsx?${query}&lang=${lang.value}`} data-testid='xlsx'>
          XLSX
        </a>
        <button type='button' class='pill' onClick={() => print()}>
          {t('report.print')}
        </button>
      </p>
    </>
  )
}

function Shown({ report }: { report: NetworkReport }) {
  const { openDays } = report
  return (
    <>
      <p class='print-only'>
        {report.from} – {report.to}
      </p>
      {openDays.centres > 0 && (
        <p class={openDays.isIncluded ? 'net-lost' : 'net-hint'} data-testid='open-days-note'>
          {t(openDays.isIncluded ? 'report.open-in' : 'report.open-out', { n: openDays.centres })}
        </p>
      )}
      {report.by === 'month' && <MonthTrend report={report} />}
      <ReportTable report={report} first={t(BYS[report.by])} />
    </>
  )
}
