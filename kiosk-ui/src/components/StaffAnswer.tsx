import type { Kiosk } from '../store/kiosk.ts'
import type { StaffCallState } from '../store/staff-call.ts'
import type { TextKey } from '../texts.ts'
import { Dialog } from './Dialog.tsx'

const HEADINGS: Record<Exclude<StaffCallState, 'none'>, TextKey> = {
  asking: 'staff.asking',
  coming: 'staff.coming',
  failed: 'staff.failed'
}
const WORDS: Record<Exclude<StaffCallState, 'none'>, TextKey> = {
  asking: 'issuing.wait',
  coming: 'staff.coming-how',
  failed: 'staff.failed-how'
}

type Props = { kiosk: Kiosk }

/** What became of the call for a person. */
export function StaffAnswer({ kiosk }: Props) {
  const state = kiosk.staffCall.state.value
  const { t } = kiosk.texts
  // The question about more time goes first: it has an end.
  if (state === 'none' || kiosk.idle.warning.left.value) return null
  return (
    <Dialog
      heading={t(HEADINGS[state])}
      button={t('staff.ok')}
      testId='staff-answer'
      onAnswer={() => kiosk.send({ type: 'dismiss-staff-answer' })}
    >
      <p role='status'>{t(WORDS[state])}</p>
    </Dialog>
  )
}
