import type { Centre } from '../protocol/centre.ts'
import { noSlides } from '../protocol/notices.ts'
import { emptyFloorPlan } from '../protocol/floor-plan.ts'
import { firstPrinting } from '../protocol/printing.ts'
import { sampleCentre } from './centre.ts'

/**
 * A centre before anybody has said what it is: closed on every day, nothing to come for, nobody to serve. The waits and
 * the reasons that every hall needs are there to begin with; an administrator sets the rest.
 */
export function emptyCentre({
  centreId,
  name,
  timeZone
}: {
  centreId: string
  name: string
  timeZone: string
}): Centre {
  const {
    callingRules,
    screens,
    alarms,
    outside,
    appointments,
    feedback,
    promises,
    inTheOpen,
    privacy,
    signIn,
    messages,
    voice,
    outcomes,
    pauseReasons,
    parkReasons,
    callReasons,
    transferReasons
  } = sampleCentre
  return {
    centreId,
    name: { ky: name, ru: name, en: name },
    address: { ky: '', ru: '', en: '' },
    timeZone,
    dayStartsAt: '04:00',
    languages: ['ky', 'ru', 'en'],
    deskWord: 'window',
    publicUrl: null,
    hours: [[], [], [], [], [], [], []],
    exceptions: [],
    look: { logo: null, accent: null },
    screenTexts: {},
    zones: [{ zoneId: 'zone-a', letter: 'I', name: { ky: 'I', ru: 'I', en: 'I' } }],
    groups: [],
    services: [],
    priorityClasses: [],
    desks: [],
    callingRules,
    screens,
    alarms,
    signIn,
    outcomes,
    pauseReasons,
    parkReasons,
    callReasons,
    transferReasons,
    feedback,
    promises,
    inTheOpen,
    privacy,
    messages,
    voice,
    plan: emptyFloorPlan,
    notices: noSlides,
    outside: { ...outside, open: false },
    appointments: { ...appointments, open: false, services: [] },
    printing: firstPrinting
  }
}
