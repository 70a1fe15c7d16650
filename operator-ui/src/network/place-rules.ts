import type { PlaceRule } from '../../../server/protocol/network/catalogue.ts'

/** Words for where one may ask for a service. */
export const PLACE_RULES = {
  anywhere: 'catalogue.anywhere',
  'own-region': 'catalogue.own-region',
  'own-district': 'catalogue.own-district'
} as const satisfies Record<PlaceRule, string>
