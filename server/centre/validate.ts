import { Temporal } from 'temporal-polyfill'
import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { fault, type SettingsCheck, twice } from './fault.ts'
import { hoursFaults } from './validate-hours.ts'
import { appointmentFaults } from './validate-appointments.ts'
import { noticeFaults } from './validate-notices.ts'
import { accentFaults, colourFaults, planFaults } from './validate-floor-plan.ts'
import { printingFaults, screenLogoFaults } from './validate-printing.ts'
import { hiddenCharacters, reasonIds } from './validate-texts.ts'
import { voiceFaults } from './validate-voice.ts'

/** Deeper than that no visitor can follow. */
const DEEPEST = 3
/** Services of one visit; the engine is told as many (protocol/tickets.ts). */
const MOST_STEPS = 9

/** A subject with checks of its own has a file of them, and its line here. */
const CHECKS: SettingsCheck[] = [
  hiddenCharacters,
  namesIn,
  reasonIds,
  twiceIn,
  missingIn,
  depthIn,
  stepsIn,
  timesIn,
  accentFaults,
  colourFaults,
  planFaults,
  noticeFaults,
  printingFaults,
  screenLogoFaults,
  voiceFaults,
  appointmentFaults
]

/** Everything that is wrong with settings beyond their schema; none: they can be applied. */
export const validate = (centre: Centre): SettingsFault[] => CHECKS.flatMap((check) => check(centre))

/** Whatever people read has words in each language of the centre. */
function namesIn(centre: Centre): SettingsFault[] {
  const lists = [
    'zones',
    'groups',
    'services',
    'priorityClasses',
    'outcomes',
    'pauseReasons',
    'parkReasons',
    'callReasons',
    'transferReasons',
    'exceptions'
  ] as const
  return lists.flatMap((list) =>
    centre[list].flatMap(({ name }, i) =>
      centre.languages
        .filter((lang) => name[lang].trim() === '')
        .map((lang) =>
          fault(`/${list}/${i}/name/${lang}`, 'empty', `The name of number ${i + 1} of ${list} is empty in ${lang}.`)
        )
    )
  )
}

function twiceIn(centre: Centre): SettingsFault[] {
  const each = <T>(list: readonly T[], name: string, key: keyof T & string, what: string = key) =>
    twice(
      what,
      list.map((one) => one[key] as string | number),
      (i) => `/${name}/${i}/${key}`
    )
  return [
    ...each(centre.zones, 'zones', 'zoneId'),
    ...each(centre.zones, 'zones', 'letter', 'zone letter'),
    ...each(centre.groups, 'groups', 'groupId'),
    ...each(centre.services, 'services', 'serviceId'),
    ...each(centre.desks, 'desks', 'deskId'),
    ...each(centre.desks, 'desks', 'deskNumber', 'desk number'),
    ...twice('priorityClassId', ['ordinary', ...centre.priorityClasses.map((one) => one.priorityClassId)], (i) =>
      i === 0 ? '/priorityClasses' : `/priorityClasses/${i - 1}/priorityClassId`
    ),
    ...each(centre.exceptions, 'exceptions', 'date'),
    ...twice('language', centre.languages, (i) => `/languages/${i}`),
    ...(['outcomes', 'pauseReasons', 'parkReasons', 'callReasons', 'transferReasons'] as const).flatMap((list) =>
      each(centre[list], list, 'id', `id of ${list}`)
    )
  ]
}

/** Whatever is named must be there. */
function missingIn(centre: Centre): SettingsFault[] {
  const zones = new Set(centre.zones.map((one) => one.zoneId))
  const groups = new Set(centre.groups.map((one) => one.groupId))
  const services = new Set(centre.services.map((one) => one.serviceId))
  return [
    ...centre.groups.flatMap(({ groupId, parentId }, i) =>
      parentId === null || groups.has(parentId)
        ? []
        : [
            fault(
              `/groups/${i}/parentId`,
              'not-there',
              `The group ${groupId} stands under ${parentId}, which is not there.`,
              { value: parentId }
            )
          ]
    ),
    ...centre.services.flatMap(({ serviceId, groupId }, i) =>
      groups.has(groupId)
        ? []
        : [
            fault(
              `/services/${i}/groupId`,
              'not-there',
              `The service ${serviceId} is in the group ${groupId}, which is not there.`,
              { value: groupId }
            )
          ]
    ),
    ...centre.desks.flatMap(({ deskId, zoneId, tiers }, i) => [
      ...(zones.has(zoneId)
        ? []
        : [
            fault(
              `/desks/${i}/zoneId`,
              'not-there',
              `The desk ${deskId} is in the zone ${zoneId}, which is not there.`,
              { value: zoneId }
            )
          ]),
      ...tiers
        .flat()
        .filter((serviceId) => !services.has(serviceId))
        .map((serviceId) =>
          fault(`/desks/${i}/tiers`, 'not-there', `The desk ${deskId} serves ${serviceId}, which is not there.`, {
            value: serviceId
          })
        ),
      ...twice('service', tiers.flat(), () => `/desks/${i}/tiers`).map((one) => ({
        ...one,
        sentence: `The desk ${deskId} has a service in two places. ${one.sentence}`
      }))
    ])
  ]
}

function depthIn({ groups }: Centre): SettingsFault[] {
  const parents = new Map(groups.map(({ groupId, parentId }) => [groupId, parentId]))
  const depthOf = (groupId: string): number => {
    let depth = 1
    for (let up = parents.get(groupId) ?? null; up !== null && depth <= DEEPEST; up = parents.get(up) ?? null) depth++
    return depth
  }
  return groups.flatMap(({ groupId }, i) =>
    depthOf(groupId) <= DEEPEST
      ? []
      : [
          fault(
            `/groups/${i}/parentId`,
            'too-deep',
            `The group ${groupId} stands deeper than ${DEEPEST} levels, or under itself.`,
            { levels: DEEPEST }
          )
        ]
  )
}

/** Where a visit goes on: to a service that is there, and to an end. */
function stepsIn({ services }: Centre): SettingsFault[] {
  const next = new Map(services.map(({ serviceId, nextServiceId }) => [serviceId, nextServiceId ?? null]))
  return services.flatMap(({ serviceId, nextServiceId }, i) => {
    if (!nextServiceId) return []
    const at = `/services/${i}/nextServiceId`
    if (!next.has(nextServiceId))
      return [
        fault(at, 'not-there', `After the service ${serviceId} comes ${nextServiceId}, which is not there.`, {
          value: nextServiceId
        })
      ]
    let steps = 1
    for (let on: string | null = nextServiceId; on !== null && steps <= MOST_STEPS; on = next.get(on) ?? null) steps++
    return steps <= MOST_STEPS
      ? []
      : [
          fault(
            at,
            'too-many-steps',
            `A visit that begins with ${serviceId} has more than ${MOST_STEPS} steps, or never ends.`,
            { steps: MOST_STEPS }
          )
        ]
  })
}

function timesIn(centre: Centre): SettingsFault[] {
  return [
    // An offset knows no summer time; a name does.
    ...(/^[A-Za-z]/.test(centre.timeZone) && isTimeZone(centre.timeZone)
      ? []
      : [
          fault('/timeZone', 'no-time-zone', `${centre.timeZone} is not a time zone; write it like Asia/Bishkek.`, {
            value: centre.timeZone
          })
        ]),
    ...(centre.dayStartsAt === '24:00'
      ? [fault('/dayStartsAt', 'day-start', 'The service day cannot begin at 24:00; write 00:00.')]
      : []),
    ...hoursFaults('/hours', 'centre', centre.hours),
    ...centre.exceptions.flatMap(({ date, hours }, i) =>
      hoursFaults(`/exceptions/${i}/hours`, `centre on ${date}`, [hours]).map((each) => ({
        ...each,
        at: `/exceptions/${i}/hours`
      }))
    ),
    ...centre.services.flatMap(({ serviceId, hours }, i) =>
      hoursFaults(`/services/${i}/hours`, `service ${serviceId}`, hours)
    )
  ]
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    // The one way to ask whether a zone is known.
    return false
  }
}
