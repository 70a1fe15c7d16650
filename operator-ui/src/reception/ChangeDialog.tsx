import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ReceptionTicket } from '../../../server/protocol/reception.ts'
import type { App } from '../app.ts'
import { BoardDialog } from '../board/steering/BoardDialog.tsx'
import { ChoiceField } from '../dialogs/ChoiceField.tsx'
import { labelled, useReason } from '../dialogs/reason.ts'
import { ReasonChoice } from '../dialogs/ReasonChoice.tsx'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import type { Reception } from './reception-store.ts'
import { servicesIn } from './service-list.ts'
import { name, t } from './texts.ts'

type Props = { app: App; centre: CentreBody; reception: Reception; ticket: ReceptionTicket; onBack: () => void }

const ORDINARY = 'ordinary'

/** Another service or class for who waits, with a reason. */
export function ChangeDialog({ app, centre, reception, ticket, onBack }: Props) {
  const serviceId = useSignal(ticket.serviceId)
  const classId = useSignal(ticket.priorityClassId)
  const reason = useReason()
  const missing = useSignal<'change.nothing' | 'dialog.reason-missing' | null>(null)
  const later = new Set(ticket.visit?.services.filter(({ status }) => status === 'later').map((each) => each.serviceId))
  const services = servicesIn(app.live.view('kiosk').value).filter(
    (each) => each.serviceId === ticket.serviceId || (each.status === 'open' && !later.has(each.serviceId))
  )
  const chosen = centre.priorityClasses.find(({ priorityClassId }) => priorityClassId === classId.value)

  // As with a transfer, in words: whoever reads the log has no list of them.
  const ready = labelled(centre.transferReasons).map(({ label }) => ({ id: label, label }))

  const change = async () => {
    const isSame = serviceId.peek() === ticket.serviceId && classId.peek() === ticket.priorityClassId
    const why = reason.value()
    missing.value = isSame ? 'change.nothing' : why === null ? 'dialog.reason-missing' : null
    if (missing.peek() !== null) return
    const body = {
      ...(serviceId.peek() !== ticket.serviceId && { serviceId: serviceId.peek() }),
      ...(classId.peek() !== ticket.priorityClassId && { priorityClassId: classId.peek() }),
      reason: why
    }
    const words = t('done.changed', { number: ticket.ticketNumber })
    if (await reception.act(`/staff/tickets/${ticket.ticketRef}/change`, body, words)) onBack()
  }

  return (
    <BoardDialog
      title={t('change.title', { number: ticket.ticketNumber })}
      isBusy={reception.busy.value}
      onBack={onBack}
      onSubmit={change}
    >
      <div class='dialog-body'>
        <p>{t('change.about')}</p>
        <ChoiceField label={t('change.service')} chosen={serviceId} testId='change-service'>
          {services.map((service) => (
            <option key={service.serviceId} value={service.serviceId}>
              {`${name(service.name)} · ${t('hint.waiting', { n: service.waiting })}`}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField label={t('change.class')} chosen={classId} testId='change-class'>
          <option value={ORDINARY}>{t('change.ordinary')}</option>
          {centre.priorityClasses.map((one) => (
            <option key={one.priorityClassId} value={one.priorityClassId}>
              {name(one.name)}
            </option>
          ))}
        </ChoiceField>
        {chosen && classId.value !== ticket.priorityClassId && (
          <p class='hint'>{t('change.show', { document: name(chosen.document) })}</p>
        )}
        <ReasonChoice reason={reason} choices={ready} first={false} />
      </div>
      <p class='dialog-missing' role='alert'>
        {missing.value && t(missing.value)}
      </p>
      <RejectionMessage code={reception.refusal} />
      <div class='dialog-buttons'>
        <button type='button' class='pill' data-testid='dialog-back' onClick={onBack}>
          {t('dialog.back')}
        </button>
        <button type='submit' class='go' data-testid='confirm'>
          {t('change.do')}
        </button>
      </div>
    </BoardDialog>
  )
}
