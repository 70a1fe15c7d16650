import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk-store.ts'
import { t } from '../texts.ts'
import { closeDeskLabel } from '../format/labels.ts'
import { Dialog } from './Dialog.tsx'

type Props = { desk: Desk; centre: CentreBody }

export function CloseDialog({ desk, centre }: Props) {
  const confirm = async () => {
    if (await desk.send('close')) desk.closeDialog()
  }
  return (
    <Dialog desk={desk} title={closeDeskLabel(centre)} confirm={closeDeskLabel(centre)} onConfirm={confirm}>
      <p>{t('close.about')}</p>
    </Dialog>
  )
}
