import type { Centre } from '../protocol/centre.ts'
import { firstPrinting } from '../protocol/printing.ts'
import { firstVoice } from '../protocol/voices.ts'
import { appointments } from './appointments.ts'
import { callReasons, outcomes, parkReasons, pauseReasons, transferReasons } from './choices.ts'
import { desks, zones } from './desks.ts'
import { priorityClasses } from './priority-classes.ts'
import { notices } from './notices.ts'
import { plan } from './plan.ts'
import { messages } from './messages.ts'
import { groups } from './groups.ts'
import { services } from './services.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** The hall that an empty data folder gets, so that a newcomer sees a working centre at any hour. */
export const sampleCentre: Centre = {
  centreId: 'sample',
  name: {
    ky: 'Калкты тейлөө борбору', // composed
    ru: 'Центр обслуживания населения',
    en: 'Public Service Centre'
  },
  address: {
    ky: 'Бишкек шаары, Жибек Жолу проспектиси, 381', // composed
    ru: 'Бишкек, проспект Жибек Жолу, 381',
    en: '381 Zhibek Zholu avenue, Bishkek'
  },
  timeZone: 'Asia/Bishkek',
  dayStartsAt: '04:00',
  languages: ['ky', 'ru', 'en'],
  deskWord: 'window',
  publicUrl: null,
  hours: null,
  exceptions: [],
  look: { logo: null, accent: null },
  screenTexts: {},
  zones,
  groups,
  services,
  priorityClasses,
  desks,
  callingRules: {
    hardMaxWaitMs: 60 * MINUTE,
    maxFirstInARow: 3,
    earlyMs: 10 * MINUTE,
    maxRecalls: 3,
    recallGapMs: 5 * SECOND,
    noShowAfterRecalls: 1,
    noShowAfterMs: 20 * SECOND,
    returnGraceMs: 30 * MINUTE,
    returnKeepsPlace: true,
    maxReturns: 1,
    maxPostpones: 3,
    maxPostponeMs: 60 * MINUTE
  },
  outcomes,
  pauseReasons,
  parkReasons,
  callReasons,
  transferReasons,
  signIn: { secondFactorFor: [] },
  alarms: {
    overTargetAfterMs: 5 * MINUTE,
    unservedAfterMs: 0,
    pauseAfterMs: 30 * MINUTE,
    deviceAwayAfterMs: 2 * MINUTE,
    quietMs: 10 * MINUTE
  },
  screens: {
    minDwellMs: 6 * SECOND,
    farthestSeatM: 7,
    screenHeightM: 0.81, // a 65-inch screen
    kioskIdleMs: 45 * SECOND,
    kioskWarningMs: 20 * SECOND
  },
  plan,
  notices,
  outside: { open: true, confirmWithinMs: 60 * MINUTE, mostOnTheWay: 40, mostOfOneAddress: 10 },
  appointments,
  feedback: {
    comments: true,
    keptDays: 90,
    complaints: true,
    complainDays: 7,
    answerDays: 5,
    complaintKeptDays: 365
  },
  promises: { shown: true },
  inTheOpen: { waiting: true, hours: true, target: true, order: true, rules: true, complaints: true },
  privacy: { formerNamesDays: 365 },
  printing: firstPrinting,
  messages,
  voice: firstVoice
}
