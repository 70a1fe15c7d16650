import { useSignal } from '@preact/signals'
import type { ReceptionTicket } from '../../../server/protocol/reception.ts'
import { BoardDialog } from '../board/steering/BoardDialog.tsx'
import { useReason } from '../dialogs/reason.ts'
import { ReasonChoice } from '../dialogs/ReasonChoice.tsx'
import { RejectionMessage } from '../status/RejectionMessage.tsx'
import type { Reception } from './reception-store.ts'
import { t } from './texts.ts'

type Props = { reception: Reception; ticket: ReceptionTicket; onBack: () => void }

/** Takes somebody out of the queue, with a reason. */
export function CancelDialog({ reception, ticket: { ticketRef, ticketNumber }, onBack }: Props) {
  const reason = useReason()
  const missing = useSignal(false)
  const ready = [
    { id: 'asked', label: t('cancel.asked') },
    { id: 'left', label: t('cancel.left') },
    { id: 'mistake', label: t('cancel.mistake') }
  ]
  const cancel = async () => {
    const given = reason.value()
    missing.value = given === null
    if (given === null) return
    const done = t('done.cancelled', { number: ticketNumber })
    if (await reception.act(`/staff/tickets/${ticketRef}/cancel`, { reason: given }, done)) onBack()
  }
  return (
    <BoardDialog
      title={t('cancel.title', { number: ticketNumber })}
      isBusy={reception.busy.value}
      onBack={onBack}
      onSubmit={cancel}
    >
      <div class='dialog-body'>
        <p>{t('cancel.about')}</p>
        <ReasonChoice reason={reason} choices={ready} />
      </div>
      <p class='dialog-missing' role='alert'>
        {missing.value && t('dialog.reason-missing')}
      </p>
      <RejectionMessage code={reception.refusal} />
      <div class='dialog-buttons'>
        <button type='button' class='pill' data-testid='dialog-back' onClick={onBack}>
          {t('dialog.back')}
        </button>
        <button type='submit' class='go danger' data-testid='confirm'>
          {t('row.cancel')}
        </button>
      </div>
    </BoardDialog>
  )
}
