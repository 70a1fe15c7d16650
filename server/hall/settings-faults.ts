import { Temporal } from 'temporal-polyfill'
import type { Centre, WeeklyHours } from '../protocol/centre.ts'
import { colourFaults, planFaults } from './plan-faults.ts'

/** Deeper than that no visitor can follow. */
const DEEPEST = 3

/** What is wrong with settings beyond their schema, as a sentence; null: nothing. */
export function faultIn (centre: Centre): string | null {
  return twice('zoneId', centre.zones.map((each) => each.zoneId)) ??
    twice('zone letter', centre.zones.map((each) => each.letter)) ??
    twice('groupId', centre.groups.map((each) => each.groupId)) ??
    twice('serviceId', centre.services.map((each) => each.serviceId)) ??
    twice('deskId', centre.desks.map((each) => each.deskId)) ??
    twice('desk number', centre.desks.map((each) => each.deskNumber)) ??
    twice('priorityClassId', ['ordinary', ...centre.priorityClasses.map((each) => each.priorityClassId)]) ??
    twice('language', centre.languages) ??
    choicesTwice(centre) ??
    missingIn(centre) ??
    depthIn(centre) ??
    timesIn(centre) ??
    [...colourFaults(centre), ...planFaults(centre)][0]?.sentence ?? null
}

function twice (what: string, values: Array<string | number>): string | null {
  const again = values.find((value, i) => values.indexOf(value) !== i)
  return again === undefined ? null : `The ${what} ${again} is there twice.`
}

const choicesTwice = (centre: Centre): string | null => {
  for (const list of ['outcomes', 'pauseReasons', 'parkReasons', 'callReasons'] as const) {
    const fault = twice(`id of ${list}`, centre[list].map((each) => each.id))
    if (fault !== null) return fault
  }
  return null
}

/** Whatever is named must be there. */
function missingIn (centre: Centre): string | null {
  const zones = new Set(centre.zones.map((each) => each.zoneId))
  const groups = new Set(centre.groups.map((each) => each.groupId))
  const services = new Set(centre.services.map((each) => each.serviceId))
  for (const { groupId, parentId } of centre.groups) {
    if (parentId !== null && !groups.has(parentId)) return `The group ${groupId} stands under ${parentId}, which is not there.`
  }
  for (const { serviceId, groupId } of centre.services) {
    if (!groups.has(groupId)) return `The service ${serviceId} is in the group ${groupId}, which is not there.`
  }
  for (const { deskId, zoneId, tiers } of centre.desks) {
    if (!zones.has(zoneId)) return `The desk ${deskId} is in the zone ${zoneId}, which is not there.`
    const unknown = tiers.flat().find((serviceId) => !services.has(serviceId))
    if (unknown !== undefined) return `The desk ${deskId} serves ${unknown}, which is not there.`
    const again = twice('service', tiers.flat())
    if (again !== null) return `The desk ${deskId} has a service in two places. ${again}`
  }
  return null
}

function depthIn ({ groups }: Centre): string | null {
  const parents = new Map(groups.map(({ groupId, parentId }) => [groupId, parentId]))
  for (const { groupId } of groups) {
    let depth = 1
    for (let up = parents.get(groupId) ?? null; up !== null; up = parents.get(up) ?? null) {
      if (++depth > DEEPEST) return `The group ${groupId} stands deeper than ${DEEPEST} levels, or under itself.`
    }
  }
  return null
}

function timesIn (centre: Centre): string | null {
  // An offset knows no summer time; a name does.
  if (!/^[A-Za-z]/.test(centre.timeZone) || !isTimeZone(centre.timeZone)) return `${centre.timeZone} is not a time zone; write it like Asia/Bishkek.`
  if (centre.dayStartsAt === '24:00') return 'The service day cannot begin at 24:00; write 00:00.'
  const centreFault = centre.hours && hoursFault('centre', centre.hours)
  if (centreFault) return centreFault
  for (const { serviceId, hours } of centre.services) {
    const fault = hours && hoursFault(`service ${serviceId}`, hours)
    if (fault) return fault
  }
  return null
}

function isTimeZone (name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    // The one way to ask whether a zone is known.
    return false
  }
}

function hoursFault (whose: string, week: WeeklyHours): string | null {
  for (const [i, day] of week.entries()) {
    let end = ''
    for (const [from, to] of day) {
      if (from >= to) return `On day ${i + 1} the ${whose} opens at ${from} and closes at ${to}, which is not after it.`
      if (from < end) return `On day ${i + 1} the ${whose} opens at ${from}, before it closed at ${end}.`
      end = to
    }
  }
  return null
}
