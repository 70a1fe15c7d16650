import { signal, useSignalEffect } from '@preact/signals'
import { request } from '../../../../server/client/api.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { DesksBody } from '../../../../server/protocol/desks.ts'
import type { ReportQuery } from '../../../../server/protocol/reports.ts'
import { deskLabel } from '../../format/labels.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { name, t } from '../texts/report-filters.ts'
import { hourText } from './figures.ts'

type Props = { query: ReportQuery; onChange: (query: ReportQuery) => void; centre: CentreBody }
type Option = { value: string; label: string }

const CHANNELS = {
  kiosk: 'channel.kiosk',
  staff: 'channel.staff',
  outside: 'channel.outside',
  appointment: 'channel.appointment'
} as const
const NARROWING = ['classId', 'deskId', 'zoneId', 'channel', 'fromHour', 'toHour'] as const
const HOURS = Array.from({ length: 25 }, (_, hour) => hour)

/** Asked once: paper names a desk as the list does. */
const desks = signal<DesksBody['desks']>([])

/** How many conditions a report is narrowed by, the service aside. */
export const narrowedBy = (query: ReportQuery): number =>
  NARROWING.filter((condition) => query[condition] !== undefined).length

/** The conditions in words, for paper. */
export function narrowedText(query: ReportQuery, centre: CentreBody): string[] {
  const desk = desks.value.find((each) => each.deskId === query.deskId)
  const { classId, deskId, zoneId, channel, fromHour, toHour } = query
  const found = centre.priorityClasses.find((each) => each.priorityClassId === classId)
  const zone = centre.zones.find((each) => each.zoneId === zoneId)
  return [
    classId !== undefined && `${t('filter.class')}: ${found ? name(found.name) : t('filter.ordinary')}`,
    deskId !== undefined && `${t('filter.desk')}: ${desk ? deskLabel(centre, desk.deskNumber) : deskId}`,
    zone && `${t('filter.zone')}: ${name(zone.name)}`,
    channel !== undefined && `${t('filter.channel')}: ${t(CHANNELS[channel])}`,
    (fromHour !== undefined || toHour !== undefined) && `${hourText(fromHour ?? 0)}–${hourText(toHour ?? 24)}`
  ].filter((each): each is string => typeof each === 'string')
}

/** Narrows a report to a class, a desk, a zone, a way of taking tickets, or a time of day. */
export function ReportFilters({ query, onChange, centre }: Props) {
  useSignalEffect(() => {
    if (desks.peek().length === 0)
      void request<DesksBody>('GET', '/desks').then((answer) => {
        if (answer.ok) desks.value = answer.body.desks
      })
  })
  const set = (condition: (typeof NARROWING)[number], value: string) => {
    const { [condition]: _before, ...rest } = query
    const isHour = condition === 'fromHour' || condition === 'toHour'
    onChange(value === '' ? rest : ({ ...rest, [condition]: isHour ? Number(value) : value } as ReportQuery))
  }
  const select = (condition: (typeof NARROWING)[number], label: string, options: Option[]) => (
    <SelectField
      label={label}
      value={String(query[condition] ?? '')}
      options={[{ value: '', label: t('filter.all') }, ...options]}
      onChange={(value) => set(condition, value)}
      testId={`only-${condition}`}
    />
  )
  const hours = (from: number, to: number) =>
    HOURS.slice(from, to).map((hour) => ({ value: String(hour), label: hourText(hour) }))
  const count = narrowedBy(query)
  return (
    <details class='report-filters' data-testid='filters'>
      <summary>{count === 0 ? t('filter.more') : t('filter.on', { n: count })}</summary>
      <div class='settings-fields'>
        {select(
          'zoneId',
          t('filter.zone'),
          centre.zones.map((zone) => ({ value: zone.zoneId, label: name(zone.name) }))
        )}
        {select(
          'deskId',
          t('filter.desk'),
          desks.value.map((desk) => ({ value: desk.deskId, label: deskLabel(centre, desk.deskNumber) }))
        )}
        {select('classId', t('filter.class'), [
          { value: 'ordinary', label: t('filter.ordinary') },
          ...centre.priorityClasses.map((each) => ({ value: each.priorityClassId, label: name(each.name) }))
        ])}
        {select(
          'channel',
          t('filter.channel'),
          Object.entries(CHANNELS).map(([value, label]) => ({ value, label: t(label) }))
        )}
        {select('fromHour', t('filter.from-hour'), hours(0, query.toHour ?? 24))}
        {select('toHour', t('filter.to-hour'), hours((query.fromHour ?? 0) + 1, 25))}
      </div>
    </details>
  )
}
