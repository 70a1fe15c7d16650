import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk-store.ts'
import { t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'
import { PresetButtons } from './PresetButtons.tsx'
import { labelled } from './reason.ts'

type Props = { desk: Desk; centre: CentreBody; about: string; ticketNumber: string }

export function OutcomeDialog({ desk, centre, about, ticketNumber }: Props) {
  const outcome = useSignal<string | null>(null)
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
      <PresetButtons
        group='outcome-choice'
        legend={t('outcome.legend')}
        presets={labelled(centre.outcomes)}
        chosen={outcome}
        first
      />
    </Dialog>
  )
}
