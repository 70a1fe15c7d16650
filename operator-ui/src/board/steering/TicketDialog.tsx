import { useSignal } from '@preact/signals'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import type { SteeringStep, WaitingRow } from '../../../../server/protocol/steering.ts'
import { deskLabel } from '../../format/labels.ts'
import { name, t } from '../texts.ts'
import { ReasonField, ServiceField } from './fields.tsx'
import { StepDialog, type StepDialogProps } from './StepDialog.tsx'
import { ChoiceField } from '../../dialogs/ChoiceField.tsx'

type Props = StepDialogProps & { view: SupervisorView; ticket: WaitingRow }

/** Puts one ticket elsewhere: to a service, a class, a desk. */
export function TicketDialog({ view, ticket, ...rest }: Props) {
  const own = view.desks.find((desk) => desk.deskNumber === ticket.ownDeskNumber)?.deskId ?? ''
  const serviceId = useSignal(ticket.serviceId)
  const classId = useSignal(ticket.priorityClassId)
  const deskId = useSignal(own)
  const reason = useSignal('')
  return (
    <StepDialog {...rest} title={t('steer.ticket', { number: ticket.ticketNumber })} step={stepOf()}>
      <ServiceField services={view.services} chosen={serviceId} label={t('steer.service')} testId='ticket-service' />
      <ChoiceField label={t('steer.class')} chosen={classId} testId='ticket-class'>
        <option value='ordinary'>{t('steer.ordinary')}</option>
        {rest.centre.priorityClasses.map((one) => (
          <option key={one.priorityClassId} value={one.priorityClassId}>
            {name(one.name)}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField label={t('steer.desk')} chosen={deskId} testId='ticket-desk'>
        <option value=''>{t('steer.any-desk')}</option>
        {view.desks
          .filter(({ status }) => status !== 'closed')
          .map((desk) => (
            <option key={desk.deskId} value={desk.deskId}>
              {[deskLabel(rest.centre, desk.deskNumber), desk.operatorName].filter(Boolean).join(' · ')}
            </option>
          ))}
      </ChoiceField>
      <ReasonField reason={reason} />
    </StepDialog>
  )

  function stepOf(): SteeringStep | null {
    const why = reasonIn(reason.value)
    if (why === '' || serviceId.value === '') return null
    return {
      step: 'ticket',
      ticketRef: ticket.ticketRef,
      ...(serviceId.value !== ticket.serviceId && { serviceId: serviceId.value }),
      ...(classId.value !== ticket.priorityClassId && { priorityClassId: classId.value }),
      ...(deskId.value !== own && { deskId: deskId.value || null }),
      reason: why
    }
  }
}
