import type { Centre, WeeklyHours } from '../protocol/centre.ts'
import { emptyCentre } from './empty-centre.ts'
import { sampleCentre } from './centre.ts'

/** What a new centre may begin with, instead of an empty page. Its names, address and id are those of the centre that takes it. */

const NAMES = { centreId: 'template', name: '', timeZone: 'Asia/Bishkek' }
const WORKDAY: WeeklyHours[number] = [
  ['09:00', '12:00'],
  ['13:00', '18:00']
]
const SMALL_SERVICES = ['id-card', 'travel-passport', 'collect-documents', 'address-registration', 'advice']

/** A centre of a small town: four desks in one zone that all serve the same five services, on working days. */
function smallCentre(): Centre {
  const empty = emptyCentre(NAMES)
  const services = sampleCentre.services
    .filter(({ serviceId }) => SMALL_SERVICES.includes(serviceId))
    .map((service) => ({ ...service, hours: null }))
  const used = new Set(services.map(({ groupId }) => groupId))
  return {
    ...empty,
    hours: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []],
    groups: sampleCentre.groups.filter(({ groupId }) => used.has(groupId)),
    services,
    priorityClasses: sampleCentre.priorityClasses,
    desks: [1, 2, 3, 4].map((deskNumber) => ({
      deskId: `desk-${deskNumber}`,
      deskNumber,
      zoneId: empty.zones[0]?.zoneId ?? '',
      tiers: [services.map(({ serviceId }) => serviceId)]
    }))
  }
}

export const templates: Record<'empty' | 'small' | 'sample', Centre> = {
  empty: emptyCentre(NAMES),
  small: smallCentre(),
  sample: sampleCentre
}
