import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import { name, t } from '../texts.ts'
import { BreakStatus } from './BreakStatus.tsx'
import { PresentTicket } from './PresentTicket.tsx'
import './ticket.css'

type Props = { view: DeskView; centre: CentreBody }

/** The largest thing on the screen; as high without a ticket as with one. */
export function TicketCard({ view, centre }: Props) {
  const { ticket, pause } = view
  return (
    <section class='ticket-card' aria-labelledby='ticket-heading'>
      <h2 id='ticket-heading' class='visually-hidden'>
        {t('ticket.heading')}
      </h2>
      <p class='visually-hidden' role='status'>
        {ticket
          ? t('ticket.spoken', {
              state: t(ticket.status === 'called' ? 'ticket.called-now' : 'ticket.serving-now'),
              number: ticket.ticketNumber,
              service: name(ticket.serviceName)
            })
          : pause
            ? t('break.heading')
            : t('ticket.none')}
      </p>
      {ticket && <PresentTicket ticket={ticket} centre={centre} />}
      {!ticket && pause && <BreakStatus pause={pause} centre={centre} />}
      {!ticket && !pause && (
        <p class='ticket-none' aria-hidden='true'>
          {t('ticket.none')}
        </p>
      )}
    </section>
  )
}
