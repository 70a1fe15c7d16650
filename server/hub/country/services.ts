import type { CommonService, PlaceRule } from '../../protocol/network/catalogue.ts'
import { groups } from '../../sample/groups.ts'
import { services as ofSampleHall } from '../../sample/services.ts'
import { everydayWords } from './everyday-words.ts'

/**
 * The catalogue of the sample country: the services of the sample hall under their common ids. Where a paper binds to a
 * place is an example too; the head office of a real network says what its law says.
 */

const RULES: Partial<Record<string, PlaceRule>> = {
  'address-registration': 'own-district',
  'foreigners-registration': 'own-district',
  'death-certificate': 'own-region',
  'name-change': 'own-region',
  'property-rights': 'own-region',
  'archive-certificate': 'own-region',
  'social-benefits': 'own-district',
  'birth-grant': 'own-district'
}

const ONLINE = new Set(['no-criminal-record', 'property-certificate'])
/** Where it can be asked for without coming. */
const PORTAL = 'https://portal.tunduk.kg'

export const services: CommonService[] = ofSampleHall.map((service) => {
  const group = groups.find(({ groupId }) => groupId === service.groupId)
  return {
    commonId: service.serviceId,
    name: service.name,
    group: group?.name ?? service.name,
    icon: service.icon ?? group?.icon ?? 'other',
    colour: group?.colour ?? 'slate',
    papers: service.documents === null ? [] : [service.documents],
    fee: null,
    online: ONLINE.has(service.serviceId) ? PORTAL : null,
    targetMs: service.targetMs,
    placeRule: RULES[service.serviceId] ?? 'anywhere',
    everydayWords: everydayWords[service.serviceId] ?? { ky: [], ru: [], en: [] }
  }
})
