import { saidWait } from '../../../server/client/waits.ts'
import type { Place } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { JoinTexts } from './join-texts.ts'

/** How many before one, and how long or from when, in one line: what a ticket taken now would say. */
export function placeText(place: Place, centre: CentreBody | null, t: JoinTexts['t']): string {
  const wait = saidWait(place, centre?.timeZone ?? 'UTC')
  return [
    t('wait.ahead', { n: place.ahead }),
    wait &&
      ('minutes' in wait ? t('join.wait', { minutes: wait.minutes }) : t('wait.desks-open', { time: wait.desksOpen }))
  ]
    .filter(Boolean)
    .join(' · ')
}
