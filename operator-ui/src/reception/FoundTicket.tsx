import { useSignal } from '@preact/signals'
import { tick } from '../../../server/client/clock.ts'
import { VisitList } from '../../../server/client/components/VisitList.tsx'
import '../../../server/client/components/visit-list.css'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import { clockText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ReceptionTicket, ReceptionView } from '../../../server/protocol/reception.ts'
import type { App } from '../app.ts'
import { languageName } from '../format/labels.ts'
import { PriorityMark } from '../ticket/PriorityMark.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { Paper } from './Paper.tsx'
import { LinkForm } from './LinkForm.tsx'
import type { Reception } from './reception-store.ts'
import { name, t } from './texts.ts'
import { stateText, whereItStands } from './where-it-stands.ts'

type Props = {
  app: App
  centre: CentreBody
  reception: Reception
  view: ReceptionView | null
  ticket: ReceptionTicket
}

/** One ticket: where it stands, and what can be done for its holder. */
export function FoundTicket({ app, centre, reception, view, ticket }: Props) {
  const { ticketRef, ticketNumber, status } = ticket
  const asked = useSignal<'change' | 'cancel' | null>(null)
  const now = tick.value
  const isOver = status === 'finished' || status === 'cancelled'
  const act = (what: string, words: string) => reception.act(`/staff/tickets/${ticketRef}/${what}`, undefined, words)
  const back = () => {
    asked.value = null
  }
  return (
    <article class='found-ticket-card' data-testid='ticket' data-status={status} aria-labelledby='found-number'>
      <header>
        <h3 id='found-number' class='found-number'>
          {ticketNumber}
        </h3>
        <p class='found-state' data-testid='state'>
          {stateText(ticket)}
        </p>
      </header>
      <ul class='found-stands' data-testid='stands'>
        {whereItStands(ticket, centre, now).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {ticket.visit ? (
        <VisitList visit={ticket.visit} texts={{ t, name }} />
      ) : (
        <p data-testid='service'>{name(ticket.serviceName)}</p>
      )}
      <p class='found-facts'>
        {ticket.priorityClassName && (
          <span>
            <PriorityMark /> {name(ticket.priorityClassName)}
          </span>
        )}
        {ticket.persons !== undefined && <span>{t('visit.persons', { n: ticket.persons })}</span>}
        {ticket.language !== null && <span>{languageName(ticket.language)}</span>}
        <span>{t('stand.taken', { time: clockText(ticket.issuedAt, centre.timeZone) })}</span>
        {!isOver && ticket.zoneIds.map((zoneId) => <ZoneBadge key={zoneId} zones={centre.zones} zoneId={zoneId} />)}
      </p>
      <div class='found-actions'>
        {status === 'no-show' && ticket.until !== null && ticket.until >= now && (
          <button
            type='button'
            class='go'
            data-testid='bring-back'
            onClick={() => act('return', t('done.returned', { number: ticketNumber }))}
          >
            {t('row.resume')}
          </button>
        )}
        {status === 'parked' && (
          <button
            type='button'
            class='go'
            data-testid='resume'
            onClick={() => act('resume', t('done.returned', { number: ticketNumber }))}
          >
            {t('row.resume')}
          </button>
        )}
        {ticket.confirmBy !== null && (
          <button
            type='button'
            class='go'
            data-testid='arrive'
            onClick={() => act('arrive', t('done.arrived', { number: ticketNumber }))}
          >
            {t('do.arrive')}
          </button>
        )}
        {status === 'waiting' && ticket.confirmBy === null && (
          <button
            type='button'
            class='action'
            data-testid='postpone'
            onClick={() => act('postpone', t('done.postponed', { number: ticketNumber }))}
          >
            {t('do.postpone')}
          </button>
        )}
        {(status === 'waiting' || status === 'parked') && (
          <button
            type='button'
            class='action'
            data-testid='change'
            onClick={() => {
              asked.value = 'change'
            }}
          >
            {t('do.change')}
          </button>
        )}
        {(status === 'waiting' || status === 'parked' || status === 'called') && (
          <button
            type='button'
            class='action'
            data-testid='cancel'
            onClick={() => {
              asked.value = 'cancel'
            }}
          >
            {t('row.cancel')}
          </button>
        )}
        {view?.sms && !isOver && <LinkForm reception={reception} ticket={ticket} prefix={view.sms.prefix} />}
        <Paper app={app} ticketNumber={ticketNumber} />
      </div>
      {asked.value === 'change' && (
        <ChangeDialog app={app} centre={centre} reception={reception} ticket={ticket} onBack={back} />
      )}
      {asked.value === 'cancel' && <CancelDialog reception={reception} ticket={ticket} onBack={back} />}
    </article>
  )
}
