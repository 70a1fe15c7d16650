import { saidWait } from '../../../server/client/waits.ts'
import type { Place } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; place: Place }

/** How long the wait is likely to be, or when desks open; nothing where nobody can know. */
export function WaitSide({ kiosk, place }: Props) {
  const { t } = kiosk.texts
  const wait = saidWait(place, kiosk.centre.value?.timeZone ?? 'UTC')
  if (wait === null) return null
  return 'minutes' in wait ? (
    <>
      <b>{wait.minutes}</b> {t('wait.minutes')}
    </>
  ) : (
    <>
      <b class='soft'>{wait.desksOpen}</b> {t('wait.desks-open-label')}
    </>
  )
}
