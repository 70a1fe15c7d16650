import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk-store.ts'
import { t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'
import { PresetButtons } from './PresetButtons.tsx'
import { labelled } from './reason.ts'

type Props = { desk: Desk; centre: CentreBody; about: string; ticketNumber: string; digit: number | undefined }

/** @param digit of the outcome that was chosen at the desk already */
export function OutcomeDialog({ desk, centre, about, ticketNumber, digit }: Props) {
  const ticket = desk.view.value?.ticket
  const ofService = centre.outcomes.filter(({ id }) => ticket?.outcomeIds?.includes(id) ?? true)
  // A service whose outcomes have all been taken away has those of the hall.
  const presets = labelled(ofService.length > 0 ? ofService : centre.outcomes)
  const outcome = useSignal(digit === undefined ? null : (presets[digit - 1]?.id ?? null))
  const missing = useSignal<string | null>(null)
  const waits = useSignal(false)
  const note = useSignal('')
  const goesFurther = (ticket?.furtherServiceNames.length ?? 0) > 0
  const confirm = async () => {
    if (!outcome.value && centre.outcomes.length > 0) {
      missing.value = t('outcome.missing')
      return
    }
    const body = {
      expect: about,
      ...(outcome.value && { outcome: outcome.value }),
      ...(waits.value && { goOn: false }),
      ...(note.value.trim() !== '' && { note: note.value.trim() })
    }
    if (await desk.send('finish', body)) desk.closeDialog()
  }
  return (
    <Dialog
      desk={desk}
      title={t('outcome.title', { number: ticketNumber })}
      confirm={t('action.finish')}
      missing={missing}
      onConfirm={confirm}
    >
      <PresetButtons group='outcome-choice' legend={t('outcome.legend')} presets={presets} chosen={outcome} first />
      {ticket?.goesOnWith && (
        <label class='check'>
          <input
            type='checkbox'
            data-testid='send-to-wait'
            checked={waits.value}
            onChange={(event) => {
              waits.value = event.currentTarget.checked
            }}
          />
          {t('outcome.send-to-wait')}
        </label>
      )}
      {goesFurther && (
        <label class='field'>
          {t('outcome.note')}
          <textarea
            rows={2}
            maxLength={300}
            data-testid='visit-note'
            value={note.value}
            onInput={(event) => {
              note.value = event.currentTarget.value
            }}
          />
        </label>
      )}
    </Dialog>
  )
}
