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
  const presets = labelled(centre.outcomes)
  const outcome = useSignal(digit === undefined ? null : (presets[digit - 1]?.id ?? null))
  const missing = useSignal<string | null>(null)
  const confirm = async () => {
    if (!outcome.value && centre.outcomes.length > 0) {
      missing.value = t('outcome.missing')
      return
    }
    if (await desk.send('finish', { expect: about, ...(outcome.value ? { outcome: outcome.value } : {}) }))
      desk.closeDialog()
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
    </Dialog>
  )
}
