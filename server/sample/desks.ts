import type { DeskPlan, Zone } from '../protocol/centre.ts'

/**
 * Sixteen desks in three zones. All desks that have a service in their first tier stand in one zone, so that
 * a ticket can say where to sit; whoever is free in a second tier helps out, from another zone too.
 */

// Roman, so that a zone is neither taken for the letter of a ticket nor for the number of a desk beside it.
const zone = (zoneId: string, numeral: string): Zone => ({
  zoneId,
  letter: numeral,
  name: { ky: `${numeral} зонасы`, /* composed */ ru: `Зона ${numeral}`, en: `Zone ${numeral}` }
})

export const zones: Zone[] = [zone('zone-a', 'I'), zone('zone-b', 'II'), zone('zone-c', 'III')]

const desk = (deskNumber: number, zoneId: string, first: string[], second: string[]): DeskPlan => ({
  deskId: `desk-${deskNumber}`,
  deskNumber,
  zoneId,
  tiers: [first, second]
})

export const desks: DeskPlan[] = [
  // Documents
  desk(1, 'zone-a', ['collect-documents', 'id-card'], ['travel-passport', 'address-registration', 'advice']),
  desk(2, 'zone-a', ['collect-documents', 'address-registration'], ['id-card', 'foreigners-registration']),
  desk(3, 'zone-a', ['id-card', 'travel-passport'], ['collect-documents', 'no-criminal-record']),
  desk(4, 'zone-a', ['id-card', 'travel-passport'], ['foreigners-registration', 'e-signature']),
  desk(5, 'zone-a', ['travel-passport', 'foreigners-registration'], ['id-card', 'address-registration']),
  desk(
    6,
    'zone-a',
    ['address-registration', 'foreigners-registration'],
    ['collect-documents', 'id-card', 'travel-passport']
  ),

  // Civil status and social services
  desk(7, 'zone-b', ['birth-certificate', 'birth-grant', 'advice'], ['social-benefits', 'name-change']),
  desk(
    8,
    'zone-b',
    ['birth-certificate', 'death-certificate', 'social-benefits'],
    ['marriage-divorce', 'birth-grant', 'archive-certificate']
  ),
  desk(9, 'zone-b', ['marriage-divorce', 'name-change'], ['birth-certificate', 'death-certificate']),
  desk(10, 'zone-b', ['marriage-divorce', 'name-change', 'death-certificate'], ['birth-certificate', 'advice']),
  desk(11, 'zone-b', ['social-benefits', 'birth-grant', 'advice'], ['birth-certificate', 'collect-documents']),

  // Drivers and vehicles, property, certificates
  desk(12, 'zone-c', ['driving-licence', 'vehicle-registration', 'e-signature'], ['no-criminal-record', 'notary']),
  desk(
    13,
    'zone-c',
    ['driving-licence', 'vehicle-registration', 'no-criminal-record'],
    ['property-certificate', 'e-signature']
  ),
  desk(
    14,
    'zone-c',
    ['property-rights', 'property-certificate', 'archive-certificate'],
    ['notary', 'vehicle-registration']
  ),
  desk(15, 'zone-c', ['property-rights', 'property-certificate', 'notary'], ['driving-licence', 'archive-certificate']),
  desk(
    16,
    'zone-c',
    ['no-criminal-record', 'archive-certificate', 'e-signature', 'notary'],
    ['property-rights', 'advice']
  )
]
