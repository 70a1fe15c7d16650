import { useSignal } from '@preact/signals'
import type { Desk } from '../desk/desk.ts'
import { t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'

type Props = { desk: Desk, ticketId: string, ticketNumber: string }

export function CancelDialog ({ desk, ticketId, ticketNumber }: Props) {
  const words = useSignal('')
  const confirm = async () => {
    const reason = words.value.trim()
    if (await desk.post(`/tickets/${ticketId}/cancel`, reason ? { reason } : {})) desk.shut()
  }
  return (
    <Dialog desk={desk} title={t('cancel.title', { number: ticketNumber })} confirm={t('action.cancel')} danger onConfirm={confirm}>
      <p>{t('cancel.about')}</p>
      <label class='field'>
        <span>{t('cancel.reason')}</span>
        <input value={words.value} maxLength={300} autocomplete='off' data-first data-testid='own-words' onInput={(event) => { words.value = event.currentTarget.value }} />
      </label>
    </Dialog>
  )
}
