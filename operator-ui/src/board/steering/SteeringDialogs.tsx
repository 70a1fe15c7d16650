import type { Signal } from '@preact/signals'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import type { App } from '../../app.ts'
import { deskLabel } from '../../format/labels.ts'
import { t } from '../texts.ts'
import type { OpenDialog } from './open-dialog.ts'
import { CancelIssuedDialog } from './CancelIssuedDialog.tsx'
import { CloseDayDialog } from './CloseDayDialog.tsx'
import { DeskDialog } from './DeskDialog.tsx'
import { FindDialog } from './FindDialog.tsx'
import { IssuingDialog } from './IssuingDialog.tsx'
import { MessageDialog } from './MessageDialog.tsx'
import { ServiceDialog } from './ServiceDialog.tsx'
import { StepDialog } from './StepDialog.tsx'
import { TicketDialog } from './TicketDialog.tsx'

type Props = {
  app: App
  asked: Signal<OpenDialog | null>
  view: SupervisorView
  centre: CentreBody
  onDone: (what: string) => void
}

/** The one dialog that is open. */
export function SteeringDialogs({ app: { session }, asked, view, centre, onDone }: Props) {
  const what = asked.value
  const onBack = () => {
    asked.value = null
  }
  const step = {
    session,
    centre,
    onBack,
    onDone: (title: string) => {
      onBack()
      onDone(title)
    }
  }
  if (!what) return null
  switch (what.kind) {
    case 'service':
      return (
        <ServiceDialog
          {...step}
          view={view}
          serviceId={what.serviceId}
          onWho={() => {
            asked.value = { kind: 'find', serviceId: what.serviceId }
          }}
        />
      )
    case 'desk':
      return <DeskDialog {...step} view={view} deskId={what.deskId} also={what.also} />
    case 'open-desk':
      return (
        <StepDialog
          {...step}
          title={t('steer.open-desk', { desk: deskLabel(centre, what.deskNumber) })}
          step={{ step: 'open-desk', deskId: what.deskId }}
        >
          <p>{t('steer.open-desk-about')}</p>
        </StepDialog>
      )
    case 'find':
      return (
        <FindDialog
          session={session}
          view={view}
          serviceId={what.serviceId}
          onBack={onBack}
          onPick={(ticket) => {
            asked.value = { kind: 'ticket', ticket }
          }}
        />
      )
    case 'ticket':
      return <TicketDialog {...step} view={view} ticket={what.ticket} />
    case 'cancel-issued':
      return <CancelIssuedDialog {...step} view={view} deviceId={what.deviceId} since={what.since} />
    case 'message':
      return <MessageDialog {...step} />
    case 'withdraw':
      return (
        <StepDialog
          {...step}
          title={t('steer.withdraw')}
          step={{ step: 'withdraw-message', messageId: what.messageId }}
        >
          <p>{what.words}</p>
        </StepDialog>
      )
    case 'issuing':
      return <IssuingDialog {...step} stopped={what.stopped} />
    case 'close-day':
      return <CloseDayDialog {...step} serviceDay={what.serviceDay} />
    default:
      return what satisfies never
  }
}
