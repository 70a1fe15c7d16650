import { type Signal, useSignal } from '@preact/signals'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { By, Compare, ReportQuery } from '../../../../server/protocol/reports.ts'
import type { ServiceGroup, ServicesBody } from '../../../../server/protocol/services.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { PERIODS, type PeriodName, today } from './period.ts'
import { lang } from '../../texts.ts'
import { name, t } from '../texts/reports.ts'
import { PeriodFields } from './PeriodFields.tsx'
import { PrintButton } from './PrintButton.tsx'
import { ReportFilters } from './ReportFilters.tsx'
import { t as filtersT } from '../texts/report-filters.ts'

type Props = { asked: Signal<ReportQuery>; isGood: boolean; services: ServicesBody | null; centre: CentreBody }

const PERIOD_WORDS = {
  today: 'reports.today',
  yesterday: 'reports.yesterday',
  week: 'reports.this-week',
  month: 'reports.this-month',
  'last-month': 'reports.last-month',
  year: 'reports.this-year',
  own: 'reports.own-period'
} as const
export const BY_WORDS = {
  service: 'by.service',
  hour: 'by.hour',
  day: 'by.day',
  week: 'by.week',
  month: 'by.month',
  weekday: 'by.weekday',
  class: 'by.class',
  channel: 'by.channel',
  desk: 'by.desk',
  operator: 'by.operator'
} as const satisfies Record<By, string>
const COMPARE_WORDS = {
  before: 'compare.before',
  weekdays: 'compare.weekdays',
  year: 'compare.year'
} as const satisfies Record<Compare, string>
const optionsOf = <V extends string>(words: Record<V, Parameters<typeof t>[0]>) =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: t(words[value]) }))

export const queryText = (query: ReportQuery): string =>
  new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()

const leaves = (groups: ServiceGroup[]): ServiceGroup['services'] =>
  groups.flatMap((group) => [...group.services, ...leaves(group.groups ?? [])])

/** A service's name, as far as it is known. */
export function serviceName(services: ServicesBody | null, serviceId: string): string {
  const service = leaves(services?.groups ?? []).find((each) => each.serviceId === serviceId)
  return service ? name(service.name) : serviceId
}

/** What is asked: a period, by what, one service or all, held against what. */
export function ReportForm({ asked, isGood, services, centre }: Props) {
  const chosen = useSignal<PeriodName | 'own'>('today')
  const change = (part: Partial<ReportQuery>) => {
    asked.value = { ...asked.peek(), ...part }
  }
  const choosePeriod = (period: PeriodName | 'own') => {
    chosen.value = period
    if (period !== 'own') change(PERIODS[period](today(centre)))
  }
  const chooseService = (serviceId: string) => {
    const { serviceId: _before, ...rest } = asked.peek()
    asked.value = serviceId === '' ? rest : { ...rest, serviceId }
  }
  const chooseSecond = (and: By | '') => {
    const { and: _before, ...rest } = asked.peek()
    asked.value = and === '' ? rest : { ...rest, and }
  }
  const chooseFirst = (by: By) => {
    const { and, ...rest } = asked.peek()
    asked.value = { ...rest, by, ...(and !== undefined && and !== by && { and }) }
  }
  const { from, to, by, and = '', compare = 'before', serviceId = '' } = asked.value
  const file = (type: string) => `/api/reports/figures/${type}?${queryText(asked.value)}&lang=${lang.value}`

  return (
    <form class='settings-form no-print' aria-label={t('reports.asked')} onSubmit={(event) => event.preventDefault()}>
      <div class='settings-fields'>
        <SelectField
          label={t('reports.period')}
          value={chosen.value}
          options={optionsOf(PERIOD_WORDS)}
          onChange={choosePeriod}
          testId='period'
        />
        {chosen.value === 'own' && <PeriodFields period={{ from, to }} onChange={change} />}
        <SelectField
          label={t('reports.by')}
          value={by}
          options={optionsOf(BY_WORDS)}
          onChange={chooseFirst}
          testId='by'
        />
        <SelectField
          label={filtersT('filter.and')}
          value={and}
          options={[
            { value: '', label: filtersT('filter.no-and') },
            ...optionsOf(BY_WORDS).filter(({ value }) => value !== by)
          ]}
          onChange={chooseSecond}
          testId='and'
        />
        <SelectField
          label={t('reports.only-service')}
          value={serviceId}
          options={[
            { value: '', label: t('reports.all-services') },
            ...leaves(services?.groups ?? []).map((service) => ({
              value: service.serviceId,
              label: name(service.name)
            }))
          ]}
          onChange={chooseService}
          testId='only-service'
        />
        <SelectField
          label={t('reports.compare')}
          value={compare}
          options={optionsOf(COMPARE_WORDS)}
          onChange={(value) => change({ compare: value })}
          testId='compare'
        />
      </div>
      <ReportFilters
        query={asked.value}
        onChange={(query) => {
          asked.value = query
        }}
        centre={centre}
      />
      {!isGood && (
        <p class='settings-missing' role='alert' data-testid='missing'>
          {t('reports.bad-period')}
        </p>
      )}
      {isGood && (
        <div class='settings-buttons'>
          <PrintButton class='go' />
          <a class='pill' href={file('xlsx')} download data-testid='xlsx'>
            {t('reports.xlsx')}
          </a>
          <a class='pill' href={file('csv')} download data-testid='csv'>
            {t('reports.csv')}
          </a>
        </div>
      )}
    </form>
  )
}
