import { useSignal } from '@preact/signals'
import type { Desk } from '../desk/desk-store.ts'
import { t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import { useReason } from './reason.ts'

type Props = { desk: Desk; ticketRef: string; ticketNumber: string }

export function CancelDialog({ desk, ticketRef, ticketNumber }: Props) {
  const reason = useReason()
  const missing = useSignal<string | null>(null)
  const confirm = async () => {
    const given = reason.value()
    missing.value = given ? null : t('dialog.reason-missing')
    if (given && (await desk.post(`/staff/tickets/${ticketRef}/cancel`, { reason: given }))) desk.closeDialog()
  }
  const choices = [
    { id: 'asked', label: t('cancel.asked') },
    { id: 'left', label: t('cancel.left') },
    { id: 'mistake', label: t('cancel.mistake') }
  ]
  return (
    <Dialog
      desk={desk}
      title={t('cancel.title', { number: ticketNumber })}
      confirm={t('action.cancel')}
      danger
      missing={missing}
      onConfirm={confirm}
    >
      <p>{t('cancel.about')}</p>
      <ReasonChoice reason={reason} choices={choices} />
    </Dialog>
  )
}
