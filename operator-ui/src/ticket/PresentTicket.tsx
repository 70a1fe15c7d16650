import { tick } from '../../../server/client/clock.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskTicket } from '../../../server/protocol/desks.ts'
import { PriorityMark } from './PriorityMark.tsx'
import { name, t } from '../texts.ts'
import { stopwatchText } from '../format/durations.ts'
import { fromDeskText, languageName } from '../format/labels.ts'
import { TicketFacts } from './TicketFacts.tsx'
import { callReasonText } from './call-reason.ts'

type Props = { ticket: DeskTicket; centre: CentreBody }

export function PresentTicket({ ticket, centre }: Props) {
  const called = ticket.status === 'called'
  return (
    <>
      <div class='ticket-head'>
        <p class={ticket.ticketNumber.length > 4 ? 'ticket-number long' : 'ticket-number'} data-testid='ticket-number'>
          {ticket.ticketNumber}
        </p>
        <div class='ticket-about'>
          <p class={called ? 'ticket-state called' : 'ticket-state'}>
            <span data-testid='ticket-state'>{t(called ? 'ticket.called-now' : 'ticket.serving-now')}</span>
            <span class='ticket-elapsed'>{stopwatchText(tick.value - (ticket.startedAt ?? ticket.calledAt))}</span>
          </p>
          <p class='ticket-service' title={name(ticket.serviceName)}>
            {name(ticket.serviceName)}
          </p>
          <p class='ticket-class'>
            {ticket.priorityClassName && (
              <strong title={name(ticket.priorityClassName)}>
                <PriorityMark /> {name(ticket.priorityClassName)}
              </strong>
            )}
            {ticket.persons > 1 && <strong data-testid='persons'>{t('ticket.persons', { n: ticket.persons })}</strong>}
            {!ticket.priorityClassName && <span>{t('ticket.ordinary')}</span>}
            {ticket.language && <span>{t('ticket.language', { language: languageName(ticket.language) })}</span>}
          </p>
          <TicketFacts ticket={ticket} timeZone={centre.timeZone} />
          {(ticket.furtherServiceNames.length > 0 || ticket.visitedServiceNames.length > 0) && (
            <p class='ticket-further' data-testid='visit'>
              {ticket.visitedServiceNames.length > 0 &&
                t('ticket.visited', { services: ticket.visitedServiceNames.map((one) => name(one)).join(', ') })}{' '}
              {ticket.furtherServiceNames.length > 0 &&
                t('ticket.further', { services: ticket.furtherServiceNames.map((one) => name(one)).join(', ') })}
            </p>
          )}
        </div>
      </div>
      {/* Long words scroll in their place, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <p class='ticket-why' data-testid='why' tabIndex={0}>
        <strong>{t('why.title')}</strong> {callReasonText(ticket, centre)}
      </p>
      {ticket.note && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        <p class='ticket-note' data-testid='note' tabIndex={0}>
          <strong>{fromDeskText(centre, ticket.note.deskLabel)}:</strong> {ticket.note.text}
        </p>
      )}
    </>
  )
}
