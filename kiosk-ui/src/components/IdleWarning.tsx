import type { Kiosk } from '../store/kiosk.ts'
import { Dialog } from './Dialog.tsx'
import { TimeLeft } from './TimeLeft.tsx'

type Props = { kiosk: Kiosk }

/** Asks before a visitor's choices are thrown away. */
export function IdleWarning({ kiosk }: Props) {
  const { t } = kiosk.texts
  const { warning } = kiosk.idle
  if (!warning.left.value) return null
  return (
    <Dialog
      heading={t('idle.heading')}
      button={t('idle.more-time')}
      testId='more-time'
      onAnswer={() => kiosk.send({ type: 'more-time' })}
    >
      <TimeLeft countdown={warning} words={(n) => t('idle.time-left', { n })} />
    </Dialog>
  )
}
