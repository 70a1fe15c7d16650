import { useSignal } from '@preact/signals'
import { clockText, dayText } from '../../../../server/client/dates.ts'
import type { AppointmentsBody, CheckedIn } from '../../../../server/protocol/appointments.ts'
import type { ServiceGroup, ServicesBody } from '../../../../server/protocol/services.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/appointments.ts'
import { usePolled } from '../use-polled.ts'
import { AppointmentFigures } from './AppointmentFigures.tsx'

type Row = AppointmentsBody['appointments'][number]

/** Who has booked a day, whether they have come, and what staff can do for them. */
export default function BookedPage({ app, centre, me }: SubjectProps) {
  const { session } = app
  const day = useSignal<string | null>(null)
  const { body, refresh } = usePolled<AppointmentsBody>(
    session,
    `/appointments${day.value === null ? '' : `?day=${day.value}`}`
  )
  const services = usePolled<ServicesBody>(session, '/services').body
  const refusal = useSignal<string | null>(null)
  const given = useSignal<string | null>(null)
  const list = body.value
  const nameOf = nameIn(services.value)
  const checkIn = async ({ appointmentRef }: Row) => {
    const answer = await session.ask<CheckedIn>('POST', '/appointments/check-in', { appointmentRef })
    refusal.value = answer.ok ? null : answer.problem.code
    given.value = answer.ok ? answer.body.ticketNumber : null
    if (answer.ok) await refresh()
  }
  const cancel = async ({ appointmentRef }: Row) => {
    const answer = await session.ask('POST', `/staff/appointments/${appointmentRef}/cancel`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (answer.ok) await refresh()
  }
  return (
    <>
      <PageTitle>{t('booked.title')}</PageTitle>
      <p>
        <label>
          {t('booked.day')}{' '}
          <input
            type='date'
            value={day.value ?? list?.day ?? ''}
            data-testid='booked-day'
            onChange={(event) => {
              day.value = event.currentTarget.value || null
            }}
          />
        </label>
      </p>
      <RejectionMessage code={refusal} />
      <p aria-live='polite' data-testid='given'>
        {given.value !== null && t('booked.given', { number: given.value })}
      </p>
      {!list && <p>{t('page.loading')}</p>}
      {list && list.refusedHoarding > 0 && <p role='status'>{t('booked.refused', { n: list.refusedHoarding })}</p>}
      {list?.appointments.length === 0 && <p>{t('booked.none')}</p>}
      {list && list.appointments.length > 0 && (
        <div class='settings-table'>
          <h2>{dayText(list.day)}</h2>
          <DataTable
            columns={[t('booked.at'), t('appointments.service'), t('booked.status'), t('booked.ticket')]}
            hasActions
          >
            {list.appointments.map((row) => (
              <tr key={row.appointmentRef} data-testid='booked-row'>
                <td>{clockText(row.at, centre.timeZone)}</td>
                <td>
                  {nameOf(row.serviceId)}
                  {(row.persons ?? 1) > 1 && ` · ${t('ticket.persons', { n: row.persons ?? 1 })}`}
                </td>
                <td>
                  {t(wordsFor(row))}
                  {row.sameSource > 1 && ` · ${t('booked.same-source', { n: row.sameSource })}`}
                </td>
                <td>{row.ticketNumber ?? '–'}</td>
                <td>
                  {row.ticketNumber === null && row.status !== 'cancelled' && (
                    <button type='button' class='pill' data-testid='check-in' onClick={() => checkIn(row)}>
                      {t('booked.check-in')}
                    </button>
                  )}{' '}
                  {row.status === 'booked' && (
                    <button type='button' class='pill' data-testid='cancel' onClick={() => cancel(row)}>
                      {t('booked.cancel')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      {me.rights.includes('figures') && list && <AppointmentFigures session={session} nameOf={nameOf} to={list.day} />}
    </>
  )
}

function wordsFor({ status, ticketNumber }: Row) {
  switch (status) {
    case 'kept':
      return 'booked.status-kept'
    case 'missed':
      return ticketNumber === null ? 'booked.status-missed' : 'booked.status-late'
    case 'cancelled':
      return 'booked.status-cancelled'
    case 'booked':
      return 'booked.status-booked'
  }
}

/** How a service is called; one that is not there any more, by its id. */
function nameIn(services: ServicesBody | null): (serviceId: string) => string {
  const all = (groups: readonly ServiceGroup[]): ServiceGroup['services'] =>
    groups.flatMap((group) => [...group.services, ...all(group.groups ?? [])])
  const known = new Map(all(services?.groups ?? []).map((service) => [service.serviceId, service.name]))
  return (serviceId) => {
    const found = known.get(serviceId)
    return found ? name(found) : serviceId
  }
}
