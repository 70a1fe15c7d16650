const SECOND = 1_000
const MINUTE = 60 * SECOND

/**
 * The least and the most that each number of the settings may be, as it is stored: a hall works well within them. A form says
 * them before they are passed, the schema (server/protocol) refuses what lies beyond; test/manage/bounds.test.ts holds the two
 * together. By JSON pointer; a star is any place in a list, and `/profile` one device's.
 */
export const NUMBER_BOUNDS: Record<string, readonly [min: number, max: number]> = {
  '/services/*/targetMs': [MINUTE, 1_440 * MINUTE],
  '/services/*/expectedServiceMs': [30 * SECOND, 240 * MINUTE],
  '/services/*/dailyLimit': [1, 9_999],
  '/priorityClasses/*/creditMs': [0, 240 * MINUTE],
  '/priorityClasses/*/rate': [0, 10],
  '/desks/*/deskNumber': [1, 999],
  '/callingRules/hardMaxWaitMs': [0, 480 * MINUTE],
  '/callingRules/maxFirstInARow': [1, 20],
  '/callingRules/earlyMs': [0, 60 * MINUTE],
  '/callingRules/maxRecalls': [0, 10],
  '/callingRules/recallGapMs': [3 * SECOND, 120 * SECOND],
  '/callingRules/noShowAfterRecalls': [0, 10],
  '/callingRules/noShowAfterMs': [0, 600 * SECOND],
  '/callingRules/returnGraceMs': [0, 240 * MINUTE],
  '/callingRules/maxReturns': [0, 10],
  '/callingRules/maxPostpones': [0, 10],
  '/callingRules/maxPostponeMs': [0, 240 * MINUTE],
  '/alarms/overTargetAfterMs': [0, 120 * MINUTE],
  '/alarms/unservedAfterMs': [0, 60 * MINUTE],
  '/alarms/pauseAfterMs': [MINUTE, 240 * MINUTE],
  '/alarms/deviceAwayAfterMs': [MINUTE, 60 * MINUTE],
  '/alarms/quietMs': [MINUTE, 120 * MINUTE],
  '/screens/minDwellMs': [3 * SECOND, 60 * SECOND],
  '/screens/farthestSeatM': [1, 60],
  '/screens/screenHeightM': [0.1, 6],
  '/screens/kioskIdleMs': [15 * SECOND, 300 * SECOND],
  '/screens/kioskWarningMs': [10 * SECOND, 120 * SECOND],
  '/notices/calmS': [5, 600],
  '/notices/items/*/seconds': [3, 600],
  '/outside/confirmWithinMs': [5 * MINUTE, 240 * MINUTE],
  '/outside/mostOnTheWay': [1, 1_000],
  '/outside/mostOfOneAddress': [1, 1_000],
  '/appointments/services/*/slotMs': [5 * MINUTE, 240 * MINUTE],
  '/appointments/services/*/perSlot': [1, 100],
  '/appointments/services/*/walkInPercent': [0, 90],
  '/appointments/daysAhead': [0, 60],
  '/appointments/changeUntilMs': [0, 10_080 * MINUTE],
  '/appointments/graceMs': [0, 120 * MINUTE],
  '/appointments/remindMs': [0, 10_080 * MINUTE],
  '/appointments/remindAgainMs': [0, 10_080 * MINUTE],
  '/appointments/mostOfOnePhone': [1, 100],
  '/appointments/mostOfOneDevice': [1, 100],
  '/appointments/mostOfOneAddress': [1, 1_000],
  '/feedback/keptDays': [1, 3_650],
  '/feedback/complainDays': [1, 60],
  '/feedback/answerDays': [1, 60],
  '/feedback/complaintKeptDays': [30, 3_650],
  '/privacy/formerNamesDays': [0, 3_650],
  '/printing/maxJobAgeMs': [10 * SECOND, 3_600 * SECOND],
  '/printing/printers/*/connection/port': [1_024, 65_535],
  '/messages/mostSmsADay': [0, 100_000],
  '/voice/volumes/*/percent': [0, 100],
  '/voice/timesSaid': [1, 3],
  '/voice/timesSaidAgain': [1, 3],
  '/voice/shortenAbove': [0, 20],
  '/voice/skipAbove': [1, 50],
  '/voice/guidancePercent': [10, 100],
  '/profile/farthestSeatM': [1, 60],
  '/profile/screenHeightM': [0.1, 6],
  '/profile/ticketsPerMinute': [1, 600],
  '/profile/volumePercent': [0, 200]
}

/**
 * The bounds of the number at a JSON pointer, in what is entered.
 * @param scale what is entered times this is the value
 * @throws when it has none: a number without bounds is a mistake of the form
 */
export function boundsAt(at: string, scale = 1): { min: number; max: number } {
  const bounds = NUMBER_BOUNDS[at.replace(/\/\d+(?=\/|$)/g, '/*')]
  if (!bounds) throw new Error(`no bounds are known for ${at}`)
  return { min: bounds[0] / scale, max: bounds[1] / scale }
}
