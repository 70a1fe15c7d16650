import { saidWait } from '../../../server/client/waits.ts'
import type { Place } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; place: Pick<Place, 'told'> }

/** How long the wait is likely to be, or when desks open; nothing where nobody can know. */
export function WaitSide({ kiosk, place }: Props) {
  const { t } = kiosk.texts
  const wait = saidWait(place.told, kiosk.centre.value?.timeZone ?? 'UTC')
  if (wait === null) return null
  if ('minutes' in wait)
    return (
      <>
        <b>{wait.minutes}</b> {t('wait.minutes')}
      </>
    )
  if ('desksOpen' in wait)
    return (
      <>
        <b class='soft'>{wait.desksOpen}</b> {t('wait.desks-open-label')}
      </>
    )
  return wait.moreThan === 0 ? (
    t('wait.hard-to-say')
  ) : (
    <>
      <b>{wait.moreThan}+</b> {t('wait.hard-label')}
    </>
  )
}
