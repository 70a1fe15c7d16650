import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import { waitText } from '../../../server/client/waits.ts'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import type { IssuedTicket } from '../../../server/protocol/tickets.ts'
import { QrCode } from '../components/QrCode.tsx'
import { Step } from '../components/Step.tsx'
import { TimeLeft } from '../components/TimeLeft.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import '../styles/ticket.css'

type Props = { kiosk: Kiosk, ticket: IssuedTicket, service: ServiceLeaf }

/** The number, so large that nobody has to look for it, and what to do with it. */
export function Ticket ({ kiosk, ticket, service }: Props) {
  const { t, name } = kiosk.texts
  const centre = kiosk.centre.value
  const zones = centre?.zones ?? []
  const url = (centre?.publicUrl ?? location.origin) + ticket.trackPath
  return (
    <Step heading={<><span class='ticket-label'>{t('ticket.your-number')}</span> <span class='ticket-number' data-testid='ticket-number'>{ticket.ticketNumber}</span></>}>
      <div class='ticket'>
        <p class='ticket-service'>{name(service.name)}</p>
        <ul class='ticket-facts'>
          <li><b>{ticket.ahead}</b> {t('ticket.people', { n: ticket.ahead })}</li>
          <li><b>{waitText(ticket.estimate)}</b> {t('ticket.minutes')}</li>
          {ticket.zoneIds.length > 0 && (
            <li>
              <b>{ticket.zoneIds.map((zoneId) => <ZoneBadge key={zoneId} zones={zones} zoneId={zoneId} />)}</b> {t('ticket.zones', { n: ticket.zoneIds.length })}
            </li>
          )}
        </ul>
        <div class='ticket-phone'>
          <QrCode text={url} label={t('ticket.qr')} />
          <div>
            <h2>{t('ticket.phone')}</h2>
            <p>{t('ticket.phone-how')}</p>
          </div>
        </div>
      </div>
      <p class='ticket-wait'>{t('ticket.wait')}</p>
      <button type='button' class='button go' data-testid='done' onClick={() => kiosk.send({ type: 'start-over' })}>{t('ticket.done')}</button>
      <TimeLeft countdown={kiosk.idle.ticket} words={(n) => t('ticket.time-left', { n })} />
    </Step>
  )
}
