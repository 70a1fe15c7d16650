import { createEnrolment } from '../../../server/client/enrolment.ts'
import { renewPage } from '../../../server/client/renewal.ts'
import type { Parts } from '../screen/parts.ts'
import { createChime } from './chime.ts'
import { HallPage } from './HallPage.tsx'
import { createHall } from './hall-store.ts'
import { createMemory } from './memory.ts'

/** A hall display with its sound and its memory. */
export function openHall (parts: Parts) {
  const { live, centre, options } = parts
  const chime = createChime({ off: !options.sound })
  const hall = createHall({ live, centre, zoneId: options.zoneId, memory: createMemory(options.zoneId), onAnnounce: chime.play })
  renewPage(live, () => hall.isQuiet.value)
  const enrolment = createEnrolment(live, 'display', `display:${options.zoneId}`)
  return <HallPage {...parts} hall={hall} chime={chime} enrolment={enrolment} />
}
