import { type Signal, useSignal } from '@preact/signals'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { Complaint, ComplaintsBody } from '../../../../server/protocol/complaints.ts'
import { TakeDownForm } from '../../complaints/TakeDownForm.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { Disclosure } from '../layout/Disclosure.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { today } from '../reports/period.ts'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/complaints.ts'
import { usePolled } from '../use-polled.ts'
import { ComplaintFigures } from './ComplaintFigures.tsx'
import { OneComplaint } from './OneComplaint.tsx'
import './complaints.css'

/** Complaints of visitors: taken down, answered beside the story of the ticket, counted. */
export default function ComplaintsPage({ app, centre, me }: SubjectProps) {
  const may = (...rights: ReadonlyArray<(typeof me.rights)[number]>) =>
    rights.some((right) => me.rights.includes(right))
  return (
    <>
      <PageTitle>{t('complaints.title')}</PageTitle>
      {may('complaints', 'audit') && <ComplaintList app={app} centre={centre} me={me} />}
      {may('complaints', 'reception') && (
        <Disclosure summary={t('taking-down.title')} testId='taking-down' open={!may('complaints')}>
          <TakeDownForm ask={app.session.ask} today={today(centre)} />
        </Disclosure>
      )}
      {may('complaints', 'audit', 'figures') && <ComplaintFigures session={app.session} centre={centre} />}
    </>
  )
}

/** All of them; the one that is opened stands below, with the story of its ticket beside it. */
function ComplaintList({ app, centre, me }: Pick<SubjectProps, 'app' | 'centre' | 'me'>) {
  const { body, refresh } = usePolled<ComplaintsBody>(app.session, '/complaints')
  const opened = useSignal<string | null>(null)
  const list = body.value
  if (list === null) return <p>{t('page.loading')}</p>
  const one = list.complaints.find(({ complaintId }) => complaintId === opened.value)
  return (
    <>
      <p>{t('complaints.about')}</p>
      <p data-testid='complaints-sum'>
        {t('complaints.sum', { open: list.open, late: list.late, days: list.answerDays })}
      </p>
      {list.complaints.length === 0 && <p>{t('complaints.none')}</p>}
      {list.complaints.length > 0 && (
        <div class='settings-table complaint-list'>
          <DataTable columns={[t('complaints.when'), t('complaints.ticket'), t('complaints.state')]} hasActions>
            {list.complaints.map((each) => (
              <ComplaintRow key={each.complaintId} complaint={each} centre={centre} opened={opened} />
            ))}
          </DataTable>
        </div>
      )}
      {one && (
        <OneComplaint key={one.complaintId} app={app} centre={centre} me={me} complaint={one} onChanged={refresh} />
      )}
    </>
  )
}

function stateOf({ answeredAt, text, isLate }: Complaint) {
  if (answeredAt !== null) return 'complaints.answered'
  if (text === null) return 'complaints.erased'
  return isLate ? 'complaints.late' : 'complaints.new'
}

type RowProps = { complaint: Complaint; centre: CentreBody; opened: Signal<string | null> }

function ComplaintRow({ complaint, centre, opened }: RowProps) {
  const { complaintId, at, ticketNumber, serviceName, isLate } = complaint
  const isOpen = opened.value === complaintId
  return (
    <tr data-testid='complaint-row' class={isLate ? 'is-late' : undefined}>
      <td>{dateTimeText(at, centre.timeZone)}</td>
      <th scope='row'>
        {ticketNumber} · {name(serviceName)}
      </th>
      <td>{t(stateOf(complaint))}</td>
      <td>
        <button
          type='button'
          class='pill'
          aria-expanded={isOpen}
          aria-label={`${t('complaints.open')}: ${ticketNumber}`}
          data-testid='complaint-open'
          onClick={() => {
            opened.value = isOpen ? null : complaintId
          }}
        >
          {t('complaints.open')}
        </button>
      </td>
    </tr>
  )
}
