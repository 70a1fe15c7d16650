import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { Desk } from '../desk/desk.ts'
import { t } from '../texts.ts'
import { closingLabel } from '../words/labels.ts'
import { Dialog } from './Dialog.tsx'

type Props = { desk: Desk; centre: CentreBody }

export function CloseDialog({ desk, centre }: Props) {
  const confirm = async () => {
    if (await desk.send('close')) desk.shut()
  }
  return (
    <Dialog desk={desk} title={closingLabel(centre)} confirm={closingLabel(centre)} onConfirm={confirm}>
      <p>{t('close.about')}</p>
    </Dialog>
  )
}
