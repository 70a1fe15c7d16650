import { computed } from '@preact/signals'
import { createEnrolment } from '../../../server/client/enrolment.ts'
import { renewPage } from '../../../server/client/renewal.ts'
import { createNotices } from '../notices/notices-store.ts'
import type { Parts } from '../screen/parts.ts'
import { createChime } from './chime.ts'
import { HallPage } from './HallPage.tsx'
import { createHall } from './hall-store.ts'
import { createMemory } from './memory.ts'

/** A hall display with its sound and its memory. */
export function openHall (parts: Parts) {
  const { live, centre, news, options } = parts
  const chime = createChime({ off: !options.sound })
  const hall = createHall({ live, centre, zoneId: options.zoneId, memory: createMemory(options.zoneId), onAnnounce: chime.play })
  // That the centre is closed, or that nothing is heard, is said before any notice.
  const isFree = computed(() => hall.isFree.value && !news.isStale.value && centre.value?.status === 'open')
  const notices = createNotices({ centre, isFree })
  renewPage(live, () => hall.isQuiet.value)
  const enrolment = createEnrolment(live, 'display', `display:${options.zoneId}`)
  return <HallPage {...parts} hall={hall} notices={notices} chime={chime} enrolment={enrolment} />
}
