import { waitSentence } from '../../../server/client/waits.ts'
import type { Place } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { JoinTexts } from './join-texts.ts'

/** How many before one, and how long or from when, in one line: what a ticket taken now would say. */
export function placeText(place: Place, centre: CentreBody | null, t: JoinTexts['t']): string {
  return [
    t('wait.ahead', { n: place.ahead }),
    waitSentence(place.told, centre?.timeZone ?? 'UTC', t, (minutes) => t('join.wait', { minutes })),
    place.told.mayNotBeServed && t('wait.may-not-be-served')
  ]
    .filter(Boolean)
    .join(' · ')
}
