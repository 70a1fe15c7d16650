import { HallPlan, hasPlan } from '../../../server/client/components/HallPlan.tsx'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { QrCode } from '../../../server/client/components/QrCode.tsx'
import { PaperStatus } from '../components/PaperStatus.tsx'
import { Step } from '../components/Step.tsx'
import { TicketFacts } from '../components/TicketFacts.tsx'
import { TimeLeft } from '../components/TimeLeft.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import { isScreenTicket } from '../store/paper.ts'
import type { ShownTicket } from '../store/steps.ts'

type Props = { kiosk: Kiosk; ticket: ShownTicket; service: ServiceLeaf }

/** The number, so large that nobody has to look for it, and what to do with it. */
export function Ticket({ kiosk, ticket, service }: Props) {
  const { t, name } = kiosk.texts
  const centre = kiosk.centre.value
  const paper = kiosk.paper.value
  const isOnPlan =
    centre !== null && hasPlan(centre.plan) && centre.plan.areas.some(({ zoneId }) => ticket.zoneIds.includes(zoneId))
  const { larger, contrast, seated } = kiosk.aids.on
  const isMissing = isScreenTicket(paper)
  return (
    <Step
      fit={[
        kiosk.texts.lang.value,
        paper,
        larger.value,
        contrast.value,
        seated.value,
        centre?.screenTexts.advice
      ].join()}
      heading={
        <>
          <span class='ticket-label'>{t('ticket.your-number')}</span>{' '}
          <span class='ticket-number' data-testid='ticket-number'>
            {ticket.ticketNumber}
          </span>
        </>
      }
      reading={<TicketFacts kiosk={kiosk} ticket={ticket} service={service} />}
    >
      <PaperStatus kiosk={kiosk} />
      {'trackPath' in ticket && (
        <div class='ticket-phone'>
          <QrCode text={(centre?.publicUrl ?? location.origin) + ticket.trackPath} label={t('ticket.qr')} />
          <div>
            <h2>{t('ticket.phone')}</h2>
            <p>{t('ticket.phone-how')}</p>
          </div>
        </div>
      )}
      <div class='ticket-where'>
        {centre && isOnPlan && (
          <HallPlan
            plan={centre.plan}
            zones={centre.zones}
            zoneIds={ticket.zoneIds}
            deviceId={kiosk.device.value?.deviceId ?? null}
            label={t('plan.hall')}
          />
        )}
        <div class='ticket-wait'>
          {(paper === 'none' || isMissing) && <p class='ticket-remember'>{t('ticket.remember')}</p>}
          <p>{(centre?.screenTexts.advice && name(centre.screenTexts.advice)) || t('ticket.wait')}</p>
        </div>
      </div>
      <div class='ticket-end'>
        <button type='button' class='button go' data-testid='done' onClick={() => kiosk.send({ type: 'start-over' })}>
          {t('ticket.done')}
        </button>
        <TimeLeft countdown={kiosk.idle.ticket} words={(n) => t('ticket.time-left', { n })} />
      </div>
    </Step>
  )
}
