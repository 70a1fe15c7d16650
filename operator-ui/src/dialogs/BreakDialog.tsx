import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk-store.ts'
import { t } from '../texts.ts'
import { Dialog } from './Dialog.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import { labelled, useReason } from './reason.ts'

type Props = { desk: Desk; centre: CentreBody }

export function BreakDialog({ desk, centre }: Props) {
  const reason = useReason()
  const missing = useSignal<string | null>(null)
  const confirm = async () => {
    const given = reason.value()
    missing.value = given ? null : t('dialog.reason-missing')
    if (given && (await desk.send('pause', { reason: given }))) desk.closeDialog()
  }
  return (
    <Dialog desk={desk} title={t('break.title')} confirm={t('action.break')} missing={missing} onConfirm={confirm}>
      <ReasonChoice reason={reason} choices={labelled(centre.pauseReasons)} />
    </Dialog>
  )
}
